"""How views and rows of the database become one another; no other module knows both shapes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, get_args

from coachtui.db.reading import moment
from coachtui.views import (
    ActionView,
    AgreementView,
    AskedView,
    CoacheeView,
    EntryView,
    EventView,
    FeedbackView,
    GoalView,
    InsightView,
    LearningView,
    MeasurementView,
    RatingView,
    ReviewView,
    SessionView,
    SettledView,
    ShiftView,
    SurveyView,
)

if TYPE_CHECKING:
    from coachtui.models import Record

V = TypeVar("V")

Held = Callable[[Any], Any]
"""Makes of what SQLite returns what a view holds."""


@dataclass(frozen=True, slots=True)
class Shape(Generic[V]):
    """A view and the table it is read from; what they share has the same name in both."""

    view: type[V]
    table: str
    names: tuple[str, ...]
    columns: str
    """The columns of the view, for a query that reads nothing else."""
    made: tuple[tuple[int, Held], ...]
    """The places of what a view holds in another way than SQLite."""

    def read(self, values: Sequence[Any], **counted: Any) -> V:
        """Build a view from the values of its columns; what is counted comes by name."""
        held = list(values)
        for place, make in self.made:
            if (value := held[place]) is not None:
                held[place] = make(value)
        return self.view(*held, **counted)

    def of(self, row: "Record") -> V:
        """Build a view from a row as its model holds it."""
        return self.view(**{name: getattr(row, name) for name in self.names})

    def values(self, view: V) -> dict[str, Any]:
        """Return what a view stores."""
        return {name: getattr(view, name) for name in self.names}


def _shape(
    view: type[V], table: str, *, without: str = "", renamed: Mapping[str, str] | None = None
) -> Shape[V]:
    """Read a view from a table: all but its last field, if so; some have another name there."""
    kinds = {one.name: one.type for one in fields(view) if one.name != without}  # type: ignore[arg-type]
    columns = (f"{table}.{(renamed or {}).get(name, name)}" for name in kinds)
    made = ((place, _made(kind)) for place, kind in enumerate(kinds.values()))
    others = tuple((place, make) for place, make in made if make is not None)
    return Shape(view, table, tuple(kinds), ", ".join(columns), others)


def _made(kind: Any) -> Held | None:
    (plain,) = (one for one in get_args(kind) or (kind,) if one is not NoneType)
    if plain is datetime:
        return moment
    if plain is date:
        return date.fromisoformat
    if issubclass(plain, StrEnum):
        return {str(one): one for one in plain}.__getitem__
    return bool if plain is bool else None


COACHEE: Final = _shape(CoacheeView, "coachee")
SESSION: Final = _shape(SessionView, "coaching_session")
ENTRY: Final = _shape(EntryView, "entry", renamed={"order": "position"})
GOAL: Final = _shape(GoalView, "goal")
RATING: Final = _shape(RatingView, "goal_rating")
INSIGHT: Final = _shape(InsightView, "insight")
FEEDBACK: Final = _shape(FeedbackView, "feedback")
SETTLED: Final = _shape(SettledView, "settled")
SHIFT: Final = _shape(ShiftView, "agenda_shift")
ACTION: Final = _shape(ActionView, "action_item", without="reviews")
REVIEW: Final = _shape(ReviewView, "action_review")
ASKED: Final = _shape(AskedView, "asked")
AGREEMENT: Final = _shape(AgreementView, "agreement")
SURVEY: Final = _shape(SurveyView, "survey", without="marks")
MEASUREMENT: Final = _shape(MeasurementView, "measurement")
EVENT: Final = _shape(EventView, "event")
LEARNING: Final = _shape(LearningView, "learning")
