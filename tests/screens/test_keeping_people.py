"""People and agreements as one keeps them: archived, merged, agreed with, paused, each undone."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from coachtui.app import CoachApp
from coachtui.errors import UsageError
from coachtui.kinds.between import AgreementState, ConsentGiven, SponsorSees, Stay
from coachtui.screens.dialogs.person_form import read_jp
from coachtui.services.desk import Desk
from coachtui.views import AgreementView
from tests.screens.practice import (
    TODAY,
    add,
    arrive,
    enter,
    hold,
    press,
    promise,
    rows,
    seen,
    selected,
    toasts,
)

MakeApp = Callable[[], CoachApp]


def two(desk: Desk) -> None:
    """Bu Rina, and an entry of hers that was made once more."""
    add(desk, "Rina Wulandari", "Bu Rina")
    promise(desk, add(desk, "Wulandari [b]", unit="Bureau II"), "call")


def held(desk: Desk, **agreed: object) -> None:
    """Somebody with whom a session was held, and what was agreed with them."""
    person = add(desk, "Rina Wulandari", "Bu Rina", sponsor="Pak Kepala")
    hold(desk, person, ["=a report", "+ask"], "It can be done.")
    if agreed:
        now = desk.clock.now()
        desk.services.agreements.keep(AgreementView("", person.id, now, **agreed))  # type: ignore[arg-type]


async def test_people_are_archived_and_merged_and_all_of_it_is_undone(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, "2", "z", seed=two)
        assert [row.split("  ")[0] for row in rows(app)] == ["Wulandari [b]"]
        await press(pilot, "z")
        assert rows(app) == ["Everybody is archived: v shows them."]
        await press(pilot, "v")
        assert seen(app).count("archived") >= 2
        await press(pilot, "z", "u", "u", "u", "v", "down", "j")
        assert "Into whom does Wulandari [b] go?" in seen(app)
        await press(pilot, "enter")
        assert "This moves to Rina Wulandari:" in seen(app)
        assert "1 action" in seen(app)
        await press(pilot, "y")
        assert toasts(app) == ["Wulandari [b] and Bu Rina are one now.\nu takes it back."]
        assert selected(app).startswith("Bu Rina  Rina Wulandari  Bureau II")
        (row,) = desk.services.coachees.rows(TODAY)
        assert row.pending == 1
        await press(pilot, "u")
        assert len(rows(app)) == 2
        await press(pilot, "up", "x")
        assert "Erase Bu Rina for good?" in seen(app)
        await enter(pilot, "Rina", "enter")
        assert toasts(app)[-1] == "That is not the name. Nothing was erased."
        await press(pilot, "x")
        await enter(pilot, "rina wulandari")
        assert "nothing brings it back" in seen(app)
        await press(pilot, "enter", "u")
        assert [row[:4] for row in rows(app)] == ["Wula"]


@pytest.mark.slow
async def test_the_form_asks_where_somebody_went_once_they_have_gone(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await arrive(pilot, "2", "e", seed=two)
        assert "Since" not in seen(app)
        await press(pilot, *["down"] * 6)
        await enter(pilot, "rina@kantor.example", "down", "right", "down", "right", "down")
        await enter(pilot, "18", "down", "right", "down")
        assert "Since" in seen(app)
        await enter(pilot, "1 nov", "down")
        await enter(pilot, "promoted", "enter")
        (person,) = desk.services.coachees.find("Rina")
        assert (person.contact, person.in_log) == ("rina@kantor.example", True)
        assert (person.jp_yearly, person.jp_limit) == (18, False)
        assert (person.stay, person.stay_since) == (Stay.MOVED, TODAY.replace(day=1))
        await press(pilot, "enter")
        assert "in another unit since 1 Nov 2026 (promoted)" in seen(app)


@pytest.mark.parametrize("text", ["0", "-3", "1000", "0020000", "20,5", "1e2", "²", "9" * 5000])
def test_jp_that_are_no_whole_number_from_1_to_999_are_refused(text: str) -> None:
    assert [read_jp(said) for said in ("1", "020", "999")] == [1, 20, 999]
    with pytest.raises(UsageError, match="from 1 to 999"):
        read_jp(text)


async def test_an_agreement_is_written_down_with_a_consent_and_paused(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        desk = await arrive(pilot, "2", "enter", "k", seed=held)
        (person,) = desk.services.coachees.find("Rina")
        await enter(pilot, "reports on time", *["down"] * 5)
        await enter(pilot, "6", "down", "down", "down", "down", "right")
        assert "A yes to the consent text, version 1." in seen(app)
        await press(pilot, "enter")
        kept = desk.services.agreements.current(person.id)
        assert kept
        assert (kept.purpose, kept.sessions_agreed) == ("reports on time", 6)
        assert (kept.sponsor_sees, kept.starts) == (SponsorSees.DATES, TODAY)
        assert (kept.consent_given, kept.consent_on) == (ConsentGiven.SIGNED, TODAY)
        assert kept.consent_text.startswith("I take part of my own free will.")
        assert "1 of 6 sessions · consent: signed, 24 Nov 2026" in seen(app)
        await press(pilot, "k")
        assert "that sessions take place" in seen(app)
        await press(pilot, "p", "enter")
        assert "‖ paused since Tue 24 Nov 2026" in seen(app)
        await press(pilot, "s", "enter")
        assert "The coaching with Bu Rina is paused since Tue 24 Nov 2026." in toasts(app)[-1]
        await press(pilot, "u", "u")
        assert desk.services.agreements.current(person.id) is None


@pytest.mark.slow
async def test_an_agreement_that_is_over_says_so_before_the_next_session(
    make_app: MakeApp,
) -> None:
    def seed(desk: Desk) -> None:
        held(desk, ends=TODAY - timedelta(days=1), purpose="reports")

    app = make_app()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        desk = await arrive(pilot, seed=seed)
        await press(pilot, "2", "1")
        assert "last session Tue 24 Nov · the agreement is over" in seen(app)
        await press(pilot, "2")
        assert "○ ended" in seen(app)
        await press(pilot, "enter")
        over = "The agreement ended on Mon 23 Nov 2026. Agree anew, or finish well."
        assert f"{over} k" in seen(app)
        await press(pilot, "s")
        assert over in seen(app)
        await press(pilot, "escape", "k", "s")
        assert "agreement.html" in toasts(app)[-1]
        await press(pilot, "k", "w", "enter", "k", "e", *["down"] * 9, "right", "enter")
        (person,) = desk.services.coachees.find("Rina")
        anew = desk.services.agreements.current(person.id)
        assert anew
        assert (anew.state, anew.state_since) == (AgreementState.ACTIVE, TODAY)
