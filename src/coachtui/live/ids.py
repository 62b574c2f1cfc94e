"""Identifiers of new records."""

from uuid import uuid4


def new_id() -> str:
    """Return an identifier that no other record has."""
    return uuid4().hex
