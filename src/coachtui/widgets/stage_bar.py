"""Where the session stands: the stages, the minutes, what is missing, and a thin bar of time."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from coachtui.bank.schema import Stage
from coachtui.i18n import _, language
from coachtui.live import StageTime
from coachtui.widgets.columns import muted
from coachtui.widgets.words import kind_word, minutes_used

STYLE_BY_SHARE = ((1.0, "$error"), (0.8, "$warning"), (0.0, "$primary"))
"""Colour of a time from the given share on; a word always says the same."""


def time_style(share: float) -> str:
    """Return the colour for a time that is used up to *share*."""
    return next(style for least, style in STYLE_BY_SHARE if share >= least)


class TimeBar(Widget):
    """Who, about what, how many minutes of how many, and the bar."""

    DEFAULT_CSS = "TimeBar { height: 1; padding: 0 1; }"

    who: reactive[Content] = reactive(Content(""))
    minutes: reactive[int] = reactive(0)
    """Whole minutes since the start."""
    planned: reactive[int] = reactive(0)
    filled: reactive[float] = reactive(0.0)
    paused: reactive[bool] = reactive(False)

    def show(self, minutes: float, planned: int) -> None:
        """Show how much of the time has gone."""
        self.planned, self.minutes = planned, int(minutes)
        self.filled = minutes / max(1, planned)

    def render(self) -> RenderResult:
        """Draw the line: words to the left, time and bar to the right."""
        words = self._words()
        room = self.size.width - words.cell_length - 2
        bar_cells = max(8, min(30, room // 3))
        who = self.who.truncate(max(0, room - bar_cells - 2), ellipsis=True)
        gap = " " * max(1, self.size.width - who.cell_length - words.cell_length - bar_cells - 2)
        return Content.assemble(who, gap, words, "  ", self._bar(bar_cells))

    def _words(self) -> Content:
        left = self.planned - self.minutes
        if self.paused:
            return Content.styled(_("paused"), "bold $warning")
        share = self.minutes / self.planned if self.planned else 0.0
        if left <= 0 and self.planned:
            words = _("{minutes} min over").format(minutes=-left) if left else _("time is up")
            return Content.styled(words, "bold $error")
        words = _("{used} of {planned} min").format(used=self.minutes, planned=self.planned)
        if left in (1, 2, 3, 4, 5):
            words = _("{left} min left").format(left=left)
        return Content.styled(words, f"bold {time_style(share)}" if left <= 5 else "")

    def _bar(self, cells: int) -> Content:
        full = min(cells, round(self.filled * cells))
        return Content.assemble(
            ("━" * full, time_style(self.filled)), ("─" * (cells - full), "$foreground-disabled")
        )


class StageBar(Widget):
    """The stages in a row: done, now, to come; and what this one still lacks."""

    DEFAULT_CSS = "StageBar { height: auto; padding: 0 1; }"

    lang: str

    def __init__(self, stages: tuple[Stage, ...], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._stages = stages
        self._now = ""
        self._times: dict[str, StageTime] = {}
        self._missing: frozenset[str] = frozenset()
        self._taken_from: Stage | None = None
        self._lacking = 0

    def show(
        self,
        now: str,
        times: tuple[StageTime, ...],
        missing: frozenset[str],
        taken_from: Stage | None,
        lacking: int = 0,
    ) -> None:
        """Show the stage that is on, minutes of each, what is missing, and what time is short."""
        state = (now, {time.key: time for time in times}, missing, taken_from, lacking)
        shown = [(time.minutes, minutes_used(time)) for time in times]
        before = [(time.minutes, minutes_used(time)) for time in self._times.values()]
        if (now, missing, taken_from, lacking, shown) != (
            self._now,
            self._missing,
            self._taken_from,
            self._lacking,
            before,
        ):
            self._now, self._times, self._missing, self._taken_from, self._lacking = state
            self.refresh(layout=True)

    def render(self) -> RenderResult:
        """Draw all stages, without minutes where room is short, else only the one that is on."""
        if not self._times:
            return Content("")
        width = self.size.width
        row = self._row(minutes=True)
        if row.cell_length > width:
            row = self._row(minutes=False)
        if row.cell_length > width:
            row = self._short_row()
        hints = self._hints()
        room = width - row.cell_length
        if hints.cell_length + 2 <= room:
            return Content.assemble(row, " " * (room - hints.cell_length), hints)
        return Content.assemble(row, "\n", hints) if hints.cell_length else row

    def _index(self) -> int:
        return [stage.key for stage in self._stages].index(self._now)

    def _row(self, *, minutes: bool) -> Content:
        return Content("  ").join(self._stage(stage, minutes=minutes) for stage in self._stages)

    def _stage(self, stage: Stage, *, minutes: bool = True) -> Content:
        time = self._times[stage.key]
        name = stage.title(language())
        order = [item.key for item in self._stages]
        if stage.key == self._now:
            return Content.assemble(
                (f"▶ {name} ", "bold $primary"),
                (
                    _("{used} of {given}").format(used=minutes_used(time), given=time.minutes),
                    time_style(time.share),
                ),
            )
        if order.index(stage.key) < self._index():
            return muted(f"✓ {name}")
        given = f" {time.minutes}" if minutes else ""
        return muted(f"○ {name}{given}")

    def _short_row(self) -> Content:
        index = self._index()
        parts = [self._stage(self._stages[index])]
        if index + 1 < len(self._stages):
            following = self._stages[index + 1]
            parts.append(muted(_("then {stage}").format(stage=following.title(language()))))
        place = muted(f"{index + 1}/{len(self._stages)}")
        return Content("   ").join([place, *parts])

    def _hints(self) -> Content:
        parts: list[Content] = []
        if short := self._short():
            ways = _("F2 goes on, Ctrl+G e asks for more")
            if self._is_last:
                ways = _("Ctrl+G e asks for more")
            parts.append(Content.assemble((short, "$error"), " · ", (ways, "$foreground-muted")))
        if self._missing:
            names = [kind_word(kind) for kind in sorted(self._missing)]
            parts.append(
                Content.assemble(
                    (_("missing:"), "$foreground-muted"),
                    *[Content.assemble((" ● ", "$warning"), name) for name in names],
                )
            )
        return Content("   ").join(parts)

    def _short(self) -> str:
        """Say where the time of an overrun comes from, that nobody has it to give, or is up."""
        time = self._times[self._now]
        over = minutes_used(time) - time.minutes
        if over >= 1 and self._taken_from:
            words = _("{over} min over, taken from {stage}")
            return words.format(over=over, stage=self._taken_from.title(language()))
        if self._lacking and not self._is_last:
            return _("{n} min too few for what is left").format(n=self._lacking)
        given = sum(one.minutes * 60 for one in self._times.values())
        if self._is_last and sum(one.seconds for one in self._times.values()) >= given:
            return _("time is up")
        return ""

    @property
    def _is_last(self) -> bool:
        return self._now == self._stages[-1].key
