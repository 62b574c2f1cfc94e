"""A question of the coach's own made fit for every session: without anybody's name or words."""

import re
from collections.abc import Iterable
from typing import Final

from coachtui.bank.own import (
    for_everybody,
    is_worth_keeping,
    kind_of,
    known_slots,
    spoken_in,
)
from coachtui.bank.own_file import NewQuestion
from coachtui.kinds import CLOSE, LAST_TIME, OPEN, EntryKind, QuestionRole
from coachtui.live.questions import Cards
from coachtui.views import EntryView, SessionRecord

SHORTEST_NAME: Final = 3
"""Letters a part of a name has to have to be told from other words."""


def generalised(text: str, record: SessionRecord, lang: str) -> str:
    """Return the question with slots in the place of whatever belongs to this session alone."""
    text = known_slots(text)
    coachee = record.coachee
    parts = [word for word in coachee.name.split() if len(word) >= SHORTEST_NAME]
    quotes = [entry.text for entry in record.entries if entry.kind is EntryKind.QUOTE]
    takeaways = (record.session.takeaway, record.last_takeaway)
    for slot, words in (
        ("quote", quotes),
        ("goal", [goal.statement for goal in record.goals]),
        ("takeaway", takeaways),
        ("sapaan", [coachee.address, coachee.name, *parts]),
    ):
        text = _replaced(text, words, slot)
    return for_everybody(text, lang)


def for_the_bank(
    text: str, entry: EntryView, record: SessionRecord, *, role: QuestionRole, lang: str
) -> NewQuestion:
    """Return a question as it may enter the coach's bank, in the stage it was asked in."""
    text = generalised(text, record, lang)
    spoken = spoken_in(text, lang)
    model = None if entry.stage in (OPEN, LAST_TIME, CLOSE) else record.session.model
    return NewQuestion(text, spoken, model, entry.stage, role, kind_of(text, spoken))


def worth_keeping(text: str, cards: Cards) -> bool:
    """Tell whether a question has no error and is new to the bank."""
    return is_worth_keeping(cards.finding(text))


def _replaced(text: str, words: Iterable[str], slot: str) -> str:
    known = sorted({one.strip() for one in words if one.strip()}, key=len, reverse=True)
    for one in known:
        found = rf"(?<![\w{{]){re.escape(one)}(?![\w}}])"
        text = re.sub(found, f"{{{slot}}}", text, flags=re.IGNORECASE)
    return text
