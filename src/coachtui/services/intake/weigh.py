"""Turns what a file says into records, and leaves out what is here already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Final

from coachtui.capture import as_said
from coachtui.db.reading import Reading
from coachtui.i18n import _
from coachtui.kinds import CLOSE, OPEN, SHARED_BY_NATURE, Outcome, SessionStatus
from coachtui.live.derive import derive
from coachtui.models import ActionBase, CoacheeBase
from coachtui.services.checks import checked
from coachtui.services.coachees import FIRST_PRESET, NewCoachee
from coachtui.services.intake.brought import (
    Brought,
    BroughtAction,
    BroughtPerson,
    BroughtSession,
)
from coachtui.services.people import everybody
from coachtui.services.queries import living
from coachtui.services.shapes import ACTION, COACHEE
from coachtui.text import fold
from coachtui.views import (
    ActionView,
    CoacheeView,
    EntryView,
    Put,
    Record,
    ReviewView,
    SessionView,
    Step,
)

MARK: Final = 20
"""Letters of an id that are the same in all that came in with one file."""


@dataclass(frozen=True, slots=True)
class TakenSession:
    """A session that a file brings, with its lines."""

    session: SessionView
    step: Step

    @property
    def lines(self) -> int:
        """How many lines were noted."""
        return sum(isinstance(put.after, EntryView) for put in self.step.puts)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What a file brings that is not here yet."""

    people: tuple[CoacheeView, ...] = ()
    """Those who are new."""
    actions: tuple[ActionView, ...] = ()
    """Those agreed outside a session."""
    sessions: tuple[TakenSession, ...] = ()
    reviews: tuple[ReviewView, ...] = ()
    """What became of actions already."""
    named: dict[str, CoacheeView] = field(default_factory=dict)
    """Everybody it speaks of, by id."""
    same: int = 0
    """Actions and sessions that are here already."""

    @property
    def about(self) -> frozenset[str]:
        """Who gets something by it."""
        held = (taken.session.coachee_id for taken in self.sessions)
        return frozenset((*held, *(action.coachee_id for action in self.actions)))

    @property
    def empty(self) -> bool:
        """Whether there is nothing to store."""
        return not (self.people or self.actions or self.sessions)


class Scales:
    """Turns what a file says into records, and leaves out what is here already."""

    def __init__(self, tx: Reading, now: datetime, mark: str) -> None:
        self._tx = tx
        self._now = now
        self._ids: Iterator[str] = (f"{mark}{number:0{32 - MARK}x}" for number in count(1))
        self._called: dict[str, list[CoacheeView]] = {}
        for coachee in everybody(tx):
            self._know(coachee)
        self._new: list[CoacheeView] = []
        self._reviews: list[ReviewView] = []
        self._named: dict[str, CoacheeView] = {}

    def weigh(self, brought: Brought) -> Weighed:
        """Return what is new."""
        for person in brought.people:
            self._meet(person)
        sessions = [self._session(one) for one in brought.sessions]
        actions = [self._action(one) for one in brought.actions]
        return Weighed(
            tuple(self._new),
            tuple(one for one in actions if one),
            tuple(one for one in sessions if one),
            tuple(self._reviews),
            self._named,
            same=sessions.count(None) + actions.count(None),
        )

    def _meet(self, person: BroughtPerson) -> None:
        """Find somebody, or add them."""
        told = person.told
        found = self._found(told)
        if len(found) > 1:
            problem = _("More than one person is called {name}. Give the form of address as well.")
            raise person.at.wrong(problem.format(name=told.name))
        if not found:
            view = CoacheeView(
                next(self._ids),
                told.name,
                told.address,
                told.position,
                told.unit,
                told.relation,
                told.sponsor,
                contact=person.contact,
            )
            checked(CoacheeBase, COACHEE.values(view))
            self._new.append(view)
            self._know(view)
            found = [view]
        self._named[found[0].id] = found[0]

    def _know(self, coachee: CoacheeView) -> None:
        for said in {fold(coachee.name), fold(coachee.address)}:
            self._called.setdefault(said, []).append(coachee)

    def _found(self, told: NewCoachee) -> list[CoacheeView]:
        """Return who may be meant: by name or form of address, and by both where both are told."""
        found = self._called.get(fold(told.name), [])
        address = fold(told.address)
        closer = [one for one in found if address == fold(one.address)]
        return (
            closer
            if address and closer
            else [one for one in found if not (address and one.address)]
        )

    def _who(self, name: str) -> CoacheeView:
        """Return somebody whom the file has named before."""
        return next(one for one in self._called[fold(name)] if one.id in self._named)

    def _action(self, brought: BroughtAction) -> ActionView | None:
        coachee, parts = self._who(brought.person), brought.parts
        same = "SELECT text FROM action_item WHERE coachee_id = :id AND due IS :due AND "
        there = self._tx.rows(same + living("action_item"), id=coachee.id, due=parts.due)
        if any(fold(text) == fold(parts.text) for (text,) in there):
            return None
        new = ActionView(
            next(self._ids),
            coachee.id,
            "",
            created=brought.created or self._now.date(),
            no_date=parts.due is None,
            kind=brought.kind,
        )
        action = as_said(new, parts)
        checked(ActionBase, ACTION.values(action))
        if brought.outcome is not None:
            at = self._noon(brought.decided) if brought.decided else self._now
            self._reviews.append(
                ReviewView(
                    next(self._ids),
                    action.id,
                    brought.outcome,
                    at,
                    reason=brought.reason,
                    evidence=brought.evidence,
                )
            )
        return action

    def _session(self, brought: BroughtSession) -> TakenSession | None:
        coachee = self._who(brought.person)
        if brought.day > self._now.date():
            raise brought.at.wrong(_("A session that was held cannot be in the future."))
        there = "SELECT topic FROM coaching_session WHERE coachee_id = :id AND day = :day AND "
        topics = self._tx.rows(there + living("coaching_session"), id=coachee.id, day=brought.day)
        if any(fold(topic) == fold(brought.topic) for (topic,) in topics):
            return None
        start = self._noon(brought.day)
        session = SessionView(
            next(self._ids),
            coachee.id,
            FIRST_PRESET.model,
            brought.minutes,
            brought.topic,
            status=SessionStatus.FINISHED,
            stage=CLOSE,
            relation=coachee.relation,
            started_at=start,
            ended_at=start + timedelta(minutes=brought.minutes),
            takeaway_skipped=True,
            next_skipped=True,
            from_paper=True,
        )
        return self._with_lines(session, brought, start)

    def _with_lines(
        self, session: SessionView, brought: BroughtSession, start: datetime
    ) -> TakenSession:
        entries = [
            EntryView(
                next(self._ids),
                number,
                line.kind,
                line.text,
                OPEN,
                start,
                shared=number in brought.shared or line.kind in SHARED_BY_NATURE,
            )
            for number, line in enumerate(brought.lines)
        ]
        derived = derive(entries, {}, {}, session, self._now.tzinfo)
        made = {key: replace(one, id=next(self._ids)) for key, one in derived.items()}
        self._reviews += (
            ReviewView(next(self._ids), made[entry.id].id, Outcome.DONE, self._now)
            for number, entry in enumerate(entries)
            if number in brought.done
        )
        records: Sequence[Record] = (session, *entries, *made.values())
        return TakenSession(session, Step(tuple(Put(None, one) for one in records)))

    def _noon(self, day: date) -> datetime:
        """Return the middle of a day: the hour is unknown, and no zone moves it to another one."""
        return datetime.combine(day, time(12), self._now.tzinfo)
