"""The coach's own questions on the stand, and the mirror: said below the line, never in the way."""

from collections.abc import Callable

import pytest

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.kinds import EntryKind
from coachtui.widgets.silence import Silence
from tests.conftest import FakeClock
from tests.screens.stand import SIZES, SMALL, session

MakeApp = Callable[[], CoachApp]


@pytest.mark.parametrize(
    ("lang", "typed", "said"),
    [
        ("en", "?have you tried", "✗ mend · Drop your idea and ask for theirs."),
        ("en", "?do you have a plan", "✗ mend · Start again with “what …” or “how …”."),
        ("en", "?why is it late", "! look again · Ask “what made …”."),
        ("en", "?what would help most", "✓ open"),
        ("id", "?bagaimana kalau Anda istirahat dulu", "✗ perbaiki"),
        ("id", "?apakah sudah dicoba", "✗ perbaiki · Mulai lagi"),
        ("id", "?kenapa terlambat", "! cermati lagi"),
        ("id", "?apa yang paling membantu", "✓ terbuka"),
    ],
)
async def test_an_own_question_is_looked_at_while_it_is_typed(
    make_app: MakeApp, lang: i18n.Language, typed: str, said: str
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=(100, 30)) as stand:
        await stand.terminal(typed)
        assert said in stand.below
        await stand.press("enter")
        (entry,) = stand.live.entries
        assert (entry.kind, entry.text) == (EntryKind.QUESTION, typed[1:])


@pytest.mark.parametrize("size", SIZES)
async def test_the_proposal_is_in_sight_on_every_screen(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with session(make_app(), size=size) as stand:
        await stand.terminal("?have you tried")
        assert "✗ mend · Drop your idea" in stand.below


async def test_the_first_word_is_left_in_peace(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.terminal("?the")
        assert stand.below == "own question"


@pytest.mark.parametrize("lang", ["en", "id"])
async def test_the_mirror_puts_the_quote_into_the_line_and_gives_the_line_back(
    make_app: MakeApp, lang: i18n.Language, clock: FakeClock
) -> None:
    i18n.activate(lang)
    quote = 'selalu  "saya" yang kena'
    async with session(make_app()) as stand:
        await stand.enter(f'"{quote}')
        await stand.terminal("half a thought")
        await stand.press("ctrl+g", "m")
        assert quote in stand.line
        assert "09:00" in stand.below
        assert stand.focus == "capture"
        said = stand.line
        await stand.press("enter")
        assert stand.line == "half a thought"
        assert stand.screen.sitting.cards.large == said
        assert stand.screen.query_one(Silence).shape
        assert [asked.text for asked in stand.live.record.asked] == [said]
        await stand.press("enter")
        assert stand.live.entries[-1].question == said
        await stand.press("f7", "f7")
        assert stand.live.record.asked == ()


async def test_escape_leaves_the_mirror_and_nothing_is_lost(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter('"always me')
        await stand.terminal("half")
        await stand.press("ctrl+g", "m", "escape")
        assert stand.line == "half"
        assert stand.live.record.asked == ()


async def test_what_was_being_answered_is_not_lost_to_the_mirror(make_app: MakeApp) -> None:
    async with session(make_app(), promises=("call Dedi",)) as stand:
        await stand.enter('"always me')
        await stand.go("last_time")
        await stand.terminal("half")
        await stand.press("tab", "d")
        await stand.terminal("table of")
        await stand.press("ctrl+g", "m", "escape")
        assert stand.line == "half table of"


async def test_without_a_quote_the_mirror_says_what_it_needs(make_app: MakeApp) -> None:
    async with session(make_app(), size=SMALL) as stand:
        await stand.terminal("half")
        await stand.press("ctrl+g", "m")
        assert "begins with “" in stand.below
        assert stand.line == "half"
        await stand.press("!")
        assert stand.below == "note"
