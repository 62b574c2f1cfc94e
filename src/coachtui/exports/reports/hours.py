"""The hours of a coach as a page."""

from collections.abc import Iterable
from typing import Final

from coachtui.dates import format_day
from coachtui.exports.measure_words import learning_words
from coachtui.exports.page import Block, Lines, Page, Table, filled
from coachtui.exports.reports.words import decimal, hours_words, period_words
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.reports.hours import CREDENTIALS, JP_MINUTES, Hours, LogLine, Person, Sum, Yearly

SHOWN_WEEKS: Final = 8
"""How many of the last weeks are listed."""


def hours_page(report: Hours, lang: Language, *, narrow: bool = False) -> Page:
    """Say it as the log of ICF asks, then as lesson hours; a screen has no room for all columns."""
    voice = Voice(lang)
    _ = voice.say
    sessions = report.total.sessions
    facts = (
        period_words(report.period, voice) if report.period else _("up to today"),
        _("{hours} hours").format(hours=hours_words(report.total.minutes, voice)),
        voice.sessions(sessions),
    )
    blocks = (
        *_log(report, voice, narrow=narrow),
        *_lessons(report, voice),
        _learned(report, voice),
    )
    return Page(_("Coaching hours"), facts, filled(blocks if sessions else blocks[-1:]))


def log_columns(voice: Voice) -> tuple[str, ...]:
    """Return the columns of the log as ICF asks for them."""
    _ = voice.say
    return (
        _("No."),
        _("Client"),
        _("Contact"),
        _("Setting"),
        _("In group"),
        _("Start"),
        _("End"),
        _("Paid hours"),
        _("Pro bono hours"),
        _("Total"),
    )


def _log(report: Hours, voice: Voice, *, narrow: bool) -> Iterable[Block]:
    _, ngettext = voice.say, voice.count
    rows = tuple(_row(number, line, voice) for number, line in enumerate(report.log, 1))
    head = log_columns(voice)
    if narrow:
        head, rows = _few(head), tuple(map(_few, rows))
    yield Table(_("Log of clients who agreed to stand in it"), head, rows)
    lines = []
    if report.unnamed.sessions:
        words = ngettext(
            "{count} person did not agree to be named: {hours} hours",
            "{count} people did not agree to be named: {hours} hours",
            report.unnamed_clients,
        )
        hours = hours_words(report.unnamed.minutes, voice)
        lines.append(words.format(count=report.unnamed_clients, hours=hours))
    free = report.total.minutes - report.paid
    words = _("Together: {paid} hours paid, {free} pro bono, {total} in all")
    lines.append(
        words.format(
            paid=hours_words(report.paid, voice),
            free=hours_words(free, voice),
            total=hours_words(report.total.minutes, voice),
        )
    )
    yield Lines(_("Sums"), tuple(lines))
    if report.period is None:
        yield _credentials(report, voice)


def _few(row: tuple[str, ...]) -> tuple[str, ...]:
    """Keep who, how, and the hours."""
    return (row[1], row[3], *row[7:])


def _row(number: int, line: LogLine, voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    return (
        str(number),
        line.client,
        line.contact,
        _("group") if line.group > 1 else _("individual"),
        str(line.group) if line.group > 1 else "",
        format_day(line.first, voice.lang, weekday=False),
        format_day(line.last, voice.lang, weekday=False) if line.last else "",
        hours_words(line.paid, voice),
        hours_words(line.free, voice),
        hours_words(line.paid + line.free, voice),
    )


def _credentials(report: Hours, voice: Voice) -> Lines:
    """Tell plainly how far the hours are, without a judgement of what else a credential asks."""
    _ = voice.say
    words = _(
        "{name}: {hours} of {all} hours, {paid} of {all_paid} paid, {clients} of {all_clients} "
        "clients, {recent} of {all_recent} hours in 18 months"
    )
    lines = [
        words.format(
            name=one.name,
            hours=hours_words(report.total.minutes - report.untrained, voice),
            all=voice.number(one.hours),
            paid=hours_words(report.paid, voice),
            all_paid=voice.number(one.paid),
            clients=voice.number(report.clients),
            all_clients=one.clients,
            recent=hours_words(report.recent, voice),
            all_recent=one.recent,
        )
        for one in CREDENTIALS
    ]
    if report.untrained and report.trained_since:
        before = _("Left out: {hours} hours before your first training on {day}")
        hours = hours_words(report.untrained, voice)
        lines.append(before.format(hours=hours, day=voice.day(report.trained_since)))
    lines.append(_("Ask ICF what counts for you, such as hours within your job."))
    return Lines(_("What ICF asks for"), tuple(lines))


def _lessons(report: Hours, voice: Voice) -> Iterable[Block]:
    _, ngettext = voice.say, voice.count
    head = (_("Sessions"), _("Hours"), _("JP"))
    years = tuple(
        (str(year), *_held(done, voice), _jp(report, done, voice)) for year, done in report.years
    )
    yield Table(_("Year by year"), (_("Year"), *head), years)
    people = tuple(
        (one.name, *_held(one.done, voice), _jp_of(report, one, voice)) for one in report.people
    )
    heading = _("JP {period}").format(period=period_words(report.jp_period, voice))
    yield Table(heading, (_("Person"), *head), people)
    if report.jp_rule is None:
        rule = _("One JP is {minutes} minutes. It is indicative: agencies count differently.")
        rule = rule.format(minutes=JP_MINUTES)
    else:
        rule = _("{number} JP for each session. It is indicative: agencies count differently.")
        rule = rule.format(number=decimal(report.jp_rule, voice))
    weekly = tuple(
        (format_day(monday, voice.lang, weekday=False), str(number or ""))
        for monday, number in report.weeks[-SHOWN_WEEKS:]
    )
    yield Table(_("The last weeks"), (_("From Monday"), _("Sessions")), weekly)
    row = report.weeks_in_a_row
    weeks = ngettext("{count} week with a session", "{count} weeks in a row with a session", row)
    passed = _("{name}: more than the {number} JP that count in a year")
    notes = (
        passed.format(name=one.name, number=one.yearly.number)
        for one in report.people
        if one.yearly and one.yearly.passed(report.jp(one.done))
    )
    in_a_row = [weeks.format(count=row)] if row > 1 else []
    yield Lines(_("About the numbers"), (rule, *notes, *in_a_row))


def _held(done: Sum, voice: Voice) -> tuple[str, str]:
    return voice.number(done.sessions), hours_words(done.minutes, voice)


def year_words(jp: float, yearly: Yearly, voice: Voice) -> str:
    """Say how many JP came together this year of those that are meant, quietly if it is more."""
    _ = voice.say
    words = _("{jp} of {number} JP this year")
    if yearly.passed(jp):
        words = _("{jp} of {number} JP this year; no more than {number} count")
    return words.format(jp=decimal(jp, voice), number=yearly.number)


def _jp_of(report: Hours, one: Person, voice: Voice) -> str:
    jp = _jp(report, one.done, voice)
    if one.yearly is None:
        return jp
    return voice.say("{n} of {all}").format(n=jp, all=one.yearly.number)


def _jp(report: Hours, done: Sum, voice: Voice) -> str:
    return decimal(report.jp(done), voice)


def _learned(report: Hours, voice: Voice) -> Table:
    _ = voice.say
    words = learning_words(_)
    rows = tuple(
        (
            one.title,
            words[one.kind],
            one.issuer,
            format_day(one.day, voice.lang, weekday=False),
            decimal(one.hours, voice) if one.hours else "",
            format_day(one.valid_until, voice.lang, weekday=False) if one.valid_until else "",
        )
        for one in report.learned
    )
    head = (_("What"), _("Kind"), _("By"), _("Day"), _("Hours"), _("Valid until"))
    return Table(_("What you learned"), head, rows)
