"""The one gate through which what is about a person leaves the program."""

from datetime import datetime

from coachtui.db.scope import Transaction, reading
from coachtui.errors import PrivacyError
from coachtui.i18n import _
from coachtui.kinds.between import SponsorSees
from coachtui.services.agreed import check_open
from coachtui.services.audit import audit
from coachtui.views import AgreementView


def leaves(tx: Transaction, what: str, coachee_id: str, at: datetime) -> None:
    """Note that something about a person leaves; refuse it where they said to stop."""
    check_open(reading(tx), coachee_id)
    audit(tx, what, coachee_id, at)
    tx.flush()


def check_sponsor(agreement: AgreementView | None) -> None:
    """Refuse a sheet for the sponsor where it was agreed that they see nothing."""
    if agreement and agreement.sponsor_sees is SponsorSees.NOTHING:
        raise PrivacyError(_("You agreed that the sponsor sees nothing, not even the days."))
