"""What the lint says about a whole bank."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coachtui.bank.lint import Finding, Level, lint_bank
from coachtui.bank.load import load_bank
from coachtui.bank.schema import Bank, Question, Stage
from coachtui.kinds import QuestionKind

Make = Callable[..., Question]

FULL = [
    ("opening", "What brings you here?", "Apa yang membawa {sapaan} ke sini?"),
    ("opening", "What matters most today?", "Hal apa yang paling penting hari ini?"),
    ("opening", "How do you feel about it?", "Seperti apa perasaan {sapaan} soal itu?"),
    ("deepening", "What lies behind that wish?", "Apa yang ada di balik keinginan itu?"),
    ("deepening", "Which part touches you?", "Bagian mana yang menyentuh {sapaan}?"),
    ("deepening", "What else?", "Apa lagi?"),
    ("closing", "What is clear by now?", "Apa yang sekarang menjadi jelas?"),
    ("closing", "How would you sum it up?", "Bagaimana {sapaan} merangkumnya?"),
]


def full(question: Make) -> list[Question]:
    """Return questions that make a whole stage."""
    made = []
    for number, (role, english, indonesian) in enumerate(FULL):
        tags = {2: ["feeling"], 5: ["else"]}.get(number, [])
        fields = {"role": role, "id": indonesian, "tags": tags, "pinned": number == 0}
        made.append(question(f"goal.q{number}", text=english, **fields))
    return made


@pytest.fixture
def lint(stage: Callable[..., Stage], bank: Callable[..., Bank]) -> Callable[..., list[Finding]]:
    def run(questions: list[Question], **frame: object) -> list[Finding]:
        return lint_bank(bank(stage(*questions, **frame), topics=("report",)))

    return run


def told(findings: list[Finding]) -> list[tuple[str, str, str]]:
    return [(one.rule, one.key, one.lang) for one in findings]


def test_a_whole_stage_is_clean(question: Make, lint: Callable[..., list[Finding]]) -> None:
    assert lint(full(question)) == []


def test_a_point_to_agree_on_is_there_in_both_languages(
    question: Make, lint: Callable[..., list[Finding]]
) -> None:
    (finding,) = lint(full(question), settles={"time": {"en": "Time"}})
    assert (finding.rule, finding.lang) == ("B003", "id")


def test_b001_counts_roles_without_acknowledgements(
    question: Make, lint: Callable[..., list[Finding]]
) -> None:
    questions = full(question)
    questions[6] = questions[6].model_copy(update={"kind": QuestionKind.ACK})
    (finding,) = lint(questions)
    assert (finding.rule, finding.key, finding.level) == (
        "B001",
        "models.grow.stages.goal",
        Level.ERROR,
    )
    assert "closing" in finding.message
    assert "1 where 2" in finding.message


def test_b002_one_key_question(question: Make, lint: Callable[..., list[Finding]]) -> None:
    for pinned in (0, 2):
        questions = full(question)
        questions = [
            one.model_copy(update={"pinned": number < pinned})
            for number, one in enumerate(questions)
        ]
        (finding,) = lint(questions)
        assert finding.rule == "B002"
        assert finding.message.startswith(str(pinned))


def test_b003_both_languages(question: Make, lint: Callable[..., list[Finding]]) -> None:
    questions = full(question)
    questions[3] = questions[3].model_copy(update={"id": ""})
    assert told(lint(questions)) == [("B003", "goal.q3", "id")]


def test_b004_feeling_and_what_else(question: Make, lint: Callable[..., list[Finding]]) -> None:
    questions = [one.model_copy(update={"tags": ()}) for one in full(question)]
    assert [one.rule for one in lint(questions)] == ["B004", "B004"]


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"en": "What about {name}?"}, "name"),
        ({"tags": ("feelings",)}, "feelings"),
        ({"topics": ("reports",)}, "reports"),
        ({"fills": "measure"}, "measure"),
    ],
)
def test_b005_unknown_words(
    question: Make, lint: Callable[..., list[Finding]], fields: dict[str, object], word: str
) -> None:
    questions = full(question)
    questions[4] = questions[4].model_copy(update=fields)
    (finding,) = lint(questions, collects=["goal"])
    assert (finding.rule, finding.level, finding.key) == ("B005", Level.ERROR, "goal.q4")
    assert word in finding.message


def test_b006_one_way_to_address(question: Make, lint: Callable[..., list[Finding]]) -> None:
    questions = full(question)
    questions[4] = questions[4].model_copy(update={"id": "Bagian mana yang menyentuh Anda?"})
    assert told(lint(questions)) == [("B006", "goal.q4", "id")]
    only_you = [
        one.model_copy(update={"id": one.id.replace("{sapaan}", "Anda")}) for one in questions
    ]
    assert lint(only_you) == []
    only_you[6] = only_you[6].model_copy(update={"id": "Apa yang jelas bagimu, menurut kamu?"})
    assert {one.rule for one in lint(only_you)} == {"B006"}


def test_q013_twins_in_either_language(question: Make, lint: Callable[..., list[Finding]]) -> None:
    questions = full(question)
    questions[6] = questions[6].model_copy(update={"en": "What matters today the most?"})
    questions[7] = questions[7].model_copy(update={"id": "apa lagi"})
    findings = lint(questions)
    assert ("Q013", "goal.q6", "en") in told(findings)
    assert ("Q013", "goal.q7", "id") in told(findings)
    assert "goal.q1" in findings[-2].message


def test_findings_point_to_the_line_of_the_text(small: Path, small_text: str) -> None:
    small.write_text(small_text.replace("en: What do you want?", "en: Why do you want it?"))
    loaded = load_bank(small)
    findings = lint_bank(loaded.bank, loaded.lines)
    (why,) = [one for one in findings if one.rule == "Q003"]
    lines = small.read_text().splitlines()
    assert "Why do you want it?" in lines[why.line - 1]
    assert why.file == str(small)
    stage = next(one for one in findings if one.key == "models.grow.stages.goal")
    assert lines[stage.line - 1].strip() == "goal:"
