"""What of an own question may be kept: nobody's name, and not a word the coachee has said."""

from dataclasses import replace

import pytest

from coachtui.bank.schema import Bank
from coachtui.kinds import QuestionKind, QuestionRole
from coachtui.live import Cards, LiveSession
from coachtui.live.own_question import for_the_bank, generalised, worth_keeping
from coachtui.views import CoacheeView


@pytest.mark.parametrize(
    ("typed", "lang", "kept"),
    [
        ("apa yang Bu Rina rasakan", "id", "Apa yang {sapaan} rasakan?"),
        ("Apa yang anda butuhkan, kamu tahu?", "id", "Apa yang {sapaan} butuhkan, {sapaan} tahu?"),
        ("what does Rina Kartika need", "en", "What does {sapaan} need?"),
        ("what does rina need", "en", "What does {sapaan} need?"),
        ("what about Rinaldi", "en", "What about Rinaldi?"),
        ("what makes it always me", "en", "What makes it {quote}?"),
        ("What is left of “the report is late”?", "en", "What is left of “{goal}”?"),
        ("what of {this} and {quote}", "en", "What of this and {quote}?"),
        ("tell me more", "id", "Tell me more"),
    ],
)
def test_names_and_words_become_slots(live: LiveSession, typed: str, lang: str, kept: str) -> None:
    live.write('"always me')
    live.write("=the report is late")
    text = generalised(typed, live.record, lang)
    assert text == kept
    assert generalised(text, live.record, lang) == kept


def test_no_quote_gets_through(live: LiveSession) -> None:
    for quote in ("always me", "always", "(again) and [again]", "  spaced  "):
        live.write(f'"{quote}')
    text = "what if always me is ALWAYS (again) and [again] spaced"
    assert generalised(text, live.record, "en") == "What if {quote} is {quote} {quote} {quote}?"


def test_somebody_without_a_form_of_address(live: LiveSession) -> None:
    record = replace(live.record, coachee=CoacheeView("x", "Li Na"))
    assert generalised("what does Li Na need", record, "en") == "What does {sapaan} need?"


@pytest.mark.parametrize(("stage", "model"), [("open", None), ("close", None), ("reality", "grow")])
def test_it_goes_to_the_stage_it_was_asked_in(
    live: LiveSession, stage: str, model: str | None
) -> None:
    live.go(stage)
    live.write("?ceritakan lebih banyak")
    entry = live.entries[0]
    role = QuestionRole.DEEPENING
    new = for_the_bank(entry.text, entry, live.record, role=role, lang="en")
    assert (new.model, new.stage, new.role) == (model, stage, role)
    assert (new.lang, new.kind) == ("id", QuestionKind.INVITE)


def test_only_what_is_without_error_and_new_is_worth_keeping(live: LiveSession, bank: Bank) -> None:
    cards = Cards(live, bank, "en")
    assert worth_keeping("what would a good week look like", cards)
    assert worth_keeping("why is it late", cards)
    assert not worth_keeping("have you tried it", cards)
    assert not worth_keeping("how are you doing today", cards)
