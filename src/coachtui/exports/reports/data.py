"""Reports for other programs: JSON with everything, CSV with the main table; keys in English."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any, Final

from coachtui.exports.csv import DECIMAL_SIGNS, csv_table
from coachtui.exports.json import versioned
from coachtui.i18n import Language
from coachtui.reports import Report
from coachtui.reports.coverage import Coverage
from coachtui.reports.facts import Change
from coachtui.reports.figures import Figures, Goals, Marks, Plans, Share
from coachtui.reports.hours import Hours, Sum
from coachtui.reports.outcomes import Outcomes
from coachtui.reports.period import Period, Quarter
from coachtui.reports.programme import Numbers, Programme

_OUTCOMES: Final = (
    "group",
    "name",
    "sessions",
    "minutes",
    "goals_reached",
    "goals_due",
    "goals_percent",
    "plans_in_time",
    "plans_due",
    "plans_percent",
)
_COVERAGE: Final = ("person", "unit", "quarter", "state", "sessions")
_HOURS: Final = (
    "number",
    "client",
    "contact",
    "setting",
    "in_group",
    "start",
    "end",
    "paid_hours",
    "pro_bono_hours",
    "total_hours",
)
_PROGRAMME: Final = (
    "group",
    "name",
    "people",
    "sessions",
    "minutes",
    "covered_percent",
    "goals_percent",
    "plans_percent",
)


def json_report(report: Report, roster: str = "") -> str:
    """Write everything a report says as versioned JSON, with a coach who agreed to be named."""
    coach = {"coach": roster} if roster and isinstance(report, Programme) else {}
    return versioned(f"report.{type(report).__name__.lower()}", **coach, **_plain(report))


def csv_report(report: Report, lang: Language) -> str:
    """Write the main table of a report for a spreadsheet, its columns called in English."""
    match report:
        case Outcomes():
            return csv_table(_OUTCOMES, _outcomes(report), lang)
        case Coverage():
            return csv_table(_COVERAGE, _coverage(report), lang)
        case Hours():
            return csv_table(_HOURS, _hours(report, DECIMAL_SIGNS[lang]), lang)
        case Programme():
            return csv_table(_PROGRAMME, _programme(report), lang)


def _outcomes(report: Outcomes) -> Iterable[Iterable[str]]:
    yield ("all", "", *_figures(report.total))
    yield from (("unit", line.unit, *_figures(line.figures)) for line in report.units)
    yield from (("relation", relation, *_figures(one)) for relation, one in report.relations)
    yield from (("person", line.name, *_figures(line.figures)) for line in report.people)


def _figures(figures: Figures) -> tuple[str, ...]:
    shares = (figures.goals.share, figures.plans.share)
    cells = (cell for share in shares for cell in (share.part, share.whole, share.percent))
    return tuple(map(_cell, (figures.sessions, figures.minutes, *cells)))


def _coverage(report: Coverage) -> Iterable[Iterable[str]]:
    for line in report.lines:
        for quarter, cell in zip(report.quarters, line.cells, strict=True):
            yield line.who.name, line.who.unit, str(quarter), cell.state, str(cell.sessions)


def _hours(report: Hours, sign: str) -> Iterable[Iterable[str]]:
    for number, line in enumerate(report.log, 1):
        yield (
            str(number),
            line.client,
            line.contact,
            "group" if line.group > 1 else "individual",
            str(line.group) if line.group > 1 else "",
            line.first.isoformat(),
            line.last.isoformat() if line.last else "",
            *(
                f"{minutes / 60:.2f}".replace(".", sign)
                for minutes in (line.paid, line.free, line.paid + line.free)
            ),
        )


def _programme(report: Programme) -> Iterable[Iterable[str]]:
    if report.total is None:
        return
    yield ("all", "", *_numbers(report.total))
    yield from (("unit", unit.name, *_numbers(unit.numbers)) for unit in report.units)
    if report.others is not None:
        yield ("other units", "", *_numbers(report.others))
    yield from (("relation", one.relation, *_numbers(one.numbers)) for one in report.relations)


def _numbers(numbers: Numbers) -> tuple[str, ...]:
    shares = (numbers.covered, numbers.goals, numbers.plans)
    percents = (share.percent if share else None for share in shares)
    return tuple(map(_cell, (numbers.people, numbers.sessions, numbers.minutes, *percents)))


def _cell(value: int | None) -> str:
    return "" if value is None else str(value)


def _plain(value: Any) -> Any:
    """Return a report made of what JSON knows, with the shares and means that follow from it."""
    match value:
        case Quarter():
            return str(value)
        case Period(first=first, last=last):
            return {"from": first, "to": last}
        case Marks():
            return {"answers": value.number, "mean": value.mean, "counts": value.counts}
        case Share(part=part, whole=whole):
            return {"part": part, "whole": whole, "percent": value.percent}
        case Goals() | Plans():
            return {**_fields(value), "share": _plain(value.share)}
        case Outcomes():
            return {**_fields(value), **_named(value)}
        case Change():
            return {**_fields(value), "difference": value.difference, "percent": value.percent}
        case Coverage():
            shares = dict(zip(map(str, value.quarters), map(_plain, value.shares), strict=True))
            return {**_fields(value), "quarters": shares, "total": _plain(value.total)}
        case Hours():
            years = [{"year": year, **_sum(value, done)} for year, done in value.years]
            months = [
                {"month": month.isoformat()[:7], **_sum(value, done)}
                for month, done in value.months
            ]
            people = [
                {"person": one.name, **_sum(value, one.done), "yearly": _plain(one.yearly)}
                for one in value.people
            ]
            weeks = [{"monday": monday, "sessions": number} for monday, number in value.weeks]
            row = value.weeks_in_a_row
            sums = {"total": _plain(value.total), "years": years, "months": months}
            more = {**sums, "people": people, "weeks": weeks, "weeks_in_a_row": row}
            return {**_fields(value), **more}
        case tuple() | list():
            return [_plain(one) for one in value]
        case _ if is_dataclass(value):
            return _fields(value)
        case _:
            return value


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}


def _named(report: Outcomes) -> dict[str, Any]:
    """Return what stands in pairs with a name for each part."""
    quarters = [str(quarter) for quarter in report.period.quarters]
    return {
        "months": [
            {"month": month.isoformat()[:7], **_fields(figures)}
            for month, figures in zip(report.period.months, report.months, strict=True)
        ],
        "unmeasured": [{"person": name, "day": day} for name, day in report.unmeasured],
        "relations": [{"relation": name, **_fields(one)} for name, one in report.relations],
        "evidence": [{"kind": kind, "goals": number} for kind, number in report.evidence],
        "benefits": [{"benefit": name, **_plain(one)} for name, one in report.benefits],
        "changes": [{"person": whose or None, **_plain(one)} for whose, one in report.changes],
        "events": [
            {"kind": kind, "quarters": dict(zip(quarters, numbers, strict=True))}
            for kind, numbers in report.events
        ],
    }


def _sum(report: Hours, done: Sum) -> dict[str, Any]:
    return {**_fields(done), "jp": round(report.jp(done), 2)}
