"""What coaching came to, as a page for the coach, and its parts as pages of their own."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from coachtui.dates import format_month
from coachtui.exports.measure_words import event_words, measure_words, point_words, source_words
from coachtui.exports.page import Block, Lines, Page, Table, filled
from coachtui.exports.reports.words import (
    HIDDEN,
    NONE,
    decimal,
    hours_words,
    item_words,
    period_words,
    quarter_words,
    relation_words,
    share_words,
)
from coachtui.exports.words import Voice
from coachtui.goals.values import benefit_words, evidence_words, value_words
from coachtui.i18n import Language
from coachtui.measuring import with_unit
from coachtui.reports.facts import Change
from coachtui.reports.figures import FEWEST, Figures
from coachtui.reports.outcomes import ItemLine, Outcomes

Cells: TypeAlias = Callable[[Figures], tuple[str, ...]]
"""What a row says of figures; its last cell is a share."""


def outcomes_page(report: Outcomes, lang: Language) -> Page:
    """Say everything."""
    voice = Voice(lang)
    _ = voice.say
    blocks = [*_reached(report, voice), *_survey(report, voice), *_changes(report, voice)]
    return Page(_("What coaching came to"), _facts(report, voice), filled(blocks))


def goals_page(report: Outcomes, lang: Language) -> Page:
    """Say which goals were reached, month by month and person by person."""
    voice = Voice(lang)
    _ = voice.say
    head = (_("Reached"), _("Dropped"), _("Not yet"), _("Percent"))
    monthly = Table(_("By month"), (_("Month"), *head), _monthly(report, _goal_cells, voice))
    people = Table(_("By person"), (_("Person"), *head), _personal(report, _goal_cells))
    blocks = filled([monthly, people, _evidence(report, voice), _benefits(report, voice)])
    return Page(_("Goals reached"), _facts(report, voice), blocks)


def plans_page(report: Outcomes, lang: Language) -> Page:
    """Say which plans were done in time, month by month and person by person."""
    voice = Voice(lang)
    _ = voice.say
    head = (_("In time"), _("Done later"), _("Dropped"), _("Not yet"), _("Percent"))
    monthly = Table(_("By month"), (_("Month"), *head), _monthly(report, _plan_cells, voice))
    people = Table(_("By person"), (_("Person"), *head), _personal(report, _plan_cells))
    return Page(_("Plans done in time"), _facts(report, voice), filled([monthly, people]))


def survey_page(report: Outcomes, lang: Language) -> Page:
    """Say what was answered to the survey."""
    voice = Voice(lang)
    _ = voice.say
    return Page(_("Survey"), _facts(report, voice), filled([*_survey(report, voice)]))


def changes_page(report: Outcomes, lang: Language) -> Page:
    """Say what was measured and what happened."""
    voice = Voice(lang)
    _ = voice.say
    return Page(_("Before and after"), _facts(report, voice), filled([*_changes(report, voice)]))


def at_a_glance(report: Outcomes, voice: Voice) -> tuple[str, ...]:
    """Say the few numbers that matter most, each in a sentence."""
    _, ngettext = voice.say, voice.count
    goals, plans = report.total.goals, report.total.plans
    lines = [
        _("Goals reached: {share}").format(share=share_words(goals.share)),
        _("Plans done in time: {share}").format(share=share_words(plans.share)),
    ]
    if plans.due > plans.in_time:
        words = _("Other plans: {later} done later, {dropped} given up, {open} not done yet")
        lines.append(words.format(later=plans.later, dropped=plans.dropped, open=plans.open))
    if undated := goals.undated + plans.undated:
        words = ngettext(
            "{count} goal or plan without a date is in no share.",
            "{count} goals and plans without a date are in no share.",
            undated,
        )
        lines.append(words.format(count=undated))
    if report.total.unmeasured:
        words = ngettext(
            "{count} session without a measure of its goal",
            "{count} sessions without a measure of their goal",
            report.total.unmeasured,
        )
        lines.append(words.format(count=report.total.unmeasured))
    return tuple(lines)


def _facts(report: Outcomes, voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    hours = _("{hours} hours").format(hours=hours_words(report.total.minutes, voice))
    period = period_words(report.period, voice)
    held = voice.sessions(report.total.sessions)
    return (period, *([report.unit] if report.unit else []), held, hours)


def _reached(report: Outcomes, voice: Voice) -> Iterable[Block]:
    _ = voice.say
    anything = report.people or report.units
    yield Lines(_("At a glance"), at_a_glance(report, voice) if anything else ())
    head = (_("Sessions"), _("Goals reached"), _("Plans in time"))
    people = ((line.name, *_cells(line.figures, voice)) for line in report.people)
    yield Table(_("By person"), (_("Person"), *head), tuple(people))
    yield _units(report, voice, head)
    words = relation_words(_)
    relations = (
        (words[relation], *_cells(figures, voice)) for relation, figures in report.relations
    )
    yield Table(_("By relation"), (_("I coach"), *head), tuple(relations))
    yield _evidence(report, voice)
    yield _benefits(report, voice)
    bare = tuple((voice.day(day), name) for name, day in report.unmeasured)
    yield Table(_("Sessions without a measure"), (_("Day"), _("Person")), bare)


def _evidence(report: Outcomes, voice: Voice) -> Table:
    _ = voice.say
    proofs = evidence_words(_)
    rows = [
        (proofs[kind] if kind else _("nothing"), str(number)) for kind, number in report.evidence
    ]
    if report.waived:
        rows.append((_("waived on purpose"), str(report.waived)))
    return Table(_("What shows it"), (_("Evidence"), _("Goals")), tuple(rows))


def _benefits(report: Outcomes, voice: Voice) -> Table:
    _ = voice.say
    benefits = benefit_words(_)
    rows = tuple((benefits[benefit], share_words(share)) for benefit, share in report.benefits)
    return Table(_("What goals were to bring"), (_("Benefit"), _("Goals reached")), rows)


def _monthly(report: Outcomes, cells: Cells, voice: Voice) -> tuple[tuple[str, ...], ...]:
    months = zip(report.period.months, report.months, strict=True)
    years = report.period.first.year != report.period.last.year
    rows = ((format_month(month, voice.lang, year=years), *cells(one)) for month, one in months)
    return tuple(row for row in rows if row[-1] != NONE)


def _personal(report: Outcomes, cells: Cells) -> tuple[tuple[str, ...], ...]:
    rows = ((line.name, *cells(line.figures)) for line in report.people)
    return tuple(row for row in rows if row[-1] != NONE)


def _goal_cells(figures: Figures) -> tuple[str, ...]:
    goals = figures.goals
    return (*map(_number, (goals.reached, goals.dropped, goals.open)), share_words(goals.share))


def _plan_cells(figures: Figures) -> tuple[str, ...]:
    plans = figures.plans
    counts = (plans.in_time, plans.later, plans.dropped, plans.open)
    return (*map(_number, counts), share_words(plans.share))


def _number(count: int) -> str:
    return str(count or "")


def _units(report: Outcomes, voice: Voice, head: tuple[str, ...]) -> Table:
    _ = voice.say
    rows = tuple(
        (
            line.unit,
            voice.number(line.people),
            *_cells(line.figures, voice),
            decimal(line.marks.mean, voice) if line.marks else HIDDEN if line.answered else NONE,
        )
        for line in report.units
    )
    return Table(_("By unit"), (_("Unit"), _("People"), *head, _("Survey")), rows)


def _cells(figures: Figures, voice: Voice) -> tuple[str, str, str]:
    return (
        voice.number(figures.sessions),
        share_words(figures.goals.share),
        share_words(figures.plans.share),
    )


def _survey(report: Outcomes, voice: Voice) -> Iterable[Block]:
    _ = voice.say
    words = item_words(_)
    head = (_("Sentence"), _("Mean"), _("Answers"), *map(str, range(1, 6)))
    rows = tuple(_item(line, words.get(line.item, line.item), voice) for line in report.items)
    yield Table(_("Survey"), head, rows)
    if report.hidden_answers:
        said = _("Fewer than {fewest} people of the unit answered: their answers are not shown.")
        yield Lines(_("Survey"), (said.format(fewest=FEWEST),))
    heard = tuple(
        (line.name, " → ".join(map(str, line.heard))) for line in report.people if line.heard
    )
    yield Table(_("Was heard, time by time"), (_("Person"), _("Marks")), heard)


def _item(line: ItemLine, words: str, voice: Voice) -> tuple[str, ...]:
    counts = (str(count or "") for count in line.marks.counts)
    return (words, decimal(line.marks.mean, voice), str(line.marks.number), *counts)


def _changes(report: Outcomes, voice: Voice) -> Iterable[Block]:
    _ = voice.say
    kinds = measure_words(_)
    changes = tuple(
        (f"{one.name} ({kinds[one.kind]})", name or _("organisation"), *_change(one, voice))
        for name, one in report.changes
    )
    head = (_("What"), _("Whose"), _("Before"), _("After"), _("Changed by"), _("Source"))
    yield Table(_("Before and after"), head, changes)
    caveat = _("That a number changed does not prove that coaching changed it.")
    yield Lines(_("Mind"), (caveat,) if changes else ())
    yield _quality(report, voice)
    yield _values(report, voice)
    yield _events(report, voice)
    stayed = tuple((str(one.year), share_words(one.stayed)) for one in report.cohorts)
    yield Table(_("Who stayed"), (_("Coached since"), _("Still there")), stayed)


def _quality(report: Outcomes, voice: Voice) -> Table:
    _ = voice.say
    points = point_words(_)
    rows = tuple(
        (
            quarter_words(line.quarter, _),
            points[line.point],
            decimal(line.mean, voice),
            str(line.number),
        )
        for line in report.quality
    )
    head = (_("Quarter"), _("Judged by"), _("Mean"), _("Times"))
    return Table(_("Quality of what is delivered"), head, rows)


def _events(report: Outcomes, voice: Voice) -> Table:
    _ = voice.say
    names = event_words(_)
    head = (_("What happened"), *(quarter_words(one, _) for one in report.period.quarters))
    rows = tuple((names[kind], *map(str, numbers)) for kind, numbers in report.events)
    return Table(_("Between sessions"), head, rows)


def _change(one: Change, voice: Voice) -> tuple[str, ...]:
    _ = voice.say
    before = with_unit(decimal(one.before, voice, 2), one.unit)
    source = source_words(_)[one.source]
    if one.before_on == one.after_on:
        return (before, NONE, _("one value so far"), source)
    after = with_unit(decimal(one.after, voice, 2), one.unit)
    percent, difference = one.percent, decimal(abs(one.difference), voice, 2)
    sign = "+" if one.difference > 0 else "-" if one.difference < 0 else ""
    told = f"{percent:+d}%" if percent else f"{sign}{difference}"
    if one.in_points:
        told = _("{difference} points").format(difference=f"{sign}{difference}")
    return (before, after, told, source)


def _values(report: Outcomes, voice: Voice) -> Table:
    _ = voice.say
    words = value_words(_)
    rows = tuple(
        (
            words[line.value],
            str(line.seen),
            str(line.by_superior),
            str(line.praised),
            str(line.raised),
        )
        for line in report.values
    )
    head = (_("Value"), _("Seen"), _("By a superior"), _("Praised"), _("Raised"))
    return Table(_("BerAKHLAK in what people do"), head, rows)
