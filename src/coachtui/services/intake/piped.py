"""A table in a page of Markdown, as many keep their lists and as Coachtui writes its own."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from coachtui.services.checks import clean_line

_RULE: Final = re.compile(r"\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?")
"""What stands below the names of the columns."""

_BETWEEN: Final = re.compile(r"(?<!\\)((?:\\\\)*)\|")
"""A bar that no backslash takes for text."""

_TAKEN_AS_TEXT: Final = re.compile(r"\\([^\w\s])")


def first_table(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of the first table of a page with the numbers of their lines."""
    lines = [line.strip() for line in text.split("\n")]
    heads = (
        number
        for number, (head, rule) in enumerate(pairwise(lines))
        if "|" in head and "|" in rule and _RULE.fullmatch(rule)
    )
    for head in heads:
        for number in range(head, len(lines)):
            if "|" not in lines[number]:
                return
            if number != head + 1:
                yield number + 1, _cells(lines[number])
        return


def _cells(line: str) -> list[str]:
    inner = line.removeprefix("|")
    cells = _BETWEEN.sub(r"\1\n", inner).split("\n")
    if not cells[-1].strip():
        cells.pop()
    return [clean_line(_TAKEN_AS_TEXT.sub(r"\1", cell)) for cell in cells]
