"""The coach's own templates: they write what these eyes may see, and can do nothing else."""

import io
import json
import sys
from datetime import UTC
from pathlib import Path

import pytest

from coachtui import paths
from coachtui.errors import CoachError, InvalidFileError, NotFoundError, UsageError
from coachtui.exports import filling, templates
from coachtui.exports.filling import filled
from coachtui.exports.summary import CoacheeSummary, coach_copy
from coachtui.exports.templates import in_template, template_file
from coachtui.kinds import Form
from coachtui.views import SessionRecord

HOSTILE = "<b>x</b> *y* {{ 7*7 }} {% raw %} | \x1b[2J\u202e"

DATA = {"lang": "en", "called": HOSTILE, "day": "2026-11-24", "aims": [], "next_date": None}


@pytest.fixture
def folder(home: Path) -> Path:
    """The folder of the coach's templates."""
    place = paths.templates_dir()
    place.mkdir(parents=True)
    return place


def test_a_template_gets_the_audiences_type_and_the_usual_page(folder: Path) -> None:
    file = folder / "ours.md"
    source = (
        "# {{ letterhead[0] }}\n{{ called }}, {{ day | day }}\n{% for block in page.blocks %}\n"
        "{{ block.kind }}: {{ block.heading }}\n{% endfor %}\n{{ private | default('nothing') }}\n"
    )
    file.write_text(source, "utf-8")
    found, form = template_file("ours", None)
    summary = CoacheeSummary("Bu Rina *", None, 30, takeaway="I ask first")
    text = in_template(found, form, summary, "en", ("Dinas Arsip",))
    assert text.startswith("# Dinas Arsip\nBu Rina \\*, \nquotes: In my own words\n")
    assert text.endswith("nothing\n")


def test_the_coachs_copy_fits_into_a_template_as_well(folder: Path, rina: SessionRecord) -> None:
    file = folder / "mine.md"
    file.write_text("{{ record.session.topic }} {{ day | day }}", "utf-8")
    copy = coach_copy(rina, zone=UTC)
    assert in_template(file, Form.MARKDOWN, copy, "en", ()) == (
        "Laporan mingguan selalu terlambat 24 November 2026"
    )


def test_what_people_wrote_stays_text_through_macros_and_filters() -> None:
    macro = "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(called) }}{{ called | upper }}"
    assert "<b>" not in filled(macro, "html", DATA).lower()
    assert "&lt;b&gt;x&lt;/b&gt; *y* {{ 7*7 }}" in filled("{{ called }}", "html", DATA)
    assert "\\<b\\>x\\</b\\> \\*y\\* {{ 7\\*7 }}" in filled(macro, "md", DATA)
    assert "\x1b" not in filled(macro, "md", DATA)
    assert filled("{{ day | day }}{{ next_date | day }}", "md", DATA) == "24 November 2026"


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("\n{{ secret }}", 2, "undefined"),
        ("{% if %}", 1, "Expected"),
        ("\n\n{{ called.__class__.__mro__ }}", 3, "unsafe"),
        ("{{ ''.__class__ }}", 1, "unsafe"),
        ("{{ called | safe }}", 1, "safe"),
        ("\n{% autoescape false %}{{ called }}{% endautoescape %}", 2, "autoescape"),
        ("{% include '/etc/passwd' %}", 1, ""),
        ("{{ aims.append(1) }}", 1, "unsafe"),
        ("{{ cycler.__init__.__globals__ }}", 1, "unsafe"),
        ("{{ 1 / 0 }}", 1, "ZeroDivisionError"),
        ("{% for a in range(99999) %}{{ 'x' * 99 }}{% endfor %}", None, "too long"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    source: str, line: int | None, words: str, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    job = {"source": source, "form": "md", "data": DATA}
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO(json.dumps(job)))
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(filling, "_limit", lambda: None)
    filling.main()
    answer = json.loads(out.getvalue())
    assert answer["line"] == line
    assert words in answer["reason"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 'x' * 10 ** 10 }}",
        "{{ 'x' | center(10 ** 10) }}",
        "{% set ns = namespace(x='ab') %}{% for a in range(99) %}"
        "{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
    ],
)
def test_what_would_never_end_or_never_fit_ends(
    source: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(templates, "SECONDS", 4)
    (folder / "big.html").write_text(source)
    with pytest.raises(InvalidFileError, match=r"big\.html"):
        in_template(folder / "big.html", Form.HTML, CoacheeSummary("x", None, 1), "en", ())


def test_a_name_is_no_path_and_a_form_has_to_fit(folder: Path) -> None:
    (folder / "ours.html").write_text("x")
    assert template_file("ours", None)[1] is Form.HTML
    for name, form, error in (
        ("../config", None, NotFoundError),
        ("x" * 300, None, NotFoundError),
        ("ours", Form.MARKDOWN, NotFoundError),
        ("ours", Form.PDF, UsageError),
    ):
        with pytest.raises(error):
            template_file(name, form)
    (folder / "latin.md").write_bytes(b"\xff\xfe\xe9")
    (folder / "huge.md").write_bytes(b"x" * 200_001)
    for name in ("latin", "huge"):
        file = template_file(name, Form.MARKDOWN)[0]
        with pytest.raises(CoachError, match=name):
            in_template(file, Form.MARKDOWN, CoacheeSummary("x", None, 1), "en", ())
