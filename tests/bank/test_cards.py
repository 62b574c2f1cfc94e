"""The shipped cards are whole in both languages, and a mistake in a card is named with its line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from coachtui.bank.advice import Level
from coachtui.bank.cards import Cards, Words, read_cards
from coachtui.bank.lint import lint_question
from coachtui.bank.problems import BankError
from coachtui.paths import shipped

LANGS = ("en", "id")
SAME_IN_BOTH = ("Coaching", "Mentoring")


@pytest.fixture(scope="module")
def cards() -> Cards:
    """The shipped cards."""
    return read_cards(shipped("cards.yaml"))


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A copy of the shipped cards to spoil."""
    path = tmp_path / "cards.yaml"
    path.write_text(shipped("cards.yaml").read_text("utf-8"), encoding="utf-8")
    return path


def spoil(path: Path, old: str, new: str) -> int:
    """Change one text of a file; return the line it stands in."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def texts(part: object) -> Iterator[Words]:
    """Yield every text of the cards."""
    match part:
        case Words():
            yield part
        case BaseModel():
            for name in type(part).model_fields:
                yield from texts(getattr(part, name))
        case tuple():
            for one in part:
                yield from texts(one)


def test_every_text_is_short_and_said_to_somebody(cards: Cards) -> None:
    found = list(texts(cards))
    assert len(found) > 60
    for words in found:
        for lang in LANGS:
            said = words.text(lang, "Bu Rina")
            assert 0 < len(said) <= 160
            assert "{" not in said
        assert words.en != words.id or words.en in SAME_IN_BOTH
        assert "Anda" not in words.id or "{sapaan}" not in words.id


def test_nobody_is_addressed_by_a_slot(cards: Cards) -> None:
    (topic,) = [line for line in cards.contract.lines if "memilih topik" in line.id]
    assert topic.text("id").startswith("Anda ")
    assert topic.text("id", "Bu Rina").startswith("Bu Rina ")
    assert topic.text("en") == topic.en


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", ["appraisal", "topic", "on time", "note", "unless", "stop"]),
        ("id", ["penilaian", "topik", "tepat waktu", "mencatat", "kecuali", "berhenti"]),
    ],
)
def test_the_contract_says_all_that_is_agreed(cards: Cards, lang: str, says: list[str]) -> None:
    lines = cards.contract.texts(lang)
    assert len(lines) <= 8
    assert [word for word in says if word not in " ".join(lines)] == []


def test_five_questions_tell_coaching_from_its_neighbours(cards: Cards) -> None:
    names = [fork.name.en for fork in cards.chooser.forks]
    assert names[2:] == ["Training", "Mentoring", "Coaching"]
    for fork in cards.chooser.forks:
        assert fork.ask.en.endswith("?")
        assert fork.ask.id.endswith("?")


def test_names_to_choose_from(cards: Cards) -> None:
    assert list(cards.superior.choices.texts("en")) == ["nothing", "actions", "agreed"]
    assert list(cards.lift.reasons.texts("id")) == ["clarity", "conviction", "courage"]
    assert [name for name, _one in cards.obstacles.each()] == [
        "resistance",
        "time",
        "skill",
        "hierarchy",
    ]
    assert len(cards.comfort.marks) == 5
    assert [one.word.en[0] for one in cards.rasa] == ["R", "A", "S", "A"]


@pytest.mark.parametrize("lang", LANGS)
def test_questions_on_cards_are_good_ones(cards: Cards, lang: str) -> None:
    asked = [
        *cards.obstacles.resistance.questions,
        cards.lift.question,
        cards.contract.lines[-1],
    ]
    for question in asked:
        said = question.en if lang == "en" else question.id
        found = lint_question(said, lang=lang)
        assert [one for one in found if one.level is not Level.INFO] == [], said


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("  next_time: {en:", "  next_tiem: {en:", "Did you mean “next_time”?"),
        ('    clarity: {en: "Not clear yet what to do", id', '    clarity: {en: "", id', "text"),
        ('action: {en: "Swap roles", id: "Tukar peran"}', 'action: {en: "Swap roles"}', "“id”"),
        ("version: 1", "version: 2", "“2” is not possible here"),
        ('"Satu hal yang saya coba lain kali"', '"Untuk {goal}"', "“goal” is not known as a slot"),
        ('      - {en: "Asks what was done wrong"', '      - {eng: "Asks"', "Did you mean “en”?"),
    ],
)
def test_a_mistake_is_named_with_its_line(changed: Path, old: str, new: str, says: str) -> None:
    line = spoil(changed, old, new)
    with pytest.raises(BankError) as raised:
        read_cards(changed)
    assert any(
        says in problem.message and problem.line == line for problem in raised.value.problems
    ), raised.value


def test_all_mistakes_at_once(changed: Path) -> None:
    spoil(changed, "version: 1", "version: 2")
    spoil(changed, "\nrasa:\n", "\nrasa: []\nraza:\n")
    with pytest.raises(BankError) as raised:
        read_cards(changed)
    said = str(raised.value)
    assert "Did you mean “rasa”?" in said
    assert "0 where 4 are the least" in said
    assert "“2” is not possible here" in said


def test_too_many_lines_are_no_card(changed: Path) -> None:
    line = '    - {en: "One more", id: "Satu lagi"}\n'
    spoil(changed, "\nsuperior:\n", f"\n{line}superior:\n")
    with pytest.raises(BankError, match="9 where 8 are the most"):
        read_cards(changed)


def test_yaml_beyond_plain_text_is_refused(changed: Path) -> None:
    spoil(changed, "version: 1", "version: &one 1")
    with pytest.raises(BankError, match="Anchors"):
        read_cards(changed)
