"""A session as JSON for other programs: versioned, dates in ISO form, every text exact."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from coachtui.exports.summary import CoachCopy, CoacheeSummary

VERSION: Final = 1
"""Counts up when a field goes or changes its meaning; a new field does not count."""


def json_summary(summary: CoacheeSummary) -> str:
    """Write what the coachee may see."""
    return written({**_head("coachee"), **_fields(summary)})


def json_coach_copy(copy: CoachCopy) -> str:
    """Write the whole session, private lines included."""
    fields = _fields(copy)
    fields.pop("zone")
    return written({**_head("coach"), **fields})


def written(document: Mapping[str, Any]) -> str:
    """Write a document so that people can read it, too."""
    return json.dumps(_plain(document), ensure_ascii=False, indent=2) + "\n"


def _head(audience: str) -> dict[str, Any]:
    return {"format": "coachtui.session", "version": VERSION, "audience": audience}


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}


def _plain(value: Any) -> Any:
    """Return a value made of nothing but what JSON knows."""
    match value:
        case date():
            return value.isoformat()
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case tuple() | list():
            return [_plain(item) for item in value]
        case frozenset():
            return sorted(_plain(item) for item in value)
        case _ if dataclasses.is_dataclass(value):
            return _plain(_fields(value))
        case _:
            return value
