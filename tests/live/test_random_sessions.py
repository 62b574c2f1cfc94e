"""Whatever a coach does, in whatever order: it can be taken back, and the rows agree with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.kinds import SIGNS, EntryKind, Outcome
from coachtui.live import LiveSession
from coachtui.views import ActionView, FeedbackView, GoalView, InsightView, Step
from tests.conftest import FakeClock
from tests.live.conftest import Rows, begin, by_id, carried, shipped_bank

MODELS: Final = ("grow", "clear", "oscar", "smart", "sbi", "tirta")
Made = GoalView | InsightView | FeedbackView | ActionView
KINDS: Final = tuple(EntryKind)
OUTCOMES: Final = tuple(Outcome)
MADE: Final[dict[EntryKind, type[Made]]] = {
    EntryKind.GOAL: GoalView,
    EntryKind.INSIGHT: InsightView,
    EntryKind.FEEDBACK: FeedbackView,
    EntryKind.ACTION: ActionView,
}

Deed = Callable[[LiveSession, int, str], Step | None]


def on_a_line(deed: Callable[[LiveSession, str, int, str], Step]) -> Deed:
    """Do something with one of the lines, if there is one."""

    def do(live: LiveSession, pick: int, words: str) -> Step | None:
        entries = live.entries
        return deed(live, entries[pick % len(entries)].id, pick, words) if entries else None

    return do


def on_an_action(deed: Callable[[LiveSession, str, int], Step]) -> Deed:
    """Do something with one of the new actions, if there is one."""

    def do(live: LiveSession, pick: int, _words: str) -> Step | None:
        actions = live.actions
        return deed(live, actions[pick % len(actions)].id, pick) if actions else None

    return do


def some_day(pick: int) -> date | None:
    """Return a day, or sometimes none."""
    return date(2026, 11, 24) + timedelta(days=pick) if pick % 4 else None


DEEDS: Final[tuple[Deed, ...]] = (
    lambda live, pick, words: live.write(words, shared=pick % 5 == 0),
    lambda live, pick, words: live.write(f"+{words} tomorrow #{pick % 12}"),
    lambda live, pick, words: live.write_all((words, f"={words}", f"#{words}", f"!{words}")),
    on_a_line(lambda live, line, pick, _words: live.rekind(line, KINDS[pick % len(KINDS)])),
    on_a_line(lambda live, line, _pick, _words: live.share(line)),
    on_a_line(lambda live, line, _pick, words: live.edit(line, words)),
    on_a_line(lambda live, line, _pick, _words: live.delete(line)),
    on_an_action(lambda live, action, pick: live.set_due(action, some_day(pick))),
    lambda live, pick, _words: live.go(live.stages[pick % len(live.stages)].key),
    lambda live, _pick, _words: live.next_stage(),
    lambda live, pick, words: live.ask(f"key.{pick % 9}", words),
    lambda live, _pick, _words: live.told(),
    lambda live, pick, words: live.review(
        f"old{pick % 2}", OUTCOMES[pick % 4], new_due=some_day(pick), evidence=words
    ),
    lambda live, _pick, words: live.set_takeaway(words),
    lambda live, pick, _words: live.set_follow_up(some_day(pick)),
    lambda live, pick, words: live.correct(
        replace(live.session, planned_minutes=10 + pick, topic=words)
    ),
    lambda live, pick, words: live.give_feedback(
        FeedbackView(f"feedback{pick % 3}", f"line{pick % 3}", words, words, praise=pick % 2 == 0)
    ),
    lambda live, _pick, _words: live.undo(),
    lambda live, _pick, _words: live.redo(),
)

WORDS: Final = st.builds(
    lambda sign, words: sign + words,
    st.sampled_from(("", "", *SIGNS)),
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12),
)
DAYS: Final = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, 99), WORDS, st.integers(0, 400)),
    min_size=50,
    max_size=80,
)


def check_made(live: LiveSession) -> None:
    """Check that what is made from a line has its line, and each such line its row."""
    record = live.record
    items: tuple[Made, ...] = (
        *record.goals,
        *record.insights,
        *record.feedback,
        *record.actions,
    )
    made = {item.entry_id: item for item in items}
    assert len(made) == len(items)
    lines = {entry.id: entry for entry in live.entries if entry.kind in MADE}
    assert made.keys() == lines.keys()
    for line, item in made.items():
        assert line is not None
        assert type(item) is MADE[lines[line].kind]
        if isinstance(item, InsightView):
            assert item.text == lines[line].text
        elif isinstance(item, GoalView):
            assert item.statement == lines[line].text
        elif isinstance(item, ActionView):
            assert item.session_id == live.session.id


@settings(max_examples=60, deadline=None)
@given(days=DAYS)
def test_any_session_goes_back_to_its_start_and_forth_to_its_end(
    days: list[tuple[Deed, int, str, int]],
) -> None:
    clock = FakeClock()
    live = begin(shipped_bank(), clock, record={"carried": (carried(0), carried(1))})
    rows, start = Rows(live.record), by_id(live.record)
    for deed, pick, words, seconds in days:
        rows.store(deed(live, pick, words))
        assert by_id(live.record) == rows.rows
        check_made(live)
        clock.advance(seconds)
    while live.redo():
        pass
    end = by_id(live.record)
    while live.undo():
        pass
    assert by_id(live.record) == start
    while live.redo():
        pass
    assert by_id(live.record) == end
    assert sum(live.record.seconds.values()) == clock.monotonic()


@pytest.mark.parametrize("model", MODELS)
@settings(max_examples=40, deadline=None)
@given(
    minutes=st.integers(5, 120),
    moves=st.lists(st.tuples(st.integers(0, 20), st.integers(0, 1500)), max_size=15),
)
def test_the_last_own_stage_and_the_close_keep_their_minutes(
    model: str, minutes: int, moves: list[tuple[int, int]]
) -> None:
    clock = FakeClock()
    live = begin(shipped_bank(), clock, model, minutes)
    bank = shipped_bank()
    planned = {time.key: time.minutes for time in live.stage_times()}
    own = [stage.key for stage in bank.model(model).stages.values() if not stage.closes]
    kept = {own[-1], live.stages[-1].key} | bank.protected(model)
    spent = dict.fromkeys(planned, 0)
    for pick, seconds in moves:
        stage = live.stages[pick % len(live.stages)].key
        live.go(stage)
        clock.advance(seconds)
        spent[stage] += seconds
        times = {time.key: time for time in live.stage_times()}
        assert {key: time.seconds for key, time in times.items()} == spent
        for key in kept:
            assert times[key].minutes >= planned[key]
        for time in times.values():
            assert time.minutes >= 0
        taken = live.taken_from()
        assert taken is None or taken.key not in kept
    assert live.time.total == sum(spent.values())


@given(
    moves=st.lists(
        st.tuples(st.sampled_from(("go", "back", "pause", "undo", "kill")), st.integers(0, 3000)),
        max_size=25,
    )
)
@settings(deadline=None)
def test_the_stages_together_have_run_as_long_as_the_session(moves: list[tuple[str, int]]) -> None:
    clock = FakeClock()
    live = begin(shipped_bank(), clock)
    running = 0
    for deed, seconds in moves:
        match deed:
            case "go":
                live.next_stage()
            case "back":
                live.go("goal")
            case "pause":
                (live.time.unpause if live.time.paused else live.time.pause)()
            case "undo":
                live.undo()
            case _:
                stored = live.record
                clock.advance(8 * 3600)
                live = begin(
                    shipped_bank(),
                    clock,
                    stage=stored.session.stage,
                    record={"seconds": stored.seconds, "paused": stored.paused},
                )
        clock.advance(seconds)
        running += 0 if live.time.paused else seconds
        assert sum(live.record.seconds.values()) == live.time.total == running
