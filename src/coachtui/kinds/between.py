"""The closed vocabularies of what lies around sessions: agreements, measures, events."""

from enum import StrEnum


class Basis(StrEnum):
    """Why records about a person may be kept at all."""

    CONSENT = "consent"
    DUTY = "duty"
    """A duty of the employer."""
    PUBLIC_TASK = "public_task"


class ConsentGiven(StrEnum):
    """How a person said yes."""

    SIGNED = "signed"
    WRITTEN = "written"
    """By mail or message."""
    SPOKEN = "spoken"


class SponsorSees(StrEnum):
    """What the superior who supports the coaching gets to see of it."""

    NOTHING = "nothing"
    DATES = "dates"
    """That sessions take place, and when."""
    COUNTS = "counts"
    """How many goals and steps as well, and how many of them came about."""


class AgreementState(StrEnum):
    """Whether the coaching goes on as agreed."""

    ACTIVE = "active"
    PAUSED = "paused"
    WITHDRAWN = "withdrawn"
    """The consent was taken back."""


class Standing(StrEnum):
    """How an agreement stands on one day."""

    ACTIVE = "active"
    ENDED = "ended"
    """Its last day has passed."""
    USED_UP = "used_up"
    """All sessions that were agreed on have been held."""
    PAUSED = "paused"
    WITHDRAWN = "withdrawn"


class Cadence(StrEnum):
    """How often two people mean to meet."""

    WEEKLY = "weekly"
    BIWEEKLY = "biweekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class MeetingKind(StrEnum):
    """How sure it is that two people meet on a day: the state of the session, or less."""

    PLANNED = "planned"
    OPEN = "open"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    AGREED = "agreed"
    """At the end of the last session; nothing was planned for it yet."""
    EXPECTED = "expected"
    """Only their cadence says so."""


class DueGroup(StrEnum):
    """Where the date of an action lies, seen from today."""

    OVERDUE = "overdue"
    WEEK = "week"
    """Within the next seven days, today among them."""
    LATER = "later"
    NONE = "none"
    """It has no date."""


class Stay(StrEnum):
    """Whether a person still works where they were coached."""

    HERE = "here"
    MOVED = "moved"
    LEFT = "left"


class SurveyItem(StrEnum):
    """The items of the survey that come with the program; a coach may add others."""

    HEARD = "heard"
    MY_TOPIC = "my_topic"
    MY_IDEAS = "my_ideas"
    OWN_SOLUTION = "own_solution"
    """They found their own way rather than being told one."""
    NEXT_STEP = "next_step"
    CONFIDENCE = "confidence"
    RECOMMEND = "recommend"


class EvidenceKind(StrEnum):
    """What shows that a goal was reached."""

    REPORT = "report"
    PROCEDURE = "procedure"
    INNOVATION = "innovation"
    OTHER = "other"


class MeasureKind(StrEnum):
    """What a number is a measure of."""

    PERFORMANCE = "performance"
    """Of one person, such as the realisation of an SKP item."""
    QUALITY = "quality"
    """Of what one person delivers, 1 to 5."""
    DURATION = "duration"
    """How many days one thing takes."""
    ORGANISATION = "organisation"
    """Of a unit or the organisation."""


class QualityPoint(StrEnum):
    """What the quality of a deliverable is judged by; the name of such a measure."""

    TIDY = "tidy"
    STRUCTURED = "structured"
    ON_TIME = "on_time"


class Source(StrEnum):
    """Where a number or an observation comes from; never the notes of a session."""

    APPRAISAL = "appraisal"
    SUPERIOR = "superior"
    COACHEE = "coachee"
    SYSTEM = "system"
    """An official system, such as e-Kinerja."""
    COACH = "coach"


class EventKind(StrEnum):
    """What happened between sessions that is worth counting."""

    BEHAVIOUR = "behaviour"
    """A behaviour of BerAKHLAK was seen."""
    FORUM = "forum"
    INNOVATION = "innovation"
    MENTORING = "mentoring"
    """A coachee helps others on."""
    CLUB = "club"
    """The coaches met."""


class LearningKind(StrEnum):
    """How a coach has learned to coach."""

    TRAINING = "training"
    CERTIFICATE = "certificate"
    SUPERVISION = "supervision"


class Purpose(StrEnum):
    """What a session counts as where performance is managed."""

    DIALOGUE = "dialogue"
    FEEDBACK = "feedback"
    DEVELOPMENT = "development"
    NOT_APPRAISAL = "not_appraisal"
    """It has nothing to do with it, and nothing of it is documented."""
