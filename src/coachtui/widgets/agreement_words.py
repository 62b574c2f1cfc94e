"""How an agreement stands, said in a word, and what of it asks to be talked about."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from textual.content import Content

from coachtui.dates import format_day
from coachtui.exports.agreement import agreement_facts, consent_words
from coachtui.i18n import _, language, ngettext
from coachtui.kinds.between import Standing
from coachtui.text import visible
from coachtui.views import Agreed, AgreementView, CoacheeView
from coachtui.widgets.columns import Column, Row, Rows

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
    if standing is None:
        return _("none yet")
    return {
        Standing.ACTIVE: _("in force"),
        Standing.ENDED: _("ended"),
        Standing.USED_UP: _("all held"),
        Standing.PAUSED: _("paused"),
        Standing.WITHDRAWN: _("withdrawn"),
    }[standing]


def standing(agreed: Agreed | None, today: date, *, short: bool = False) -> Content:
    """Return the glyph and the word, or the glyph; what is to be talked about stands out."""
    now = agreed.standing(today) if agreed else None
    glyph = GLYPHS[now] if now else "–"
    words = glyph if short else f"{glyph} {standing_word(now)}"
    quiet = now in (None, Standing.ACTIVE)
    return Content.styled(words, "$foreground-muted" if quiet else "$warning")


def notice(agreed: Agreed | None, today: date) -> str:
    """Say that an agreement has come to its end; nothing while it is in force or not made yet."""
    if agreed is None:
        return ""
    match agreed.standing(today):
        case Standing.ENDED if agreed.ends:
            day = format_day(agreed.ends, language())
            return _("The agreement ended on {day}. Agree anew, or finish well.").format(day=day)
        case Standing.USED_UP:
            n = agreed.sessions_agreed or 0
            words = ngettext(
                "The {n} session you agreed on has been held. Agree anew, or finish well.",
                "All {n} sessions you agreed on have been held. Agree anew, or finish well.",
                n,
            )
            return words.format(n=n)
        case _:
            return ""


def told(agreed: Agreed | None, agreement: AgreementView | None, today: date) -> Content:
    """Say in one line how the agreement with a person stands."""
    if agreed is None or agreement is None:
        return Content.styled(_("none yet: k writes it down"), "$foreground-muted")
    if words := notice(agreed, today):
        return Content.assemble((f"{words}  ", "$warning"), ("k", "bold $primary"))
    parts = [standing_word(agreed.standing(today))]
    if since := agreement.state_since:
        parts[0] += " " + _("since {day}").format(day=format_day(since, language()))
    if agreed.ends:
        parts.append(_("until {day}").format(day=format_day(agreed.ends, language())))
    if agreed.sessions_agreed:
        words = _("{held} of {n} sessions")
        parts.append(words.format(held=agreed.held, n=agreed.sessions_agreed))
    parts.append(_consent(agreement))
    glyph = standing(agreed, today, short=True).plain + " "
    closed = agreed.standing(today) in (Standing.PAUSED, Standing.WITHDRAWN)
    shown = glyph + " · ".join(parts)
    return Content.styled(shown, "$warning") if closed else Content(shown)


def _consent(agreement: AgreementView) -> str:
    if agreement.consent_given is None or agreement.consent_on is None:
        return _("no consent noted")
    day = format_day(agreement.consent_on, language(), weekday=False)
    how = consent_words(_)[agreement.consent_given]
    return _("consent {how}, {day}").format(how=how, day=day)


def agreement_rows(agreement: AgreementView, person: CoacheeView) -> Rows:
    """Return the agreement as lines with the name of each part before it."""
    facts: Sequence[tuple[str, str]] = [
        *agreement_facts(agreement, person, language()),
        (_("Consent"), _consent(agreement)),
    ]
    columns = (Column(cells=18), Column())
    return Rows(
        [
            Row(columns, (Content.styled(visible(name), "$foreground-muted"), visible(words)))
            for name, words in facts
        ]
    )
