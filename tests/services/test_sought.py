"""What narrows a search, said in either language and in any order."""

from datetime import date
from typing import Final

import pytest

from coachtui import i18n
from coachtui.i18n import Language
from coachtui.kinds import Benefit, EntryKind, Value
from coachtui.kinds.found import RecordKind
from coachtui.services.sought import narrowed
from coachtui.views import CoacheeView, Sought

TODAY: Final = date(2026, 11, 24)
RINA: Final = CoacheeView("r", "Rina Kartika", "Bu Rina")
SARI: Final = CoacheeView("s", "Sari Rináldi")


@pytest.mark.parametrize(
    ("lang", "text", "means"),
    [
        ("en", "", Sought()),
        ("en", " , ,", Sought()),
        ("en", "insights, Action", Sought(kinds=frozenset({EntryKind.INSIGHT, EntryKind.ACTION}))),
        ("id", "wawasan,sesi", Sought(kinds=frozenset({EntryKind.INSIGHT, RecordKind.SESSION}))),
        ("id", "insight", Sought(kinds=frozenset({EntryKind.INSIGHT}))),
        ("en", "bu rina", Sought(people=frozenset({"r"}))),
        ("en", "rina", Sought(people=frozenset({"r", "s"}))),
        ("en", "loyal, indep", Sought(tags=frozenset({Value.LOYAL, Benefit.INDEPENDENCE}))),
        ("id", "akuntabel", Sought(tags=frozenset({Value.ACCOUNTABLE}))),
        (
            "id",
            "sejak 1 Okt, sari, tujuan",
            Sought("", frozenset({EntryKind.GOAL}), frozenset({"s"}), since=date(2026, 10, 1)),
        ),
        ("en", "october", Sought(since=date(2026, 10, 1), until=date(2026, 10, 31))),
        ("en", "from 1 Oct, to 5 Oct", Sought(since=date(2026, 10, 1), until=date(2026, 10, 5))),
    ],
)
def test_each_part_is_a_kind_a_tag_a_time_or_a_person(
    lang: Language, text: str, means: Sought
) -> None:
    i18n.activate(lang)
    known = narrowed(text, (RINA, SARI), TODAY)
    assert (known.sought, known.unknown) == (means, ())


def test_what_is_not_understood_is_said_and_narrows_nothing() -> None:
    known = narrowed("xyz, [b], goal, o", (RINA,), TODAY)
    assert known.unknown == ("xyz", "[b]", "o")
    assert known.sought == Sought(kinds=frozenset({EntryKind.GOAL}))
    assert narrowed("rina", (RINA,), TODAY).people == (RINA,)
