"""What a coach does with a sentence, in both languages, with and without its question mark."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui import i18n
from coachtui.practice.moves import SHUTS, Move, move_of, remarks_on_move

SAID = {
    "en": "The entry is done in an hour. It is the waiting.",
    "id": "Mengisinya sejam selesai. Menunggunya itu, lho.",
}
SENTENCES = {
    "en": {
        Move.OPEN: (
            "What would you most like to achieve in this session?",
            "what have you tried so far",
            "Tell me about July.",
            "That must be hard. What is the hardest part?",
            "What would happen if you asked her?",
            "If you knew you could not fail, what would you do?",
            "May I ask what happened?",
            "Tell me a bit more about that?",
            "Imagine it is December. What do you see?",
        ),
        Move.FEELING: ("How do you feel about it", "What is it like for you?"),
        Move.MORE: ("What else?", "what else could you do", "And what else?"),
        Move.SCALE: ("On a scale from 1 to 10, how much does it matter?",),
        Move.MIRROR: (
            "So it is the waiting that wears you out.",
            "So it's the waiting, right?",
            "Thank you for telling me.",
            "The waiting.",
            "You sit here, and then you do it yourself.",
        ),
        Move.SILENCE: ("", "   ", "Okay.", "Hmm…", "And?", "Go on.", "Well done."),
        Move.CLOSED: ("Did you send it?", "Can you tell me more?", "Is there anything else?"),
        Move.LEADING: ("Have you talked to Bu Sri?", "Don't you think it is too late?"),
        Move.STACKED: ("What is it and when do you start?", "What is it? Who helps?"),
        Move.WHY: ("Why are you late?", "How come?"),
        Move.TELLING: (
            "You should make a list.",
            "Just use a shared folder.",
            "You should make a list. What do you think?",
            "The circular of March says the twenty-fifth.",
            "Let's make a plan.",
            "Don't wait any longer.",
        ),
    },
    "id": {
        Move.OPEN: (
            "Apa yang paling ingin Mas Dimas capai lewat sesi ini?",
            "terus apa yang sudah dicoba selama ini",
            "Coba ceritakan Juli itu seperti apa",
            "Menurut Mas Dimas, apa yang paling menghambat?",
            "Sampai di mana pengisiannya?",
            "Boleh tahu, apa yang paling mengganggu?",
            "Tolong ceritakan waktu Juli.",
            "Mas Dimas maunya apa",
            "Sudah sampai mana e-SKP-nya?",
            "Sudah berapa yang masuk?",
            "Mau mulai kapan?",
        ),
        Move.FEELING: ("Bagaimana rasanya", "Apa yang dirasakan waktu itu?"),
        Move.MORE: ("Apa lagi?",),
        Move.SCALE: ("Dari 1 sampai 10, seberapa penting?",),
        Move.MIRROR: (
            "Jadi yang bikin capek itu menunggunya, ya?",
            "Menunggu.",
            "Disuruh menunggu lagi, ya.",
            "Capek, ya.",
            "Terima kasih sudah cerita",
        ),
        Move.SILENCE: ("Oke.", "Hmm", "Terus?", "Bagus, Mas."),
        Move.CLOSED: (
            "Kamu sudah kirim?",
            "Ada lagi?",
            "Mas tahu kan akibatnya?",
            "Sudah tahu kapan?",
        ),
        Move.LEADING: ("Bagaimana kalau Jumat dihidupkan lagi?", "Bukankah itu wajar?"),
        Move.STACKED: ("Apa masalahnya dan kapan mulai?",),
        Move.WHY: ("Kenapa telat?", "Kok bisa telat terus?"),
        Move.TELLING: (
            "Sebaiknya bikin daftar saja.",
            "Coba saja pakai folder.",
            "Mas Dimas harus lebih tegas.",
            "Jangan menunggu terus.",
            "Di aturan tertulis tanggal 25.",
        ),
    },
}
TABLE = [
    (lang, move, text)
    for lang, moves in SENTENCES.items()
    for move, texts in moves.items()
    for text in texts
]


@pytest.mark.parametrize(("lang", "move", "text"), TABLE)
def test_what_a_sentence_does(lang: str, move: Move, text: str) -> None:
    assert move_of(text, lang, SAID[lang]) is move


def test_a_sentence_in_the_other_language_is_understood() -> None:
    assert move_of("Apa yang paling berat?", "en") is Move.OPEN
    assert move_of("What is the hardest part?", "id") is Move.OPEN


def test_a_duty_that_they_named_is_no_advice_when_it_is_given_back() -> None:
    assert move_of("You have to stay.", "en", "I have to stay until nine.") is Move.MIRROR
    assert move_of("You have to stay.", "en", "I go home at four.") is Move.TELLING


@settings(max_examples=60)
@given(text=st.text(max_size=80), said=st.text(max_size=80), lang=st.sampled_from(["en", "id"]))
def test_whatever_is_said_is_something(text: str, said: str, lang: str) -> None:
    move = move_of(text, lang, said)
    assert isinstance(remarks_on_move(text, move, lang), tuple)


@pytest.mark.parametrize(("lang", "move", "text"), TABLE)
def test_what_closes_is_told_why_and_what_opens_is_left_alone(
    lang: str, move: Move, text: str
) -> None:
    i18n.activate("en")
    assert bool(remarks_on_move(text, move, lang)) == (move in SHUTS) or "fail" in text
