"""The tables of the database; importing this package knows them all."""

from coachtui.models.action import ActionBase, ActionItem, ActionReview
from coachtui.models.agreement import Agreement, AgreementBase
from coachtui.models.audit import AuditLine
from coachtui.models.base import Deletable, Record
from coachtui.models.coachee import Coachee, CoacheeBase
from coachtui.models.entry import Entry, Feedback, Goal, GoalRating, Insight
from coachtui.models.measures import (
    Event,
    EventBase,
    Learning,
    LearningBase,
    Measurement,
    MeasurementBase,
    Survey,
    SurveyMark,
)
from coachtui.models.session import AgendaShift, Asked, Session, SessionBase, Settled, StageTime

__all__ = [
    "ActionBase",
    "ActionItem",
    "ActionReview",
    "AgendaShift",
    "Agreement",
    "AgreementBase",
    "Asked",
    "AuditLine",
    "Coachee",
    "CoacheeBase",
    "Deletable",
    "Entry",
    "Event",
    "EventBase",
    "Feedback",
    "Goal",
    "GoalRating",
    "Insight",
    "Learning",
    "LearningBase",
    "Measurement",
    "MeasurementBase",
    "Record",
    "Session",
    "SessionBase",
    "Settled",
    "StageTime",
    "Survey",
    "SurveyMark",
]
