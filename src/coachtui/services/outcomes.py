"""What a review does to its action, and how it is taken back."""

from collections.abc import Sequence

from sqlmodel import col, or_, select

from coachtui.db.scope import Transaction
from coachtui.kinds import STATUS_AFTER
from coachtui.models import ActionItem, ActionReview, Session
from coachtui.views import ActionView


def apply_review(action: ActionItem, review: ActionReview) -> None:
    """Let an action stand as its review says."""
    action.status = STATUS_AFTER[review.outcome]
    action.reason = review.reason
    action.evidence = review.evidence
    action.check_in = None
    if review.new_due is not None:
        action.due = review.new_due
        action.no_date = False


def remember(review: ActionReview, action: ActionItem | ActionView) -> None:
    """Keep with a review how its action stood until then."""
    review.status_before = action.status
    review.due_before = action.due
    review.no_date_before = action.no_date
    review.check_in_before = action.check_in
    review.evidence_before = action.evidence
    review.reason_before = action.reason


def take_back(action: ActionItem, review: ActionReview) -> None:
    """Let an action stand as it did before a review."""
    action.status = review.status_before
    action.due = review.due_before
    action.no_date = review.no_date_before
    action.check_in = review.check_in_before
    action.evidence = review.evidence_before
    action.reason = review.reason_before


def overtaken(tx: Transaction, review: ActionReview, *, apart_from: str | None = None) -> bool:
    """Say whether more was said about the action later, apart from one session."""
    later = (
        select(ActionReview.id)
        .outerjoin(Session, col(Session.id) == col(ActionReview.session_id))
        .where(
            col(ActionReview.action_id) == review.action_id,
            col(ActionReview.position) > review.position,
            col(ActionReview.deleted_at).is_(None),
            col(Session.deleted_at).is_(None),
        )
        .limit(1)
    )
    if apart_from is not None:
        elsewhere = col(ActionReview.session_id)
        later = later.where(or_(elsewhere.is_(None), elsewhere != apart_from))
    return tx.exec(later).first() is not None


def take_back_session(tx: Transaction, session_id: str) -> None:
    """Take back what a session said of earlier actions, unless more was said since."""
    for review in reversed(_said_in(tx, session_id)):
        if not overtaken(tx, review, apart_from=session_id):
            take_back(tx.get_one(ActionItem, review.action_id), review)


def apply_session(tx: Transaction, session_id: str) -> None:
    """Say again what a session said of earlier actions, unless more was said since."""
    for review in _said_in(tx, session_id):
        if not overtaken(tx, review, apart_from=session_id):
            action = tx.get_one(ActionItem, review.action_id)
            remember(review, action)
            apply_review(action, review)


def _said_in(tx: Transaction, session_id: str) -> Sequence[ActionReview]:
    return tx.exec(
        select(ActionReview)
        .where(col(ActionReview.session_id) == session_id, col(ActionReview.deleted_at).is_(None))
        .order_by(col(ActionReview.position))
    ).all()
