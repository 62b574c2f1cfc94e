"""What was agreed with somebody: the page to sign, and a pause, a return or a withdrawal."""

from pathlib import Path
from typing import Annotated, Final

from typer import Context, Option, Typer

from coachtui.cli.help import command
from coachtui.cli.naming import name_argument, only_one
from coachtui.cli.options import STDOUT, force_option, form_of, format_option, output_option
from coachtui.cli.output import tell
from coachtui.cli.papers import Way, hand_over
from coachtui.cli.setting import setting_of
from coachtui.clock import today
from coachtui.i18n import N_, _
from coachtui.kinds.between import AgreementState
from coachtui.kinds.forms import FOR_PEOPLE

STATES: Final = {
    "pause": (
        AgreementState.PAUSED,
        N_("Pause the coaching: until it goes on, nothing is changed and nothing leaves."),
        N_("The coaching with {name} is paused."),
    ),
    "resume": (
        AgreementState.ACTIVE,
        N_("Let the coaching go on after a pause."),
        N_("The coaching with {name} goes on."),
    ),
    "withdraw": (
        AgreementState.WITHDRAWN,
        N_("Note that somebody took the consent back: from then on one can only read."),
        N_("{name} has taken the consent back."),
    ),
}
"""What each command makes of an agreement, and what is said of it."""


def add_agreement(group: Typer) -> None:
    """Add the command that writes the page to sign."""

    @command(
        group,
        help=_("Write what you agreed on, and the consent to the notes, as a page to sign."),
        epilog='coachtui person agreement "Bu Rina"\n'
        'coachtui person agreement "Bu Rina" -o agreement.pdf --lang id',
    )
    def agreement(
        context: Context,
        name: Annotated[str, name_argument()],
        form: Annotated[str | None, format_option(FOR_PEOPLE)] = None,
        target: Annotated[Path, output_option()] = STDOUT,
        force: Annotated[bool, force_option()] = False,
    ) -> None:
        from coachtui import paths
        from coachtui.bank.cards import read_cards

        setting = setting_of(context)
        way = Way(form_of(form, target, FOR_PEOPLE), target, force)
        with setting.services() as services:
            from coachtui.services.agreement_page import AgreementPage

            person = only_one(services.coachees.find(name), name)
            consent = read_cards(paths.shipped("cards.yaml")).consent
            hand_over(setting, services, AgreementPage(person.id, consent), way)


def add_states(group: Typer) -> None:
    """Add the commands that pause, resume and withdraw."""
    for verb, (state, purpose, said) in STATES.items():
        _add_state(group, verb, state, purpose, said)


def _add_state(group: Typer, verb: str, state: AgreementState, purpose: str, said: str) -> None:
    @command(
        group,
        verb,
        help=_(purpose),
        epilog=f'coachtui person {verb} "Bu Rina"\n'
        f'coachtui person {verb} "Bu Rina" --since 2026-11-20',
    )
    def move(
        context: Context,
        name: Annotated[str, name_argument()],
        since: Annotated[
            str | None,
            Option(help=_("Another day than today."), metavar=_("DATE"), show_default=False),
        ] = None,
    ) -> None:
        from coachtui.dates.past import parse_past

        setting = setting_of(context)
        day = today(setting.clock)
        with setting.services() as services:
            person = only_one(services.coachees.find(name), name)
            when = parse_past(since, day) if since else day
            services.agreements.move(person.id, state, when)
        tell(_(said).format(name=person.called))
