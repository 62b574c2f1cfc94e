"""A page of the handbook to read: quiet headings, and the words that were looked for."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coachtui.guide import Page
from coachtui.guide.looks import blocks_look
from coachtui.text import visible


class Reader(VerticalScroll):
    """Shows one page; the arrows and the space bar scroll it once it has the focus."""

    DEFAULT_CSS = """
    Reader {
        scrollbar-size-vertical: 1; padding: 0 2;
        & > Static { height: auto; width: 100%; max-width: 80; }
        & > .title { text-style: bold; }
        & > .heading { text-style: bold; color: $primary; margin: 1 0 0 0; }
        & > .opening { margin: 1 0 0 0; }
    }
    """

    BINDINGS = [Binding("space", "page_down", show=False)]

    def __init__(
        self, page: Page | None = None, section: int = 0, *, id: str | None = None
    ) -> None:
        """Show a page from one of its sections on, or nothing until it is told what."""
        super().__init__(id=id)
        self._page = page
        self._section = section
        self._sought = ""

    def compose(self) -> ComposeResult:
        if self._page is None:
            return
        yield Static(Content(visible(self._page.title)), classes="title")
        for number, section in enumerate(self._page.sections):
            if section.heading:
                heading = Content(visible(section.heading))
                yield Static(heading, classes="heading", id=f"section-{number}")
            opening = "" if section.heading else "opening"
            yield Static(blocks_look(section.blocks, self._sought), classes=opening)

    def on_mount(self) -> None:
        """Begin at the section that was asked for."""
        self._go_to_section()

    async def read(self, page: Page, sought: str = "") -> None:
        """Show another page, from where the words that are sought stand first."""
        if (page, sought) == (self._page, self._sought):
            return
        self._page, self._sought = page, sought
        self._section = page.section_with(sought) if sought else 0
        await self.recompose()
        self._go_to_section()

    def _go_to_section(self) -> None:
        def go() -> None:
            for heading in self.query(f"#section-{self._section}"):
                self.scroll_to_widget(heading, animate=False, top=True)

        self.scroll_home(animate=False, immediate=True)
        self.call_after_refresh(go)
