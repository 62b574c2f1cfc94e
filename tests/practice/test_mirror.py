"""What is seen in a sentence that gives back: whose words it has, and what was added."""

import pytest

from coachtui import i18n
from coachtui.practice.mirror import judge_mirror

SAID = {
    "en": "I sit here until nine every evening, and by morning the figures have changed again.",
    "id": "Tiap hari saya di sini sampai jam sembilan malam, paginya angkanya berubah lagi.",
}
WEIGHT = {"en": "changed again, nine", "id": "berubah lagi, jam sembilan"}


@pytest.mark.parametrize(
    ("lang", "text", "seen"),
    [
        ("en", "Until nine, and then it has changed again.", []),
        ("en", "Until nine, and then it has changed again. Is that right?", []),
        ("en", "So you work late.", ["None of their words"]),
        ("en", "Every evening, then.", ["Some of their words"]),
        ("en", "It has changed again? You should talk to IT.", ["begins advice", "A question"]),
        ("en", "Don't worry, everybody sits until nine.", ["makes it smaller"]),
        ("en", "Nine! I had the same in my old unit.", ["turns the talk to you"]),
        ("en", "Nine, because they are lazy over there.", ["judges"]),
        ("en", "Changed again. What have you tried?", ["A question"]),
        ("en", SAID["en"], ["Every word"]),
        ("en", "nine " * 30, ["say it shorter"]),
        ("id", "Sudah sampai jam sembilan, paginya berubah lagi.", []),
        ("id", "Jam sembilan malam, lalu berubah lagi, ya?", []),
        ("id", "Berubah lagi. Sebaiknya lapor saja ke pimpinan.", ["begins advice"]),
        ("id", "Jam sembilan, ya. Sabar, nanti juga beres.", ["makes it smaller"]),
        ("id", "Jam sembilan! Saya juga pernah begitu.", ["turns the talk to you"]),
        ("id", "Capek, dong.", ["None of their words"]),
    ],
)
def test_what_is_seen(lang: str, text: str, seen: list[str]) -> None:
    i18n.activate("en")
    notes = judge_mirror(text, SAID[lang], WEIGHT[lang], lang)
    poor = [note.text for note in notes if not note.good]
    assert len(poor) >= len(seen)
    assert all(any(part in text for text in poor) for part in seen), poor
    assert bool(poor) == bool(seen)


def test_what_somebody_else_said_is_no_advice_of_the_coach() -> None:
    i18n.activate("en")
    notes = judge_mirror(
        "“You should”, they said, and it changed again.", SAID["en"], "again", "en"
    )
    assert all(note.good for note in notes)
