"""`coachtui export session`: a session for the coachee, the coach, the sponsor or colleagues."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from typer import Argument, Context, Option, Typer

from coachtui.cli.help import command, one_of
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.output import agreed, show_file, tell
from coachtui.cli.setting import Setting, setting_of
from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.kinds import MASKED, Audience, Form, Masking
from coachtui.kinds.forms import COPY_FORMS

if TYPE_CHECKING:
    from coachtui.services.handover import Handover, Wish

AUDIENCES: Final = tuple(Audience)


def add_session(group: Typer) -> None:
    """Add the command to the group."""

    @command(
        group,
        help=_(
            "Write a session: by default the coachee's one-page summary, what is shared and "
            "nothing else. A case for colleagues and a story are masked; read them before they "
            "leave. The language is the one --lang names."
        ),
        epilog="coachtui export session\ncoachtui export session last -o summary.html\n"
        "coachtui export session 3f2a -o . --format pdf --lang id\n"
        "coachtui export session last --audience coach --format json\n"
        'coachtui export session 3f2a --audience case --mask full --hide "pasar, e-SKP"',
    )
    def session(
        context: Context,
        ref: Annotated[
            str,
            Argument(
                help=_("“last”, or the beginning of an ID from “coachtui sessions”."),
                metavar=_("SESSION"),
                show_default=False,
            ),
        ] = "last",
        audience: Annotated[
            str,
            Option(
                help=_(
                    "Whose copy: coach holds the private lines, too; sponsor only days and counts; "
                    "performance only what both agreed on; case and story are masked."
                ),
                metavar="|".join(AUDIENCES),
                show_default=False,
            ),
        ] = "coachee",
        mask: Annotated[
            str,
            Option(
                help=_("How much of a case or a story is masked."),
                metavar="|".join(Masking),
                show_default=False,
            ),
        ] = Masking.LIGHT.value,
        hide: Annotated[
            str,
            Option(
                help=_("More words to mask, with commas between them."),
                metavar=_("WORDS"),
                show_default=False,
            ),
        ] = "",
        template: Annotated[
            str | None,
            Option(
                help=_("Your own template for md or html, by its name."),
                metavar=_("NAME"),
                show_default=False,
            ),
        ] = None,
        reviewed: Annotated[
            bool, Option("--reviewed", help=_("You have read the masked text: save it."))
        ] = False,
        form: Annotated[str | None, format_option(COPY_FORMS)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        from coachtui.services.handover import Wish

        one_of(audience, "--audience", AUDIENCES)
        one_of(mask, "--mask", tuple(Masking))
        setting = setting_of(context)
        own, kind = _written_as(form, target, template)
        words = tuple(hide.split(","))
        wish = Wish(setting.export_lang, kind, Audience(audience), Masking(mask), words, own)
        _export(setting, ref, wish, target, force=force, reviewed=reviewed)


def _written_as(form: str | None, target: Path, template: str | None) -> tuple[Path | None, Form]:
    """Return the template and the form that are wished for, or that follow from each other."""
    if template is None:
        return None, form_of(form, target, COPY_FORMS)
    from coachtui.exports.templates import template_file

    named = form or target.suffix.removeprefix(".").lower()
    return template_file(template, form_of(form, target, COPY_FORMS) if named else None)


def _export(
    setting: Setting, ref: str, wish: "Wish", target: Path, *, force: bool, reviewed: bool
) -> None:
    with setting.services() as services:
        from coachtui.services.handover import Handover
        from coachtui.services.papers import Papers

        handover = Handover(Papers(services.db, setting.clock, setting.config))
        session_id = services.sessions.resolve(ref)
        if target == STDOUT:
            show_file(handover.give(session_id, wish), wish.form)
            return
        if wish.audience in MASKED and not reviewed:
            _review(handover, session_id, wish)
        saved = handover.save(session_id, wish, target, force=force)
    tell(_said(wish.audience).format(file=saved))


def _review(handover: "Handover", session_id: str, wish: "Wish") -> None:
    """Show what would leave, and ask; where nobody can answer, say how it is done."""
    if not sys.stdin.isatty():
        raise UsageError(
            _("Read it first: leave out -o. If it tells nobody, say --reviewed to save it.")
        )
    from coachtui.exports.plain import plain_page

    tell(plain_page(handover.preview(session_id, wish).page))
    if not agreed(_("Does it tell nobody who it was? Then save it with y and Enter.")):
        raise UsageError(_("Nothing was saved. --hide masks more words, --mask full all numbers."))


def _said(audience: Audience) -> str:
    """Return what is said once a copy is saved."""
    return {
        Audience.COACHEE: _("Saved {file}. No private line is in it."),
        Audience.COACH: _("Saved {file}. It holds private lines: keep it to yourself."),
        Audience.SPONSOR: _("Saved {file}. Nothing that was said is in it."),
        Audience.CASE: _("Saved {file}. What was said in the room stays in the circle."),
        Audience.PERFORMANCE: _("Saved {file}. Only what both agreed on is in it."),
        Audience.STORY: _("Saved {file}. Ask the person before you tell it on."),
    }[audience]
