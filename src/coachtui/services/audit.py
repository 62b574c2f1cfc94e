"""Writes down what was done with records about people, never what they say."""

from datetime import datetime
from typing import Final

from coachtui.db.scope import Transaction
from coachtui.ids import new_id
from coachtui.models import AuditLine

EVERYBODY: Final = "everybody"
"""For whom, where it was done for all people at once."""


def audit(tx: Transaction, what: str, for_whom: str, at: datetime) -> None:
    """Note that something was done, for whom (an id, never a name), and when."""
    tx.add(AuditLine(id=new_id(), what=what, for_whom=for_whom, at=at))
