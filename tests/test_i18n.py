"""The language of the interface, and the catalogue behind it."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from coachtui import i18n

SCRIPT = Path(__file__).resolve().parents[1] / "scripts" / "catalogue.py"


@pytest.fixture(scope="module")
def catalogue() -> ModuleType:
    """The script that keeps the translations complete."""
    spec = importlib.util.spec_from_file_location("catalogue", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def indonesian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small Indonesian catalogue in the place of the shipped one."""
    words = _indonesian()
    words.add("Due {date}", "Tenggat {date}")
    words.add(("One action", "{n} actions"), ("{n} tindakan",))
    words.add("Open", "Terbuka")
    words.add("Open", "Pembuka", context="stage")
    folder = tmp_path / "id" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "coachtui.mo").open("wb") as file:
        write_mo(file, words)
    monkeypatch.setattr(i18n, "_LOCALE", tmp_path)
    i18n.activate("id")


def test_english_words_are_their_own() -> None:
    assert i18n.language() == "en"
    assert i18n._("Due {date}") == "Due {date}"
    assert i18n.ngettext("One action", "{n} actions", 1) == "One action"
    assert i18n.ngettext("One action", "{n} actions", 2) == "{n} actions"
    assert i18n.pgettext("stage", "Open") == "Open"
    assert i18n.N_("Open") == "Open"


@pytest.mark.usefixtures("indonesian")
def test_indonesian_words_come_from_the_catalogue() -> None:
    assert i18n.language() == "id"
    assert i18n._("Due {date}") == "Tenggat {date}"
    assert i18n.ngettext("One action", "{n} actions", 1) == "{n} tindakan"
    assert i18n._("Open") == "Terbuka"
    assert i18n.pgettext("stage", "Open") == "Pembuka"
    assert i18n.N_("Open") == "Open"
    assert i18n._("not in the catalogue") == "not in the catalogue"


@pytest.mark.parametrize("language", ["en", "id"])
def test_nothing_said_stays_nothing(language: i18n.Language) -> None:
    i18n.activate(language)
    assert i18n._("") == ""


def test_the_shipped_catalogue_is_indonesian() -> None:
    i18n.activate("id")
    assert i18n.ngettext("{n} no such words", "{n} no such words either", 1)
    assert i18n._translations.info()["language"] == "id"
    assert i18n._translations.info()["plural-forms"] == "nplurals=1; plural=0;"


@pytest.mark.parametrize(
    ("flag", "config", "environ", "language"),
    [
        (None, None, {}, "en"),
        ("id", "en", {"COACHTUI_LANG": "en"}, "id"),
        ("en", "id", {"LANG": "id_ID.UTF-8"}, "en"),
        (None, "id", {"COACHTUI_LANG": "en"}, "id"),
        ("", "", {"COACHTUI_LANG": "id", "LC_ALL": "en_US.UTF-8"}, "id"),
        (None, None, {"LC_ALL": "id_ID.UTF-8", "LANG": "en_US.UTF-8"}, "id"),
        (None, None, {"LC_ALL": "", "LC_MESSAGES": "id_ID", "LANG": "C"}, "id"),
        (None, None, {"LC_MESSAGES": "C", "LANG": "id_ID.UTF-8"}, "en"),
        (None, None, {"LANG": "id_ID.UTF-8"}, "id"),
        (None, None, {"LANG": "ID"}, "id"),
        (None, None, {"LANG": "id.UTF-8"}, "id"),
        (None, None, {"LANG": "idx_XX"}, "en"),
        (None, None, {"LANG": "de_DE.UTF-8"}, "en"),
        ("fr", None, {"COACHTUI_LANG": "id"}, "id"),
        (None, None, {"COACHTUI_LANG": "fr", "LANG": "id_ID.UTF-8"}, "id"),
        (None, None, {"LC_ALL": "POSIX", "LANG": "id_ID.UTF-8"}, "en"),
    ],
)
def test_the_first_wish_chooses_the_language(
    flag: str | None, config: str | None, environ: dict[str, str], language: str
) -> None:
    assert i18n.resolve_language(flag, config, environ) == language


def test_speaking_needs_no_babel() -> None:
    code = "import coachtui.i18n as i, sys; i.activate('id'); print('babel' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout == "False\n"


def test_every_difference_from_the_source_is_told(catalogue: ModuleType) -> None:
    template, words = Catalog(), _indonesian()
    for message in ("right", "missing", "empty", "doubtful", "Due {date}", ("{n} day", "{n} days")):
        template.add(message, None, [("a.py", 1)])
    template.add(("One", "{n} ones"), None)
    template.add("Open", context="stage")
    words.add("right", "benar")
    words.add("empty", "")
    words.add("doubtful", "ragu", flags=["fuzzy"])
    words.add("Due {date}", "Tenggat {tanggal}")
    words.add(("{n} day", "{n} days"), ("hari",))
    words.add(("One", "{n} ones"), ("{n} buah",))
    words.add("Open", "Terbuka")
    found = list(catalogue.differences(template, words))
    assert found == [
        "not translated: 'missing' in a.py:1",
        "not translated: 'empty' in a.py:1",
        "doubtful (fuzzy): 'doubtful'",
        "placeholders differ: 'Due {date}' and 'Tenggat {tanggal}'",
        "placeholders differ: ('{n} day', '{n} days') and ('hari',)",
        "not translated: 'Open' in ",
        "no longer in the source: 'Open'",
    ]


def test_words_are_found_in_the_source(catalogue: ModuleType) -> None:
    found = {message.id for message in catalogue.words(catalogue.extract())}
    assert "{folder} can only be read. Choose another folder." in found


BLAME = re.compile(
    r"\b(?:fail(?:s|ed|ing|ures?)?|neglect\w*|negligen\w*|careless\w*|procrastinat\w*"
    r"|laz(?:y|ier|iness)|excuses?|to blame|(?:your|their) fault"
    r"|(?:late|not|overdue) (?:yet )?again|broken? promises?|letting \w+ down)\b"
    r"|\b(?:\w*gagal\w*|\w*lalai\w*|\w*malas\w*|\w*nunggak\w*|tunggak\w*|mangkir|ingkar|teledor"
    r"|ceroboh|sembrono|molor|tidak becus|belum juga|(?:alasan|janji) (?:saja|melulu)"
    r"|(?:cari-cari|banyak) alasan|(?:telat|terlambat|lagi-lagi) (?:lagi|terlambat|telat))\b",
    re.IGNORECASE,
)
"""Words that blame somebody for what is late."""


@pytest.mark.parametrize(
    "words",
    [
        "You failed to do it",
        "{n} actions neglected",
        "Late again",
        "No excuses",
        "Lazy",
        "Gagal lagi",
        "Tindakan yang menunggak",
        "Telat lagi",
        "Banyak alasan",
        "{name} lalai",
        "Malas",
    ],
)
def test_blame_is_recognised(words: str) -> None:
    assert BLAME.search(words)


def test_no_word_of_the_interface_blames(catalogue: ModuleType) -> None:
    said = [
        text
        for message in catalogue.words(catalogue.read())
        for words in (message.id, message.string)
        for text in ([words] if isinstance(words, str) else words)
    ]
    assert [text for text in said if BLAME.search(text)] == []
    assert "Lewat tenggat" in said


def test_an_update_keeps_translations_and_drops_what_is_gone(
    catalogue: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "SOURCE", tmp_path)
    monkeypatch.setattr(catalogue, "PO", tmp_path / "coachtui.po")
    monkeypatch.setattr(catalogue, "MO", tmp_path / "coachtui.mo")
    (tmp_path / "a.py").write_text('_("old")\n_("new")\nngettext("{n} day", "{n} days", n)\n')
    words = _indonesian()
    words.add("old", "lama")
    words.add("gone", "hilang")
    catalogue.PO.write_bytes(catalogue._po(words))

    assert catalogue.update() == 0
    after = {message.id: message.string for message in catalogue.words(catalogue.read())}
    assert after == {"old": "lama", "new": "", ("{n} day", "{n} days"): ("",)}
    assert catalogue.check() == 1

    text = catalogue.PO.read_text().replace('"new"\nmsgstr ""', '"new"\nmsgstr "baru"')
    catalogue.PO.write_text(text.replace('msgstr[0] ""', 'msgstr[0] "{n} hari"'))
    assert catalogue.check() == 1, "the compiled file is old"
    assert catalogue.main(["compile"]) == 0
    assert catalogue.main(["check"]) == 0
    before = catalogue.PO.read_bytes()
    assert catalogue.main(["update"]) == 0
    assert catalogue.PO.read_bytes() == before
    assert catalogue.main(["nonsense"]) == 2


def _indonesian() -> Catalog:
    """Return an empty catalogue with the one form that Indonesian counts in."""
    words = Catalog(locale="id", charset="utf-8", fuzzy=False)
    words.mime_headers = [
        (name, "nplurals=1; plural=0;" if name == "Plural-Forms" else value)
        for name, value in words.mime_headers
    ]
    return words


@pytest.mark.parametrize(
    ("number", "english", "indonesian"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1801, "1,801", "1.801"),
        (-1801, "-1,801", "-1.801"),
        (2500.25, "2,500.25", "2.500,25"),
        (1.5, "1.5", "1,5"),
        (3.0, "3", "3"),
    ],
)
def test_a_number_has_the_signs_of_its_language(
    number: float, english: str, indonesian: str
) -> None:
    assert i18n.figure(number, "en") == english
    i18n.activate("id")
    assert i18n.figure(number) == indonesian
