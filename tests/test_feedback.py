"""The form for feedback lets what a camera saw pass, and says what else to reconsider."""

from dataclasses import replace
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.bank.advice import Level
from coachtui.feedback import Feedback, Field, Rule, check, check_field
from coachtui.feedback.phrases import unquoted

GOOD = {
    "en": Feedback(
        situation="In Monday's meeting, while Bu Ani was presenting",
        behaviour="You spoke three times before she had finished her sentence",
        impact="She left out two slides, and the team did not hear the figures for May",
        intent_question="What was on your mind at that moment?",
        affirmation="Your figures for the districts were complete.",
        question="What would you like to do differently on Thursday?",
    ),
    "id": Feedback(
        situation="Di rapat Senin pagi, saat Bu Ani paparan",
        behaviour="Anda tiga kali berbicara sebelum kalimatnya selesai",
        impact="Dua slide terlewat, dan tim belum mendengar angka bulan Mei",
        intent_question="Apa yang ada di pikiran Anda waktu itu?",
        affirmation="Data kecamatan yang Anda kumpulkan lengkap.",
        question="Apa yang ingin Anda lakukan di rapat Kamis nanti?",
    ),
}


def rules(feedback: Feedback, field: Field, lang: str) -> set[Rule]:
    """Return the rules that one field breaks."""
    return {remark.rule for remark in check_field(feedback, field, lang)}


def rules_of(field: str, text: str, lang: str, *, praise: bool = False) -> set[Rule]:
    """Return the rules that a text breaks in an otherwise good feedback."""
    feedback = replace(GOOD[lang], praise=praise, **{field: text})
    return rules(feedback, Field(field), lang)


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_good_feedback_has_no_remark(lang: str) -> None:
    assert check(GOOD[lang], lang) == ()
    assert check(replace(GOOD[lang], praise=True), lang) == ()


@pytest.mark.parametrize("lang", ["en", "id"])
def test_only_an_empty_situation_or_behaviour_is_refused(lang: str) -> None:
    empty = check(Feedback(situation=" \n", behaviour="\t"), lang)
    assert [(one.field, one.level, one.rule) for one in empty] == [
        (Field.SITUATION, Level.ERROR, Rule.NO_SITUATION),
        (Field.BEHAVIOUR, Level.ERROR, Rule.NO_BEHAVIOUR),
        (Field.IMPACT, Level.WARNING, Rule.NO_IMPACT),
    ]


# Each pair is one field: as it is better not said, the rule it breaks, and as it can be said.
PAIRS = {
    "en": [
        ("situation", "At work", Rule.HABIT, "At counter 3 yesterday"),
        ("situation", "As far as I know", Rule.NO_MOMENT, "In the briefing on 12 March"),
        ("situation", "Whenever we talk", Rule.HABIT, "When we spoke this morning"),
        ("situation", "In meetings", Rule.HABIT, "In Monday's meeting"),
        ("behaviour", "You are always late", Rule.ABSOLUTE, "You came in at 8.20"),
        ("behaviour", "You never answer", Rule.ABSOLUTE, "You left two emails unanswered"),
        ("behaviour", "You are often late", Rule.HABIT, "You came twenty minutes late"),
        ("behaviour", "You were rude to him", Rule.LABEL, "You walked off while he spoke"),
        ("behaviour", "A careless report", Rule.LABEL, "The report had two empty tables"),
        ("behaviour", "You were lazy", Rule.LABEL, "You handed in two pages out of ten"),
        ("behaviour", "You don’t care about it", Rule.MOTIVE, "You read messages on your phone"),
        ("behaviour", "You wanted to embarrass her", Rule.MOTIVE, "You said “not again” to her"),
        ("behaviour", "You sent it late on purpose", Rule.MOTIVE, "You sent it on Friday at 6 pm"),
        ("behaviour", "You seemed distracted", Rule.UNSEEN, "You looked out of the window"),
        ("behaviour", "You lack of initiative", Rule.UNSEEN, "You waited until I called"),
        ("behaviour", "Great job", Rule.GENERAL, "You began with the figure people asked for"),
        ("behaviour", "Good slides, but too long", Rule.BUT, "You showed forty slides"),
        ("impact", "It was bad", Rule.NO_EFFECT, "Two visitors waited ten minutes more"),
        ("impact", "That isn't the way", Rule.NO_EFFECT, "I had to ask for the figures again"),
        ("affirmation", "Thanks, but hurry up", Rule.BUT, "Thank you for staying so calm"),
        ("question", "Do you see that?", Rule.QUESTION, "What do you see?"),
        ("question", "Don't you agree?", Rule.QUESTION, "How do you look at it?"),
        ("intent_question", "Why did you do it?", Rule.QUESTION, "What did you have in mind?"),
    ],
    "id": [
        ("situation", "Di kantor", Rule.NO_MOMENT, "Di loket 3 tadi pagi"),
        ("situation", "Selama ini", Rule.HABIT, "Apel Selasa minggu lalu"),
        ("situation", "Setiap rapat", Rule.HABIT, "rapat Senin"),
        ("situation", "Kalau ada tamu", Rule.HABIT, "Saat tamu dari BKN datang kemarin"),
        ("behaviour", "Anda selalu terlambat", Rule.ABSOLUTE, "Anda masuk pukul 08.20"),
        ("behaviour", "Nggak pernah balas WA", Rule.ABSOLUTE, "Dua pesan saya belum dijawab"),
        ("behaviour", "Main HP terus-terusan", Rule.ABSOLUTE, "Membuka HP selama paparan"),
        ("behaviour", "Anda suka telat", Rule.HABIT, "Anda datang dua puluh menit terlambat"),
        ("behaviour", "Anda malas", Rule.LABEL, "Anda menyerahkan dua dari sepuluh halaman"),
        ("behaviour", "Laporannya ceroboh", Rule.LABEL, "Ada dua tabel kosong di laporan itu"),
        ("behaviour", "Kurang disiplin", Rule.LABEL, "Daftar hadir diisi pukul sembilan"),
        ("behaviour", "Tidak peduli pada pemohon", Rule.MOTIVE, "Tidak menatap pemohon itu"),
        ("behaviour", "Sengaja memotong", Rule.MOTIVE, "Memotong penjelasan tiga kali"),
        ("behaviour", "Pasti mau pamer", Rule.MOTIVE, "Menyebut angka sendiri lima kali"),
        ("behaviour", "Sikapnya kurang enak", Rule.UNSEEN, "Meletakkan map dengan keras"),
        ("behaviour", "Kelihatannya tidak fokus", Rule.UNSEEN, "Melihat ke luar jendela"),
        ("behaviour", "Luar biasa!", Rule.GENERAL, "Membuka dengan angka yang ditanyakan"),
        ("behaviour", "Bagus, tapi kepanjangan", Rule.BUT, "Menayangkan empat puluh slide"),
        ("impact", "Jadi jelek", Rule.NO_EFFECT, "Dua pemohon menunggu sepuluh menit"),
        ("impact", "Itu tidak pantas", Rule.NO_EFFECT, "Saya harus minta datanya dua kali"),
        ("affirmation", "Makasih, tapi cepat", Rule.BUT, "Terima kasih sudah tetap tenang"),
        ("question", "Apakah Anda sadar?", Rule.QUESTION, "Apa yang Anda lihat?"),
        ("question", "Bukankah itu keliru?", Rule.QUESTION, "Bagaimana menurut Anda?"),
        ("intent_question", "Kenapa begitu?", Rule.QUESTION, "Apa yang Anda pikirkan saat itu?"),
    ],
}
SAID = [(lang, *pair) for lang, pairs in PAIRS.items() for pair in pairs]


@pytest.mark.parametrize(("lang", "field", "poor", "rule", "good"), SAID)
def test_a_poor_text_breaks_its_rule_and_a_good_one_none(
    lang: str, field: str, poor: str, rule: Rule, good: str
) -> None:
    assert rule in rules_of(field, poor, lang)
    assert rules_of(field, good, lang) == set()


@pytest.mark.parametrize(
    ("lang", "field", "text"),
    [
        ("en", "behaviour", "You said “you never listen” to Ben"),
        ("en", "behaviour", 'You wrote "rude" next to his name'),
        ("en", "behaviour", "You said you wanted to stop at four"),
        ("en", "behaviour", "You do not always sign the list"),
        ("en", "impact", "I didn't want to go on after that"),
        ("en", "behaviour", "You put not only the date but also the place on it"),
        ("id", "behaviour", "Anda berkata “kamu malas” kepada Mas Bayu"),
        ("id", "behaviour", "Anda bilang mau berhenti pukul empat"),
        ("id", "behaviour", "Anda menyebut hitungan kasar anggaran tadi"),
        ("id", "behaviour", "Berkas itu tidak sengaja tertukar"),
        ("id", "impact", "Saya tidak mau melanjutkan rapat setelah itu"),
        ("id", "behaviour", "Anda menulis bukan hanya tanggal, tetapi juga tempatnya"),
    ],
)
def test_words_that_are_only_reported_or_denied_are_let_be(
    lang: str, field: str, text: str
) -> None:
    assert rules_of(field, text, lang) == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "You stayed calm, but spoke fast"), ("id", "Anda tetap tenang, tapi bicara cepat")],
)
def test_in_a_praise_every_but_takes_something_back(lang: str, text: str) -> None:
    assert Rule.BUT not in rules_of("behaviour", text, lang)
    assert Rule.BUT in rules_of("behaviour", text, lang, praise=True)


def test_a_remark_shows_the_word_as_it_was_written_and_proposes_another() -> None:
    (remark,) = check_field(Feedback(behaviour="You were  RUDE to him"), Field.BEHAVIOUR, "en")
    assert (remark.level, remark.rule) == (Level.WARNING, Rule.LABEL)
    assert "“RUDE”" in remark.message
    assert remark.proposal


def test_what_is_mended_in_one_way_is_said_once() -> None:
    assert rules_of("behaviour", "You had a bad attitude, were rude and seemed bored", "en") == {
        Rule.LABEL
    }
    assert rules_of("behaviour", "Anda tidak sopan dan kurang menghargai", "id") == {Rule.LABEL}


def test_examples_are_in_the_language_of_the_feedback() -> None:
    proposals = {
        lang: check_field(Feedback(), Field.SITUATION, lang)[0].proposal for lang in ("en", "id")
    }
    assert "Monday's meeting" in proposals["en"]
    assert "rapat Senin" in proposals["id"]


def test_a_question_brings_what_the_lint_says() -> None:
    feedback = Feedback(question="Do you agree, or what do you see?")
    remarks = check_field(feedback, Field.QUESTION, "en")
    assert len(remarks) == 2
    assert all(one.level is Level.WARNING and one.message and one.proposal for one in remarks)
    assert check_field(Feedback(), Field.QUESTION, "en") == ()


def test_check_is_all_fields_in_order() -> None:
    poor = Feedback("At work", "You are always rude", "It was bad", question="Do you see?")
    remarks = check(poor, "en")
    assert remarks == tuple(one for field in Field for one in check_field(poor, field, "en"))
    assert [one.rule for one in remarks] == [
        Rule.HABIT,
        Rule.ABSOLUTE,
        Rule.LABEL,
        Rule.NO_EFFECT,
        Rule.QUESTION,
    ]


@pytest.mark.parametrize("lang", ["en", "id"])
@given(text=st.text(max_size=200), praise=st.booleans())
def test_whatever_is_typed_is_read(lang: str, text: str, praise: bool) -> None:
    feedback = Feedback(text, text, text, text, text, text, praise)
    remarks = check(feedback, lang)
    assert all(remark.message and remark.proposal for remark in remarks)
    refused = any(remark.level is Level.ERROR for remark in remarks)
    assert refused == (not text.split())


@pytest.mark.parametrize("lang", ["en", "id"])
def test_a_long_paste_does_not_stop_the_typing(lang: str) -> None:
    for text in ("you really " * 20_000, "anda pasti " * 20_000, '"' * 200_000, "“" * 200_000):
        started = perf_counter()
        check(Feedback(text, text, text, text, text, text), lang)
        unquoted(text)
        assert perf_counter() - started < 1
