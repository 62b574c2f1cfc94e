"""What a played talk shows of itself: a count, two moments, and one thing to try; no score."""

from dataclasses import dataclass

from coachtui.i18n import _
from coachtui.practice.moves import ASKS_OPENLY, SHUTS, Move
from coachtui.practice.talk import Talk, Turn


@dataclass(frozen=True, slots=True)
class LookingBack:
    """A talk after its end."""

    open: int
    closed: int
    """Closed, leading, several at once, pressing."""
    told: int
    given_back: int
    waited: int
    stages: int
    all_stages: int
    opened: Turn | None
    """The turn after which the most was told."""
    shut: Turn | None
    """The first turn after which nothing was told."""
    try_next: str
    untold: tuple[tuple[Move, str], ...]


def look_back(talk: Talk) -> LookingBack:
    """Look at a talk."""
    turns = talk.turns
    closed = SHUTS - {Move.TELLING}
    told = [turn for turn in turns if turn.new]
    return LookingBack(
        open=sum(turn.move in ASKS_OPENLY for turn in turns),
        closed=sum(turn.move in closed for turn in turns),
        told=_count(talk, Move.TELLING),
        given_back=_count(talk, Move.MIRROR),
        waited=_count(talk, Move.SILENCE),
        stages=len(talk.visited),
        all_stages=len(talk.case.scenes),
        opened=max(told, key=lambda turn: len(turn.reply), default=None),
        shut=next((turn for turn in turns if turn.move in SHUTS), None),
        try_next=_try_next(talk),
        untold=talk.untold()[:2],
    )


def _count(talk: Talk, move: Move) -> int:
    return sum(turn.move is move for turn in talk.turns)


def _try_next(talk: Talk) -> str:
    """Return one thing to try: what closed the talk comes first, then what was left out."""
    if not talk.turns:
        return _("Ask one question, and see what comes back.")
    for move, words in (
        (Move.TELLING, _("When advice is on your tongue, ask instead what they have thought of.")),
        (Move.LEADING, _("When you hear yourself begin “have you tried”, drop it and ask “what”.")),
        (Move.WHY, _("Instead of “why”, ask what made it so.")),
        (Move.STACKED, _("Stop after the first question mark, and count to five.")),
        (Move.CLOSED, _("Begin the next question with “what” or “how”.")),
    ):
        if _count(talk, move):
            return words
    for move, words in (
        (Move.MIRROR, _("Give back one sentence before the next question.")),
        (Move.FEELING, _("Ask once how it feels.")),
        (Move.MORE, _("Ask “what else?” once more than feels polite.")),
        (Move.SILENCE, _("Say nothing once, and see who speaks first.")),
    ):
        if not _count(talk, move):
            return words
    return _("Do it once more, with fewer words.")
