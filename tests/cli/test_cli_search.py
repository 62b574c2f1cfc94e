"""`coachtui search`: what a script and a person at a terminal get."""

import json
from pathlib import Path

import pytest
from asking import Ask


@pytest.mark.usefixtures("practice")
def test_what_is_found_stands_in_a_table_and_as_json(ask: Ask) -> None:
    answer = ask("search", "laporan", "mingg")
    assert answer.code == 0
    heading, *rows = answer.out.splitlines()
    assert heading.split() == ["Day", "Person", "Kind", "Text"]
    assert [row.split("  ")[1:] for row in rows] == [["Bu Rina", "session", "Laporan mingguan"]]
    document = json.loads(ask("search", "dedi bic", "--json").out)
    assert (document["format"], document["version"]) == ("coachtui.search", 1)
    (one,) = document["found"]
    assert one["text"] == "bicara dengan Pak Dedi"
    assert [one["text"][start:end] for start, end in one["hits"]] == ["bicara", "Dedi"]
    assert one["coachee"]["name"] == "Rina Kartika"


@pytest.mark.usefixtures("practice")
def test_it_is_narrowed_by_options(ask: Ask) -> None:
    def texts(*words: str) -> list[str]:
        document = json.loads(ask("search", *words, "--json").out)
        return [one["text"] for one in document["found"]]

    assert texts("dedi", "--kind", "person") == ["Dedi"]
    assert texts("dedi", "--kind", "feeling") == []
    assert texts("--person", "rina", "--kind", "session") == ["Laporan mingguan"]
    assert len(texts("--from", "today", "--limit", "2")) == 2
    assert texts("laporan", "--to", "yesterday") == texts("--tag", "loyal") == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "Say what to look for"),
        (["x", "--kind", "[b]"], 2, "“[b]”"),
        (["x", "--tag", "kind"], 2, "Accountable"),
        (["x", "--from", "someday"], 2, "“someday” is not a date"),
        (["x", "--person", "nobody"], 4, "nobody called “nobody”"),
        (["--", "--drop", '"*(', "\udc80"], 0, "Nothing was found."),
    ],
    ids=str,
)
@pytest.mark.usefixtures("practice")
def test_what_does_not_fit_is_said_in_one_sentence(
    ask: Ask, words: list[str], code: int, said: str
) -> None:
    answer = ask("search", *words)
    assert (answer.code, answer.out) == (code, "")
    assert said in answer.err


def test_nothing_is_there_to_search(ask: Ask, home: Path) -> None:
    answer = ask("search", "x")
    assert answer.code == 0
    assert "Nothing is stored yet" in answer.err
