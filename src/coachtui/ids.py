"""Identifiers of new records."""

from uuid import uuid4


def new_id() -> str:
    """Return one that no other record has, nor ever had: a forgotten person's is not used again."""
    return uuid4().hex
