"""Changes one question in the coach's own bank file; all else in it stays as it was written."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coachtui.bank.load import LoadedBank, load_text
from coachtui.bank.own import Worded
from coachtui.bank.problems import BankError
from coachtui.bank.source import MAX_BYTES, decoded
from coachtui.bank.words import folded_words, other_language
from coachtui.bank.yaml_edit import with_fields, with_question, without_question
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
    twin: str = ""
    """The same in the other language, where the coach has written it."""


def new_question(worded: Worded, lang: str, model: str | None, stage: str) -> NewQuestion:
    """Return a question for a stage, in the coach's language where it is said in that."""
    lang = lang if worded.in_language(lang) else other_language(lang)
    twin = worded.in_language(other_language(lang))
    said = worded.in_language(lang)
    return NewQuestion(said, lang, model, stage, worded.role, worded.kind, twin)


@dataclass(frozen=True, slots=True)
class Edit:
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


def add_question(file: Path, shipped: Path, question: NewQuestion) -> Edit:
    """Write a question into the file, or leave the file alone and say why."""

    def added(text: str, known: LoadedBank) -> str:
        return with_question(text, _path(question), _fields(_key(known, question), question))

    return _edited(file, shipped, added)


def change_question(file: Path, shipped: Path, key: str, fields: Mapping[str, str]) -> Edit:
    """Say some fields of a question in the file anew; an empty one is taken out."""
    return _edited(file, shipped, lambda text, _known: with_fields(text, key, fields))


def remove_question(file: Path, shipped: Path, key: str) -> Edit:
    """Take a question out of the file, unless its stage would not do without it."""
    needed = _("Its stage needs this question. Write another one there first.")
    return _edited(file, shipped, lambda text, _known: without_question(text, key), needed)


def _edited(
    file: Path, shipped: Path, edit: Callable[[str, LoadedBank], str], needed: str = ""
) -> Edit:
    """Write the file anew, if it was in order and is in order afterwards; *needed* says if not."""
    file = Path(os.path.realpath(file))  # what a link points to is the file that is kept
    before = _held(file)
    ends = b"\r\n" if before and b"\r\n" in before else b"\n"
    text = "version: 1\n" if before is None else decoded(before[: MAX_BYTES + 1], str(file))
    after = edit(text, _loaded(shipped, text, file, ""))
    _loaded(shipped, after, file, needed)
    data = after.encode().replace(b"\n", ends)
    private_dir(file.parent)
    write_atomic(file, data, force=True)
    return Edit(file, before, data)


def _held(file: Path) -> bytes | None:
    """Return what a file holds; none where there is no file."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise storage_error(error, file) from error


def _loaded(shipped: Path, text: str, file: Path, needed: str) -> LoadedBank:
    try:
        return load_text(shipped, text, str(file))
    except BankError as error:
        words = _("{file} has a mistake, so it was left alone. “coachtui prompts check” names it.")
        raise InvalidFileError(needed or words.format(file=file)) from error


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
    texts = {question.lang: question.text}
    if question.twin:
        texts[other_language(question.lang)] = question.twin
    return {"key": key, "role": str(question.role), **kind, **texts}
