"""Who is here, how long, about what; and the ways out of a session that should not be one."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from coachtui.bank.schema import Bank
from coachtui.exports.words import purpose_words
from coachtui.i18n import _, language
from coachtui.kinds import Occasion
from coachtui.kinds.between import Purpose
from coachtui.live.unfinished import Texts
from coachtui.screens.dialogs.start import MINUTES
from coachtui.screens.session.begun import Begun, lay_over
from coachtui.screens.session.ending import Ending, Way
from coachtui.services.sitting import Sitting
from coachtui.text import MAX_NAME, visible
from coachtui.views import CoacheeView, SessionView
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry
from coachtui.widgets.words import occasion_word

if TYPE_CHECKING:
    from coachtui.screens.session.stand import Stand


@dataclass(frozen=True, slots=True)
class Framed:
    """The frame as the coach corrected it."""

    session: SessionView
    way: Way = Way.GO_ON


class Frame(Begun[Framed]):
    """A few fields, all of them filled."""

    key = "frame"

    def __init__(self, sitting: Sitting, people: tuple[CoacheeView, ...], bank: Bank) -> None:
        super().__init__()
        self.sitting = sitting
        self._session = sitting.live.session
        self._people = people
        self._bank = bank

    def heading(self) -> str:
        """Say whose session it is."""
        called = next(one.called for one in self._people if one.id == self._session.coachee_id)
        return _("Session with {name}").format(name=visible(called))

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what can be corrected."""
        session = self._session
        lengths = {str(n): str(n) for n in sorted({*MINUTES, session.planned_minutes})}
        lang = language()
        # A model the bank has lost stays the session's own until another one is chosen.
        keys = (*self._bank.models, session.model)
        models = {key: visible(self._bank.title_of(key, lang)) for key in keys}
        people = {person.id: visible(person.called) for person in self._people}
        ways = {
            Way.GO_ON: _("goes on"),
            Way.DISCARD: _("was started by accident"),
            Way.NO_SHOW: _("nobody came"),
        }
        yield _("Minutes"), Choice(lengths, str(session.planned_minutes), id="minutes")
        yield _("Topic"), Entry(session.topic, id="topic", select_on_focus=False)
        yield _("Person"), Choice(people, session.coachee_id, id="person")
        yield _("Model"), Choice(models, session.model, id="model")
        occasions = {item: occasion_word(item) for item in Occasion}
        yield _("Occasion"), Choice(occasions, session.occasion, id="occasion")
        yield _("Counts as"), Choice(purpose_words(_), session.purpose, id="purpose")
        project = Entry(session.project, id="project", select_on_focus=False, max_length=MAX_NAME)
        yield _("Project"), project
        yield _("This session"), Choice(ways, Way.GO_ON, id="way")

    def remark(self) -> Content:
        """Say nothing: every field says what it is."""
        return Content("")

    def begun(self) -> Texts:
        """Return the words that are being written; a choice alone is quickly made again."""
        return {
            name: text for name, text in super().begun().items() if name in ("topic", "project")
        }

    def answer(self) -> Framed:
        """Return the frame as it stands here."""
        session = replace(
            self._session,
            planned_minutes=int(self.chosen("minutes")),
            topic=self.text("topic"),
            coachee_id=self.chosen("person"),
            model=self.chosen("model"),
            occasion=Occasion(self.chosen("occasion")),
            purpose=Purpose(self.chosen("purpose")),
            project=self.text("project"),
        )
        return Framed(session, Way(self.chosen("way")))


async def open_frame(stand: "Stand") -> None:
    """Let the frame be corrected, or the session be taken back."""
    people = await asyncio.to_thread(stand.desk.everybody)
    form = Frame(stand.sitting, people, stand.desk.loaded.bank)
    lay_over(stand, form, partial(_keep, stand))


def _keep(stand: "Stand", framed: Framed) -> None:
    now, wanted = stand.live.session, framed.session
    if framed.way is not Way.GO_ON:
        stand.end(Ending(framed.way))
    elif (wanted.coachee_id, wanted.model) == (now.coachee_id, now.model):
        stand.do(stand.live.correct(wanted))
    else:
        stand.run_worker(_begin_anew(stand, wanted), group="save")


async def _begin_anew(stand: "Stand", session: SessionView) -> None:
    """Let it be another session: with another person, or by another model."""
    await asyncio.to_thread(stand.desk.writer.drain)
    with stand.complaining():
        await asyncio.to_thread(stand.desk.services.sessions.change, session)
        stand.end(Ending.REOPEN)
