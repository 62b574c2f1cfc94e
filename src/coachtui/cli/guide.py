"""`coachtui guide`: the handbook without a screen, to read or to print."""

import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Context, Option, Typer

from coachtui import paths
from coachtui.cli.help import command
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.output import show, show_file, show_table, tell
from coachtui.cli.setting import setting_of
from coachtui.files import save
from coachtui.i18n import Language, _
from coachtui.kinds.forms import FOR_PEOPLE

if TYPE_CHECKING:
    from coachtui.guide import Handbook, Page


def add_guide(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_(
            "Read the handbook: what coaching is, the models on a page each, a form for paper. "
            "Without TOPIC it lists the pages."
        ),
        epilog=_(
            "coachtui guide\ncoachtui guide sbi\ncoachtui guide --search trust\n"
            "coachtui guide form > form.md\ncoachtui guide survey > survey.md"
        ),
    )
    def guide(
        context: Context,
        topic: Annotated[
            str | None, Argument(help=_("A page, by its name or its title."), metavar=_("TOPIC"))
        ] = None,
        search: Annotated[
            str,
            Option(
                help=_("List only the pages that have these words."),
                metavar=_("WORDS"),
                show_default=False,
            ),
        ] = "",
        whole: Annotated[
            bool, Option("--all", help=_("The whole handbook, to hand out or to print."))
        ] = False,
        form: Annotated[str | None, format_option(FOR_PEOPLE)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        setting = setting_of(context)
        lang = setting.export_lang if form or target != STDOUT else setting.lang
        handbook = _handbook(lang)
        if whole or (topic and (form or target != STDOUT)):
            wished = form_of(form, target, FOR_PEOPLE)
            from coachtui.exports.guide_page import handbook_file

            head = tuple(setting.config.letterhead.splitlines())
            page = None if whole else topic
            name, data = handbook_file(handbook, page, wished, lang, head)
            if target == STDOUT:
                show_file(data, wished)
            else:
                saved = save(target, f"{name}.{wished}", data, force=force)
                tell(_("Saved {file}.").format(file=saved))
        elif topic is None:
            _list_pages(handbook, search)
        else:
            _show_page(handbook.page(topic))


def _handbook(lang: Language) -> "Handbook":
    from coachtui.bank.cards import read_cards
    from coachtui.bank.load import load_usual
    from coachtui.bank.survey import load_usual_survey
    from coachtui.guide import Handbook

    loaded = load_usual()
    for problem in (*loaded.problems, *load_usual_survey().problems):
        tell(str(problem))
    return Handbook(lang, loaded.bank, read_cards(paths.shipped("cards.yaml")))


def _list_pages(handbook: "Handbook", sought: str) -> None:
    rows = [
        (page.key, page.title, chapter.name)
        for chapter in handbook.chapters
        for page in chapter.pages
        if page.has(sought)
    ]
    if rows:
        show_table((_("Topic"), _("Page"), _("Chapter")), rows)
    else:
        tell(_("No page has “{sought}”.").format(sought=sought))


def _show_page(page: "Page") -> None:
    """Write a page: for the eye on a terminal, as Markdown to a file or a printer."""
    if not sys.stdout.isatty():
        show(page.markdown())
        return
    from rich.console import Console

    from coachtui.guide.looks import page_look
    from coachtui.guide.page import WIDTH

    width = min(WIDTH, get_terminal_size().columns)
    Console(width=width, highlight=False).print(page_look(page))
