"""What the lint says about single sentences, in both languages."""

import pytest

from coachtui import i18n
from coachtui.bank.advice import Level
from coachtui.bank.rules import lint_question, prepared, word_count
from coachtui.kinds import QuestionKind, QuestionRole

SCALE = "On a scale of 1 to 10, how sure are you that you will do it?"


def rules(text: str, kind: str = "ask", lang: str = "en", **context: object) -> list[str]:
    found = lint_question(text, QuestionKind(kind), lang, **context)  # type: ignore[arg-type]
    return [one.rule for one in found]


@pytest.mark.parametrize(
    ("text", "kind", "lang", "expected"),
    [
        ("What else?", "ask", "en", ""),
        ("Tell me more about that.", "invite", "en", ""),
        ("Do you have a plan?", "ask", "en", "Q001"),
        ("Have you tried talking to her?", "ask", "en", "Q002 Q001"),
        ("What if you asked for more time?", "ask", "en", "Q002"),
        ("Why did you do that?", "ask", "en", "Q003"),
        (SCALE, "ask", "en", "Q005"),
        (SCALE, "scale", "en", ""),
        ("Hal apa yang paling ingin {sapaan} bereskan hari ini?", "ask", "id", ""),
        ("Apa lagi?", "ask", "id", ""),
        ("Apakah Anda sudah bicara dengan atasan?", "ask", "id", "Q001"),
        ("Apa {sapaan} bisa selesai minggu depan?", "ask", "id", "Q001"),
        ("Bagaimana kalau Anda minta bantuan tim IT?", "ask", "id", "Q002 Q012"),
        ("Anda setuju, kan?", "ask", "id", "Q002"),
        ("Kenapa laporan terlambat lagi?", "ask", "id", "Q003"),
        ("Jadi {sapaan} merasa perannya belum jelas, betul?", "reflect", "id", ""),
        # Closed, and what only looks like it.
        ("Could you tell me more?", "ask", "en", "Q001"),
        ("May I share a thought?", "permit", "en", ""),
        ("Isn't that strange?", "ask", "en", "Q002"),
        ("Isn\u2019t that strange?", "ask", "en", "Q002"),
        ("You agree, don't you?", "ask", "en", "Q002"),
        ("What do you need to drop?", "ask", "en", "Q002"),
        ("What needs to happen first?", "ask", "en", ""),
        ("“Did it work?”", "ask", "en", "Q001"),
        ("Wouldn't that be too soon?", "ask", "en", "Q002"),
        ("Apa kabar {sapaan} hari ini?", "ask", "id", ""),
        ("Apa adanya saja, seperti apa keadaannya?", "ask", "id", ""),
        ("Apa bisa dimulai besok?", "ask", "id", "Q001"),
        ("Apa itu mungkin?", "ask", "id", "Q001"),
        ("Sudah dicoba?", "ask", "id", "Q001"),
        ("Bolehkah saya mencatat?", "permit", "id", ""),
        ("Bukankah itu terlalu cepat?", "ask", "id", "Q002"),
        ("Apa yang sebaiknya dikurangi?", "ask", "id", "Q002"),
        ("Jadi itu yang penting, ya?", "ask", "id", "Q002"),
        # Stacked.
        ("What is it and how did it start?", "ask", "en", "Q004"),
        ("What is it? What else?", "ask", "en", "Q004"),
        ("Apa langkahnya dan kapan mulainya?", "ask", "id", "Q004"),
        ("Apa dan siapa yang membantu?", "ask", "id", "Q004"),
        # No open stem.
        ("The next step is?", "ask", "en", "Q006"),
        ("The next step is?", "reflect", "en", ""),
        ("Menurut {sapaan} apa yang terjadi?", "ask", "id", "Q006"),
        # One word too many.
        ("What would you keep or drop?", "ask", "en", "Q008"),
        ("Which two or three of them matter most?", "ask", "en", ""),
        ("What is more or less clear by now?", "ask", "en", ""),
        ("Apa yang dipertahankan atau dilepas?", "ask", "id", "Q008"),
        ("Langkah mana, satu atau dua saja, yang paling dekat?", "ask", "id", ""),
        ("What went wrong?", "ask", "en", "Q009"),
        ("Apa yang membuatnya gagal?", "ask", "id", "Q009"),
        ("What would you try if you could not fail?", "ask", "en", ""),
        ("What would you begin if you knew you couldn\u2019t possibly fail?", "ask", "en", ""),
        ("If nothing could go wrong, what would you do first?", "ask", "en", ""),
        ("What would you do next if you were not afraid of failing?", "ask", "en", ""),
        ("Why did it not work, and whose failure is it?", "ask", "en", "Q003 Q009"),
        ("What could you not do, having failed?", "ask", "en", "Q009"),
        ("Apa yang akan {sapaan} coba kalau tidak mungkin gagal?", "ask", "id", ""),
        ("Apa yang akan {sapaan} mulai kalau tidak takut gagal?", "ask", "id", ""),
        ("Langkah apa yang tidak akan gagal dan siapa yang salah?", "ask", "id", "Q004 Q009"),
        ("Apa yang tidak jalan sampai ini gagal?", "ask", "id", "Q009"),
        ("Apa salah satu kekuatan {sapaan}?", "ask", "id", ""),
        ("Masalah apa yang paling mendesak?", "ask", "id", ""),
        ("Bagian mana yang paling berat?", "ask", "id", ""),
        ("What should I know about it?", "ask", "en", "Q002 Q011"),
        ("What would you like me to do?", "ask", "en", "Q011"),
        ("Imagine it is done; tell me what you see.", "invite", "en", ""),
        ("Apa yang bisa saya bantu?", "ask", "id", "Q011"),
        ("What I hear is “{quote}”.", "reflect", "en", ""),
        ("What does the KPI tell you?", "ask", "en", "Q012"),
        ("Apa arti SKP ini bagi {sapaan}?", "ask", "id", ""),
        ("What can you not do without it?", "ask", "en", "Q014"),
        ("Apa yang tidak bisa tidak dilakukan?", "ask", "id", "Q014"),
        ("What matters most to you", "ask", "en", "Q015"),
        ("Nothing to say.", "ask", "en", "Q015"),
        ("Apa yang paling penting", "ask", "id", "Q015"),
        ("Ceritakan sedikit tentang itu.", "invite", "id", ""),
        # Acknowledgements are no questions.
        ("Why, you should be proud or lazy? Right?", "ack", "en", ""),
    ],
)
def test_vectors(text: str, kind: str, lang: str, expected: str) -> None:
    assert rules(text, kind, lang) == expected.split()


@pytest.mark.parametrize(
    ("words", "kind", "level"),
    [
        (15, "ask", None),
        (16, "ask", Level.WARNING),
        (25, "ask", Level.WARNING),
        (26, "ask", Level.ERROR),
        (20, "scale", None),
        (21, "scale", Level.WARNING),
        (31, "scale", Level.ERROR),
    ],
)
def test_length(words: int, kind: str, level: Level | None) -> None:
    text = f"What {'now ' * (words - 2)}then?"
    found = lint_question(text, QuestionKind(kind))
    assert [one.level for one in found] == ([level] if level else [])


def test_a_slot_is_one_word() -> None:
    assert word_count("Apa yang {sapaan} lihat – sekarang?") == 5


def test_support_may_name_the_coach() -> None:
    assert rules("What can I do for you?", tags=["support"]) == []


def test_an_office_may_have_its_own_abbreviations() -> None:
    assert rules("What does the KPI show?", acronyms={"KPI"}) == []


@pytest.mark.parametrize(
    ("text", "lang", "role", "expected"),
    [
        ("Who could help?", "en", QuestionRole.OPENING, ["Q007"]),
        ("How many are there?", "en", QuestionRole.DEEPENING, ["Q007"]),
        ("Who could help?", "en", QuestionRole.CLOSING, []),
        ("Who could help?", "en", None, []),
        ("How do you see it?", "en", QuestionRole.OPENING, []),
        ("Kapan itu terjadi?", "id", QuestionRole.OPENING, ["Q007"]),
        ("Seberapa penting itu?", "id", QuestionRole.OPENING, []),
    ],
)
def test_facts_come_late(
    text: str, lang: str, role: QuestionRole | None, expected: list[str]
) -> None:
    found = lint_question(text, QuestionKind.ASK, lang, role=role)
    assert [one.rule for one in found] == expected
    assert all(one.level is Level.INFO for one in found)


@pytest.mark.parametrize(
    ("text", "lang", "stage", "expected"),
    [
        ("What happened there?", "en", "options", ["Q010"]),
        ("What could happen there?", "en", "options", []),
        ("What happened there?", "en", "reality", []),
        ("What will tomorrow bring?", "en", "reality", ["Q010"]),
        ("What is it now that will change?", "en", "reality", []),
        ("Apa yang terjadi di sana?", "id", "will", ["Q010"]),
        ("Langkah apa yang paling ringan?", "id", "will", []),
        ("Apa yang akan terlihat besok?", "id", "reality", ["Q010"]),
        ("What happened there?", "en", None, []),
    ],
)
def test_a_stage_looks_one_way(
    text: str, lang: str, stage: str | None, expected: list[str]
) -> None:
    assert rules(text, "ask", lang, stage=stage) == expected


def test_findings_say_what_to_do_in_the_words_of_the_sentence() -> None:
    (english,) = lint_question("Why is it late?")
    assert "“why”" in english.message
    assert "what made" in english.proposal
    (indonesian,) = lint_question("Kenapa terlambat?", QuestionKind.ASK, "id")
    assert "“kenapa”" in indonesian.message
    assert "apa yang membuat" in indonesian.proposal
    assert (english.level, english.lang, indonesian.lang) == (Level.WARNING, "en", "id")


def test_braces_of_the_sentence_do_no_harm() -> None:
    assert rules("{sapaan} { } {0} {quote", "reflect") == []
    assert "Q015" in rules("{0} {quote", "ask")


def test_every_rule_has_its_words_in_every_language() -> None:
    for language in ("en", "id"):
        i18n.activate("en")
        for text in ("Why?", "Do it?", "What or how?", "Is it wrong?", "No"):
            for one in lint_question(text, QuestionKind.ASK, language):
                assert one.message
                assert one.proposal


def test_prepared_text() -> None:
    assert prepared(" “It\u2019s DONE” ") == "it's done"
