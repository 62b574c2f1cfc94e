"""A page of the handbook: read from the few parts of Markdown it is written in, and written again.

A page begins with `# Title`; `##` begins a section. Below it stand paragraphs, items (`-`, `1.`),
things to say (`>`), tables (`|`) and lines for a pen (between three backticks).
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from coachtui.text import fold

WIDTH: Final = 80
"""Columns of a page on paper."""

_ITEM: Final = re.compile(r"(-|\d+\.) (?:([✗✓]) )?(.*)")
_MARKS: Final = re.compile(r"\*\*|`")
_FENCE: Final = "```"


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list; *sign* is ✗ where it is a poor example and ✓ where it is a good one."""

    mark: str
    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """Words to say aloud, as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the headings first."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Blanks:
    """Lines to be filled in with a pen."""

    lines: tuple[str, ...]


Block = Prose | Item | Said | Table | Blanks


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under its heading; the first one has none."""

    heading: str
    blocks: tuple[Block, ...]

    @property
    def words(self) -> str:
        """Everything it says."""
        return " ".join([self.heading, *map(_words, self.blocks)])


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its title above its sections."""

    key: str
    title: str
    sections: tuple[Section, ...]

    def has(self, sought: str) -> bool:
        """Say whether it has every word; case and accents do not matter."""
        return _all_in(sought, f"{self.title} {self.words}")

    def section_with(self, sought: str) -> int:
        """Return the number of the first section that has every word, or at least one of them."""
        said = [section.words for section in self.sections]
        words = fold(sought).split()
        every = (number for number, text in enumerate(said) if _all_in(sought, text))
        some = (
            number for number, text in enumerate(said) if any(word in fold(text) for word in words)
        )
        return next(every, next(some, 0))

    def section_of(self, heading: str) -> int:
        """Return the number of the section whose heading begins with these words."""
        numbers = range(len(self.sections))
        return next((n for n in numbers if self.sections[n].heading.startswith(heading)), 0)

    @property
    def words(self) -> str:
        """Everything it says below its title."""
        return " ".join(section.words for section in self.sections)

    def markdown(self) -> str:
        """Return it as Markdown that fits on paper."""
        parts = [f"# {self.title}"]
        for section in self.sections:
            heading = [f"## {section.heading}"] if section.heading else []
            body = list(_written(section.blocks))
            parts.append("\n".join([*heading, "\n\n".join(body)]))
        return "\n\n".join(filter(None, parts)) + "\n"


def read_page(key: str, text: str) -> Page:
    """Read a page."""
    title, sections = key, [("", list[str]())]
    for line in text.splitlines():
        if line.startswith("# "):
            title = line[2:]
        elif line.startswith("## "):
            sections.append((line[3:], []))
        else:
            sections[-1][1].append(line)
    read = (Section(heading, tuple(_blocks(lines))) for heading, lines in sections)
    return Page(key, title, tuple(section for section in read if section.words.strip()))


def without_marks(text: str) -> str:
    """Return a text without the signs that make a word stand out."""
    return _MARKS.sub("", text)


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Read what stands between two headings."""
    fenced = False
    for fence, group in groupby(lines, lambda line: line == _FENCE):
        if fence:
            fenced = not fenced
        elif fenced:
            yield Blanks(tuple(group))
        else:
            for kind, run in groupby(_joined(group), _kind):
                yield from _read_run(kind, list(run))


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """Join the lines of one paragraph or item; an empty line between them is left out."""
    begun = ""
    for line in lines:
        if begun and line and _kind(line) == "" and _kind(begun) in ("", "item"):
            begun = f"{begun} {line.strip()}"
            continue
        if begun:
            yield begun
        begun = line
    if begun:
        yield begun


def _kind(line: str) -> str:
    if _ITEM.match(line):
        return "item"
    return line[0] if line[:1] in ("|", ">") else ""


def _read_run(kind: str, lines: list[str]) -> Iterator[Block]:
    match kind:
        case "item":
            for line in lines:
                if found := _ITEM.match(line):
                    yield Item(found[1], found[2] or "", found[3])
        case ">":
            yield Said(" ".join(line[2:] for line in lines))
        case "|":
            rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
            yield Table((rows[0], *rows[2:]))
        case _:
            yield from map(Prose, lines)


def _written(blocks: Sequence[Block]) -> Iterator[str]:
    """Write what stands under a heading, with an empty line between what is not close."""
    close: list[str] = []
    before: Block | None = None
    for block in blocks:
        if close and not _stay_close(before, block):
            yield "\n".join(close)
            close = []
        close += _lines(block)
        before = block
    if close:
        yield "\n".join(close)


def _stay_close(before: Block | None, block: Block) -> bool:
    match before, block:
        case ((Prose() | Said()), Said()):
            return True
        case Item(), Item():
            return (before.sign, block.sign) != ("✓", "✗")
        case _:
            return False


def _lines(block: Block) -> list[str]:
    match block:
        case Prose(text):
            return _wrapped(text, "")
        case Item(mark, sign, text):
            return _wrapped(" ".join(filter(None, (sign, text))), f"{mark} ")
        case Said(text):
            return [f"> {line}" for line in _wrapped(text, "", WIDTH - 2)]
        case Table(rows):
            rule = ("---",) * len(rows[0])
            return [f"| {' | '.join(row)} |" for row in (rows[0], rule, *rows[1:])]
        case Blanks(lines):
            return [f"    {line}".rstrip() for line in lines]


def _wrapped(text: str, mark: str, width: int = WIDTH) -> list[str]:
    return textwrap.wrap(
        text,
        width,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _words(block: Block) -> str:
    match block:
        case Table(rows):
            return without_marks(" ".join(cell for row in rows for cell in row))
        case Blanks(lines):
            return " ".join(lines).replace("_", "")
        case Prose(text) | Said(text):
            return without_marks(text)
        case Item(_mark, sign, text):
            return without_marks(f"{sign} {text}")


def _all_in(sought: str, text: str) -> bool:
    known = fold(text)
    return all(word in known for word in fold(sought).split())
