"""What is said about the pace, below the line: never in the way, and each thing once."""

from dataclasses import replace

from coachtui.i18n import _, language, ngettext
from coachtui.kinds import LONGEST_MINUTES, EntryKind, SessionStatus
from coachtui.live import Cards, LiveSession
from coachtui.live.own_question import worth_keeping
from coachtui.live.pace import ONE_STEP, Reason, Why, few_steps, many_steps, steps_wanted
from coachtui.screens.session.answers import Answer
from coachtui.views import EntryView, Step
from coachtui.widgets.words import kind_word

EXTENSION = 5
"""Minutes that are asked for when time runs out."""


def why_stay(reason: Reason, live: LiveSession) -> str:
    """Say what to think of before the stage is left."""
    match reason:
        case Reason(Why.EARLY, used, given):
            words = _("Only {used} of {given} min here so far. Once more goes on.")
            return words.format(used=used, given=given)
        case Reason(Why.ONE_SIDED):
            return _("Obstacles but no strength yet: what works already? Once more goes on.")
        case Reason(Why.UNSETTLED):
            return _("{open}. Once more goes on.").format(open=settled_words(live))
        case Reason(_why, there, wanted, kind):
            words = _("{kind}: {there} of {wanted}. What else? Once more goes on.")
            return words.format(kind=kind_word(kind or ""), there=there, wanted=wanted)


def points(live: LiveSession) -> list[tuple[str, bool]]:
    """Return what the two agree on in this stage point by point, ticked or not."""
    here = live.stage.settles.items()
    return [(one.text(language()), live.settled(key) is not None) for key, one in here]


def settled_words(live: LiveSession) -> str:
    """Say which points of this stage are still to be agreed on."""
    still = [words for words, ticked in points(live) if not ticked]
    if not still:
        return _("All agreed")
    return _("Still to agree: {points}").format(points=", ".join(still))


def on_leaving(live: LiveSession, to: str) -> str:
    """Say on the way to the close that hardly any step was agreed; else nothing."""
    if live.session.status is SessionStatus.FINISHED or not few_steps(live, to):
        return ""
    steps = len(live.actions)
    words = ngettext(
        "{n} action so far: what would be one small step?",
        "{n} actions so far: what would be one small step?",
        steps,
    )
    return words.format(n=steps)


def after_actions(live: LiveSession, added: int) -> str:
    """Say that there are more actions now than people keep; else nothing."""
    if not many_steps(live, added):
        return ""
    if steps_wanted(live.session) == ONE_STEP:
        return _("One step is enough for a short talk: which one is it?")
    return _("{n} actions: two or three are easier to keep.").format(n=len(live.actions))


def after_question(cards: Cards, step: Step) -> str:
    """Offer a question of the coach's own for the bank where it is good and new; else nothing."""
    lines = [put.after for put in step.puts if isinstance(put.after, EntryView)]
    own = [line.text for line in lines if line.kind is EntryKind.QUESTION]
    if len(own) != 1 or not worth_keeping(own[0], cards):
        return ""
    return _("Up, then p adds it to your own questions")


def more_time(live: LiveSession, called: str) -> Answer:
    """Let the coach ask for five more minutes; they count once it is agreed."""
    longer = min(live.session.planned_minutes + EXTENSION, LONGEST_MINUTES)
    hint = _("Ask {name} first. Enter: agreed; Escape: as planned").format(name=called)
    return Answer(
        _("{n} more minutes").format(n=EXTENSION),
        lambda _text: hint,
        lambda _text: live.correct(replace(live.session, planned_minutes=longer)),
        lambda text: not text,
    )
