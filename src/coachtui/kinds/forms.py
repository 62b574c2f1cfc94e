"""What each sort of thing that leaves can be written as; the first is the usual one."""

from typing import Final

from coachtui.kinds import Form

FOR_PEOPLE: Final = (Form.MARKDOWN, Form.HTML, Form.PDF, Form.WORD, Form.PLAIN)
"""Forms that every page can have."""

COPY_FORMS: Final = (*FOR_PEOPLE, Form.JSON)
"""Forms of a copy of a session, and of what else is no table."""

SHEET_FORMS: Final = (*FOR_PEOPLE, Form.TABLE)
"""Forms of what is a page for people and a table for a spreadsheet."""

REPORT_FORMS: Final = (*SHEET_FORMS, Form.JSON)
"""Forms of a report."""

LIST_FORMS: Final = (*FOR_PEOPLE, Form.CALENDAR, Form.TABLE, Form.JSON)
"""Forms of what has days."""

PERSON_FORMS: Final = (*COPY_FORMS, Form.CALENDAR)
"""Forms of what is kept about somebody."""
