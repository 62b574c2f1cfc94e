"""Services on a database of the test's own, and the people of the tests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.kinds import (
    ActionStatus,
    EntryKind,
    GoalStatus,
    Occasion,
    Outcome,
    Relation,
    SessionStatus,
)
from coachtui.services.bundle import Services, open_services
from coachtui.services.coachees import NewCoachee
from coachtui.services.today import Today
from coachtui.views import (
    ActionView,
    AskedView,
    CoacheeView,
    EntryView,
    GoalView,
    InsightView,
    Put,
    ReviewView,
    SessionRecord,
    Step,
    TodayView,
)
from tests.conftest import FakeClock

Held = Callable[..., SessionRecord]


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """All services on a new database."""
    opened = open_services(tmp_path / "coach.db", clock)
    yield opened
    opened.close()


def attention(services: Services, day: date) -> TodayView:
    """Return what asks for attention on a day."""
    return Today(services.db, FakeClock()).view(day)


@contextmanager
def asked_of(services: Services) -> Iterator[list[str]]:
    """Note what the database is asked, with the values in it."""
    with services.db.write() as tx:
        driver = tx.connection().connection.driver_connection
    statements: list[str] = []
    driver.set_trace_callback(statements.append)  # type: ignore[union-attr]
    yield statements
    driver.set_trace_callback(None)  # type: ignore[union-attr]


@pytest.fixture
def rina(services: Services) -> CoacheeView:
    """Somebody who is being coached."""
    return services.coachees.add(
        NewCoachee("Rina Kartika", "Bu Rina", "Analis Kepegawaian", "Bidang Mutasi")
    )


@pytest.fixture
def dedi(services: Services) -> CoacheeView:
    """Somebody else."""
    return services.coachees.add(NewCoachee("Dedi Kurniawan", "Pak Dedi"))


@pytest.fixture
def live(services: Services, rina: CoacheeView) -> SessionRecord:
    """A session that is going on."""
    return services.sessions.begin(rina.id, model="grow", minutes=30, topic="Laporan mingguan")


@pytest.fixture
def held(services: Services) -> Held:
    """Hold and finish a session on an earlier day."""

    def hold(coachee: CoacheeView, day: date, **frame: object) -> SessionRecord:
        begun = services.sessions.enter_from_paper(coachee.id, model="grow", minutes=30, day=day)
        finished = replace(begun.session, status=SessionStatus.FINISHED, **frame)  # type: ignore[arg-type]
        services.sessions.save(begun.session.id, Step((Put(begun.session, finished),)))
        return services.sessions.record(begun.session.id)

    return hold


@pytest.fixture
def earlier(services: Services, rina: CoacheeView, clock: Clock) -> ActionView:
    """An action that was agreed before."""
    return services.followups.add(
        rina.id, "Mencatat permintaan mendadak", due=clock.now().date() - timedelta(days=7)
    )


@pytest.fixture
def everything(live: SessionRecord, earlier: ActionView, clock: Clock) -> Step:
    """One of each record with every field filled in, in an order no foreign key would like."""
    now, today = clock.now(), clock.now().date()
    session = live.session
    lines = [
        EntryView(f"e{number}", number, kind, "words", "will", now, "Question?", True)
        for number, kind in enumerate(EntryKind, 1)
    ]
    action = ActionView(
        "a1",
        session.coachee_id,
        "minta contoh",
        "e4",
        session.id,
        today,
        today + timedelta(days=1),
        False,
        "kalau cuti, tanya Bayu",
        "Bayu",
        "waktu",
        9,
    )
    reviewed = replace(earlier, status=ActionStatus.DONE, evidence="tabel 11 permintaan")
    frame = replace(
        session,
        topic="Lain",
        stage="close",
        relation=Relation.SUPERIOR,
        occasion=Occasion.CALL,
        takeaway="Mulai dari formatnya.",
        takeaway_skipped=True,
        next_date=today + timedelta(days=14),
        next_skipped=True,
        told=2,
        ended_at=now + timedelta(minutes=30),
        edited_at=now + timedelta(days=1),
        status=SessionStatus.FINISHED,
    )
    return Step(
        (
            Put(
                None,
                ReviewView(
                    "r1", earlier.id, Outcome.DONE, now, session.id, today, "alasan", "tabel"
                ),
            ),
            Put(earlier, reviewed),
            Put(None, action),
            Put(None, InsightView("i1", "e3", "templatnya")),
            Put(None, GoalView("g1", "e5", "terkirim", "4 minggu", today, GoalStatus.REACHED)),
            Put(None, AskedView("q1", "grow.goal.1", "Apa?", "goal", now)),
            *(Put(None, line) for line in lines),
            Put(session, frame),
        )
    )


def agree(services: Services, record: SessionRecord, key: str, due: date | None = None) -> None:
    """Agree on one action in a session."""
    session = record.session
    action = ActionView(
        key,
        session.coachee_id,
        key,
        session_id=session.id,
        created=session.started_at.date() if session.started_at else None,
        due=due,
    )
    services.sessions.save(session.id, Step((Put(None, action),)))
