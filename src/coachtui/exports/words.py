"""The words for the vocabularies in the language of an export, which need not be the screen's."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from coachtui.dates import format_long
from coachtui.i18n import Language, figure, translation
from coachtui.kinds import (
    ActionKind,
    ActionStatus,
    AgreedBy,
    Doubt,
    EntryKind,
    GoalStatus,
    MayUse,
    Outcome,
    Relation,
)
from coachtui.kinds.between import Cadence, MeetingKind, Purpose
from coachtui.views import ActionView

Say: TypeAlias = Callable[[str], str]
Count: TypeAlias = Callable[[str, str, int], str]


class Voice:
    """Says words, counts and dates in one language, whatever language the screen speaks."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        words = translation(lang)
        self.say: Say = words.gettext
        self.count: Count = words.ngettext

    def day(self, day: date | None) -> str:
        """Return a day in full, such as "4 December 2026"; nothing where there is none."""
        return format_long(day, self.lang) if day else ""

    def minutes(self, minutes: int) -> str:
        """Return a length of time in minutes."""
        ngettext = self.count
        words = ngettext("{count} minute", "{count} minutes", minutes)
        return words.format(count=self.number(minutes))

    def sessions(self, sessions: int) -> str:
        """Return how many sessions there were."""
        ngettext = self.count
        words = ngettext("{count} session", "{count} sessions", sessions)
        return words.format(count=self.number(sessions))

    def number(self, number: float, places: int = 2) -> str:
        """Return a number with the signs of the language."""
        return figure(number, self.lang, places)


def kind_words(_: Say) -> Mapping[EntryKind, str]:
    """Return the word for each kind of line."""
    return {
        EntryKind.NOTE: _("note"),
        EntryKind.QUOTE: _("quote"),
        EntryKind.INSIGHT: _("insight"),
        EntryKind.ACTION: _("action"),
        EntryKind.GOAL: _("goal"),
        EntryKind.MEASURE: _("measure"),
        EntryKind.OBSTACLE: _("obstacle"),
        EntryKind.STRENGTH: _("strength"),
        EntryKind.GAP: _("to learn"),
        EntryKind.OPTION: _("option"),
        EntryKind.FEELING: _("feeling"),
        EntryKind.OBSERVED: _("observed"),
        EntryKind.PARKED: _("parked topic"),
        EntryKind.QUESTION: _("own question"),
        EntryKind.FEEDBACK: _("feedback"),
    }


def age_words(action: ActionView, _: Say) -> str:
    """Say which time it is that an action is asked about, session by session."""
    time = action.reviews + 1
    named = {1: _("1st time"), 2: _("2nd time"), 3: _("3rd time")}
    return named.get(time) or _("{n}th time").format(n=time)


def relation_words(_: Say) -> Mapping[Relation, str]:
    """Return the words for what the coach is to the coachee."""
    return {
        Relation.PEER: _("colleague"),
        Relation.SUPERIOR: _("I appraise them"),
        Relation.PROJECT_LEAD: _("project lead"),
        Relation.EXTERNAL: _("external"),
    }


def action_words(_: Say) -> Mapping[ActionKind, str]:
    """Return the word for each sort of action."""
    return {
        ActionKind.STEP: _("step"),
        ActionKind.TRAINING: _("training need"),
        ActionKind.MENTOR: _("mentor"),
    }


def named(text: str, kind: ActionKind, _: Say) -> str:
    """Return what an action says, with its sort unless it is a plain step."""
    return text if kind is ActionKind.STEP else f"{action_words(_)[kind]}: {text}"


def doubt_words(_: Say) -> Mapping[Doubt, str]:
    """Return the word for what holds the confidence in a step down."""
    return {
        Doubt.CLARITY: _("not clear yet"),
        Doubt.CONVICTION: _("not convinced yet"),
        Doubt.COURAGE: _("takes courage"),
    }


def cadence_words(_: Say) -> Mapping[Cadence, str]:
    """Return the words for how often two people meet."""
    return {
        Cadence.WEEKLY: _("every week"),
        Cadence.BIWEEKLY: _("every two weeks"),
        Cadence.MONTHLY: _("every month"),
        Cadence.QUARTERLY: _("every quarter"),
    }


def meeting_words(_: Say) -> Mapping[MeetingKind, str]:
    """Return the word for how sure a meeting is."""
    return {
        MeetingKind.PLANNED: _("planned"),
        MeetingKind.OPEN: _("left open"),
        MeetingKind.FINISHED: _("held"),
        MeetingKind.NO_SHOW: _("did not come"),
        MeetingKind.AGREED: _("agreed"),
        MeetingKind.EXPECTED: _("not booked"),
    }


def status_words(_: Say) -> Mapping[ActionStatus, str]:
    """Return the word for what became of an action so far."""
    return {
        ActionStatus.OPEN: _("in progress"),
        ActionStatus.PARTLY: _("partly"),
        ActionStatus.DONE: _("done"),
        ActionStatus.DROPPED: _("dropped"),
    }


def outcome_words(_: Say) -> Mapping[Outcome, str]:
    """Return the word for what became of an action at one review."""
    return {
        Outcome.DONE: _("done"),
        Outcome.PARTLY: _("partly"),
        Outcome.NOT_YET: _("not yet"),
        Outcome.DROPPED: _("dropped"),
    }


def agreed_words(_: Say) -> Mapping[AgreedBy, str]:
    """Return the words for who wanted another aim."""
    return {
        AgreedBy.BOTH: _("both"),
        AgreedBy.COACHEE: _("the coachee"),
        AgreedBy.COACH: _("the coach"),
    }


def spoke_words(_: Say) -> tuple[str, str, str]:
    """Return who spoke more, in the order of the figures that stand for it."""
    return _("the coachee"), _("about the same"), _("I")


def may_use_words(_: Say) -> Mapping[MayUse, str]:
    """Return the words for what of a session may enter an appraisal."""
    return {
        MayUse.NOTHING: _("nothing"),
        MayUse.ACTIONS: _("goal and steps with their dates"),
        MayUse.AGREED: _("lines picked together"),
    }


def purpose_words(_: Say) -> Mapping[Purpose, str]:
    """Return the words for what a session counts as."""
    return {
        Purpose.NOT_APPRAISAL: _("not an appraisal"),
        Purpose.DIALOGUE: _("performance dialogue"),
        Purpose.FEEDBACK: _("continuous feedback"),
        Purpose.DEVELOPMENT: _("development"),
    }


def goal_words(_: Say) -> Mapping[GoalStatus, str]:
    """Return the word for whether a goal is still being worked on."""
    return {
        GoalStatus.OPEN: _("in progress"),
        GoalStatus.REACHED: _("reached"),
        GoalStatus.DROPPED: _("dropped"),
    }
