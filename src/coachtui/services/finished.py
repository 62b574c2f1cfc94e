"""Writes what a finished session brings: the coachee's copy, and the days that follow from it."""

from pathlib import Path

from coachtui.db.scope import reading
from coachtui.files import write_numbered
from coachtui.i18n import Language
from coachtui.services.handover import Handover, Wish
from coachtui.services.leaving import leaves
from coachtui.services.papers import Papers
from coachtui.services.person_file import calendar_of
from coachtui.services.records import read_record


def hand_over(papers: Papers, session_id: str, lang: Language) -> tuple[Path, Path]:
    """Save a summary and a calendar; done again, what is equal is there only once."""
    clock, wish = papers.clock, Wish(lang, papers.config.export_format)
    page = Handover(papers).save(session_id, wish)
    with papers.db.write() as tx:
        record = read_record(reading(tx), session_id)
        session, coachee_id = record.session, record.coachee.id
        leaves(tx, "export person ics", coachee_id, clock.now())
        said = session.edited_at or session.ended_at or clock.now()
        now = said.astimezone(clock.now().tzinfo)
        days = calendar_of(reading(tx), coachee_id, lang, now)
        return page, write_numbered(page.with_suffix(".ics"), days)
