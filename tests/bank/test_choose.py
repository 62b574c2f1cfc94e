"""Which questions come next, and what is put into their slots."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.bank.choose import Situation, choose, fill, find, pass_over, stems, what_else
from coachtui.bank.habit import MOST
from coachtui.bank.load import load_bank
from coachtui.bank.schema import Bank, Question, Stage
from coachtui.bank.tags import TAGS
from coachtui.kinds import Benefit, QuestionKind, QuestionRole, Relation

NAMED = {"sapaan": "Bu Rina"}


@pytest.fixture
def goal(question: Callable[..., Question], stage: Callable[..., Stage]) -> Stage:
    return stage(
        question("g.open", text="What is it about?"),
        question("g.key", text="What do you want?", pinned=True),
        question("g.deep", text="What lies behind it?", role="deepening"),
        question("g.long", text="What is the whole story?", role="deepening", minutes=4),
        question("g.sign", text="How will you know?", role="deepening", fills="measure"),
        question("g.close", text="What is clear now?", role="closing"),
        question("g.else", text="What else?", role="deepening", tags=["else"]),
        question("g.more", text="What more?", role="closing", tags=["else"]),
        question("g.echo", text="You say “{quote}”.", kind="reflect"),
        question("g.hear", text="That sounds hard.", kind="ack"),
        question("g.yes", text="I see how much you care.", kind="ack"),
        question("g.back", text="What is new since “{takeaway}”?", first=False),
        question("g.boss", text="What should your staff see?", relation=["superior"]),
        question("g.report", text="What slows the report?", topics=["report"]),
        collects=["goal", "measure"],
    )


@pytest.fixture
def situation(goal: Stage) -> Situation:
    return Situation(goal, "en", slots=NAMED)


def keys(situation: Situation, count: int = 3) -> list[str]:
    return [question.key for question in choose(situation, count)]


def test_the_key_question_comes_first_on_entry(situation: Situation) -> None:
    assert keys(situation)[0] == "g.key"
    late = replace(situation, elapsed_share=0.9)
    assert keys(late)[0] == "g.key"
    assert "g.key" not in keys(replace(situation, asked=frozenset({"g.key"})), 99)


@pytest.mark.parametrize(
    ("share", "left", "first"),
    [
        (0.0, 6.0, "g.open"),
        (0.34, 6.0, "g.deep"),
        (0.67, 6.0, "g.close"),
        (0.5, 2.9, "g.close"),
        (0.1, 1.0, "g.open"),
    ],
)
def test_the_role_follows_the_clock(
    situation: Situation, share: float, left: float, first: str
) -> None:
    asked = frozenset({"g.key"})
    assert keys(replace(situation, asked=asked, elapsed_share=share, minutes_left=left))[0] == first


def test_a_gap_of_the_stage_pulls_its_question_forward(situation: Situation) -> None:
    middle = replace(situation, elapsed_share=0.5, asked=frozenset({"g.key"}))
    assert keys(middle)[0] == "g.deep"
    assert keys(replace(middle, missing=frozenset({"measure"})))[0] == "g.sign"


def test_what_a_goal_is_to_bring_pulls_its_question_forward(prompts: Path) -> None:
    last_time = load_bank(prompts).bank.stages["last_time"]
    asked = frozenset({"last_time.became"})
    middle = Situation(last_time, "id", elapsed_share=0.5, asked=asked, slots=NAMED)
    own = "last_time.on_your_own"
    assert keys(middle)[0] != own
    assert keys(replace(middle, brings=frozenset({Benefit.INDEPENDENCE})))[0] == own
    assert keys(replace(middle, brings=frozenset({Benefit.RELATIONS}))) == keys(middle)


def test_a_question_of_the_last_sessions_steps_back(situation: Situation) -> None:
    middle = replace(situation, elapsed_share=0.5, asked=frozenset({"g.key"}))
    assert keys(replace(middle, recent=frozenset({"g.deep"})))[0] == "g.long"


def test_a_long_answer_needs_the_time(situation: Situation) -> None:
    middle = replace(situation, elapsed_share=0.5, asked=frozenset({"g.key", "g.deep"}))
    assert keys(replace(middle, minutes_left=4))[0] == "g.long"
    assert keys(replace(middle, minutes_left=3))[0] == "g.sign"


def test_a_bonus_counts(situation: Situation) -> None:
    asked = frozenset({"g.key"})
    assert keys(replace(situation, asked=asked, bonus={"g.close": 9.0}))[0] == "g.close"


def test_some_questions_are_for_some_people_and_topics(situation: Situation) -> None:
    everything = keys(situation, 99)
    assert not {"g.boss", "g.report", "g.back"} & set(everything)
    fitting = replace(
        situation,
        relation=Relation.SUPERIOR,
        topic="report",
        slots={**NAMED, "takeaway": "I say yes too soon"},
    )
    assert {"g.boss", "g.report", "g.back"} <= set(keys(fitting, 99))
    assert keys(fitting)[1] == "g.report"
    assert "g.back" not in keys(replace(fitting, first_session=True), 99)


def test_a_slot_that_cannot_be_filled_keeps_a_question_away(situation: Situation) -> None:
    with_takeaway = replace(situation, slots={"takeaway": "x"})
    assert "g.back" in keys(with_takeaway, 99)
    assert "g.back" not in keys(replace(situation, slots={"takeaway": " "}), 99)


def test_stems_are_never_among_the_questions(situation: Situation) -> None:
    quoted = replace(situation, slots={"quote": "it is me they wait for"})
    assert not {"g.echo", "g.hear", "g.yes"} & set(keys(quoted, 99))


def test_what_else_waits_for_its_own_key(situation: Situation) -> None:
    everything = keys(situation, 99)
    assert set(everything[-2:]) == {"g.else", "g.more"}


def test_others_come_until_all_were_shown_and_then_anew(situation: Situation) -> None:
    seen: list[str] = []
    now = situation
    for _turn in range(3):
        shown = keys(now)
        seen += shown
        now = replace(now, skipped=pass_over(now, shown))
    assert sorted(set(seen)) == sorted(keys(situation, 99))
    assert len(seen) == 9
    assert len(keys(now)) == 3
    assert keys(now) != seen[-3:]


def test_stems_come_in_the_words_of_the_coachee_first(goal: Stage) -> None:
    said = {"quote": "I am late again"}
    assert [stem.key for stem in stems(goal, QuestionKind.REFLECT, said)] == ["g.echo"]
    assert stems(goal, QuestionKind.REFLECT, {}) == ()
    assert [stem.key for stem in stems(goal, QuestionKind.ACK, {})] == ["g.hear", "g.yes"]


def test_what_else_brings_one_after_the_other(goal: Stage) -> None:
    first = what_else(goal, set())
    assert first is not None
    assert first.key == "g.else"
    second = what_else(goal, {"g.else"})
    assert second is not None
    assert second.key == "g.more"
    assert what_else(goal, {"g.else", "g.more"}) is None


@pytest.mark.parametrize("words", ["WHOLE story", "cerita lengkap", "Lengkap"])
def test_words_are_found_in_both_languages(
    question: Callable[..., Question],
    stage: Callable[..., Stage],
    bank: Callable[..., Bank],
    words: str,
) -> None:
    told = question("g.long", text="What is the whole story?", id="Seperti apa cerita lengkapnya?")
    other = question("g.other", text="What now?", id="Lalu apa?")
    found = find(bank(stage(told, other)), words, "id")
    assert [(hit.model and hit.model.key, hit.stage.key, hit.question.key) for hit in found] == [
        ("grow", "goal", "g.long")
    ]


def test_accents_do_not_hide_a_question(
    question: Callable[..., Question], stage: Callable[..., Stage], bank: Callable[..., Bank]
) -> None:
    cafe = question(text="What would you say over a café table?")
    assert len(find(bank(stage(cafe)), "cafe", "en")) == 1
    assert find(bank(stage(cafe)), " ?! ", "en") == ()


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{sapaan} ingin mulai dari mana?", "Ibu ingin mulai dari mana?"),
        ("Apa yang {sapaan} inginkan?", "Apa yang ibu inginkan?"),
        ("Menarik. {sapaan} bilang “{quote}”.", "Menarik. Ibu bilang “saya malu”."),
        ("“{quote}”: apa artinya?", "“saya malu”: apa artinya?"),
        ("{quote}?", "saya malu?"),
        ("Tentang “{goal}”, apa dulu?", "Tentang “laporan beres”, apa dulu?"),
        ("{goal}: apa dulu?", "Laporan beres: apa dulu?"),
        ("Apa {itu} dan { }?", "Apa {itu} dan { }?"),
    ],
)
def test_slots_are_filled_as_one_would_write_it(text: str, filled: str) -> None:
    slots = {"sapaan": "ibu", "quote": "saya\nmalu", "goal": "laporan beres."}
    assert fill(text, slots) == filled


@given(st.text(), st.text())
def test_no_text_of_a_person_is_taken_for_a_slot(quote: str, name: str) -> None:
    slots = {"quote": quote, "sapaan": name}
    shown = fill("Hal “{quote}” itu?", slots)
    assert shown == f"Hal “{' '.join(quote.split())}” itu?"


QUESTIONS = st.lists(
    st.builds(
        lambda number, role, kind, tags, minutes, pinned: Question.model_validate(
            {
                "key": f"g.q{number}",
                "role": role,
                "kind": kind,
                "tags": tags,
                "minutes": minutes,
                "pinned": pinned,
                "en": f"What about {number}?",
            }
        ),
        st.integers(0, 10**9),
        st.sampled_from(list(QuestionRole)),
        st.sampled_from(list(QuestionKind)),
        st.lists(st.sampled_from(sorted(TAGS)), max_size=3),
        st.integers(1, 4),
        st.booleans(),
    ),
    min_size=1,
    max_size=20,
    unique_by=lambda question: question.key,
)


@given(QUESTIONS, st.floats(0, 2), st.floats(-5, 20), st.data())
def test_every_question_comes_once_and_none_is_lost(
    questions: list[Question], share: float, left: float, data: st.DataObject
) -> None:
    frame = {"key": "goal", "name": {"en": "Goal"}, "purpose": {"en": "Aim"}}
    stage = Stage.model_validate({**frame, "questions": questions})
    names = st.frozensets(st.sampled_from([question.key for question in questions]))
    now = Situation(
        stage,
        "en",
        elapsed_share=share,
        minutes_left=left,
        recent=data.draw(names),
        skipped=data.draw(names),
        bonus=dict.fromkeys(data.draw(names), MOST),
    )
    expected = [question.key for question in questions if not question.is_stem]
    asked: list[str] = []
    while shown := choose(now):
        assert shown == choose(now)
        assert len({question.key for question in shown}) == min(3, len(expected) - len(asked))
        picked = data.draw(st.sampled_from(shown))
        assert picked.key not in asked
        asked.append(picked.key)
        now = replace(now, asked=frozenset(asked))
    assert sorted(asked) == sorted(expected)
