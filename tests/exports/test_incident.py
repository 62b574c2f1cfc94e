"""The sheet for an incident has all the law asks of a notice, and the list of people."""

from datetime import date

import pytest

from coachtui.exports.incident import incident_page
from coachtui.exports.markdown import render_page
from coachtui.i18n import Language
from coachtui.views import CoacheeView

RINA = CoacheeView("1", "Rina *Kartika*", "Bu Rina", contact="0812")


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", ["to\n\nRina", "## Which data", "how", "will be done", "article 46"]),
        ("id", ["Kepada\n\nRina", "Data yang mana", "bagaimana", "akan dilakukan", "pasal 46"]),
    ],
)
def test_the_notice_says_what_when_how_and_the_remedy(lang: Language, says: list[str]) -> None:
    page = incident_page([RINA], lang, date(2026, 12, 31), date(2026, 12, 30), "Ratna")
    text = render_page(page)
    for words in (*says, "| 0812 |", "Ratna", "2 Januari 2027" if lang == "id" else "2 January"):
        assert words in text
    assert "Rina *" not in text


def test_with_several_the_letter_names_nobody_and_an_empty_column_goes() -> None:
    both = [CoacheeView("1", "Rina"), CoacheeView("2", "Dedi")]
    text = render_page(incident_page(both, "en", date(2026, 11, 24), date(2026, 11, 24)))
    assert "Addressed to\n\n..." in text
    assert "Contact" not in text
    assert text.count("Dedi") == 1
