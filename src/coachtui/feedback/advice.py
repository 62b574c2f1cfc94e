"""What the form says about a feedback, and what it proposes instead."""

from enum import StrEnum

from coachtui.i18n import _


class Rule(StrEnum):
    """What can keep a feedback from being heard."""

    NO_SITUATION = "no_situation"
    NO_BEHAVIOUR = "no_behaviour"
    NO_IMPACT = "no_impact"
    NO_MOMENT = "no_moment"
    HABIT = "habit"
    ABSOLUTE = "absolute"
    LABEL = "label"
    MOTIVE = "motive"
    UNSEEN = "unseen"
    GENERAL = "general"
    NO_EFFECT = "no_effect"
    BUT = "but"
    QUESTION = "question"
    """A finding of the lint for questions, which brings its own words."""


def advice(rule: Rule, lang: str) -> tuple[str, str]:
    """Return the message and the proposal of a rule; {word} is still to be filled in.

    The examples are in the language of the feedback, whichever the interface speaks.
    """
    indonesian = lang == "id"
    match rule:
        case Rule.NO_SITUATION:
            return _("The situation is missing."), _moment_proposal(indonesian)
        case Rule.NO_BEHAVIOUR:
            return _("The behaviour is missing."), _("Write what a camera would have recorded.")
        case Rule.NO_IMPACT:
            return _("The impact is missing."), _effect_proposal(indonesian)
        case Rule.NO_MOMENT:
            return _("It does not say when or where."), _moment_proposal(indonesian)
        case Rule.HABIT:
            return _("“{word}” tells of a habit, not of one moment."), _moment_proposal(indonesian)
        case Rule.NO_EFFECT:
            return (
                _("It names nobody, and nothing at work, that was affected."),
                _effect_proposal(indonesian),
            )
        case _:
            return _wording_advice(rule)


def _wording_advice(rule: Rule) -> tuple[str, str]:
    match rule:
        case Rule.ABSOLUTE:
            return _("“{word}” is hardly ever true, and invites an argument."), _(
                "Tell of one time that you saw yourself."
            )
        case Rule.LABEL:
            return _("“{word}” judges the person."), _("Write what was done or said.")
        case Rule.MOTIVE:
            return _("“{word}” guesses at what goes on inside somebody."), _(
                "Keep to what you saw and heard, and ask about the intent."
            )
        case Rule.UNSEEN:
            return _("No camera records “{word}”."), _("Write what was done or said.")
        case Rule.GENERAL:
            return _("“{word}” does not say for what."), _(
                "Name the one thing that was done, so that it can be done again."
            )
        case _:
            return _("“{word}” takes the praise back."), _(
                "End the sentence before it. What should change is a feedback of its own."
            )


def _moment_proposal(indonesian: bool) -> str:
    if indonesian:
        return _("Name one moment, such as “di rapat Senin pagi” or “di loket 3 kemarin”.")
    return _("Name one moment, such as “in Monday's meeting” or “at counter 3 yesterday”.")


def _effect_proposal(indonesian: bool) -> str:
    if indonesian:
        return _("Say who or what was affected: “dua pemohon menunggu sepuluh menit lagi”.")
    return _("Say who or what was affected: “two visitors waited ten minutes more”.")
