"""Open and closed questions of a session, counted in both languages."""

from dataclasses import replace

import pytest

from coachtui.bank.schema import Bank
from coachtui.kinds import EntryKind
from coachtui.live import Openness, openness
from coachtui.live.openness import is_closed
from coachtui.views import AskedView, EntryView, SessionRecord, SessionView
from tests.conftest import START
from tests.live.conftest import RINA

EMPTY = SessionRecord(SessionView("s", RINA.id, "grow", 30), RINA)


def asked(*questions: tuple[str, str]) -> tuple[AskedView, ...]:
    """Return questions of the bank that were asked, by key and words."""
    return tuple(AskedView(key, key, text, "goal", START) for key, text in questions)


def written(kind: EntryKind, text: str) -> EntryView:
    """Return one captured line."""
    return EntryView(text, 1, kind, text, "goal", START)


@pytest.mark.parametrize(
    "text",
    [
        "Do you have a plan?",
        "Have you tried talking to her?",
        "Don't you think so?",
        "Apakah Anda sudah bicara dengan atasan?",
        "Bagaimana kalau Anda minta bantuan tim IT?",
        "Anda setuju, kan?",
        "sudah coba?",
    ],
)
def test_yes_or_no_and_advice_are_closed(text: str) -> None:
    assert is_closed(text)


@pytest.mark.parametrize(
    "text", ["What else?", "why now", "Apa lagi?", "Apa yang paling berat?", "Tell me more.", ""]
)
def test_what_leaves_room_is_open(text: str) -> None:
    assert not is_closed(text)


def test_asked_and_own_questions_count_alike() -> None:
    record = replace(
        EMPTY,
        asked=asked(("goal.a", "What do you want?"), ("goal.b", "Apa yang penting?")),
        entries=(
            written(EntryKind.QUESTION, "Bisa minggu ini?"),
            written(EntryKind.NOTE, "Bisa minggu ini?"),
        ),
    )
    assert openness(record) == Openness(open=2, closed=1)


def test_mirrors_and_acknowledgements_do_not_count(bank: Bank) -> None:
    stems = [
        question
        for _model, stage in bank.all_stages()
        for question in stage.questions
        if question.is_stem
    ]
    assert stems
    record = replace(EMPTY, asked=asked(*((stem.key, stem.id) for stem in stems)))
    assert openness(record, bank) == Openness()


def test_no_question_of_the_shipped_bank_is_closed(bank: Bank) -> None:
    found = [
        text
        for _model, stage in bank.all_stages()
        for question in stage.questions
        if not question.is_stem and question.kind != "permit"
        for text in (question.en, question.id)
        if is_closed(text)
    ]
    assert found == []
