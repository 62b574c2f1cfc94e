"""A session as JSON for other programs: versioned, dates in ISO form, every text exact."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

VERSION: Final = 1
"""Counts up when a field goes or changes its meaning; a new field does not count."""


def document(audience: str, content: Any) -> str:
    """Write a copy of a session, with whose eyes it is for."""
    head = {"format": "coachtui.session", "version": VERSION, "audience": audience}
    fields = _fields(content)
    fields.pop("zone", None)  # times carry theirs
    return written(head | fields)


def written(document: Mapping[str, Any]) -> str:
    """Write a document so that people can read it, too."""
    return json.dumps(plain(document), ensure_ascii=False, indent=2) + "\n"


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


def plain(value: Any) -> Any:
    """Return a value made of nothing but what JSON knows."""
    match value:
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case tuple() | list():
            return [plain(item) for item in value]
        case frozenset():
            return sorted(plain(item) for item in value)
        case _ if dataclasses.is_dataclass(value):
            return plain(_fields(value))
        case _:
            return value
