"""Where every file lies."""

from pathlib import Path

import pytest

from coachtui import paths
from coachtui.errors import NotFoundError


def test_the_usual_places_are_the_platforms(home: Path) -> None:
    assert paths.data_file() == home / ".local/share/coachtui/coach.db"
    assert paths.config_file() == home / ".config/coachtui/config.toml"
    assert paths.own_prompts_file() == home / ".config/coachtui/prompts.yaml"
    assert paths.exports_dir() == home / "Documents/coachtui"


def test_exports_go_where_the_desktop_keeps_documents(home: Path) -> None:
    (home / ".config").mkdir()
    (home / ".config/user-dirs.dirs").write_text('XDG_DOCUMENTS_DIR="$HOME/Dokumen"\n')
    assert paths.exports_dir() == home / "Dokumen/coachtui"


def test_one_folder_can_hold_everything(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACHTUI_HOME", "~/stick")
    stick = home / "stick"
    assert paths.data_file() == stick / "coach.db"
    assert paths.config_file() == stick / "config.toml"
    assert paths.own_prompts_file() == stick / "prompts.yaml"
    assert paths.exports_dir() == stick / "exports"
    assert not stick.exists()


def test_the_nearest_wish_names_the_database(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COACHTUI_HOME", str(home / "stick"))
    monkeypatch.setenv("COACHTUI_DATA", "~/mine.db")
    assert paths.data_file() == home / "mine.db"
    assert paths.data_file(tmp_path / "asked.db") == tmp_path / "asked.db"


def test_a_relative_wish_is_taken_from_where_the_program_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_file(Path("here/../coach.db")) == tmp_path / "coach.db"
    assert paths.exports_dir(Path("out")) == tmp_path / "out"


@pytest.mark.parametrize("value", ["", "relative/place"])
def test_empty_and_relative_variables_name_nothing(
    home: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", value)
    monkeypatch.setenv("XDG_CONFIG_HOME", value)
    monkeypatch.setenv("COACHTUI_DATA", "")
    monkeypatch.setenv("COACHTUI_HOME", "")
    assert paths.data_file() == home / ".local/share/coachtui/coach.db"
    assert paths.config_file() == home / ".config/coachtui/config.toml"


def test_the_shipped_content_is_there() -> None:
    assert paths.shipped("prompts.yaml").is_file()


def test_the_installed_content_comes_before_the_one_around_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "src" / "coachtui"
    installed, around = package / "data/prompts.yaml", tmp_path / "data/prompts.yaml"
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    for place in (around, installed):
        place.parent.mkdir(parents=True)
        place.touch()
        assert paths.shipped("prompts.yaml") == place


def test_an_explicit_file_is_the_only_one_looked_for(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    with pytest.raises(NotFoundError, match=r"own\.yaml"):
        paths.shipped("prompts.yaml", own)
    own.touch()
    assert paths.shipped("prompts.yaml", own) == own


def test_content_that_is_not_there_is_named() -> None:
    with pytest.raises(NotFoundError, match=r"nothing\.yaml"):
        paths.shipped("nothing.yaml")
