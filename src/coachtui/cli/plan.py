"""`coachtui plan`: put a session with somebody into the calendar."""

from typing import Annotated

from typer import Context, Option, Typer

from coachtui.cli.help import command, one_of
from coachtui.cli.naming import model_called, name_argument, only_one
from coachtui.cli.output import tell
from coachtui.cli.setting import setting_of
from coachtui.clock import today
from coachtui.i18n import _
from coachtui.kinds import LONGEST_MINUTES, Occasion
from coachtui.kinds.between import Cadence, Purpose


def add_plan(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_("Plan a session with somebody; what is not said is as the last time."),
        epilog=_(
            'coachtui plan "Bu Rina"\ncoachtui plan "Bu Rina" --day friday --occasion coffee\n'
            "coachtui plan rina --every biweekly --project e-SKP"
        ),
    )
    def plan(
        context: Context,
        name: Annotated[str, name_argument()],
        day: Annotated[
            str | None, Option(help=_("When, such as friday, +7 or 15 Dec."), metavar=_("DAY"))
        ] = None,
        every: Annotated[
            str | None,
            Option(help=_("How often you meet from now on."), metavar="|".join(Cadence)),
        ] = None,
        minutes: Annotated[
            int | None,
            Option(min=1, max=LONGEST_MINUTES, help=_("How long."), metavar=_("NUMBER")),
        ] = None,
        model: Annotated[str | None, Option(help=_("By which model."), metavar=_("MODEL"))] = None,
        topic: Annotated[str, Option(help=_("About what."), metavar=_("WORDS"))] = "",
        occasion: Annotated[
            str | None, Option(help=_("In what setting."), metavar="|".join(Occasion))
        ] = None,
        purpose: Annotated[
            str,
            Option(
                help=_("What it counts as; no appraisal if left out."),
                metavar="|".join(Purpose),
                show_default=False,
            ),
        ] = Purpose.NOT_APPRAISAL.value,
        project: Annotated[
            str | None, Option(help=_("The project it is part of."), metavar=_("NAME"))
        ] = None,
    ) -> None:
        from dataclasses import replace

        from coachtui.dates import format_day, parse_date
        from coachtui.services.planning import day_to_plan

        setting = setting_of(context)
        now = today(setting.clock)
        cadence = Cadence(one_of(every, "--every", tuple(Cadence))) if every else None
        setting_name = one_of(occasion, "--occasion", tuple(Occasion)) if occasion else None
        counts_as = Purpose(one_of(purpose, "--purpose", tuple(Purpose)))
        wanted = parse_date(day, now).day if day else None
        with setting.services() as services:
            person = only_one(services.coachees.find(name), name)
            page = services.coachees.page(person.id, now)
            preset, last = page.preset, page.row.planned_to or page.row.last_session
            if cadence:
                person = services.coachees.change(replace(person, cadence=cadence))
            planned = services.sessions.plan(
                person.id,
                model=model_called(model) if model else preset.model,
                minutes=minutes or preset.minutes,
                topic=topic,
                day=wanted or day_to_plan(person.cadence, last, now),
                occasion=Occasion(setting_name or preset.occasion),
                purpose=counts_as,
                project=preset.project if project is None else project,
            )
        when = format_day(planned.planned_for or now, setting.lang)
        tell(_("Planned with {name}: {day}.").format(name=person.called, day=when))
