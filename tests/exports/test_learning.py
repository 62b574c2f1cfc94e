"""What a coach has learned leaves with its hours, in both languages and safe for a spreadsheet."""

from datetime import date

from coachtui.exports.learning import csv_learning, learning_page
from coachtui.exports.markdown import render_page
from coachtui.kinds.between import LearningKind
from coachtui.views import LearningView

LEARNED = (
    LearningView(
        "1",
        LearningKind.TRAINING,
        "Coaching | dasar",
        date(2026, 3, 2),
        "BPSDM",
        16.5,
        file="a.pdf",
    ),
    LearningView(
        "2",
        LearningKind.CERTIFICATE,
        "=cmd()",
        date(2026, 9, 1),
        "LAN",
        valid_until=date(2029, 9, 1),
    ),
)


def test_the_page_adds_the_hours_up() -> None:
    page = render_page(learning_page(LEARNED, "id", coach="Wahyu"))
    assert "16,5 jam seluruhnya" in page
    assert "Wahyu" in page
    assert "Coaching \\| dasar" in page
    assert "sertifikat" in page


def test_the_table_has_a_row_each_and_no_formula() -> None:
    lines = csv_learning(LEARNED, "en").removeprefix("\ufeff").splitlines()
    assert lines[0].startswith('"Day","Sort","Title","From whom","Hours","Valid until","File"')
    assert lines[1] == '"2026-03-02","training","Coaching | dasar","BPSDM","16.5","","a.pdf"'
    assert lines[2] == '"2026-09-01","certificate","\'=cmd()","LAN","","2029-09-01",""'
