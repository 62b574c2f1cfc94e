"""What was agreed with a person as a page to read through together and to sign."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from coachtui.dates import format_day
from coachtui.exports.page import Blanks, Lines, Page, filled
from coachtui.exports.words import Count, Say, Voice
from coachtui.i18n import Language
from coachtui.kinds.between import Basis, ConsentGiven, SponsorSees, Standing
from coachtui.views import Agreed, AgreementView, Belongings, CoacheeView, Remains

DOTS: Final = "." * 28
"""Room to write on."""


def basis_words(_: Say) -> Mapping[Basis, str]:
    """Return the words for why notes about a person may be kept."""
    return {
        Basis.CONSENT: _("consent"),
        Basis.DUTY: _("duty of the employer"),
        Basis.PUBLIC_TASK: _("public task"),
    }


def consent_words(_: Say) -> Mapping[ConsentGiven, str]:
    """Return the words for how a person said yes."""
    return {
        ConsentGiven.SIGNED: _("signed"),
        ConsentGiven.WRITTEN: _("in a message"),
        ConsentGiven.SPOKEN: _("spoken"),
    }


def sponsor_words(_: Say) -> Mapping[SponsorSees, str]:
    """Return the words for what the sponsor gets to see."""
    return {
        SponsorSees.DATES: _("that sessions take place"),
        SponsorSees.COUNTS: _("sessions, goal and step counts"),
        SponsorSees.NOTHING: _("nothing"),
    }


def standing_words(_: Say) -> Mapping[Standing, str]:
    """Return the words for how an agreement stands."""
    return {
        Standing.ACTIVE: _("in force"),
        Standing.ENDED: _("ended"),
        Standing.USED_UP: _("all held"),
        Standing.PAUSED: _("paused"),
        Standing.WITHDRAWN: _("withdrawn"),
    }


def end_of(agreed: Agreed | None, today: date, lang: Language) -> str:
    """Say that an agreement has come to its end; nothing while it is in force or not made yet."""
    voice = Voice(lang)
    _, ngettext = voice.say, voice.count
    if agreed is None:
        return ""
    match agreed.standing(today):
        case Standing.ENDED if agreed.ends:
            day = format_day(agreed.ends, lang)
            return _("The agreement ended on {day}. Agree anew, or finish well.").format(day=day)
        case Standing.USED_UP:
            n = agreed.sessions_agreed or 0
            words = ngettext(
                "The {n} session you agreed on has been held. Agree anew, or finish well.",
                "All {n} sessions you agreed on have been held. Agree anew, or finish well.",
                n,
            )
            return words.format(n=n)
        case _other:
            return ""


def belonging_words(of: Belongings, ngettext: Count) -> Iterator[str]:
    """Say how much is stored about a person, of each sort that there is."""
    sessions, actions = of.coaching_session, of.action_item
    counts = (
        (sessions, ngettext("{n} session", "{n} sessions", sessions)),
        (actions, ngettext("{n} action", "{n} actions", actions)),
        (of.agreement, ngettext("{n} agreement", "{n} agreements", of.agreement)),
        (of.other, ngettext("{n} other record", "{n} other records", of.other)),
    )
    return (words.format(n=n) for n, words in counts if n)


def erasing_words(goes: Belongings, stays: Remains, voice: Voice) -> str:
    """Say what goes for good when a person is erased, and what stays."""
    _ = voice.say
    what = ", ".join(belonging_words(goes, voice.count)) or _("the name")
    held, minutes = voice.sessions(stays.sessions), voice.minutes(stays.minutes)
    words = _("This goes for good: {goes}. This stays, without a name: {held}, {minutes}.")
    return words.format(goes=what, held=held, minutes=minutes)


def agreement_facts(
    agreement: AgreementView, coachee: CoacheeView, lang: Language
) -> Sequence[tuple[str, str]]:
    """Return what was agreed, each part by its name; what was left open is left out."""
    voice = Voice(lang)
    _ = voice.say
    sees = _("{name} (sponsor) sees").format(name=coachee.sponsor) if coachee.sponsor else ""
    first, last = agreement.starts, agreement.ends
    count = agreement.sessions_agreed
    facts = (
        (_("Purpose"), agreement.purpose),
        (_("Time"), agreement.schedule),
        (_("Topics"), agreement.topics),
        (_("Confidential"), agreement.confidentiality),
        (sees or _("Sponsor sees"), sponsor_words(_)[agreement.sponsor_sees]),
        (_("Number of sessions"), str(count) if count else ""),
        (_("From"), voice.day(first)),
        (_("Until"), voice.day(last)),
        (_("Basis"), basis_words(_)[agreement.basis]),
    )
    return [(name, words) for name, words in facts if words]


def agreement_page(
    agreement: AgreementView,
    coachee: CoacheeView,
    consent: Lines,
    lang: Language,
    *,
    coach: str = "",
) -> Page:
    """Return the page: what is agreed, what the coachee says yes to, and who signs."""
    voice = Voice(lang)
    _ = voice.say
    facts = agreement_facts(agreement, coachee, lang)
    signing = _("{dots} Date: {dots}").format(dots=DOTS)
    given, on = agreement.consent_given, agreement.consent_on
    noted = (
        (_("{how}, {day}").format(how=consent_words(_)[given], day=voice.day(on)),)
        if given and on
        else ()
    )
    return Page(
        title=_("Coaching agreement"),
        facts=(coachee.name, _("Coach: {name}").format(name=coach or DOTS)),
        blocks=filled(
            [
                Lines(_("What we agree on"), tuple(f"{name}: {words}" for name, words in facts)),
                consent,
                Lines(_("Consent was given"), noted),
                Blanks(
                    _("Signatures"),
                    tuple(
                        line
                        for name in (coachee.name, coach or _("Coach"))
                        for line in ("", "", signing, name)
                    ),
                ),
            ]
        ),
    )
