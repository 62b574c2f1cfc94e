"""The two looks of the program: ink on paper, and paper in ink."""

from typing import Any, ClassVar, Final

from textual.cache import LRUCache
from textual.css import stylesheet
from textual.css.model import RuleSet
from textual.theme import Theme

RULES: Final = 1024
"""How many parts of the rules are remembered; all there are."""

INK: Final = Theme(
    name="ink",
    dark=True,
    primary="#7fb4a2",
    secondary="#b9a77c",
    accent="#7fb4a2",
    warning="#d9a55b",
    error="#d9776c",
    success="#93b87a",
    foreground="#e6e1d6",
    background="#1c1f21",
    surface="#24282a",
    panel="#2c3133",
    boost="#2f3537",
    variables={
        "footer-key-foreground": "#7fb4a2",
        "footer-background": "#24282a",
        "foreground-muted": "#a09d95",
        "foreground-disabled": "#5d605f",
    },
)
"""The look for a dark room."""

PAPER: Final = Theme(
    name="paper",
    dark=False,
    primary="#2f6f5e",
    secondary="#7a6532",
    accent="#2f6f5e",
    warning="#96600f",
    error="#a8352a",
    success="#4b6f2c",
    foreground="#2b2a27",
    background="#f6f2e9",
    surface="#eee8da",
    panel="#e6dfce",
    boost="#e2dac7",
    variables={
        "footer-key-foreground": "#2f6f5e",
        "footer-background": "#eee8da",
        "foreground-muted": "#66625a",
        "foreground-disabled": "#b9b2a2",
    },
)
"""The look for daylight, and for a colleague at the same desk."""

THEMES: Final = (INK, PAPER)


class Stylesheet(stylesheet.Stylesheet):
    """The rules of the looks, each parsed once for all the places that follow it.

    Textual parses all of them again for every place that is opened.
    """

    _parsed: ClassVar[dict[frozenset[tuple[str, str]], LRUCache[Any, list[RuleSet]]]] = {}

    def __init__(self, *, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._remember()

    def set_variables(self, variables: dict[str, str]) -> None:
        """Change the colours, and with them the rules."""
        if variables != self._variables:
            self._parse_cache = LRUCache(1)
            super().set_variables(variables)
            self._remember()

    def reparse(self) -> None:
        """Parse what is not parsed yet."""
        self.parse()

    def _remember(self) -> None:
        look = frozenset(self._variables.items())
        self._parse_cache = self._parsed.setdefault(look, LRUCache(RULES))
