"""How views and rows of the database become one another; no other module knows both shapes."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, Generic, TypeVar

from coachtui.models import (
    ActionItem,
    ActionReview,
    AgendaShift,
    Asked,
    Coachee,
    Entry,
    Feedback,
    Goal,
    GoalRating,
    Insight,
    Session,
)
from coachtui.models import Record as Row
from coachtui.views import (
    ActionView,
    AskedView,
    CoacheeView,
    EntryView,
    FeedbackView,
    GoalView,
    InsightView,
    RatingView,
    ReviewView,
    SessionView,
    ShiftView,
)

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Shape(Generic[V]):
    """A view and the table it is read from; what they share has the same name in both."""

    view: type[V]
    table: type[Row]
    names: tuple[str, ...]

    @property
    def columns(self) -> list[Any]:
        """The columns of the view, for a query that loads nothing else."""
        return [getattr(self.table, name) for name in self.names]

    def read(self, values: Sequence[Any], **counted: Any) -> V:
        """Build a view from the values of its columns; what is counted comes by name."""
        return self.view(**dict(zip(self.names, values, strict=True)), **counted)

    def values(self, view: V) -> dict[str, Any]:
        """Return what a view stores."""
        return {name: getattr(view, name) for name in self.names}


def _shape(view: type[V], table: type[Row], *, without: str = "") -> Shape[V]:
    names = (field.name for field in fields(view))  # type: ignore[arg-type]
    return Shape(view, table, tuple(name for name in names if name != without))


COACHEE: Final = _shape(CoacheeView, Coachee)
SESSION: Final = _shape(SessionView, Session)
ENTRY: Final = _shape(EntryView, Entry)
GOAL: Final = _shape(GoalView, Goal)
RATING: Final = _shape(RatingView, GoalRating)
INSIGHT: Final = _shape(InsightView, Insight)
FEEDBACK: Final = _shape(FeedbackView, Feedback)
SHIFT: Final = _shape(ShiftView, AgendaShift)
ACTION: Final = _shape(ActionView, ActionItem, without="reviews")
REVIEW: Final = _shape(ReviewView, ActionReview)
ASKED: Final = _shape(AskedView, Asked)
