"""A made-up practice of any size, the same per person, for what is measured."""

import random
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Final

from sqlmodel import SQLModel, insert

from coachtui.clock import SystemClock, today
from coachtui.db import search_index
from coachtui.db.scope import Transaction, open_database
from coachtui.kinds import ActionStatus, EntryKind, SessionStatus
from coachtui.kinds.between import Cadence
from coachtui.models import ActionItem, Agreement, Coachee, Entry, Session

NAMES: Final = ("Rina", "Budi", "Dedi", "Siti", "Agus", "Wulan", "Putu", "Made", "Yohana", "Tono")
WORDS: Final = (
    *("menulis", "laporan", "bicara", "rapat", "bertanya", "kepada", "atasan", "mencatat"),
    *("menyusun", "rencana", "membaca", "pedoman", "mengundang", "tim", "angka", "minggu"),
)


def fill(file: Path, people: int) -> None:
    """Make a practice of so many people."""
    chance, clock = random.Random(7), SystemClock()
    now, day = clock.now(), today(clock)
    keys = [f"{number:032x}" for number in range(people)]
    rhythms = (None, *Cadence)
    person = Coachee(id="", name="", created_at=now - timedelta(days=800))
    session = Session(
        id="", coachee_id="", model="grow", planned_minutes=30, day=day, created_at=now
    )
    line = Entry(id="", session_id="", order=0, kind=EntryKind.NOTE, text="", stage="", at=now)
    action = ActionItem(id="", coachee_id="", text="")
    agreement = Agreement(id="", coachee_id="", starts=day, created_at=now)

    def words() -> str:
        return " ".join(chance.choices(WORDS, k=3))

    def held(number: int) -> dict[str, object]:
        begun = now - timedelta(days=chance.randrange(700))
        ended = begun + timedelta(minutes=30)
        known = {"coachee_id": keys[number // 6], "day": begun.date(), "topic": words()}
        run = {"started_at": begun, "ended_at": ended, "status": SessionStatus.FINISHED}
        return {"id": f"{number:032x}", **known, **run}

    def planned(number: int) -> dict[str, object]:
        on = day + timedelta(days=chance.randrange(60))
        known = {"coachee_id": keys[number * 10], "day": on, "planned_for": on}
        return {"id": f"p{number:031x}", **known, "status": SessionStatus.PLANNED}

    def agreed(number: int) -> dict[str, object]:
        due = day + timedelta(days=chance.randrange(-40, 60))
        place = {"coachee_id": keys[number // 10], "session_id": f"{number // 10 * 6:032x}"}
        status = ActionStatus.OPEN if number % 10 < 4 else ActionStatus.DONE
        date = {"due": due if number % 9 else None, "status": status}
        return {"id": f"{number:032x}", **place, "text": words(), **date}

    database = open_database(file, clock)
    with database.write() as tx:
        search_index.drop(tx.connection())
        for like, count, row in (
            (
                person,
                people,
                lambda number: {
                    "id": keys[number],
                    "name": f"{chance.choice(NAMES)} {number:05d}",
                    "address": f"Nama {number:05d}",
                    "position": "Analis",
                    "unit": f"Bidang {number % 40}",
                    "cadence": rhythms[number % len(rhythms)],
                },
            ),
            (session, people * 6, held),
            (session, people // 10, planned),
            (
                line,
                people * 30,
                lambda number: {
                    "id": f"{number:032x}",
                    "session_id": f"{number // 5:032x}",
                    "order": number,
                    "text": words(),
                },
            ),
            (action, people * 10, agreed),
            (
                agreement,
                people // 5,
                lambda number: {"id": keys[number * 5], "coachee_id": keys[number * 5]},
            ),
        ):
            store(tx, like, map(row, range(count)))
        search_index.make(tx.connection())
    database.close()


def store(tx: Transaction, like: SQLModel, rows: Iterator[dict[str, object]]) -> None:
    """Store rows that differ from one in some values."""
    common = like.model_dump()
    while some := list(islice(rows, 20_000)):
        tx.execute(insert(type(like)), [common | row for row in some])
