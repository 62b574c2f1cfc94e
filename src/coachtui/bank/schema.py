"""The shape of a question bank: what its YAML may say, and what the rest of the program reads."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.kinds import (
    CLOSE,
    LAST_TIME,
    OPEN,
    EntryKind,
    GoalPart,
    QuestionKind,
    QuestionRole,
    Relation,
)
from coachtui.text import clean

SLOTS: Final = frozenset({"sapaan", "quote", "goal", "takeaway"})
"""Words in braces that a session fills in."""

COLLECTS: Final = frozenset({*EntryKind, *GoalPart, "takeaway", "next_date"})
"""What a stage may want to have seen before it ends."""

ELSE: Final = "else"
"""The tag of a question that asks what else there is."""

SLOT: Final = re.compile(r"\{([^{}]*)\}")
"""A slot in a question's text."""


def one_line(text: str) -> str:
    """Return the text cleaned, with each run of white space made one blank."""
    return " ".join(clean(text).split())


def with_keys(value: object) -> object:
    """Tell each entry of a mapping the key it stands under."""
    if not isinstance(value, Mapping):
        return value
    return {
        key: {**body, "key": key} if isinstance(body, Mapping) else body
        for key, body in value.items()
    }


def collected(value: str) -> str:
    """Refuse a word that no stage can collect."""
    if value not in COLLECTS:
        raise PydanticCustomError(
            "enum", "unknown", {"expected": ", ".join(f"'{word}'" for word in sorted(COLLECTS))}
        )
    return value


def growing(span: tuple[int, int]) -> tuple[int, int]:
    """Refuse a span that ends before it begins."""
    if span[0] > span[1]:
        raise PydanticCustomError("suits", "from after to")
    return span


Line = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=400), AfterValidator(one_line)
]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
QuestionKey = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$", max_length=120)
]
Minutes = Annotated[int, Field(ge=1, le=480)]
Weight = Annotated[int, Field(ge=1, le=100)]
Few = Annotated[int, Field(ge=1, le=9)]
Collect = Annotated[
    str, AfterValidator(collected), WithJsonSchema({"type": "string", "enum": sorted(COLLECTS)})
]


class Strict(BaseModel):
    """A part of the bank that knows all its fields and never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Localised(Strict):
    """One text in each language the bank's author speaks."""

    en: Line = ""
    id: Line = ""

    @model_validator(mode="after")
    def _has_text(self) -> "Localised":
        if not (self.en or self.id):
            raise PydanticCustomError("no_text", "no text in any language")
        return self

    def text(self, lang: str) -> str:
        """Return the text in a language, or in the other one where it is missing."""
        return self.own_text(lang) or self.en or self.id

    def own_text(self, lang: str) -> str:
        """Return the text in just this language; empty where nobody has written it."""
        return {"en": self.en, "id": self.id}.get(lang, "")


class Question(Localised):
    """One thing a coach can say in a stage."""

    key: QuestionKey
    role: QuestionRole
    kind: QuestionKind = QuestionKind.ASK
    pinned: bool = False
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    relation: tuple[Relation, ...] = ()
    first: bool | None = None
    """Only for a first session with somebody, only for later ones, or for both (none)."""
    fills: Collect | None = None
    """What the answer is likely to be."""
    minutes: Annotated[int, Field(ge=1, le=4)] = 2
    """What an answer usually costs."""

    def slots(self, lang: str) -> frozenset[str]:
        """Return the names in braces that have to be filled before it can be said."""
        return frozenset(SLOT.findall(self.text(lang)))

    @property
    def is_stem(self) -> bool:
        """Whether it answers what was said instead of opening something new."""
        return self.kind in (QuestionKind.ACK, QuestionKind.REFLECT)


class Stage(Strict):
    """A part of a session with one purpose."""

    key: SkipJsonSchema[str]
    name: Localised
    purpose: Localised
    collects: tuple[Collect, ...] = ()
    stay: Annotated[float, Field(ge=0, le=1)] = 0.0
    """Share of its minutes before which the coach is asked once whether to leave it."""
    settles: Annotated[dict[Key, Localised], Field(max_length=6)] = {}
    """What the two agree on in it point by point, each ticked by a key of its own."""
    least: dict[EntryKind, Few] = {}
    """How many lines of a kind it wants before it is left."""
    protected: bool = False
    """Overruns of other stages never eat its minutes."""
    closes: bool = False
    """It ends the session itself, so that no other closing stage follows."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]

    def title(self, lang: str) -> str:
        """Return its name as the coach reads it."""
        return self.name.text(lang)

    @property
    def pinned(self) -> Question | None:
        """The key question, asked first."""
        return next((question for question in self.questions if question.pinned), None)


class Model(Strict):
    """A way to lead a coaching talk."""

    key: SkipJsonSchema[str]
    name: Localised
    summary: Localised
    suits: Annotated[tuple[Minutes, Minutes], AfterValidator(growing)] = (10, 60)
    """Shortest and longest session it is proposed for, in minutes."""
    weights: dict[Key, Weight] = {}
    """How the time is shared out; a stage that is not named counts one."""
    stages: Annotated[dict[Key, Stage], BeforeValidator(with_keys), Field(min_length=1)]

    def title(self, lang: str) -> str:
        """Return its name as the coach reads it."""
        return self.name.text(lang)

    def fits(self, minutes: int) -> bool:
        """Return whether it is meant for a session this long."""
        return self.suits[0] <= minutes <= self.suits[1]


class Bank(Strict):
    """All models with their stages and questions."""

    version: Literal["1"]
    topics: tuple[Key, ...] = ()
    stages: Annotated[dict[Key, Stage], BeforeValidator(with_keys)] = {}
    """Stages that wrap every model."""
    models: Annotated[dict[Key, Model], BeforeValidator(with_keys), Field(min_length=1)]

    def model(self, key: str) -> Model:
        """Return the model of this key."""
        if key not in self.models:
            raise NotFoundError(
                _("There is no model “{model}”. Choose one of: {models}.").format(
                    model=key, models=", ".join(self.models)
                )
            )
        return self.models[key]

    def title_of(self, model_key: str, lang: str) -> str:
        """Return what a model is called; its key where the bank no longer has it."""
        model = self.models.get(model_key)
        return model.title(lang) if model else model_key

    def stages_of(self, model_key: str) -> tuple[Stage, ...]:
        """Return the stages a session with this model goes through, in order."""
        own = tuple(self.model(model_key).stages.values())
        wrap = (self.stages[OPEN], self.stages[LAST_TIME])
        closing = () if any(stage.closes for stage in own) else (self.stages[CLOSE],)
        return wrap + own + closing

    def weights_of(self, model_key: str) -> dict[str, int]:
        """Return the weight of each stage of a session, in order."""
        weights = self.model(model_key).weights
        return {stage.key: weights.get(stage.key, 1) for stage in self.stages_of(model_key)}

    def protected(self, model_key: str) -> frozenset[str]:
        """Return the stages that keep their minutes: last own one, close, and those marked."""
        stages = self.stages_of(model_key)
        last = tuple(self.model(model_key).stages)[-1]
        return frozenset(
            stage.key
            for stage in stages
            if stage.protected or stage.closes or stage.key in (last, CLOSE)
        )

    def suited(self, minutes: int) -> tuple[Model, ...]:
        """Return every model, those meant for a session this long first."""
        return tuple(sorted(self.models.values(), key=lambda model: not model.fits(minutes)))

    def all_stages(self) -> tuple[tuple[Model | None, Stage], ...]:
        """Return each stage of the bank once, with the model it belongs to."""
        shared = tuple((None, stage) for stage in self.stages.values())
        return shared + tuple(
            (model, stage) for model in self.models.values() for stage in model.stages.values()
        )

    def question(self, key: str) -> Question | None:
        """Return the question of this key, if there still is one."""
        return self._by_key.get(key)

    def words_of(self, key: str, lang: str) -> str:
        """Return a question as it is read outside any session; its key where it is gone."""
        question = self.question(key)
        said = {"sapaan": "Anda" if lang == "id" else "you"}
        words = question.text(lang) if question else key
        return SLOT.sub(lambda slot: said.get(slot[1], "…"), words)

    @cached_property
    def _by_key(self) -> dict[str, Question]:
        return {one.key: one for _model, stage in self.all_stages() for one in stage.questions}


def bank_schema() -> dict[str, Any]:
    """Return the JSON schema of a bank file, for editors that check while one types."""
    return Bank.model_json_schema()
