"""Whole screens as the documentation shows them, held against the pictures kept beside this file.

`pytest --snapshot-update tests/screens/test_snapshots.py` takes the pictures anew.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coachtui.i18n import Language
from coachtui.kinds import LANGUAGES
from coachtui.services.story_clock import StoryClock
from scripts.screenshots import NOW, PICTURES, demo_app, write_practice

Practice = Callable[[Language], Path]

SCREENS = [
    *[("session", lang) for lang in LANGUAGES],
    *[("session-80x24", lang) for lang in LANGUAGES],
    *[("session-60x20", lang) for lang in LANGUAGES],
    ("today", "en"),
    ("followups", "en"),
]
"""Pictures of the documentation, each in a language."""


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """The demo practice in a language, written once."""
    folder = tmp_path_factory.mktemp("practice")

    def written(lang: Language) -> Path:
        file = folder / f"{lang}.db"
        if not file.exists():
            write_practice(file, lang)
        return file

    return written


@pytest.mark.parametrize(("name", "lang"), SCREENS)
def test_a_screen_looks_as_before(
    name: str, lang: Language, practice: Practice, tmp_path: Path, snap_compare: Callable[..., bool]
) -> None:
    scene, size = PICTURES[name]
    clock = StoryClock(NOW)
    app = demo_app(Path(shutil.copy(practice(lang), tmp_path)), lang, clock)
    try:
        assert snap_compare(app, terminal_size=size, run_before=lambda pilot: scene(pilot, clock))
    finally:
        app.close_desk()
