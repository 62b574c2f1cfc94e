"""What questions brought: counted over finished sessions, by one query that no list slows down."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachtui.bank.choose import Situation, choose, score
from coachtui.bank.habit import ENOUGH, MOST, habit
from coachtui.clock import Clock
from coachtui.kinds import EntryKind, SessionStatus
from coachtui.services.brought import brought, habits
from coachtui.services.bundle import Services
from coachtui.views import (
    AskedView,
    CoacheeView,
    EntryView,
    Put,
    QuestionYield,
    SessionRecord,
    Step,
)

from .conftest import Held, asked_of

DAY = date(2026, 11, 2)


def talk(
    services: Services, record: SessionRecord, clock: Clock, *answers: tuple[str, EntryKind | None]
) -> None:
    """Let questions be asked, each with a line that answers it or with none."""
    puts: list[Put] = []
    now, place = clock.now(), record.session.id
    for number, (key, kind) in enumerate(answers):
        text = f"{key}?"
        puts.append(Put(None, AskedView(f"{place}q{number}", key, text, "goal", now)))
        if kind:
            line = EntryView(f"{place}e{number}", number, kind, "x", "goal", now, text)
            puts.append(Put(None, line))
    services.sessions.save(place, Step(tuple(puts)))


def read(services: Services) -> tuple[QuestionYield, ...]:
    """Read what the questions brought."""
    with services.db.read() as tx:
        return brought(tx)


def test_lines_count_for_the_question_they_answered(
    services: Services, rina: CoacheeView, held: Held, clock: Clock
) -> None:
    for number in range(2):
        session = held(rina, DAY + timedelta(days=number))
        talk(
            services,
            session,
            clock,
            ("goal.a", EntryKind.INSIGHT),
            ("goal.b", EntryKind.NOTE),
            ("goal.c", EntryKind.ACTION if number else EntryKind.GOAL),
        )
    assert read(services) == (
        QuestionYield("goal.a", 2, insights=2),
        QuestionYield("goal.c", 2, actions=1, goals=1),
        QuestionYield("goal.b", 2),
    )


def test_asked_twice_with_one_answer_counts_the_answer_once(
    services: Services, rina: CoacheeView, held: Held, clock: Clock
) -> None:
    twice = (("goal.a", EntryKind.INSIGHT), ("goal.a", None))
    talk(services, held(rina, DAY), clock, *twice)
    assert read(services) == (QuestionYield("goal.a", 2, insights=1),)


def test_only_what_is_finished_and_alive_counts(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held, clock: Clock
) -> None:
    open_one = services.sessions.begin(rina.id, model="grow", minutes=30)
    deleted, hidden, kept = held(rina, DAY), held(dedi, DAY), held(rina, DAY)
    for session in (open_one, deleted, hidden, kept):
        talk(services, session, clock, ("goal.a", EntryKind.INSIGHT))
    assert open_one.session.status is SessionStatus.OPEN
    services.sessions.delete(deleted.session.id)
    services.coachees.delete(dedi.id)
    assert read(services) == (QuestionYield("goal.a", 1, insights=1),)
    line = next(entry for entry in services.sessions.record(kept.session.id).entries)
    services.sessions.save(kept.session.id, Step((Put(line, None),)))
    assert read(services) == (QuestionYield("goal.a", 1),)


def test_it_is_one_query_that_finds_lines_by_their_session(
    services: Services, rina: CoacheeView, held: Held, clock: Clock
) -> None:
    talk(services, held(rina, DAY), clock, ("goal.a", EntryKind.INSIGHT))
    with asked_of(services) as statements:
        read(services)
    (query,) = [one for one in statements if "FROM asked" in one]
    with services.db.read() as tx:
        plan = " ".join(str(row[-1]) for row in tx.rows(f"EXPLAIN QUERY PLAN {query}"))
    assert "SEARCH entry USING INDEX" in plan
    assert "SCAN entry" not in plan


def test_experience_counts_from_the_third_time_on(
    services: Services, rina: CoacheeView, held: Held, clock: Clock
) -> None:
    for number in range(ENOUGH):
        with services.db.read() as tx:
            assert habits(tx) == {}
        session = held(rina, DAY + timedelta(days=number))
        talk(services, session, clock, ("goal.a", EntryKind.INSIGHT), ("goal.b", None))
    with services.db.read() as tx:
        assert habits(tx) == {"goal.a": MOST}


@pytest.mark.parametrize(
    ("asked", "came", "bonus"),
    [(0, 0, 0.0), (2, 2, 0.0), (3, 0, 0.0), (4, 1, 0.25), (3, 3, 1.0), (3, 9, 1.0)],
)
def test_the_bonus_is_small_and_has_an_end(asked: int, came: int, bonus: float) -> None:
    assert habit(asked, came) == pytest.approx(bonus)


def test_a_fruitful_question_goes_before_its_equal_and_never_before_a_better_fit() -> None:
    from coachtui import paths
    from coachtui.bank.load import load_bank

    stage = load_bank(paths.shipped("prompts.yaml")).bank.model("grow").stages["reality"]
    plain = Situation(stage, "en", slots={"sapaan": "you"})
    ranked = choose(replace(plain, asked=frozenset({"reality.now"})), 99)
    for lower, upper in zip(ranked[1:], ranked, strict=False):
        lifted = replace(plain, bonus={lower.key: MOST})
        gap = score(upper, plain) - score(lower, plain)
        assert (score(lower, lifted) > score(upper, lifted)) == (gap < MOST)
