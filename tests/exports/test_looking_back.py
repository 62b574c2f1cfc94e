"""What the coach makes of a session: in the coach's copy, and nowhere else."""

from dataclasses import replace

import pytest

from coachtui.bank.load import load_usual
from coachtui.exports.forms import written_as
from coachtui.exports.looking_back import asked_and_told, own_words, stage_minutes
from coachtui.exports.summary import coach_copy, coachee_summary
from coachtui.exports.words import Voice
from coachtui.i18n import Language
from coachtui.kinds import Form
from coachtui.kinds.forms import COPY_FORMS
from coachtui.live import LiveSession, plan_of
from coachtui.views import SessionRecord
from tests.conftest import FakeClock
from tests.shown import shown


@pytest.mark.parametrize(
    ("asked", "told", "ratio"),
    [
        (0, 0, "nothing was marked"),
        (7, 0, "you left the answers to them"),
        (12, 3, "about 4 questions to one answer"),
        (3, 2, "about 2 questions to one answer"),
        (4, 3, "as much told as asked"),
        (3, 3, "as much told as asked"),
        (2, 3, "you told more than you asked"),
        (0, 1, "you told more than you asked"),
    ],
)
def test_the_ratio_in_words(asked: int, told: int, ratio: str) -> None:
    assert asked_and_told(asked, told, Voice("en")).endswith(f": {ratio}")


def test_counts_are_counted() -> None:
    said = asked_and_told(1, 1, Voice("en"))
    assert said == "1 question asked, 1 answer given: as much told as asked"
    assert asked_and_told(12, 3, Voice("id")).startswith("12 pertanyaan")


def test_each_answer_the_coach_gave_is_counted_and_changes_the_ratio(
    rina: SessionRecord, clock: FakeClock
) -> None:
    talk = LiveSession(rina, plan_of(load_usual().bank, "grow"), clock)
    for number in range(7):
        talk.ask(f"own {number}", "What else?")
    ratios = []
    for _press in range(3):
        talk.told()
        session, asked = talk.record.session, len(talk.record.asked)
        ratios.append(asked_and_told(asked, session.told, Voice("en")))
    assert ratios == [
        "8 questions asked, 1 answer given: about 8 questions to one answer",
        "8 questions asked, 2 answers given: about 4 questions to one answer",
        "8 questions asked, 3 answers given: about 3 questions to one answer",
    ]
    copy = written_as(Form.PLAIN, coach_copy(talk.record), "en").decode()
    assert ratios[-1] in copy
    talk.undo()
    assert talk.session.told == 2


def test_each_stage_with_what_it_was_given_and_took(rina: SessionRecord) -> None:
    copy = coach_copy(rina, given={"open": 2, "goal": 4}, stages={"goal": "Goal"})
    assert stage_minutes(copy, Voice("en")) == (
        ("open", "2 minutes", "2 minutes"),
        ("Goal", "4 minutes", "4 minutes"),
    )
    unclocked = coach_copy(replace(rina, seconds={}), given={"open": 2})
    assert stage_minutes(unclocked, Voice("en")) == ()


@pytest.mark.parametrize(("spoke", "said"), [(1, "the coachee"), (2, "about the same"), (3, "I")])
def test_who_spoke_more_is_said_in_words(rina: SessionRecord, spoke: int, said: str) -> None:
    words = own_words(replace(rina.session, spoke=spoke), Voice("en"))
    assert words[-1] == f"Who spoke more: {said}"


@pytest.mark.parametrize("form", COPY_FORMS)
@pytest.mark.parametrize("lang", ["en", "id"])
def test_only_the_coach_reads_what_the_coach_made_of_it(
    rina: SessionRecord, form: Form, lang: Language
) -> None:
    own = {name: f"OWN {name}" for name in ("heard", "steered", "own_part", "try_next")}
    record = replace(rina, session=replace(rina.session, comfort=4, spoke=3, told=2, **own))
    written = " ".join(shown(form, written_as(form, coach_copy(record), lang)).split())
    assert all(words in written for words in own.values())
    for_them = written_as(form, coachee_summary(record), lang)
    assert "OWN" not in shown(form, for_them)
    assert for_them == written_as(form, coachee_summary(rina), lang)
