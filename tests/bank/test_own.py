"""A question of the coach's own: what matters most about it, in the language it is asked in."""

from pathlib import Path

import pytest

from coachtui.bank.advice import Level
from coachtui.bank.load import load_bank
from coachtui.bank.own import OwnQuestions, Worded, as_question, kind_of, spoken_in
from coachtui.kinds import QuestionKind, QuestionRole


@pytest.fixture(scope="module")
def own(prompts: Path) -> OwnQuestions:
    """The shipped bank, listening."""
    return OwnQuestions(load_bank(prompts).bank)


ADVICE = [
    "have you tried talking to her",
    "what if you asked for more time",
    "bagaimana kalau Anda minta bantuan",
    "Bagaimana kalau Anda bicara dulu dengan atasan?",
    "kenapa tidak bicara saja",
]


@pytest.mark.parametrize("text", ADVICE)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_advice_in_disguise_is_seen_whatever_language_the_screen_speaks(
    own: OwnQuestions, text: str, lang: str
) -> None:
    finding = own.finding(text, lang)
    assert finding is not None
    assert (finding.rule, finding.level) == ("Q002", Level.ERROR)


@pytest.mark.parametrize(
    ("text", "lang", "rule"),
    [
        ("do you have a plan", "en", "Q001"),
        ("sudah bicara dengan atasan", "id", "Q001"),
        ("why was it late", "en", "Q003"),
        ("kenapa terlambat lagi", "id", "Q003"),
        ("what is next and who helps", "en", "Q004"),
        ("apa langkahnya dan siapa yang membantu", "id", "Q004"),
        ("the report", "en", "Q006"),
        ("who knows", "en", "Q007"),
        ("I see.", "en", "Q015"),
        ("What comes first, and why? What else?", "en", "Q004"),
    ],
)
def test_the_heaviest_finding_comes_first(
    own: OwnQuestions, text: str, lang: str, rule: str
) -> None:
    finding = own.finding(text, lang, role=QuestionRole.OPENING)
    assert finding is not None
    assert finding.rule == rule
    assert finding.lang == lang


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("what would a good week look like", "en"),
        ("apa yang paling berat minggu ini", "id"),
        ("ceritakan lebih banyak", "id"),
        ("tell me more", "en"),
        ("on a scale of 1 to 10, how sure are you that you will really do it by Friday", "en"),
    ],
)
def test_a_good_question_is_left_alone(own: OwnQuestions, text: str, lang: str) -> None:
    assert own.finding(text, lang) is None


def test_what_the_bank_has_is_named_and_is_no_fault(own: OwnQuestions) -> None:
    finding = own.finding("how are you doing today", "en")
    assert finding is not None
    assert (finding.rule, finding.level) == ("Q013", Level.INFO)
    assert "“How are you doing today?”" in finding.message
    assert own.twin("how, are you doing - today", "en") == "How are you doing today?"
    assert own.twin("", "en") == ""


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("what  now ", "what now?"),
        ("what now?", "what now?"),
        ("Ceritakan lagi", "Ceritakan lagi"),
        ("tell me more.", "tell me more."),
        ("", ""),
    ],
)
def test_the_sign_of_the_line_stands_for_the_question_mark(typed: str, written: str) -> None:
    assert as_question(typed) == written


@pytest.mark.parametrize(
    ("text", "expected", "spoken"),
    [
        ("what now?", "id", "en"),
        ("apa sekarang?", "en", "id"),
        ("kalau begitu, apa?", "en", "id"),
        ("hm?", "id", "id"),
        ("hm?", "en", "en"),
    ],
)
def test_the_language_is_heard(text: str, expected: str, spoken: str) -> None:
    assert spoken_in(text, expected) == spoken


def test_how_it_asks_is_heard() -> None:
    assert kind_of("What now?", "en") is QuestionKind.ASK
    assert kind_of("Tell me more.", "en") is QuestionKind.INVITE
    assert kind_of("Dari 1 sampai 10, seberapa yakin?", "id") is QuestionKind.SCALE


def test_only_what_is_said_anew_is_written_anew(prompts: Path) -> None:
    question = load_bank(prompts).bank.question("will.confidence")
    assert question is not None
    same = Worded(question.role, question.en, question.id)
    assert same.differs_from(question) == {}
    anew = Worded(QuestionRole.CLOSING, "", "Apa yang membuat {sapaan} yakin?")
    assert anew.differs_from(question) == {
        "role": "closing",
        "kind": "ask",
        "en": "",
        "id": "Apa yang membuat {sapaan} yakin?",
    }


def test_a_question_is_no_twin_of_itself(prompts: Path) -> None:
    bank = load_bank(prompts).bank
    known = bank.model("grow").stages["will"].questions[0]
    assert OwnQuestions(bank).twin(known.en, "en") == known.en
    assert OwnQuestions(bank, but=known.key).twin(known.en, "en") == ""
