"""A session on the screen: how a test plays it, and what it reads off it."""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from coachtui.app import CoachApp
from coachtui.live import LiveSession
from coachtui.screens.session.ending import Ending
from coachtui.screens.session.screen import SessionScreen
from coachtui.services.coachees import NewCoachee
from coachtui.services.desk import Desk
from coachtui.views import CoacheeView, SessionRecord
from coachtui.widgets.capture_line import CaptureLine
from coachtui.widgets.lines import Lines
from tests.screens.calm import quiet
from tests.screens.conftest import settle

RINA = NewCoachee("Rina Kartika", "Bu Rina", "Analis", "Bidang Mutasi")

WIDE, NORMAL, SMALL = (120, 40), (80, 24), (60, 20)
SIZES = (WIDE, NORMAL, SMALL)

CHARACTERS = {"enter": "\r", "tab": "\t", "escape": "\x1b", "space": " ", "slash": "/"}
"""What keys with a name send beside it."""


@dataclass
class Stand:
    """A running session with the hands on its keyboard."""

    pilot: Pilot[Any]
    desk: Desk
    screen: SessionScreen
    coachee: CoacheeView
    endings: list[Ending | None] = field(default_factory=list)
    """How the stand was left."""

    @property
    def app(self) -> App[Any]:
        """The app it runs in."""
        return self.pilot.app

    @property
    def live(self) -> LiveSession:
        """The session."""
        return self.screen.live

    @property
    def line(self) -> str:
        """What stands in the capture line of the screen that is on top."""
        return self.app.screen.query_one(CaptureLine).text

    @property
    def focus(self) -> str | None:
        """The id of the part that has the focus."""
        return self.app.screen.focused.id if self.app.screen.focused else None

    @property
    def texts(self) -> list[str]:
        """The words of the captured lines."""
        return [entry.text for entry in self.live.entries]

    async def press(self, *keys: str) -> None:
        """Press keys one after another, each after the last has done its work."""
        for key in keys:
            self.app.post_message(key_event(key))
            await shown(self.pilot)

    async def terminal(self, data: str) -> None:
        """Let bytes arrive from the terminal all at once, as from quick hands."""
        for event in terminal_events(data):
            self.app.post_message(event)
        await shown(self.pilot)

    async def enter(self, *lines: str) -> None:
        """Type lines, each with Enter."""
        for line in lines:
            for event in terminal_events(f"{line}\r"):
                self.app.post_message(event)
            await shown(self.pilot)

    async def paste(self, text: str) -> None:
        """Paste text into the part that has the focus."""
        self.app.post_message(Paste(text))
        await shown(self.pilot)

    async def go(self, stage: str) -> None:
        """Go to a stage by its name."""
        self.screen.action_go(stage)
        await shown(self.pilot)

    async def arrive(self, screen: type[Screen[Any]]) -> None:
        """Wait until a screen is there that reads something before it shows."""
        for _round in range(200):
            if type(self.app.screen) is screen:
                return
            await self.pilot.pause()

    async def settle(self) -> None:
        """Wait until all is stored and shown."""
        await settle(self.pilot)

    def stored(self) -> SessionRecord:
        """Read the session from the database once all that waits is in it."""
        assert self.desk.writer.drain(10)
        return self.stored_by_now()

    def stored_by_now(self) -> SessionRecord:
        """Read the session from the database as it stands there."""
        return self.desk.services.sessions.record(self.live.session.id)

    @property
    def lines(self) -> str:
        """What the captured lines look like."""
        return drawn(self.screen.query_one(Lines))

    @property
    def below(self) -> str:
        """What the line says it has understood."""
        return drawn(self.app.screen.query_one("#understood"))

    @property
    def prompt(self) -> str:
        """What the line asks for."""
        return drawn(self.app.screen.query_one("#prompt"))

    @contextmanager
    def held_writer(self) -> Iterator[Event]:
        """Keep the way to the disk busy until the event is set."""
        gate = Event()
        self.desk.writer.submit(lambda: _wait(gate))
        try:
            yield gate
        finally:
            gate.set()


@asynccontextmanager
async def session(
    app: CoachApp,
    *,
    size: tuple[int, int] = NORMAL,
    promises: Sequence[str] = (),
    notifications: bool = False,
    **frame: Any,
) -> AsyncIterator[Stand]:
    """Run a session with somebody who promised something the last time."""
    app._modes["today"] = Screen  # nobody looks at the day here
    async with app.run_test(size=size, notifications=notifications) as pilot:
        desk = await app.desk()
        coachee = desk.services.coachees.add(RINA)
        today = desk.clock.now().date()
        for promise in promises:
            desk.services.followups.add(coachee.id, promise, due=today)
        wanted: dict[str, Any] = {"model": "grow", "minutes": 30} | frame
        record = desk.services.sessions.begin(coachee.id, **wanted)
        screen = SessionScreen(desk, desk.sit_down(record))
        stand = Stand(pilot, desk, screen, coachee)
        await app.push_screen(screen, stand.endings.append)
        await pilot.pause()
        yield stand


async def shown(pilot: Pilot[Any]) -> None:
    """Wait until the screen shows what has become of all that was told."""
    for _once_more_for_what_moved in range(2):
        await quiet(pilot.app)
        await pilot.pause(0)


def key_event(key: str) -> Key:
    """Return what a terminal says of a key, by the name that a binding gives it."""
    character = CHARACTERS.get(key, key if len(key) == 1 else None)
    return Key(_character_to_key(key) if len(key) == 1 else key, character)


def terminal_events(data: str) -> Iterator[Message]:
    """Return the events a terminal makes of what is sent to it."""
    parser = XTermParser()
    yield from parser.feed(data)


def rows(screen: Screen[Any]) -> list[str]:
    """Return the rows of the terminal as they are drawn."""
    return [strip.text for strip in screen._compositor.render_strips()]


def page(screen: Screen[Any]) -> str:
    """Return all that is drawn as one line, however it was wrapped."""
    return " ".join(" ".join(rows(screen)).split())


def drawn(widget: Widget) -> str:
    """Return what a widget and all in it draw as one line, however it was wrapped."""
    parts = [widget, *widget.query("*")]
    strips = [part.render_lines(part.outer_size.region) for part in parts if part.display]
    return " ".join(" ".join(strip.text for part in strips for strip in part).split())


def _wait(gate: Event) -> None:
    assert gate.wait(20)
