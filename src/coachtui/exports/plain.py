"""A page as plain text, for the clipboard, a message or a screen reader."""

from dataclasses import replace

from coachtui.exports.page import Blanks, Block, Lines, Page, Part, Quotes, Table, without_marks


def plain_page(page: Page) -> str:
    """Write any page as plain text."""
    head = (*page.letterhead, "") if page.letterhead else ()
    if page.marked:
        return without_marks(plain_page(replace(page, marked=False)))
    lines = [*head, page.title, " · ".join(page.facts)]
    for block in page.blocks:
        lines += ["", *filter(None, [block.heading]), *plain_block(block)]
    return "\n".join(lines) + "\n"


def plain_block(block: Block) -> list[str]:
    """Write one block without its heading."""
    match block:
        case Table(columns=columns, rows=rows, numbered=numbered):
            marks = (f"{n}." if numbered else "-" for n in range(1, len(rows) + 1))
            return [_named(mark, columns, row) for mark, row in zip(marks, rows, strict=True)]
        case Part():
            return []
        case Blanks(lines=lines):
            return list(lines)
        case Quotes(texts=texts, more=more):
            return [*(f"“{text}”" for text in texts), *([more] if more else [])]
        case Lines(texts=(text,), more=""):
            return [text]
        case Lines(texts=texts, more=more):
            numbers = (f"{n}." if block.numbered else "-" for n in range(1, len(texts) + 1))
            said = [f"{mark} {text}" for mark, text in zip(numbers, texts, strict=True)]
            return said + ([more] if more else [])


def _named(mark: str, columns: tuple[str, ...], row: tuple[str, ...]) -> str:
    """Say a row in one line; only the first cell goes without the name of its column."""
    first, *rest = row
    others = [f"{name}: {cell}" for name, cell in zip(columns[1:], rest, strict=True) if cell]
    return f"\n{' ' * (len(mark) + 1)}".join([f"{mark} {first}", *others])
