"""Reads bank files: all mistakes at once, each with its line, and a team's own file on top."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from coachtui import paths
from coachtui.bank.merge import merged
from coachtui.bank.problems import BankError, Place, Problem, explain, problem_at
from coachtui.bank.schema import Bank
from coachtui.bank.source import read_text
from coachtui.bank.structure import (
    keys_used_twice,
    lines_of,
    missing_stages,
    question_lists,
    said_path,
    written_keys,
)
from coachtui.bank.yaml_tree import Block, locate, read_tree
from coachtui.i18n import _

MAX_QUESTIONS: Final = 5_000


@dataclass(frozen=True, slots=True)
class RawBank:
    """A bank file as it was read, not yet held against the schema."""

    tree: Block
    problems: tuple[Problem, ...] = ()
    """Mistakes of writing that did not stop the reading."""


@dataclass(frozen=True, slots=True)
class LoadedBank:
    """A bank that can be used, and what kept a team's own file out of it."""

    bank: Bank
    problems: tuple[Problem, ...] = ()
    lines: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    """Where a question ("goal.first", "") or one of its fields ("goal.first", "en") stands, and a
    stage ("models.grow.stages.goal", "")."""

    def stands_in(self, key: str, file: Path) -> bool:
        """Say whether a question stands in this file."""
        place = self.lines.get((key, ""))
        return place is not None and place.file == str(file)


def read_bank_file(path: Path) -> RawBank:
    """Read a bank file strictly; what cannot be read at all raises BankError."""
    return _raw(read_text(path), str(path))


def load_text(shipped: Path, text: str, file: str) -> LoadedBank:
    """Load the shipped bank with the text of an own file merged in; a mistake raises BankError."""
    return _validated(_joined(read_bank_file(shipped), _raw(text, file)))


def _raw(text: str, file: str) -> RawBank:
    tree, problems = read_tree(text, file)
    count = sum(len(questions) for _path, questions in question_lists(tree))
    if count > MAX_QUESTIONS:
        message = _("There are {count} questions. Keep a file below {limit}.")
        text = message.format(count=count, limit=MAX_QUESTIONS)
        raise BankError([*problems, problem_at(tree.place, text, "questions")])
    return RawBank(tree, (*problems, *keys_used_twice(tree), *written_keys(tree)))


def load_bank(shipped: Path, own: Path | None = None) -> LoadedBank:
    """Load the shipped bank with a team's own file merged in, or without it if that is faulty."""
    base = read_bank_file(shipped)
    if own is not None:
        try:
            return _validated(_joined(base, read_bank_file(own)))
        except BankError as error:
            alone = _validated(base)
            return LoadedBank(alone.bank, error.problems, alone.lines)
    return _validated(base)


def load_usual() -> LoadedBank:
    """Load the shipped bank, with the coach's own file where there is one."""
    return load_bank(paths.shipped("prompts.yaml"), paths.if_there(paths.own_prompts_file()))


def check_file(path: Path, base: Path | None = None) -> list[Problem]:
    """Return all that is wrong with a bank file; with a base, as an addition to that bank."""
    try:
        raw = read_bank_file(path)
        _validated(raw if base is None else _joined(read_bank_file(base), raw))
    except BankError as error:
        return list(error.problems)
    return []


def _joined(base: RawBank, own: RawBank) -> RawBank:
    tree = merged(base.tree, own.tree)
    return RawBank(tree, (*base.problems, *own.problems, *keys_used_twice(tree)))


def _validated(raw: RawBank) -> LoadedBank:
    problems = [*raw.problems, *missing_stages(raw.tree)]
    try:
        bank = Bank.model_validate(raw.tree)
    except ValidationError as error:
        raise BankError([*problems, *_schema_problems(raw, error)]) from error
    if problems:
        raise BankError(problems)
    return LoadedBank(bank, (), lines_of(raw.tree))


def _schema_problems(raw: RawBank, error: ValidationError) -> list[Problem]:
    """Return what the schema refuses, without what only follows from a mistake of writing."""
    written = {(problem.file, problem.line) for problem in raw.problems}
    problems: list[Problem] = []
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            continue  # its entries are there, and reported for their own mistakes
        path = tuple(step for step in detail["loc"] if step != "[key]")
        place = locate(raw.tree, path)
        if (place.file, place.line) not in written:
            problems.append(problem_at(place, explain(detail), said_path(raw.tree, path)))
    return problems
