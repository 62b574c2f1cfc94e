"""Nothing private gets out: no files, no sequences a terminal obeys, no coach-only mark on show."""

import re
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from coachtui.services.coachees import NewCoachee
from coachtui.views import FeedbackView
from tests.faults.coach import Coach
from tests.faults.conftest import Place

HOSTILE: Final = {
    "clipboard": "a\x1b]52;c;cHduZWQ=\x1b\\b\x1b]52;c;cHduZWQ=\x07c",
    "title": "a\x1b]0;pwned\x07b",
    "link": "a\x1b]8;;http://example.invalid\x1b\\b",
    "clear": "a\x1b[2Jb\x1b[31mc\x1bcd",
    "device": "a\x1bP+q544e\x1b\\b\x1b_Gf=100\x1b\\c",
    "nul": "a\x00b\x07c\x08d\x7fe",
    "c1": "a\x9b2Jb\x9d52;c;cHduZWQ=\x9cc\x90d",
    "bidi": "a\u202etxet\u202c b\u2066c\u2069 d\u200fe",
    "markup": "Budi [/foo] [@click=app.quit]x[/]",
    "open tag": '[b "x" [link="file:///"',
    "wide": "日本 🧑‍🏫 👩🏽‍💻 ๒๓",
    "zalgo": "Z" + "\u0335\u0321\u033a\u0355" * 10 + "o",
}
"""Texts that did harm somewhere."""

ALLOWED: Final = re.compile(
    rb"\x1b\[\??[\d;]*[ABCDGHJKmhlfdXrsuqtn]"  # moving, clearing, colours, modes
    rb"|\x1b\[[<>=?][\d;]*u"  # the kitty keyboard, on and off
    rb"|\x1b\[\?\d+\$p"  # which modes are there?
    rb"|\x1b\]22;[\w-]+(?:\x07|\x1b\\)"  # the shape of the pointer
)
"""The sequences Textual itself sends."""

TITLE: Final = re.compile(rb"\x1b\][012];")

FORBIDDEN: Final = re.compile("[\x00-\x07\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What no text may bring to a terminal; the rest of a sequence is then seen as letters."""

COLUMNS: Final = {
    "coachee": ("name",),
    "entry": ("text", "question"),
    "goal": ("statement", "measure"),
    "insight": ("text",),
    "feedback": ("situation", "behaviour", "impact", "intent_question", "affirmation", "question"),
    "action_item": ("text", "if_then", "who", "support"),
}
"""Where words of people are stored."""

PRIVATE: Final = ("kelihatan capek sekali", "belum siap bicara", "mungkin soal keluarga")
"""A line, a feeling and a draft that are the coach's alone."""

LEAKY: Final = {
    "TEXTUAL": "devtools,debug",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_PRESS": "n",
    "TEXTUAL_SCREENSHOT": "0",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_SCREENSHOT_FILENAME": "screen.svg",
    "TEXTUAL_COLOR_SYSTEM": "none",
}
"""What makes Textual write keys and pictures to files, or fail."""


def foreign(raw: bytes) -> set[str]:
    """Return what reached the terminal and is neither text nor a sequence of Textual's own."""
    text = ALLOWED.sub(b"", raw).decode()
    return {f"{text[max(0, m.start() - 8) : m.end() + 8]!r}" for m in FORBIDDEN.finditer(text)}


def label(number: int) -> str:
    """Return what stands for a hostile text until the database is changed."""
    return f"text{number:02}"


def spoil(place: Place) -> None:
    """Put every hostile text into every place of the records, past everything that cleans it."""
    texts = dict(enumerate(HOSTILE.values()))
    with closing(place.desk()) as desk:
        people = [desk.services.coachees.add(NewCoachee(label(n))) for n in texts]
        record = desk.services.sessions.begin(people[0].id, model="grow", minutes=30)
        sitting = desk.sit_down(record)
        for n in texts:
            for sign in ("", "=", "#", '"', "!", "-", "&"):
                sitting.keep(sitting.live.write(sign + label(n), shared=True))
            feedback = FeedbackView(f"f{n}", f"l{n}", *[label(n)] * 6)
            sitting.keep(sitting.live.give_feedback(feedback))
            sitting.keep(sitting.live.share(feedback.entry_id))
            sitting.keep(sitting.live.write(f"+{label(n)} 31/12/2099 ~ {label(n)} @{label(n)}"))
        assert desk.writer.drain(10)
    for table, columns in COLUMNS.items():
        for column in columns:
            for n, text in texts.items():
                sql = f"UPDATE {table} SET {column} = replace({column}, ?, ?)"
                place.change(sql, label(n), text)
    everything = " ".join(texts.values())
    place.change("UPDATE coaching_session SET topic = ?, draft = ?", everything, everything)
    place.change("UPDATE coachee SET address = name, position = name, unit = name")


@pytest.mark.slow
def test_old_records_bring_nothing_to_the_terminal(place: Place) -> None:
    """Look at every place with texts that an older version or another program may have left."""
    spoil(place)
    coach = Coach(place.terminal(size=(120, 140)))
    coach.terminal.wait_for("Left open")
    for key, heading in (
        ("2", "Position and unit"),
        ("3", "Due"),
        ("2", "Position and unit"),
        ("enter", "Takeaway"),  # the page of one person
        ("escape", "Position and unit"),
        ("1", "Left open"),
    ):
        coach.terminal.press(key)
        coach.terminal.wait_for(heading)
    coach.resume()
    for literal in ("markup", "open tag"):
        coach.terminal.wait_for(HOSTILE[literal])
    assert HOSTILE["wide"].encode() in coach.terminal.raw
    coach.terminal.press("up", "up", "e")  # the last feedback stands in its form
    coach.terminal.wait_for("Feedback for")
    coach.press("escape")
    for key in ("f8", "f8", "f9", "f9", "f1", "escape", "f6"):
        coach.press(key)
    coach.terminal.press("up", "e")  # an old text stands in the line to be edited
    coach.terminal.let_pass(0.3)
    coach.quit()
    assert foreign(bytes(coach.terminal.raw)) == set()


def test_a_paste_brings_nothing_to_the_terminal(place: Place) -> None:
    """Escape sequences are taken apart by the terminal's reader; all else arrives in one piece."""
    coach = Coach(place.terminal())
    coach.terminal.wait_for("A quiet desk.")
    coach.press("n")
    paste_hostile_texts(coach)
    coach.terminal.press("enter")
    coach.terminal.wait_for("Topic")
    paste_hostile_texts(coach)
    coach.terminal.press("enter")
    coach.terminal.wait_until(lambda: bool(coach.stage))
    paste_hostile_texts(coach)
    coach.submit()
    coach.quit()
    assert foreign(bytes(coach.terminal.raw)) == set()
    ((name, topic),) = place.rows("SELECT name, topic FROM coachee, coaching_session")
    assert not FORBIDDEN.search("".join((name, topic, *place.lines)))


def paste_hostile_texts(coach: Coach) -> None:
    """Paste one after another, so that each has been seen."""
    for text in HOSTILE.values():
        shown = coach.terminal.display
        coach.terminal.paste(f" {text}".replace("\x1b", ""))
        coach.terminal.wait_until(lambda shown=shown: coach.terminal.display != shown)


@pytest.mark.parametrize("key", ["f8", "f9"], ids=["turned", "hidden"])
def test_a_covered_screen_gives_nothing_of_the_coach_away(key: str, place: Place) -> None:
    coach = place.sit_down()
    line, feeling, draft = PRIVATE
    coach.enter("=Laporan terkirim hari Kamis")
    coach.enter(line)
    coach.enter(f"~{feeling}")
    coach.terminal.press("f7")  # a notice is still on show when the screen is covered
    coach.terminal.wait_for("Undone.")
    coach.write(draft)
    coach.terminal.wait_for(line)
    before = len(coach.terminal.raw)
    coach.press(key)
    coach.terminal.wait_until(lambda: not any(map(coach.terminal.shows, PRIVATE)))
    if key == "f8":
        coach.enter("satu formulir bersama")
        coach.press("f3", "f2", "f2", "f7", "f7")
    if key == "f8":
        coach.press("ctrl+p", "escape")
    else:
        coach.terminal.press("ctrl+p", "escape")
    since = bytes(coach.terminal.raw[before:]).decode()
    assert not [words for words in PRIVATE if words in since]
    if key == "f9":
        assert "Budi" not in since
        assert "Laporan" not in since
    coach.press(key)
    coach.terminal.wait_for(draft)  # so it is only covered
    assert TITLE.search(bytes(coach.terminal.raw)) is None


def test_no_variable_makes_it_write_what_is_typed(place: Place) -> None:
    place.add(NewCoachee("Budi"))
    coach = Coach(place.terminal(environ=LEAKY))
    coach.begin()
    coach.enter(PRIVATE[0])
    coach.quit()
    written = {path.relative_to(place.home) for path in place.home.rglob("*") if path.is_file()}
    assert written == {Path("coach/coach.db")}


def test_the_palette_takes_no_picture_of_the_screen(place: Place) -> None:
    coach = place.sit_down()
    coach.press("ctrl+p")
    coach.terminal.wait_for("Follow-ups")
    coach.terminal.type("sc")
    coach.terminal.let_pass(0.5)
    assert "screenshot" not in coach.terminal.display.lower()
    assert "Everything is stored" not in coach.terminal.display  # it did look for "sc"
