"""What was done with records about people: what, for whom and when, never their content."""

from datetime import datetime

from sqlmodel import Field

from coachtui.models.base import Record


class AuditLine(Record, table=True):
    """One line of the audit; it outlives the person it speaks of, so it refers by id only."""

    __tablename__ = "audit_line"

    id: str = Field(primary_key=True)
    what: str
    for_whom: str
    at: datetime
