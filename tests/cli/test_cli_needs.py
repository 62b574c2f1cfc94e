"""What is to be arranged, and what others may hear: lists over all people."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from asking import Ask

from coachtui.clock import Clock
from coachtui.kinds import ActionKind, EntryKind
from coachtui.services.bundle import open_services
from coachtui.views import ActionView, EntryView, Put, SessionRecord, Step


@pytest.fixture
def told(practice: Path, clock: Clock) -> None:
    """Needs of two kinds, and insights of which one may be told."""
    from coachtui.bank.load import load_usual
    from coachtui.live import LiveSession, plan_of

    services = open_services(practice, clock)
    rina = services.coachees.find("rina")[0]
    for kind, text in ((ActionKind.TRAINING, "learn metadata"), (ActionKind.MENTOR, "career")):
        services.followups.keep(ActionView("", rina.id, text, kind=kind, due=date(2026, 12, 1)))

    def held(record: SessionRecord) -> LiveSession:
        return LiveSession(record, plan_of(load_usual().bank, "grow"), clock)

    record = services.sessions.begin(rina.id, model="grow", minutes=30)
    live = held(record)
    for line in ("!Bu Rina waits, and Kartika hears more", "!kept-private insight", "!taken back"):
        services.sessions.save(record.session.id, live.write(line), live.time.spent(), draft="")
    for step in (
        live.agree_to_tell(live.insights[0]),
        live.agree_to_tell(live.insights[2]),
        live.share(live.entries[2].id),
    ):
        services.sessions.save(record.session.id, step, live.time.spent(), draft="")
    services.close()


@pytest.mark.usefixtures("told")
def test_needs_are_listed_over_all_people(ask: Ask) -> None:
    lines = ask("followups", "--needs").out.splitlines()
    assert [line.split("  ")[-1] for line in lines[1:]] == [
        "training need: learn metadata",
        "mentor: career",
    ]
    document = json.loads(ask("followups", "--needs", "--json").out)
    assert [row["kind"] for row in document["followups"]] == ["training", "mentor"]


@pytest.mark.usefixtures("told")
def test_needs_are_handed_to_whoever_arranges_them(
    ask: Ask, practice: Path, tmp_path: Path
) -> None:
    table = ask("export", "needs", "--format", "csv", "--lang", "en")
    assert (table.code, table.err) == (0, "")
    rows = table.out.removeprefix("\ufeff").splitlines()
    assert rows == [
        '"Person","Unit","Sort","Need","By when"',
        '"Rina Kartika","","training need","learn metadata","2026-12-01"',
        '"Rina Kartika","","mentor","career","2026-12-01"',
    ]
    assert "| Rina Kartika | mentor | career | 1 Desember 2026 |" in (
        page := ask("export", "needs", "--lang", "id").out
    )
    for private in ("minta contoh", "Laporan", "kept-private"):
        assert private not in page
    document = json.loads(ask("export", "needs", "--format", "json").out)
    assert document["needs"][1] == {
        "person": "Rina Kartika",
        "unit": "",
        "kind": "mentor",
        "need": "career",
        "due": "2026-12-01",
    }
    said = ask("export", "needs", "-o", str(tmp_path))
    assert (tmp_path / "2026-11-24-needs.md").exists()
    assert "ask them" in said.err


def test_a_need_whose_line_was_taken_back_is_no_business_of_others(
    ask: Ask, practice: Path, clock: Clock
) -> None:
    services = open_services(practice, clock)
    (rina,) = services.coachees.find("Rina")
    record = services.sessions.begin(rina.id, model="grow", minutes=30)
    line = EntryView("line", 1, EntryKind.ACTION, "therapy", "will", clock.now(), shared=True)
    need = ActionView("need", rina.id, "therapy", "line", record.session.id, kind=ActionKind.MENTOR)
    services.sessions.save(record.session.id, Step((Put(None, line), Put(None, need))))
    assert "therapy" in ask("export", "needs").out
    hidden = Step((Put(line, replace(line, shared=False)),))
    services.sessions.save(record.session.id, hidden)
    services.close()
    assert "therapy" not in ask("export", "needs").out
    assert "therapy" in ask("followups", "--needs").out


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("form", ["md", "json"])
def test_practices_hold_what_was_agreed_and_no_names(ask: Ask, form: str) -> None:
    answer = ask("export", "practices", "--format", form)
    assert answer.code == 0
    assert "… waits, and … hears more" in answer.out
    for secret in ("Rina", "Kartika", "kept-private", "taken back", "Dedi", "Laporan"):
        assert secret not in answer.out


@pytest.mark.usefixtures("told")
def test_the_coachee_reads_what_was_agreed(ask: Ask) -> None:
    sessions = json.loads(ask("sessions", "--json").out)["sessions"]
    out = "".join(ask("export", "session", row["id"]).out for row in sessions)
    assert "hears more (I agreed that others may hear this, without my name)" in out
    assert "kept-private" not in out
