"""With what the form for feedback begins: what was said already, and questions to choose from."""

from collections.abc import Mapping
from typing import Final

from coachtui.bank.choose import fill
from coachtui.bank.schema import Bank, Stage
from coachtui.feedback.form import Field
from coachtui.ids import new_id
from coachtui.kinds import EntryKind
from coachtui.live import LiveSession
from coachtui.views import FeedbackView

TOLD: Final = (Field.SITUATION, Field.BEHAVIOUR, Field.IMPACT)
"""What a model that leads to feedback has a stage for, of the same name."""

INTENT: Final = ("sbi.intent_aim", "sbi.intent_guard", "sbi.intent_view")
AFTER_PRAISE: Final = ("sbi.impact_after", "sbi.intent_strength", "sbi.intent_spread")
AFTER_CORRECTION: Final = ("sbi.intent_now", "sbi.intent_way", "sbi.intent_repeat")
"""Questions of the bank that open a talk: about the intent, and about what comes of it."""


def begin(live: LiveSession) -> FeedbackView:
    """Return new feedback; in a talk that leads to it, with what was said in its stages."""
    stages = {stage.key: stage for stage in live.stages}
    leads_to_it = stages.keys() >= set(TOLD) and not live.record.feedback
    situation, behaviour, impact = (
        _said(live, stages[field]) if leads_to_it else "" for field in TOLD
    )
    return FeedbackView(new_id(), new_id(), situation, behaviour, impact, praise=True)


def offers(
    bank: Bank, field: Field, slots: Mapping[str, str], lang: str, *, praise: bool
) -> tuple[str, ...]:
    """Return questions that fit into a field, as they are said; none that the bank has lost."""
    keys = {
        Field.INTENT_QUESTION: INTENT,
        Field.QUESTION: AFTER_PRAISE if praise else AFTER_CORRECTION,
    }
    known = (bank.question(key) for key in keys.get(field, ()))
    return tuple(fill(question.text(lang), slots) for question in known if question)


def _said(live: LiveSession, stage: Stage) -> str:
    kinds = {*stage.collects, EntryKind.NOTE, EntryKind.OBSERVED}
    lines = (line for line in live.entries if line.stage == stage.key and line.kind in kinds)
    return "; ".join(line.text for line in lines)
