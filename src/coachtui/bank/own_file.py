"""Adds one question to the coach's own bank file; all else in the file stays as it was written."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from coachtui.bank.load import LoadedBank, load_text
from coachtui.bank.problems import BankError
from coachtui.bank.source import MAX_BYTES, decoded
from coachtui.bank.words import folded_words
from coachtui.bank.yaml_tree import LOADER
from coachtui.errors import InvalidFileError
from coachtui.files import private_dir, storage_error, write_atomic
from coachtui.i18n import _
from coachtui.kinds import QuestionKind, QuestionRole

WORDS_IN_KEY: Final = 5
"""Words of a question that make its key."""


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question and where in the bank it belongs."""

    text: str
    lang: str
    model: str | None
    """None for the stages that every model shares."""
    stage: str
    role: QuestionRole
    kind: QuestionKind = QuestionKind.ASK


@dataclass(frozen=True, slots=True)
class Addition:
    """What was done to a file, and what it held before."""

    file: Path
    before: bytes | None
    after: bytes

    def take_back(self) -> bool:
        """Let the file be as before; a file that was changed since stays, and that is said."""
        if _held(self.file) != self.after:
            return False
        if self.before is None:
            self.file.unlink()
        else:
            write_atomic(self.file, self.before, force=True)
        return True


def add_question(file: Path, shipped: Path, question: NewQuestion) -> Addition:
    """Write a question into the file, or leave the file alone and say why."""
    file = file.resolve()  # what a link points to is the file that is kept
    before = _held(file)
    ends = b"\r\n" if before and b"\r\n" in before else b"\n"
    text = "version: 1\n" if before is None else decoded(before[: MAX_BYTES + 1], str(file))
    known = _loaded(shipped, text, file)
    key = _key(known, question)
    after = _with(text, _path(question), _fields(key, question))
    if _loaded(shipped, after, file).bank.question(key) is None:
        raise _faulty(file)
    data = after.encode().replace(b"\n", ends)
    private_dir(file.parent)
    write_atomic(file, data, force=True)
    return Addition(file, before, data)


def _held(file: Path) -> bytes | None:
    """Return what a file holds; none where there is no file."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise storage_error(error, file) from error


def _loaded(shipped: Path, text: str, file: Path) -> LoadedBank:
    try:
        return load_text(shipped, text, str(file))
    except BankError as error:
        raise _faulty(file) from error


def _faulty(file: Path) -> InvalidFileError:
    words = _("{file} has a mistake, so it was left alone. “coachtui prompts check” names it.")
    return InvalidFileError(words.format(file=file))


def _key(known: LoadedBank, question: NewQuestion) -> str:
    """Return a key that no question has."""
    words = [word for word in folded_words(question.text) if word.isascii() and word != "sapaan"]
    name = "_".join(words[:WORDS_IN_KEY])[:60] or "question"
    key = first = f"own.{question.stage}.{name}"
    number = 1
    while known.bank.question(key):
        number += 1
        key = f"{first}_{number}"
    return key


def _path(question: NewQuestion) -> tuple[str, ...]:
    model = ("models", question.model) if question.model else ()
    return (*model, "stages", question.stage, "questions")


def _fields(key: str, question: NewQuestion) -> dict[str, str]:
    kind = {} if question.kind is QuestionKind.ASK else {"kind": str(question.kind)}
    return {"key": key, "role": str(question.role), **kind, question.lang: question.text}


def _with(text: str, path: tuple[str, ...], fields: dict[str, str]) -> str:
    """Return the text with one more question at a path, as deep in it as there is a part."""
    node: Any = yaml.compose(text, Loader=LOADER)
    missing = list(path)
    while missing and (inner := _value(node, missing[0])) is not None:
        node = inner
        missing.pop(0)
    entry: Any = fields
    for name in reversed(missing):
        entry = {name: [entry] if name == "questions" else entry}
    if node.flow_style:
        return _into_flow(text, node, entry if missing else [entry])
    indent = (node.value[0][0] if missing else node).start_mark.column
    lines = text.removesuffix("\n").split("\n")
    at = _last_line(node) + 1
    new = _block(entry if missing else [entry])
    return "\n".join([*lines[:at], *(" " * indent + line for line in new), *lines[at:], ""])


def _value(node: Any, name: str) -> Any:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == name), None)


def _last_line(node: Any) -> int:
    """Return the line on which the last word of a part stands."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last)
    end = node.end_mark
    return int(end.line if end.column else max(node.start_mark.line, end.line - 1))


def _into_flow(text: str, node: Any, entry: Any) -> str:
    """Write into a part that stands in brackets."""
    start, end = node.start_mark.index + 1, node.end_mark.index - 1
    more = json.dumps(entry, ensure_ascii=False)[1:-1]
    comma = "" if not node.value or text[start:end].rstrip().endswith(",") else ", "
    return f"{text[:end].rstrip(' ')}{comma}{more}{text[end:]}"


def _block(entry: Any) -> list[str]:
    """Write names and texts as indented lines."""
    if isinstance(entry, list):
        return [
            f"{'- ' if number == 0 else '  '}{line}"
            for item in entry
            for number, line in enumerate(_block(item))
        ]
    lines = []
    for name, value in entry.items():
        if isinstance(value, str):
            plain = name not in ("en", "id")
            lines.append(f"{name}: {value if plain else json.dumps(value, ensure_ascii=False)}")
        else:
            lines += [f"{name}:", *(f"  {line}" for line in _block(value))]
    return lines
