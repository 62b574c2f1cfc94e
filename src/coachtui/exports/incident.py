"""The sheet for the day on which notes got into other hands, with the notice that is owed."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from coachtui.exports.agreement import DOTS
from coachtui.exports.page import Blanks, Lines, Page, Part, Table, filled
from coachtui.exports.words import Say, Voice
from coachtui.i18n import Language
from coachtui.views import CoacheeView

TERM: Final = timedelta(days=3)
"""How long the law leaves for the notice (UU 27/2022, article 46)."""

LINE: Final = "." * 76
"""A line to write on."""


def incident_page(
    affected: Sequence[CoacheeView], lang: Language, day: date, noticed: date, coach: str = ""
) -> Page:
    """Return what is to be done and noted, whose data it is, and the letter to them."""
    voice = Voice(lang)
    _ = voice.say
    people = tuple((one.name, one.contact, "." * 14) for one in affected)
    columns = (_("Name"), _("Contact"), _("Told on"))
    return Page(
        title=_("Notes in other hands"),
        facts=(voice.day(day), _("Coach: {name}").format(name=coach or DOTS)),
        blocks=filled(
            [
                Lines(_("By when"), _terms(voice, noticed)),
                Lines(_("What to do"), _duties(_), numbered=True),
                Blanks(_("What happened"), _to_note(_)),
                Table(_("Whose data"), columns, people),
                Part(_("Written notice")),
                *_notice(_, affected[0].name if len(affected) == 1 else DOTS, coach),
            ]
        ),
    )


def _terms(voice: Voice, noticed: date) -> tuple[str, ...]:
    _ = voice.say
    told = _(
        "Noticed on {day}. The written notice is due within 3 × 24 hours, to everyone below and to "
        "the authority for the protection of personal data: by {last}, at the hour at which it "
        "was noticed (UU 27/2022, article 46)."
    )
    return (
        told.format(day=voice.day(noticed), last=voice.day(noticed + TERM)),
        _("If you coach for an agency, it answers for the data: tell those in charge there first."),
        _("This sheet helps you to think of everything. It is no legal advice."),
    )


def _duties(_: Say) -> tuple[str, ...]:
    return (
        _(
            "Stop it: lock or wipe the device, change passwords, take back what was shared; ask "
            "whoever has the notes to delete them and not to pass them on."
        ),
        _("Delete nothing that shows what happened."),
        _("Note below what you know. What is missing can follow."),
        _("Strike out in the list whose data it was not."),
        _("Call everyone on the list, and write to them. The last page is the letter."),
        _("Write the same to the authority, with the number of people and no names."),
        _("Tell the public as well where a public service suffers or many people do."),
        _("Change what made it possible, and keep this sheet."),
    )


def _to_note(_: Say) -> tuple[str, ...]:
    asked = (
        _("What happened, and how"),
        _("From when to when; who noticed it, and how"),
        _("Where the notes were: device, paper, mail, shared folder; locked or encrypted?"),
        _("Who has them now"),
        _("What was done, and at what time"),
        _("What will be different from now on"),
    )
    return tuple(line for words in asked for line in (words, "", LINE, "", LINE, ""))


def _notice(_: Say, to: str, coach: str) -> tuple[Blanks | Lines, ...]:
    boxes = (
        _("name, form of address, position, unit, contact"),
        _("what we agreed on, and your consent"),
        _("notes of our sessions, with words of yours"),
        _("goals, steps, and what became of them"),
        _("answers to surveys, feedback, what was measured"),
        _("something else: {dots}").format(dots=DOTS),
    )
    opening = _(
        "Notes about you from our coaching got into hands they are not meant for. I am sorry. This "
        "letter tells you what I know, as the law on the protection of personal data asks for "
        "(UU 27/2022, article 46)."
    )
    rights = (
        _("Do not answer messages that refer to our talks and are not from me; let me know."),
        _("You can have a copy of all I keep about you, have it corrected, or have it erased."),
        _("You can also turn to the authority for the protection of personal data."),
    )
    signed = (_("{dots} Date: {dots}").format(dots=DOTS), coach or _("Coach"))
    return (
        Lines(_("Addressed to"), (to,)),
        Lines(_("What this is about"), (opening,)),
        Lines(_("Which data"), tuple(f"[  ] {words}" for words in boxes)),
        Blanks(_("When it happened, and how"), ("", LINE, "", LINE)),
        Blanks(_("What was done and what will be done"), ("", LINE, "", LINE)),
        Lines(_("What you can do"), rights),
        Blanks(_("Where to reach me"), ("", LINE, "", "", *signed)),
    )
