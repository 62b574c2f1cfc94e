"""The page to sign says all that was agreed, in the language asked for, and nothing else."""

from datetime import UTC, date, datetime

import pytest

from coachtui.bank.cards import read_cards
from coachtui.exports.agreement import agreement_page
from coachtui.exports.markdown import render_page
from coachtui.exports.page import ONE_PAGE, Lines
from coachtui.i18n import Language
from coachtui.kinds.between import ConsentGiven, SponsorSees
from coachtui.paths import shipped
from coachtui.views import AgreementView, CoacheeView

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)

RINA = CoacheeView("1", "Rina *Kartika*", "Bu Rina", sponsor="Pak Kepala", contact="0812")


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", ["Number of sessions: 6", "goal and step counts", "signed, 3 November 2026"]),
        ("id", ["Jumlah sesi: 6", "jumlah tujuan & langkah", "ditandatangani, 3 November 2026"]),
    ],
)
def test_the_page_to_sign(lang: Language, says: list[str]) -> None:
    consent = read_cards(shipped("cards.yaml")).consent
    agreement = AgreementView(
        "a",
        "1",
        NOW,
        "laporan <tepat> waktu",
        sponsor_sees=SponsorSees.COUNTS,
        sessions_agreed=6,
        ends=date(2027, 3, 1),
        consent_given=ConsentGiven.SIGNED,
        consent_on=date(2026, 11, 3),
    )
    words = Lines(consent.title.text(lang), consent.texts(lang))
    page = agreement_page(agreement, RINA, words, lang, coach="Ibu Sri")
    text = render_page(page)
    assert page.height <= ONE_PAGE
    for line in (*says, "Rina \\*Kartika\\*", "Pak Kepala", "Ibu Sri", r"laporan \<tepat\> waktu"):
        assert line in text
    assert consent.texts(lang)[-1] in text
    assert "0812" not in text
    assert "None" not in text


def test_what_was_left_open_is_left_out() -> None:
    page = agreement_page(AgreementView("a", "1", NOW), RINA, Lines("Consent", ("yes",)), "en")
    (agreed, *_others) = page.blocks
    assert isinstance(agreed, Lines)
    assert agreed.texts == ("Pak Kepala (sponsor) sees: that sessions take place", "Basis: consent")
    assert [block.heading for block in page.blocks] == ["What we agree on", "Consent", "Signatures"]
