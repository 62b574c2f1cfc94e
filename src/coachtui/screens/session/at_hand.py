"""What the coach has at hand at this moment: last time's words, the first card, a reminder."""

from collections.abc import Iterator
from dataclasses import replace

from textual.content import Content

from coachtui.bank.cards import Cards
from coachtui.i18n import _
from coachtui.kinds import (
    LAST_TIME,
    OPEN,
    SIGNS,
    EntryKind,
    MayUse,
    Relation,
    SessionStatus,
)
from coachtui.live import LiveSession
from coachtui.screens.session.answers import Answer
from coachtui.text import visible
from coachtui.views import Step
from coachtui.widgets.aside import Beside
from coachtui.widgets.words import kind_word

LISTENING = EntryKind.QUOTE
"""A stage that collects this kind is one for listening."""


def beside(live: LiveSession, cards: Cards, lang: str) -> Beside:
    """Return what belongs beside the question in the stage that is on."""
    stage, record = live.stage, live.record
    if stage.key == OPEN and asks_what_may_be_used(live):
        return Beside(tuple(_superior(cards, lang)))
    if stage.key == OPEN and is_first(live):
        leads = _("Ctrl+G k: read it out, write it down")
        words = Content.assemble((cards.contract.title.text(lang), "bold"), "  ", leads)
        return Beside((words,), cards.contract.texts(lang, record.coachee.address))
    if stage.key in (OPEN, LAST_TIME):
        return Beside(tuple(_from_before(live)))
    if LISTENING in stage.collects:
        return Beside(reminder=Content("   ").join(_reminders(cards, lang)))
    return Beside()


def guide(live: LiveSession, lang: str) -> Iterator[Content]:
    """Say what the stage that is on is for, and what to write in it."""
    stage = live.stage
    yield Content.assemble((stage.title(lang), "bold"), "  ", stage.purpose.text(lang))
    collected = [(sign, kind_word(kind)) for sign, kind in SIGNS.items() if kind in stage.collects]
    signs = [Content.assemble((sign, "bold $primary"), f" {word}") for sign, word in collected]
    if live.closing:
        yield Content(_("Answer what the line below asks; Enter goes on."))
    elif stage.key == LAST_TIME and not live.carried:
        yield Content(_("There is no last time yet: F2 goes on."))
    elif signs:
        yield Content.assemble(_("Begin with a sign:"), " ", Content("  ").join(signs))
    else:
        yield Content(_("Type what you hear, then Enter."))


def is_first(live: LiveSession) -> bool:
    """Tell whether the two have never held a session to its end before."""
    return live.record.earlier_sessions == 0


def asks_what_may_be_used(live: LiveSession) -> bool:
    """Tell whether it is still open what may enter the appraisal, and nothing has been noted."""
    session = live.session
    return (
        session.relation is Relation.SUPERIOR
        and session.status is SessionStatus.OPEN
        and not session.swapped
        and session.may_use is None
        and not live.entries
    )


def what_may_be_used(live: LiveSession, cards: Cards, lang: str) -> Answer:
    """Ask the two, before the first line, what of it may enter the appraisal."""
    texts = cards.superior.choices.texts(lang)
    choices = {str(number): MayUse(name) for number, name in enumerate(texts, 1)}

    def take(text: str) -> Step | None:
        return set_may_use(live, choices[text]) if text else None

    def hear(text: str) -> str:
        return texts[choices[text]] if text else _("1, 2 or 3, or Enter: not now")

    def accepts(text: str) -> bool:
        return not text or text in choices

    return Answer(_("appraisal"), hear, take, accepts, once=True)


def set_may_use(live: LiveSession, may_use: MayUse) -> Step:
    """Keep what may be used in the appraisal."""
    return live.correct(replace(live.session, may_use=may_use))


def parked_topic(live: LiveSession) -> str:
    """Return the topic from last time that could be taken up now."""
    return next((topic for topic in live.record.parked if topic != live.session.topic), "")


def _reminders(cards: Cards, lang: str) -> Iterator[Content]:
    for one in cards.rasa:
        yield Content.assemble((one.word.text(lang), "bold"), f" {one.hint.text(lang)}")


def _superior(cards: Cards, lang: str) -> Iterator[Content]:
    yield Content.styled(cards.superior.title.text(lang), "bold")
    yield Content(cards.superior.question.text(lang))
    for number, words in enumerate(cards.superior.choices.texts(lang).values(), 1):
        yield Content.assemble((f"  {number}", "bold $primary"), f"  {words}")


def _from_before(live: LiveSession) -> Iterator[Content]:
    record = live.record
    if record.last_takeaway:
        words = _("Last time: “{takeaway}”")
        yield Content(words.format(takeaway=visible(record.last_takeaway)))
    if record.last_try_next:
        yield Content(_("To try this time: {text}").format(text=visible(record.last_try_next)))
    if topic := parked_topic(live):
        reviewing = live.stage.key == LAST_TIME and live.carried
        # There, p after Tab says that an action is partly done.
        takes_up = _("Parked (Tab, then p): {topic}")
        words = _("Parked: {topic}") if reviewing else takes_up
        yield Content(words.format(topic=visible(topic)))
