"""Adding one question to the coach's own file: it loads, all else stays, a faulty file is left."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui import paths
from coachtui.bank.load import load_bank
from coachtui.bank.own_file import (
    NewQuestion,
    add_question,
    change_question,
    remove_question,
)
from coachtui.bank.yaml_edit import with_fields, with_question
from coachtui.bank.yaml_tree import read_tree
from coachtui.errors import InvalidFileError, StorageError
from coachtui.kinds import QuestionKind, QuestionRole
from coachtui.text import clean

SHIPPED = paths.shipped("prompts.yaml")
NEW = NewQuestion("Apa yang {sapaan} rasakan?", "id", "grow", "reality", QuestionRole.OPENING)
KEY = "own.reality.apa_yang_rasakan"

FILES = {
    "empty": "version: 1\n",
    "no end": "version: 1 # mine",
    "another stage": """\
# our own
version: 1
models:
  grow:
    # the usual one
    stages:
      goal:
        questions:
        - key: a.b
          role: opening # first
          en: "What?"
# end
""",
    "the same stage": """\
version: 1
models:
    grow:
        stages:
            reality:
                questions:
                    - {key: a.b, role: opening, en: What is it?}
                    - key: a.c
                      role: opening
                      en: >
                        What is
                        that?

                # what else it collects
                collects: [option]
topics: [x]""",
    "in brackets": "version: 1\nmodels: {grow: {stages: {reality: {questions: [{key: a.b,"
    " role: opening, en: What is it?},]}}}}\n",
    "all in brackets": '{version: 1, models: {grow: {name: {en: "X"}}}}\n',
    "other line ends": "version: 1\r\nstages:\r\n  open:\r\n    name: {en: Hi}\r\n",
}


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_a_question_is_added_and_every_other_line_stays(tmp_path: Path, text: str) -> None:
    file = tmp_path / "prompts.yaml"
    file.write_bytes(text.encode())
    addition = add_question(file, SHIPPED, NEW)
    loaded = load_bank(SHIPPED, file)
    assert loaded.problems == ()
    question = loaded.bank.question(KEY)
    assert question is not None
    assert (question.id, question.role) == (NEW.text, NEW.role)
    assert question in loaded.bank.model("grow").stages["reality"].questions
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    written = file.read_bytes().decode()
    lines = iter(written.splitlines())
    in_blocks = [line for line in text.splitlines() if not line.startswith(("models: {", "{"))]
    assert all(line in lines for line in in_blocks)
    assert ("\r\n" in written) == ("\r\n" in text)
    assert addition.take_back()
    assert file.read_bytes() == text.encode()


def test_a_file_is_made_where_there_was_none(tmp_path: Path) -> None:
    file = tmp_path / "new" / "prompts.yaml"
    addition = add_question(file, SHIPPED, NEW)
    assert load_bank(SHIPPED, file).bank.question(KEY)
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert addition.take_back()
    assert not file.exists()
    assert not addition.take_back()


def test_a_second_one_gets_a_key_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "prompts.yaml"
    first, second = (add_question(file, SHIPPED, NEW) for _time in range(2))
    bank = load_bank(SHIPPED, file).bank
    assert bank.question(KEY)
    assert bank.question(f"{KEY}_2")
    assert not first.take_back()
    assert second.take_back()
    assert first.take_back()


def test_shared_stages_and_kinds_go_where_they_belong(tmp_path: Path) -> None:
    file = tmp_path / "prompts.yaml"
    words = "Tell me “more”: \\ about #it."
    invited = NewQuestion(words, "en", None, "open", QuestionRole.CLOSING, QuestionKind.INVITE)
    add_question(file, SHIPPED, invited)
    question = load_bank(SHIPPED, file).bank.stages["open"].questions[-1]
    assert (question.en, question.kind) == (words, QuestionKind.INVITE)


@pytest.mark.parametrize(
    "text", ["version: 1\nmodels: {grow: {nam: {en: x}}}\n", "a: [", "", "version: 1\n\tx: 1\n"]
)
def test_a_faulty_file_is_left_alone(tmp_path: Path, text: str) -> None:
    file = tmp_path / "prompts.yaml"
    file.write_text(text)
    with pytest.raises(InvalidFileError, match="left alone"):
        add_question(file, SHIPPED, NEW)
    assert file.read_text() == text
    assert os.listdir(tmp_path) == ["prompts.yaml"]


def test_what_is_no_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        add_question(tmp_path, SHIPPED, NEW)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "prompts.yaml"
    real.write_text("version: 1\n")
    link.symlink_to(real)
    add_question(link, SHIPPED, NEW)
    assert link.is_symlink()
    assert KEY in real.read_text()


@given(st.text(min_size=1), st.sampled_from(list(FILES.values())))
def test_every_text_comes_back_as_it_was(words: str, text: str) -> None:
    text = text.replace("\r\n", "\n")
    words = clean(words, single_line=True)
    path = ("models", "grow", "stages", "reality", "questions")
    tree, problems = read_tree(with_question(text, path, {"key": "own.x", "en": words}), "x")
    node: object = tree
    for name in path:
        node = node[name]  # type: ignore[index]
    assert problems == []
    assert node[-1] == {"key": "own.x", "en": words}  # type: ignore[index]


@pytest.mark.parametrize("text", FILES.values(), ids=FILES)
def test_a_question_is_changed_and_taken_out_and_nothing_else_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "prompts.yaml"
    file.write_bytes(text.encode())
    add_question(file, SHIPPED, NEW)
    added = file.read_bytes()
    fields = {"role": "closing", "id": "Apa “lagi”: \\ # ini?", "en": "What else?"}
    changed = change_question(file, SHIPPED, KEY, fields)
    question = load_bank(SHIPPED, file).bank.question(KEY)
    assert question is not None
    assert {"role": question.role, "id": question.id, "en": question.en} == fields
    change_question(file, SHIPPED, KEY, {"en": ""})
    change_question(file, SHIPPED, KEY, {"role": str(NEW.role), "id": NEW.text})
    assert file.read_bytes().replace(b'"', b"") == added.replace(b'"', b"")
    assert not changed.take_back()
    removed = remove_question(file, SHIPPED, KEY)
    assert file.read_bytes().rstrip(b"\n") == text.encode().rstrip(b"\n").replace(b",]", b"]")
    assert removed.take_back()
    assert load_bank(SHIPPED, file).bank.question(KEY)


def test_words_written_as_a_block_and_items_without_a_blank_line(tmp_path: Path) -> None:
    file = tmp_path / "prompts.yaml"
    file.write_text(FILES["the same stage"])
    change_question(file, SHIPPED, "a.c", {"en": "What now?"})
    assert (
        '                      en: "What now?"\n\n                # what else' in file.read_text()
    )
    remove_question(file, SHIPPED, "a.c")
    remove_question(file, SHIPPED, "a.b")
    assert "questions" not in file.read_text()
    assert "collects: [option]" in file.read_text()
    assert load_bank(SHIPPED, file).problems == ()


def test_the_field_behind_the_dash_goes_and_the_dash_stays() -> None:
    item = 'questions:\n  - key: a.a\n  - en: "Why now?"\n    id: "Apa?"\n    key: a.b\n'
    gone = with_fields(item, "a.b", {"en": ""})
    assert gone == item.replace('en: "Why now?"\n    ', "")


def test_a_stage_keeps_the_question_it_cannot_do_without(tmp_path: Path) -> None:
    file = tmp_path / "prompts.yaml"
    file.write_text(
        "version: 1\nmodels:\n  ours:\n    name: {en: Ours}\n    summary: {en: x}\n    stages:\n"
        "      one:\n        name: {en: One}\n        purpose: {en: x}\n        questions:\n"
        "          -\n            key: one.first\n            role: opening\n"
        "            en: What?\n"
    )
    before = file.read_text()
    with pytest.raises(InvalidFileError, match="needs this question"):
        remove_question(file, SHIPPED, "one.first")
    assert file.read_text() == before
