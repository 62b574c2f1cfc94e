"""The two looks of the program: ink on paper, and paper in ink."""

from typing import Final

from textual.theme import Theme

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
