"""A table for a spreadsheet: opened right by a double click, and no cell of it a formula."""

import csv
import re
from collections.abc import Iterable
from io import StringIO
from typing import Final

from coachtui.i18n import Language

BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

SEPARATORS: Final[dict[Language, str]] = {"en": ",", "id": ";"}
"""What Excel splits at where it speaks the language; with a decimal comma it is the semicolon."""

DECIMAL_SIGNS: Final[dict[Language, str]] = {"en": ".", "id": ","}
"""How a number is divided where Excel speaks the language; the other sign makes it text."""

FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
"""How a cell begins that a spreadsheet would work out instead of showing it."""


def csv_table(columns: Iterable[str], rows: Iterable[Iterable[str]], lang: Language) -> str:
    """Write rows under their columns."""
    file = StringIO()
    writer = csv.writer(
        file, delimiter=SEPARATORS[lang], quoting=csv.QUOTE_ALL, lineterminator="\r\n"
    )
    writer.writerow(map(as_text, columns))
    writer.writerows(map(as_text, row) for row in rows)
    return BYTE_ORDER_MARK + file.getvalue()


def as_text(cell: str) -> str:
    """Return a cell that a spreadsheet shows as it stands; an apostrophe says so where it must."""
    return f"'{cell}" if FORMULA.match(cell) else cell
