"""What coach and coachee agree on, in one form; all but the end may stay open."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from textual import on
from textual.content import Content
from textual.events import DescendantFocus
from textual.widget import Widget

from coachtui.bank.cards import Consent
from coachtui.dates import DateError, parse_date
from coachtui.dates.past import parse_past
from coachtui.exports.agreement import basis_words, consent_words, sponsor_words
from coachtui.i18n import N_, _, language
from coachtui.kinds.between import AgreementState, Basis, ConsentGiven, SponsorSees
from coachtui.screens.dialogs.ask_day import said_back
from coachtui.screens.dialogs.form import Form
from coachtui.screens.dialogs.step_form import UnreadableError
from coachtui.text import visible
from coachtui.views import AgreementView, CoacheeView
from coachtui.widgets.choice import Choice
from coachtui.widgets.due_words import written_day
from coachtui.widgets.entry import Entry

TEXTS: Final = {
    "purpose": N_("Purpose"),
    "schedule": N_("Time"),
    "topics": N_("Topics"),
    "confidentiality": N_("Confidential"),
}
"""The fields that are said in words."""

MOST: Final = 999
"""More sessions than anybody agrees on."""

USUAL: Final = timedelta(days=182)
"""How long an agreement lasts where nothing else is said."""

DAYS: Final = frozenset({"starts", "ends", "consent_on"})
"""The fields that take a day."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form asks about: with whom, when, and to which words one says yes."""

    person: CoacheeView
    now: datetime
    consent: Consent

    @property
    def today(self) -> date:
        """The day at the coach's desk."""
        return self.now.date()


class AgreementForm(Form[AgreementView]):
    """Asks for the frame of the coaching, the end of it above all, and for the consent."""

    DEFAULT_CSS = "AgreementForm.-normal-height > Vertical { padding: 0 2; }"

    AUTO_FOCUS = "#purpose"

    holds = True

    def __init__(self, asked: Asked, holds: AgreementView | None) -> None:
        """Show what holds now; without anything, what people agree on for half a year."""
        super().__init__()
        self._about = asked
        self._holds = holds or _proposed(asked)

    def heading(self) -> str:
        """Say with whom."""
        return _("Agreement with {name}").format(name=visible(self._about.person.called))

    def fields(self) -> Iterator[tuple[str, Widget]]:
        """Return what can be agreed on, the consent last."""
        holds = self._holds
        for field, name in TEXTS.items():
            yield _(name), Entry(getattr(holds, field), id=field, select_on_focus=False)
        sees = sponsor_words(_)
        yield _("Sponsor sees"), Choice(sees, holds.sponsor_sees, id="sponsor_sees")
        count = str(holds.sessions_agreed or "")
        yield _("Number of sessions"), Entry(count, id="count", select_on_focus=False)
        yield _("From"), self._day_field("starts", holds.starts)
        yield _("Until"), self._day_field("ends", holds.ends)
        yield _("Basis"), Choice(basis_words(_), holds.basis, id="basis")
        ways = {str(one): words for one, words in consent_words(_).items()}
        given = {"": _("not yet"), **ways}
        yield _("Consent"), Choice(given, holds.consent_given or "", id="given")
        yield _("Given on"), self._day_field("consent_on", holds.consent_on)

    def _day_field(self, field: str, day: date | None) -> Entry:
        return Entry(written_day(day), id=field, select_on_focus=False)

    @on(DescendantFocus)
    def _another_field(self) -> None:
        self.say(self.remark())

    def keys(self) -> str:
        """Say which keys lead out."""
        return _("Enter keeps it, Escape leaves it as it was.")

    def remark(self) -> Content:
        """Say what speaks against it, or what was understood of the field one is in."""
        self.offer("consent_on", bool(self.chosen("given")))
        here = self.focused.id if self.focused else None
        try:
            agreement = self._agreement()
            said = said_back(self.text(here), self._about.today) if here in DAYS else ""
        except UnreadableError as error:
            return Content.styled(str(error), "$warning")
        if here in ("given", "consent_on"):
            said = _("A yes to the consent text, version {n}.").format(n=self._version(agreement))
        elif agreement.ends is None and agreement.sessions_agreed is None:
            said = said or _("Agree on an end: a number of sessions, or a day.")
        return Content(said)

    def answer(self) -> AgreementView | None:
        """Return the agreement, once every field can be read."""
        try:
            return self._agreement()
        except UnreadableError as error:
            self.query_one(f"#{error.field}").focus()
            self.say(Content.styled(str(error), "$warning"))
            return None

    def _agreement(self) -> AgreementView:
        holds, starts, ends = self._holds, self._day("starts"), self._day("ends")
        if starts and ends and ends < starts:
            raise UnreadableError("ends", _("The last day comes before the first."))
        given = self.chosen("given")
        changed = replace(
            holds,
            **{field: self.text(field) for field in TEXTS},  # type: ignore[arg-type]
            sponsor_sees=SponsorSees(self.chosen("sponsor_sees")),
            sessions_agreed=self._count(),
            starts=starts,
            ends=ends,
            basis=Basis(self.chosen("basis")),
            consent_given=ConsentGiven(given) if given else None,
            consent_on=(self._day("consent_on") or self._about.today) if given else None,
        )
        return self._with_words(self._gone_on(changed))

    def _gone_on(self, changed: AgreementView) -> AgreementView:
        """Let it go on from today, where it was paused or ended."""
        if self._holds.state is AgreementState.ACTIVE:
            return changed
        return replace(changed, state=AgreementState.ACTIVE, state_since=self._about.today)

    def _with_words(self, changed: AgreementView) -> AgreementView:
        """Put the words beside a consent that is new; an earlier one keeps its own."""
        before = (self._holds.consent_given, self._holds.consent_on)
        if changed.consent_given is None:
            return replace(changed, consent_text="", consent_version=0)
        if (changed.consent_given, changed.consent_on) == before:
            return changed
        consent = self._about.consent
        words = "\n".join(consent.texts(language()))
        return replace(changed, consent_text=words, consent_version=int(consent.edition))

    def _version(self, agreement: AgreementView) -> int:
        return agreement.consent_version or int(self._about.consent.edition)

    def _count(self) -> int | None:
        text = self.text("count")
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and 0 < int(text[:4]) <= MOST):
            raise UnreadableError("count", _("How many sessions is a number from 1 on."))
        return int(text)

    def _day(self, field: str) -> date | None:
        text = self.text(field)
        try:
            if field == "consent_on":
                return parse_past(text, self._about.today) if text else None
            return parse_date(text, self._about.today).day if text else None
        except DateError as error:
            raise UnreadableError(field, str(error)) from error


def _proposed(asked: Asked) -> AgreementView:
    return AgreementView(
        "",
        asked.person.id,
        asked.now,
        confidentiality=_("between us, unless somebody is in danger or the law requires it"),
        starts=asked.today,
        ends=asked.today + USUAL,
    )
