"""What the places of records share: read behind the first frame, and undo for each change."""

import asyncio
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from inspect import isawaitable
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from textual import on, work
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.screens.base import Dialog, key
from coachtui.screens.finding import Finds
from coachtui.views import CoacheeView
from coachtui.widgets.row_list import Listed, RowList

if TYPE_CHECKING:
    from coachtui.services.desk import Change, Desk


UNDO: Final = key("u", "undo", N_("Undo"), id="place.undo", tooltip=N_("Take it back"))
"""The same in every place of records."""

TOAST_SECONDS: Final = 5
"""How long it is said what was done and how to undo it."""

TakeBack = Callable[[], object]
"""Makes something undone; called in a thread."""

Job = Callable[[], TakeBack]
"""Does something and returns how to take it back; called in a thread."""

Answer = TypeVar("Answer")
Done = TypeVar("Done")

Then = Callable[[Answer], object]
"""Goes on with an answer; what it returns is awaited where it can be."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that was done: what it was done to, and how to take it back."""

    what: str
    take_back: TakeBack
    key: str | None = None
    """The row to select when it is back."""
    rows: Collection[str] = ()
    """The rows it changed, as far as one can say."""


class RecordsScreen(Finds):
    """A screen of records: each change is stored at once, said, and can be taken back."""

    NEEDS_ROW: ClassVar[frozenset[str]] = frozenset()
    """Actions that do something with the selected row."""

    NEEDS_DESK: ClassVar[frozenset[str]] = frozenset()
    """Actions that can be done as soon as the records have been read."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted: str | None = None
        """The row to select once the records are read again."""
        self._desk: Desk | None = None
        self._deeds: list[Deed] = []
        self._turn = asyncio.Lock()

    @property
    def desk(self) -> "Desk":
        """What the records come from; open wherever a record is shown."""
        assert self._desk is not None
        return self._desk

    @property
    def rows(self) -> RowList:
        """The list of the screen."""
        return self.query_one(RowList)

    @property
    def has_rows(self) -> bool:
        """Whether there is a row to do something with."""
        return any(rows.selected for rows in self.query(RowList))

    def renew(self, rows: Collection[str], change: "Change") -> object:
        """Show what became of some rows; without any, of all that is shown."""
        return self.load()

    async def opened(self) -> "Desk":
        """Wait for the desk; from now on it is at hand."""
        self._desk = await super().opened()
        return self._desk

    async def everybody(self) -> tuple[CoacheeView, ...]:
        """Read who there is, by name: for a dialog that asks for a person."""
        with self.complaining():
            return await asyncio.to_thread(self.desk.everybody)
        return ()

    def show_rows(self, rows: Iterable[Listed], drawn: Callable[[str], Option] = Option) -> None:
        """Show rows; the selection stays where it was, or goes to the row that is wanted."""
        self.rows.show(rows, self.wanted, drawn)
        self.wanted = None
        self.refresh_bindings()

    async def ask(self, dialog: Dialog[Answer | None], then: Then[Answer]) -> None:
        """Put a question over the screen; *then* gets the answer, unless it is left without one.

        Returns when the question can be answered: the next key is for it.
        """

        async def answered(answer: Answer | None) -> None:
            if answer is not None and isawaitable(following := then(answer)):
                await following

        await self.app.push_screen(dialog, answered)

    @work(group="save")
    async def do(
        self,
        job: Job,
        what: str,
        said: str,
        *,
        key: str | None = None,
        select: str | None = None,
        rows: Collection[str] = (),
        otherwise: Callable[[], object] = lambda: None,
    ) -> None:
        """Do a job after those before it, say it, and select the row it is to leave selected.

        *rows* are those that it changes, if it changes no others; *otherwise* is called if it
        cannot be done.
        """
        async with self._turn:
            try:
                take_back, change = await asyncio.to_thread(self._carry_out, job)
            except CoachError as error:
                self.notify(str(error), severity="error", markup=False)
                if isawaitable(following := otherwise()):
                    await following
                return
            self._deeds.append(Deed(what, take_back, key, rows))
            self.wanted = select or self.wanted
        self._say("\n".join([said, _("u takes it back.")]))
        self.renew(rows, change)

    def can_undo(self, take_back: TakeBack) -> None:
        """Keep the way back from what a session left behind."""
        self._deeds.append(Deed(_("session"), take_back))

    def forget_deeds(self) -> None:
        """Let nothing that was done before be taken back any more."""
        self._deeds.clear()

    @work(group="undo")
    async def action_undo(self) -> None:
        """Take back what was done last."""
        async with self._turn:
            if not self._deeds:
                return
            deed = self._deeds[-1]
            with self.complaining():
                _back, change = await asyncio.to_thread(self._carry_out, deed.take_back)
                self._deeds.pop()
                self.wanted = deed.key
                self._say(_("Undone: {what}").format(what=deed.what))
                self.renew(deed.rows, change)

    def _carry_out(self, job: Callable[[], Done]) -> "tuple[Done, Change]":
        """Do a job and see how the records stood before and after it; called in a thread."""
        before = after = self.desk.state()
        done = job()
        with suppress(CoachError):  # what was done is done
            after = self.desk.state()
        return done, (before, after)

    @on(OptionList.OptionSelected)
    async def _clicked(self) -> None:
        await self.run_action("open")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done now."""
        if not super().check_action(action, parameters):
            return False
        if action == "open":
            return self.has_rows and self.rows.has_focus
        if action in self.NEEDS_ROW:
            return self.has_rows
        if action in self.NEEDS_DESK:
            return self._desk is not None
        if action == "undo":
            return bool(self._deeds)
        return True

    def _say(self, words: str) -> None:
        """Say what was done in the place of what was said before, which is over."""
        self.app.clear_notifications()
        self.notify(words, markup=False, timeout=TOAST_SECONDS)


class OnTop(RecordsScreen):
    """A screen of records on top of the place it was opened from."""

    _place: str

    def action_leave(self) -> None:
        """Go back to where it was opened."""
        self.dismiss()

    async def action_go(self, place: str) -> None:
        """Go to a place; to the present one by going back."""
        if place == self._place:
            self.dismiss()
        else:
            await self.app.switch_mode(place)
