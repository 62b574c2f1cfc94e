"""Bank files, good and bad: every mistake is named with its line, and none brings a bank down."""

import os
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.bank.load import check_file, load_bank
from coachtui.bank.problems import SHOWN, BankError, Problem
from coachtui.errors import InvalidFileError


def problems_of(tmp_path: Path, content: str | bytes) -> list[Problem]:
    path = tmp_path / "mine.yaml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check_file(path)


def swapped(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_good_file_has_no_problem(small: Path) -> None:
    assert check_file(small) == []
    assert load_bank(small).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        # What the schema refuses.
        ("role: opening", "role: openin", "“openin” is not possible here. Did you mean “opening”?"),
        ("pinned: true", "pinned: perhaps", "true or false"),
        ("pinned: true", "qinds: ask", "“qinds” is not known here. Did you mean “kind”?"),
        ("purpose: {en: Arrive", "purposes: {en: Arrive", "Did you mean “purpose”?"),
        ("models:\n", "model:\n", "Did you mean “models”?"),
        ("{en: Open, id: Pembuka}", "{en: Open, in: Pembuka}", "Use one of: en, id"),
        ("{en: Open, id: Pembuka}", "{en: ''}", "at least one of “en” and “id”"),
        ("{en: Open, id: Pembuka}", "Open", "found “Open”"),
        ("minutes: 1", "minutes: 5", "5 is out of range. The limit is 4."),
        ("minutes: 1", "minutes: two", "whole number"),
        ("weights: {goal: 2", "weights: {gaol: 2", "Did you mean “goal”?"),
        ("weights: {goal: 2", "weights: {goal: 0", "The limit is 1."),
        ("suits: [10, 30]", "suits: [30, 10]", "shorter time"),
        ("suits: [10, 30]", "suits: [10]", "two numbers"),
        ("suits: [10, 30]", "suits: [10, 20, 30]", "two numbers"),
        ("collects: [goal, measure]", "collects: [goal, mesure]", "Did you mean “measure”?"),
        ("collects: [goal, measure]", "collects: goal", "Write a list here"),
        (
            "collects: [goal, measure]",
            "settles: {time: {en: Time, key: t}}",
            "“key” is not known here. Use one of: en, id.",
        ),
        (
            "collects: [goal, measure]",
            f"settles: {{{', '.join(f'p{n}: {{en: p}}' for n in range(7))}}}",
            "Too many entries: 6 are the most.",
        ),
        ("fills: measure", "fills: masure", "Did you mean “measure”?"),
        ("key: goal.first", "key: Goal", "cannot be a key"),
        ("key: goal.first", "key: goal.sign", "is taken by the question at"),
        ("version: 1", "version: 2", "“2” is not possible here"),
        ("version: 1\n", "", "“version” is missing here"),
        ("  last_time:", "  last_tim:", "These stages are missing: last_time."),
        ("en: What do you want?", "en: [What, do]", "Write a text here; found a list."),
        ("en: What do you want?", f"en: {'what ' * 90}", "Keep it below 400"),
        ("name: {en: Goal, id", "key: goal\n        name: {en: Goal, id", "Take this line out"),
        # What a strict reading refuses.
        ("topics: [", "topics: &t [", "Anchors (&name) are not allowed"),
        ("{en: Open, id: Pembuka}", "*o", "References (*name) are not allowed"),
        ("{en: Open, id: Pembuka}", "!!python/object/apply:os.system [ls]", "Tags (!name)"),
        ("{en: Open, id: Pembuka}", "{en: !x Open}", "Tags (!name) are not allowed"),
        (
            "topics: [report, time]",
            "topics: [report]\ntopics: [time]",
            "in line 2 and again in line 3",
        ),
        ("{en: Open, id: Pembuka}", '{en: "\\x1b]52;c;x\\a"}', "control character (U+001B)"),
        ("{en: Open, id: Pembuka}", '{en: "a\\u202Eb"}', "control character (U+202E)"),
        ("en: What do you want?", "? [a]\n            : b", "A name must be one word"),
        ("\nmodels:", "\n---\nmodels:", "A bank is one document"),
    ],
)
def test_each_mistake_is_named(
    tmp_path: Path, small_text: str, old: str, new: str, said: str
) -> None:
    problems = problems_of(tmp_path, swapped(small_text, old, new))
    assert said in "\n".join(problem.message for problem in problems)


def test_a_mistake_has_its_line_and_its_path(tmp_path: Path, small_text: str) -> None:
    text = swapped(small_text, "minutes: 1", "minutes: 9")
    (problem,) = problems_of(tmp_path, text)
    assert problem.line == line_of(text, "minutes: 9")
    assert problem.where == "models.grow.stages.goal.questions.goal.sign.minutes"
    assert str(problem).startswith(f"{tmp_path / 'mine.yaml'}:{problem.line}:{problem.column}: ")


def test_all_mistakes_come_at_once(tmp_path: Path, small_text: str) -> None:
    text = small_text
    for old, new in (
        ("topics: [report", "topics: &x [report"),
        ("role: opening", "role: early"),
        ("suits: [10, 30]", "suits: [30, 10]"),
        ("minutes: 1", "minutes: 0"),
    ):
        text = swapped(text, old, new)
    lines = [problem.line for problem in problems_of(tmp_path, text)]
    assert lines == sorted(lines)
    assert len(lines) == 4


def test_one_mistake_is_not_reported_twice(tmp_path: Path, small_text: str) -> None:
    problems = problems_of(tmp_path, swapped(small_text, "{en: Open, id: Pembuka}", "*o"))
    assert len(problems) == 1
    text = small_text.replace('role: opening, pinned: true, en: "How', 'role: x, en: "How')
    assert len(problems_of(tmp_path, text)) == 1


def test_a_syntax_error_shows_the_line(tmp_path: Path, small_text: str) -> None:
    text = swapped(small_text, "suits: [10, 30]", "suits: [10, 30")
    (problem,) = problems_of(tmp_path, text)
    assert problem.line >= line_of(text, "suits")
    assert problem.excerpt
    assert str(problem).endswith("^")


def test_tabs_get_a_plain_hint(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, "version: 1\nstages:\n\topen: x\n")
    assert problem.line == 3
    assert "does not allow tabs" in problem.message


@pytest.mark.parametrize("content", ["", "# nothing yet\n", "just a text", "- a\n- list\n"])
def test_a_bank_is_a_mapping(tmp_path: Path, content: str) -> None:
    (problem,) = problems_of(tmp_path, content)
    assert "must be one mapping" in problem.message


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1", "cp1252"])
def test_other_encodings_are_named_with_the_byte(tmp_path: Path, encoding: str) -> None:
    content = "version: 1\n# déjà\n".encode(encoding)
    (problem,) = problems_of(tmp_path, content)
    offset = 0 if encoding == "utf-16" else 14
    assert f"not UTF-8 (at byte {offset})" in problem.message
    assert problem.line == (1 if encoding == "utf-16" else 2)


@pytest.mark.parametrize("prefix", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_and_windows_line_ends_are_fine(
    tmp_path: Path, small_text: str, prefix: bytes
) -> None:
    content = prefix + small_text.replace("\n", "\r\n").encode()
    assert problems_of(tmp_path, content) == []


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\x85", "\u2066"])
def test_control_characters_are_refused_with_their_line(tmp_path: Path, character: str) -> None:
    (problem,) = problems_of(tmp_path, f"version: 1\n# a{character}b\n")
    assert (problem.line, problem.column) == (2, 4)


def test_deep_nesting_ends_early(tmp_path: Path) -> None:
    for content in ("[" * 99, "a: " + "{b: " * 99, "\n".join(" " * n + "a:" for n in range(99))):
        (problem,) = problems_of(tmp_path, content)
        assert "too deep" in problem.message
    assert len(problems_of(tmp_path, "[" * 3000)) == 1


def test_a_bomb_does_not_go_off(tmp_path: Path) -> None:
    lines = ["version: 1", "a0: &a0 [x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    messages = {problem.message for problem in problems_of(tmp_path, "\n".join(lines))}
    assert any("Anchors" in message for message in messages)


def test_size_is_looked_at_before_parsing(
    tmp_path: Path, small_text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "parse", None)
    (large,) = problems_of(tmp_path, small_text + "# more\n" * 200_000)
    assert "larger than 1000000 bytes" in large.message
    (wide,) = problems_of(tmp_path, f"version: 1\n# {'x' * 10_000}\n")
    assert (wide.line, "longer than 10000" in wide.message) == (2, True)


def test_too_many_questions_are_refused(tmp_path: Path, small_text: str) -> None:
    one = "\n          - {key: goal.q, role: opening}"
    text = small_text.replace("\n      will:", f"{one * 5001}\n      will:")
    (problem,) = [p for p in problems_of(tmp_path, text) if "questions" in p.message]
    assert "Keep a file below 5000" in problem.message


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes and links")
def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for path in (
        tmp_path,
        tmp_path / "pipe",
        Path("/dev/zero"),
        tmp_path / "loop",
        tmp_path / "no",
    ):
        assert len(check_file(path)) == 1


def test_words_that_yaml_bends_stay_words(tmp_path: Path, small_text: str) -> None:
    text = swapped(small_text, "en: What do you want?", "en: no")
    text = swapped(text, "id: Apa yang {sapaan} inginkan?", "id: 12:30")
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    question = load_bank(path).bank.question("goal.first")
    assert question is not None
    assert (question.en, question.id) == ("no", "12:30")


def test_markup_in_a_question_is_text(tmp_path: Path, small_text: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(swapped(small_text, "What do you want?", "What is '[/x]'?"), encoding="utf-8")
    question = load_bank(path).bank.question("goal.first")
    assert question is not None
    assert question.en == "What is '[/x]'?"


def test_without_the_c_parser_all_is_the_same(
    small: Path, tmp_path: Path, small_text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = load_bank(small)
    broken = swapped(small_text, "minutes: 1", "minutes: [1")
    fast_line = problems_of(tmp_path, broken)[0].line
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert load_bank(small) == fast
    assert problems_of(tmp_path, broken)[0].line == fast_line
    assert problems_of(tmp_path, 'version: 1\nx: "\\ud800"\n')


def test_a_long_list_of_problems_is_cut() -> None:
    problems = [Problem("f", line, 1, "", "wrong") for line in range(SHOWN + 2)]
    error = BankError(reversed(problems))
    assert error.problems == tuple(problems)
    assert str(error).count("wrong") == SHOWN
    assert "2 more problems" in str(error)
    assert error.exit_code == InvalidFileError.exit_code == 3


# A team's own file.

OWN_MODEL = """\
version: 1
topics: [budget]
models:
  talk:
    name: {en: Talk}
    summary: {en: A model of our own}
    stages:
      listen:
        name: {en: Listen}
        purpose: {en: Hear them out}
        questions:
          - {key: talk.hear, role: opening, pinned: true, en: "What is on your mind?"}
"""


def own_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_own_file_may_hold_just_one_model(small: Path, tmp_path: Path) -> None:
    own = own_file(tmp_path, OWN_MODEL)
    loaded = load_bank(small, own)
    assert loaded.problems == ()
    assert list(loaded.bank.models) == ["grow", "clear", "talk"]
    assert [s.key for s in loaded.bank.stages_of("talk")] == [
        "open",
        "last_time",
        "listen",
        "close",
    ]
    assert loaded.bank.topics == ("report", "time", "budget")
    assert loaded.lines["talk.hear", ""].file == str(own)
    assert check_file(own, small) == []
    assert "These stages are missing" in check_file(own)[0].message


def test_an_own_file_changes_what_it_names_and_nothing_else(small: Path, tmp_path: Path) -> None:
    text = """\
version: 1
stages:
  open:
    purpose: {en: Land}
models:
  grow:
    weights: {goal: 5}
    stages:
      goal:
        questions:
          - {key: goal.first, role: opening, pinned: true, en: "What matters today?"}
          - {key: goal.new, role: closing, en: "What is clear now?"}
"""
    before = load_bank(small).bank
    after = load_bank(small, own_file(tmp_path, text)).bank
    goal = after.model("grow").stages["goal"]
    assert [question.key for question in goal.questions] == ["goal.first", "goal.sign", "goal.new"]
    assert goal.questions[0].en == "What matters today?"
    assert goal.questions[1] == before.question("goal.sign")
    assert goal.name == before.model("grow").stages["goal"].name
    assert after.stages["open"].purpose.en == "Land"
    assert after.stages["open"].questions == before.stages["open"].questions
    assert after.weights_of("grow")["goal"] == 5
    assert after.model("clear") == before.model("clear")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version: 1\nmodels: {grow: {sumary: {en: x}}}\n", "Did you mean “summary”?"),
        (OWN_MODEL.replace("talk.hear", "goal.first"), "is taken by the question at"),
        ("version: [1", "The YAML breaks off here"),
        ("\x00", "control character"),
    ],
)
def test_a_bad_own_file_leaves_the_shipped_bank_standing(
    small: Path, tmp_path: Path, text: str, said: str
) -> None:
    own = own_file(tmp_path, text)
    loaded = load_bank(small, own)
    assert loaded.bank == load_bank(small).bank
    assert said in loaded.problems[0].message
    assert {problem.file for problem in loaded.problems} == {str(own)}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: b: c", "a colon where none can be"),
        ("a: [1", "a bracket is not closed"),
        ("a: {b: 1", "a bracket is not closed"),
        ('a: "x', "a quotation mark is not closed"),
        ("a: @x", "a sign that YAML keeps for itself"),
        ("a:\n  b: 1\n c: 2", "the lines do not fit together"),
    ],
)
def test_the_reason_of_broken_yaml_is_told_in_our_words(
    small: Path, tmp_path: Path, text: str, reason: str
) -> None:
    assert reason in load_bank(small, own_file(tmp_path, text)).problems[0].message


def test_a_key_used_twice_in_an_own_file_is_found(small: Path, tmp_path: Path) -> None:
    line = '          - {key: talk.hear, role: closing, en: "What more?"}\n'
    own = own_file(tmp_path, OWN_MODEL + line)
    assert [problem.line for problem in load_bank(small, own).problems] == [13]


def test_a_missing_own_file_is_a_problem_and_no_crash(small: Path, tmp_path: Path) -> None:
    loaded = load_bank(small, tmp_path / "gone.yaml")
    assert "cannot be read" in loaded.problems[0].message


# Whatever the bytes, the answer is a bank or a BankError.


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("scratch") / "bank.yaml"


@given(content=st.binary(max_size=300) | st.text(max_size=300).map(lambda t: t.encode()))
@settings(deadline=None)
def test_any_bytes_raise_only_bank_errors(scratch: Path, content: bytes) -> None:
    scratch.write_bytes(content)
    with pytest.raises(BankError):
        load_bank(scratch)


@given(data=st.data())
@settings(deadline=None)
def test_a_damaged_bank_has_problems_or_none_that_matter(
    scratch: Path, small_bytes: bytes, data: st.DataObject
) -> None:
    content = bytearray(small_bytes)
    for _change in range(data.draw(st.integers(1, 5))):
        start = data.draw(st.integers(0, len(content)))
        end = start + data.draw(st.integers(0, 20))
        content[start:end] = data.draw(
            st.binary(max_size=4)
            | st.sampled_from([b"&a ", b"*a", b"!x ", b"[", b"{", b": ", b"\n"])
        )
    scratch.write_bytes(content)
    problems = check_file(scratch)
    lines = content.count(b"\n") + content.count(b"\r") + 1
    assert all(1 <= problem.line <= lines for problem in problems)
    if not problems:
        assert load_bank(scratch).bank.models
