"""What coach and coachee agree on: each change is one more version, and the newest holds."""

from dataclasses import replace
from datetime import date
from typing import Final

from coachtui.clock import Clock, today
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import NotFoundError, UsageError
from coachtui.i18n import _
from coachtui.ids import new_id
from coachtui.kinds.between import AgreementState, Basis
from coachtui.models import Agreement, AgreementBase, Coachee
from coachtui.services.agreed import check_open, current, history
from coachtui.services.audit import audit
from coachtui.services.checks import checked, in_lines
from coachtui.services.queries import NOBODY
from coachtui.services.shapes import AGREEMENT
from coachtui.text import clean
from coachtui.views import AgreementView

_DONE: Final = {
    AgreementState.ACTIVE: "agreement resumed",
    AgreementState.PAUSED: "agreement paused",
    AgreementState.WITHDRAWN: "consent withdrawn",
}

_FOLLOWS: Final = {
    AgreementState.ACTIVE: frozenset(AgreementState),
    AgreementState.PAUSED: frozenset({AgreementState.ACTIVE, AgreementState.WITHDRAWN}),
    AgreementState.WITHDRAWN: frozenset({AgreementState.ACTIVE}),
}
"""Which states each of them can be followed by; one that is closed stays as it is."""


class Agreements:
    """The use cases around agreements, one transaction each."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def current(self, coachee_id: str) -> AgreementView | None:
        """Return what holds between the two now."""
        with self._db.read() as tx:
            return current(tx, coachee_id)

    def history(self, coachee_id: str) -> tuple[AgreementView, ...]:
        """Return all that was agreed with a person, the newest first."""
        with self._db.read() as tx:
            return history(tx, coachee_id)

    def keep(self, agreement: AgreementView) -> AgreementView:
        """Let this hold from now on; what held before stays as it was, and `take_back` returns it.

        While somebody has paused or withdrawn, only that can be ended.
        """
        with self._db.write() as tx:
            person(tx, agreement.coachee_id)
            before = current(reading(tx), agreement.coachee_id)
            if before is not None and agreement.state not in _FOLLOWS[before.state]:
                check_open(reading(tx), agreement.coachee_id)
            agreement = self._cleaned(agreement, before)
            tx.add(Agreement(**AGREEMENT.values(agreement)))
            audit(tx, _what(agreement, before), agreement.coachee_id, agreement.created_at)
        return agreement

    def move(
        self, coachee_id: str, state: AgreementState, since: date | None = None
    ) -> AgreementView:
        """Pause the coaching, let it go on, or note that the consent was taken back."""
        with self._db.read() as tx:
            holds = current(tx, coachee_id) or AgreementView("", coachee_id, self._clock.now())
        return self.keep(replace(holds, state=state, state_since=since or today(self._clock)))

    def take_back(self, agreement_id: str) -> None:
        """Let what was agreed before hold again."""
        with self._db.write() as tx:
            row = tx.get(Agreement, agreement_id)
            if row is None:
                raise NotFoundError(_("There is no such agreement."))
            if row.deleted_at is None:
                row.deleted_at = self._clock.now()
                audit(tx, "agreement taken back", row.coachee_id, row.deleted_at)

    def _cleaned(self, agreement: AgreementView, before: AgreementView | None) -> AgreementView:
        now = self._clock.now()
        text = clean(agreement.consent_text).strip()
        agreement = replace(agreement, id=new_id(), created_at=now, consent_text=text)
        agreement = in_lines(agreement, "purpose", "schedule", "topics", "confidentiality")
        checked(AgreementBase, AGREEMENT.values(agreement))
        _check_sense(agreement, before, now.date())
        return agreement


def _check_sense(agreement: AgreementView, before: AgreementView | None, today: date) -> None:
    starts, ends, asked = agreement.starts, agreement.ends, agreement.consent_on
    if starts and ends and ends < starts:
        raise UsageError(_("The last day comes before the first."))
    if (agreement.consent_given is None) != (asked is None):
        raise UsageError(_("A consent needs both: how it was given, and on which day."))
    if asked is not None and asked > today:
        raise UsageError(_("A consent cannot be given in the future."))
    if agreement.state_since is not None and agreement.state_since > today:
        raise UsageError(_("This day has not come yet."))
    if before is None or before.state is not AgreementState.WITHDRAWN:
        return
    given_anew = asked and asked >= (before.state_since or today)
    if agreement.basis is Basis.CONSENT and not given_anew:
        raise UsageError(
            _("The consent was taken back. Ask for it anew, and note how and when it was given.")
        )


def person(tx: Transaction, coachee_id: str) -> Coachee:
    """Return the row of somebody who is here, and was not erased."""
    row = tx.get(Coachee, coachee_id)
    if row is None or row.deleted_at is not None or row.name == NOBODY:
        raise NotFoundError(_("There is no such person."))
    return row


def open_person(tx: Transaction, coachee_id: str) -> Coachee:
    """Return the row of somebody who is here and has neither paused nor withdrawn."""
    row = person(tx, coachee_id)
    check_open(reading(tx), coachee_id)
    return row


def _what(agreement: AgreementView, before: AgreementView | None) -> str:
    """Return what the audit says of a change: never what was agreed."""
    if agreement.state is not (before.state if before else AgreementState.ACTIVE):
        return _DONE[agreement.state]
    if agreement.consent_on != (before.consent_on if before else None):
        return "consent noted"
    return "agreement kept"
