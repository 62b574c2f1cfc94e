"""Who is here, how long, about what; and the ways out of a session that should not be one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from textual.content import Content
from textual.widget import Widget

from coachtui.bank.schema import Bank
from coachtui.i18n import _, language
from coachtui.screens.dialogs.form import Form
from coachtui.screens.dialogs.start import MINUTES
from coachtui.text import visible
from coachtui.views import CoacheeView, SessionView
from coachtui.widgets.choice import Choice
from coachtui.widgets.entry import Entry


class Way(StrEnum):
    """What becomes of the session."""

    GO_ON = "go_on"
    DISCARD = "discard"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True)
class Framed:
    """The frame as the coach corrected it."""

    session: SessionView
    way: Way = Way.GO_ON


class Frame(Form[Framed]):
    """A few fields, all of them filled."""

    def __init__(self, session: SessionView, people: tuple[CoacheeView, ...], bank: Bank) -> None:
        super().__init__()
        self._session = session
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
            str(Way.GO_ON): _("goes on"),
            str(Way.DISCARD): _("was started by accident"),
            str(Way.NO_SHOW): _("nobody came"),
        }
        yield _("Minutes"), Choice(lengths, str(session.planned_minutes), id="minutes")
        yield _("Topic"), Entry(session.topic, id="topic", select_on_focus=False)
        yield _("Person"), Choice(people, session.coachee_id, id="person")
        yield _("Model"), Choice(models, session.model, id="model")
        yield _("This session"), Choice(ways, Way.GO_ON, id="way")

    def remark(self) -> Content:
        """Say how to leave it."""
        return Content(_("Enter keeps it, Escape leaves it as it was."))

    def answer(self) -> Framed:
        """Return the frame as it stands here."""
        session = replace(
            self._session,
            planned_minutes=int(self.chosen("minutes")),
            topic=self.text("topic"),
            coachee_id=self.chosen("person"),
            model=self.chosen("model"),
        )
        return Framed(session, Way(self.chosen("way")))
