"""`followups` and `sessions`: what they list, and that only data goes to standard output."""

import json
from datetime import date
from pathlib import Path

import pytest
from asking import Ask

from coachtui.cli.followups import days_within
from coachtui.cli.output import table
from coachtui.clock import Clock
from coachtui.errors import UsageError
from coachtui.ids import new_id
from coachtui.kinds import Outcome
from coachtui.paths import own_prompts_file
from coachtui.services.bundle import open_services
from coachtui.views import ActionView, Put, Step


@pytest.mark.usefixtures("practice")
def test_followups_are_aligned_and_say_neutrally_how_they_stand(ask: Ask) -> None:
    answer = ask("followups")
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert lines[0].split() == ["By", "when", "State", "Person", "Action"]
    column = lines[0].index("State")
    states = [line[column:].split("  ")[0] for line in lines[1:]]
    assert states == ["4 days past", "1 day past", "today", "in 10 days", ""]
    assert lines[-1].startswith("no date ")
    assert lines[-1].endswith("terus berlatih mendengar tanpa menyela di setiap rapat")


def test_followups_say_which_time_they_are_asked_about(
    ask: Ask, practice: Path, clock: Clock
) -> None:
    services = open_services(practice, clock)
    action = services.followups.pending(date(2026, 11, 24))[0].action
    ages = []
    for day in (10, 17, 24):
        ages.append(ask("followups").out.splitlines()[1].split("  ")[-1])
        talk = services.sessions.enter_from_paper(
            action.coachee_id, model="grow", minutes=30, day=date(2026, 11, day)
        )
        services.followups.review(action.id, Outcome.NOT_YET, session_id=talk.session.id)
    said = "bicara dengan Pak Dedi"
    assert ages == [said, f"{said} · 2nd time", f"{said} · 3rd time"]
    services.close()


@pytest.mark.usefixtures("practice")
def test_followups_can_be_narrowed(ask: Ask) -> None:
    def actions(*words: str) -> list[str]:
        answer = ask("followups", "--json", *words)
        return [row["action"] for row in json.loads(answer.out)["followups"]]

    assert len(actions()) == 5
    assert len(actions("--overdue")) == 2
    assert actions("--within", "0d", "--coachee", "bu rina") == [
        "bicara dengan Pak Dedi",
        "minta contoh format",
    ]
    assert len(actions("--within", "2w")) == 4
    assert actions("--coachee", "kartika", "--overdue") == ["bicara dengan Pak Dedi"]
    assert actions("--person", "rina", "--due", "week") == ["minta contoh format"]
    assert actions("--due", "later") == ["uji formulir"]
    assert len(actions("--due", "none", "--text", "RAPAT menyela")) == 1
    assert actions("--model", "GROW") == actions("--project", "e-skp") == []
    assert ask("followups", "--due", "soon").code == 2
    answer = ask("followups", "--model", "waltz")
    assert (answer.code, answer.out) == (4, "")
    assert "grow" in answer.err


@pytest.mark.usefixtures("practice")
def test_followups_as_json_are_exact(ask: Ask) -> None:
    document = json.loads(ask("followups", "--json", "--overdue").out)
    assert (document["format"], document["version"]) == ("coachtui.followups", 1)
    assert document["day"] == "2026-11-24"
    first, second = document["followups"]
    assert first["due"] == "2026-11-20"
    assert first["overdue_days"] == 4
    assert (first["group"], first["to_ask"], first["model"]) == ("overdue", False, "")
    assert first["coachee"]["address"] == "Bu Rina"
    assert second["action"] == "会議 $(rm -rf) `x` [red]y"


@pytest.mark.usefixtures("practice")
def test_hostile_names_are_shown_as_text(ask: Ask) -> None:
    out = ask("followups").out
    assert "[bold]x[/] evil" in out
    assert "\u202e" not in out
    assert "\x1b" not in out


@pytest.mark.usefixtures("practice")
def test_nothing_found_is_no_error(ask: Ask) -> None:
    answer = ask("followups", "--coachee", "dedi")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "Nothing is waiting for a follow-up here.\n"
    answer = ask("followups", "--coachee", "nobody")
    assert (answer.code, answer.out) == (4, "")
    assert "nobody" in answer.err


@pytest.mark.parametrize("command", ["followups", "sessions", "calendar"])
def test_a_missing_file_means_nothing_yet_and_is_not_made(
    ask: Ask, command: str, tmp_path: Path, home: Path
) -> None:
    answer = ask(command, "--data", str(tmp_path / "none.db"))
    assert (answer.code, answer.out) == (0, "")
    assert answer.err.startswith("Nothing is stored yet in ")
    assert json.loads(ask(command, "--json").out)[command] == []
    assert list(tmp_path.iterdir()) == []
    assert not list(home.rglob("*.db"))


@pytest.mark.usefixtures("practice")
def test_sessions_name_what_export_takes(ask: Ask) -> None:
    lines = ask("sessions").out.splitlines()
    assert len(lines) == 2
    assert "Bu Rina" in lines[1]
    assert "GROW" in lines[1]
    assert "not finished" in lines[1]
    assert ask("export", "session", lines[1].split()[0]).code == 0
    document = json.loads(ask("sessions", "--json").out)
    assert document["sessions"][0]["day"] == "2026-11-24"


def test_sessions_of_one_project(ask: Ask, practice: Path, clock: Clock) -> None:
    services = open_services(practice, clock)
    (rina,) = services.coachees.find("Rina")
    for project in ("e-SKP 2026", "Zona Integritas", "e-skp pilot"):
        session = services.sessions.begin(rina.id, model="grow", minutes=10, project=project)
        agreed = ActionView(new_id(), rina.id, f"for {project}", session_id=session.session.id)
        services.sessions.save(session.session.id, Step((Put(None, agreed),)))
    services.close()

    def projects(*words: str) -> list[str]:
        answer = ask("sessions", "--json", "--project", *words)
        return [one["project"] for one in json.loads(answer.out)["sessions"]]

    assert sorted(projects("E-SKP")) == ["e-SKP 2026", "e-skp pilot"]
    assert len(projects("E-SKP", "--limit", "1")) == 1
    assert projects("nothing") == []
    out = ask("followups", "--project", "zona", "--model", "grow").out
    assert out.splitlines()[1:][0].endswith("for Zona Integritas")
    assert len(out.splitlines()) == 2


def test_the_weeks_to_come(ask: Ask, practice: Path, clock: Clock) -> None:
    services = open_services(practice, clock)
    (rina,) = services.coachees.find("Rina")
    services.sessions.plan(
        rina.id, model="grow", minutes=30, topic="Draf", day=date(2026, 12, 2), project="e-SKP"
    )
    services.close()
    lines = [line.split("  ") for line in ask("calendar").out.splitlines()]
    assert [[cell.strip() for cell in line if cell] for line in lines] == [
        ["Day", "State", "Person", "Topic"],
        ["Tue 24 Nov 2026", "left open", "Bu Rina", "Laporan mingguan"],
        ["until 29 Nov 2026", "2 actions due"],
        ["Wed 2 Dec 2026", "planned", "Bu Rina", "Draf"],
        ["until 6 Dec 2026", "1 action due"],
    ]
    document = json.loads(ask("calendar", "--weeks", "2", "--json").out)
    assert (document["format"], document["version"]) == ("coachtui.calendar", 1)
    first, second = document["calendar"]
    assert (first["first"], first["last"], first["due"]) == ("2026-11-23", "2026-11-29", 2)
    (meeting,) = second["meetings"]
    assert (meeting["day"], meeting["kind"]) == ("2026-12-02", "planned")
    assert (meeting["project"], meeting["coachee"]["address"]) == ("e-SKP", "Bu Rina")
    assert len(document["practice"]["weeks"]) == 13
    assert ask("calendar", "--weeks", "0").code == 2


@pytest.mark.usefixtures("practice")
def test_a_session_is_planned_as_the_last_one_was(ask: Ask) -> None:
    answer = ask("plan", "rina", "--every", "biweekly", "--project", "e-SKP")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == "Planned with Bu Rina: Tue 8 Dec 2026.\n"
    friday = ("plan", "dedi", "--day", "friday", "--minutes", "10", "--model", "OSCAR")
    assert ask(*friday, "--purpose", "dialogue").code == 0
    planned = {
        one["coachee"]["name"]: one
        for one in json.loads(ask("sessions", "--json").out)["sessions"]
        if one["status"] == "planned"
    }
    assert planned["Rina Kartika"]["project"] == "e-SKP"
    assert planned["Rina Kartika"]["minutes"] == 30
    dedi = planned["Dedi"]
    assert (dedi["day"], dedi["minutes"], dedi["model"]) == ("2026-11-27", 10, "oscar")
    assert dedi["purpose"] == "dialogue"
    assert json.loads(ask("calendar", "--json").out)["calendar"][2]["meetings"][0]["cadence"]
    assert ask("plan", "rina").err == "Planned with Bu Rina: Tue 22 Dec 2026.\n"
    days = [line for line in ask("calendar", "--weeks", "6").out.splitlines() if "Bu Rina" in line]
    assert [line.split()[1] for line in days if "planned" in line] == ["8", "22"]
    for wrong in (["--day", "someday"], ["--occasion", "tea"], ["--purpose", "appraisal"]):
        assert ask("plan", "dedi", *wrong).code == 2
    assert ask("plan", "nobody").code == ask("plan", "dedi", "--model", "waltz").code == 4


@pytest.mark.usefixtures("practice")
def test_a_model_is_called_what_the_coach_s_own_bank_calls_it(ask: Ask) -> None:
    own = own_prompts_file()
    own.parent.mkdir(parents=True)
    own.write_text("version: 1\nmodels: {grow: {name: {en: Our way}}}\n")
    line = ask("sessions").out.splitlines()[1]
    assert "Our way" in line
    assert "Our way" in ask("export", "session", line.split()[0], "--audience", "coach").out


def test_spans_of_days_in_both_languages() -> None:
    spans = [days_within(text) for text in ("7d", "7h", "7", " 2w ", "2m", "0D")]
    assert spans == [7, 7, 7, 14, 14, 0]
    for text in ("", "d", "-1d", "7y", "99999d", "1.5d"):
        with pytest.raises(UsageError):
            days_within(text)


def test_columns_are_as_wide_as_a_terminal_shows_them() -> None:
    rows = [["a", "b"], ["会議", "c"], ["xyz", "one two three four"]]
    assert table(rows) == ["a     b", "会議  c", "xyz   one two three four"]
    assert table([["x", "one two three four five six seven"]], 20) == [
        "x  one two three four five",
        "   six seven",
    ]
    assert table([["line\nbreak\x1b[2J", "x"]]) == ["line break␛[2J  x"]
