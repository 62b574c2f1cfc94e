"""The handbook: whole in both languages, and in step with the bank and the cards."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from coachtui import i18n, paths
from coachtui.bank.cards import read_cards
from coachtui.bank.load import load_bank
from coachtui.errors import NotFoundError
from coachtui.guide import Handbook, Page
from coachtui.guide.page import WIDTH, Item, Table, read_page

LANGS: Final[tuple[i18n.Language, ...]] = ("en", "id")
WRITTEN: Final = (
    *("coaching", "kinds", "why", "measuring", "before", "skills"),
    *("steps", "models", "feedback", "obstacles", "lasting"),
)
MODELS: Final = ("grow", "clear", "smart", "sbi", "oscar", "tirta")
FORMS: Final = ("form", "survey", "impact")
TOPICS: Final = (*WRITTEN, *MODELS, *FORMS)
SHEET_LINES: Final = 60


@cache
def handbook(lang: i18n.Language) -> Handbook:
    """The shipped handbook."""
    i18n.activate(lang)
    bank = load_bank(paths.shipped("prompts.yaml")).bank
    return Handbook(lang, bank, read_cards(paths.shipped("cards.yaml")))


def page(lang: i18n.Language, topic: str) -> Page:
    """A page of the shipped handbook."""
    return handbook(lang).page(topic)


@pytest.mark.parametrize("lang", LANGS)
def test_each_topic_has_a_page_in_four_chapters_and_the_sheets(lang: i18n.Language) -> None:
    assert tuple(one.key for one in handbook(lang).pages) == TOPICS
    assert [len(chapter.pages) for chapter in handbook(lang).chapters] == [2, 2, 5, 2, 9]
    for one in handbook(lang).pages:
        assert one.title != one.key
        assert one.words.strip()


def test_no_file_is_left_out() -> None:
    for lang in LANGS:
        files = {file.stem for file in paths.shipped(f"guide/{lang}").glob("*")}
        assert files == set(TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_have_the_same_parts(topic: str) -> None:
    english, indonesian = (page(lang, topic) for lang in LANGS)
    assert [[type(block) for block in section.blocks] for section in english.sections] == [
        [type(block) for block in section.blocks] for section in indonesian.sections
    ]
    assert english.title == indonesian.title or topic not in MODELS


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("topic", [*MODELS, *FORMS])
def test_a_sheet_fits_on_one_page(lang: i18n.Language, topic: str) -> None:
    lines = page(lang, topic).markdown().splitlines()
    assert len(lines) <= SHEET_LINES
    assert max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("model", MODELS)
def test_a_sheet_asks_what_the_bank_asks(lang: i18n.Language, model: str) -> None:
    bank = load_bank(paths.shipped("prompts.yaml")).bank
    said = page(lang, model).words
    for stage in bank.stages_of(model):
        assert stage.pinned
        assert stage.title(lang) in said
        address = "Anda" if lang == "id" else "you"
        assert stage.pinned.text(lang).replace("{sapaan}", address) in said
        assert all(f"[ ] {point.text(lang)}" in said for point in stage.settles.values())
    minutes = sum(map(int, re.findall(r" · (\d+) ", page(lang, model).markdown())))
    assert minutes == {"clear": 45, "sbi": 20}.get(model, 30)


@pytest.mark.parametrize("lang", LANGS)
def test_the_models_page_names_the_stages_as_the_bank_does(lang: i18n.Language) -> None:
    bank = load_bank(paths.shipped("prompts.yaml")).bank
    said = page(lang, "models").words.casefold()
    for key in MODELS:
        for stage in bank.model(key).stages.values():
            assert stage.title(lang).casefold() in said


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_of_three_ways_has_all_fifteen_cells(lang: i18n.Language) -> None:
    blocks = page(lang, "kinds").sections[0].blocks
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert [len(row) for row in table.rows] == [4] * 6
    cells = [cell for row in table.rows[1:] for cell in row[1:]]
    assert all(cells)
    assert len(set(cells)) == 15


@pytest.mark.parametrize("lang", LANGS)
def test_the_first_page_says_what_coaching_is_and_whose_words_it_follows(
    lang: i18n.Language,
) -> None:
    first = handbook(lang).chapters[0].pages[0]
    assert first.key == "coaching"
    assert "International Coaching Federation (ICF)" in first.words
    (marks,) = (one for one in first.sections if one.heading in ("Five marks", "Lima ciri"))
    assert len([block for block in marks.blocks if isinstance(block, Item)]) == 5


@pytest.mark.parametrize(
    ("lang", "headings"),
    [
        ("en", ["Goal", "Insights", "Plan", "Follow-up"]),
        ("id", ["Tujuan", "Wawasan", "Rencana aksi", "Tindak lanjut"]),
    ],
)
def test_the_form_for_paper_has_four_parts(lang: i18n.Language, headings: list[str]) -> None:
    assert [one.heading for one in page(lang, "form").sections if one.heading] == headings


@pytest.mark.parametrize("lang", LANGS)
def test_the_pages_on_practice_name_the_four_drills(lang: i18n.Language) -> None:
    said = page(lang, "lasting").words
    names = {
        "en": ("listening", "open questions", "feedback", "trust"),
        "id": ("menyimak", "pertanyaan terbuka", "umpan balik", "kepercayaan"),
    }
    assert [name for name in names[lang] if name not in said] == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_chooser_asks_five_questions(lang: i18n.Language) -> None:
    items = [block for block in page(lang, "kinds").sections[1].blocks if isinstance(block, Item)]
    assert [item.mark for item in items] == ["1.", "2.", "3.", "4.", "5."]
    assert all("?" in item.text and "**" in item.text for item in items)


@pytest.mark.parametrize("lang", LANGS)
def test_skills_and_feedback_come_with_a_poor_and_a_good_example(lang: i18n.Language) -> None:
    skills = page(lang, "skills").sections[1:]
    assert len(skills) == 7
    for section in skills:
        assert _signs(section.blocks) == ["✗", "✓"]
    pairs = [sign for section in page(lang, "feedback").sections for sign in _signs(section.blocks)]
    assert pairs == ["✗", "✓"] * 5
    assert "Center for Creative Leadership" in page(lang, "feedback").words


@pytest.mark.parametrize("lang", LANGS)
def test_cards_are_shown_as_they_stand(lang: i18n.Language) -> None:
    cards = read_cards(paths.shipped("cards.yaml"))
    said = page(lang, "obstacles").words
    for _name, obstacle in cards.obstacles.each():
        for words in (obstacle.name, *obstacle.signs, obstacle.remedy, obstacle.say):
            assert words.text(lang) in said
    before = page(lang, "before").words
    assert all(line in before for line in cards.contract.texts(lang))


@pytest.mark.parametrize("lang", LANGS)
def test_pages_name_only_pages_and_commands_that_exist(lang: i18n.Language) -> None:
    named = {
        word for topic in TOPICS for word in re.findall(r"`([^`]+)`", page(lang, topic).markdown())
    }
    commands = ("prompts check", "privacy due", "privacy incident")
    assert named - set(TOPICS) == {f"coachtui {words}" for words in commands}


@pytest.mark.parametrize("lang", LANGS)
def test_one_form_of_address_and_no_slot_is_left(lang: i18n.Language) -> None:
    for one in handbook(lang).pages:
        assert not re.search(r"[{}]", one.words)
        assert not re.search(r"\b(kamu|kalian|Kamu)\b", one.words)


def test_a_written_page_reads_the_same_again() -> None:
    for lang in LANGS:
        for one in handbook(lang).pages:
            if one.key not in FORMS:  # lines for a pen are indented on paper
                assert read_page(one.key, one.markdown()) == one


def test_a_page_is_found_by_name_and_title_or_the_nearest_is_named() -> None:
    book = handbook("en")
    assert book.page("SBI").key == "sbi"
    assert book.page("Making it last").key == "lasting"
    with pytest.raises(NotFoundError, match="did you mean “grow”"):
        book.page("gorw")
    with pytest.raises(NotFoundError, match="lists them all"):
        book.page("zzzzzz")


def test_words_are_sought_on_all_pages() -> None:
    book = handbook("id")
    assert [one.key for one in book.pages if one.has("guru penggerak")] == ["models", "tirta"]
    models = book.page("models")
    assert models.sections[models.section_with("hawkins")].heading == "CLEAR"
    grow = book.page("grow")
    assert grow.sections[grow.section_of("Pilihan")].heading.startswith("Pilihan ·")


def test_a_model_of_a_team_gets_a_sheet(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        "version: 1\nmodels:\n  walk:\n    name: {en: Walk}\n    summary: {en: On foot.}\n"
        "    suits: [10, 20]\n    stages:\n      go:\n        name: {en: Go}\n"
        "        purpose: {en: Begin to walk.}\n        questions:\n"
        "          - {key: walk.where, role: opening, pinned: true,\n"
        "             en: 'Where will {sapaan} go?'}\n",
        "utf-8",
    )
    loaded = load_bank(paths.shipped("prompts.yaml"), own)
    assert loaded.problems == ()
    book = Handbook("en", loaded.bank, read_cards(paths.shipped("cards.yaml")))
    sheet = book.page("walk")
    assert sheet.title == "Walk"
    section = sheet.sections[sheet.section_of("Go")]
    assert section.blocks[-1] == Item("-", "", "**Where will you go?**")


def _signs(blocks: object) -> list[str]:
    assert isinstance(blocks, tuple)
    return [block.sign for block in blocks if isinstance(block, Item) and block.sign]
