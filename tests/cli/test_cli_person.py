"""`person`: who is there, what was agreed with them, and what is done with their records."""

import io
import json
from pathlib import Path

import pytest
from asking import Ask

from coachtui.clock import Clock
from coachtui.services.bundle import open_services

pytestmark = pytest.mark.usefixtures("practice")


def names(ask: Ask, *words: str) -> list[str]:
    listed = json.loads(ask("person", "list", "--json", *words).out)
    assert (listed["format"], listed["version"]) == ("coachtui.people", 1)
    return [one["coachee"]["name"].split()[0] for one in listed["people"]]


def test_people_are_listed_put_aside_and_taken_up_again(ask: Ask) -> None:
    answer = ask("person", "list")
    assert (answer.code, answer.err) == (0, "")
    assert "Rina Kartika (Bu Rina)" in answer.out
    assert "none yet" in answer.out
    assert ask("person", "archive", "bu rina").err == "Bu Rina is archived.\n"
    assert names(ask) == ["Dedi", "Eve"]
    assert names(ask, "--all") == ["Dedi", "Eve", "Rina"]
    ask("person", "archive", "Rina", "--back")
    assert names(ask) == ["Dedi", "Eve", "Rina"]


def test_one_person_is_shown(ask: Ask) -> None:
    shown = ask("person", "show", "rina").out
    assert "minta contoh format – Tue 24 Nov 2026 – 1st time" in shown
    known = json.loads(ask("person", "show", "rina", "--json").out)
    assert (known["coachee"]["address"], known["standing"]) == ("Bu Rina", None)
    assert len(known["pending"]) == 4
    assert ask("person", "show", known["coachee"]["id"][:8]).out == shown
    assert ask("person", "show", "nobody").code == 4
    both = ask("person", "show", "i")
    assert both.code == 4
    assert "Rina Kartika" in both.err


def test_a_pause_locks_until_it_ends(ask: Ask, tmp_path: Path) -> None:
    page = tmp_path / "agreement.md"
    assert ask("person", "agreement", "rina", "-o", str(page), "--force").code == 0
    assert "I take part of my own free will." in page.read_text("utf-8")
    said = ask("person", "pause", "rina", "--since", "yesterday")
    assert (said.code, said.err) == (0, "The coaching with Bu Rina is paused.\n")
    for words in (("export", "session", "last"), ("person", "agreement", "rina")):
        refused = ask(*words)
        assert (refused.code, refused.out) == (10, "")
        assert "paused since Mon 23 Nov 2026" in refused.err
    assert "paused" in ask("person", "list").out
    assert ask("person", "resume", "rina").code == 0
    assert ask("export", "session", "last").code == 0
    ask("person", "withdraw", "rina")
    assert ask("person", "resume", "rina").code == 2
    assert ask("data", "export").code == 0


def test_a_merge_says_first_what_it_would_do(ask: Ask) -> None:
    said = ask("person", "merge", "rina", "dedi")
    assert "Rina Kartika would go into Dedi." in said.err
    assert "1 session, 4 actions" in said.err
    assert len(names(ask)) == 3
    assert ask("person", "merge", "rina", "dedi", "--yes").code == 0
    assert names(ask) == ["Dedi", "Eve"]
    assert len(json.loads(ask("person", "show", "dedi", "--json").out)["pending"]) == 4


def test_somebody_is_erased_only_by_their_whole_name(
    ask: Ask, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = json.loads(ask("person", "list", "--json").out)["people"]
    name = listed[0]["coachee"]["name"]
    monkeypatch.setattr("sys.stdin", io.StringIO("somebody else\n"))
    refused = ask("person", "erase", name)
    assert refused.code == 2
    assert "This goes for good:" in refused.err
    assert "Nothing was erased." in refused.err
    copy = practice.parent / "backups" / f"{practice.stem}-20260101-000000{practice.suffix}"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(b"")
    erased = ask("person", "erase", name, "--confirm", name.upper())
    assert erased.code == 0
    assert str(copy) in erased.err
    assert name not in ask("person", "list", "--all").out
    assert ask("person", "erase", name).code == 4


def test_somebody_who_was_deleted_is_still_erased_by_name(
    ask: Ask, practice: Path, clock: Clock
) -> None:
    person = json.loads(ask("person", "list", "--json").out)["people"][0]["coachee"]
    services = open_services(practice, clock)
    services.coachees.delete(person["id"])
    services.close()
    assert ask("person", "show", person["name"]).code == 4
    assert ask("person", "erase", person["name"], "--confirm", person["name"]).code == 0
    assert ask("person", "erase", person["name"]).code == 4
