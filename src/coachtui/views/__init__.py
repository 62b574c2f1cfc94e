"""Frozen read models: what services return and what screens, exports and the command line show."""

from coachtui.views.lists import (
    CoacheePage,
    CoacheeRow,
    FollowUpRow,
    Preset,
    QuestionYield,
    SessionRow,
    TodayView,
)
from coachtui.views.parts import (
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
from coachtui.views.record import (
    Put,
    Record,
    SessionRecord,
    Step,
    TimeSpent,
)

__all__ = [
    "ActionView",
    "AskedView",
    "CoacheePage",
    "CoacheeRow",
    "CoacheeView",
    "EntryView",
    "FeedbackView",
    "FollowUpRow",
    "GoalView",
    "InsightView",
    "Preset",
    "Put",
    "QuestionYield",
    "RatingView",
    "Record",
    "ReviewView",
    "SessionRecord",
    "SessionRow",
    "SessionView",
    "ShiftView",
    "Step",
    "TimeSpent",
    "TodayView",
]
