"""A small bank of our own to test with, and where the shipped one is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coachtui.bank.schema import Bank, Question, Stage

SMALL = """\
version: 1
topics: [report, time]
stages:
  open:
    name: {en: Open, id: Pembuka}
    purpose: {en: Arrive, id: Mulai}
    questions:
      - {key: open.arrive, role: opening, pinned: true, en: "How are you?", id: "Apa kabar?"}
  last_time:
    name: {en: Last time, id: Sesi lalu}
    purpose: {en: Look back, id: Tengok}
    questions:
      - {key: last_time.came, role: opening, pinned: true, en: "What came of it?", id: "Hasilnya?"}
  close:
    name: {en: Close, id: Penutup}
    purpose: {en: Part, id: Pamit}
    collects: [takeaway, next_date]
    questions:
      - {key: close.take, role: opening, pinned: true, en: "What do you take along?"}
models:
  grow:
    name: {en: GROW}
    summary: {en: For short talks, id: Untuk obrolan singkat}
    suits: [10, 30]
    weights: {goal: 2, will: 3}
    stages:
      goal:
        name: {en: Goal, id: Tujuan}
        purpose: {en: Aim, id: Arah}
        collects: [goal, measure]
        questions:
          - key: goal.first
            role: opening
            pinned: true
            en: What do you want?
            id: Apa yang {sapaan} inginkan?
          - {key: goal.sign, role: deepening, fills: measure, minutes: 1, en: "How will you know?"}
      will:
        name: {en: Will, id: Kemauan}
        purpose: {en: Decide, id: Putuskan}
        protected: true
        questions:
          - {key: will.step, role: opening, pinned: true, en: "What will you do?"}
  clear:
    name: {en: CLEAR}
    summary: {en: For long talks}
    suits: [45, 90]
    stages:
      contract:
        name: {en: Contract}
        purpose: {en: Agree}
        questions:
          - {key: clear.agree, role: opening, pinned: true, en: "What shall we agree on?"}
      review:
        name: {en: Review}
        purpose: {en: Look back}
        closes: true
        questions:
          - {key: clear.review, role: opening, pinned: true, en: "What has changed?"}
"""

MakeStage = Callable[..., Stage]


@pytest.fixture
def questions_read_once() -> None:
    """Read them each time: how that is done is what these tests are about."""


@pytest.fixture
def small_text() -> str:
    """The YAML of a bank with two models."""
    return SMALL


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The file of a bank with two models."""
    path = tmp_path / "prompts.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def prompts() -> Path:
    """The shipped bank."""
    return Path(__file__).parents[2] / "data" / "prompts.yaml"


def a_question(
    key: str = "goal.one", text: str = "What do you want?", **fields: object
) -> Question:
    """Return a question; fields that do not matter here get a value."""
    return Question.model_validate({"key": key, "role": "opening", "en": text, **fields})


def a_stage(*questions: Question, **fields: object) -> Stage:
    """Return a stage with these questions."""
    frame = {"key": "goal", "name": {"en": "Goal"}, "purpose": {"en": "Aim"}}
    return Stage.model_validate({**frame, "questions": questions, **fields})


def a_bank(*stages: Stage, topics: tuple[str, ...] = ()) -> Bank:
    """Return a bank with one model of these stages."""
    model = {
        "key": "grow",
        "name": {"en": "GROW"},
        "summary": {"en": "Short"},
        "stages": {stage.key: stage.model_dump() for stage in stages},
    }
    return Bank.model_validate({"version": "1", "topics": topics, "models": {"grow": model}})


@pytest.fixture
def question() -> Callable[..., Question]:
    """Make a question."""
    return a_question


@pytest.fixture
def stage() -> MakeStage:
    """Make a stage."""
    return a_stage


@pytest.fixture
def bank() -> Callable[..., Bank]:
    """Make a bank."""
    return a_bank


@pytest.fixture(scope="session")
def small_bytes() -> bytes:
    """The bytes of a bank with two models."""
    return SMALL.encode()
