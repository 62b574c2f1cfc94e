"""What is measured in the demo practice: numbers, what was seen, goals reached, trainings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from coachtui.ids import new_id
from coachtui.kinds import GoalStatus
from coachtui.services.practice import Learned, Number, Person, Practice, Seen
from coachtui.views import EventView, GoalView, LearningView, MeasurementView

if TYPE_CHECKING:
    from coachtui.services.demo import Retelling


def tell_measures(story: "Retelling", practice: Practice) -> None:
    """Note what belongs to nobody and what belongs to each, then which goals were reached."""
    keep = story.services.measures.keep
    whose = [(person, story.known[person.name].id) for person in practice.people]
    told: list[tuple[Practice | Person, str | None]] = [(practice, None), *whose]
    story.clock.turn_to(story.clock.present)
    for one in practice.learned:
        keep(_learned(story, one))
    for whom, coachee_id in told:
        for number in whom.numbers:
            keep(_number(story, number, coachee_id))
        for seen in whom.seen:
            keep(_event(story, seen, coachee_id))
    goals = {goal.id: goal for _person, key in whose for goal in _goals(story, key)}
    for line, goal_id in story.reached:
        assert line.reached is not None
        story.clock.turn_to(_noon(story, story.day(line.reached)))
        evidence = story.text(line.evidence)
        story.services.goals.change(
            replace(goals[goal_id], status=GoalStatus.REACHED, evidence=evidence)
        )


def _goals(story: "Retelling", coachee_id: str) -> Iterator[GoalView]:
    for tree in story.services.goals.of(coachee_id).trees:
        yield from (one.goal for one in (tree, *tree.steps))


def _number(story: "Retelling", one: Number, coachee_id: str | None) -> MeasurementView:
    name = one.point or story.text(one.name)
    day, unit = story.day(one.day), story.text(one.unit)
    return MeasurementView(
        new_id(), one.kind, name, one.amount, day, one.source, unit, coachee_id=coachee_id
    )


def _event(story: "Retelling", one: Seen, coachee_id: str | None) -> EventView:
    day, text = story.day(one.day), story.text(one.text)
    return EventView(new_id(), one.kind, day, one.source, text, one.value, coachee_id)


def _learned(story: "Retelling", one: Learned) -> LearningView:
    day = story.day(one.day)
    until = day + timedelta(days=one.valid) if one.valid else None
    title = story.text(one.title)
    return LearningView(new_id(), one.kind, title, day, one.issuer, one.hours, until)


def _noon(story: "Retelling", day: date) -> datetime:
    return datetime.combine(day, time(12), story.clock.present.tzinfo)
