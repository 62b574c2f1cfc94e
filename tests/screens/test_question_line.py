"""The coach's own questions on the stand, and the mirror: said below the line, never in the way."""

from collections.abc import Callable

import pytest

from coachtui import i18n, paths
from coachtui.app import CoachApp
from coachtui.kinds import EntryKind
from coachtui.widgets.silence import Silence
from tests.conftest import FakeClock
from tests.screens.stand import SIZES, SMALL, drawn, session

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
        assert drawn(stand.screen.query_one("#large")).split() == stand.line.split()
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
        assert drawn(stand.screen.query_one("#large")) == stand.screen.sitting.cards.large


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


@pytest.mark.parametrize("lang", ["en", "id"])
async def test_a_good_question_is_offered_shown_added_and_taken_out_again(
    make_app: MakeApp, lang: i18n.Language
) -> None:
    i18n.activate(lang)
    file = paths.own_prompts_file()
    async with session(make_app(), size=(120, 30)) as stand:
        await stand.go("reality")
        await stand.enter("?apa yang membuat Bu Rina bertahan")
        assert i18n._("Up, then p adds it to your own questions") in stand.below
        await stand.terminal("half")
        await stand.press("up", "p")
        assert stand.line == "Apa yang membuat {sapaan} bertahan?"
        assert "Apa yang membuat {sapaan} bertahan?" in stand.below
        assert not file.exists()
        await stand.press("enter")
        await stand.settle()
        assert "own.reality.apa_yang_membuat_bertahan" in file.read_text()
        assert "Rina" not in file.read_text()
        assert stand.line == "half"
        assert stand.live.stage.questions[-1].key == "own.reality.apa_yang_membuat_bertahan"
        assert stand.desk.loaded.bank.question("own.reality.apa_yang_membuat_bertahan")
        await stand.press("up", "p")
        await stand.settle()
        assert i18n._("Taken out of your own questions again.") in stand.below
        assert not file.exists()
        assert not stand.desk.loaded.bank.question("own.reality.apa_yang_membuat_bertahan")
        assert stand.live.entries[0].text == "apa yang membuat Bu Rina bertahan"


async def test_escape_adds_nothing(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.enter("?what keeps you going")
        await stand.press("up", "p", "escape")
        await stand.settle()
        assert not paths.own_prompts_file().exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("?have you tried it", "✗ mend"),
        ("?how are you doing today", "· note"),
        ("a note", "Only a question of your own"),
    ],
)
async def test_what_is_not_to_be_added_says_why(make_app: MakeApp, line: str, said: str) -> None:
    async with session(make_app()) as stand:
        await stand.enter(line)
        assert "Up, then p" not in stand.below
        await stand.press("up", "p")
        assert said in stand.below
        assert not paths.own_prompts_file().exists()


async def test_a_faulty_file_of_ones_own_is_not_touched(make_app: MakeApp) -> None:
    file = paths.own_prompts_file()
    file.parent.mkdir(parents=True)
    file.write_text("version: 1\nmodels: {grow: {nam: {en: x}}}\n")
    before = file.read_text()
    async with session(make_app(), size=(160, 30)) as stand:
        await stand.enter("?what keeps you going")
        await stand.press("up", "p", "enter")
        await stand.settle()
        assert "left alone" in stand.below
        assert file.read_text() == before
