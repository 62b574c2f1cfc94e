"""A page as Markdown that opens anywhere; what people wrote stays text in it."""

import re
from collections.abc import Iterable
from typing import Final

from coachtui.exports.page import Blanks, Block, Lines, Page, Part, Quotes, Table

ANYWHERE: Final = re.compile(r"[\\`*\[\]<>|~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
"""What begins or ends markup wherever it stands; inside a word `_` does not."""

AT_START: Final = re.compile(r"#{1,6}(?=\s|$)|[+-](?=[\s-]|$)|=(?==*\s*$)")
"""What makes a heading, a list, a rule or an underline of a line."""

NUMBER_AT_START: Final = re.compile(r"(\d{1,9})(?=[.)](?:\s|$))")
"""What makes a numbered list of a line."""

HASHES_AT_END: Final = re.compile(r"(?<!\S)(?=#+$)")
"""What a heading would drop."""


def render_page(page: Page) -> str:
    """Write any page as Markdown."""
    head = (line for one in page.letterhead for line in (f"**{escape(one)}**", ""))
    lines = [*head, f"# {escape(page.title)}", "", escape(" · ".join(page.facts))]
    below = "###" if any(isinstance(block, Part) for block in page.blocks) else "##"
    for block in page.blocks:
        level = "##" if isinstance(block, Part) else below
        heading = ["", f"{level} {escape(block.heading)}"] if block.heading else []
        lines += heading if isinstance(block, Part) else [*heading, "", *_block(block)]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Return text so that Markdown shows it as it was typed, on one line."""
    line = re.sub(r"[\r\n]+", " ", text).strip()
    line = ANYWHERE.sub(lambda found: "\\" + found[0], line)
    line = HASHES_AT_END.sub(r"\\", line)
    if AT_START.match(line):
        return "\\" + line
    return NUMBER_AT_START.sub(r"\1\\", line, count=1) if NUMBER_AT_START.match(line) else line


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _block(block: Block) -> list[str]:
    match block:
        case Table(columns=columns, rows=rows):
            head = (_row(escape(name) for name in columns), _row("---" for name in columns))
            return [*head, *(_row(escape(cell) for cell in row) for row in rows)]
        case Part():
            return []
        case Blanks(lines=lines):
            return [f"    {line}".rstrip() for line in lines]
        case Quotes(texts=texts, more=more):
            quoted = "\n>\n".join(f"> {escape(text)}" for text in texts).split("\n")
            return [*quoted, *(["", escape(more)] if more else [])]
        case Lines(texts=(text,), more=""):
            return [escape(text)]
        case Lines(texts=texts, more=more):
            said = [*texts, more] if more else list(texts)
            numbers = (f"{n}." if block.numbered else "-" for n in range(1, len(said) + 1))
            return [f"{mark} {escape(text)}" for mark, text in zip(numbers, said, strict=True)]
