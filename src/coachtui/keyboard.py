"""Keys act one after another, however fast they come."""

import asyncio
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual import events
from textual.message_pump import MessagePump
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.app import App

    Base = App[None]
else:
    Base = object

Typed = events.Key | events.Paste

PATIENCE_SECONDS = 3.0
"""How long a key waits for what the key before it does."""

SLICE_SECONDS = 0.02


@runtime_checkable
class Notices(Protocol):
    """A screen that is told of each key, whatever the key does."""

    def noticed(self) -> None:
        """Take note of a key."""


@runtime_checkable
class Leaves(Protocol):
    """A screen from which the way to another one takes a while."""

    leaving: bool


class OneKeyAtATime(Base):
    """Holds a key back until the one before it has done all that it does.

    Textual hands a key to the widget that has the focus when it arrives. A key that moves the
    focus, changes the stage or opens a screen acts later than that, so the keys behind it, in one
    breath with it or from a held key, would go to the wrong place.
    """

    def __init__(self) -> None:
        super().__init__()
        self._held_back: deque[Typed] = deque()
        self._passing_on: asyncio.Task[None] | None = None

    async def on_event(self, event: events.Event) -> None:
        """Take a key from the terminal; any other event goes its own way."""
        if not isinstance(event, Typed) or event.is_forwarded:
            await super().on_event(event)
        elif self._passing_on is not None:
            self._held_back.append(event)
        else:
            self._passing_on = asyncio.create_task(self._pass_on(event))

    async def _pass_on(self, event: Typed) -> None:
        try:
            await self._press(event)
            while self._held_back:
                await self._press(self._held_back.popleft())
        except Exception as error:
            self._handle_exception(error)
        finally:
            self._passing_on = None

    async def _press(self, event: Typed) -> None:
        if not self.screen_stack:  # the program ends
            return
        focused = self.focused
        if isinstance(self.screen, Notices):
            self.screen.noticed()
        await super().on_event(event)
        following = self._held_back[0] if self._held_back else None
        if not (isinstance(focused, Input) and _is_letter(event) and _is_letter(following)):
            await self._settle()

    async def _settle(self) -> None:
        """Wait until nothing that the key set going is left to be done."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE_SECONDS
        while self.screen_stack and loop.time() < end:
            screen = self.screen
            chain: list[MessagePump] = [*(self.focused or screen).ancestors_with_self]
            for node in chain:
                await _caught_up(node, end)
            if isinstance(screen, Leaves) and screen.leaving:
                # The next screen is still being read for; the keys behind are meant for it.
                await asyncio.sleep(SLICE_SECONDS)
            elif self.screen_stack[-1:] == [screen] and not any(
                node.message_queue_size for node in chain
            ):
                return


def _is_letter(event: events.Event | None) -> bool:
    return isinstance(event, events.Key) and event.is_printable


async def _caught_up(node: MessagePump, end: float) -> None:
    """Wait until a node has dealt with all that had come to it by now."""
    loop = asyncio.get_running_loop()
    reached = asyncio.Event()
    node.call_later(reached.set)
    while node.is_running and loop.time() < end:
        with suppress(TimeoutError):
            # In slices: a node that ends meanwhile calls nobody back.
            await asyncio.wait_for(reached.wait(), SLICE_SECONDS)
            return
