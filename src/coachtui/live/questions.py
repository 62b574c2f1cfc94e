"""The three questions on the stand: which are shown, and what asking one does to them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from coachtui.bank.choose import Situation, choose, fill, pass_over, role_now, stems, what_else
from coachtui.bank.own import OwnQuestions
from coachtui.bank.rules import Finding
from coachtui.bank.schema import SLOTS, Bank, Question
from coachtui.bank.topics import topic_of
from coachtui.kinds import EntryKind, QuestionKind, QuestionRole
from coachtui.live.closing import DecisionKind, open_decisions
from coachtui.live.session import LiveSession
from coachtui.views import EntryView, Step

_AT_THE_END: Final[Mapping[DecisionKind, Callable[[Question], bool]]] = {
    DecisionKind.FOLLOW_UP: lambda question: question.fills != "next_date",
    DecisionKind.FINISH: lambda question: question.fills in ("takeaway", "next_date"),
}
"""Which questions come after all others where this is decided next."""


@dataclass(frozen=True, slots=True)
class Said:
    """A question in the words in which it was said; what is captured later does not change them."""

    question: Question
    words: str
    repeats: tuple[str, ...] | None
    """The lines whose words it says; none where the coach has changed the words."""
    answered: str
    """What the lines that follow answer: an acknowledgement asks nothing."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """The last quote, word for word, in a sentence that asks whether it was heard rightly."""

    question: Question
    words: str
    quote: EntryView


class Cards:
    """One large question and two alternates; they change only when the coach does something."""

    def __init__(
        self,
        live: LiveSession,
        bank: Bank,
        lang: str,
        habits: Mapping[str, float] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        """Offer the questions of *bank*; *habits* is what experience adds to some of them.

        For a coach who wants none offered it is *quiet*: there is only what was asked.
        """
        self._quiet = quiet
        self._live = live
        self._habits = habits or {}
        self.offer(bank)
        self._lang = lang
        self._skipped: frozenset[str] = frozenset()
        self._held: Said | None = None
        self._shown: tuple[Question, ...] = ()
        self.deal()

    @property
    def shown(self) -> tuple[str, ...]:
        """The questions as they stand on the screen, the large one first."""
        held = (self._held.words,) if self._held else ()
        return held + tuple(self.words(question) for question in self._shown[len(held) :])

    @property
    def large(self) -> str:
        """The large question; empty when the bank has no more."""
        return self.shown[0] if self._shown else ""

    @property
    def answered(self) -> str:
        """The question that a line written now answers."""
        return self._held.answered if self._held else self.large

    @property
    def large_is_asked(self) -> bool:
        """Whether the large question is one that was just asked."""
        return self._held is not None

    @property
    def large_in_public(self) -> str:
        """The large question for the coachee's eyes; empty when it repeats an unshared line."""
        if not self._shown:
            return ""
        repeats = self._held.repeats if self._held else self._repeated(self._shown[0])
        shared = {entry.id for entry in self._live.entries if entry.shared}
        return self.large if repeats is not None and shared.issuperset(repeats) else ""

    @property
    def address(self) -> str:
        """How the other is spoken to."""
        anybody = "Anda" if self._lang == "id" else "you"
        return self._live.record.coachee.address or anybody

    def words(self, question: Question) -> str:
        """Return a question with the names and words of this session; dots for what is unsaid."""
        unsaid = dict.fromkeys(question.slots(self._lang) & SLOTS, "…")
        return fill(question.text(self._lang), unsaid | dict(self._slots()))

    def finding(self, text: str) -> Finding | None:
        """Return what matters most about a question of the coach's own, if anything does."""
        stage = self._live.stage.key
        return self._own.finding(text, self._lang, role=self.role, stage=stage)

    @property
    def role(self) -> QuestionRole:
        """When in a stage a question asked now is asked."""
        return role_now(self._situation())

    def offer(self, bank: Bank) -> None:
        """Offer the questions of another bank; those that are shown stay."""
        self._bank = bank
        vars(self).pop("_own", None)

    def deal(self) -> None:
        """Choose anew for the stage, the time and what is still missing."""
        count = 2 if self._held else 3
        chosen = () if self._quiet else choose(self._situation(), count)
        self._shown = (self._held.question, *chosen) if self._held else chosen

    def after_answer(self, step: Step | None) -> Step | None:
        """Ask in large type for the date that is decided next; at the end for nothing again."""
        first, *_rest = open_decisions(self._live.record)
        comes_later = _AT_THE_END.get(first.kind)
        if self._live.closing and comes_later and not self._quiet:
            self._held = None
            ranked = choose(self._situation(), len(self._live.stage.questions))
            self._shown = tuple(sorted(ranked, key=comes_later))[:3]
        return step

    def enter_stage(self) -> None:
        """Begin with the key question of the stage that is on now."""
        self._held = None
        self._skipped = frozenset()
        self.deal()

    def ask_next(self) -> Step | None:
        """Mark the large question as asked, unless it is already, and bring the next one."""
        step = None
        if self._shown and self._held is None:
            step = self._mark(self._shown[0])
        self._held = None
        self.deal()
        return step

    def ask_number(self, number: int) -> Step | None:
        """Mark the question at *number* (1-3) as asked and hold it in large type."""
        if not 1 <= number <= len(self._shown):
            return None
        question = self._shown[number - 1]
        return None if self._held and number == 1 else self.ask(question)

    def ask(self, question: Question, words: str | None = None) -> Step | None:
        """Mark any question of the bank as asked and hold it in large type.

        An acknowledgement is held to be said, but is no question and not marked as one.
        """
        usual = self.words(question) if words is None else words
        acknowledges = question.kind is QuestionKind.ACK
        repeats = self._repeated(question) if words is None else None
        answered = self.answered if acknowledges else usual
        self._held = Said(question, usual, repeats, answered)
        step = None if acknowledges else self._live.ask(question.key, usual)
        self.deal()
        return step

    def mirror(self) -> Mirror | None:
        """Give the last quote back byte by byte; none before there is one."""
        live = self._live
        quote = _last(live.entries, EntryKind.QUOTE)
        if quote is None or not quote.text.strip():
            return None
        found = [
            stem
            for stage in (live.stage, *live.stages)
            for stem in stems(stage, QuestionKind.REFLECT, self._slots(), self._lang)
            if "quote" in stem.slots(self._lang)
        ]
        if not found:
            return None
        asked = [asked.key for asked in live.record.asked]
        # The stage's own first; min keeps the order among those used equally often.
        stem = min(found, key=lambda stem: asked.count(stem.key))
        parts = stem.text(self._lang).split("{quote}")
        return Mirror(stem, quote.text.join(fill(part, self._slots()) for part in parts), quote)

    def ask_what_else(self) -> Step | None:
        """Ask "what else", in the words of the bank."""
        live = self._live
        question = what_else(live.stage, live.asked_keys, self._lang, self._slots())
        return self.ask(question) if question else None

    def others(self) -> None:
        """Show three others."""
        shown = {question.key for question in self._shown}
        self._skipped = pass_over(self._situation(), shown)
        self._held = None
        self.deal()

    def after_undo(self) -> None:
        """Let go of a question whose mark was taken back."""
        if self._held and self._held.question.key not in self._live.asked_keys:
            self._held = None
        self.deal()

    def _mark(self, question: Question) -> Step:
        return self._live.ask(question.key, self.words(question))

    @cached_property
    def _own(self) -> OwnQuestions:
        return OwnQuestions(self._bank)

    def _repeated(self, question: Question) -> tuple[str, ...]:
        """Return the lines whose words a question says now."""
        slots, goal = question.slots(self._lang), self._live.record.goal
        quote = _last(self._live.entries, EntryKind.QUOTE)
        lines = {"quote": quote and quote.id, "goal": goal and goal.entry_id}
        return tuple(line for slot, line in lines.items() if slot in slots and line)

    def _situation(self) -> Situation:
        live = self._live
        record = live.record
        time = next(item for item in live.stage_times() if item.key == live.stage.key)
        return Situation(
            stage=live.stage,
            lang=self._lang,
            elapsed_share=min(1.0, time.share),
            minutes_left=max(0.0, time.minutes - time.seconds / 60),
            missing=live.missing(),
            brings=record.brings | {goal.benefit for goal in record.goals if goal.benefit},
            topic=topic_of(record.session.topic, self._bank),
            relation=record.session.relation,
            first_session=record.earlier_sessions == 0,
            asked=live.asked_keys,
            recent=record.asked_before,
            slots=self._slots(),
            skipped=self._skipped,
            bonus=self._habits,
        )

    def _slots(self) -> Mapping[str, str]:
        record = self._live.record
        quote = _last(record.entries, EntryKind.QUOTE)
        slots = {
            "sapaan": self.address,
            "quote": quote.text if quote else "",
            "goal": record.goal.statement if record.goal else "",
            "takeaway": record.last_takeaway,
        }
        return {name: words for name, words in slots.items() if words}


def _last(entries: Sequence[EntryView], kind: EntryKind) -> EntryView | None:
    return next((entry for entry in reversed(entries) if entry.kind is kind), None)
