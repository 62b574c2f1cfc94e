"""The handbook as pages that are handed out: one of them, or the whole book."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from coachtui.exports.file_names import thing_name
from coachtui.exports.forms import page_as
from coachtui.exports.page import Blanks, Block, Lines, Page, Part, Quotes, Table, without_marks
from coachtui.exports.words import Voice
from coachtui.guide import Chapter, Handbook
from coachtui.guide import Page as Guide
from coachtui.guide import page as guide
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.text import slug


def handbook_file(
    handbook: Handbook, topic: str | None, form: Form, lang: Language, head: tuple[str, ...] = ()
) -> tuple[str, bytes]:
    """Return a page, or all of them, as a file with the name it has by itself."""
    if topic is None:
        _ = Voice(lang).say
        name, title = thing_name("handbook", lang), _("Handbook of coaching at work")
        if form is Form.MARKDOWN:
            return name, book_markdown(handbook.chapters, title).encode()
        book = replace(book_page(handbook.chapters, title), letterhead=head)
        return name, page_as(form, book, lang)
    found = handbook.page(topic)
    if form is Form.MARKDOWN:
        return slug(found.title), found.markdown().encode()
    return slug(found.title), page_as(form, replace(guide_page(found), letterhead=head), lang)


def guide_page(page: Guide) -> Page:
    """Return one page of the handbook."""
    return Page(page.title, (), tuple(_blocks(page)), marked=True)


def book_page(chapters: Iterable[Chapter], title: str) -> Page:
    """Return all of it, each page as a part of its own."""
    chapters = tuple(chapters)
    contents = (
        Lines(chapter.name, tuple(page.title for page in chapter.pages)) for chapter in chapters
    )
    pages = (page for chapter in chapters for page in chapter.pages)
    parts = (block for page in pages for block in (Part(page.title), *_blocks(page)))
    return Page(title, (), (*contents, *parts), marked=True)


def book_markdown(chapters: Iterable[Chapter], title: str) -> str:
    """Return all of it as Markdown."""
    pages = (page.markdown() for chapter in chapters for page in chapter.pages)
    lower = (page.replace("\n## ", "\n### ").replace("# ", "## ", 1) for page in pages)
    return "\n".join((f"# {title}\n", *lower))


def _blocks(page: Guide) -> Iterator[Block]:
    for section in page.sections:
        heading = section.heading
        for block in _section(section.blocks):
            yield replace(block, heading=heading)
            heading = ""


def _section(blocks: Sequence[guide.Block]) -> Iterator[Block]:
    for kind, run in groupby(blocks, _kind):
        match kind:
            case "said":
                yield Quotes("", tuple(one.text for one in run if isinstance(one, guide.Said)))
            case "items" | "steps":
                items = tuple(_item(one) for one in run if isinstance(one, guide.Item))
                yield Lines("", items, numbered=kind == "steps")
            case _:
                yield from map(_single, run)


def _single(block: guide.Block) -> Block:
    match block:
        case guide.Table(rows):
            head, *rest = rows
            cells = tuple(tuple(map(_clean, row)) for row in rest)
            return Table("", tuple(map(without_marks, head)), cells)
        case guide.Blanks(lines):
            return Blanks("", lines)
        case guide.Prose(text) | guide.Said(text) | guide.Item(text=text):
            return Lines("", (_clean(text),))


def _kind(block: guide.Block) -> str:
    match block:
        case guide.Said():
            return "said"
        case guide.Item(mark="-"):
            return "items"
        case guide.Item():
            return "steps"
        case _:
            return ""


def _item(item: guide.Item) -> str:
    return _clean(" ".join(filter(None, (item.sign, item.text))))


def _clean(text: str) -> str:
    """Return a text in which only what is to be seen first is marked."""
    return text.replace("`", "")
