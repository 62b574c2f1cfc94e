"""A live session that is kept: each step and each keystroke of the draft goes to the one writer."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from coachtui.bank.own_file import Edit
from coachtui.bank.schema import Bank
from coachtui.errors import NotFoundError
from coachtui.kinds import SessionStatus
from coachtui.live import Cards, LiveSession, plan_of, unfinished
from coachtui.live.pace import Leaving
from coachtui.services.sessions import Sessions
from coachtui.services.writer import Writer
from coachtui.views import Step, SurveyView

LEAVING: Final = "leaving"
"""The form in which it is kept what was said when a stage was left too soon."""

PATIENCE_SECONDS: Final = 1.0
"""How long coming back waits for the last lines to be stored."""


@dataclass
class Sitting:
    """One session at the desk: its state, its questions, and the way to the disk."""

    live: LiveSession
    cards: Cards
    sessions: Sessions
    writer: Writer
    on_saved: Callable[[], None] = lambda: None
    """Called on the writer's thread after each commit."""
    on_trouble: Callable[[Exception], None] = lambda _error: None
    """Called on the writer's thread after each attempt that failed."""
    draft: str = ""
    """The line that is not finished."""
    forms: dict[str, unfinished.Texts] = field(default_factory=dict)
    """Forms that were begun and left, by what they are about."""
    survey: SurveyView | None = None
    """What the coachee has said of the session so far."""
    added: dict[str, Edit] = field(default_factory=dict)
    """Own questions that went into the coach's own bank, by their line."""
    leaving: Leaving = field(init=False)
    _kept: list[tuple["Future[None]", Step]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Watch over when stages are left, and say nothing twice."""
        self.leaving = Leaving(self.live, self.forms.pop(LEAVING, None))

    @property
    def session_id(self) -> str:
        """Which session this is."""
        return self.live.session.id

    def keep(self, step: Step | None) -> None:
        """Store a step; it counts as saved only after its commit."""
        if step is None or not step.puts:
            return
        spent, draft = self.live.time.spent(), self._unfinished
        saving = self.writer.submit(
            lambda: self.sessions.save(self.session_id, step, spent, draft=draft),
            lambda: self.on_saved(),
            lambda error: self.on_trouble(error),
        )
        self._kept.append((saving, step))

    @property
    def unsaved(self) -> frozenset[str]:
        """Records that have changed since their last commit, by id."""
        self._kept = [(saving, step) for saving, step in self._kept if not _is_saved(saving)]
        puts = [put for _saving, step in self._kept for put in step.puts]
        return frozenset(record.id for put in puts if (record := put.after or put.before))

    def keep_draft(self) -> None:
        """Store what is not finished, and the time so far."""
        spent, text = self.live.time.spent(), self._unfinished
        self.writer.put_latest(
            f"draft {self.session_id}",
            lambda: self.sessions.save_draft(self.session_id, text, spent),
            on_trouble=lambda error: self.on_trouble(error),
        )

    @property
    def _unfinished(self) -> str:
        forms, told = self.forms, self.leaving.told
        if told and self.live.session.status is SessionStatus.OPEN:
            forms = forms | {LEAVING: told}
        return unfinished.written(self.draft, forms)

    def catch_up(self) -> None:
        """Take over what was changed in other places while this session was out of sight."""
        with suppress(NotFoundError):
            if self.writer.drain(PATIENCE_SECONDS):
                self.live.catch_up(self.sessions.record(self.session_id))

    def offer(self, bank: Bank) -> None:
        """Offer the questions of this bank from now on."""
        self.live.follow(plan_of(bank, self.live.session.model))
        self.cards.offer(bank)

    def go(self, stage: str) -> Step:
        """Move to a stage and bring up its key question."""
        step = self.live.go(stage)
        self.cards.enter_stage()
        return step

    def go_on(self) -> Step:
        """Move to the next stage and bring up its key question."""
        step = self.live.next_stage()
        self.cards.enter_stage()
        return step

    def undo(self) -> bool:
        """Take the last step back; say whether there was one."""
        return self._kept_after_undo(self.live.undo())

    def redo(self) -> bool:
        """Do again what was taken back last; say whether there was anything."""
        return self._kept_after_undo(self.live.redo())

    def _kept_after_undo(self, step: Step | None) -> bool:
        self.keep(step)
        self.cards.after_undo()
        return step is not None


def _is_saved(future: "Future[None]") -> bool:
    return future.done() and not future.cancelled() and future.exception() is None
