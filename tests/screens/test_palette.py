"""What Textual would say in English: the search for a command, and Ctrl+C."""

from collections.abc import Callable

from textual.command import CommandInput, CommandList

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.screens.palette import Commands, Palette
from tests.screens.practice import add, press, promise, seen, toasts

MakeApp = Callable[[], CoachApp]

ENGLISH = ("Search for commands", "No matches found", "palette", "quit the app")


async def test_the_palette_speaks_the_coach_s_language(make_app: MakeApp) -> None:
    i18n.activate("id")
    app = make_app()
    async with app.run_test() as pilot:
        found = {hit.text async for hit in Commands(app.screen).search("buku")}
        assert found == {i18n._("Toolkit"), i18n._("Save a file")}
        await press(pilot, "ctrl+p", "ctrl+p")
        palette = app.screen
        assert isinstance(palette, Palette)
        assert palette.query_one(CommandInput).placeholder == i18n._("a command, a name, a word")
        palette._say_nothing_fits("zzz")
        await pilot.pause()
        said = palette.query_one(CommandList).get_option(palette._NO_MATCHES).prompt
        assert str(said) == i18n._("Nothing fits.")
        assert not any(words in seen(app) for words in ENGLISH)
        await press(pilot, "escape")
        assert not isinstance(app.screen, Palette)


async def test_each_key_of_the_program_has_words_of_ours(make_app: MakeApp) -> None:
    i18n.activate("id")
    app = make_app()
    async with app.run_test(notifications=True) as pilot:
        await press(pilot, "f1")
        for key in ("^p Perintah", "^q Keluar", "F1 ?"):
            assert key in seen(app)
        await press(pilot, "escape", "ctrl+c")
        assert toasts(app) == [i18n._("Ctrl+Q leaves the program.")]


async def test_a_terminal_that_shrinks_to_nothing_ends_nothing(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=(80, 24)) as pilot:
        desk = await app.desk()
        rina = add(desk, "Rina Kartika", "Bu Rina")
        promise(desk, rina, "call the printer", 1)
        await press(pilot, "3")
        for _list in ("follow-ups", "commands"):
            for size in ((1, 1), (2, 40), (80, 1), (5, 3)):
                await pilot.resize_terminal(*size)
                await press(pilot, "pagedown", "pageup")
            await pilot.resize_terminal(80, 24)
            await press(pilot, "ctrl+p")
        assert app.return_code is None
