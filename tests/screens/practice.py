"""A small practice for the tests of places, and ways to read what stands on the screen."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from textual.app import App
from textual.events import Key, Paste
from textual.pilot import Pilot

from coachtui.services.desk import Desk
from coachtui.views import ActionView, CoacheeView
from coachtui.widgets.row_list import RowList
from tests.screens.conftest import settle

TODAY = date(2026, 11, 24)
"""The day at which the clock of the tests stands."""

HOSTILE = ("Budi [/foo]", '[b "x" 日本 🧑‍🏫', "[@click=quit]x", "$name {key} \\[")
"""Names that are markup, templates or wide to a careless screen."""

SIZES = ((120, 40), (80, 24), (60, 20))
"""Sizes at which every place works."""


def add(desk: Desk, name: str, address: str = "", **more: str) -> CoacheeView:
    """Add a person."""
    from coachtui.services.coachees import NewCoachee

    return desk.services.coachees.add(NewCoachee(name, address, **more))  # type: ignore[arg-type]


def promise(desk: Desk, person: CoacheeView, text: str, days: int | None = None) -> ActionView:
    """Add an action that is due in so many days."""
    due = None if days is None else TODAY + timedelta(days=days)
    return desk.services.followups.add(person.id, text, due=due)


def hold(desk: Desk, person: CoacheeView, lines: Sequence[str], takeaway: str) -> str:
    """Hold a session from start to Finish and return its id."""
    record = desk.services.sessions.begin(person.id, model="grow", minutes=30, topic="late report")
    sitting = desk.sit_down(record)
    for line in lines:
        sitting.keep(sitting.live.write(line))
    while not sitting.live.closing:
        sitting.go_on()
    sitting.keep(sitting.live.set_takeaway(takeaway))
    sitting.keep(sitting.live.set_follow_up(None))
    sitting.keep(sitting.live.finish())
    assert desk.writer.drain(10)
    return record.session.id


async def arrive(pilot: Pilot[Any], *keys: str, seed: Callable[[Desk], object]) -> Desk:
    """Fill the records, then go to a place by its keys."""
    desk: Desk = await pilot.app.desk()  # type: ignore[attr-defined]
    seed(desk)
    await press(pilot, *keys)
    return desk


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, each after the one before has had its effect."""
    await settle(pilot)
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def press_at_once(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys that arrive together, as over a slow line."""
    for key in keys:
        pilot.app.post_message(Key(key, {"plus": "+"}.get(key, key if len(key) == 1 else None)))
    await settle(pilot)


async def enter(pilot: Pilot[Any], text: str, *then: str) -> None:
    """Put a text into the field that has the focus as one paste, then press keys."""
    assert pilot.app.focused is not None
    pilot.app.focused.post_message(Paste(text))
    await settle(pilot)
    await press(pilot, *then)


def rows(app: App[Any]) -> list[str]:
    """Return the words of each row of the list, titles among them."""
    prompts = [option.prompt for option in app.screen.query_one(RowList).options]
    return [str(getattr(prompt, "plain", prompt)).strip() for prompt in prompts]


async def begin(pilot: Pilot[Any], title: str) -> None:
    """Go to the Toolkit and press the letter that stands there before a title."""
    await press(pilot, "5")
    letters = {row[3:]: row[0] for row in rows(pilot.app)}
    await press(pilot, letters[title])


def selected(app: App[Any]) -> str:
    """Return the words of the selected row."""
    option = app.screen.query_one(RowList).highlighted_option
    return str(getattr(option.prompt, "plain", "")) if option else ""


def picture(app: App[Any]) -> list[str]:
    """Return the screen as the lines of text a coach sees."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


def seen(app: App[Any]) -> str:
    """Return everything on the screen as one text, line ends as spaces."""
    return " ".join(" ".join(picture(app)).split())


def toasts(app: App[Any]) -> list[str]:
    """Return what toasts say at the moment."""
    return [notification.message for notification in app._notifications]
