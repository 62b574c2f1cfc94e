"""A talk with a made-up coachee: what is answered depends on what the coach does."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coachtui.bank.choose import Situation, choose, fill
from coachtui.bank.schema import Stage
from coachtui.practice.moves import SHUTS, Move, move_of
from coachtui.practice.schema import Case, Said, Scene

ROUNDS = 4
"""Turns after which a stage has had its time."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the coach did, and what came of it."""

    stage: str
    text: str
    move: Move
    reply: str
    new: bool
    """Whether the coachee told something that was not said before."""


class Talk:
    """A case as it is being played, in one language; nothing of it is kept."""

    def __init__(self, case: Case, stages: Mapping[str, Stage], lang: str) -> None:
        """Sit down; the coachee speaks first. *stages* have the questions to choose from."""
        self.case = case
        self.lang = lang
        self._stages = stages
        self._offered: list[str] = []
        self.turns: list[Turn] = []
        self.visited = [case.scenes[0].stage]
        self._at = 0
        self._used: Counter[tuple[str, str]] = Counter()
        self._before: list[tuple[Counter[tuple[str, str]], str]] = []
        first = case.scenes[0].first
        self._said = first.text(lang) if first else ""

    @property
    def scene(self) -> Scene:
        """The stage the talk is in."""
        return self.case.scenes[self._at]

    @property
    def is_last(self) -> bool:
        """Whether no stage follows."""
        return self._at == len(self.case.scenes) - 1

    @property
    def had_its_time(self) -> bool:
        """Whether the stage may be left: its open answers are told, or it took several turns."""
        told = self._used[self.scene.stage, Move.OPEN] >= len(self.scene.open)
        return told or sum(turn.stage == self.scene.stage for turn in self.turns) >= ROUNDS

    @property
    def stage(self) -> Stage:
        """The stage of the bank that the talk is in."""
        return self._stages[self.scene.stage]

    def stage_names(self) -> Mapping[str, str]:
        """Return what the stages are called."""
        return {key: stage.title(self.lang) for key, stage in self._stages.items()}

    def offer(self) -> str:
        """Return the next question of the bank for this stage; empty if it has no other."""
        slots = {"sapaan": self.case.address.text(self.lang)}
        turns = sum(turn.stage == self.scene.stage for turn in self.turns)
        share = min(1.0, turns / ROUNDS)
        asked = frozenset(self._offered)
        found = choose(Situation(self.stage, self.lang, share, asked=asked, slots=slots), 1)
        self._offered += [question.key for question in found]
        return fill(found[0].text(self.lang), slots) if found else ""

    def go_on(self) -> None:
        """Move to the next stage."""
        if not self.is_last:
            self._at += 1
            self.visited.append(self.scene.stage)

    def take(self, text: str) -> Turn:
        """Let the coachee answer to what the coach says; to nothing said, too."""
        self._before.append((self._used.copy(), self._said))
        move = move_of(text, self.lang, self._said)
        told = self._told(move)
        reply = (told or self._anytime(move)).text(self.lang)
        turn = Turn(self.scene.stage, text, move, reply, told is not None)
        self.turns.append(turn)
        self._said = reply
        return turn

    @property
    def can_take_back(self) -> bool:
        """Whether something was said in this stage."""
        return bool(self.turns) and self.turns[-1].stage == self.scene.stage

    def take_back(self) -> Turn:
        """Make the last turn unsaid, so that it can be tried in another way; return it."""
        self._used, self._said = self._before.pop()
        return self.turns.pop()

    def _told(self, move: Move) -> Said | None:
        """Return the next thing this stage holds for a move, or for an open question instead."""
        if move in SHUTS:
            return None
        by_move: dict[Move, Sequence[Said]] = {
            Move.FEELING: self.scene.feeling,
            Move.MORE: self.scene.more,
            Move.MIRROR: self.scene.mirror,
            Move.SCALE: self.scene.scale,
            Move.SILENCE: self.scene.silence,
        }
        if move in by_move and (said := self._next(self.scene.stage, move, by_move[move])):
            return said
        if move in (Move.OPEN, Move.FEELING, Move.SCALE):
            return self._next(self.scene.stage, Move.OPEN, self.scene.open)
        return None

    def _next(self, stage: str, move: str, lines: Sequence[Said]) -> Said | None:
        used = self._used[stage, move]
        if used >= len(lines):
            return None
        self._used[stage, move] += 1
        return lines[used]

    def _anytime(self, move: Move) -> Said:
        """Return what can be said in any stage; after two turns that close, hardly anything."""
        anytime = self.case.anytime
        lines = {
            Move.CLOSED: anytime.closed,
            Move.LEADING: anytime.leading,
            Move.STACKED: anytime.stacked,
            Move.WHY: anytime.why,
            Move.TELLING: anytime.telling,
            Move.MIRROR: anytime.confirmed,
            Move.SILENCE: anytime.waiting,
        }.get(move, anytime.spent)
        if move in SHUTS and len(self.turns) > 1 and self._shut_twice:
            lines = anytime.guarded
        used = self._used["", lines[0].en]
        self._used["", lines[0].en] += 1
        return lines[used % len(lines)]

    @property
    def _shut_twice(self) -> bool:
        return all(turn.move in SHUTS for turn in self.turns[-2:])

    def untold(self) -> tuple[tuple[Move, str], ...]:
        """Return what was not told in the stages that were gone through, and what asks for it."""
        return tuple(
            (move, lines[0].text(self.lang))
            for scene in self.case.scenes
            if scene.stage in self.visited
            for move, lines in (
                (Move.MORE, scene.more),
                (Move.FEELING, scene.feeling),
                (Move.MIRROR, scene.mirror),
            )
            if not self._used[scene.stage, move]
        )
