"""The shipped exercises hold to what they teach, and a mistake in their file is named."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pydantic import BaseModel

from coachtui import i18n, paths
from coachtui.bank.advice import Level
from coachtui.bank.cards import Words
from coachtui.bank.problems import BankError
from coachtui.bank.rules import lint_question
from coachtui.bank.schema import Stage
from coachtui.feedback.phrases import any_of
from coachtui.i18n import Language
from coachtui.kinds import LANGUAGES
from coachtui.practice import DRILLS, Exercises, drill_of, read_exercises
from coachtui.practice.pages import CASE, CHOOSER, HINTS, chapter
from coachtui.practice.schema import Heard


def texts(part: object) -> Iterator[Words]:
    """Yield every text of the exercises."""
    match part:
        case Words():
            yield part
        case BaseModel():
            for name in type(part).model_fields:
                yield from texts(getattr(part, name))
        case tuple():
            for one in part:
                yield from texts(one)
        case dict():
            yield from texts(tuple(part.values()))


def test_every_text_stands_in_both_languages_with_one_form_of_address(exercises: Exercises) -> None:
    found = list(texts(exercises))
    assert len(found) >= 200
    for words in found:
        assert words.en != words.id or words.en == "GROW", words
        assert not re.search(r"[{}]", words.en + words.id)
        assert words.en.count("“") == words.en.count("”"), words
        assert words.id.count("“") == words.id.count("”"), words


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", DRILLS)
def test_ways_to_say_it_pass_what_they_are_held_against(
    exercises: Exercises, key: str, lang: Language
) -> None:
    drill = drill_of(exercises.drills, key, lang)  # type: ignore[arg-type]
    assert 5 <= len(drill.tasks) <= 10
    for task in drill.tasks:
        assert task.asks
        if task.choices:
            letters = "abcd"[: len(task.choices)]
            assert [task.judge(letter)[0].good for letter in letters].count(True) == 1
        else:
            for answer in task.answers:
                assert all(note.good for note in task.judge(answer)), answer


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_to_be_mended_is_seen_to_be_broken(exercises: Exercises, lang: Language) -> None:
    for item in exercises.drills.questions.items:
        found = lint_question(item.poor.text(lang), lang=lang)
        assert any(one.level is not Level.INFO for one in found)
    drill = drill_of(exercises.drills, "feedback", lang)
    for task in drill.tasks:
        assert task.told
        assert not all(note.good for note in task.judge(task.said)), task.said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_weighs_stands_in_what_was_said(exercises: Exercises, lang: Language) -> None:
    heard: tuple[Heard, ...] = (*exercises.drills.listening.items, *exercises.drills.trust.replies)
    for item in heard:
        assert any_of(item.weight.text(lang)).search(item.said.text(lang).lower())


def test_a_case_goes_through_the_stages_of_its_model(
    exercises: Exercises, stages: Mapping[str, Stage]
) -> None:
    assert len(exercises.cases) > 1
    for case in exercises.cases.values():
        assert [scene.stage for scene in case.scenes] == list(stages)
        lines = [words.en for scene in case.scenes for words in texts(scene)]
        assert len(lines) == len(set(lines))


def test_each_exercise_has_a_page_that_says_nothing_is_kept(exercises: Exercises) -> None:
    from coachtui.bank.cards import read_cards

    i18n.activate("en")
    chooser = read_cards(paths.shipped("cards.yaml")).chooser
    pages = chapter(exercises, chooser, "en", 3).pages
    assert [page.key for page in pages] == [
        CHOOSER,
        *(f"drill.{key}" for key in DRILLS),
        f"{CASE}late_entry",
        f"{CASE}sent_here",
        HINTS,
    ]
    assert all("Nothing of this is kept." in page.words for page in pages[:-1])
    assert "**3** Everything" in pages[-1].markdown()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("version: 1", "version: 2", "“2” is not possible here"),
        ("        praise: true", "        prase: true", "Did you mean “praise”?"),
        ("        write: [behaviour]", "        write: [behavior]", "Did you mean “behaviour”?"),
        ("- stage: goal", "- stage: Goal", "cannot be a key"),
        ("    name: Dimas\n", "", "“name” is missing"),
        ("      - stage: goal\n", "      - stge: goal\n", "Did you mean “stage”?"),
        ('- {en: "Hm. Possibly."', '- {eng: "Hm."', "Did you mean “en”?"),
        ('en: "Which ways do you see', 'en: "{goal} Which', "“goal” is not known as a slot"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, old: str, new: str, says: str) -> None:
    file = tmp_path / "practice.yaml"
    text = paths.shipped("practice.yaml").read_text("utf-8")
    line = text[: text.index(old)].count("\n") + 1
    file.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(BankError) as caught:
        read_exercises(file)
    told = [one for one in caught.value.problems if says in one.message]
    assert told
    # What is missing is missed where its block begins.
    assert told[0].line == line or "missing" in says
