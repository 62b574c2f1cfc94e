"""The goals of a session in the coach's own copy: all their parts, levels and ratings."""

from collections.abc import Iterator

from coachtui.exports.words import Voice, goal_words
from coachtui.goals.gas import level_words, signed
from coachtui.goals.values import benefit_words, link_words, value_words
from coachtui.views import GoalView, RatingView, SessionRecord


def goal_lines(record: SessionRecord, voice: Voice) -> tuple[str, ...]:
    """Say each goal with its parts, then its levels, then what was said of how far it has come."""
    known = {goal.id: goal for goal in record.goals}
    lines = [
        line
        for goal in record.goals
        for line in (_goal(goal, known.get(goal.parent_id or ""), voice), *_levels(goal, voice))
    ]
    rated = (_rating(rating, known.get(rating.goal_id), voice) for rating in record.ratings)
    return (*lines, *rated)


def _goal(goal: GoalView, bigger: GoalView | None, voice: Voice) -> str:
    _ = voice.say
    link = link_words(_)[goal.link] if goal.link else ""
    said = (
        (_("measure: {measure}").format(measure=goal.measure), goal.measure),
        (voice.day(goal.due), goal.due),
        (goal_words(_)[goal.status], True),
        (_("evidence: {words}").format(words=goal.evidence), goal.evidence),
        (_("without evidence, on purpose"), goal.evidence_waived),
        (_("why it matters: {reason}").format(reason=goal.reason), goal.reason),
        (_("within reach: {support}").format(support=goal.support), goal.support),
        (": ".join(filter(None, (link, goal.link_to))), goal.link),
        (value_words(_)[goal.value] if goal.value else "", goal.value),
        (benefit_words(_)[goal.benefit] if goal.benefit else "", goal.benefit),
        (_("weight: {weight}").format(weight=voice.number(goal.weight or 0)), goal.weight),
        (_("step of: {goal}").format(goal=bigger.statement if bigger else ""), bigger),
    )
    details = "; ".join(words for words, worth in said if worth)
    return _("{goal} ({details})").format(goal=goal.statement, details=details)


def _levels(goal: GoalView, voice: Voice) -> Iterator[str]:
    words = level_words(voice.say)
    for level, text in goal.levels.items():
        if text:
            yield f"{signed(level)} {words[level]}: {text}"


def _rating(rating: RatingView, goal: GoalView | None, voice: Voice) -> str:
    _ = voice.say
    level = f"{signed(rating.level)} {level_words(_)[rating.level]}"
    if goal is None:
        return _("A goal from an earlier session is at {level}").format(level=level)
    return _("{goal} is at {level}").format(goal=goal.statement, level=level)
