"""`coachtui data import`: a practice, or the tables and pages that coaches have, and back out."""

import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Final

from typer import Argument, Context, Option, Typer

from coachtui.cli.help import command
from coachtui.cli.options import STDOUT
from coachtui.cli.output import agreed, show_table, tell
from coachtui.cli.setting import Setting, is_there, setting_of
from coachtui.clock import today
from coachtui.errors import InvalidFileError, NotFoundError, StorageError, UsageError
from coachtui.files import why
from coachtui.i18n import _, figure, ngettext

LARGEST: Final = 200_000_000
"""Bytes a file may have."""

if TYPE_CHECKING:
    from coachtui.db.scope import Database
    from coachtui.services.intake.brought import Brought
    from coachtui.services.intake.weigh import Weighed
    from coachtui.services.transfer import TakenIn


def add_import(group: Typer) -> None:
    """Add the ways in to the command group."""
    _add_import(group)
    _add_undo(group)


def _add_import(group: Typer) -> None:
    @command(
        group,
        "import",
        help=_(
            "Add what a file has and is not here yet; all of it or nothing. The file is JSON as "
            "export writes it, a CSV table of people, actions or notes, or a page in Markdown."
        ),
        epilog="coachtui data import practice.json --dry-run\n"
        "coachtui data import practice.json --data new.db\n"
        "coachtui data import coachees.csv\ncoachtui data import notes.md --yes",
    )
    def take_in(
        context: Context,
        file: Annotated[
            Path,
            Argument(
                help=_("The file, or - for a practice from standard input."),
                metavar=_("FILE"),
                show_default=False,
                readable=False,
            ),
        ],
        dry_run: Annotated[
            bool, Option("--dry-run", help=_("Only say what it would bring."))
        ] = False,
        replace: Annotated[
            bool, Option("--replace", help=_("Where both have a record, take the practice's."))
        ] = False,
        yes: Annotated[
            bool, Option("--yes", help=_("Store a table or a page without asking."))
        ] = False,
    ) -> None:
        from coachtui.services.intake.brought import read_brought, reads

        data, setting = _data(file), setting_of(context)
        if not reads(str(file)):
            _import_practice(setting, data, str(file), replace=replace, dry_run=dry_run)
            return
        if replace:
            raise UsageError(_("--replace is for a practice in JSON."))
        brought = read_brought(data, str(file), today(setting.clock))
        _import_brought(setting, brought, dry_run=dry_run, yes=yes)


def _add_undo(group: Typer) -> None:
    @command(
        group,
        "undo-import",
        help=_("Take back all that the last table or page has brought."),
        epilog="coachtui data undo-import",
    )
    def take_back(context: Context) -> None:
        setting = setting_of(context)
        with setting.services() as services:
            from coachtui.dates import format_day
            from coachtui.services.intake.store import Intakes

            came, kept = Intakes(services.db, setting.clock).take_back()
        local = came.astimezone(setting.clock.now().tzinfo)
        told = _("Taken back: what came in on {day} at {time}.")
        tell(told.format(day=format_day(local.date(), setting.lang), time=f"{local:%H:%M}"))
        if kept:
            stay = ngettext(
                "{count} person stays: more was stored about them since.",
                "{count} people stay: more was stored about them since.",
                kept,
            )
            tell(stay.format(count=kept))


def _import_practice(
    setting: Setting, data: bytes, file: str, *, replace: bool, dry_run: bool
) -> None:
    from coachtui.services.document import read_document
    from coachtui.services.transfer import TakenIn, Transfer

    document = read_document(data, file)
    if dry_run and not is_there(setting.data_file):
        taken = TakenIn(sum(map(len, document.values())))
    else:
        with _database(setting) as db:
            transfer = Transfer(db, setting.clock)
            taken = transfer.take_in(document, replace=replace, rehearse=dry_run)
    tell(_told(taken, replace=replace))
    if dry_run:
        tell(_("Nothing was stored."))


def _import_brought(setting: Setting, brought: "Brought", *, dry_run: bool, yes: bool) -> None:
    """Show what a table or a page brings; store it where that is wished."""
    from coachtui.services.intake.store import Intakes

    asked = sys.stdin.isatty() and not (dry_run or yes)
    with _database(setting, only_look=dry_run or asked) as db:
        weighed = Intakes(db, setting.clock).weigh(brought)
    _preview(weighed, brought, setting)
    question = _("Store this? Type y and Enter; Enter alone stores nothing.")
    if dry_run or weighed.empty or (asked and not agreed(question)):
        tell(_("Nothing was stored."))
        return
    if not (yes or asked):
        raise UsageError(_("Nothing was stored. Say --yes to store it without being asked."))
    with _database(setting) as db:
        Intakes(db, setting.clock).take_in(brought)
    tell(_("Stored. “coachtui data undo-import” takes it back."))


@contextmanager
def _database(setting: Setting, *, only_look: bool = False) -> "Iterator[Database]":
    """Open the records; to look at a file that was never made, open an empty one elsewhere."""
    from coachtui.services.bundle import open_services

    with TemporaryDirectory(prefix="coachtui-") as empty:
        elsewhere = only_look and not is_there(setting.data_file)
        file = Path(empty) / "empty.db" if elsewhere else setting.data_file
        with closing(open_services(file, setting.clock)) as services:
            yield services.db


def _preview(weighed: "Weighed", brought: "Brought", setting: Setting) -> None:
    """Show what will be stored, a line each."""
    rows = list(_lines(weighed, setting))
    if rows:
        show_table((_("New"), _("Person"), _("By when"), _("What")), rows)
    if weighed.same:
        same = ngettext("{count} is here already.", "{count} are here already.", weighed.same)
        tell(same.format(count=figure(weighed.same)))
    if brought.left_out:
        tell(_("Columns left out: {names}.").format(names=", ".join(brought.left_out)))


def _lines(weighed: "Weighed", setting: Setting) -> Iterator[tuple[str, str, str, str]]:
    from coachtui.dates import format_day

    for person in weighed.people:
        told = ", ".join(filter(None, (person.address, person.position, person.unit)))
        yield _("coachee"), person.name, "", told
    for taken in weighed.sessions:
        session = taken.session
        assert session.started_at is not None
        lines = ngettext("{count} line", "{count} lines", taken.lines).format(count=taken.lines)
        minutes = _("{minutes} min").format(minutes=session.planned_minutes)
        what = " · ".join(filter(None, (session.topic, minutes, lines)))
        day = format_day(session.started_at.date(), setting.lang)
        yield _("session"), weighed.named[session.coachee_id].called, day, what
    for action in weighed.actions:
        day = format_day(action.due, setting.lang) if action.due else ""
        yield _("action"), weighed.named[action.coachee_id].called, day, action.text


def _data(file: Path) -> bytes:
    """Read the file whole."""
    try:
        with sys.stdin.buffer if file == STDOUT else file.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise NotFoundError(_("There is no file {file}.").format(file=file)) from error
    except OSError as error:
        message = _("{file} cannot be read: {reason}.")
        raise StorageError(message.format(file=file, reason=why(error))) from error
    if len(data) > LARGEST:
        message = _("{file} is larger than {most} MB; no practice is. Name another file.")
        raise InvalidFileError(message.format(file=file, most=LARGEST // 10**6))
    return data


def _told(taken: "TakenIn", *, replace: bool) -> str:
    counts = {"new": taken.new, "same": taken.same, "other": taken.other}
    if not taken.other:
        return _("New: {new}. The same here: {same}.").format(**counts)
    if replace:
        return _("New: {new}. The same here: {same}. Replaced: {other}.").format(**counts)
    return _(
        "New: {new}. The same here: {same}. Different, and left as they are here: {other}; "
        "--replace takes the file's."
    ).format(**counts)
