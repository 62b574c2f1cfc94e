"""What the questions brought, as a quiet list among the commands."""

from collections.abc import Callable

import pytest

from coachtui import i18n
from coachtui.app import CoachApp
from coachtui.screens.dialogs.brought import Brought
from coachtui.views import QuestionYield
from tests.screens.stand import SIZES, page, session

MakeApp = Callable[[], CoachApp]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", ["en", "id"])
async def test_the_list_shows_counts_and_questions(
    make_app: MakeApp, lang: i18n.Language, size: tuple[int, int]
) -> None:
    i18n.activate(lang)
    async with session(make_app(), size=size) as stand:
        bank = stand.desk.loaded.bank
        key = next(iter(bank.model("grow").stages["goal"].questions)).key
        rows = (QuestionYield(key, 4, insights=3), QuestionYield("gone.key", 1))
        await stand.app.push_screen(Brought(rows, bank, lang))
        await stand.settle()
        shown = page(stand.app.screen)
        assert i18n._("What your questions brought") in shown
        assert f"{i18n._('Asked')} ! + = {i18n._('Your question')}" in shown
        assert "gone.key" in shown
        assert bank.words_of(key, lang).split()[0] in shown
        await stand.press("escape")
        assert stand.app.screen is stand.screen


async def test_the_palette_leads_to_it(make_app: MakeApp) -> None:
    async with session(make_app()) as stand:
        await stand.press("f3")
        commands = {one.title: one for one in stand.app.get_system_commands(stand.screen)}
        commands[i18n._("What your questions brought")].callback()
        await stand.arrive(Brought)
        await stand.settle()
        assert "Nothing yet" in page(stand.app.screen)
