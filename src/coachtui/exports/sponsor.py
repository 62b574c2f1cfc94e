"""A sheet for the sponsor: that sessions take place, and how many steps came of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coachtui.exports.evidence import Held
from coachtui.exports.page import Lines, Page, Table, filled
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.kinds import ActionStatus, GoalStatus, SessionStatus
from coachtui.kinds.between import SponsorSees
from coachtui.text import initials
from coachtui.views import ActionView, AgreementView, CoacheeView, GoalView, SessionRow


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
    agreement: AgreementView | None = None,
    *,
    goals: Iterable[GoalView] = (),
    actions: Iterable[ActionView] = (),
    next_date: date | None = None,
) -> SponsorSheet:
    """Take out of finished sessions what a sponsor may know of; goals and steps if so agreed."""
    who = initials(coachee.name)
    held = (
        Held(row.day, row.minutes, who)
        for row in rows
        if row.session.status is SessionStatus.FINISHED and not row.session.swapped
    )
    counted = agreement is not None and agreement.sponsor_sees is SponsorSees.COUNTS
    aims, steps = (tuple(goals), tuple(actions)) if counted else ((), ())
    return SponsorSheet(
        who,
        tuple(sorted(held, key=lambda one: one.day)),
        agreement.sessions_agreed if agreement else None,
        agreement.ends if agreement else None,
        len(aims),
        sum(goal.status is GoalStatus.REACHED for goal in aims),
        len(steps),
        sum(action.status is ActionStatus.DONE for action in steps),
        next_date,
    )


def sponsor_page(sheet: SponsorSheet, lang: Language) -> Page:
    """Say what can be counted."""
    voice = Voice(lang)
    _ = voice.say
    facts = (
        voice.sessions(len(sheet.held)),
        voice.minutes(sum(one.minutes for one in sheet.held)),
    )
    agreed, ends = sheet.agreed, sheet.ends
    frame = (
        *([_("Sessions agreed on: {count}").format(count=agreed)] if agreed else []),
        *([_("Agreed until: {day}").format(day=voice.day(ends))] if ends else []),
    )
    goals = _("Goals: {count}, reached: {done}").format(
        count=voice.number(sheet.goals), done=voice.number(sheet.reached)
    )
    steps = _("Steps: {count}, done: {done}").format(
        count=voice.number(sheet.steps), done=voice.number(sheet.done)
    )
    counts = (*([goals] if sheet.goals else []), *([steps] if sheet.steps else []))
    rows = tuple((voice.day(one.day), voice.number(one.minutes)) for one in sheet.held)
    following = (voice.day(sheet.next_date),) if sheet.next_date else ()
    kept = _("What was said stays between the two. This sheet has no place for it.")
    blocks = (
        Table(_("Sessions held"), (_("Day"), _("Minutes")), rows),
        Lines(_("Agreement"), frame),
        Lines(_("What came of it, counted"), counts),
        Lines(_("Next session"), following),
        Lines(_("Confidential"), (kept,)),
    )
    return Page(_("Coaching of {who}").format(who=sheet.who), facts, filled(blocks))
