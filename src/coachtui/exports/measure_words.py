"""The words for what is measured, where it comes from, and what happens between sessions."""

from collections.abc import Mapping

from coachtui.exports.words import Say
from coachtui.kinds.between import EventKind, LearningKind, MeasureKind, QualityPoint, Source


def measure_words(_: Say) -> Mapping[MeasureKind, str]:
    """Return what a number is a measure of."""
    return {
        MeasureKind.PERFORMANCE: _("performance"),
        MeasureKind.QUALITY: _("quality"),
        MeasureKind.DURATION: _("time it takes"),
        MeasureKind.ORGANISATION: _("organisation"),
    }


def point_words(_: Say) -> Mapping[QualityPoint, str]:
    """Return what the quality of deliverables is judged by."""
    return {
        QualityPoint.TIDY: _("tidy"),
        QualityPoint.STRUCTURED: _("structured"),
        QualityPoint.ON_TIME: _("on time"),
    }


def source_words(_: Say) -> Mapping[Source, str]:
    """Return where a number comes from."""
    return {
        Source.APPRAISAL: _("appraisal"),
        Source.SUPERIOR: _("superior"),
        Source.COACHEE: _("coachee"),
        Source.SYSTEM: _("official system"),
        Source.COACH: _("coach"),
    }


def event_words(_: Say) -> Mapping[EventKind, str]:
    """Return what happened between sessions."""
    return {
        EventKind.BEHAVIOUR: _("behaviour"),
        EventKind.FORUM: _("spoke at a forum"),
        EventKind.INNOVATION: _("took part in an innovation"),
        EventKind.MENTORING: _("helped others on"),
        EventKind.CLUB: _("the coaches met"),
    }


def learning_words(_: Say) -> Mapping[LearningKind, str]:
    """Return how a coach has learned."""
    return {
        LearningKind.TRAINING: _("training"),
        LearningKind.CERTIFICATE: _("certificate"),
        LearningKind.SUPERVISION: _("supervision"),
    }
