"""Take the pictures of the documentation: the demo practice on the screen, at a fixed moment."""

import argparse
import asyncio
import os
import re
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from unittest.mock import patch
from uuid import UUID

# Read once, when Textual is imported.
os.environ["TEXTUAL_ANIMATIONS"] = "none"

from textual.pilot import Pilot
from textual.widgets import Input

from coachtui import i18n, paths
from coachtui.app import CoachApp
from coachtui.config import Config
from coachtui.i18n import Language
from coachtui.kinds import LANGUAGES
from coachtui.screens.session.screen import SessionScreen
from coachtui.services.demo import write_demo
from coachtui.services.desk import Desk, open_desk
from coachtui.services.story_clock import StoryClock
from coachtui.widgets.row_list import RowList

FOLDER: Final = Path(__file__).resolve().parents[1] / "docs" / "screenshots"
NOW: Final = datetime(2026, 11, 24, 9, 0, tzinfo=timezone(timedelta(hours=7)))
"""A Tuesday morning in Jakarta."""

CONFIG: Final = Config(save_at_finish=False)
"""Nothing of the demo lands among the documents of whoever takes the pictures."""

QUICK: Final = frozenset({"load", "save", "undo"})
"""Groups of workers that end by themselves."""

Scene = Callable[[Pilot[Any], StoryClock], Awaitable[None]]
"""Brings the app from its first frame to what a picture shows."""


@dataclass(frozen=True)
class Talk:
    """What is typed in the session of the pictures, which the demo has left open in Reality."""

    draft_ends: str
    quote: str
    insight: str
    options: tuple[str, str]
    action: str
    undated: str
    day: str
    takeaway: str


TALKS: Final[Mapping[Language, Talk]] = {
    "en": Talk(
        draft_ends=" are in bed",
        quote="\"if I never try, I'll wonder for years",
        insight="!it isn't the exam I'm afraid of, it's the talk in the corridor afterwards",
        options=(
            ">ask Bu Ratna how she studied last year",
            ">register now, decide for good in January",
        ),
        action="+ ask Bu Ratna how she studied by Friday ~ if she's on leave, I call her #8",
        undated="+ agree two quiet evenings a week with my husband #9",
        day="Monday",
        takeaway="Better to try once than to wonder for years.",
    ),
    "id": Talk(
        draft_ends=" tidur",
        quote='"kalau nggak dicoba, nanti saya penasaran terus',
        insight="!yang saya takutkan bukan ujiannya, tapi omongan orang kalau nggak lulus",
        options=(
            ">tanya Bu Ratna, tahun lalu belajarnya bagaimana",
            ">daftar dulu, jadi ikut atau tidak diputuskan Januari",
        ),
        action="+ tanya cara belajar Bu Ratna sebelum Sabtu ~ kalau beliau cuti, saya telepon #8",
        undated="+ sepakati dengan suami dua malam seminggu untuk belajar #9",
        day="Senin",
        takeaway="Lebih baik dicoba sekali daripada penasaran terus.",
    ),
}


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until everything that ends by itself has ended, and is shown."""
    app = pilot.app
    assert isinstance(app, CoachApp)
    desk = await app.desk()
    for _round in range(3):
        await pilot.pause()
        if quick := [worker for worker in app.workers if worker.group in QUICK]:
            await app.workers.wait_for_complete(quick)
        desk.writer.drain()
    app.clear_notifications()
    await pilot.pause()


async def today(pilot: Pilot[Any], _clock: StoryClock) -> None:
    """Show the place a day begins with."""
    await settle(pilot)


async def people(pilot: Pilot[Any], _clock: StoryClock) -> None:
    """Show everybody."""
    await settle(pilot)
    await pilot.press("2")
    await settle(pilot)


async def person(pilot: Pilot[Any], clock: StoryClock) -> None:
    """Show the page of one person."""
    await people(pilot, clock)
    assert isinstance(pilot.app, CoachApp)
    desk = await pilot.app.desk()
    (rina,) = desk.services.coachees.find("Bu Rina")
    rows = pilot.app.screen.query_one(RowList)
    rows.highlighted = rows.get_option_index(rina.id)
    await pilot.press("enter")
    await settle(pilot)


async def followups(pilot: Pilot[Any], _clock: StoryClock) -> None:
    """Show all that was agreed."""
    await settle(pilot)
    await pilot.press("3")
    await settle(pilot)


async def progress(pilot: Pilot[Any], _clock: StoryClock) -> None:
    """Show what coaching came to."""
    await settle(pilot)
    await pilot.press("4")
    await settle(pilot)


async def calendar(pilot: Pilot[Any], _clock: StoryClock) -> None:
    """Show the weeks to come."""
    await settle(pilot)
    await pilot.press("c")
    await settle(pilot)


async def session(pilot: Pilot[Any], clock: StoryClock) -> None:
    """Show a session in its last third: an action is being typed."""
    talk = TALKS[i18n.language()]
    await today(pilot, clock)
    await pilot.press("enter")
    await settle(pilot)
    line = _stand(pilot).line
    await _enter(pilot, line.text + talk.draft_ends)
    clock.run(110)
    await _enter(pilot, talk.quote)
    clock.run(80)
    await _enter(pilot, talk.insight)
    await pilot.press("up", "x", "escape", "f2")
    for option in talk.options:
        clock.run(130)
        await _enter(pilot, option)
    clock.run(60)
    await pilot.press("f2")
    clock.run(75)
    line.text = talk.action
    _stand(pilot).show_time()
    await settle(pilot)


async def turned(pilot: Pilot[Any], clock: StoryClock) -> None:
    """Show the side of the screen that is for the coachee."""
    await session(pilot, clock)
    await pilot.press("enter", "f8")
    await settle(pilot)


async def close(pilot: Pilot[Any], clock: StoryClock) -> None:
    """Show the close, half decided."""
    await session(pilot, clock)
    talk = TALKS[i18n.language()]
    await pilot.press("enter")
    clock.run(65)
    await _enter(pilot, talk.undated)
    clock.run(110)
    await pilot.press("f6")
    await _enter(pilot, talk.takeaway)
    clock.run(70)
    stand = _stand(pilot)
    stand.line.text = talk.day
    stand.show_time()
    await settle(pilot)


async def summary(pilot: Pilot[Any], clock: StoryClock) -> None:
    """Show what the coachee gets."""
    await close(pilot, clock)
    for _decision in ("by when", "next session", "finish"):
        await pilot.press("enter")
        await settle(pilot)


PICTURES: Final[Mapping[str, tuple[Scene, tuple[int, int]]]] = {
    "session": (session, (120, 40)),
    "session-80x24": (session, (80, 24)),
    "session-60x20": (session, (60, 20)),
    "close": (close, (120, 40)),
    "turned": (turned, (120, 40)),
    "today": (today, (120, 40)),
    "people": (people, (120, 40)),
    "person": (person, (120, 40)),
    "followups": (followups, (120, 40)),
    "progress": (progress, (120, 40)),
    "calendar": (calendar, (120, 40)),
    "summary": (summary, (120, 40)),
}
"""Each picture with its scene and the size of its terminal."""

SHOWN: Final[Sequence[tuple[str, Language]]] = (
    *[(name, "en") for name in PICTURES],
    ("session", "id"),
)
"""The pictures that the documentation shows, each in its language."""


def write_practice(file: Path, lang: Language) -> None:
    """Write the demo practice as it stands at the moment of the pictures."""
    numbers = count(1)
    # What has the same date is sorted by id: those that count up keep the pictures still.
    with patch("coachtui.ids.uuid4", lambda: UUID(int=next(numbers))):
        write_demo(file, lang, StoryClock(NOW))


def demo_app(data: Path, lang: Language, clock: StoryClock) -> CoachApp:
    """Return the app on a demo practice in a language."""
    i18n.activate(lang)

    def open_it() -> Desk:
        return open_desk(data, paths.shipped("prompts.yaml"), None, clock, CONFIG)

    with patch.dict(os.environ):
        os.environ.pop("NO_COLOR", None)
        return CoachApp(open_it)


async def taken(name: str, lang: Language) -> str:
    """Play the scene of a picture and return it as SVG."""
    scene, size = PICTURES[name]
    with TemporaryDirectory() as folder:
        data, clock = Path(folder, "demo.db"), StoryClock(NOW)
        write_practice(data, lang)
        app = demo_app(data, lang, clock)
        async with app.run_test(size=size) as pilot:
            await scene(pilot, clock)
            svg = app.export_screenshot(simplify=True)
        app.close_desk()
    return tidied(svg, name)


def tidied(svg: str, name: str) -> str:
    """Return a picture that changes only with what it shows, and loads nothing from elsewhere."""
    svg = re.sub(r"\bterminal-\d+", name, svg)
    svg = re.sub(r",\s*url\([^)]*\) format\([^)]*\)", "", svg)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def main(arguments: Sequence[str]) -> int:
    """Write the pictures the documentation shows, or all of them in one language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", choices=LANGUAGES, help="all pictures in this language only")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where to write them")
    options = parser.parse_args(arguments)
    wanted = [(name, options.lang) for name in PICTURES] if options.lang else SHOWN
    options.folder.mkdir(parents=True, exist_ok=True)
    with patch.object(Input, "cursor_blink", False):
        for name, lang in wanted:
            file = options.folder / (f"{name}.svg" if lang == "en" else f"{name}.{lang}.svg")
            file.write_text(asyncio.run(taken(name, lang)), encoding="utf-8")
            print(file.name)
    return 0


def _stand(pilot: Pilot[Any]) -> SessionScreen:
    screen = pilot.app.screen
    assert isinstance(screen, SessionScreen)
    return screen


async def _enter(pilot: Pilot[Any], text: str) -> None:
    """Write a line and press Enter."""
    _stand(pilot).line.text = text
    await pilot.pause()
    await pilot.press("enter")
    await settle(pilot)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
