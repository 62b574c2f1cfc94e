"""How long a search takes in a large practice, and by which plan the database does it.

    python benchmarks/search.py [LINES] [SEARCHES]

Makes a practice of so many captured lines (5,000 are 50 people a year; the default is a million),
with words as unequally common as those of a language, and searches it as a coach does: letter by
letter, by one word and by three, narrowed by person, kind and days. It ends with 1 where the slow
ones, the 95th percentile, take longer than they may: 50 ms up to 5,000 lines, 200 ms above.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path

from sqlmodel import SQLModel, insert

from coachtui.clock import SystemClock
from coachtui.db import search_index
from coachtui.db.reading import Reading, open_records
from coachtui.db.scope import Transaction, open_database
from coachtui.kinds import EntryKind
from coachtui.models import Coachee, Entry, Session
from coachtui.services import search as service
from coachtui.views import Sought

BEGUN = date(2019, 1, 7)
DAYS = 2800
LINES_A_SESSION = 25
WORDS_A_LINE = 11
BESIDE = "any of these, beside the commands"
KINDS = (*EntryKind, *[EntryKind.NOTE] * 8)


def vocabulary(chance: random.Random, size: int = 20_000) -> list[str]:
    """Return made-up words, some the beginning of others."""
    ends = ("", "", "n", "ng", "kan", "nya", "ing", "ed")
    return [
        "".join(
            chance.choice("bcdghjklmnprstwy") + chance.choice("aiueo")
            for _syllable in range(chance.randint(1, 4))
        )
        + chance.choice(ends)
        for _word in range(size)
    ]


def fill(file: Path, lines: int, chance: random.Random) -> tuple[list[str], list[str]]:
    """Make the practice; return its words, the most common first, and the ids of its people."""
    words = vocabulary(chance)
    weights = list(accumulate(1 / (place + 3) for place in range(len(words))))
    sessions = max(1, lines // LINES_A_SESSION)
    people = [f"{number:032x}" for number in range(max(5, min(5_000, sessions // 10)))]
    begun = datetime(BEGUN.year, BEGUN.month, BEGUN.day, tzinfo=UTC)
    person = Coachee(id="", name="", created_at=begun)
    session = Session(
        id="", coachee_id="", model="grow", planned_minutes=30, day=BEGUN, created_at=begun
    )
    line = Entry(id="", session_id="", order=0, kind=EntryKind.NOTE, text="", stage="", at=begun)
    database = open_database(file, SystemClock())
    with database.write() as tx:
        search_index.drop(tx.connection())
        for number, key in enumerate(people):
            named = {"name": f"{words[number]} {words[number + 1]}", "address": words[number]}
            tx.add(Coachee(**person.model_dump() | named | {"id": key}))
        tx.flush()
        held = (
            {
                "id": f"{number:032x}",
                "coachee_id": chance.choice(people),
                "topic": words[number % len(words)],
                "day": BEGUN + timedelta(days=number * DAYS // sessions),
            }
            for number in range(sessions)
        )
        store(tx, session, held)
        said = (
            {
                "id": f"{number:032x}",
                "session_id": f"{min(number // LINES_A_SESSION, sessions - 1):032x}",
                "order": number,
                "kind": chance.choice(KINDS),
                "text": " ".join(chance.choices(words, cum_weights=weights, k=WORDS_A_LINE)),
            }
            for number in range(lines)
        )
        store(tx, line, said)
        search_index.make(tx.connection())
    database.close()
    return words, people


def store(tx: Transaction, like: SQLModel, rows: Iterator[dict[str, object]]) -> None:
    """Store rows that differ from one in some values."""
    common = like.model_dump()
    while some := list(islice(rows, 20_000)):
        tx.execute(insert(type(like)), [common | row for row in some])


def searches(
    chance: random.Random, words: list[str], people: list[str]
) -> Iterator[tuple[str, Sought]]:
    """Yield what somebody looks for, and of which sort it is."""
    common, usual, rare = (
        chance.choice(words[a:b]) for a, b in ((0, 20), (100, 2_000), (5_000, None))
    )
    kinds = frozenset({chance.choice(tuple(EntryKind))})
    person = frozenset({chance.choice(people)})
    since = BEGUN + timedelta(days=chance.randrange(DAYS))
    yield "one letter", Sought(common[:1])
    yield "the beginning of a common word", Sought(common[: chance.randint(2, 6)])
    yield "a common word", Sought(common)
    yield "a usual word", Sought(usual)
    yield "a rare word", Sought(rare)
    yield "three words", Sought(f"{common} {usual} {rare[:3]}")
    yield "two common words", Sought(f"{common} {chance.choice(words[:20])}")
    yield "no word of any line", Sought(f"{common} {usual}qqq")
    yield "a common word of one person", Sought(common, people=person)
    yield "a common word of one kind", Sought(common, kinds=kinds)
    yield "a common word in a month", Sought(common, since=since, until=since + timedelta(days=30))
    yield "all of one person and kind", Sought(people=person, kinds=kinds)
    yield "a month", Sought(since=since, until=since + timedelta(days=30))


def plan(tx: Reading) -> None:
    """Print by which plan the database searches."""
    values = {"wanted": '{text} : ("x"*)', "first": 0, "last": 1, "most": 1}
    for *_ids, step in tx.rows(f"EXPLAIN QUERY PLAN {service.FOUND}", **values):
        print(f"  {step}")


def main() -> None:
    """Fill, search, print, and judge."""
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    aim = 0.050 if lines <= 5_000 else 0.200
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "coach.db")
        begun = time.perf_counter()
        words, people = fill(file, lines, chance)
        size = file.stat().st_size / 2**20
        print(f"{lines:,} lines, {size:,.0f} MiB, made in {time.perf_counter() - begun:.0f} s")
        records = open_records(file, SystemClock())
        spent: dict[str, list[float]] = {}
        with records.read() as tx:
            plan(tx)
            for _round in range(rounds):
                for sort, sought in searches(chance, words, people):
                    begun = time.perf_counter()
                    service.search(tx, sought)
                    spent.setdefault(sort, []).append(time.perf_counter() - begun)
                    begun = time.perf_counter()
                    service.look_up(tx, sought.words)
                    spent.setdefault(BESIDE, []).append(time.perf_counter() - begun)
        records.close()
    everything = [one for times in spent.values() for one in times]
    print(f"\n{'milliseconds':34}{'median':>9}{'p95':>9}{'most':>9}")
    for sort, times in (*spent.items(), ("all", everything)):
        print(f"{sort:34}{_ms(statistics.median(times))}{_ms(_p95(times))}{_ms(max(times))}")
    sys.exit(_p95(everything) > aim)


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:9.1f}"


if __name__ == "__main__":
    main()
