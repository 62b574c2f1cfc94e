"""`coachtui search`: finds what was said, by words, person, kind, tag and day."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

from typer import Argument, Context, Option, Typer

from coachtui.cli.help import command, none_of
from coachtui.cli.naming import people_called
from coachtui.cli.options import json_option
from coachtui.cli.output import show, show_table, tell
from coachtui.cli.setting import setting_of
from coachtui.clock import today
from coachtui.errors import UsageError
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.db.reading import Reading
    from coachtui.kinds import Benefit, Value
    from coachtui.kinds.found import Findable
    from coachtui.views import Found, Sought


USUAL: Final = 20
"""How many are listed where nobody says how many."""


def add_search(app: Typer) -> None:
    """Add the command to the command line."""

    @command(
        app,
        help=_(
            "Search people, sessions, lines, goals and actions. "
            "All words have to be there, or to begin so; case and accents do not matter."
        ),
        epilog=_(
            "coachtui search weekly report\n"
            'coachtui search --person "Bu Rina" --kind insight\n'
            'coachtui search report --from "last month" --json'
        ),
    )
    def search(
        context: Context,
        words: Annotated[
            list[str] | None,
            Argument(help=_("What to look for."), metavar=_("WORDS"), show_default=False),
        ] = None,
        person: Annotated[
            str | None, Option(help=_("Only what is about one person."), metavar=_("NAME"))
        ] = None,
        kind: Annotated[
            list[str] | None,
            Option(
                help=_("Only one kind: insight, action, person …; more than once for several."),
                metavar=_("KIND"),
                show_default=False,
            ),
        ] = None,
        tag: Annotated[
            str | None,
            Option(help=_("Only what serves a core value or a benefit."), metavar=_("TAG")),
        ] = None,
        since: Annotated[
            str | None,
            Option("--from", help=_("Only from this day on."), metavar=_("DATE")),
        ] = None,
        until: Annotated[
            str | None, Option("--to", help=_("Only up to this day."), metavar=_("DATE"))
        ] = None,
        limit: Annotated[
            int | None,
            Option(
                min=1,
                help=_("At most so many; 20 if it is left out."),
                metavar=_("NUMBER"),
                show_default=False,
            ),
        ] = None,
        as_json: Annotated[bool, json_option()] = False,
    ) -> None:
        from coachtui.services import search as service
        from coachtui.views import Sought

        setting = setting_of(context)
        day = today(setting.clock)
        sought = Sought(
            " ".join(words or ()),
            kinds=frozenset(map(_kind, kind or ())),
            tags=frozenset([_tag(tag)] if tag else []),
            since=_span(since, day)[0] if since else None,
            until=_span(until, day)[1] if until else None,
        )
        if sought.empty and person is None:
            raise UsageError(_("Say what to look for, or narrow it: see “coachtui search --help”."))
        found: tuple[Found, ...] = ()
        with setting.reading() as tx:
            if tx is None:
                tell(setting.nothing_stored)
            else:
                found = service.search(tx, _about(tx, sought, person), limit or USUAL)
                if not found:
                    tell(_("Nothing was found."))
        if as_json:
            show(_as_document(found))
        elif found:
            headings = (_("Day"), _("Person"), _("Kind"), _("Text"))
            show_table(headings, [_line(one, setting.lang) for one in found])


def _about(tx: "Reading", sought: "Sought", person: str | None) -> "Sought":
    """Narrow a search to the people who were found by a name."""
    from dataclasses import replace

    if person is None:
        return sought
    return replace(sought, people=frozenset(people_called(tx, person)))


def _kind(word: str) -> "Findable":
    from coachtui.services.sought import found_words, kind_of

    if (kind := kind_of(word)) is None:
        raise none_of(word, "--kind", found_words().values())
    return kind


def _tag(word: str) -> "Value | Benefit":
    from coachtui.services.sought import tag_of, tag_words

    if (tag := tag_of(word)) is None:
        raise none_of(word, "--tag", tag_words().values())
    return tag


def _span(text: str, day: date) -> tuple[date | None, date | None]:
    from coachtui.dates import parse_date
    from coachtui.dates.past import read_span

    if span := read_span(text, day):
        return span
    found = parse_date(text, day).day  # which says what is wrong
    return found, found


def _line(found: "Found", lang: str) -> tuple[str, ...]:
    from coachtui.dates import format_day
    from coachtui.services.sought import found_words

    day = format_day(found.day, lang) if found.day else ""
    return day, found.coachee.called, found_words()[found.kind], found.text


def _as_document(found: "tuple[Found, ...]") -> str:
    from coachtui.exports.json import versioned, who

    return versioned(
        "search",
        found=[
            {
                "source": one.source,
                "id": one.id,
                "kind": one.kind,
                "coachee": who(one.coachee),
                "session": one.session_id,
                "day": one.day,
                "text": one.text,
                "hits": one.hits,
            }
            for one in found
        ],
    )
