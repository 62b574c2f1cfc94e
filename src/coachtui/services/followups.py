"""What coachees have decided to do, over all people: what is pending, and what became of it."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from coachtui.clock import Clock
from coachtui.db.scope import Database, Transaction, reading
from coachtui.errors import NotFoundError, UsageError
from coachtui.i18n import _
from coachtui.ids import new_id
from coachtui.kinds import Outcome
from coachtui.models import ActionBase, ActionItem, ActionReview
from coachtui.services.agreed import check_open
from coachtui.services.agreements import open_person
from coachtui.services.checks import checked, clean_line, in_lines
from coachtui.services.narrowing import ALL, Wanted
from coachtui.services.outcomes import apply_review, overtaken, take_back
from coachtui.services.pending import known_actions, pending_rows
from coachtui.services.queries import has_key
from coachtui.services.shapes import ACTION
from coachtui.services.steps import store, store_review
from coachtui.views import ActionView, FollowUpRow, KnownAction, ReviewView


class FollowUps:
    """The use cases around actions, one transaction each."""

    def __init__(self, db: Database, clock: Clock) -> None:
        """Work on these records, by this clock."""
        self._db = db
        self._clock = clock

    def pending(
        self,
        today: date,
        *,
        overdue: bool = False,
        within_days: int | None = None,
        people: Collection[str] | None = None,
        keys: Collection[str] | None = None,
        wanted: Wanted = ALL,
    ) -> tuple[FollowUpRow, ...]:
        """Return what asks for a follow-up, as `pending_rows` does."""
        with self._db.read() as tx:
            return pending_rows(
                tx,
                today,
                overdue=overdue,
                within_days=within_days,
                people=people,
                keys=keys,
                wanted=wanted,
            )

    def known(self, today: date, keys: Collection[str] | None = None) -> tuple[KnownAction, ...]:
        """Return what a list has to know of all that is pending, or of what has these ids."""
        some = [] if keys is None else [has_key("action_item.id")]
        with self._db.read() as tx:
            return known_actions(tx, today, *some, keys=keys)

    def review(
        self,
        action_id: str,
        outcome: Outcome,
        *,
        new_due: date | None = None,
        reason: str = "",
        evidence: str = "",
        session_id: str | None = None,
    ) -> ReviewView:
        """Say what became of an action; dropping one needs a reason."""
        review = ReviewView(
            new_id(),
            action_id,
            outcome,
            self._clock.now(),
            session_id,
            new_due,
            clean_line(reason),
            clean_line(evidence),
        )
        if outcome is Outcome.DROPPED and not review.reason:
            raise UsageError(_("Say why the action is dropped."))
        with self._db.write() as tx:
            action = _row(tx, action_id)
            store_review(tx, review, before=None)
            apply_review(action, tx.get_one(ActionReview, review.id))
        return review

    def undo_review(self, review_id: str) -> None:
        """Take a review back; the action stands as before, unless more was said since."""
        with self._db.write() as tx:
            review = tx.get(ActionReview, review_id)
            if review is None:
                raise NotFoundError(_("There is no such review."))
            action = _row(tx, review.action_id)
            if review.deleted_at is None:
                if not overtaken(tx, review):
                    take_back(action, review)
                review.deleted_at = self._clock.now()

    def add(
        self,
        coachee_id: str,
        text: str,
        *,
        due: date | None = None,
        no_date: bool = False,
        if_then: str = "",
        who: str = "",
        support: str = "",
        confidence: int | None = None,
    ) -> ActionView:
        """Add an action that was agreed outside a session."""
        return self.keep(
            ActionView(
                "",
                coachee_id,
                text,
                due=due,
                no_date=no_date and due is None,
                if_then=if_then,
                who=who,
                support=support,
                confidence=confidence,
            )
        )

    def keep(self, action: ActionView) -> ActionView:
        """Keep a new action as a form gives it."""
        action = _cleaned(
            replace(action, id=action.id or new_id(), created=self._clock.now().date())
        )
        with self._db.write() as tx:
            open_person(tx, action.coachee_id)
            store(tx, ACTION, action)
        return action

    def change(self, action: ActionView) -> ActionView:
        """Correct an action."""
        (changed,) = self.change_all([action])
        return changed

    def change_all(self, actions: Iterable[ActionView]) -> tuple[ActionView, ...]:
        """Correct actions, all of them or none."""
        cleaned = tuple(_cleaned(action) for action in actions)
        with self._db.write() as tx:
            for action in cleaned:
                _row(tx, action.id)
                store(tx, ACTION, action)
        return cleaned

    def delete(self, action_id: str) -> None:
        """Hide an action; `restore` brings it back."""
        with self._db.write() as tx:
            row = _row(tx, action_id)
            row.deleted_at = row.deleted_at or self._clock.now()

    def restore(self, action_id: str) -> None:
        """Bring a deleted action back as it was."""
        with self._db.write() as tx:
            _row(tx, action_id).deleted_at = None


def _row(tx: Transaction, action_id: str) -> ActionItem:
    """Return an action that may be changed."""
    row = tx.get(ActionItem, action_id)
    if row is None:
        raise NotFoundError(_("There is no such action."))
    check_open(reading(tx), row.coachee_id)
    return row


def _cleaned(action: ActionView) -> ActionView:
    action = in_lines(action, "text", "if_then", "who", "support", "evidence", "reason")
    checked(ActionBase, ACTION.values(action))
    return action
