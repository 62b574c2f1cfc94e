"""`coachtui practice`: the exercises line by line, and nothing of them is kept."""

import io
from pathlib import Path

import pytest
from asking import Ask


def says(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Type these lines, and then no more."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_it_lists_the_exercises_and_names_them_to_whoever_mistypes(ask: Ask) -> None:
    answer = ask("practice")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split()[0] for line in answer.out.splitlines()[1:]] == [
        *("chooser", "listening", "questions", "feedback", "trust"),
        *("late_entry", "sent_here"),
    ]
    assert "listening" in ask("practice", "lisening").err


def test_a_drill_goes_on_line_by_line(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    says(monkeypatch, "Have you sent it?", "What is missing?", "", "")
    answer = ask("practice", "questions")
    assert (answer.code, answer.err) == (0, "")
    for words in ("1 of 8", "- A closed", "✓ Open", "2 of 8", "Nothing of this is kept."):
        assert words in answer.out
    says(monkeypatch, "z", *["b", ""] * 4, *["", ""] * 2)
    answer = ask("practice", "trust")
    assert "Choose one of: a, b, c." in answer.out
    assert "To take along" in answer.out
    assert [path for path in home.rglob("*") if path.is_file()] == []


def test_a_case_answers_and_is_looked_back_on(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, "Apa yang paling ingin dicapai?", "/b", "/u", "/n", "/u", "", "Kenapa?", "/e")
    answer = ask("practice", "late_entry", "--lang", "id")
    assert (answer.code, answer.err) == (0, "")
    assert "Dimas: " in answer.out
    assert "## " in answer.out
    says(monkeypatch, *["/n"] * 9)
    assert "(4 of 4)" in ask("practice", "late_entry").out


def test_the_chooser_ends_with_the_first_yes(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, "n", "n", "y", "y")
    assert "Training\n" in ask("practice", "chooser").out
    says(monkeypatch, *"nnnnn")
    assert "First ask what they need" in ask("practice", "chooser").out
