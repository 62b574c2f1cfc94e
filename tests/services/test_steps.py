"""Steps of a live session: stored whole, once, and taken back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from coachtui.clock import Clock
from coachtui.db.scope import Database
from coachtui.errors import NotFoundError
from coachtui.kinds import (
    ActionStatus,
    EntryKind,
    Outcome,
)
from coachtui.services.bundle import Services
from coachtui.views import (
    ActionView,
    AskedView,
    CoacheeView,
    EntryView,
    GoalView,
    InsightView,
    Put,
    Record,
    ReviewView,
    SessionRecord,
    Step,
    TimeSpent,
)

from .conftest import asked_of

HOSTILE = [
    "[bold]Robert'); DROP TABLE entry;--[/bold]",
    "$name {braces} %s \\n \\",
    "💡 e\u0301 ﷽ 工作 \u200d",
    '"yang bikin saya malu itu bukan telatnya" ',
    "  leading and trailing  ",
    "NULL",
    "x" * 100_000,
]


def put(*records: Record) -> Step:
    """Return the step that brings records into being."""
    return Step(tuple(Put(None, record) for record in records))


def dump(db: Database) -> Mapping[str, list[tuple[object, ...]]]:
    """Return every row of every table."""
    with db.read() as tx:
        names = tx.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {name: tx.rows(f"SELECT * FROM {name}") for (name,) in names}


def after(step: Step, kind: type) -> tuple[Record, ...]:
    """Return the records of one kind as they stand after a step."""
    return tuple(put.after for put in step.puts if isinstance(put.after, kind))


def test_everything_comes_back_as_it_was_saved(
    services: Services, live: SessionRecord, earlier: ActionView, everything: Step
) -> None:
    """Every field of every record makes the round trip."""
    services.sessions.save(live.session.id, everything)
    record = services.sessions.record(live.session.id)
    assert (record.session,) == after(everything, type(live.session))
    assert record.entries == after(everything, EntryView)
    assert record.goals == after(everything, GoalView)
    assert record.insights == after(everything, InsightView)
    assert record.asked == after(everything, AskedView)
    assert record.reviews == after(everything, ReviewView)
    assert {*record.actions, *record.carried} == {*after(everything, ActionView)}
    assert [action.id for action in record.actions] == ["a1"]
    assert [action.id for action in record.carried] == [earlier.id]
    assert record.entries[0].at.tzinfo is UTC


def test_saving_twice_changes_nothing(
    services: Services, live: SessionRecord, everything: Step, clock: Clock
) -> None:
    """A step that is saved again after a trouble leaves the same rows."""
    spent = TimeSpent({"open": 12.5}, {"open": clock.now()}, clock.now())
    services.sessions.save(live.session.id, everything, spent, draft="yang")
    once = dump(services.db)
    services.sessions.save(live.session.id, everything, spent, draft="yang")
    assert dump(services.db) == once


def test_inverse_takes_everything_back_and_again(
    services: Services, live: SessionRecord, everything: Step
) -> None:
    """Undo and redo are steps like any other."""
    before = services.sessions.record(live.session.id)
    services.sessions.save(live.session.id, everything)
    done = services.sessions.record(live.session.id)
    services.sessions.save(live.session.id, everything.inverse)
    assert services.sessions.record(live.session.id) == before
    services.sessions.save(live.session.id, everything)
    assert services.sessions.record(live.session.id) == done


def test_taking_away_twice_keeps_the_first_moment(
    services: Services, live: SessionRecord, everything: Step, clock: Clock
) -> None:
    """Undo saved again after a trouble changes nothing either."""
    services.sessions.save(live.session.id, everything)
    services.sessions.save(live.session.id, everything.inverse)
    once = dump(services.db)
    clock.advance(60)  # type: ignore[attr-defined]
    services.sessions.save(live.session.id, everything.inverse)
    assert dump(services.db) == once


@pytest.mark.parametrize("text", HOSTILE)
def test_words_are_kept_to_the_byte(
    text: str, services: Services, live: SessionRecord, clock: Clock
) -> None:
    """Nothing in what was said means anything to the database."""
    entry = EntryView("e1", 1, EntryKind.QUOTE, text, "open", clock.now(), question=text)
    services.sessions.save(live.session.id, put(entry), draft=text)
    record = services.sessions.record(live.session.id)
    assert record.entries == (entry,)
    assert record.draft == text


def test_lines_sort_by_their_order_not_by_the_clock(
    services: Services, live: SessionRecord, clock: Clock
) -> None:
    """The clock may be set back in the middle of a session."""
    now = clock.now()
    lines = [
        EntryView(f"e{number}", number, EntryKind.NOTE, "", "open", now - timedelta(hours=number))
        for number in range(1, 12)
    ]
    asked = [
        AskedView(f"q{number}", f"k{number}", "?", "open", now - timedelta(hours=number))
        for number in range(1, 12)
    ]
    for record in (*reversed(lines), *asked):
        services.sessions.save(live.session.id, put(record))
    stored = services.sessions.record(live.session.id)
    assert stored.entries == tuple(lines)
    assert stored.asked == tuple(asked)


def test_time_is_stored_per_stage(services: Services, live: SessionRecord, clock: Clock) -> None:
    """Seconds grow where time ran; the pause and the last sign of life are known."""
    now = clock.now()
    services.sessions.save(live.session.id, Step(()), TimeSpent({"open": 10}, {"open": now}, now))
    later = now + timedelta(seconds=5)
    spent = TimeSpent({"open": 12.25, "goal": 3}, {"open": now, "goal": later}, later, paused=True)
    services.sessions.save_draft(live.session.id, "setengah kal", spent)
    record = services.sessions.record(live.session.id)
    assert record.seconds == {"open": 12.25, "goal": 3}
    assert record.stages_started == {"open": now, "goal": later}
    assert (record.seen_at, record.paused, record.draft) == (later, True, "setengah kal")


def test_step_and_draft_are_one_transaction(
    services: Services, live: SessionRecord, clock: Clock
) -> None:
    """A step that cannot be stored leaves the unfinished line as it was."""
    services.sessions.save_draft(live.session.id, "kalimat")
    orphan = InsightView("i1", "no such line", "x")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        services.sessions.save(live.session.id, put(orphan), draft="")
    record = services.sessions.record(live.session.id)
    assert (record.draft, record.insights) == ("kalimat", ())


def test_unknown_session(services: Services, live: SessionRecord) -> None:
    """There is nothing to save into."""
    with pytest.raises(NotFoundError):
        services.sessions.save("nothing", Step(()))


def test_words_are_kept_even_when_the_session_was_thrown_away(
    services: Services, live: SessionRecord, clock: Clock
) -> None:
    """A line that was still on its way is there when the session comes back."""
    services.sessions.discard(live.session.id)
    entry = EntryView("e1", 1, EntryKind.NOTE, "terlambat", "open", clock.now())
    services.sessions.save(live.session.id, put(entry))
    services.sessions.restore(live.session.id)
    assert services.sessions.record(live.session.id).entries == (entry,)


def test_session_moves_to_another_person_with_its_actions(
    services: Services, live: SessionRecord, dedi: CoacheeView, everything: Step
) -> None:
    """The wrong person was chosen at the start: what was agreed follows, and back again."""
    services.sessions.save(live.session.id, everything)
    before = services.sessions.record(live.session.id)
    moved = Step((Put(before.session, replace(before.session, coachee_id=dedi.id)),))
    services.sessions.save(live.session.id, moved)
    record = services.sessions.record(live.session.id)
    assert record.coachee == dedi
    assert {action.coachee_id for action in record.actions} == {dedi.id}
    services.sessions.save(live.session.id, moved.inverse)
    assert services.sessions.record(live.session.id) == before


def test_day_follows_the_start(services: Services, live: SessionRecord) -> None:
    """A start that is corrected moves the session to its day."""
    session = live.session
    assert session.started_at is not None
    earlier = replace(session, started_at=session.started_at - timedelta(days=1))
    services.sessions.save(session.id, Step((Put(session, earlier),)))
    assert [row.day for row in services.sessions.rows()] == [date(2026, 11, 23)]


def test_second_answer_remembers_what_was_before_the_first(
    services: Services, live: SessionRecord, earlier: ActionView, clock: Clock
) -> None:
    """An answer that is corrected in the session is still taken back as a whole."""
    now = clock.now()
    first = ReviewView("r1", earlier.id, Outcome.NOT_YET, now, live.session.id, now.date())
    later = replace(earlier, due=now.date())
    second = replace(first, outcome=Outcome.DONE, new_due=None)
    done = replace(later, status=ActionStatus.DONE)
    for step in (
        Step((Put(None, first), Put(earlier, later))),
        Step((Put(first, second), Put(later, done))),
    ):
        services.sessions.save(live.session.id, step)
    assert services.followups.pending(now.date()) == ()
    services.sessions.discard(live.session.id)
    (row,) = services.followups.pending(now.date())
    assert row.action == earlier


def test_session_path_reads_by_index_only(
    services: Services, live: SessionRecord, everything: Step, clock: Clock
) -> None:
    """Neither a save nor a resume reads through a table that grows with the years."""
    spent = TimeSpent({"open": 1}, {"open": clock.now()}, clock.now())
    with asked_of(services) as asked:
        services.sessions.save(live.session.id, everything, spent, draft="x")
        services.sessions.record(live.session.id)
    statements = [one for one in asked if one.lstrip().startswith(("SELECT", "UPDATE"))]
    assert len(statements) > 10
    with services.db.read() as tx:
        for statement in statements:
            steps = [row[-1] for row in tx.rows(f"EXPLAIN QUERY PLAN {statement}")]
            assert not [step for step in steps if step.startswith("SCAN")], (statement, steps)
