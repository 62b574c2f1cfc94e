"""`coachtui guide`: the pages to read, to print and to pipe."""

import re
import sys

import pytest
from asking import Ask


def test_without_a_topic_it_lists_the_pages(ask: Ask) -> None:
    answer = ask("guide")
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert len(lines) == 20
    assert lines[1].split("  ")[0] == "coaching"


def test_words_are_sought_on_every_page(ask: Ask) -> None:
    answer = ask("guide", "--search", "julian treasure")
    assert (answer.code, answer.err) == (0, "")
    assert [line.split()[0] for line in answer.out.splitlines()[1:]] == ["skills"]
    answer = ask("guide", "--search", "zzz")
    assert (answer.code, answer.out, answer.err) == (0, "", "No page has “zzz”.\n")


@pytest.mark.parametrize(("lang", "title"), [("en", "# What coaching is"), ("id", "# Apa itu")])
def test_a_page_is_markdown_where_no_terminal_is(ask: Ask, lang: str, title: str) -> None:
    answer = ask("guide", "coaching", "--lang", lang)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(title)
    assert "\n## " in answer.out
    assert "\x1b" not in answer.out


def test_a_terminal_gets_it_set_for_the_eye(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "50")
    answer = ask("guide", "kinds")
    assert answer.code == 0
    assert "##" not in answer.out
    assert "**" not in answer.out
    shown = re.sub(r"\x1b\[[\d;]*m", "", answer.out)
    assert max(map(len, shown.splitlines())) <= 50


def test_an_unknown_topic_is_one_sentence_with_the_nearest(ask: Ask) -> None:
    answer = ask("guide", "oskar")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err == "There is no page “oskar”; did you mean “oscar”?\n"
    answer = ask("guide", "zzz\x1b[2J")
    assert (answer.code, answer.out) == (4, "")
    assert answer.err.count("\n") == 1
    assert "\x1b" not in answer.err
