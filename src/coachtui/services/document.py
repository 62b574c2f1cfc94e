"""The whole practice as one document: a list for each table, with a shape made from the tables."""

import re
from collections.abc import Mapping
from datetime import MAXYEAR, datetime
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError
from pydantic import create_model as create
from sqlalchemy import inspect

from coachtui.errors import CoachError, InvalidFileError, NewerSchemaError
from coachtui.i18n import _
from coachtui.models import AuditLine, Record
from coachtui.text import clean, visible

FORMAT: Final = "coachtui.practice"

VERSION: Final = 1
"""Counts up when a field goes or changes its meaning; a new field does not count."""

LEFT_OUT: Final = frozenset({"deleted_at"})
"""What was deleted does not leave, so nothing in a document needs the mark of it."""

RULES: Final = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


def _anywhere(moment: datetime) -> datetime:
    """Refuse a moment so near to the ends of time that some zone has no day for it."""
    if not 1 < moment.year < MAXYEAR:
        raise ValueError(moment)
    return moment


ENTERED: Final[Mapping[Any, Any]] = {
    str: Annotated[str, AfterValidator(clean)],
    int: Annotated[int, Field(ge=-(2**31), lt=2**31)],
    datetime: Annotated[AwareDatetime, AfterValidator(_anywhere)],
}
"""What a column holds, as it may come from outside."""

Values: TypeAlias = dict[str, Any]
"""One row, by the names of its columns."""

Key: TypeAlias = tuple[Any, ...]

Document: TypeAlias = Mapping[type[Record], list[Values]]


@cache
def tables() -> tuple[type[Record], ...]:
    """Return the tables of a practice, those referred to before those that refer to them.

    The audit says what was done with one file and stays with it.
    """
    known = {inspect(one).local_table: one for one in Record.__subclasses__()}
    return tuple(
        known[table]
        for table in Record.metadata.sorted_tables
        if table in known and known[table] is not AuditLine
    )


def name_of(table: type[Record]) -> str:
    """Return what the rows of a table are called in a document."""
    return str(table.__tablename__)


def names_of(table: type[Record]) -> tuple[str, ...]:
    """Return the columns of a table that are part of a document."""
    return tuple(name for name in table.model_fields if name not in LEFT_OUT)


def key_names(table: type[Record]) -> tuple[str, ...]:
    """Return the columns that tell the rows of a table apart."""
    mapper = inspect(table)
    return tuple(mapper.get_property_by_column(column).key for column in mapper.primary_key)


def key_of(table: type[Record], row: Values) -> Key:
    """Return what tells a row from all others of its table."""
    return tuple(row[name] for name in key_names(table))


def references(table: type[Record]) -> Mapping[str, type[Record]]:
    """Return the columns that refer to a row, with the table it is in."""
    known = {inspect(one).local_table: one for one in tables()}
    return {
        column.key: known[reference.column.table]
        for column in inspect(table).columns
        for reference in column.foreign_keys
    }


@cache
def shape() -> type[BaseModel]:
    """Return what a document has to look like."""
    fields: dict[str, Any] = {
        "format": (Literal[FORMAT], ...),
        "version": (Literal[VERSION], ...),
    }
    for table in tables():
        row: Any = _row(table)
        fields[name_of(table)] = (list[row], [])
    return create("Practice", __config__=RULES, **fields)


def schema() -> Values:
    """Return the JSON Schema of a document."""
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, **shape().model_json_schema()}


def read_document(data: bytes, file: str) -> Document:
    """Read the rows of a file, or say in one sentence where it does not fit."""
    try:
        read = shape().model_validate_json(data.removeprefix(b"\xef\xbb\xbf"))
    except ValidationError as error:
        raise _explained(error.errors(include_url=False)[0], file) from None
    rows: dict[type[Record], list[Values]] = {}
    for table in tables():
        rows[table] = [row.model_dump() for row in getattr(read, name_of(table))]
    _check_keys(rows, file)
    _check_references(rows, file)
    return rows


def _row(table: type[Record]) -> type[BaseModel]:
    fields: dict[str, Any] = {}
    for name in names_of(table):
        field = table.model_fields[name]
        limits = {
            limit: getattr(one, limit)
            for one in field.metadata
            for limit in ("ge", "le")
            if hasattr(one, limit)
        }
        default = ... if field.is_required() else field.default
        fields[name] = (_entered(field.annotation), Field(default, **limits))
    return create(table.__name__, __config__=RULES, __doc__=table.__doc__, **fields)


def _entered(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return Union[tuple(_entered(one) for one in get_args(kind))]  # noqa: UP007
    return ENTERED.get(kind, kind)


def _check_keys(rows: Document, file: str) -> None:
    """Refuse a row that is there twice."""
    for table in tables():
        seen: set[Key] = set()
        for number, row in enumerate(rows[table]):
            key = key_of(table, row)
            if key in seen:
                where = (name_of(table), number, key_names(table)[-1])
                raise _misfit(_("{file}: {place} is there twice."), file, where)
            seen.add(key)


def _check_references(rows: Document, file: str) -> None:
    """Refuse a row that refers to one that is not there."""
    keys = {table: {key_of(table, row) for row in rows[table]} for table in tables()}
    for table in tables():
        for name, target in references(table).items():
            for number, row in enumerate(rows[table]):
                if row[name] is not None and (row[name],) not in keys[target]:
                    where = (name_of(table), number, name)
                    raise _misfit(_("{file}: {place} leads nowhere."), file, where)


def _explained(problem: Any, file: str) -> CoachError:
    """Return the first thing that is wrong with a file as one sentence."""
    where = problem["loc"]
    match problem["type"], where:
        case "json_invalid", _where:
            found = re.search(r"line (\d+) column (\d+)", problem["msg"])
            line, column = found.groups() if found else ("1", "1")
            sentence = _("{file} is not JSON (line {line}, column {column}).")
            return InvalidFileError(sentence.format(file=file, line=line, column=column))
        case "literal_error", ("version",) if _newer(problem["input"]):
            sentence = _("{file} was made by a newer version of Coachtui. Update to open it.")
            return NewerSchemaError(sentence.format(file=file))
        case _kind, () | ("format" | "version",):
            return _misfit(_("{file} is not what “coachtui data export” writes."), file, where)
        case "missing", _where:
            return _misfit(_("{file}: {place} is missing."), file, where)
        case "extra_forbidden", _where:
            return _misfit(_("{file}: {place} is not known here."), file, where)
        case _:
            return _misfit(_("{file}: {place} does not fit."), file, where)


def _newer(version: object) -> bool:
    return isinstance(version, int) and version > VERSION


def _misfit(sentence: str, file: str, where: tuple[str | int, ...]) -> InvalidFileError:
    """Return what is wrong at one place of a file, which is named as a JSON path."""
    steps = (f"[{one}]" if isinstance(one, int) else f".{visible(one)}" for one in where)
    return InvalidFileError(sentence.format(file=file, place="".join(("$", *steps))))
