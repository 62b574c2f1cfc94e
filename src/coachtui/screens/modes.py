"""Makes each place when one goes there; no sooner is it imported."""

from collections.abc import Callable, Mapping
from typing import Final

from textual.screen import Screen


def today_screen() -> Screen[None]:
    """Make the place a day begins with."""
    from coachtui.screens.today import TodayScreen

    return TodayScreen()


def people_screen() -> Screen[None]:
    """Make the place of all people."""
    from coachtui.screens.people import PeopleScreen

    return PeopleScreen()


def followups_screen() -> Screen[None]:
    """Make the place of all that was agreed."""
    from coachtui.screens.followups import FollowUpsScreen

    return FollowUpsScreen()


def progress_screen() -> Screen[None]:
    """Make the place of what coaching came to."""
    from coachtui.screens.progress.screen import ProgressScreen

    return ProgressScreen()


def toolkit_screen() -> Screen[None]:
    """Make the place of the handbook."""
    from coachtui.screens.toolkit import ToolkitScreen

    return ToolkitScreen()


MODES: Final[Mapping[str, Callable[[], Screen[None]]]] = {
    "today": today_screen,
    "people": people_screen,
    "followups": followups_screen,
    "progress": progress_screen,
    "toolkit": toolkit_screen,
}
"""The places by their names."""
