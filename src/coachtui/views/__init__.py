"""Frozen read models: what services return and what screens, exports and the command line show."""

from coachtui.views.found import Found, Sought
from coachtui.views.lists import (
    CoacheePage,
    CoacheeRow,
    FollowUpRow,
    GoalTree,
    PersonGoals,
    Preset,
    QuestionYield,
    SessionRow,
    TodayView,
)
from coachtui.views.measures import (
    EventView,
    LearningView,
    Measured,
    MeasurementView,
    SurveyView,
)
from coachtui.views.parts import (
    ActionView,
    AskedView,
    EntryView,
    FeedbackView,
    GoalView,
    InsightView,
    RatingView,
    ReviewView,
    SessionView,
    ShiftView,
)
from coachtui.views.people import Agreed, AgreementView, Belongings, CoacheeView
from coachtui.views.record import (
    Put,
    Record,
    SessionRecord,
    Step,
    TimeSpent,
)

__all__ = [
    "ActionView",
    "Agreed",
    "AgreementView",
    "AskedView",
    "Belongings",
    "CoacheePage",
    "CoacheeRow",
    "CoacheeView",
    "EntryView",
    "EventView",
    "FeedbackView",
    "FollowUpRow",
    "Found",
    "GoalTree",
    "GoalView",
    "InsightView",
    "LearningView",
    "Measured",
    "MeasurementView",
    "PersonGoals",
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
    "Sought",
    "Step",
    "SurveyView",
    "TimeSpent",
    "TodayView",
]
