"""`coachtui prompts yield`: what was asked how often, and what it brought."""

from typing import TYPE_CHECKING, Annotated

from typer import Context, Typer

from coachtui.cli.help import command
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.setting import setting_of
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.bank.schema import Bank
    from coachtui.views import QuestionYield


def add_yield(group: Typer) -> None:
    """Add the command to its group."""

    @command(
        group,
        "yield",
        help=_("List your questions, how often you asked each, and what it brought."),
        epilog="coachtui prompts yield\ncoachtui prompts yield --json",
    )
    def yield_(
        context: Context,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.bank.load import load_usual
        from coachtui.services.brought import brought

        setting = setting_of(context)
        rows: tuple[QuestionYield, ...] = ()
        with setting.reading() as tx:
            if tx is None:
                tell(setting.nothing_stored)
            elif not (rows := brought(tx)):
                tell(_("No question was asked in a finished session yet."))
        bank = load_usual().bank
        if as_json:
            show(as_document(rows, bank, setting.lang))
        elif rows:
            headings = (_("Asked"), _("Insights"), _("Actions"), _("Goals"), _("Your question"))
            show_table(headings, [_line(row, bank, setting.lang) for row in rows])


def as_document(rows: "tuple[QuestionYield, ...]", bank: "Bank", lang: str) -> str:
    """Write what questions brought as versioned JSON, without a word of what was said."""
    from coachtui.exports.json import versioned

    return versioned(
        "yield",
        questions=[
            {
                "key": row.key,
                "question": bank.words_of(row.key, lang),
                "asked": row.asked,
                "insights": row.insights,
                "actions": row.actions,
                "goals": row.goals,
            }
            for row in rows
        ],
    )


def _line(row: "QuestionYield", bank: "Bank", lang: str) -> tuple[str, ...]:
    counts = (row.asked, row.insights, row.actions, row.goals)
    return (*(f"{count:>3}" for count in counts), bank.words_of(row.key, lang))
