"""Handing a session over: files, names, audit."""

import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.errors import StorageError
from coachtui.files import TargetExistsError
from coachtui.kinds import Audience, Form
from coachtui.services.bundle import Services, open_services
from coachtui.services.coachees import NewCoachee
from coachtui.services.handover import Handover, Wish, file_name, model_names
from coachtui.services.papers import Papers, usual_bank
from coachtui.views import SessionRecord


@pytest.fixture
def services(tmp_path: Path, clock: Clock) -> Services:
    """Records on disk."""
    return open_services(tmp_path / "coach.db", clock)


@pytest.fixture
def session_id(services: Services) -> str:
    """A session with Bu Rina that has just begun."""
    rina = services.coachees.add(NewCoachee("Rina Kartika", "Bu Rina"))
    return services.sessions.begin(rina.id, model="grow", minutes=30, topic="secret").session.id


@pytest.fixture
def handover(services: Services, clock: Clock) -> Handover:
    """What hands sessions over."""
    return Handover(Papers(services.db, clock, Config(coach_name="Joko")))


def noted(services: Services) -> list[str]:
    with services.db.read() as tx:
        lines = tx.rows("SELECT what FROM audit_line")
    return [what for (what,) in lines if what.startswith("export")]


def test_it_is_saved_among_the_exports(
    handover: Handover, session_id: str, services: Services, home: Path
) -> None:
    path = handover.save(session_id, Wish("en"))
    assert path.name == "2026-11-24-bu-rina.md"
    assert path.is_relative_to(home)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text("utf-8")
    assert text.startswith("# Coaching session: Bu Rina\n")
    assert "with Joko as coach" in text
    assert noted(services) == ["export session coachee md"]


def test_a_changed_copy_gets_a_number_and_an_equal_one_does_not(
    handover: Handover, session_id: str, tmp_path: Path
) -> None:
    first = handover.save(session_id, Wish("en"), tmp_path)
    assert handover.save(session_id, Wish("en"), tmp_path) == first
    first.write_text("changed by the coach")
    second = handover.save(session_id, Wish("en"), tmp_path)
    assert second.name == "2026-11-24-bu-rina-2.md"
    assert first.read_text() == "changed by the coach"
    assert handover.save(session_id, Wish("en"), tmp_path) == second


def test_the_coachs_copy_is_not_mistaken_for_the_other(
    handover: Handover, session_id: str, tmp_path: Path
) -> None:
    path = handover.save(session_id, Wish("en", Form.JSON, Audience.COACH), tmp_path)
    assert path.name == "2026-11-24-bu-rina-coach.json"
    assert "secret" in path.read_text("utf-8")
    assert b"secret" not in handover.give(session_id, Wish("en", Form.JSON))


def test_an_existing_file_is_replaced_only_if_forced(
    handover: Handover, session_id: str, services: Services, tmp_path: Path
) -> None:
    target = tmp_path / "mine.md"
    target.write_text("mine")
    with pytest.raises(TargetExistsError):
        handover.save(session_id, Wish("en"), target)
    assert target.read_text() == "mine"
    assert noted(services) == []
    assert handover.save(session_id, Wish("en"), target, force=True) == target
    assert target.read_text("utf-8").startswith("# Coaching")


def test_what_cannot_be_written_is_not_noted(
    handover: Handover, session_id: str, services: Services, tmp_path: Path
) -> None:
    with pytest.raises(StorageError):
        handover.save(session_id, Wish("en"), tmp_path / "no" / "folder.md")
    assert noted(services) == []
    handover.give(session_id, Wish("en", Form.PLAIN))
    assert noted(services) == ["export session coachee txt"]


@pytest.mark.parametrize(
    ("address", "name", "expected"),
    [
        ("Bu Rina", "Rina Kartika", "2026-11-24-bu-rina"),
        ("", "Rina Kartika Dewi", "2026-11-24-rkd"),
        ("../../.bashrc\0", "x", "2026-11-24-bashrc"),
        ("/etc/passwd", "x", "2026-11-24-etc-passwd"),
        ("😀", "😀", "2026-11-24-unnamed"),
        ("", "", "2026-11-24-unnamed"),
    ],
)
def test_names_of_files_are_safe(
    rina: SessionRecord, address: str, name: str, expected: str
) -> None:
    record = replace(rina, coachee=replace(rina.coachee, address=address, name=name))
    day = date(2026, 11, 24)
    assert file_name(record, day, Audience.COACHEE, "en") == expected


def test_a_very_long_name_still_fits(rina: SessionRecord) -> None:
    record = replace(rina, coachee=replace(rina.coachee, address="Rina " * 200))
    assert len(file_name(record, None, Audience.COACH, "id")) < 120


def test_a_model_and_its_stages_have_their_names_and_an_unknown_one_its_key() -> None:
    model, stages = model_names(usual_bank(), "sbi", "id")
    assert model == "SBI"
    assert stages["situation"]
    for bank in (usual_bank(), None):
        assert model_names(bank, "nobody knows this", "id") == ("nobody knows this", {})
