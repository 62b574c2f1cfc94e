"""The pages of Progress: each answers one question by a number, a chart, and a table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from coachtui.dates import format_month
from coachtui.exports.page import Page
from coachtui.exports.reports.coverage import coverage_page
from coachtui.exports.reports.hours import hours_page
from coachtui.exports.reports.outcomes import changes_page, goals_page, plans_page, survey_page
from coachtui.exports.reports.programme import programme_page
from coachtui.exports.reports.words import decimal, hours_words, period_words, quarter_words
from coachtui.exports.words import Voice
from coachtui.i18n import N_, Language
from coachtui.reports.figures import Share, joined
from coachtui.reports.hours import Sum
from coachtui.services.reports import ReportKind
from coachtui.services.reports.progress import Progress
from coachtui.widgets.chart import Drawing, Kind

BEST: Final = 5.0
"""The highest mark of a survey."""

PERCENT: Final = 100.0


@dataclass(frozen=True, slots=True)
class Headline:
    """The one number that matters on a page, and what it is."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a page shows."""

    headline: Headline
    period: str
    drawing: Drawing | None
    table: Page | None
    """None where the chart is all that is shown."""
    charted: bool
    """Whether the chart is shown, with the table below it if there is one."""

    @property
    def lacks_numbers(self) -> bool:
        """Whether there is something to read and nothing to draw."""
        nothing_drawn = self.drawing is not None and self.drawing.is_empty
        return nothing_drawn and self.table is not None and bool(self.table.blocks)


@dataclass(frozen=True, slots=True)
class Question:
    """A page of Progress."""

    name: str
    kind: ReportKind
    """The report it is saved as."""
    empty: str
    """What it says while there is nothing to count."""
    headline: Callable[[Progress, Voice], Headline]
    table: Callable[[Progress, Language], Page]
    drawing: Callable[[Progress, Voice], Drawing] | None = None
    caption: str = ""
    """What the chart shows."""

    def answer(
        self, progress: Progress, lang: Language, *, tabular: bool, both: bool = False
    ) -> Answer:
        """Count what the page shows; the table only where it is wanted, or nothing can be drawn."""
        voice = Voice(lang)
        drawing = self.drawing(progress, voice) if self.drawing else None
        charted = drawing is not None and not drawing.is_empty and not tabular
        table = None if charted and not both else self.table(progress, lang)
        period = period_words(progress.period, voice)
        return Answer(self.headline(progress, voice), period, drawing, table, charted)


def _of_share(share: Share, words: str) -> Headline:
    percent = "–" if share.percent is None else f"{share.percent}%"
    return Headline(percent, words.format(part=share.part, whole=share.whole))


def _goals(progress: Progress, voice: Voice) -> Headline:
    _ = voice.say
    return _of_share(progress.goals.total.goals.share, _("of goals reached, {part} of {whole}"))


def _plans(progress: Progress, voice: Voice) -> Headline:
    _ = voice.say
    return _of_share(
        progress.plans.total.plans.share, _("of plans done in time, {part} of {whole}")
    )


def _survey(progress: Progress, voice: Voice) -> Headline:
    _, ngettext = voice.say, voice.count
    marks = joined(line.marks for line in progress.survey.items)
    words = ngettext("mean of {count} answer", "mean of {count} answers", marks.number)
    return Headline(decimal(marks.mean, voice), words.format(count=marks.number))


def _changes(progress: Progress, voice: Voice) -> Headline:
    ngettext = voice.count
    count = len(progress.changes.changes)
    return Headline(str(count), ngettext("thing measured", "things measured", count))


def _coverage(progress: Progress, voice: Voice) -> Headline:
    _ = voice.say
    return _of_share(progress.coverage.total, _("coached each quarter, {part} of {whole}"))


def _hours(progress: Progress, voice: Voice) -> Headline:
    _ = voice.say
    hours = progress.hours
    words = _("hours of coaching, {jp} JP").format(jp=decimal(hours.jp(hours.total), voice))
    return Headline(hours_words(hours.total.minutes, voice), words)


def _programme(progress: Progress, voice: Voice) -> Headline:
    _, ngettext = voice.say, voice.count
    total = progress.programme.total
    if total is None:
        return Headline("*", _("fewer than five people"))
    words = ngettext("person, without names", "people, without names", total.people)
    return Headline(voice.number(total.people), words)


def _months(progress: Progress, voice: Voice) -> tuple[str, ...]:
    return tuple(format_month(month, voice.lang) for month in progress.period.months)


def _draw_goals(progress: Progress, voice: Voice) -> Drawing:
    _ = voice.say
    goals = [figures.goals for figures in progress.goals.months]
    reached = tuple(one.reached for one in goals)
    others = tuple(one.share.whole - one.reached for one in goals)
    names = (_("reached"), _("not reached"))
    return Drawing(Kind.BARS, _months(progress, voice), (reached, others), names)


def _draw_plans(progress: Progress, voice: Voice) -> Drawing:
    _ = voice.say
    plans = [figures.plans for figures in progress.plans.months]
    in_time = tuple(one.in_time for one in plans)
    others = tuple(one.due - one.in_time for one in plans)
    names = (_("in time"), _("later or not"))
    return Drawing(Kind.BARS, _months(progress, voice), (in_time, others), names)


def _draw_hours(progress: Progress, voice: Voice) -> Drawing:
    held = dict(progress.hours.months)
    hours = tuple(held.get(month, Sum()).minutes / 60 for month in progress.period.months)
    return Drawing(Kind.BARS, _months(progress, voice), (hours,))


def _draw_survey(progress: Progress, voice: Voice) -> Drawing:
    months = zip(*(line.months for line in progress.survey.items), strict=True)
    means = tuple(joined(marks).mean for marks in months)
    return Drawing(Kind.LINE, _months(progress, voice), (means,), top=BEST)


def _draw_changes(progress: Progress, voice: Voice) -> Drawing:
    changes = [one for _name, one in progress.changes.changes if one.percent]
    labels = tuple(one.name for one in changes)
    moved = (one.difference if one.in_points else one.percent for one in changes)
    return Drawing(Kind.ACROSS, labels, (tuple(float(amount or 0) for amount in moved),))


def _draw_coverage(progress: Progress, voice: Voice) -> Drawing:
    board = progress.coverage
    labels = tuple(quarter_words(quarter, voice.say) for quarter in board.quarters)
    shares = tuple(float(share.percent or 0) for share in board.shares)
    return Drawing(Kind.BARS, labels, (shares,), top=PERCENT)


PAGES: Final = (
    Question(
        N_("Goals"),
        ReportKind.OUTCOMES,
        N_("A goal counts once its day has come or it is reached: F5 in a session gives it a day."),
        _goals,
        lambda progress, lang: goals_page(progress.goals, lang),
        _draw_goals,
        N_("Goals by the month in which they counted"),
    ),
    Question(
        N_("Plans"),
        ReportKind.OUTCOMES,
        N_("A plan counts once its day has come or it is done: end its line with a date."),
        _plans,
        lambda progress, lang: plans_page(progress.plans, lang),
        _draw_plans,
        N_("Plans by the month in which they counted"),
    ),
    Question(
        N_("Survey"),
        ReportKind.OUTCOMES,
        N_("Turn the keyboard round at the end of a session and let your coachee answer."),
        _survey,
        lambda progress, lang: survey_page(progress.survey, lang),
        _draw_survey,
        N_("Mean of all answers from 1 to 5, month by month"),
    ),
    Question(
        N_("Before and after"),
        ReportKind.OUTCOMES,
        N_("Numbers, behaviour and events that you keep on the page of a person stand here."),
        _changes,
        lambda progress, lang: changes_page(progress.changes, lang),
        _draw_changes,
        N_("Change in percent. It does not prove that coaching brought it about"),
    ),
    Question(
        N_("Coverage"),
        ReportKind.COVERAGE,
        N_("Everybody you coach stands here, quarter by quarter, from their first session on."),
        _coverage,
        lambda progress, lang: coverage_page(progress.coverage, lang),
        _draw_coverage,
        N_("Coached at least once, in percent of those who count"),
    ),
    Question(
        N_("Hours"),
        ReportKind.HOURS,
        N_("Each finished session adds its minutes; so does one entered from paper."),
        _hours,
        lambda progress, lang: hours_page(progress.hours, lang, narrow=True),
        _draw_hours,
        N_("Hours by month"),
    ),
    Question(
        N_("For others"),
        ReportKind.PROGRAMME,
        N_("What may be told to others needs five people or more."),
        _programme,
        lambda progress, lang: programme_page(progress.programme, lang),
    ),
)
"""The questions, in their order."""
