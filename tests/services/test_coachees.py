"""The people: told in one line, found again, hidden and brought back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.clock import Clock
from coachtui.errors import NotFoundError, UsageError
from coachtui.kinds import EntryKind, GoalStatus, Occasion, Outcome, Relation
from coachtui.services.bundle import Services
from coachtui.services.coachees import NewCoachee, read_coachee_line
from coachtui.views import (
    ActionView,
    CoacheeView,
    EntryView,
    GoalView,
    Preset,
    Put,
    SessionRecord,
    Step,
)

from .conftest import Held, attention

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Rina Kartika", NewCoachee("Rina Kartika")),
        ("Rina Kartika, Bu Rina", NewCoachee("Rina Kartika", "Bu Rina")),
        (
            "Rina Kartika, Bu Rina, Analis Kepegawaian, Bidang Mutasi",
            NewCoachee("Rina Kartika", "Bu Rina", "Analis Kepegawaian", "Bidang Mutasi"),
        ),
        ("Rina,, Analis", NewCoachee("Rina", "", "Analis")),
        (
            "Dr. Rina Kartika, S.Sos., M.Si, Bu Rina, Analis",
            NewCoachee("Dr. Rina Kartika, S.Sos., M.Si", "Bu Rina", "Analis"),
        ),
        ("Dedi, SE, MM, Pak Dedi", NewCoachee("Dedi, SE, MM", "Pak Dedi")),
        (
            "Sari, Bu Sari, Kasubbag, Tata Usaha, Lt. 2",
            NewCoachee("Sari", "Bu Sari", "Kasubbag", "Tata Usaha, Lt. 2"),
        ),
        ("  Rina \x1b[31m Kartika  ,\tBu Rina ", NewCoachee("Rina Kartika", "Bu Rina")),
        ("", NewCoachee("")),
        (",,,", NewCoachee("")),
    ],
)
def test_one_line_about_a_person(line: str, read: NewCoachee) -> None:
    """Commas separate; titles stay with the name."""
    assert read_coachee_line(line) == read


@given(st.text())
def test_any_line_is_read(line: str) -> None:
    """No line is refused; the name is judged when it is added."""
    read = read_coachee_line(line)
    assert "\n" not in read.name + read.address + read.position + read.unit


def test_added_person_comes_back(services: Services) -> None:
    """Every field makes the round trip."""
    new = NewCoachee("Sari [b]", "Bu Sari", "Kasubbag", "TU", Relation.SUPERIOR, "Pak Kabid")
    added = services.coachees.add(new)
    (row,) = services.coachees.rows(TODAY)
    assert row.coachee == added
    assert (added.name, added.relation, added.sponsor) == (
        "Sari [b]",
        Relation.SUPERIOR,
        "Pak Kabid",
    )


@pytest.mark.parametrize(
    ("new", "says"),
    [
        (NewCoachee("  "), "The name is missing."),
        (NewCoachee("Rina", unit="x" * 201), "The unit is too long: 200 characters at most."),
    ],
)
def test_person_who_cannot_be(new: NewCoachee, says: str, services: Services) -> None:
    """What is wrong is said in a sentence, and nothing is stored."""
    with pytest.raises(UsageError) as caught:
        services.coachees.add(new)
    assert str(caught.value) == says
    assert services.coachees.rows(TODAY) == ()


def test_change(services: Services, rina: CoacheeView) -> None:
    """A correction is stored; a person nobody knows is not invented."""
    changed = services.coachees.change(replace(rina, name="Rina K.", relation=Relation.EXTERNAL))
    (row,) = services.coachees.rows(TODAY)
    assert row.coachee == changed
    with pytest.raises(NotFoundError):
        services.coachees.change(replace(rina, id="nobody"))


def test_rows_are_by_name(services: Services, rina: CoacheeView, dedi: CoacheeView) -> None:
    """Case does not matter to the order."""
    agus = services.coachees.add(NewCoachee("agus"))
    assert [row.coachee for row in services.coachees.rows(TODAY)] == [agus, dedi, rina]


def test_find(services: Services, rina: CoacheeView, dedi: CoacheeView) -> None:
    """By any part of name or address, without case and accents; an exact name comes first."""
    rene = services.coachees.add(NewCoachee("René Rina"))
    short = services.coachees.add(NewCoachee("Rina"))
    find = services.coachees.find
    assert find("rina") == (short, rene, rina)
    assert find("RENE") == (rene,)
    assert find("kartika bu") == (rina,)
    assert find("pak dedi") == (dedi,)
    assert find(dedi.id) == (dedi,)
    assert find("%") == ()
    assert find("") == (dedi, rene, short, rina)
    services.coachees.delete(dedi.id)
    assert find("dedi") == ()


def test_page(
    services: Services, rina: CoacheeView, dedi: CoacheeView, held: Held, clock: Clock
) -> None:
    """One person: what is pending, what was said, what was put off, what to propose."""
    first = held(rina, TODAY - timedelta(days=30), takeaway="Pertama")
    last = held(rina, TODAY - timedelta(days=9), takeaway="Kedua", planned_minutes=15)
    held(dedi, TODAY, takeaway="Orang lain")
    goals = [
        GoalView("g1", None, "lama"),
        GoalView("g2", None, "tercapai", status=GoalStatus.REACHED),
        GoalView("g3", None, "baru"),
    ]
    parked = [
        EntryView(f"e{number}", number, kind, text, "goal", clock.now())
        for number, kind, text in (
            (1, EntryKind.PARKED, "karier"),
            (2, EntryKind.NOTE, "catatan"),
            (3, EntryKind.PARKED, "beban kerja"),
        )
    ]
    actions = [
        ActionView("a1", rina.id, "kapan", session_id=last.session.id, no_date=True),
        ActionView("a2", rina.id, "lewat", session_id=last.session.id, due=date(2026, 11, 20)),
        ActionView("a3", rina.id, "selesai", session_id=last.session.id),
    ]
    services.sessions.save(first.session.id, Step((Put(None, goals[0]),)))
    rest = (*goals[1:], *parked, *actions)
    services.sessions.save(last.session.id, Step(tuple(Put(None, one) for one in rest)))
    services.followups.review("a3", Outcome.DONE)
    planned = services.sessions.plan(rina.id, model="oscar", minutes=60, day=date(2026, 12, 1))

    page = services.coachees.page(rina.id, TODAY)
    assert page.row.coachee == rina
    assert (page.row.sessions, page.row.last_session) == (2, last.session.started_at.date())  # type: ignore[union-attr]
    assert (page.row.pending, page.row.overdue) == (2, 1)
    assert page.row.next_date == date(2026, 12, 1)
    assert [action.id for action in page.pending] == ["a2", "a1"]
    assert [row.session.id for row in page.sessions] == [
        planned.id,
        last.session.id,
        first.session.id,
    ]
    assert [tree.goal.id for tree in page.goals.trees] == ["g3", "g1", "g2"]
    assert page.last_takeaway == "Kedua"
    assert page.parked == ("beban kerja", "karier")
    assert page.preset == Preset("grow", 15)


def test_page_of_somebody_new(services: Services, rina: CoacheeView) -> None:
    """Nothing is known yet, and a short first session is proposed."""
    page = services.coachees.page(rina.id, TODAY)
    assert (page.sessions, page.goals.trees, page.parked, page.last_takeaway) == ((), (), (), "")
    assert page.preset == Preset("grow", 30)
    with pytest.raises(NotFoundError):
        services.coachees.page("nobody", TODAY)


def test_the_setting_of_the_last_session_is_proposed_again(
    services: Services, rina: CoacheeView
) -> None:
    services.sessions.begin(rina.id, model="grow", minutes=10, occasion=Occasion.BRIEFING)
    assert services.coachees.page(rina.id, TODAY).preset == Preset("grow", 10, Occasion.BRIEFING)


def test_delete_hides_everything_and_restore_brings_it_back(
    services: Services, rina: CoacheeView, dedi: CoacheeView, live: SessionRecord
) -> None:
    """A person takes their sessions and actions along, wherever one looks."""
    services.followups.add(rina.id, "minta contoh", due=TODAY)
    services.followups.add(dedi.id, "uji format", due=TODAY)

    def everywhere() -> tuple[object, ...]:
        return (
            services.coachees.rows(TODAY),
            services.sessions.rows(),
            services.followups.pending(TODAY),
            attention(services, TODAY),
        )

    before = everywhere()
    record = services.sessions.record(live.session.id)
    services.coachees.delete(rina.id)
    assert "Rina" not in str(everywhere())
    assert "minta contoh" not in str(everywhere())
    assert "uji format" in str(everywhere())
    with pytest.raises(NotFoundError):
        services.sessions.record(live.session.id)
    with pytest.raises(NotFoundError):
        services.coachees.page(rina.id, TODAY)
    services.coachees.restore(rina.id)
    assert everywhere() == before
    assert services.sessions.record(live.session.id) == record


def test_audit_says_what_and_for_whom_but_no_name(services: Services, rina: CoacheeView) -> None:
    """Hiding a person is written down by id, once."""
    services.coachees.delete(rina.id)
    services.coachees.delete(rina.id)
    services.coachees.restore(rina.id)
    with services.db.read() as tx:
        lines = tx.rows("SELECT what, for_whom FROM audit_line")
    assert sorted(lines) == [
        ("person hidden", rina.id),
        ("person restored", rina.id),
    ]
