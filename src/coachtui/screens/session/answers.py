"""What Enter does with the line when something was asked: a date, a reason, a takeaway."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from coachtui.capture import read_line
from coachtui.dates import DateError, format_day, parse_date
from coachtui.dates.cadence import working_day
from coachtui.exports.words import may_use_words
from coachtui.i18n import _, language
from coachtui.kinds import DEFAULT_FOLLOW_UP_DAYS, EntryKind, Outcome
from coachtui.live import Decision, DecisionKind, LiveSession
from coachtui.screens.dialogs.form import NONE_ON_PURPOSE
from coachtui.screens.session.understood import day_words
from coachtui.services.planning import next_meeting
from coachtui.views import ActionView, EntryView, Step

SPOKEN = frozenset({EntryKind.NOTE, EntryKind.QUOTE})
"""Kinds of line that can be somebody's own words."""

_COMMITTED: Final = re.compile(r"#?(10|[1-9])(?:[\s,;:·]+(.*))?")
"""How much somebody means it, and who will hear how it went."""

FOLLOW_UPS = (7, DEFAULT_FOLLOW_UP_DAYS, 30)
"""Days from the session on which the next one is often held."""

APART = timedelta(days=4)
"""How far a day stands from the usual one at least to be offered beside it."""

CARRIED_DAYS = 7
"""Days from today proposed for an action that is carried on."""


@dataclass(frozen=True)
class Answer:
    """A question to the coach that the capture line answers."""

    prompt: str
    hear: Callable[[str], str]
    """Says what Enter would do with the text."""
    take: Callable[[str], Step | None]
    """Does it; none when there is nothing to store."""
    accepts: Callable[[str], bool] = lambda _text: True
    """Whether the text is an answer at all; if not, it is captured like any other line."""
    exact: bool = False
    """Blanks at the ends of the text count."""
    once: bool = False
    """Any other line ends the asking."""


def evidence(live: LiveSession, action_id: str) -> Answer:
    """Ask for the proof that an action is done."""

    def take(text: str) -> Step | None:
        return live.review(action_id, Outcome.DONE, evidence=text) if text else None

    return Answer(_("evidence"), lambda _text: _("Enter alone: done, without evidence"), take)


def new_date(live: LiveSession, action_id: str, outcome: Outcome) -> Answer:
    """Ask until when an action is carried on."""
    known = next((action.due for action in live.carried if action.id == action_id), None)
    # A day that is still ahead stays, unless the two agree on another.
    default = known if known and known > live.today else live.today + timedelta(days=CARRIED_DAYS)
    words = _("Enter: {day}; or write a date, such as Friday or +14")

    def take(text: str) -> Step:
        day = parse_date(text, live.today).day if text else default
        return live.review(action_id, outcome, new_due=day)

    return Answer(
        _("new date"),
        lambda text: _hear_date(text, live.today) or words.format(day=_said(default)),
        take,
        lambda text: not text or _is_date(text, live.today),
    )


def reason(live: LiveSession, action_id: str) -> Answer:
    """Ask why an action is dropped; without a reason it stays."""

    def take(text: str) -> Step | None:
        return live.review(action_id, Outcome.DROPPED, reason=text) if text else None

    return Answer(_("dropped because"), lambda _text: _("Enter alone: it stays open"), take)


def edited(live: LiveSession, entry: EntryView) -> Answer:
    """Let the words of a line be changed."""

    def take(text: str) -> Step | None:
        if not text.strip() or text == entry.text:
            return None
        still_there = any(line.id == entry.id for line in live.entries)
        return live.edit(entry.id, text) if still_there else live.write(text)

    hint = _("Enter keeps it, Escape leaves it as it was")
    return Answer(_("edit"), lambda _text: hint, take, exact=True)


def for_decision(live: LiveSession, decision: Decision) -> Answer:
    """Ask what the close needs to know next."""
    match decision.kind:
        case DecisionKind.TAKEAWAY:
            return _takeaway(live)
        case DecisionKind.ACTION_DATE:
            assert decision.action_id is not None
            return _due(live, decision.action_id)
        case DecisionKind.CARRIED:
            assert decision.action_id is not None
            return new_date(live, decision.action_id, Outcome.NOT_YET)
        case DecisionKind.FOLLOW_UP:
            return _follow_up(live)
        case DecisionKind.MAY_USE:
            return _may_use(live)
        case DecisionKind.COMMITMENT:
            return _commitment(live)
        case DecisionKind.FINISH:
            return Answer(
                _("finish"),
                lambda _text: _("Enter on the empty line finishes the session"),
                lambda _text: live.finish(),
                lambda text: not text,
            )


def _may_use(live: LiveSession) -> Answer:
    words = may_use_words(_)
    choices = {str(number): may_use for number, may_use in enumerate(words, 1)}
    offered = ", ".join(f"{key} {words[may_use]}" for key, may_use in choices.items())

    def take(text: str) -> Step:
        return live.correct(replace(live.session, may_use=choices.get(text)))

    def accepts(text: str) -> bool:
        return not text or text in choices

    return Answer(
        _("appraisal"), lambda text: words[choices[text]] if text else offered, take, accepts
    )


def _takeaway(live: LiveSession) -> Answer:
    def take(text: str) -> Step | None:
        if not text:
            return None
        if text in NONE_ON_PURPOSE:
            return live.set_takeaway("")
        captured = read_line(text, live.today)
        return live.set_takeaway(captured.text if captured.kind is EntryKind.QUOTE else text)

    def accepts(text: str) -> bool:
        return text in NONE_ON_PURPOSE or read_line(text, live.today).kind in SPOKEN

    return Answer(
        _("takeaway"),
        lambda _text: _("in their own words; - and Enter: none, on purpose"),
        take,
        accepts,
    )


def _commitment(live: LiveSession) -> Answer:
    def take(text: str) -> Step | None:
        if not text:
            return None
        said = _COMMITTED.fullmatch(text)
        figure, whom = (int(said[1]), said[2] or "") if said else (None, "")
        return live.correct(replace(live.session, commitment=figure, accountable=whom))

    return Answer(
        _("commitment"),
        lambda _text: _("1 to 10, then who will hear how it went: 8 my boss, on Friday; - none"),
        take,
        lambda text: not text or text in NONE_ON_PURPOSE or bool(_COMMITTED.fullmatch(text)),
    )


def _due(live: LiveSession, action_id: str) -> Answer:
    default = live.today + timedelta(days=CARRIED_DAYS)

    def take(text: str) -> Step:
        if text in NONE_ON_PURPOSE:
            return live.set_due(action_id, None)
        return live.set_due(action_id, parse_date(text, live.today).day if text else default)

    words = _("Enter: {day}; or write a date; - none")
    return _date_or_none(_("by when"), live.today, words.format(day=_said(default)), take)


def _follow_up(live: LiveSession) -> Answer:
    cadence = live.record.coachee.cadence
    usual = next_meeting(cadence, live.day)
    others = (working_day(live.day + timedelta(days=number)) for number in FOLLOW_UPS)
    days = sorted({usual, *(day for day in others if abs(day - usual) >= APART)})

    def take(text: str) -> Step:
        if text in NONE_ON_PURPOSE:
            return live.set_follow_up(None)
        return live.set_follow_up(parse_date(text, live.day).day if text else usual)

    ways = [f"+{(day - live.day).days} {_said(day, year=False)}" for day in days]
    chosen = days.index(usual)
    ways[chosen] = f"⏎ {ways[chosen]}"
    return _date_or_none(_("next session"), live.day, "  ".join([*ways, _("- none")]), take)


def _date_or_none(prompt: str, today: date, offer: str, take: Callable[[str], Step]) -> Answer:
    def hear(text: str) -> str:
        none = text.strip() in NONE_ON_PURPOSE
        return _("no date, on purpose") if none else _hear_date(text, today) or offer

    return Answer(
        prompt,
        hear,
        take,
        lambda text: not text or text in NONE_ON_PURPOSE or _is_date(text, today),
    )


def _said(day: date, *, year: bool = True) -> str:
    return format_day(day, language(), year=year)


def _is_date(text: str, today: date) -> bool:
    try:
        parse_date(text, today)
    except DateError:
        return False
    return True


def _hear_date(text: str, today: date) -> str:
    """Say which day a text means; nothing of an empty one."""
    if not text.strip():
        return ""
    phrase = parse_date(text, today)
    day = day_words(phrase.day, today)
    if phrase.other:
        words = _("{day}; if you mean {other}, write it")
        return words.format(day=day, other=_said(phrase.other))
    return day


def asks_about(action: ActionView, outcome: Outcome, live: LiveSession) -> Answer:
    """Ask what an outcome of a carried action needs to be known."""
    match outcome:
        case Outcome.DONE:
            return evidence(live, action.id)
        case Outcome.DROPPED:
            return reason(live, action.id)
        case Outcome.PARTLY | Outcome.NOT_YET:
            return new_date(live, action.id, outcome)
