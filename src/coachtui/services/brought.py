"""Which questions led somewhere: to insights, actions and goals, over all finished sessions."""

from collections.abc import Mapping
from typing import Final

from coachtui.bank.habit import habit
from coachtui.db.reading import Reading
from coachtui.kinds import EntryKind, SessionStatus
from coachtui.services.queries import among, living
from coachtui.views import QuestionYield

BROUGHT: Final = (EntryKind.INSIGHT, EntryKind.ACTION, EntryKind.GOAL)
"""Kinds of line for which a question was worth asking."""

_COUNTED: Final = ", ".join(
    f"count(DISTINCT CASE WHEN entry.kind = '{kind}' THEN entry.id END)" for kind in BROUGHT
)

_QUERY: Final = f"""
    SELECT asked.key, count(DISTINCT asked.id), {_COUNTED} FROM asked
    JOIN coaching_session ON coaching_session.id = asked.session_id
    JOIN coachee ON coachee.id = coaching_session.coachee_id
    LEFT JOIN entry ON entry.session_id = asked.session_id AND entry.question = asked.text
        AND {among("entry.kind", BROUGHT)} AND {living("entry")}
    WHERE coaching_session.status = '{SessionStatus.FINISHED}'
        AND {living("asked", "coaching_session", "coachee")}
    GROUP BY asked.key
"""


def brought(tx: Reading) -> tuple[QuestionYield, ...]:
    """Return what each question has brought, the most fruitful first."""
    found = [QuestionYield(*row) for row in tx.rows(_QUERY)]
    return tuple(sorted(found, key=lambda one: (-one.brought / one.asked, -one.asked, one.key)))


def habits(tx: Reading) -> Mapping[str, float]:
    """Return what this coach's experience adds to the score of a question, by its key."""
    return {one.key: bonus for one in brought(tx) if (bonus := habit(one.asked, one.brought))}
