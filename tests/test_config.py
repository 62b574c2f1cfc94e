"""The coach's settings may be missing or wrong without harm."""

from gettext import NullTranslations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachtui import i18n
from coachtui.config import Config, keep, load
from coachtui.errors import InvalidFileError
from coachtui.kinds import Form


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_no_file_means_the_usual_settings(file: Path) -> None:
    assert load(file) == (Config(), ())


def test_every_setting_is_read(file: Path, home: Path) -> None:
    file.write_text(
        '\ufefflanguage = "id"\ncoach_name = "  Budi \\u0007 Santoso "\nexport_dir = "~/Dokumen"\n'
        "eyes_up = 0\n"
    )
    assert load(file) == (Config("id", "Budi Santoso", home / "Dokumen", eyes_up=0), ())


def test_empty_values_mean_the_usual_ones(file: Path) -> None:
    file.write_text('language = ""\ncoach_name = ""\nexport_dir = ""\n')
    assert load(file) == (Config(), ())


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('langauge = "id"', "no setting langauge; did you mean language?"),
        ("colour = 1", "no setting colour."),
        ('[colour]\na = "b"', "no setting colour."),
        ('"colo\\u001bur" = 1', "no setting colo␛ur."),
        ('language = "fr"', "language can be en, id."),
        ("eyes_up = 4000", "number of seconds from 0 to 3600."),
        ("eyes_up = true", "number of seconds from 0 to 3600."),
        ('retention_months = "24"', "number of months from 0 to 600."),
        ("language = true", "language can be en, id."),
        ("coach_name = 5", "text in quotation marks"),
        ("export_dir = []", "text in quotation marks"),
        ('export_dir = "exports"', "whole path"),
        ("forms = 3", "as the program writes it"),
        ('export_format = "doc"', "form can be md, html, pdf, docx, txt, json."),
    ],
)
def test_a_wrong_line_is_named_and_the_others_count(file: Path, line: str, words: str) -> None:
    lines = f"# settings\n{line}\n" if "coach_name" in line else f'coach_name = "Budi"\n{line}\n'
    file.write_text(lines)
    config, warnings = load(file)
    assert config == Config(coach_name="" if "coach_name" in line else "Budi")
    assert len(warnings) == 1
    assert words in warnings[0]
    if "\\u" not in line:
        assert warnings[0].startswith(f"{file}:2: ")


def test_a_broken_file_is_named_with_its_line(file: Path) -> None:
    file.write_text('language = "id"\ncoach_name = Budi\n')
    config, (warning,) = load(file)
    assert config == Config()
    assert warning.startswith(f"{file}:2: ")
    assert "valid TOML" in warning


def test_what_no_coach_has_written_is_not_read(file: Path) -> None:
    file.write_bytes(b"#\n" * 60_000)
    config, (warning,) = load(file)
    assert config == Config()
    assert "cannot be read" in warning


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"a = " + b"[" * 5000, b"a = 1\na = 2\n", b"\x00"]
)
def test_a_file_that_is_no_toml_leaves_the_usual_settings(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    config, (warning,) = load(file)
    assert config == Config()
    assert str(file) in warning


def test_a_folder_in_its_place_is_left_out(tmp_path: Path) -> None:
    config, (warning,) = load(tmp_path)
    assert config == Config()
    assert "cannot be read" in warning


def test_warnings_are_in_the_language_being_spoken(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("colour = 1\n")
    monkeypatch.setattr(i18n, "_translations", _Shouting())
    assert "NO SETTING" in load(file)[1][0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_no_content_of_the_file_stops_the_program(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    config, _warnings = load(file)
    assert isinstance(config, Config)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "hints = 1\n"),
        ("# mine\nhints = 3  # all\n", "# mine\nhints = 1  # all\n"),
        ('"hints"=3', '"hints"=1'),
        ('coach_name = "A"\n', 'hints = 1\ncoach_name = "A"\n'),
        ("[table]\nhints = 3\n", "hints = 1\n[table]\nhints = 3\n"),
        ('coach_name = """\nhints = 3\n"""\n', 'hints = 1\ncoach_name = """\nhints = 3\n"""\n'),
    ],
)
def test_one_setting_is_kept_and_all_else_stays(file: Path, before: str, after: str) -> None:
    file.write_text(before)
    keep(file, "hints", 1)
    assert file.read_text() == after
    assert load(file)[0].hints == 1


def test_the_forms_that_were_used_are_kept_and_one_that_is_gone_is_left_out(file: Path) -> None:
    file.write_text('coach_name = "A"\nforms = {hours = "odt", needs = "csv"}  # mine\n')
    assert load(file) == (Config(coach_name="A", forms={"needs": Form.TABLE}), ())
    keep(file, "forms", {"needs": "pdf", "coach": "docx"})
    written = 'coach_name = "A"\nforms = {needs = "pdf", coach = "docx"}  # mine\n'
    assert file.read_text() == written


def test_a_setting_makes_the_file_with_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "new" / "config.toml"
    keep(file, "hints", 0)
    assert load(file)[0].hints == 0


@pytest.mark.parametrize("content", ["[[[", "[hints]\na = 1\n"])
def test_what_cannot_be_changed_safely_is_left_alone(file: Path, content: str) -> None:
    file.write_text(content)
    with pytest.raises(InvalidFileError):
        keep(file, "hints", 1)
    assert file.read_text() == content


class _Shouting(NullTranslations):
    def gettext(self, message: str) -> str:
        return message.upper().replace("{KEY}", "{key}")


@pytest.mark.parametrize("key", ["ctrl+b", "alt+1", "f10,ctrl+s", "F 5", "", "x,", "f11"])
def test_no_key_is_one_that_terminals_keep(tmp_path: Path, key: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f'[keys]\n"session.next_stage" = "{key}"\n')
    read, warnings = load(file)
    assert read.keys == {}
    assert len(warnings) == 1
    assert "config.toml:1: " in warnings[0]


def test_keys_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[keys]\n"session.next_stage" = "ctrl+n,f2"\n')
    assert load(file) == (Config(keys={"session.next_stage": "ctrl+n,f2"}), ())
