"""Reads everything about one session; no query here grows with the whole database."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from coachtui.db.reading import Reading, Row, moment
from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.kinds import Benefit, EntryKind, GoalStatus, SessionStatus
from coachtui.services.measured import read_surveys
from coachtui.services.queries import (
    IS_PENDING,
    actions,
    living,
    parts,
    read_action,
    read_session,
    sessions,
)
from coachtui.services.shapes import (
    ASKED,
    ENTRY,
    FEEDBACK,
    GOAL,
    INSIGHT,
    RATING,
    REVIEW,
    SETTLED,
    SHIFT,
    Shape,
    V,
)
from coachtui.views import ActionView, SessionRecord, SessionView, SurveyView

RECENT: Final = 3
"""Sessions back in which a question counts as heard lately."""

_MORE: Final = ("draft", "last_seen_at", "paused", "day")


def read_record(tx: Reading, session_id: str) -> SessionRecord:
    """Return everything about one session."""
    more = [f"coaching_session.{name}" for name in _MORE]
    by_id = "coaching_session.id = :id"
    for row in sessions(tx, by_id, more=more, order="coaching_session.id", id=session_id):
        session, coachee = read_session(row)
        draft, seen_at, paused, day = row[-len(_MORE) :]
        break
    else:
        raise NotFoundError(_("There is no such session."))
    earlier = _Earlier(tx, session)
    carried, (seconds, started) = _carried(tx, session, day), _times(tx, session_id)
    return SessionRecord(
        session=session,
        coachee=coachee,
        entries=_parts(tx, ENTRY, session_id),
        goals=_parts(tx, GOAL, session_id),
        insights=_parts(tx, INSIGHT, session_id),
        feedback=_parts(tx, FEEDBACK, session_id),
        ratings=_parts(tx, RATING, session_id),
        shifts=_parts(tx, SHIFT, session_id),
        settled=_parts(tx, SETTLED, session_id),
        actions=_agreed(tx, session_id),
        carried=carried,
        kept_back=_kept_back(tx, carried),
        reviews=_parts(tx, REVIEW, session_id),
        asked=_parts(tx, ASKED, session_id),
        survey=_survey(tx, session_id),
        asked_before=earlier.asked_lately(),
        brings=earlier.brings(),
        last_takeaway=earlier.last_said("takeaway"),
        last_try_next=earlier.last_said("try_next"),
        parked=earlier.parked(),
        partner=_partner(tx, session),
        earlier_sessions=earlier.count_finished(),
        draft=draft,
        seconds=seconds,
        stages_started=started,
        seen_at=moment(seen_at) if seen_at else None,
        paused=bool(paused),
    )


def _parts(tx: Reading, shape: Shape[V], session_id: str) -> tuple[V, ...]:
    mine = f"{shape.table}.session_id = :id"
    return parts(tx, shape, mine, order=f"{shape.table}.position", id=session_id)


def _survey(tx: Reading, session_id: str) -> SurveyView | None:
    return next(iter(read_surveys(tx, whose="survey.session_id = :id", id=session_id)), None)


def _times(tx: Reading, session_id: str) -> tuple[dict[str, float], dict[str, datetime]]:
    """Return the seconds of each stage, and when those that were begun began."""
    query = "SELECT stage, seconds, started_at FROM stage_time WHERE session_id = :id"
    rows = tx.rows(query, id=session_id)
    return (
        {stage: seconds for stage, seconds, _started in rows},
        {stage: moment(started) for stage, _seconds, started in rows if started},
    )


def _partner(tx: Reading, session: SessionView) -> str:
    """Return how the other one is called, where the owner of the records is coached."""
    if not (session.swapped and session.paired_with):
        return ""
    query = """
        SELECT coalesce(nullif(coachee.address, ''), coachee.name)
        FROM coaching_session JOIN coachee ON coachee.id = coaching_session.coachee_id
        WHERE coaching_session.id = :id
    """
    return "".join(called for (called,) in tx.rows(query, id=session.paired_with))


def _agreed(tx: Reading, session_id: str) -> tuple[ActionView, ...]:
    rows = actions(
        tx,
        "action_item.session_id = :id",
        order="action_item.position",
        apart_from=session_id,
        id=session_id,
    )
    return tuple(read_action(row) for row in rows)


def _carried(tx: Reading, session: SessionView, day: str) -> tuple[ActionView, ...]:
    """Return what was agreed before this session and is pending, or was until it was reviewed."""
    reviewed_here = f"""
        SELECT action_id FROM action_review WHERE session_id = :id AND {living("action_review")}
    """
    before = """(
        coaching_session.started_at < :begun
        OR coaching_session.started_at IS NULL
        AND (action_item.created IS NULL OR action_item.created <= :day)
    )"""
    rows = actions(
        tx,
        "action_item.coachee_id = :coachee",
        "action_item.session_id IS NOT :id",
        f"({IS_PENDING} OR action_item.id IN ({reviewed_here}))",
        *([before] if session.started_at else []),
        order="action_item.position",
        apart_from=session.id,
        coachee=session.coachee_id,
        id=session.id,
        begun=session.started_at,
        day=day,
    )
    return tuple(read_action(row) for row in rows)


def _kept_back(tx: Reading, carried: tuple[ActionView, ...]) -> frozenset[str]:
    """Return those of the carried actions whose lines were unshared."""
    lines = {f"line{number}": action.entry_id for number, action in enumerate(carried)}
    names = ", ".join(f":{name}" for name in lines)
    query = f"SELECT id FROM entry WHERE id IN ({names}) AND NOT shared"
    private = {key for (key,) in tx.rows(query, **lines)}
    return frozenset(action.id for action in carried if action.entry_id in private)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """The sessions with a person that began before one of them."""

    tx: Reading
    session: SessionView

    def asked_lately(self) -> frozenset[str]:
        """Return the keys of the questions asked in the latest of them."""
        recent = f"SELECT id {self._these} ORDER BY started_at DESC LIMIT {RECENT}"
        query = f"SELECT key FROM asked WHERE session_id IN ({recent}) AND {living('asked')}"
        return frozenset(key for (key,) in self._rows(query))

    def brings(self) -> frozenset[Benefit]:
        """Return what their open goals are to bring about beside themselves."""
        query = f"""
            SELECT DISTINCT benefit FROM goal WHERE session_id IN (SELECT id {self._these})
            AND status = '{GoalStatus.OPEN}' AND benefit IS NOT NULL AND {living("goal")}
        """
        return frozenset(Benefit(benefit) for (benefit,) in self._rows(query))

    def last_said(self, what: str) -> str:
        """Return the newest text in one of their columns."""
        newest = f"AND {what} != '' ORDER BY started_at DESC LIMIT 1"
        rows = self._rows(f"SELECT {what} {self._these} {newest}")
        return rows[0][0] if rows else ""

    def parked(self) -> tuple[str, ...]:
        """Return the topics that the last of them put aside."""
        last = f"SELECT id {self._these} ORDER BY started_at DESC LIMIT 1"
        query = f"""
            SELECT text FROM entry
            WHERE session_id IN ({last}) AND kind = '{EntryKind.PARKED}' AND {living("entry")}
            ORDER BY position
        """
        return tuple(text for (text,) in self._rows(query))

    def count_finished(self) -> int:
        """Return how many came to their end."""
        finished = f"AND status = '{SessionStatus.FINISHED}'"
        ((count,),) = self._rows(f"SELECT count(*) {self._these} {finished}")
        return int(count)

    @property
    def _these(self) -> str:
        begun = "started_at < :begun" if self.session.started_at else "started_at IS NOT NULL"
        return f"""
            FROM coaching_session
            WHERE coachee_id = :coachee AND {begun} AND {living("coaching_session")}
        """

    def _rows(self, query: str) -> list[Row]:
        session = self.session
        return self.tx.rows(query, coachee=session.coachee_id, begun=session.started_at)
