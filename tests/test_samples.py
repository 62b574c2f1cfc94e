"""The samples of the documentation are what the program writes today."""

import re
from pathlib import Path

import pytest

from coachtui.i18n import Language
from coachtui.kinds import LANGUAGES, Form
from scripts.samples import FOLDER, samples
from tests.shown import shown

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("lang", LANGUAGES)
def test_they_are_written_anew_when_a_form_changes(lang: Language) -> None:
    written = samples(lang)
    kept = {one.name: one.read_bytes() for one in (FOLDER / lang).iterdir()}
    assert kept.keys() == written.keys()
    for name, data in written.items():
        assert text(name, kept[name]) == text(name, data), f"{name}: python scripts/samples.py"


def text(name: str, data: bytes) -> str:
    """Return what a reader gets to read: bytes depend on packages, ids on what was made before."""
    ending = Path(name).suffix[1:]
    read = shown(Form(ending), data) if ending in tuple(Form) else data.decode()
    return re.sub(r"\b[0-9a-f]{32}\b", "id", read)
