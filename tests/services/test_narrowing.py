"""One line that asks for follow-ups: what each word of it was taken for, and what fits."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui import i18n
from coachtui.kinds.between import DueGroup
from coachtui.services.narrowing import ALL, DUE_PHRASES, Wanted, read_wanted, understood
from coachtui.services.pending import due_group
from coachtui.text import fold
from coachtui.views import CoacheeView, KnownAction

MODELS = {"grow": "GROW", "sbi": "Umpan balik SBI", "clear": "CLEAR"}
RINA = CoacheeView("r", "Rina Kartika", "Bu Rina")
BUDI = CoacheeView("b", "Budi Santoso")

OVERDUE, WEEK, LATER, NONE = DueGroup


def row(
    person: CoacheeView, text: str, group: DueGroup = NONE, model: str = "", project: str = ""
) -> KnownAction:
    """Return what is known of an action."""
    names = fold(f"{person.name} {person.address}")
    said = fold(f"{text} {names} {project}")
    return KnownAction((), text, said, group, False, model, person.called, names)


ROWS = (
    row(RINA, "bring the numbers", OVERDUE, "grow", "e-SKP"),
    row(RINA, "clear the shelf", WEEK, "sbi"),
    row(BUDI, "call Rina", LATER, "grow"),
    row(BUDI, "grow tomatoes"),
)


@pytest.mark.parametrize(
    ("line", "words", "due", "models"),
    [
        ("", (), set(), set()),
        ("overdue", (), {OVERDUE}, set()),
        ("  LEWAT tanggal rina", ("rina",), {OVERDUE}, set()),
        ("minggu ini", (), {WEEK}, set()),
        ("minggu depan", ("minggu", "depan"), set(), set()),
        ("Due within a week", (), {WEEK}, set()),
        ("lewat minggu ini grow", (), {OVERDUE, WEEK}, {"grow"}),
        ("no", ("no",), set(), set()),
        ("no date Grow clear", (), {NONE}, {"grow", "clear"}),
        ('"clear" laporan', ("clear", "laporan"), set(), set()),
        ("“no date", ("no", "date"), set(), set()),
        ("Résumé", ("resume",), set(), set()),
        ('""', (), set(), set()),
    ],
)
def test_what_a_line_was_taken_for(
    line: str, words: tuple[str, ...], due: set[DueGroup], models: set[str]
) -> None:
    """Groups in either language, models by key or title, all else and all in quotes as words."""
    assert read_wanted(line, MODELS) == Wanted(words, frozenset(due), frozenset(models))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("", [0, 1, 2, 3]),
        ("rina", [0, 1, 2]),
        ("budi rina", [2]),
        ("rina lewat", [0]),
        ("grow", [0, 2]),
        ('"grow"', [3]),
        ("e-skp", [0]),
        ("overdue later", [0, 2]),
        ("sbi numbers", []),
    ],
)
def test_what_fits(line: str, found: list[int]) -> None:
    """Everything that was asked for, by person, text, project, date and model."""
    wanted = read_wanted(line, MODELS)
    assert [ROWS.index(row) for row in wanted.among(ROWS)] == found


def test_what_was_understood_is_said() -> None:
    """Nothing is said of plain words; a name is said in full, and few of them."""

    def said(line: str) -> str:
        wanted = read_wanted(line, MODELS)
        return understood(wanted, wanted.among(ROWS), MODELS)

    assert said("numbers") == ""
    assert said("rin lewat GROW") == "Overdue · GROW · Bu Rina"
    crowd = [row(CoacheeView(name, name), "x") for name in ("Ana", "Ani", "Anu")]
    assert understood(Wanted(("an",)), crowd, {}) == "Ana · Ani · …"


@pytest.mark.parametrize(
    ("offset", "group"),
    [(None, NONE), (-400, OVERDUE), (-1, OVERDUE), (0, WEEK), (7, WEEK), (8, LATER)],
)
def test_where_a_date_lies(offset: int | None, group: DueGroup) -> None:
    """Today is not past, and seven days are a week."""
    today = date(2026, 11, 24)
    due = None if offset is None else date.fromordinal(today.toordinal() + offset)
    assert due_group(due, today) is group


def test_every_phrase_means_one_group() -> None:
    """In both languages, and the titles of the groups as well."""
    for (group, phrases), lang in product(DUE_PHRASES.items(), ("en", "id")):
        i18n.activate(lang)  # type: ignore[arg-type]
        for phrase in phrases:
            assert read_wanted(phrase, {}) == Wanted(due=frozenset({group}))


@given(st.text())
def test_any_line_is_read(line: str) -> None:
    """Whatever is typed, there is an answer, and words are kept as words in quotes."""
    wanted = read_wanted(line, MODELS)
    assert (wanted == ALL) == (not any((wanted.words, wanted.due, wanted.models)))
    for found in ROWS:
        assert list(wanted.among([found])) in ([], [found])
