"""A zone that is none is no reason to stop: the clock goes on, and dates are written."""

import importlib
import os
import sys
from pathlib import Path

import pytest

from coachtui.clock import settle_zone


def test_dates_are_written_where_the_zone_names_a_file_that_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zone = tmp_path / "zone"
    zone.write_text("root:x:0:0")
    monkeypatch.setenv("TZ", f":{zone}")
    for module in ("babel.localtime", "babel.dates"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    settle_zone()
    assert os.environ["TZ"] == f":{zone}"
    assert importlib.import_module("babel.dates").LOCALTZ


@pytest.mark.parametrize("zone", ["Asia/Jakarta", "", ":", "Asia/Nowhere"])
def test_any_other_zone_costs_no_look(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    monkeypatch.delitem(sys.modules, "babel.localtime", raising=False)
    settle_zone()
    assert "babel.localtime" not in sys.modules
