"""What every screen shares: footer and help in the coach's language."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, cast

from rich.cells import cell_len
from textual import events, on
from textual.await_complete import AwaitComplete
from textual.binding import ActiveBinding, Binding
from textual.message import Message
from textual.screen import ModalScreen, Screen

from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.text import visible

if TYPE_CHECKING:
    from textual.app import App

    from coachtui.services.desk import Desk

Result = TypeVar("Result")


WIDTHS = [(0, "-narrow"), (80, "-normal"), (116, "-wide")]
"""From how many columns on a screen has which class."""

HEIGHTS = [(0, "-short"), (24, "-normal-height"), (34, "-tall")]
"""From how many lines on a screen has which class."""


FOOTER_KEYS = 8
"""How many keys the footer shows at most; those nearest to the focus come first."""


SAVED_SECONDS = 8
"""How long it is said where a file is."""


def key(
    keys: str, action: str, name: str, *, id: str, tooltip: str = "", show: bool = True
) -> Binding:
    """Bind a key of a place: it goes before the keys of the list that has the focus.

    A field for text still gets every letter.
    """
    return Binding(keys, action, name, show=show, id=id, tooltip=tooltip, priority=True)


HELP: Final = key("f1,question_mark", "help", N_("Help"), id="place.help", tooltip=N_("All keys"))
"""The same in every place, behind all its other keys."""


class Translated:
    """Shows the words of bindings in the language that is on now, and is left only once."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        bindings: dict[str, ActiveBinding] = super().active_bindings  # type: ignore[misc]
        shown = self._fitting([active.binding for active in bindings.values()])
        return {
            key: _translated(active, show=active.binding.show and active.binding.action in shown)
            for key, active in bindings.items()
        }

    def _fitting(self, bindings: Sequence[Binding]) -> set[str]:
        """Return the actions whose keys the footer has room for, the way out above all."""
        app = cast("App[None]", self.app)  # type: ignore[attr-defined]
        wanted: dict[str, Binding] = {}
        for binding in bindings:
            if binding.show:
                wanted.setdefault(binding.action, binding)
        first = list(wanted.values())[:FOOTER_KEYS]
        room, shown = app.size.width, set[str]()
        for binding in sorted(first, key=lambda one: one.key != "escape"):
            room -= cell_len(" ".join(["", app.get_key_display(binding), _(binding.description)]))
            if room < 0:
                break
            shown.add(binding.action)
        return shown

    def on_resize(self) -> None:
        """Show as many keys as there is room for now."""
        self.refresh_bindings()  # type: ignore[attr-defined]

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Leave the screen; a second key that was already under way leaves no other one."""
        if not self.is_active:  # type: ignore[attr-defined]
            return AwaitComplete()
        left: AwaitComplete = super().dismiss(result)  # type: ignore[misc]
        return left


class HasDesk(Protocol):
    """An app that opens the desk once, after the first frame."""

    async def records(self) -> "Desk":
        """Return the desk as soon as its records can be read."""

    async def desk(self) -> "Desk":
        """Return what the screens work with."""

    moves: int
    """How often one has gone from place to place."""


class PlaceScreen(Translated, Screen[Result]):
    """A screen of its own: a place, or a session."""

    TITLE = "coachtui"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    alone = False
    """Whether somebody else sits before it: no key leads to what is the coach's."""

    @on(events.ScreenSuspend)
    @on(events.ScreenResume)
    def _show_keys_that_act(self, event: events.ScreenSuspend | events.ScreenResume) -> None:
        """Show the keys of this screen only while no question stands over it."""
        self.set_class(isinstance(event, events.ScreenSuspend), "-below")

    async def records_opened(self) -> "Desk":
        """Wait until records can be read; nothing may be ready yet to change them."""
        return await cast(HasDesk, self.app).records()

    async def opened(self) -> "Desk":
        """Wait for the services and the question banks, and return them."""
        return await cast(HasDesk, self.app).desk()

    def action_help(self) -> object:
        """Show every key of this place."""
        from coachtui.screens.dialogs.keys import KeysHelp, keys_of

        return self.app.push_screen(KeysHelp(keys_of(self)))


class Stores(PlaceScreen[Result]):
    """A screen whose lines are stored behind it, and that says when one could not be."""

    @dataclass
    class NotSaved(Message):
        """Something could not be stored; it is tried again."""

        reason: str

    def tell_trouble(self, error: Exception) -> None:
        """Take what went wrong from the writer's thread; only messages may cross over."""
        self.post_message(self.NotSaved(reason_of(error)))

    @on(NotSaved)
    def _not_saved(self, event: NotSaved) -> None:
        words = _("NOT SAVED YET: {reason} It is kept here and tried again.")
        self.show_trouble(words.format(reason=event.reason))

    def show_trouble(self, words: str) -> None:
        """Say what could not be stored."""
        self.notify(words, severity="error", markup=False)


class NoticesAway:
    """Knows whether the coach has been in another place since it was asked last."""

    _moves: int | None = None

    def was_away(self) -> bool:
        """Tell whether another place was looked at; the first time it was not."""
        before, self._moves = self._moves, cast(HasDesk, self.app).moves  # type: ignore[attr-defined]
        return before not in (None, self._moves)


class Complains:
    """Says of an error of ours what it is, and goes on."""

    @contextmanager
    def complaining(self) -> Iterator[None]:
        """Say what cannot be done, in the one sentence the error has for it."""
        try:
            yield
        except CoachError as error:
            self.complain(visible(str(error)))

    def complain(self, words: str) -> None:
        """Say what cannot be done."""
        app = cast("App[None]", self.app)  # type: ignore[attr-defined]
        app.notify(words, severity="error", markup=False)


class Hides:
    """Can be covered by one key, and is there again by the same key as it was."""

    async def action_hide(self) -> None:
        """Show nothing but the clock."""
        from coachtui.screens.session.hidden import HiddenScreen

        app = cast("App[None]", self.app)  # type: ignore[attr-defined]
        desk = await cast(HasDesk, app).desk()
        app.push_screen(HiddenScreen(desk.clock))


class Dialog(Hides, Translated, ModalScreen[Result]):
    """A question that stands over a screen until it is answered."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    DEFAULT_CSS = """
    Dialog {
        align: center middle; background: $background 60%;
        & > Vertical, & > VerticalScroll {
            max-width: 96%; height: auto; max-height: 94%; padding: 1 2;
            background: $surface; border: round $primary 40%;
        }
    }
    """

    BINDINGS = [Binding("f9", "hide", N_("Hide"), show=False, id="dialog.hide")]

    def action_leave(self) -> None:
        """Leave the question without an answer."""
        self.dismiss(None)


def _translated(active: ActiveBinding, *, show: bool) -> ActiveBinding:
    binding = active.binding
    return active._replace(
        binding=replace(
            binding,
            show=show,
            description=_(binding.description) if binding.description else "",
            tooltip=_(binding.tooltip) if binding.tooltip else "",
        ),
        tooltip=_(active.tooltip) if active.tooltip else "",
    )


def say_saved(app: "App[Any]", path: Path) -> None:
    """Say for a while where a file is."""
    words = _("Saved as {file}").format(file=visible(str(path)))
    app.notify(words, markup=False, timeout=SAVED_SECONDS)


def reason_of(error: Exception) -> str:
    """Return the sentence of an error of ours; of others no word, which might quote the line."""
    return str(error) if isinstance(error, CoachError) else _("The file cannot be written.")
