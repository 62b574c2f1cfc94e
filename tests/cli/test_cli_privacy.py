"""`privacy`: whose time is over, and what to do when notes got out."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from asking import Ask

from coachtui import paths
from coachtui.services.bundle import open_services
from tests.conftest import FakeClock

pytestmark = pytest.mark.usefixtures("practice")


def test_whose_time_is_over_is_listed_and_nobody_is_erased(ask: Ask, clock: FakeClock) -> None:
    unset = ask("privacy", "due")
    assert (unset.code, unset.out) == (0, "")
    assert "retention_months = 24" in unset.err
    paths.config_file().parent.mkdir(parents=True, exist_ok=True)
    paths.config_file().write_text("retention_months = 1\n")
    assert ask("privacy", "due").err == "Nobody's time is over.\n"
    assert "nobody" in ask("doctor").out
    clock.advance(timedelta(days=40).total_seconds())
    listed = ask("privacy", "due")
    assert "Tue 24 Nov 2026  Thu 24 Dec 2026\n" in listed.out
    assert "coachtui person erase" in listed.err
    told = json.loads(ask("privacy", "due", "--json").out)
    assert (told["format"], told["retention_months"]) == ("coachtui.retention", 1)
    assert {one["over"] for one in told["people"]} == {"2026-12-24"}
    assert len(json.loads(ask("person", "list", "--json").out)["people"]) == 3
    assert "3 (coachtui privacy due)" in ask("doctor").out


def test_the_sheet_for_an_incident_names_whose_data_it_was(
    ask: Ask, practice: Path, clock: FakeClock
) -> None:
    sheet = ask("privacy", "incident", "--noticed", "yesterday", "--format", "txt")
    assert (sheet.code, sheet.err) == (0, "")
    assert "by 26 November 2026" in sheet.out
    assert all(name in sheet.out for name in ("Rina Kartika", "Dedi", "Eve"))
    ask("person", "withdraw", "rina")
    one = ask("--lang", "id", "privacy", "incident", "rina", "--format", "txt")
    assert "Kepada\nRina Kartika\n" in one.out
    assert "27 November 2026" in one.out
    assert "Dedi" not in one.out
    services = open_services(practice, clock)
    services.coachees.delete(services.coachees.find("dedi")[0].id)
    services.close()
    gone = ask("privacy", "incident", "dedi", "--format", "txt").out
    assert "Dedi" in gone
    assert "Rina" not in gone
    assert ask("privacy", "incident", "nobody").code == 4
    assert ask("privacy", "incident", "--noticed", "2027-01-05").code == 2
