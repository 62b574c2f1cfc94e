"""Views read in plain SQL, beside what the models hold."""

from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from types import NoneType
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text
from sqlcipher3 import dbapi2
from sqlmodel import Session as Transaction
from sqlmodel import create_engine, select

from coachtui.db.scope import reading
from coachtui.models import Record
from coachtui.services import shapes
from coachtui.services.shapes import Shape
from coachtui.services.steps import TABLES

SHAPES = [shape for shape in vars(shapes).values() if isinstance(shape, Shape)]

EARLIEST = datetime(1900, 1, 2)  # noqa: DTZ001 - hypothesis adds the zone
LATEST = datetime(2100, 1, 1)  # noqa: DTZ001
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
STRATEGIES: dict[type, st.SearchStrategy[Any]] = {
    NoneType: st.none(),
    datetime: st.datetimes(EARLIEST, LATEST, timezones=OFFSETS),
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False),
    str: st.text(st.characters(exclude_categories=["Cs"])),
}


@cache
def blank(table: str) -> Engine:
    """Return a database in memory with one table, into which nothing is ever committed."""
    engine = create_engine("sqlite://", module=dbapi2)
    Record.metadata.create_all(engine, tables=[Record.metadata.tables[table]])
    return engine


@cache
def held_in(table: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    """Return values for every column of a table."""
    kinds = {name: field.annotation for name, field in table.model_fields.items()}
    return st.fixed_dictionaries(
        {
            name: st.one_of(
                [STRATEGIES.get(one, st.from_type(one)) for one in get_args(kind) or (kind,)]
            )
            for name, kind in kinds.items()
        }
    )


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.table)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_plain_reading_is_what_the_models_hold(shape: Shape[Any], data: st.DataObject) -> None:
    """Words, days, moments and all else come back the same, and of the same type."""
    table = TABLES[shape.table]
    with Transaction(blank(shape.table), autoflush=False) as tx:
        tx.connection().execute(text("PRAGMA ignore_check_constraints=ON"))
        tx.add(table(**data.draw(held_in(table))))
        tx.flush()
        tx.expunge_all()
        (row,) = tx.exec(select(table))
        held = shape.of(row)
        (plain,) = reading(tx).rows(f"SELECT {shape.columns} FROM {shape.table}")
        read = shape.read(plain)
    assert read == held
    for name in shape.names:
        ours, theirs = getattr(read, name), getattr(held, name)
        assert type(ours) is type(theirs)
        if isinstance(ours, datetime):
            assert ours.tzinfo is theirs.tzinfo is UTC
