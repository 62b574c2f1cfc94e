"""What can be wrong with a bank file, said so that its author can mend it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from coachtui.bank.schema import Bank, Localised, Model, Question, Stage
from coachtui.errors import InvalidFileError
from coachtui.i18n import _, ngettext

SHOWN: Final = 20
"""Problems that one error message lists at most."""


class Place(NamedTuple):
    """Where something stands in a file, counted from one."""

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a file, with what to do about it."""

    file: str
    line: int
    column: int
    where: str
    """The field it concerns, such as "models.grow.stages"; empty for the file as a whole."""
    message: str
    excerpt: str = ""
    """The line as it stands in the file, where seeing it helps."""

    def __str__(self) -> str:
        """Return it the way compilers do, so that editors can jump to it."""
        head = f"{self.file}:{self.line}:{self.column}: {self.message}"
        if not self.excerpt:
            return head
        return f"{head}\n    {self.excerpt}\n    {' ' * (self.column - 1)}^"


def problem_at(place: Place, message: str, where: str = "", excerpt: str = "") -> Problem:
    """Return a problem at a place of a file."""
    return Problem(place.file, place.line, place.column, where, message, excerpt)


class BankError(InvalidFileError):
    """A bank file cannot be used; holds everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep all problems, in the order of the file."""
        self.problems: tuple[Problem, ...] = tuple(sorted(set(problems)))
        lines = [str(problem) for problem in self.problems[:SHOWN]]
        more = len(self.problems) - SHOWN
        if more > 0:
            text = ngettext("… and {count} more problem.", "… and {count} more problems.", more)
            lines.append(text.format(count=more))
        super().__init__("\n".join(lines))


def closest(word: str, words: Iterable[str]) -> str:
    """Return the word that was probably meant; empty if none comes near."""
    return next(iter(get_close_matches(word, list(words), n=1, cutoff=0.6)), "")


def explain(error: ErrorDetails) -> str:
    """Return a schema error as a sentence that says what to write instead."""
    found = _shown(error["input"])
    context = error.get("ctx", {})
    match error["type"]:
        case "missing" if isinstance(error["loc"][-1], int):
            return _("Write two numbers here, such as [10, 30].")
        case "missing":
            return _("“{field}” is missing here. Add it.").format(field=error["loc"][-1])
        case "extra_forbidden":
            return unknown_key(str(error["loc"][-1]), _fields_at(error["loc"]))
        case "enum" | "literal_error":
            return _unknown_word(found, str(context.get("expected", "")))
        case "no_text":
            return _("There is no text. Write at least one of “en” and “id”.")
        case "too_long" if "settles" in error["loc"]:
            return _("Too many entries: {most} are the most.").format(most=context["max_length"])
        case "too_long":
            return _("Write two numbers here, such as [10, 30].")
        case "suits":
            return _("The first number is the shorter time. Write it as [10, 30].")
        case "string_pattern_mismatch":
            return _(
                "“{found}” cannot be a key. Use small letters, digits and _, starting with a "
                "letter; a question's key has a dot in it, like goal.first."
            ).format(found=found)
        case "greater_than_equal" | "less_than_equal":
            limit = context.get("ge", context.get("le"))
            return _("{found} is out of range. The limit is {limit}.").format(
                found=found, limit=limit
            )
        case "string_too_long":
            return _("This is too long. Keep it below {limit} characters.").format(
                limit=context.get("max_length")
            )
        case "too_short":
            return _("There is nothing here. Write at least one entry.")
        case kind:
            return _wrong_type(kind, found)


def unknown_key(key: str, known: Iterable[str]) -> str:
    """Return what to say about a key that nothing reads."""
    known = sorted(known)
    meant = closest(key, known)
    if meant:
        return _("“{key}” is not known here. Did you mean “{meant}”?").format(key=key, meant=meant)
    return _("“{key}” is not known here. Use one of: {known}.").format(
        key=key, known=", ".join(known)
    )


def _unknown_word(found: str, expected: str) -> str:
    allowed = re.findall(r"'([^']*)'", expected)
    meant = closest(found, allowed)
    if meant:
        return _("“{found}” is not possible here. Did you mean “{meant}”?").format(
            found=found, meant=meant
        )
    return _("“{found}” is not possible here. Use one of: {allowed}.").format(
        found=found, allowed=", ".join(allowed)
    )


def _wrong_type(kind: str, found: str) -> str:
    if kind.startswith("string"):
        return _("Write a text here; found {found}.").format(found=found)
    if kind.startswith("int"):
        return _("Write a whole number here; found “{found}”.").format(found=found)
    if kind.startswith("float"):
        return _("Write a number here, such as 0.5; found “{found}”.").format(found=found)
    if kind.startswith("bool"):
        return _("Write true or false here; found “{found}”.").format(found=found)
    if kind.startswith(("tuple", "list")):
        return _("Write a list here; found “{found}”.").format(found=found)
    return _("Write indented “name: value” lines here; found “{found}”.").format(found=found)


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return _("a block of names and values")
    if isinstance(value, list | tuple):
        return _("a list")
    text = str(value)
    return text if len(text) <= 40 else f"{text[:39]}…"


def _fields_at(loc: tuple[int | str, ...]) -> list[str]:
    """Return the fields of the part of the bank in which this path ends."""
    parents = loc[:-1]
    part: type[BaseModel]
    if not parents:
        part = Bank
    elif parents[-1] in ("name", "purpose", "summary") or "settles" in parents[-2:]:
        part = Localised
    elif isinstance(parents[-1], int):
        part = Question
    else:
        part = Stage if parents[-2] == "stages" else Model
    return [name for name in part.model_fields if name != "key" or part is Question]
