"""When a screen has come to rest: asked of the screen itself, so that no test waits for time."""

import asyncio
from collections.abc import Callable, Sequence
from time import monotonic
from typing import Any, TypeVar

from textual._context import active_app
from textual.app import App
from textual.message_pump import MessagePump

from coachtui.app import CoachApp

Result = TypeVar("Result")

_to_thread = asyncio.to_thread

QUICK_GROUPS = frozenset({"load", "show", "undo", "save"})
"""Workers that end by themselves."""

READING = frozenset({"load", "show"})
"""Workers that read for a place."""

TURNS = 8
"""In how many turns of the loop nothing has to happen before the screen counts as quiet."""

PATIENCE_SECONDS = 2.0
"""How long something that does not end is waited for."""

SLICE_SECONDS = 0.001

_in_threads: set[object] = set()
"""What is done in threads at the moment, for whichever app."""


async def to_thread(do: Callable[..., Result], /, *args: object, **named: object) -> Result:
    """Do something in a thread, and be known to; in the place of what asyncio has for it."""
    token = object()
    _in_threads.add(token)
    try:
        return await _to_thread(do, *args, **named)
    finally:
        _in_threads.discard(token)


async def idle(*_seconds: float) -> None:
    """Wait for the app of this test; in the place of Textual's watch over the processor."""
    await quiet(active_app.get())


async def quiet(app: App[Any]) -> None:
    """Wait until no part of the screen has anything left to do, and all of it is drawn."""
    calm, end = 0, monotonic() + PATIENCE_SECONDS
    parts: Sequence[MessagePump] = ()
    while calm < TURNS and app.return_code is None and monotonic() < end:
        elsewhere = _elsewhere(app)
        await asyncio.sleep(SLICE_SECONDS if elsewhere else 0)
        if calm in (0, TURNS - 1):
            parts = (app, *app.screen.walk_children(with_self=True))
        busy = any(part.message_queue_size or not part.is_running for part in parts)
        calm = 0 if busy or elsewhere else calm + 1
        if calm == TURNS and _undrawn(app):
            app.screen._on_timer_update()
            calm = 0


def _elsewhere(app: App[Any]) -> bool:
    """Tell whether a key or a new size still acts, or a thread is still at something."""
    if _in_threads or app._resize_timer is not None or getattr(app.screen, "leaving", False):
        return True
    reads = any(worker.group in READING and not worker.is_finished for worker in app.workers)
    return reads or (isinstance(app, CoachApp) and app._passing_on is not None)


def _undrawn(app: App[Any]) -> bool:
    screen = app.screen
    return screen.is_current and bool(
        screen._callbacks
        or screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
    )
