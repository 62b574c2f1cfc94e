"""The program on the screen: it wires places, keys and looks together and holds no rule."""

import asyncio
import gc
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from rich.text import Text
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import AwaitMount

from coachtui.clock import SystemClock
from coachtui.commands import OffersCommands
from coachtui.errors import CoachError
from coachtui.i18n import N_, Language, _, activate
from coachtui.keyboard import OneKeyAtATime
from coachtui.screens.file_state import WARNING_SECONDS, KnowsFile
from coachtui.screens.languages import Again, GoesOn
from coachtui.screens.modes import MODES
from coachtui.shell import SafeShell
from coachtui.text import visible
from coachtui.themes import THEMES, Stylesheet

if TYPE_CHECKING:
    from coachtui.config import Config
    from coachtui.services.desk import Desk

Result = TypeVar("Result")

GIVE_WAY_SECONDS = 0.000_1
"""How long what is prepared behind the screen keeps a key waiting at a time."""

FLUSH_SECONDS = 3.0
"""How long the end of the program waits for the last lines to be stored."""


class CoachApp(SafeShell, OneKeyAtATime, KnowsFile, OffersCommands, GoesOn, App[None]):
    """coachtui on a terminal."""

    TITLE = "coachtui"
    CSS_PATH = "coachtui.tcss"
    MODES: ClassVar[dict[str, str | Callable[[], Screen[None]]]] = {**MODES}
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", N_("Quit"), id="app.quit", show=False, priority=True),
        Binding(
            "ctrl+p",
            "command_palette",
            N_("Commands"),
            id="app.commands",
            tooltip=N_("Find a command, a person or what was said"),
            show=False,
            priority=True,
        ),
    ]

    def __init__(
        self,
        open_desk: Callable[[], "Desk"],
        prepared: Callable[[], object] = lambda: None,
        before: Again | None = None,
        keys: Mapping[str, str] | None = None,
    ) -> None:
        """Show what *open_desk* opens; it is called in a thread after the first frame.

        *prepared* is called once nothing is left to open; *before* is where one was,
        and *keys* are those the coach has chosen.
        """
        super().__init__()
        self._open_desk = open_desk
        self._before = before
        self._keys = keys or {}
        self._prepared = prepared
        self._drawn = asyncio.Event()
        self._opening: asyncio.Task[Desk] | None = None
        self._preparing: asyncio.Task[None] | None = None
        self._desk: Desk | None = None
        self._told_unsaved = False
        self.moves = 0
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.stylesheet = Stylesheet(variables=self.get_css_variables())

    async def records(self) -> "Desk":
        """Return the desk as soon as its records can be read, whether or not it is prepared."""
        if self._opening is None:
            self._opening = asyncio.create_task(self._open())
        return await asyncio.shield(self._opening)

    async def desk(self) -> "Desk":
        """Return what the screens work with, opened once and prepared."""
        desk = await self.records()
        if self._preparing is None:
            self._preparing = asyncio.create_task(self._prepare(desk))
        await asyncio.shield(self._preparing)
        return desk

    def on_mount(self) -> None:
        """Let the desk be opened once the first frame is drawn."""
        self.set_keymap(self._keys)
        self.call_after_refresh(self._drawn.set)
        if self._before:
            self.call_after_refresh(self.take_up, self._before)

    def flush(self) -> None:
        """Store what stands in the line of a running session."""
        self._keep_drafts()
        self._drain()

    async def action_quit(self) -> None:
        """Store everything and end; when that cannot be done, say so before it is asked again."""
        self._keep_drafts()
        if await asyncio.to_thread(self._drain) or self._told_unsaved:
            self.exit()
        else:
            self._told_unsaved = True
            words = _("Not everything is stored yet. Ctrl+Q once more leaves all the same.")
            self.notify(words, severity="warning", markup=False)

    async def action_speak(self, lang: Language) -> None:
        """Store everything and go on in another language, in the same place."""
        self._keep_drafts()
        if await asyncio.to_thread(self._drain):
            self.leave_for(lang)
        else:
            words = _("Not everything is stored yet; try again in a moment.")
            self.notify(words, severity="warning", markup=False)

    def _keep_drafts(self) -> None:
        if self._desk is None:
            return
        from coachtui.screens.own_page import OwnPage
        from coachtui.screens.session.screen import SessionScreen

        for screen in self.screen_stack:
            if isinstance(screen, SessionScreen | OwnPage):
                screen.keep_draft()

    def _drain(self) -> bool:
        """Wait for the last lines to be stored; say whether they are."""
        return self._desk is None or self._desk.writer.drain(FLUSH_SECONDS)

    def action_help_quit(self) -> None:
        """Say how one leaves, to hands that are used to another key."""
        self.notify(_("Ctrl+Q leaves the program."), markup=False)

    def get_key_display(self, binding: Binding) -> str:
        """Return how a key is written in the footer."""
        shown = _("space") if binding.key == "space" else super().get_key_display(binding)
        return shown.upper() if binding.key[:1] == "f" and binding.key[1:].isdigit() else shown

    def action_other_look(self) -> None:
        """Change between the dark and the light look."""
        names = [theme.name for theme in THEMES]
        current = names.index(self.theme) if self.theme in names else 0
        self.theme = names[(current + 1) % len(names)]

    def switch_mode(self, mode: str) -> AwaitMount:
        """Go to a place; whoever is left behind can tell."""
        self.moves += 1
        return super().switch_mode(mode)

    def close_desk(self) -> None:
        """Let go of the database once the screen is gone."""
        if self._desk is not None:
            self._desk.close()

    async def _open(self) -> "Desk":
        await self._drawn.wait()
        self._desk = desk = await self._in_thread(self._open_desk)
        self.know(desk)
        return desk

    async def _prepare(self, desk: "Desk") -> None:
        usual = sys.getswitchinterval()
        sys.setswitchinterval(GIVE_WAY_SECONDS)
        try:
            await self._in_thread(desk.prepare)
        finally:
            sys.setswitchinterval(usual)
        self._prepared()
        for problem in desk.loaded.problems[:1]:
            words = _(
                "Your own questions are left out. Line {line}: {problem}\n"
                "“coachtui prompts check {file}” says it all."
            )
            self._warn(words.format(line=problem.line, problem=problem.message, file=problem.file))
        for problem in desk.survey.problems[:1]:
            words = _("Your own sentences for the survey are left out.\n{problem}")
            self._warn(words.format(problem=problem))

    def _warn(self, words: str) -> None:
        self.notify(visible(words), severity="warning", markup=False, timeout=WARNING_SECONDS)

    async def _in_thread(self, work: Callable[[], Result]) -> Result:
        """Do a part of the opening; without it the app ends, and whoever waits for it with it."""
        try:
            return await asyncio.to_thread(work)
        except CoachError as error:
            self.exit(return_code=error.exit_code, message=Text(str(error)))
            raise asyncio.CancelledError from error


def run_app(data: Path, lang: str, config: "Config", *, demo: bool = False) -> int:
    """Run the app on some records; returns the exit code."""
    from coachtui import paths
    from coachtui.config import load

    clock = SystemClock()
    if demo:  # what is made up does not lie among real summaries
        config = replace(config, save_at_finish=False)

    def open_it() -> "Desk":
        from coachtui.db.hold import hold
        from coachtui.services.desk import open_desk

        own = paths.if_there(paths.own_prompts_file())
        prompts = paths.shipped("prompts.yaml")
        held = hold(data, clock.now())
        try:
            return open_desk(data, prompts, own, clock, config, held)
        except BaseException:
            held.close()
            raise

    def greet() -> None:
        from coachtui.screens.welcome import greeting

        _collect_from_now()
        if demo and before is None:
            app.notify(greeting(), markup=False, timeout=WARNING_SECONDS)

    before: Again | None = None
    while True:
        app = CoachApp(open_it, greet, before, config.keys)
        app.crash_log = data.parent / "fault.txt"
        app.run()
        app.close_desk()
        before = app.again
        if before is None:
            return app.return_code or 0
        activate(before.lang)
        kept, _warnings = load(paths.config_file())  # what the program has written meanwhile
        config = replace(kept, save_at_finish=config.save_at_finish)


def _collect_from_now() -> None:
    """Begin to collect; what is there by now stays to the end."""
    gc.freeze()
    gc.enable()
