"""What every table shares: names of constraints, vocabularies as text, the mark of a deletion."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import Enum, MetaData
from sqlmodel import SQLModel

WORD_LENGTH = 32
"""Room for the longest word of any vocabulary, so that a new word needs no wider column."""


def words(vocabulary: type[StrEnum]) -> Any:
    """Return the column type that stores a vocabulary by its values and refuses any other word."""
    return Enum(
        vocabulary,
        native_enum=False,
        create_constraint=False,
        validate_strings=True,
        length=WORD_LENGTH,
        values_callable=lambda members: [member.value for member in members],
    )


class Record(SQLModel):
    """The base of all tables, so that constraints have names a migration can speak of."""

    metadata: ClassVar[MetaData] = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Deletable(SQLModel):
    """Marks a row as deleted while it can still be brought back."""

    deleted_at: datetime | None = None
