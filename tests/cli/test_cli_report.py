"""Reports on the command line: tables for people, stable keys for programs, and what is refused."""

import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from asking import Ask

from coachtui.clock import Clock
from coachtui.db.scope import open_database
from coachtui.ids import new_id
from coachtui.kinds import SessionStatus
from coachtui.models import Coachee, Session
from coachtui.models.base import Record

REPORTS = ("outcomes", "coverage", "hours", "programme")

FORMULA = "=HYPERLINK(1)"


@pytest.fixture
def held(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Six people of one unit and one of another, each with a session on 1 October."""
    db = open_database(tmp_path / "held.db", clock)
    rows: list[Record] = []
    for number, name in enumerate((FORMULA, "Secret Bima", "Secret Caca", "D", "E", "F", "G")):
        key, now = new_id(), clock.now()
        unit = "Bidang Mutasi" if number < 6 else "Diklat"
        rows.append(Coachee(id=key, name=name, unit=unit, created_at=now, in_log=number == 0))
        frame = {"status": SessionStatus.FINISHED, "model": "grow", "planned_minutes": 45}
        day = date(2026, 10, 1)
        rows.append(
            Session(id=new_id(), coachee_id=key, day=day, created_at=now, from_paper=True, **frame)
        )
    with db.write() as tx:
        tx.add_all(rows)
    db.close()
    monkeypatch.setenv("COACHTUI_DATA", str(tmp_path / "held.db"))


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize("name", REPORTS)
def test_every_report_in_every_form(ask: Ask, tmp_path: Path, name: str) -> None:
    plain = ask("report", name)
    assert (plain.code, plain.err) == (0, "")
    document = json.loads(ask("report", name, "--json").out)
    assert (document["format"], document["version"]) == (f"coachtui.report.{name}", 1)
    table = ask("report", name, "--csv").out
    assert FORMULA not in table.replace(f"'{FORMULA}", "")
    for form in ("md", "html", "csv", "json"):
        saved = tmp_path / f"{name}.{form}"
        assert ask("export", "report", name, "-o", str(saved)).code == 0
        assert saved.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / f"{name}.csv").read_bytes().decode() == table
    everything = plain.out + table + json.dumps(document) + (tmp_path / f"{name}.html").read_text()
    assert ("Secret" in everything) is (name in ("outcomes", "coverage", "hours"))


@pytest.mark.usefixtures("held")
def test_numbers_for_a_program(ask: Ask) -> None:
    rows = list(csv.DictReader(StringIO(ask("report", "hours", "--csv").out.lstrip("\ufeff"))))
    assert [(row["client"], row["pro_bono_hours"]) for row in rows] == [(f"'{FORMULA}", "0.75")]
    document = json.loads(ask("report", "outcomes", "--json", "--team", "mutasi").out)
    assert (document["unit"], document["total"]["sessions"]) == ("Bidang Mutasi", 6)
    assert document["total"]["goals"]["share"] == {"part": 0, "whole": 0, "percent": None}
    board = json.loads(ask("report", "coverage", "--json", "--from", "1 Oct").out)
    assert board["quarters"] == {"2026-Q4": {"part": 7, "whole": 7, "percent": 100}}
    told = json.loads(ask("report", "programme", "--json").out)
    assert (told["total"]["people"], told["units"], told["others"]) == (7, [], None)


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("first", "last", "sessions"),
    [
        ("1 Oct", None, 7),
        ("2 Oct", None, 0),
        ("1 Sep", "1 Oct", 7),
        ("1 Jan 2026", "30 Sep", 0),
        (None, "2026-11-23", 7),
    ],
)
def test_a_period_in_words(ask: Ask, first: str | None, last: str | None, sessions: int) -> None:
    wish = [*(["--from", first] if first else []), *(["--to", last] if last else [])]
    document = json.loads(ask("report", "outcomes", "--json", *wish).out)
    assert document["total"]["sessions"] == sessions


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--from", "32 Oct"), 2, "not in the calendar"),
        (("--from", "2026-10-02", "--to", "2026-10-01"), 2, "comes after"),
        (("--json", "--csv"), 2, "Choose one"),
        (("--team", "Nowhere"), 4, "Bidang Mutasi; Diklat"),
    ],
)
def test_what_is_refused(ask: Ask, words: tuple[str, ...], code: int, said: str) -> None:
    answer = ask("report", "outcomes", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


@pytest.mark.usefixtures("held")
def test_the_coach_is_named_only_if_they_wish(ask: Ask, home: Path) -> None:
    settings = home / ".config" / "coachtui" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('coach_name = "Ratna Dewi"\njp_rule = 2\n')
    assert "Ratna" not in ask("report", "programme").out
    assert json.loads(ask("report", "hours", "--json").out)["people"][0]["jp"] == 2
    settings.write_text('coach_name = "Ratna Dewi"\nin_roster = true\njp_rule = "minutes"\n')
    assert "Coach: Ratna Dewi" in ask("report", "programme").out
    assert json.loads(ask("report", "hours", "--json").out)["people"][0]["jp"] == 1


def test_nothing_stored_yet(ask: Ask) -> None:
    answer = ask("report", "outcomes")
    assert (answer.code, answer.out) == (0, "")
    assert "Nothing is stored" in answer.err


@pytest.mark.usefixtures("practice")
def test_nothing_to_count(ask: Ask) -> None:
    answer = ask("report", "outcomes", "--from", "2020-01-01", "--to", "2020-02-01")
    assert answer.code == 0
    assert "nothing to count" in answer.err
    assert "nothing to show" in ask("report", "programme").out
