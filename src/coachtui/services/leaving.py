"""The one gate through which what is about a person leaves the program."""

from datetime import datetime

from coachtui.db.reading import Reading
from coachtui.db.scope import Transaction, reading
from coachtui.errors import PrivacyError
from coachtui.i18n import _
from coachtui.kinds.between import AgreementState, SponsorSees
from coachtui.services.audit import audit
from coachtui.services.queries import parts
from coachtui.services.shapes import AGREEMENT
from coachtui.views import AgreementView


def leaves(tx: Transaction, what: str, coachee_id: str, at: datetime) -> None:
    """Note that something about a person leaves; refuse it where they said to stop."""
    agreement = agreement_with(reading(tx), coachee_id)
    match agreement and agreement.state:
        case AgreementState.PAUSED:
            raise PrivacyError(_("The coaching is paused: nothing about this person leaves."))
        case AgreementState.WITHDRAWN:
            raise PrivacyError(
                _("The consent was taken back: nothing about this person leaves any more.")
            )
    audit(tx, what, coachee_id, at)
    tx.flush()


def agreement_with(tx: Reading, coachee_id: str) -> AgreementView | None:
    """Return the agreement that holds with a person, which is the newest."""
    mine = "agreement.coachee_id = :id"
    held = parts(tx, AGREEMENT, mine, order="agreement.created_at DESC", id=coachee_id)
    return held[0] if held else None


def check_sponsor(agreement: AgreementView | None) -> None:
    """Refuse a sheet for the sponsor where it was agreed that they see nothing."""
    if agreement and agreement.sponsor_sees is SponsorSees.NOTHING:
        raise PrivacyError(_("You agreed that the sponsor sees nothing, not even the days."))
