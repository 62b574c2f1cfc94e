"""The people of the demo whose coaching is over: what fills the year before, stored at once."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from coachtui.db.scope import refer_in_any_order
from coachtui.ids import new_id
from coachtui.kinds import ActionStatus, EntryKind, GoalStatus, Outcome, SessionStatus
from coachtui.kinds.between import EvidenceKind, Stay, SurveyItem
from coachtui.models import (
    ActionItem,
    ActionReview,
    Coachee,
    Entry,
    Goal,
    Record,
    Session,
    Survey,
    SurveyMark,
)
from coachtui.services.practice import Former, Team

if TYPE_CHECKING:
    from coachtui.services.demo import Retelling

MODEL: Final = "grow"


def tell_earlier(story: "Retelling", team: Team) -> None:
    """Store each with their sessions from paper, and what became of them."""
    with story.services.db.write() as tx:
        refer_in_any_order(tx)
        for former in team.people:
            tx.add_all(_Former(story, team, former).rows())


class _Former:
    """What is stored of one of them."""

    def __init__(self, story: "Retelling", team: Team, former: Former) -> None:
        self.text, self.day = story.text, story.day
        self.team, self.former = team, former
        self.id = new_id()
        self.days = [story.day(days) for days in former.days]
        self.zone = story.clock.present.tzinfo

    def rows(self) -> Iterator[Record]:
        """Yield every row, in any order."""
        team, former = self.team, self.former
        yield Coachee(
            id=self.id,
            name=former.name,
            address=former.address,
            position=self.text(team.position),
            unit=self.text(team.unit),
            relation=team.relation,
            in_log=former.in_log,
            stay=Stay.HERE if former.moved is None else Stay.MOVED,
            stay_since=None if former.moved is None else self.day(former.moved),
            created_at=self._noon(self.days[0]),
            archived_at=self._noon(self.day(team.ended)),
        )
        sessions = [new_id() for _day in self.days]
        for number, session in enumerate(sessions):
            yield from self._session(number, session)
            yield from self._survey(number, session)
        yield from self._goal(sessions[0])
        for number, kept in enumerate(former.kept):
            yield from self._step(sessions[number], sessions[number + 1], number, kept=kept)

    def _session(self, number: int, session: str) -> Iterator[Record]:
        team, day = self.team, self.days[number]
        following = self.days[number + 1 : number + 2]
        yield Session(
            id=session,
            coachee_id=self.id,
            model=MODEL,
            planned_minutes=team.minutes,
            topic=self.text(team.topic),
            relation=team.relation,
            status=SessionStatus.FINISHED,
            stage="close",
            from_paper=True,
            day=day,
            started_at=self._noon(day),
            created_at=self._noon(day),
            takeaway=self.text(team.takeaway),
            next_date=following[0] if following else None,
            next_skipped=not following,
        )

    def _survey(self, number: int, session: str) -> Iterator[Record]:
        key, day = new_id(), self.days[number]
        at = self._noon(day)
        yield Survey(id=key, coachee_id=self.id, session_id=session, day=day, created_at=at)
        yield SurveyMark(survey_id=key, item=SurveyItem.HEARD, mark=self.former.heard[number])

    def _goal(self, session: str) -> Iterator[Record]:
        team, reached = self.team, self.former.reached
        line = self._line(session, EntryKind.GOAL, self.text(team.goal), self.days[0])
        yield line
        yield Goal(
            id=new_id(),
            session_id=session,
            entry_id=line.id,
            statement=line.text,
            measure=self.text(team.measure),
            due=self.day(team.ended),
            status=GoalStatus.REACHED if reached else GoalStatus.OPEN,
            decided_on=self.days[-1] if reached else None,
            evidence=self.text(team.evidence) if reached else "",
            evidence_kind=EvidenceKind.PROCEDURE if reached else None,
        )

    def _step(self, session: str, following: str, number: int, *, kept: bool) -> Iterator[Record]:
        """Store what was agreed in one session and asked for in the next."""
        agreed, due = self.days[number], self.days[number + 1]
        line = self._line(session, EntryKind.ACTION, self.text(self.team.step), agreed)
        yield line
        reason = "" if kept else self.text(self.team.dropped)
        action = ActionItem(
            id=new_id(),
            coachee_id=self.id,
            session_id=session,
            entry_id=line.id,
            text=line.text,
            created=agreed,
            due=due,
            status=ActionStatus.DONE if kept else ActionStatus.DROPPED,
            reason=reason,
        )
        yield action
        yield ActionReview(
            id=new_id(),
            action_id=action.id,
            session_id=following,
            outcome=Outcome.DONE if kept else Outcome.DROPPED,
            at=self._noon(due),
            due_before=due,
            reason=reason,
        )

    def _line(self, session: str, kind: EntryKind, text: str, day: date) -> Entry:
        order = 1 if kind is EntryKind.GOAL else 2
        stage = "goal" if kind is EntryKind.GOAL else "will"
        return Entry(
            id=new_id(),
            session_id=session,
            order=order,
            kind=kind,
            text=text,
            stage=stage,
            at=self._noon(day),
            shared=True,
        )

    def _noon(self, day: date) -> datetime:
        return datetime.combine(day, time(12), self.zone)
