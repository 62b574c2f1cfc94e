"""The whole practice as one document: out, in again, and what does not fit."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import MAXYEAR, UTC, date, datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from coachtui.clock import Clock
from coachtui.db.place import backups
from coachtui.errors import InvalidFileError, NewerSchemaError
from coachtui.exports.json import written
from coachtui.kinds.between import EventKind, MeasureKind, Source
from coachtui.models import AuditLine, Deletable
from coachtui.services.bundle import Services, open_services
from coachtui.services.coachees import NewCoachee
from coachtui.services.document import (
    FORMAT,
    VERSION,
    key_names,
    name_of,
    names_of,
    read_document,
    references,
    schema,
    shape,
    tables,
)
from coachtui.services.transfer import LOOSE, TakenIn, Transfer
from coachtui.text import clean
from coachtui.views import CoacheeView, EventView, MeasurementView, SessionRecord, Step

WORDS = st.text(max_size=12).map(clean)


@pytest.fixture
def transfer(services: Services, clock: Clock) -> Transfer:
    """The ways of a practice in and out."""
    return Transfer(services.db, clock)


@pytest.fixture
def practice(services: Services, live: SessionRecord, everything: Step) -> Services:
    """A practice with one of each record."""
    services.sessions.save(live.session.id, everything)
    return services


@pytest.fixture
def elsewhere(tmp_path: Path, clock: Clock) -> Iterator[Services]:
    """An empty file of another machine."""
    with closing(open_services(tmp_path / "elsewhere.db", clock)) as opened:
        yield opened


def brought(text: str, services: Services, clock: Clock, **how: bool) -> TakenIn:
    return Transfer(services.db, clock).take_in(read_document(text.encode(), "x"), **how)


def noted(services: Services) -> list[str]:
    with services.db.write() as tx:
        return [line.what for line in tx.exec(select(AuditLine))]


def test_out_in_and_out_again_is_the_same(
    practice: Services, transfer: Transfer, elsewhere: Services, clock: Clock
) -> None:
    text = transfer.give()
    taken = brought(text, elsewhere, clock)
    assert taken.new == sum(len(rows) for rows in json.loads(text).values() if type(rows) is list)
    assert Transfer(elsewhere.db, clock).give() == text
    assert "export practice" in noted(practice)
    assert "import practice" in noted(elsewhere)


def test_what_was_written_fits_the_schema(practice: Services, transfer: Transfer) -> None:
    document = json.loads(transfer.give())
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(document, schema(), jsonschema.Draft202012Validator)
    assert document["entry"]
    document["entry"][0]["kind"] = "poem"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema(), jsonschema.Draft202012Validator)


def test_a_second_time_brings_nothing(practice: Services, transfer: Transfer, clock: Clock) -> None:
    text = transfer.give()
    taken = brought(text, practice, clock)
    assert (taken.new, taken.other) == (0, 0)
    assert transfer.give() == text
    assert len(backups(practice.db.path)) == 1


def test_what_differs_stays_unless_the_other_is_wished(
    practice: Services, rina: CoacheeView, elsewhere: Services, transfer: Transfer, clock: Clock
) -> None:
    brought(transfer.give(), elsewhere, clock)
    there = Transfer(elsewhere.db, clock)
    document = json.loads(there.give())
    document["coachee"][0]["name"] = "Rina Dewi"
    taken = brought(json.dumps(document), practice, clock)
    assert (taken.new, taken.other) == (0, 1)
    assert practice.coachees.find("Dewi") == ()
    assert brought(json.dumps(document), practice, clock, replace=True).other == 1
    assert [one.id for one in practice.coachees.find("Dewi")] == [rina.id]


def test_two_practices_become_one(
    practice: Services, transfer: Transfer, elsewhere: Services, clock: Clock
) -> None:
    dedi = elsewhere.coachees.add(NewCoachee("Dedi"))
    taken = brought(transfer.give(), elsewhere, clock)
    assert taken.new
    assert elsewhere.coachees.find("Dedi") == (dedi,)
    assert len(elsewhere.coachees.find("")) == 2


def test_a_rehearsal_changes_nothing(
    practice: Services, transfer: Transfer, elsewhere: Services, clock: Clock
) -> None:
    text = transfer.give()
    assert brought(text, elsewhere, clock, rehearse=True) == brought(text, elsewhere, clock)
    empty = json.loads(text) | {name_of(table): [] for table in tables()}
    assert brought(json.dumps(empty), elsewhere, clock, rehearse=True) == TakenIn(0)


def test_what_was_deleted_does_not_leave_nor_what_belongs_to_it(
    practice: Services, live: SessionRecord, rina: CoacheeView, transfer: Transfer
) -> None:
    practice.sessions.delete(live.session.id)
    document = json.loads(transfer.give())
    assert document["coaching_session"] == document["entry"] == document["goal"] == []
    assert [row["text"] for row in document["action_item"]] == ["Mencatat permintaan mendadak"]
    practice.coachees.delete(rina.id)
    document = json.loads(transfer.give())
    assert [rows for rows in document.values() if type(rows) is list and rows] == []


def test_every_table_but_the_audit_leaves_with_every_column() -> None:
    assert {table.__name__ for table in tables()} >= {
        "Coachee",
        "Session",
        "Feedback",
        "GoalRating",
    }
    assert AuditLine not in tables()
    for table in tables():
        hidden = {"deleted_at"} if issubclass(table, Deletable) else set()
        assert set(names_of(table)) | hidden == set(table.model_fields)
    assert {name for table in tables() for name in references(table)} >= LOOSE


MISTAKES = [
    (lambda d: d.update(format="other"), "is not what"),
    (lambda d: d.pop("version"), "is not what"),
    (lambda d: d.update(version="1"), "is not what"),
    (lambda d: d.update(extra=[]), "$.extra is not known here."),
    (lambda d: d["entry"][1].pop("text"), "$.entry[1].text is missing."),
    (lambda d: d["entry"][1].update(kind="poem"), "$.entry[1].kind does not fit."),
    (lambda d: d["entry"][1].update(order=True), "$.entry[1].order does not fit."),
    (lambda d: d["entry"][1].update(order=2**70), "$.entry[1].order does not fit."),
    (lambda d: d["entry"][1].update(at="2026-11-24T09:00:00"), "$.entry[1].at does not fit."),
    (lambda d: d["entry"][1].update(at="yesterday"), "$.entry[1].at does not fit."),
    (lambda d: d["entry"][1].update(at="9999-12-31T23:59:59Z"), "$.entry[1].at does not fit."),
    (lambda d: d["entry"][1].update(session_id="gone"), "$.entry[1].session_id leads nowhere."),
    (lambda d: d["entry"].append(d["entry"][0]), "].id is there twice."),
    (lambda d: d["action_item"][0].update(confidence=11), ".confidence does not fit."),
    (lambda d: d["coachee"][0].update({"\x1b[2J": 1}), "␛[2J is not known here."),
]


@pytest.mark.parametrize(("mistake", "words"), MISTAKES)
def test_a_mistake_is_one_sentence_with_its_place(
    practice: Services, transfer: Transfer, mistake: Any, words: str
) -> None:
    document = json.loads(transfer.give())
    mistake(document)
    with pytest.raises(InvalidFileError) as caught:
        read_document(json.dumps(document).encode(), "mine.json")
    assert str(caught.value).startswith("mine.json")
    assert words in str(caught.value)


def test_no_number_and_no_observation_comes_in_without_its_source(
    practice: Services, rina: CoacheeView, transfer: Transfer, clock: Clock
) -> None:
    today = clock.now().date()
    told = MeasurementView("m", MeasureKind.DURATION, "report", 7, today, Source.COACHEE)
    seen = EventView("e", EventKind.FORUM, today, Source.SUPERIOR, coachee_id=rina.id)
    practice.measures.keep(replace(told, coachee_id=rina.id))
    practice.measures.keep(seen)
    text = transfer.give()
    for table in ("measurement", "event"):
        document = json.loads(text)
        for source in ("", None, "rumour"):
            document[table][0]["source"] = source
            with pytest.raises(InvalidFileError, match=rf"{table}\[0\].source does not fit"):
                read_document(json.dumps(document).encode(), "mine.json")
        del document[table][0]["source"]
        with pytest.raises(InvalidFileError, match=rf"{table}\[0\].source is missing"):
            read_document(json.dumps(document).encode(), "mine.json")


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[" * 100_000, b"\xff\xfe", b"null", b"[]", b'"x"', b"NaN", b"{}"],
    ids=lambda data: repr(data[:4]),
)
def test_what_is_no_document_at_all_is_told_plainly(data: bytes) -> None:
    with pytest.raises(InvalidFileError, match=r"^mine\.json is not"):
        read_document(data, "mine.json")


def test_a_newer_version_is_named_as_such() -> None:
    data = json.dumps({"format": FORMAT, "version": VERSION + 1, "new": 1}).encode()
    with pytest.raises(NewerSchemaError, match="newer"):
        read_document(data, "mine.json")


def test_text_that_a_terminal_would_obey_does_not_come_in(
    practice: Services, transfer: Transfer, elsewhere: Services, clock: Clock
) -> None:
    document = json.loads(transfer.give())
    document["entry"][0]["text"] = "a\x1b]52;c;eA==\x07b\x00"
    brought(json.dumps(document), elsewhere, clock)
    assert "\x1b" not in Transfer(elsewhere.db, clock).give()
    assert "ab" in Transfer(elsewhere.db, clock).give()


def kind_of(annotation: Any) -> Any:
    """Return values for a column that fit whatever its limits are."""
    plain = {
        str: WORDS,
        int: st.integers(1, 2),
        float: st.floats(0, 1e6),
        datetime: st.datetimes(timezones=st.just(UTC)).filter(lambda at: 1 < at.year < MAXYEAR),
        date: st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    }
    kinds = getattr(annotation, "__args__", (annotation,))
    return st.one_of(*(plain[kind] if kind in plain else st.from_type(kind) for kind in kinds))


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Make up a practice in which everything leads somewhere."""
    document: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    keys: dict[Any, list[str]] = {}
    for table in tables():
        rows = []
        count = draw(st.integers(0, 3))
        keys[table] = [f"{name_of(table)}{number}" for number in range(count)]
        for number in range(count):
            row = {}
            for name in names_of(table):
                field = table.model_fields[name]
                if name in references(table):
                    there = [] if field.is_required() else [None]
                    there += keys[references(table)[name]]  # type: ignore[arg-type]
                    row[name] = draw(st.sampled_from(there)) if there else None
                elif name in key_names(table):
                    row[name] = f"{name_of(table)}{number}"
                else:
                    row[name] = draw(kind_of(field.annotation))
            needed = (name for name in references(table) if table.model_fields[name].is_required())
            if all(row[name] for name in needed):
                rows.append(row)
        keys[table] = [row["id"] for row in rows if "id" in row]
        for row in rows:
            for name, target in references(table).items():
                if target is table and row[name] not in keys[table]:
                    row[name] = None
        order = key_names(table)
        document[name_of(table)] = sorted(rows, key=lambda row: [row[name] for name in order])
    return document


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_any_practice_makes_the_round(
    tmp_path_factory: pytest.TempPathFactory, clock: Clock, document: dict[str, Any]
) -> None:
    text = written(document)
    assert set(document) == set(shape().model_fields)
    path = tmp_path_factory.mktemp("round") / "coach.db"
    with closing(open_services(path, clock)) as services:
        brought(text, services, clock)
        assert Transfer(services.db, clock).give() == text
