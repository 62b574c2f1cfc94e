"""Giving the coachee's last words back to them: said aloud from the line they stand in."""

from datetime import tzinfo

from coachtui.i18n import _
from coachtui.live import Cards
from coachtui.live.questions import Mirror
from coachtui.screens.session.answers import Answer
from coachtui.views import Step


def let_me_check(cards: Cards, mirror: Mirror, zone: tzinfo | None) -> Answer:
    """Let the coach say the quote back; Enter keeps that it was said, in the words of the line."""

    def take(text: str) -> Step | None:
        return cards.ask(mirror.question, text) if text.strip() else None

    hint = _("Their words of {time}, unchanged. Enter: said; Escape: not now").format(
        time=f"{mirror.quote.at.astimezone(zone):%H:%M}"
    )
    return Answer(_("let me check"), lambda _text: hint, take, exact=True)


def no_quote_yet() -> str:
    """Say what a mirror needs."""
    return _("Nothing to mirror yet: a line that begins with “ keeps their words.")
