"""`coachtui prompts find`: any question of the bank, by a word, a model or a stage."""

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option, Typer

from coachtui import paths
from coachtui.cli.help import command
from coachtui.cli.naming import model_called
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.setting import setting_of
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.bank.choose import Found
    from coachtui.bank.load import LoadedBank


def add_find(group: Typer) -> None:
    """Add the command to its group."""

    @command(
        group,
        "find",
        help=_("List the questions that have some words; without any, all there are."),
        epilog="coachtui prompts find step\ncoachtui prompts find --model grow\n"
        "coachtui prompts find --mine --json",
    )
    def find_(
        context: Context,
        words: Annotated[
            list[str] | None, Argument(help=_("What to look for."), metavar=_("WORDS"))
        ] = None,
        model: Annotated[
            str | None, Option("--model", metavar=_("MODEL"), help=_("Only those of one model."))
        ] = None,
        mine: Annotated[bool, Option("--mine", help=_("Only those from your own file."))] = False,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.bank.choose import every, find
        from coachtui.bank.load import load_usual

        lang = setting_of(context).lang
        loaded = load_usual()
        for problem in loaded.problems:
            tell(str(problem))
        found = find(loaded.bank, " ".join(words), lang) if words else every(loaded.bank)
        key = model_called(model) if model else None
        listed = [
            one
            for one in found
            if (key is None or (one.model and one.model.key == key))
            and (not mine or _is_own(one, loaded))
        ]
        if as_json:
            show(_document(listed, loaded))
        elif listed:
            words_of = loaded.bank.words_of
            rows = [(one.place(lang), words_of(one.question.key, lang)) for one in listed]
            show_table((_("Stage"), _("Questions")), rows)
        else:
            tell(_("No question fits."))


def _is_own(one: "Found", loaded: "LoadedBank") -> bool:
    return not loaded.stands_in(one.question.key, paths.shipped("prompts.yaml"))


def _document(listed: "list[Found]", loaded: "LoadedBank") -> str:
    from coachtui.exports.json import versioned

    return versioned(
        "questions",
        questions=[
            {
                "key": one.question.key,
                "model": one.model.key if one.model else None,
                "stage": one.stage.key,
                "role": one.question.role,
                "kind": one.question.kind,
                "en": one.question.en,
                "id": one.question.id,
                "mine": _is_own(one, loaded),
            }
            for one in listed
        ],
    )
