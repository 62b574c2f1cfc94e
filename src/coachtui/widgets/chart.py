"""A chart of a few numbers: bars by month, bars side by side, or a line."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from textual.color import Color
from textual.content import Content
from textual_plotext import PlotextPlot

from coachtui.text import shorten, visible

NARROW: Final = 60
"""Columns under which every second label is left out."""

MARKS: Final = ("█", "░")
"""What the bars of each series are made of, so that colour is not needed."""

ROOM: Final = 0.5
"""From the middle of the first bar to the numbers beside it, where one is from bar to bar."""

BESIDE: Final = 0.02
"""Part of the width that is left free beside bars from left to right."""

NAME: Final = 24
"""Cells that the name of a bar gets."""


class Kind(StrEnum):
    """How numbers are drawn."""

    BARS = "bars"
    """One on top of the other."""
    LINE = "line"
    ACROSS = "across"
    """From left to right, each with its name."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a chart shows."""

    kind: Kind = Kind.BARS
    labels: tuple[str, ...] = ()
    series: tuple[tuple[float | None, ...], ...] = ()
    """Numbers for each label; the first series stands out."""
    names: tuple[str, ...] = ()
    """What each series is; one alone needs no name."""
    top: float = 1.0
    """The highest number that is drawn at least."""

    @property
    def legend(self) -> Content:
        """What the series are, by shape and colour."""
        styles = ("$primary", "$foreground-muted")
        parts = zip(MARKS, styles, self.names, strict=False)
        return Content("   ").join(
            Content.assemble((mark, style), f" {visible(name)}") for mark, style, name in parts
        )

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(number for numbers in self.series for number in numbers)


class Chart(PlotextPlot):
    """Draws in the colours of the look that is on."""

    DEFAULT_CSS = "Chart { background: $background; color: $foreground-muted; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.theme = "clear"
        self._drawing = Drawing()

    def on_mount(self) -> None:
        """Draw anew when the look changes."""
        super().on_mount()
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self.draw(self._drawing))

    def on_resize(self) -> None:
        """Leave out labels where there is no room."""
        self.draw(self._drawing)

    def draw(self, drawing: Drawing) -> None:
        """Show these numbers."""
        self._drawing = drawing
        self.plt.clear_figure()
        if not drawing.is_empty:
            {Kind.BARS: self._bars, Kind.LINE: self._line, Kind.ACROSS: self._across}[drawing.kind](
                drawing
            )
            self.plt.frame(False)
        self.refresh()

    def _bars(self, drawing: Drawing) -> None:
        """Draw sums, the highest first: what stands before it covers its lower part."""
        places = [*range(1, len(drawing.labels) + 1)]
        sums = [0.0] * len(places)
        bars = []
        for numbers, mark, colour in zip(drawing.series, MARKS, self._colours, strict=False):
            sums = [low + (number or 0) for low, number in zip(sums, numbers, strict=True)]
            bars.append((sums, mark, colour))
        for heights, mark, colour in reversed(bars):
            self.plt.bar(places, heights, marker=mark, color=colour, width=0.6)
        top = max(drawing.top, *sums)
        self._label(drawing, first=1)
        self.plt.xlim(1 - ROOM, len(places) + ROOM)
        self.plt.ylim(0, top)
        self.plt.yticks(steps(top))

    def _line(self, drawing: Drawing) -> None:
        colour = self._colours[0]
        for numbers in drawing.series:
            points = [(at, number) for at, number in enumerate(numbers) if number is not None]
            places, heights = zip(*points, strict=True)
            self.plt.plot(places, heights, marker="braille", color=colour)
            self.plt.scatter(places, heights, marker="●", color=colour)
        self._label(drawing, first=0)
        self.plt.xlim(0, max(1, len(drawing.labels) - 1))
        self.plt.ylim(1, drawing.top)
        self.plt.yticks(steps(drawing.top)[1:])

    def _across(self, drawing: Drawing) -> None:
        names = [shorten(visible(label), NAME) for label in drawing.labels]
        numbers = [number or 0 for number in drawing.series[0]]
        # Drawn from the bottom; and two of the same name would be one bar.
        places = [*range(len(names), 0, -1)]
        self.plt.bar(places, numbers, orientation="horizontal", color=self._colours[0], width=0.5)
        self.plt.yticks(places, names)
        low, high = min(0, *numbers), max(0, *numbers)
        room = (high - low) * BESIDE
        self.plt.xlim(low - room, high + room)
        self.plt.xticks(sorted({low, 0, high}))

    def _label(self, drawing: Drawing, *, first: int) -> None:
        every = 2 if self.size.width < NARROW and len(drawing.labels) > 6 else 1
        places = [*range(first, len(drawing.labels) + first)]
        self.plt.xticks(places[::every], [*map(visible, drawing.labels[::every])])

    @property
    def _colours(self) -> list[tuple[int, int, int]]:
        names = ("primary", "foreground-muted")
        return [Color.parse(self.app.theme_variables[name]).rgb for name in names]


def steps(top: float) -> list[float]:
    """Return a few whole numbers from nothing to the top."""
    step = max(1, round(top / 4))
    return [*range(0, int(top) + 1, step)]
