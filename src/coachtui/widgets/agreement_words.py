"""How an agreement stands, said in a word, and what of it asks to be talked about."""

from datetime import date
from typing import Final

from textual.content import Content

from coachtui.dates import format_day
from coachtui.exports.agreement import agreement_facts, consent_words, end_of, standing_words
from coachtui.i18n import _, language
from coachtui.kinds.between import Basis, Standing
from coachtui.text import visible
from coachtui.views import Agreed, AgreementView, CoacheeView
from coachtui.widgets.columns import Rows, muted, named_rows

GLYPHS: Final = {
    Standing.ACTIVE: "●",
    Standing.ENDED: "○",
    Standing.USED_UP: "○",
    Standing.PAUSED: "‖",
    Standing.WITHDRAWN: "×",
}
"""One narrow character for each; what can go on as it is has a full one."""


def standing_word(standing: Standing | None) -> str:
    """Return the word for how an agreement stands."""
    return standing_words(_)[standing] if standing else _("none yet")


def standing(agreed: Agreed | None, today: date, *, short: bool = False) -> Content:
    """Return the glyph and the word, or the glyph; what is to be talked about stands out."""
    now = agreed.standing(today) if agreed else None
    glyph = GLYPHS[now] if now else "–"
    words = glyph if short else f"{glyph} {standing_word(now)}"
    quiet = now in (None, Standing.ACTIVE)
    return Content.styled(words, "$foreground-muted" if quiet else "$warning")


def notice(agreed: Agreed | None, today: date) -> str:
    """Say that an agreement has come to its end; nothing while it is in force or not made yet."""
    return end_of(agreed, today, language())


def told(agreed: Agreed | None, agreement: AgreementView | None, today: date) -> Content:
    """Say in one line how the agreement with a person stands."""
    if agreed is None or agreement is None:
        return muted(_("none yet: k writes it down"))
    if words := notice(agreed, today):
        return Content.assemble((f"{words}  ", "$warning"), ("k", "bold $primary"))
    now, parts = agreed.standing(today), [standing_word(agreed.standing(today))]
    if since := agreement.state_since:
        parts[0] += " " + _("since {day}").format(day=format_day(since, language()))
    if now in (Standing.PAUSED, Standing.WITHDRAWN):
        shown = " · ".join([f"{GLYPHS[now]} {parts[0]}", _("to be read, nothing else")])
        return Content.assemble((f"{shown}  ", "$warning"), ("k", "bold $primary"))
    if agreed.ends:
        parts.append(_("until {day}").format(day=format_day(agreed.ends, language())))
    if agreed.sessions_agreed:
        words = _("{held} of {n} sessions")
        parts.append(words.format(held=agreed.held, n=agreed.sessions_agreed))
    if agreement.basis is Basis.CONSENT or agreement.consent_given:
        parts.append(_("consent: {given}").format(given=_consent(agreement)))
    return Content(f"{GLYPHS[now]} {' · '.join(parts)}")


def _consent(agreement: AgreementView) -> str:
    if agreement.consent_given is None or agreement.consent_on is None:
        return _("not yet")
    day = format_day(agreement.consent_on, language(), weekday=False)
    how = consent_words(_)[agreement.consent_given]
    return _("{how}, {day}").format(how=how, day=day)


def agreement_rows(agreement: AgreementView, person: CoacheeView) -> Rows:
    """Return the agreement as lines with the name of each part before it."""
    facts = agreement_facts(agreement, person, language())
    told = [*facts, (_("Consent"), _consent(agreement))]
    return named_rows((visible(name), visible(words)) for name, words in told)
