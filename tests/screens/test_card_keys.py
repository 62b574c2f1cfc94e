"""Cards at hand: before a first session, when it gets stuck, and what lies beside the question."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.content import Content

from coachtui import i18n, paths
from coachtui.app import CoachApp
from coachtui.bank.cards import read_cards
from coachtui.kinds import LAST_TIME, OPEN, EntryKind, MayUse, Relation
from coachtui.live import Cards
from coachtui.screens.dialogs.agreement_form import AgreementForm
from coachtui.screens.dialogs.card import CardDialog
from coachtui.screens.session import at_hand
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import Desk
from coachtui.views import ActionView
from coachtui.widgets.aside import Aside
from coachtui.widgets.close_panel import ClosePanel
from tests.conftest import FakeClock
from tests.live.conftest import begin, carried, shipped_bank
from tests.screens import stand as stands
from tests.screens.stand import NORMAL, SIZES, SMALL, WIDE, Stand, drawn, page, session

MakeApp = Callable[[], CoachApp]

STAFF = NewCoachee("Rina Kartika", "Bu Rina", relation=Relation.SUPERIOR)


@pytest.fixture
def staff(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Bu Rina be somebody whom the coach appraises."""
    monkeypatch.setattr(stands, "RINA", STAFF)


def beside(stand: Stand) -> str:
    """What lies beside the question."""
    aside = stand.screen.query_one(Aside)
    return drawn(aside) if aside.display else ""


async def hold_one_before(stand: Stand) -> None:
    """Let there be an earlier session, and look at the stand again."""
    live, record = stand.live, stand.live.record
    frame = replace(
        record,
        earlier_sessions=1,
        last_takeaway="I say yes too fast",
        last_try_next="wait longer",
        parked=("the archive room",),
    )
    live._state._frame = frame
    stand.screen.refresh_all()
    await stand.settle()


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_first_session_shows_what_is_agreed_once(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size) as stand:
        contract = stand.desk.cards.contract
        assert contract.title.text(lang) in beside(stand)
        assert (contract.texts(lang, "Bu Rina")[1] in beside(stand)) is (size == WIDE)
        assert stand.focus == "capture"
        await stand.press("f8")
        assert contract.texts(lang, "Bu Rina")[0][:30] in page(stand.app.screen)
        await stand.press("f8", "f2")
        assert contract.title.text(lang) not in beside(stand)
        await stand.terminal("half")
        await stand.press("ctrl+g", "k")
        await stand.arrive(CardDialog)
        assert contract.texts(lang, "Bu Rina")[0][:30] in page(stand.app.screen)
        await stand.press("1", "e")
        await stand.arrive(AgreementForm)
        await stand.press(*"laporan", "enter")
        await stand.app.workers.wait_for_complete(stand.app.workers)
        agreed = stand.desk.services.agreements.current(stand.coachee.id)
        assert agreed
        assert agreed.purpose == "laporan"
        assert (stand.focus, stand.line) == ("capture", "half")


def test_a_parked_topic_names_no_key_that_means_something_else() -> None:
    past = {"earlier_sessions": 1, "parked": ("the archive room",)}

    def of_before(stage: str, *open_ones: ActionView) -> str:
        record = {**past, "carried": open_ones}
        live = begin(shipped_bank(), FakeClock(), record=record, stage=stage)
        return (
            Content("\n")
            .join(at_hand.beside(live, read_cards(paths.shipped("cards.yaml")), "en").lines)
            .plain
        )

    assert of_before(LAST_TIME, carried(1)) == "Parked: the archive room"
    for words in (of_before(LAST_TIME), of_before(OPEN, carried(1))):
        assert words == "Parked (Tab, then p): the archive room"


async def test_later_sessions_open_with_what_the_last_one_left(make_app: MakeApp) -> None:
    async with session(make_app(), size=SMALL, topic="late report") as stand:
        await hold_one_before(stand)
        assert beside(stand).startswith("Last time: “I say yes too fast” To try this time: wait")
        assert "Parked (Tab, then p): the archive room" in beside(stand)
        await stand.press("tab", "p")
        assert stand.live.session.topic == "the archive room"
        assert [(one.kind, one.text) for one in stand.live.entries] == [
            (EntryKind.PARKED, "late report")
        ]
        assert "Parked" not in beside(stand)
        assert stand.focus == "capture"
        await stand.press("f7")
        assert (stand.live.session.topic, stand.texts) == ("late report", [])
        await stand.press("f2")
        assert "To try this time: wait longer" in beside(stand)
        await stand.press("f2")
        assert beside(stand) == ""


@pytest.mark.usefixtures("staff")
@pytest.mark.parametrize("lang", ["en", "id"])
async def test_whoever_appraises_settles_first_what_may_be_used(
    make_app: MakeApp, lang: i18n.Language
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=NORMAL) as stand:
        superior = stand.desk.cards.superior
        assert superior.title.text(lang) in beside(stand)
        assert i18n._("appraisal") in stand.prompt
        await stand.terminal("2")
        assert stand.below == superior.choices.actions.text(lang)
        await stand.press("enter")
        assert stand.live.session.may_use is MayUse.ACTIONS
        assert stand.prompt == "▌"
        assert superior.title.text(lang) not in beside(stand)
        await stand.press("f6", "ctrl+g", "k")
        await stand.arrive(CardDialog)
        await stand.press("1")
        assert stand.live.session.may_use is MayUse.NOTHING
        assert f"✓ {i18n._('Appraisal')}" in drawn(stand.screen.query_one(ClosePanel))


@pytest.mark.usefixtures("staff")
async def test_what_may_be_used_can_wait(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("")
        assert (stand.live.session.may_use, stand.prompt) == (None, "▌")
        await stand.press("f6")
        assert "○ Appraisal" in drawn(stand.screen.query_one(ClosePanel))
        await stand.press("tab", "down", "down", "down", "enter")
        await stand.enter("3")
        assert stand.live.session.may_use is MayUse.AGREED
    async with session(make_app()) as stand:
        await stand.enter("a first line", "2")
        assert stand.texts == ["a first line", "2"]
        assert stand.live.session.may_use is None


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("size", SIZES)
async def test_an_obstacle_shows_its_signs_and_what_to_say(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size) as stand:
        await stand.terminal("half")
        for number, (_name, obstacle) in enumerate(stand.desk.cards.obstacles.each(), 1):
            await stand.press("ctrl+g", "o")
            await stand.arrive(CardDialog)
            assert obstacle.name.text(lang) in page(stand.app.screen)
            await stand.press(str(number))
            await stand.arrive(CardDialog)
            assert obstacle.signs[0].text(lang, "Bu Rina")[:20] in page(stand.app.screen)
            await stand.press("escape")
            assert (stand.focus, stand.line) == ("capture", "half")


async def test_a_question_that_asks_for_little_becomes_the_large_one(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("ctrl+g", "o")
        await stand.arrive(CardDialog)
        await stand.press("1")
        await stand.arrive(CardDialog)
        await stand.press("2")
        words = stand.desk.cards.obstacles.resistance.questions[1].text("en")
        assert drawn(stand.screen.query_one("#large")) == f"✓ {words}"
        assert [asked.text for asked in stand.live.record.asked] == [words]
        await stand.press("f7")
        assert stand.live.record.asked == ()


async def test_a_reminder_where_listening_is_all_and_there_is_room(make_app: MakeApp) -> None:
    for size, seen in ((WIDE, True), (NORMAL, False), (SMALL, False)):
        async with session(make_app(), size=size, model="clear") as stand:
            await stand.go("listen")
            assert ("Receive eyes up" in page(stand.screen)) is seen
            await stand.go("explore")
            assert "Receive" not in page(stand.screen)


async def test_points_to_agree_on_are_ticked_by_a_key_and_survive(make_app: MakeApp) -> None:
    for size in (SMALL, NORMAL):
        async with session(make_app(), size=size, model="clear") as stand:
            await stand.go("contract")
            await stand.terminal("half")
            await stand.press("tab", "4", "6")
            assert "4 ✓ Time 5 ○ Topic 6 ✓ Confidentiality" in page(stand.screen)
            await stand.press("6", "9", "escape", "f2")
            assert "Still to agree: Topic, Confidentiality." in stand.below
            await stand.press("ctrl+g", "y")
            assert stand.below == "Still to agree: Confidentiality"
            await stand.settle()
            assert [tick.key for tick in stand.stored().settled] == ["time", "topic"]
            await stand.press("f7")
            assert stand.live.unsettled == ("topic", "confidentiality")
            await stand.press("f8", "ctrl+g", "y")
            assert "✓ Time ✓ Topic ○ Confidentiality" in page(stand.app.screen)
            await stand.press("f7")
            assert "✓ Time ○ Topic ○ Confidentiality" in page(stand.app.screen)
            await stand.press("f8")
            await stand.press(*("ctrl+g", "y") * 3)
            assert (stand.below, stand.line) == ("All agreed", "half")
            await stand.press("f2", "ctrl+g", "y")
            assert stand.below == "This stage has no points to tick."
            assert "✓ Time" not in page(stand.screen)


@pytest.mark.parametrize(
    ("level", "alternates", "large", "card"),
    [
        (3, True, True, True),
        (2, True, True, False),
        (1, False, True, False),
        (0, False, False, False),
    ],
)
async def test_help_gets_less_by_setting_only(
    make_app: MakeApp,
    level: int,
    alternates: bool,
    large: bool,
    card: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = Desk.__init__

    def with_hints(desk: Desk, *args: object, **more: object) -> None:
        real(desk, *args, **more)  # type: ignore[arg-type]
        object.__setattr__(desk, "config", replace(desk.config, hints=level))

    monkeypatch.setattr(Desk, "__init__", with_hints)
    async with session(make_app(), size=WIDE) as stand:
        shown = page(stand.screen)
        first, second, *_rest = Cards(stand.live, stand.desk.loaded.bank, "en").shown
        assert (second in shown) is alternates
        assert (first in shown) is large
        assert (stand.desk.cards.contract.texts("en")[1] in shown) is card
        await stand.press("f3")
        assert bool(stand.live.record.asked) is large
        await stand.press("tab")
        assert (stand.focus == "card") is large
        await stand.press("escape", "f8", "f3")
        assert bool(stand.live.record.asked) is large
        assert bool(stand.screen.sitting.cards.large_in_public) is large
