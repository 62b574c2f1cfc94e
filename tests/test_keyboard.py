"""Keys that arrive in one breath act in the order they were pressed."""

import asyncio
from typing import Any, ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.events import Key, Paste
from textual.screen import Screen
from textual.widgets import Input

from coachtui.keyboard import OneKeyAtATime


class Second(Screen[None]):
    """A screen with a line of its own, slow to stand."""

    def compose(self) -> ComposeResult:
        yield Input(id="second")

    async def on_mount(self) -> None:
        """Take several turns of the loop."""
        for _turn in range(20):
            await asyncio.sleep(0)


class Desk(OneKeyAtATime, App[None]):
    """Goes to the second screen, and notes what stood in the line when a key acted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("f2", "second", "Second"),
        ("f3", "note", "Note"),
        ("f4", "wait", "Wait"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.release = asyncio.Event()

    def compose(self) -> ComposeResult:
        yield Input(id="first")

    def action_second(self) -> None:
        """Open the second screen."""
        self.push_screen(Second())

    def action_note(self) -> None:
        """Note what stands in the line."""
        self.seen.append(self.screen.query_one(Input).value)

    async def action_wait(self) -> None:
        """Do nothing until it is allowed."""
        await self.release.wait()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Empty the line."""
        self.seen.append(f"enter {event.value}")
        event.input.value = ""


def breath(app: App[Any], *keys: str) -> None:
    for key in keys:
        character = {"enter": "\r", "backspace": "\x08"}.get(key, key if len(key) == 1 else None)
        app.post_message(Key(key, character))


async def test_letters_behind_a_key_that_opens_a_screen_go_to_that_screen() -> None:
    app = Desk()
    async with app.run_test() as pilot:
        breath(app, "a", "b", "f2", "c", "d")
        app.post_message(Paste("ef"))
        breath(app, "f3")
        await pilot.pause()
        while not app.seen:
            await pilot.pause()
        assert app.seen == ["cdef"]
        assert app.screen_stack[0].query_one(Input).value == "ab"


async def test_a_binding_sees_what_was_typed_before_it_and_nothing_after_it() -> None:
    app = Desk()
    async with app.run_test() as pilot:
        breath(app, "a", "b", "backspace", "c", "f3", "d", "enter", "e", "f3")
        while len(app.seen) < 3:
            await pilot.pause()
        assert app.seen == ["ac", "enter acd", "e"]


async def test_no_key_is_lost_behind_one_that_takes_long() -> None:
    app = Desk()
    async with app.run_test() as pilot:
        breath(app, "f4", "a", "f3")
        await pilot.pause()
        assert app.query_one(Input).value == ""
        app.release.set()
        while not app.seen:
            await pilot.pause()
        assert app.seen == ["a"]
