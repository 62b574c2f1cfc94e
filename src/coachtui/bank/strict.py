"""Reads a file of content as strictly as a question bank, all mistakes at once."""

from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from coachtui.bank.problems import BankError, Problem, explain, problem_at, unknown_key
from coachtui.bank.schema import Strict
from coachtui.bank.source import read_text
from coachtui.bank.yaml_tree import Block, locate, read_tree
from coachtui.i18n import _

File = TypeVar("File", bound=Strict)


def read_strict(path: Path, kind: type[File]) -> File:
    """Read a file of a kind; every mistake in it is named with its line and its field."""
    tree, problems = read_tree(read_text(path), str(path))
    try:
        read = kind.model_validate(tree)
    except ValidationError as error:
        found = [_problem(tree, kind, detail) for detail in error.errors(include_url=False)]
        raise BankError([*problems, *found]) from error
    if problems:
        raise BankError(problems)
    return read


def _problem(tree: Block, kind: type[Strict], detail: ErrorDetails) -> Problem:
    path = tuple(step for step in detail["loc"] if step != "[key]")
    return problem_at(locate(tree, path), _explained(kind, detail), ".".join(map(str, path)))


def _explained(kind: type[Strict], detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "extra_forbidden":
            known = _part_at(kind, detail["loc"]).model_fields
            return unknown_key(str(detail["loc"][-1]), known)
        case "too_short":
            return _("Too few entries: {count} where {least} are the least.").format(
                count=context["actual_length"], least=context["min_length"]
            )
        case "too_long":
            return _("Too many entries: {count} where {most} are the most.").format(
                count=context["actual_length"], most=context["max_length"]
            )
        case "slot":
            return _("“{slot}” is not known as a slot. Use one of: {known}.").format(
                slot=context["slot"], known=context["known"]
            )
        case _:
            return explain(detail)


def _part_at(part: type[Strict], path: tuple[int | str, ...]) -> type[Strict]:
    """Return the part of a file in which this path ends."""
    for step in path[:-1]:
        if isinstance(step, str) and step in part.model_fields:
            kind: Any = part.model_fields[step].annotation
            kinds = [one for one in get_args(kind) if isinstance(one, type) and one is not str]
            part = next(iter(kinds), kind)
    return part
