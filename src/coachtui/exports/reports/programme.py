"""What may be told of coaching to others, as a page."""

from collections.abc import Iterable

from coachtui.exports.measure_words import event_words
from coachtui.exports.page import Block, Lines, Page, Table, filled
from coachtui.exports.reports.words import (
    HIDDEN,
    decimal,
    hours_words,
    item_words,
    period_words,
    quarter_words,
    relation_words,
    share_words,
)
from coachtui.exports.words import Voice
from coachtui.goals.values import benefit_words, value_words
from coachtui.i18n import Language
from coachtui.reports.figures import FEWEST
from coachtui.reports.programme import Numbers, Programme


def programme_page(report: Programme, lang: Language, roster: str = "") -> Page:
    """Say it group by group; *roster* is the coach, who agreed to be named."""
    voice = Voice(lang)
    _ = voice.say
    facts = (
        period_words(report.period, voice),
        *([_("Coach: {name}").format(name=roster)] if roster else []),
    )
    if report.total is None:
        few = _("Fewer than {fewest} people were coached: there is nothing to show without names.")
        blocks: Iterable[Block] = [Lines(_("Nothing to show"), (few.format(fewest=FEWEST),))]
    else:
        blocks = [*_groups(report, report.total, voice), *_counts(report, voice)]
    return Page(_("Coaching programme"), facts, filled([*blocks]))


def _groups(report: Programme, total: Numbers, voice: Voice) -> Iterable[Block]:
    _ = voice.say
    relations = relation_words(_)
    rows = [
        (_("everybody"), total),
        *((unit.name, unit.numbers) for unit in report.units),
        *([(_("other units"), report.others)] if report.others else []),
        *((relations[one.relation], one.numbers) for one in report.relations),
    ]
    head = (_("Group"), _("People"), _("Sessions"), _("Hours"), _("Coached"))
    yield Table(_("Group by group"), head, tuple((name, *_held(one, voice)) for name, one in rows))
    reached = tuple((name, share_words(one.goals), share_words(one.plans)) for name, one in rows)
    columns = (_("Group"), _("Goals reached"), _("Plans in time"))
    yield Table(_("Goals and plans"), columns, reached)
    said = _("{mark} stands where fewer than {fewest} people had part, or could be told apart.")
    yield Lines(_("About the numbers"), (said.format(mark=HIDDEN, fewest=FEWEST),))
    words = item_words(_)
    items = tuple(
        (words[item.item], decimal(item.marks.mean, voice), str(item.marks.number))
        for item in total.items
    )
    yield Table(_("Survey"), (_("Sentence"), _("Mean"), _("Answers")), items)


def _held(numbers: Numbers, voice: Voice) -> tuple[str, ...]:
    return (
        voice.number(numbers.people),
        HIDDEN if numbers.sessions is None else voice.number(numbers.sessions),
        hours_words(numbers.minutes, voice),
        share_words(numbers.covered),
    )


def _counts(report: Programme, voice: Voice) -> Iterable[Block]:
    _ = voice.say
    yield Table(
        _("Quarter by quarter"),
        (_("Quarter"), _("Coached")),
        tuple((quarter_words(o.quarter, _), share_words(o.covered)) for o in report.quarters),
    )
    values = value_words(_)
    yield Table(
        _("BerAKHLAK in what people do"),
        (_("Value"), _("Seen"), _("Praised")),
        tuple((values[one.value], str(one.seen), str(one.praised)) for one in report.values),
    )
    benefits = benefit_words(_)
    yield Table(
        _("What goals were to bring"),
        (_("Benefit"), _("Goals reached")),
        tuple((benefits[one.benefit], share_words(one.reached)) for one in report.benefits),
    )
    events = event_words(_)
    yield Table(
        _("Between sessions"),
        (_("What happened"), _("Times")),
        tuple((events[one.kind], str(one.number)) for one in report.events),
    )
    if report.faster is not None:
        said = _("Things that take less time than before: {share}")
        caveat = _("That a number changed does not prove that coaching changed it.")
        yield Lines(_("Time"), (said.format(share=share_words(report.faster)), caveat))
    yield Table(
        _("Who stayed"),
        (_("Coached since"), _("Still there")),
        tuple((str(one.year), share_words(one.here)) for one in report.stayed),
    )
