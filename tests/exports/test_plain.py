"""The page as plain text: the same words, nothing added to what people wrote."""

from dataclasses import replace
from datetime import timedelta, timezone

from coachtui.exports.summary import coach_copy, coachee_summary
from coachtui.kinds import Form
from coachtui.views import SessionRecord
from tests.shown import as_text

WIB = timezone(timedelta(hours=7))


def test_the_page_for_bu_rina(rina: SessionRecord) -> None:
    page = as_text(Form.PLAIN, coachee_summary(rina, zone=WIB), "en")
    assert page.startswith("Coaching session: Bu Rina\n24 November 2026 · 30 minutes\n")
    assert "In my own words\n“Saya mulai dari formatnya, bukan dari menagih orang.”\n" in page
    assert "- kirim usul tenggat Rabu ke atasan\n  By when: 8 December 2026\n" in page
    assert page.endswith("When we talk again\n8 December 2026\n")


def test_what_people_wrote_is_left_as_it_is(rina: SessionRecord) -> None:
    text = "[*_x_*](y) | # & <b>"
    session = replace(rina.session, takeaway=text)
    assert f"“{text}”" in as_text(Form.PLAIN, coachee_summary(replace(rina, session=session)), "en")


def test_the_coachs_copy_has_every_line(rina: SessionRecord) -> None:
    page = as_text(Form.PLAIN, coach_copy(rina, zone=WIB), "en")
    for entry in rina.entries:
        assert entry.text in page
