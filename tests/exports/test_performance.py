"""Performance documentation: what both agreed on, ready to be pasted, and nothing else."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.config import Config
from coachtui.errors import PrivacyError
from coachtui.exports.forms import written_as
from coachtui.exports.performance import performance_note
from coachtui.i18n import Language
from coachtui.kinds import ActionStatus, Audience, EntryKind, Form, GoalLink, MayUse
from coachtui.kinds.between import Purpose
from coachtui.services.bundle import open_services
from coachtui.services.coachees import NewCoachee
from coachtui.services.handover import Handover, Wish
from coachtui.services.papers import Papers
from coachtui.views import FeedbackView, SessionRecord

PAGE = """\
Performance documentation: only what both agreed on
24 November 2026 · performance dialogue

Between
1. Rina Kartika
2. Joko, coach

Agreed goal
1. Laporan mingguan terkirim paling lambat Kamis jam 12
   Measure: empat minggu berturut-turut
   Part of: SKP item: Laporan berkala

Agreed steps
1. Mencatat permintaan mendadak selama satu minggu
   By when: 17 November 2026
   State: done
2. Bicara dengan Pak Dedi soal jadwal
   By when: 27 November 2026
   State: in progress
3. minta contoh format ke Seksi Arsip
   By when: 25 November 2026
   State: done
"""


@pytest.fixture
def agreed(rina: SessionRecord) -> SessionRecord:
    """A performance dialogue of which one line of feedback was shared."""
    goal = replace(rina.goals[0], link=GoalLink.SKP, link_to="Laporan berkala", reason="malu")
    done = {"status": ActionStatus.DONE, "evidence": "surel 25 November"}
    lines = (replace(rina.entries[0], id=key, kind=EntryKind.FEEDBACK) for key in ("f1", "f2"))
    shared, kept = (replace(one, shared=one.id == "f1") for one in lines)
    return replace(
        rina,
        session=replace(rina.session, purpose=Purpose.DIALOGUE, next_date=date(2026, 12, 8)),
        goals=(goal, *rina.goals[1:]),
        actions=(replace(rina.actions[0], **done), *rina.actions[1:]),
        entries=(*rina.entries, shared, kept),
        feedback=(
            FeedbackView("1", "f1", "rapat Senin", "menunjukkan data", "rapat cepat", praise=True),
            FeedbackView("2", "f2", "kemarin", "rahasia", "rahasia"),
        ),
    )


def text(record: SessionRecord, lang: Language = "en") -> str:
    """Return what is pasted."""
    head = ("BKPSDM",)
    return written_as(Form.PLAIN, performance_note(record, coach="Joko"), lang, head).decode()


def test_it_says_what_it_is_and_what_was_agreed(agreed: SessionRecord) -> None:
    said = text(agreed)
    assert said.startswith(PAGE)
    assert said.endswith(
        "Feedback\nTo keep up: rapat Senin; menunjukkan data; rapat cepat\n\n"
        "Next talk\n8 December 2026\n"
    )
    for private in ("malu", "rahasia", "templatnya", "surel", "tabel 11", agreed.session.takeaway):
        assert private not in said


@pytest.mark.parametrize("lang", ["en", "id"])
def test_it_can_be_pasted_anywhere(agreed: SessionRecord, lang: Language) -> None:
    lines = text(agreed, lang).splitlines()
    assert max(map(len, lines)) <= 80
    assert not any(line.lstrip().startswith(("#", "-", "*", ">", "|")) for line in lines)
    assert "BKPSDM" not in lines


def test_only_goal_and_steps_where_no_more_may_be_used(agreed: SessionRecord) -> None:
    limited = replace(agreed, session=replace(agreed.session, may_use=MayUse.ACTIONS))
    assert "rapat Senin" not in text(limited)
    assert "minta contoh" in text(limited)


def test_what_is_no_appraisal_is_not_documented(tmp_path: Path, clock: Clock) -> None:
    services = open_services(tmp_path / "coach.db", clock)
    rina = services.coachees.add(NewCoachee("Rina Kartika"))
    session = services.sessions.begin(rina.id, model="grow", minutes=30).session
    handover = Handover(Papers(services.db, clock, Config()))
    wish = Wish("en", Form.PLAIN, Audience.PERFORMANCE)
    with pytest.raises(PrivacyError, match="Ctrl") as refused:
        handover.give(session.id, wish)
    assert refused.value.exit_code == 10
    session = services.sessions.change(replace(session, purpose=Purpose.DEVELOPMENT))
    assert b"development" in handover.give(session.id, wish)
    services.sessions.change(replace(session, may_use=MayUse.NOTHING))
    with pytest.raises(PrivacyError, match="nothing"):
        handover.give(session.id, wish)
