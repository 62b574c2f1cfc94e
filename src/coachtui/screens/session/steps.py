"""Steps in a session: the form for one, and the one question to a step that is not sure yet."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from coachtui.bank.cards import Lift
from coachtui.capture import with_confidence
from coachtui.i18n import _, language
from coachtui.kinds import SIGNS, ActionKind, Doubt, EntryKind, is_low
from coachtui.live import LiveSession
from coachtui.screens.session.answers import Answer
from coachtui.screens.session.pace import after_actions, after_question
from coachtui.screens.session.understood import remark_on_shared
from coachtui.views import ActionView, EntryView, InsightView, Step
from coachtui.widgets.words import action_word, doubt_word

if TYPE_CHECKING:
    from coachtui.screens.session.stand import Stand

DOUBTS: Final = {str(number): doubt for number, doubt in enumerate(Doubt, 1)}
"""The digits that answer what holds the confidence down."""

SURER: Final = re.compile(r"#(10|[1-9])")
"""Another confidence, as in the line of an action."""


def capture(stand: "Stand", lines: tuple[str, ...]) -> None:
    """Keep lines as they were written; of what is to be said about their steps, one thing."""
    live, cards = stand.live, stand.sitting.cards
    # Words of one's own answer what was asked aside.
    question = stand.aside.prompt if stand.aside and lines[0][:1] not in SIGNS else cards.answered
    step = live.write_all(lines, question)
    actions = [put.after for put in step.puts if isinstance(put.after, ActionView)]
    if actions and is_low(actions[-1].confidence):
        stand.do(step, aside=_lift(live, actions[-1], stand.desk.cards.lift))
    else:
        stand.do(step, after_actions(live, len(actions)) or after_question(cards, step))


def sorts(live: LiveSession) -> dict[str, str]:
    """Return what stands before the lines that are more than their words say."""
    needs = {
        action.entry_id or "": f"{action_word(action.kind)}: "
        for action in live.actions
        if action.kind is not ActionKind.STEP
    }
    may_be_told = _("may be told: {text}").format(text="")
    return needs | {one.entry_id or "": may_be_told for one in live.insights if one.shareable}


def pass_on(stand: "Stand", entry_id: str) -> None:
    """Pass a line on: what is to be learned, a topic for somebody else, an insight for others."""
    live = stand.live
    entry = next(line for line in live.entries if line.id == entry_id)
    insight = next((one for one in live.insights if one.entry_id == entry_id), None)
    if entry.kind is EntryKind.GAP:
        _need(stand, entry)
    elif entry.kind is EntryKind.PARKED:
        stand.ask_for(_refer(live, entry))
    elif insight:
        stand.ask_for(_agree_to_tell(live, insight))


def _need(stand: "Stand", gap: EntryView) -> None:
    live = stand.live
    need = ActionView("", live.session.coachee_id, gap.text, kind=ActionKind.TRAINING)
    if any((one.kind, one.text) == (need.kind, need.text) for one in live.actions):
        stand.remark(_("This is a training need already."))
        return
    step = live.plan(need, gap.question)
    stand.do(step, remark_on_shared(step) or _("A training need now, shared like every action."))


def _refer(live: LiveSession, topic: EntryView) -> Answer:
    """Ask to whom a parked topic goes that coaching is not for; it stays parked."""
    kinds = {"1": ActionKind.TRAINING, "2": ActionKind.MENTOR}

    def take(text: str) -> Step | None:
        if not (kind := kinds.get(text.strip())):
            return None
        need = ActionView("", live.session.coachee_id, topic.text, kind=kind)
        return live.plan(need, topic.question)

    return Answer(
        _("refer"),
        lambda _text: _("1: a training, 2: a mentor; Escape: only parked"),
        take,
        lambda text: text.strip() in ("", *kinds),
        once=True,
    )


def _agree_to_tell(live: LiveSession, insight: InsightView) -> Answer:
    """Ask for consent before an insight may be told to others."""
    ask = _("Ask: may others hear this, without your name?\nEnter: agreed; Escape: no")
    back = _("Enter: it is no longer told; Escape: as agreed")
    hint = back if insight.shareable else ask
    return Answer(
        _("tell others"),
        lambda _text: hint,
        lambda _text: live.agree_to_tell(insight),
        lambda text: not text,
    )


def _lift(live: LiveSession, action: ActionView, card: Lift) -> Answer:
    """Ask once what would make a step surer: a digit names the doubt, # a new confidence."""
    lang = language()
    question = card.question.text(lang)

    def hear(text: str) -> str:
        if doubt := DOUBTS.get(text):
            return card.reasons.texts(lang)[doubt]
        if found := SURER.fullmatch(text):
            return _("confidence {number}").format(number=found[1])
        ways = [f"{digit} {doubt_word(doubt)}" for digit, doubt in DOUBTS.items()]
        return "\n".join([question, "  ".join(ways)])

    def take(text: str) -> Step:
        if doubt := DOUBTS.get(text):
            return live.correct(replace(action, doubt=doubt))
        entry = next(line for line in live.entries if line.id == action.entry_id)
        return live.edit(entry.id, with_confidence(entry.text, int(text.removeprefix("#"))))

    def accepts(text: str) -> bool:
        return action in live.actions and (text in DOUBTS or bool(SURER.fullmatch(text)))

    return Answer(question, hear, take, accepts)
