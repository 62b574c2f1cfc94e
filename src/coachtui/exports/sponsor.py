"""A sheet for the sponsor: that sessions take place, and how many steps came of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coachtui.exports.evidence import Held
from coachtui.exports.page import Lines, Page, Table, filled
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.kinds import ActionStatus, GoalStatus, SessionStatus
from coachtui.text import initials
from coachtui.views import ActionView, CoacheeView, GoalView, SessionRow


@dataclass(frozen=True, slots=True)
class SponsorSheet:
    """Days, minutes and counts; beside the initials it has no place for words."""

    who: str
    """Initials of the coachee."""
    held: tuple[Held, ...]
    """The oldest first."""
    agreed: int | None = None
    """How many sessions were agreed on."""
    ends: date | None = None
    goals: int = 0
    reached: int = 0
    steps: int = 0
    done: int = 0
    next_date: date | None = None


def sponsor_sheet(
    coachee: CoacheeView,
    rows: Iterable[SessionRow],
    *,
    goals: Iterable[GoalView] = (),
    actions: Iterable[ActionView] = (),
    agreed: int | None = None,
    ends: date | None = None,
    next_date: date | None = None,
) -> SponsorSheet:
    """Take out of sessions what a sponsor may know of: of those that were finished."""
    who = initials(coachee.name)
    held = (
        Held(row.day, row.minutes, who)
        for row in rows
        if row.session.status is SessionStatus.FINISHED and not row.session.swapped
    )
    aims, steps = tuple(goals), tuple(actions)
    return SponsorSheet(
        who,
        tuple(sorted(held, key=lambda one: one.day)),
        agreed,
        ends,
        len(aims),
        sum(goal.status is GoalStatus.REACHED for goal in aims),
        len(steps),
        sum(action.status is ActionStatus.DONE for action in steps),
        next_date,
    )


def sponsor_page(sheet: SponsorSheet, lang: Language) -> Page:
    """Say what can be counted."""
    voice = Voice(lang)
    _, ngettext = voice.say, voice.count
    sessions = len(sheet.held)
    facts = (
        ngettext("{count} session", "{count} sessions", sessions).format(count=sessions),
        voice.minutes(sum(one.minutes for one in sheet.held)),
    )
    agreed, ends = sheet.agreed, sheet.ends
    counts = (
        *([_("Sessions agreed on: {count}").format(count=agreed)] if agreed else []),
        *([_("Agreed until: {day}").format(day=voice.day(ends))] if ends else []),
        _("Goals: {count}, reached: {done}").format(count=sheet.goals, done=sheet.reached),
        _("Steps: {count}, done: {done}").format(count=sheet.steps, done=sheet.done),
    )
    rows = tuple((voice.day(one.day), str(one.minutes)) for one in sheet.held)
    following = (voice.day(sheet.next_date),) if sheet.next_date else ()
    kept = _("What was said stays between the two. This sheet has no place for it.")
    blocks = (
        Table(_("Sessions held"), (_("Day"), _("Minutes")), rows),
        Lines(_("What came of it, counted"), counts),
        Lines(_("Next session"), following),
        Lines(_("Confidential"), (kept,)),
    )
    return Page(_("Coaching of {who}").format(who=sheet.who), facts, filled(blocks))
