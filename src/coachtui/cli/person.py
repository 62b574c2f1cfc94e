"""`coachtui person`: the people who are coached, listed, looked at, put aside, merged."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from typer import Context, Option, Typer

from coachtui.cli.help import command, command_group
from coachtui.cli.naming import name_argument, only_one
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.person_agreement import add_agreement, add_states
from coachtui.cli.person_erase import add_erase
from coachtui.cli.sessions import SHORT_ID
from coachtui.cli.setting import setting_of
from coachtui.clock import today
from coachtui.i18n import _, ngettext, pgettext

if TYPE_CHECKING:
    from coachtui.i18n import Language
    from coachtui.views import CoacheePage, CoacheeRow


def add_person(app: Typer) -> None:
    """Add the command group to the command line."""
    group = command_group(
        help=_("The people you coach: list, look, put aside, merge, and what you agreed on."),
        epilog=_(
            'coachtui person list\ncoachtui person show "Bu Rina"\n'
            'coachtui person agreement "Bu Rina" -o agreement.pdf'
        ),
    )
    for add in (
        _add_list,
        _add_show,
        add_agreement,
        add_states,
        _add_archive,
        _add_merge,
        add_erase,
    ):
        add(group)
    app.add_typer(group, name="person")


def _add_list(group: Typer) -> None:
    @command(
        group,
        "list",
        help=_("List the people you coach, with what is open and what comes next."),
        epilog="coachtui person list\ncoachtui person list --all --json",
    )
    def list_people(
        context: Context,
        archived: Annotated[
            bool, Option("--all", help=_("Those who are archived as well."))
        ] = False,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.services.people import people

        setting = setting_of(context)
        day = today(setting.clock)
        rows: list[CoacheeRow] = []
        with setting.reading() as tx:
            if tx is None:
                tell(setting.nothing_stored)
            else:
                rows = [one.row for one in people(tx, day)]
        rows = [row for row in rows if archived or row.coachee.archived_at is None]
        if as_json:
            from coachtui.exports.json import versioned

            show(versioned("people", people=[_listed(row, day) for row in rows]))
        elif rows:
            headings = (
                _("ID"),
                _("Name"),
                _("Last session"),
                pgettext("actions", "Open"),
                _("Next"),
                _("Agreement"),
            )
            show_table(headings, [_line(row, day, setting.lang) for row in rows])


def _add_show(group: Typer) -> None:
    @command(
        group,
        "show",
        help=_("Show what you want to know about somebody before the next session."),
        epilog='coachtui person show "Bu Rina"\ncoachtui person show rina --json',
    )
    def show_person(
        context: Context,
        name: Annotated[str, name_argument()],
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        setting = setting_of(context)
        day = today(setting.clock)
        with setting.services() as services:
            coachees = services.coachees
            page = coachees.page(only_one(coachees.find(name), name).id, day)
        if as_json:
            from coachtui.exports.json import versioned

            known = {
                "pending": page.pending,
                "agreement": page.agreement,
                "takeaway": page.last_takeaway,
                "parked": page.parked,
                "insights": page.insights,
                "goals": page.goals,
            }
            show(versioned("person", **_listed(page.row, day), **known))
        else:
            show_table(("", page.row.coachee.called), list(_brief(page, day, setting.lang)))


def _add_archive(group: Typer) -> None:
    @command(
        group,
        "archive",
        help=_("Put somebody aside, since the coaching is over; --back takes them up again."),
        epilog='coachtui person archive "Bu Rina"\ncoachtui person archive "Bu Rina" --back',
    )
    def archive(
        context: Context,
        name: Annotated[str, name_argument()],
        back: Annotated[bool, Option("--back", help=_("Take them up again."))] = False,
    ) -> None:
        setting = setting_of(context)
        with setting.services() as services:
            person = only_one(services.coachees.find(name), name)
            services.coachees.archive(person.id, over=not back)
        words = _("{name} is among those you coach again.") if back else _("{name} is archived.")
        tell(words.format(name=person.called))


def _add_merge(group: Typer) -> None:
    @command(
        group,
        "merge",
        help=_("Let an entry go into another one of the same person; without --yes, say how."),
        epilog='coachtui person merge "Rina K." "Rina Kartika"\n'
        'coachtui person merge "Rina K." "Rina Kartika" --yes',
    )
    def merge(
        context: Context,
        name: Annotated[str, name_argument()],
        into: Annotated[str, name_argument()],
        yes: Annotated[bool, Option("--yes", help=_("Do it."))] = False,
    ) -> None:
        from coachtui.exports.agreement import belonging_words

        setting = setting_of(context)
        with setting.services() as services:
            coachees = services.coachees
            gone, kept = (only_one(coachees.find(word), word) for word in (name, into))
            moves = ", ".join(belonging_words(coachees.belongings(gone.id), ngettext))
            if yes:
                coachees.merge(kept.id, gone.id)
        words = _("{name} and {into} are one now.") if yes else _("{name} would go into {into}.")
        tell(words.format(name=gone.name, into=kept.name))
        tell(" ".join([_("This moves to {into}:").format(into=kept.name), moves or _("nothing")]))


def _listed(row: "CoacheeRow", day: date) -> dict[str, Any]:
    """Return what a list knows of a person."""
    return {
        "coachee": row.coachee,
        "sessions": row.sessions,
        "last_session": row.last_session,
        "open": row.pending,
        "overdue": row.overdue,
        "next_date": row.next_date,
        "standing": row.agreed.standing(day) if row.agreed else None,
    }


def _line(row: "CoacheeRow", day: date, lang: str) -> tuple[str, ...]:
    from coachtui.dates import format_day

    last, following = row.last_session, row.next_date
    person = row.coachee
    return (
        person.id[:SHORT_ID],
        f"{person.name} ({person.address})" if person.address else person.name,
        format_day(last, lang) if last else "–",
        str(row.pending or ""),
        format_day(following, lang) if following else _("not booked"),
        _standing(row, day),
    )


def _standing(row: "CoacheeRow", day: date) -> str:
    from coachtui.exports.agreement import standing_words

    if row.coachee.archived_at is not None:
        return _("archived")
    return standing_words(_)[row.agreed.standing(day)] if row.agreed else _("none yet")


def _brief(page: "CoacheePage", day: date, lang: "Language") -> Iterator[tuple[str, str]]:
    """Yield what matters before the next session, each with its name the first time."""
    from coachtui.dates import format_day
    from coachtui.exports.agreement import end_of
    from coachtui.exports.words import age_words

    row, person = page.row, page.row.coachee
    yield _("Name"), " · ".join(filter(None, (person.name, person.position, person.unit)))
    yield _("Agreement"), end_of(row.agreed, day, lang) or _standing(row, day)
    yield _("Next"), format_day(row.next_date, lang) if row.next_date else _("not booked")
    due = [format_day(one.due, lang) if one.due else _("no date") for one in page.pending]
    promised = [one.text for one in page.pending]
    ages = [age_words(one, _) for one in page.pending]
    groups = (
        (_("Actions"), [" – ".join(told) for told in zip(promised, due, ages, strict=True)]),
        (_("Takeaway"), [page.last_takeaway]),
        (_("To try"), [page.last_try_next]),
        (_("Goals"), [tree.goal.statement for tree in page.goals.trees]),
        (_("Parked"), page.parked),
        (_("Insights"), [one.text for one in page.insights[:3]]),
    )
    for name, texts in groups:
        for number, text in enumerate(filter(None, texts)):
            yield "" if number else name, text
