"""The one gate through which what is about a person leaves the program."""

from datetime import datetime

from coachtui.db.scope import Transaction, reading
from coachtui.errors import PrivacyError
from coachtui.i18n import _
from coachtui.kinds import MayUse
from coachtui.kinds.between import Purpose, SponsorSees
from coachtui.services.agreed import check_open
from coachtui.services.audit import audit
from coachtui.views import AgreementView, SessionView


def leaves(tx: Transaction, what: str, coachee_id: str, at: datetime) -> None:
    """Note that something about a person leaves; refuse it where they said to stop."""
    check_open(reading(tx), coachee_id)
    audit(tx, what, coachee_id, at)
    tx.flush()


def check_sponsor(agreement: AgreementView | None) -> None:
    """Refuse a sheet for the sponsor where it was agreed that they see nothing."""
    if agreement and agreement.sponsor_sees is SponsorSees.NOTHING:
        raise PrivacyError(_("You agreed that the sponsor sees nothing, not even the days."))


def check_documented(session: SessionView) -> None:
    """Refuse to document a session as one about performance unless both agreed that it is."""
    if session.purpose is Purpose.NOT_APPRAISAL:
        raise PrivacyError(
            _(
                "This session is marked “not an appraisal”, so nothing of it is documented. If you "
                "both agree, open it with e on its summary and choose with Ctrl+G w what it "
                "counts as."
            )
        )
    if session.may_use is MayUse.NOTHING:
        raise PrivacyError(_("You agreed that nothing of this session is used in the appraisal."))
