"""What can be handed out, and the forms of it, as words on the screen."""

from typing import Final

from coachtui.i18n import N_
from coachtui.services.handing_out import Thing

THINGS: Final = {
    Thing.SUMMARY: (
        N_("summary, for the person"),
        N_("Shared lines only, own words first, on one page."),
    ),
    Thing.COPY: (
        N_("everything, with my notes"),
        N_("Everything, private lines too: keep it to yourself."),
    ),
    Thing.SHEET: (
        N_("days and counts, for the sponsor"),
        N_("Days, minutes and counts; nothing that was said."),
    ),
    Thing.PERFORMANCE: (
        N_("performance documentation"),
        N_("What both agreed on: goal, steps, shared feedback. As text it goes into e-Kinerja."),
    ),
    Thing.CASE: (
        N_("case for colleagues, masked"),
        N_("What was shared and asked, masked, with a form for peers. You read it first."),
    ),
    Thing.STORY: (
        N_("story for all, masked"),
        N_("Goal, insight and what was done, masked. You read it first."),
    ),
    Thing.SHARED: (
        N_("everything, without my notes"),
        N_("All that is kept about them, without your own notes."),
    ),
    Thing.KEPT: (
        N_("everything, with my notes"),
        N_("All that is kept about them; review your own notes in it first."),
    ),
    Thing.COUNTS: (
        N_("days and counts, for the sponsor"),
        N_("Days, minutes and counts; nothing that was said."),
    ),
    Thing.DAYS: (
        N_("calendar"),
        N_("What is due and when you meet, with initials."),
    ),
    Thing.AGREEMENT: (
        N_("agreement, to sign"),
        N_("What the two agreed on, and the consent."),
    ),
    Thing.FOLLOWUPS: (
        N_("follow-ups"),
        N_("All that is open, with names; a calendar has only initials."),
    ),
    Thing.NEEDS: (
        N_("needs for training and mentors"),
        N_("What others are to arrange. It names people: ask them before you pass it on."),
    ),
    Thing.OUTCOMES: (
        N_("what coaching came to"),
        N_("Goals, plans and answers. It names people: keep it to yourself."),
    ),
    Thing.COVERAGE: (
        N_("who was coached"),
        N_("Each quarter. It names people: keep it to yourself."),
    ),
    Thing.HOURS: (
        N_("hours"),
        N_("Hours and JP. It names people: keep it to yourself."),
    ),
    Thing.PROGRAMME: (
        N_("the programme"),
        N_("Numbers for others. It names nobody, and small groups are left out."),
    ),
    Thing.EVIDENCE: (
        N_("evidence of this year"),
        N_("Days, minutes and initials of this year."),
    ),
    Thing.PRACTICES: (
        N_("good practices"),
        N_("What people agreed that others may hear, masked. Read it before you pass it on."),
    ),
    Thing.LEARNING: (
        N_("what I learned"),
        N_("Trainings, certificates and supervision with their hours."),
    ),
    Thing.COMPETENCE: (
        N_("what I show as a coach"),
        N_("Lines of your own that you choose, names masked."),
    ),
    Thing.PRACTICE: (
        N_("the whole practice"),
        N_("Everything, private lines too: keep it to yourself."),
    ),
    Thing.FORM: (
        N_("blank form"),
        N_("A session on one page, to be filled in with a pen."),
    ),
    Thing.HANDBOOK: (
        N_("handbook"),
        N_("All pages and sheets, to print or to pass on."),
    ),
    Thing.PAGE: (
        N_("this page"),
        N_("One page, to print or to pass on."),
    ),
}
"""What each thing is called in the list, and what is said of it before it is saved."""

FOR_THE_COACH: Final = frozenset({Thing.COPY, Thing.KEPT, Thing.PRACTICE})
"""Things that hold what is for the coach alone."""

FORM_NAMES: Final = {
    "md": "Markdown",
    "html": "HTML",
    "pdf": "PDF",
    "docx": "Word",
    "txt": N_("text"),
    "csv": N_("table"),
    "ics": N_("calendar"),
    "json": "JSON",
}
"""What each form is called."""
