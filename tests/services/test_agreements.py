"""What is agreed with a person: its versions, its end, and what pausing and withdrawing lock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachtui.capture import ActionParts
from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.errors import CoachError, NotFoundError, PrivacyError, UsageError
from coachtui.kinds import Form, Outcome
from coachtui.kinds.between import (
    AgreementState,
    Basis,
    ConsentGiven,
    EventKind,
    Source,
    SponsorSees,
    Standing,
)
from coachtui.services.bundle import Services
from coachtui.services.coachees import NewCoachee
from coachtui.services.evidence import Evidence
from coachtui.services.followup_list import FollowUpList
from coachtui.services.handover import Handover, Wish
from coachtui.services.intake.brought import Brought, BroughtAction, BroughtPerson, Place
from coachtui.services.intake.store import Intakes
from coachtui.services.papers import Papers
from coachtui.services.transfer import Transfer
from coachtui.views import Agreed, AgreementView, CoacheeView, EventView, SessionRecord

from .conftest import Held, agree, attention

TODAY = date(2026, 11, 24)

DAY = timedelta(days=1)


@pytest.fixture
def agreement(services: Services, rina: CoacheeView, clock: Clock) -> AgreementView:
    """All that can be agreed on."""
    return services.agreements.keep(
        AgreementView(
            "",
            rina.id,
            clock.now(),
            "Laporan mingguan tepat waktu",
            "dua minggu sekali, 30 menit",
            "pekerjaan",
            "di antara kita",
            SponsorSees.DATES,
            2,
            TODAY - 30 * DAY,
            TODAY,
            Basis.CONSENT,
            "Saya setuju.\nBoleh saya tarik kembali.",
            1,
            ConsentGiven.SIGNED,
            TODAY - 30 * DAY,
        )
    )


@pytest.mark.parametrize(
    ("agreed", "standing"),
    [
        (Agreed(), Standing.ACTIVE),
        (Agreed(ends=TODAY), Standing.ACTIVE),
        (Agreed(ends=TODAY - DAY), Standing.ENDED),
        (Agreed(sessions_agreed=2, held=1), Standing.ACTIVE),
        (Agreed(sessions_agreed=2, held=2), Standing.USED_UP),
        (Agreed(AgreementState.PAUSED, TODAY - DAY, 1, 3), Standing.PAUSED),
        (Agreed(AgreementState.WITHDRAWN, TODAY + DAY), Standing.WITHDRAWN),
    ],
)
def test_how_an_agreement_stands(agreed: Agreed, standing: Standing) -> None:
    """The last day belongs to it, the last session does not lead on."""
    assert agreed.standing(TODAY) is standing


def test_an_agreement_comes_back_whole_and_by_default_shows_the_sponsor_dates(
    services: Services, rina: CoacheeView, agreement: AgreementView
) -> None:
    assert services.agreements.current(rina.id) == agreement
    assert services.coachees.page(rina.id, TODAY).agreement == agreement
    assert AgreementView("", "", agreement.created_at).sponsor_sees is SponsorSees.DATES


def test_only_sessions_since_its_first_day_count(
    services: Services, rina: CoacheeView, held: Held, agreement: AgreementView
) -> None:
    for days in (40, 20, 10):
        held(rina, TODAY - days * DAY)
    (row,) = services.coachees.rows(TODAY)
    assert row.agreed == Agreed(AgreementState.ACTIVE, TODAY, 2, 2)
    assert row.agreed.standing(TODAY) is Standing.USED_UP
    services.agreements.keep(replace(agreement, sessions_agreed=None))
    (row,) = services.coachees.rows(TODAY + DAY)
    assert row.agreed
    assert row.agreed.standing(TODAY + DAY) is Standing.ENDED


def test_each_change_is_a_version_and_taking_it_back_returns_the_one_before(
    services: Services, rina: CoacheeView, agreement: AgreementView
) -> None:
    second = services.agreements.keep(replace(agreement, topics="karier"))
    third = services.agreements.move(rina.id, AgreementState.PAUSED)
    assert (third.topics, third.state_since) == ("karier", TODAY)
    assert services.agreements.history(rina.id) == (third, second, agreement)
    for kept, before in ((third, second), (second, agreement), (agreement, None)):
        services.agreements.take_back(kept.id)
        assert services.agreements.current(rina.id) == before


@pytest.mark.parametrize(
    "changed",
    [
        {"ends": TODAY - 31 * DAY},
        {"sessions_agreed": 0},
        {"consent_on": None},
        {"consent_given": None},
        {"consent_on": TODAY + DAY},
        {"state_since": TODAY + DAY, "state": AgreementState.PAUSED},
    ],
)
def test_what_makes_no_sense_is_refused(
    services: Services, rina: CoacheeView, agreement: AgreementView, changed: dict[str, object]
) -> None:
    with pytest.raises(UsageError):
        services.agreements.keep(replace(agreement, **changed))  # type: ignore[arg-type]
    assert services.agreements.current(rina.id) == agreement


def test_nothing_is_agreed_with_nobody(services: Services, agreement: AgreementView) -> None:
    with pytest.raises(NotFoundError):
        services.agreements.keep(replace(agreement, coachee_id="nobody"))
    with pytest.raises(NotFoundError):
        services.agreements.take_back("none")


def test_a_withdrawn_consent_is_not_revived_by_a_detour(
    services: Services, rina: CoacheeView, agreement: AgreementView
) -> None:
    """Not by pausing, not by the old consent: only by a new one, or another basis."""
    services.agreements.move(rina.id, AgreementState.WITHDRAWN)
    for state in (AgreementState.PAUSED, AgreementState.WITHDRAWN):
        with pytest.raises(PrivacyError):
            services.agreements.move(rina.id, state)
    with pytest.raises(UsageError, match="anew"):
        services.agreements.move(rina.id, AgreementState.ACTIVE)
    anew = replace(agreement, consent_on=TODAY)
    assert services.agreements.keep(anew).state is AgreementState.ACTIVE
    services.agreements.move(rina.id, AgreementState.WITHDRAWN)
    assert services.agreements.keep(replace(agreement, basis=Basis.DUTY)).basis is Basis.DUTY


Way = Callable[[Services, SessionRecord, Clock], object]

LINE = Place("list.csv", 1)

WAYS: dict[str, Way] = {
    "change": lambda on, of, _: on.coachees.change(replace(of.coachee, unit="x")),
    "begin": lambda on, of, _: on.sessions.begin(of.coachee.id, model="grow", minutes=30),
    "plan": lambda on, of, _: on.sessions.plan(of.coachee.id, model="grow", minutes=30),
    "paper": lambda on, of, _: on.sessions.enter_from_paper(
        of.coachee.id, model="grow", minutes=30, day=TODAY
    ),
    "pick up": lambda on, of, _: on.sessions.pick_up(of.session.id),
    "correct": lambda on, of, _: on.sessions.change(replace(of.session, topic="x")),
    "no show": lambda on, of, _: on.sessions.no_show(of.session.id),
    "discard": lambda on, of, _: on.sessions.discard(of.session.id),
    "delete": lambda on, of, _: on.sessions.delete(of.session.id),
    "restore": lambda on, of, _: on.sessions.restore(of.session.id),
    "add": lambda on, of, _: on.followups.add(of.coachee.id, "x"),
    "change action": lambda on, of, _: on.followups.change(replace(of.actions[0], text="x")),
    "review": lambda on, of, _: on.followups.review(of.actions[0].id, Outcome.DONE),
    "delete action": lambda on, of, _: on.followups.delete(of.actions[0].id),
    "restore action": lambda on, of, _: on.followups.restore(of.actions[0].id),
    "event": lambda on, of, _: on.measures.keep(
        EventView("v", EventKind.FORUM, TODAY, Source.SYSTEM, "x", coachee_id=of.coachee.id)
    ),
    "give": lambda on, of, at: Handover(Papers(on.db, at, Config())).give(
        of.session.id, Wish("id", Form.PLAIN)
    ),
    "import": lambda on, of, at: Intakes(on.db, at).take_in(
        Brought(
            (BroughtPerson(NewCoachee("Rina Kartika"), LINE),),
            (BroughtAction("Rina Kartika", ActionParts("x"), LINE),),
        )
    ),
    "agree": lambda on, of, at: on.agreements.keep(
        AgreementView(
            "", of.coachee.id, at.now(), "x", state=AgreementState.WITHDRAWN, state_since=TODAY
        )
    ),
}


def test_who_has_paused_or_withdrawn_can_be_read_and_nothing_else(
    services: Services, live: SessionRecord, clock: Clock
) -> None:
    """Every way to change or hand over says why not, and leaves nothing behind."""
    agree(services, live, "laporan", TODAY)
    record = services.sessions.record(live.session.id)
    person = record.coachee
    services.agreements.move(person.id, AgreementState.WITHDRAWN)
    page = services.coachees.page(person.id, TODAY)
    for name, way in WAYS.items():
        with pytest.raises(PrivacyError, match="Bu Rina") as refused:
            way(services, record, clock)
        assert refused.value.exit_code == 10, name
    assert services.coachees.page(person.id, TODAY) == page
    assert services.sessions.record(record.session.id) == record
    assert person.id in Transfer(services.db, clock).give()


def test_nothing_of_the_lists_is_about_who_has_paused(
    services: Services, live: SessionRecord, clock: Clock, dedi: CoacheeView, held: Held
) -> None:
    """Neither on the first screen nor in what leaves; a pause that ends brings all back."""
    agree(services, live, "laporan", TODAY)
    services.sessions.plan(live.coachee.id, model="grow", minutes=30)
    held(live.coachee, TODAY - DAY)

    def said() -> list[object]:
        view = attention(services, TODAY)
        papers = Papers(services.db, clock, Config())
        sheet = papers.give(Evidence(2026), "id", Form.TABLE)
        listed = papers.give(FollowUpList(), "id", Form.TABLE)
        return [view, sheet, listed]

    before = said()
    kept = services.agreements.move(live.coachee.id, AgreementState.PAUSED)
    view, sheet, listed = said()
    assert [row.coachee for row in attention(services, TODAY).people] == [dedi]
    assert "Rina" not in f"{view} {listed}"
    assert "R.K." not in str(sheet)
    services.agreements.take_back(kept.id)
    assert said() == before
    services.agreements.move(live.coachee.id, AgreementState.PAUSED)
    services.agreements.move(live.coachee.id, AgreementState.ACTIVE)
    assert str(said()[2]) == str(before[2])


def test_the_audit_says_what_was_done_and_no_word_of_it(
    services: Services, rina: CoacheeView, agreement: AgreementView
) -> None:
    services.agreements.keep(replace(agreement, topics="karier"))
    services.agreements.move(rina.id, AgreementState.PAUSED)
    services.agreements.move(rina.id, AgreementState.ACTIVE)
    last = services.agreements.move(rina.id, AgreementState.WITHDRAWN)
    services.agreements.take_back(last.id)
    with services.db.read() as tx:
        lines = tx.rows("SELECT what, for_whom FROM audit_line ORDER BY rowid")
    assert [tuple(line) for line in lines] == [
        (what, rina.id)
        for what in (
            "consent noted",
            "agreement kept",
            "agreement paused",
            "agreement resumed",
            "consent withdrawn",
            "agreement taken back",
        )
    ]


def test_a_refusal_is_one_sentence_with_a_way_out(services: Services, rina: CoacheeView) -> None:
    services.agreements.move(rina.id, AgreementState.PAUSED, TODAY - DAY)
    with pytest.raises(CoachError, match=r"Bu Rina is paused since Mon 23 Nov 2026\. Resume"):
        services.followups.add(rina.id, "x")
