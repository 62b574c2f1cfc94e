"""Turns what the models refuse into one sentence for the person who typed it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError
from sqlmodel import SQLModel

from coachtui.errors import UsageError
from coachtui.i18n import _
from coachtui.text import clean

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

M = TypeVar("M", bound=SQLModel)
V = TypeVar("V", bound="DataclassInstance")


def clean_line(text: str) -> str:
    """Return what was typed into a field of one line as it may be stored."""
    return clean(text, single_line=True).strip()


def in_lines(view: V, *fields: str) -> V:
    """Return a record with what was typed into these fields of one line as it may be stored."""
    lines: dict[str, Any] = {name: clean_line(getattr(view, name)) for name in fields}
    return replace(view, **lines)


def checked(base: type[M], values: Mapping[str, Any]) -> M:
    """Return the values as the model accepts them, or say what is wrong with the first one."""
    try:
        return base.model_validate({name: values[name] for name in base.model_fields})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise UsageError(_sentence(_field(str(first["loc"][0])), first)) from None


def _sentence(field: str, problem: Any) -> str:
    limits = problem.get("ctx", {})
    match problem["type"]:
        case "string_too_short":
            return _("{field} is missing.").format(field=field)
        case "string_too_long":
            message = _("{field} is too long: {limit} characters at most.")
            return message.format(field=field, limit=limits["max_length"])
        case "greater_than_equal":
            return _("{field} must be at least {limit}.").format(field=field, limit=limits["ge"])
        case "less_than_equal":
            return _("{field} must be at most {limit}.").format(field=field, limit=limits["le"])
        case _:
            return _("{field} does not fit.").format(field=field)


def _field(name: str) -> str:
    names = {
        "name": _("The name"),
        "address": _("The form of address"),
        "position": _("The position"),
        "unit": _("The unit"),
        "sponsor": _("The sponsor"),
        "relation": _("The relation"),
        "source": _("The source"),
        "model": _("The model"),
        "planned_minutes": _("The length in minutes"),
        "occasion": _("The occasion"),
        "purpose": _("What it counts as"),
        "text": _("The text"),
        "title": _("The title"),
        "hours": _("The number of hours"),
        "confidence": _("The confidence"),
    }
    return names.get(name, name)
