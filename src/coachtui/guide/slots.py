"""What a page takes from the bank and the cards instead of saying it a second time."""

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Final

from coachtui.bank.minutes import allocate
from coachtui.bank.schema import SLOT
from coachtui.i18n import Language, translation
from coachtui.kinds import QuestionKind, QuestionRole

if TYPE_CHECKING:
    from coachtui.bank.cards import Cards
    from coachtui.bank.schema import Bank, Model, Question, Stage
    from coachtui.bank.survey import Survey

USUAL: Final = 30
"""Minutes of the session a sheet shares out, where the model suits it."""


class Slots:
    """Fills the slots of one page with Markdown."""

    def __init__(self, lang: Language, bank: "Bank", cards: "Cards", key: str) -> None:
        self._lang = lang
        self._say = translation(lang).gettext
        self._bank = bank
        self._cards = cards
        self._key = key
        self._known = {
            "contract": self._contract,
            "chooser": self._chooser,
            "superior": self._superior,
            "obstacles": self._obstacles,
            "rasa": self._rasa,
            "title": self._title,
            "summary": self._summary,
            "stages": self._stages,
            "survey": self._survey_table,
            "survey_items": self._survey_items,
            "survey_comment": self._survey_comment,
            "survey_note": self._survey_note,
        }

    def filled(self, text: str) -> str:
        """Return a text with each of its slots filled."""
        return SLOT.sub(lambda slot: self._known[slot[1]](), text)

    def _contract(self) -> str:
        """Return what to agree before the first session."""
        return _items(self._cards.contract.texts(self._lang))

    def _chooser(self) -> str:
        """Return five questions, of which the first yes decides, and what to do after five no."""
        lang, chooser = self._lang, self._cards.chooser
        lines = (
            f"{number}. {one.ask.text(lang)} **{one.name.text(lang)}.** {one.reason.text(lang)}"
            for number, one in enumerate(chooser.forks, 1)
        )
        _ = self._say
        words = _("Five times no? {way}: {reason}")
        last = chooser.otherwise
        otherwise = words.format(way=last.name.text(lang), reason=last.reason.text(lang))
        return "\n".join(lines) + f"\n\n{otherwise}"

    def _superior(self) -> str:
        """Return what a coach says who also appraises the coachee, and what to settle."""
        card = self._cards.superior
        choices = card.choices.texts(self._lang).values()
        lines = _items(card.texts(self._lang))
        return f"{lines}\n\n> {card.question.text(self._lang)}\n\n{_items(choices)}"

    def _obstacles(self) -> str:
        """Return each obstacle: how it shows, what helps, and a sentence to say."""
        lang = self._lang
        return "\n\n".join(
            f"## {one.name.text(lang)}\n\n{_items(sign.text(lang) for sign in one.signs)}\n\n"
            f"{one.remedy.text(lang)}\n> {one.say.text(lang)}"
            for _name, one in self._cards.obstacles.each()
        )

    def _rasa(self) -> str:
        """Return four words to glance at while one listens."""
        lang = self._lang
        return _items(
            f"**{one.word.text(lang)}:** {one.hint.text(lang)}" for one in self._cards.rasa
        )

    def _title(self) -> str:
        """Return what a model is called."""
        return self._model.title(self._lang)

    def _summary(self) -> str:
        """Return what a model is for, and how long a session with it is."""
        _, (shortest, longest) = self._say, self._model.suits
        span = _("{shortest} to {longest} minutes").format(shortest=shortest, longest=longest)
        return f"{self._model.summary.text(self._lang)} **{span}.**"

    def _stages(self) -> str:
        """Return each stage with its minutes, its purpose, what to ask and to agree on."""
        shortest, longest = self._model.suits
        total = min(max(USUAL, shortest), longest)
        minutes = allocate(total, self._bank.weights_of(self._key))
        return "\n\n".join(
            self._stage(stage, minutes[stage.key]) for stage in self._bank.stages_of(self._key)
        )

    def _stage(self, stage: "Stage", minutes: int) -> str:
        _ = self._say
        span = _("{minutes} min").format(minutes=minutes)
        heading = f"## {stage.title(self._lang)} · {span}"
        key, deeper = stage.pinned, _deeper(stage)
        questions = [f"**{self._asked(key)}**"] if key else []
        questions += [self._asked(deeper)] if deeper else []
        points = "   ".join(f"[ ] {one.text(self._lang)}" for one in stage.settles.values())
        lines = _items([*questions, *([points] if points else [])])
        return f"{heading}\n\n{stage.purpose.text(self._lang)}\n\n{lines}"

    @cached_property
    def _survey(self) -> "Survey":
        from coachtui.bank.survey import load_usual_survey

        return load_usual_survey()

    def _survey_items(self) -> str:
        """Return what a coachee is asked after a session."""
        sentences = self._survey.items(self._lang).values()
        return "\n".join(f"{number}. {one}" for number, one in enumerate(sentences, 1))

    def _survey_table(self) -> str:
        """Return the same with figures to ring."""
        sentences = self._survey.items(self._lang).values()
        rows = [f"| {one} | 1  2  3  4  5 |" for one in sentences]
        title = self._survey.shipped.title.text(self._lang)
        return "\n".join([f"| {title} | |", "| --- | --- |", *rows])

    def _survey_comment(self) -> str:
        return self._survey.shipped.comment.text(self._lang)

    def _survey_note(self) -> str:
        return self._survey.shipped.note.text(self._lang)

    def _asked(self, question: "Question") -> str:
        you = "Anda" if self._lang == "id" else "you"
        return SLOT.sub(lambda slot: you if slot[1] == "sapaan" else "…", question.text(self._lang))

    @property
    def _model(self) -> "Model":
        return self._bank.model(self._key)


def _deeper(stage: "Stage") -> "Question | None":
    """Return the first question of a stage that goes deeper and can stand alone."""
    return next(
        (
            question
            for question in stage.questions
            if question.role is QuestionRole.DEEPENING
            and question.kind is QuestionKind.ASK
            and (question.slots("en") | question.slots("id")) <= {"sapaan"}
        ),
        None,
    )


def _items(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)
