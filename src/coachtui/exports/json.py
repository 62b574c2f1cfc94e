"""JSON for other programs: versioned, dates in ISO form, every text exact."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from coachtui.views import CoacheeView

VERSION: Final = 1
"""Counts up when a field goes or changes its meaning; a new field does not count."""


def document(audience: str, content: Any, kind: str = "session") -> str:
    """Write a copy of a session, or of all about a person, with whose eyes it is for."""
    return versioned(kind, audience=audience, **_fields(content))


def versioned(kind: str, /, **content: Any) -> str:
    """Write a document of this kind, which says what it is and how it is to be read."""
    return written({"format": f"coachtui.{kind}", "version": VERSION, **content})


def written(document: Mapping[str, Any]) -> str:
    """Write a document so that people can read it, too."""
    return json.dumps(plain(document), ensure_ascii=False, indent=2) + "\n"


def who(person: CoacheeView) -> dict[str, str]:
    """Return a person as the records name one that are about something else."""
    return {"id": person.id, "name": person.name, "address": person.address}


def _fields(value: Any) -> dict[str, Any]:
    names = (field.name for field in dataclasses.fields(value))
    return {name: getattr(value, name) for name in names if name != "zone"}  # times carry theirs


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
