"""`coachtui practice`: the exercises line by line, for a reader of screens or a plain terminal."""

import sys
import textwrap
from collections.abc import Callable, Mapping
from functools import partial
from shutil import get_terminal_size
from string import ascii_lowercase
from typing import TYPE_CHECKING, Annotated, Final

from typer import Argument, Context, Typer

from coachtui import paths
from coachtui.cli.help import command, one_of
from coachtui.cli.output import YES, show, show_table
from coachtui.cli.setting import Setting, setting_of
from coachtui.i18n import _
from coachtui.text import clean

if TYPE_CHECKING:
    from coachtui.bank.cards import Chooser
    from coachtui.practice import Drill, Round, Talk, Task
    from coachtui.practice.schema import Case

WIDTH: Final = 80
NEXT, BANK, BACK, END = "/n", "/b", "/u", "/e"
"""What goes on, asks a question of the bank, takes back and ends, in the talk of a case."""


def add_practice(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_(
            "Practise line by line, without a screen: four drills, a made-up coachee, and five "
            "questions on what is coaching. Nothing of it is kept. Without EXERCISE it lists them."
        ),
        epilog="coachtui practice\ncoachtui practice listening\ncoachtui practice late_entry",
    )
    def practice(
        context: Context,
        exercise: Annotated[
            str | None, Argument(help=_("One of those that are listed."), metavar=_("EXERCISE"))
        ] = None,
    ) -> None:
        known = _exercises(setting_of(context))
        if exercise is None:
            titles = [(name, title) for name, (title, _begin) in known.items()]
            show_table((_("Exercise"), _("What it is")), titles)
            return
        one_of(exercise, _("EXERCISE"), tuple(known))
        known[exercise][1]()


def _exercises(setting: Setting) -> Mapping[str, tuple[str, Callable[[], None]]]:
    """Return each exercise by its name: its title, and what begins it."""
    from coachtui.bank.cards import read_cards
    from coachtui.practice import DRILLS, drill_of, read_exercises

    lang, hints = setting.lang, setting.config.hints
    chooser = read_cards(paths.shipped("cards.yaml")).chooser
    exercises = read_exercises(paths.shipped("practice.yaml"))
    known = {"chooser": (chooser.title.text(lang), partial(_choose, chooser, lang))}
    for key in DRILLS:
        drill = drill_of(exercises.drills, key, lang)
        known[key] = drill.title, partial(_do, drill)
    for name, case in exercises.cases.items():
        known[name] = case.title.text(lang), partial(_talk, case, lang, hints)
    return known


def _choose(chooser: "Chooser", lang: str) -> None:
    """Ask until the first yes."""
    way = chooser.otherwise
    for number, fork in enumerate(chooser.forks, 1):
        _say(f"{number}. {fork.ask.text(lang)}")
        answer = _ask(_("y yes · n no"))
        if answer is None:
            return
        if answer.casefold() in YES:
            way = fork
            break
    _say(way.name.text(lang), way.reason.text(lang), way.next.text(lang))


def _do(drill: "Drill") -> None:
    """Go through the tasks of a drill."""
    from coachtui.practice import Round
    from coachtui.practice.pages import end_of_drill, nothing_kept

    doing = Round(drill)
    _say(drill.title, drill.purpose, nothing_kept())
    _say(_("Enter on an empty line shows one way to say it, and once more goes on."))
    while task := doing.task:
        words = _("{n} of {all}").format(n=doing.number + 1, all=len(drill.tasks))
        _say("", words, *_given(task))
        if not _done(doing, task):
            return
    show("\n" + end_of_drill(drill).markdown())


def _done(doing: "Round", task: "Task") -> bool:
    """Look at answers until it is gone on; say whether there were enough lines."""
    while doing.task is task:
        text = _ask(">")
        if text is None:
            return False
        notes, shown = doing.notes, doing.shown
        doing.enter(text)
        if doing.notes is not notes:
            _say(*(f"{'✓' if note.good else '-'} {note.text}" for note in doing.notes))
        if doing.shown and not shown:
            picked = task.picked(doing.written)
            others = [text for number, text in enumerate(task.answers) if number != picked]
            _say(*others, *filter(None, [task.why]))
        elif task.choices and not doing.shown:
            letters = ", ".join(ascii_lowercase[: len(task.choices)])
            _say(_("Choose one of: {letters}.").format(letters=letters))
    return True


def _given(task: "Task") -> list[str]:
    choices = zip(ascii_lowercase, task.choices, strict=False)
    lettered = [f"{letter}  {text}" for letter, text in choices]
    return [*task.told.splitlines(), f"“{task.said}”", task.asks, *lettered]


def _talk(case: "Case", lang: str, hints: int) -> None:
    """Play a case."""
    from coachtui.bank.load import load_usual
    from coachtui.practice import Talk
    from coachtui.practice.moves import move_word, remark_on_move
    from coachtui.practice.pages import end_of_talk, nothing_kept

    talk = Talk(case, load_usual().bank.model(case.model).stages, lang)
    _say(case.title.text(lang), case.who.text(lang), nothing_kept())
    words = _(
        "Say something; {next} goes to the next stage, {bank} asks one of the bank, {back} takes "
        "the last turn back, {end} ends."
    )
    _say(words.format(next=NEXT, bank=BANK, back=BACK, end=END))
    _open_scene(talk, lang)
    while (text := _ask(">")) is not None and text != END:
        if text == NEXT and talk.is_last:
            break
        if text == NEXT:
            talk.go_on()
            _open_scene(talk, lang)
            continue
        if text == BACK:
            _say(_("Taken back.") if talk.can_take_back else _("There is nothing to take back."))
            if talk.can_take_back:
                talk.take_back()
            continue
        if text == BANK:
            text = talk.offer()
            _say(text)
        turn = talk.take(text)
        if hints:
            remark = remark_on_move(turn.text, turn.move, lang)
            _say(" · ".join(part for part in (move_word(turn.move), remark) if part))
        _say(f"{case.name}: {turn.reply}")
    show("\n" + end_of_talk(talk).markdown())


def _open_scene(talk: "Talk", lang: str) -> None:
    scene = talk.scene
    _say("", talk.stage.title(lang), scene.begins.text(lang))
    if scene.first:
        _say(f"{talk.case.name}: {scene.first.text(lang)}")


def _say(*lines: str) -> None:
    """Write each line as a paragraph that fits the terminal."""
    width = min(WIDTH, get_terminal_size().columns)
    for line in lines:
        show("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) + "\n")


def _ask(prompt: str) -> str | None:
    """Read a line; none where there are no more."""
    show(f"{prompt} ")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        show("\n")
        return None
    return " ".join(clean(line).split())
