"""What a coach does with a sentence: opens, closes, tells, gives back, or waits."""

import re
from enum import StrEnum
from typing import Final

from coachtui.bank.own import as_question, kind_of, spoken_in
from coachtui.bank.patterns import patterns_of
from coachtui.bank.rules import lint_question, prepared
from coachtui.i18n import _
from coachtui.kinds import QuestionKind
from coachtui.practice.mirror import common_words
from coachtui.practice.phrases import Phrases, phrases_of
from coachtui.practice.tasks import remark_on


class Move(StrEnum):
    """What one turn of the coach does to a talk."""

    OPEN = "open"
    FEELING = "feeling"
    MORE = "more"
    SCALE = "scale"
    MIRROR = "mirror"
    SILENCE = "silence"
    CLOSED = "closed"
    LEADING = "leading"
    STACKED = "stacked"
    WHY = "why"
    TELLING = "telling"


ASKS_OPENLY: Final = frozenset({Move.OPEN, Move.FEELING, Move.MORE, Move.SCALE})
SHUTS: Final = frozenset({Move.CLOSED, Move.LEADING, Move.STACKED, Move.WHY, Move.TELLING})
"""After which a coachee says less."""

ECHO: Final = 4
"""Words up to which one word of the other is enough to be an echo."""

_UNHEARD: Final = frozenset({"Q007", "Q011", "Q012"})
"""Rules for what is kept in a bank; in a talk they do no harm."""

_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+")


def move_word(move: Move) -> str:
    """Return what a move is called."""
    return {
        Move.OPEN: _("open question"),
        Move.FEELING: _("question for a feeling"),
        Move.MORE: _("what else"),
        Move.SCALE: _("scale"),
        Move.MIRROR: _("given back"),
        Move.SILENCE: _("silence"),
        Move.CLOSED: _("closed question"),
        Move.LEADING: _("leading question"),
        Move.STACKED: _("several questions at once"),
        Move.WHY: _("a question that presses"),
        Move.TELLING: _("telling"),
    }[move]


def move_of(text: str, lang: str, said: str = "") -> Move:
    """Tell what a coach does with a text, after the coachee said something."""
    sentences = [one for one in _SENTENCES.split(" ".join(text.split())) if one]
    if not sentences:
        return Move.SILENCE
    lang = spoken_in(sentences[-1], lang)
    phrases = phrases_of(lang)
    before = [prepared(one) for one in sentences[:-1]]
    if any(phrases.advice.search(one) for one in before):
        return Move.TELLING
    if phrases.nods.search(prepared(text)):
        return Move.SILENCE
    asked = [one for one in sentences if _asks(one, lang)]
    if len(asked) > 1:
        return Move.STACKED
    last = asked[-1] if asked else sentences[-1]
    if not asked or _gives_back(last, said, phrases):
        return _of_statement(text, said, phrases)
    return _of_question(last, lang, phrases)


def _asks(sentence: str, lang: str) -> bool:
    """Say whether a sentence asks or invites; a question mark is often left out."""
    if "?" in sentence:
        return True
    spoken, known = prepared(sentence), patterns_of(lang)
    begins = (*known.closed, known.leading[0], known.why, known.stem)
    if not sentence.endswith((".", "!", "…")) and any(sign.match(spoken) for sign in begins):
        return True
    invites = known.imperative.search(spoken) and not phrases_of(lang).advice.search(spoken)
    return bool(invites)


def _gives_back(sentence: str, said: str, phrases: Phrases) -> bool:
    """Say whether a sentence returns what was said, with or without asking whether it is right."""
    spoken = prepared(sentence)
    if phrases.advice.search(spoken) or phrases.question.search(phrases.check.sub("", spoken)):
        return False
    returns = phrases.gives_back.search(spoken) or phrases.check.search(spoken)
    return bool(returns) and bool(common_words(spoken, said))


def _of_statement(text: str, said: str, phrases: Phrases) -> Move:
    spoken = prepared(text)
    if phrases.advice.search(spoken):
        return Move.TELLING
    if phrases.gives_back.search(spoken) or phrases.honours.search(spoken):
        return Move.MIRROR
    shared = len(common_words(spoken, said))
    return Move.MIRROR if shared > 1 or (shared and len(spoken.split()) <= ECHO) else Move.TELLING


def _of_question(sentence: str, lang: str, phrases: Phrases) -> Move:
    text = as_question(sentence)
    kind, spoken = kind_of(text, lang), prepared(text)
    rules = {finding.rule for finding in lint_question(text, kind, lang)}
    for rule, move in (
        ("Q004", Move.STACKED),
        ("Q002", Move.LEADING),
        ("Q003", Move.WHY),
        ("Q009", Move.WHY),
        ("Q001", Move.CLOSED),
    ):
        if rule in rules:
            return move
    if phrases.more.search(spoken):
        return Move.MORE
    if kind is QuestionKind.SCALE:
        return Move.SCALE
    if kind is QuestionKind.ASK and not phrases.question.search(spoken):
        return Move.CLOSED
    return Move.FEELING if phrases.feeling.search(spoken) else Move.OPEN


def remark_on_move(text: str, move: Move, lang: str) -> str:
    """Return what the rules for questions say of a turn; nothing where they are content."""
    if move is Move.TELLING:
        return _("You told. What might they say if you asked?")
    if move in (Move.SILENCE, Move.MIRROR):
        return ""
    text = as_question(text)
    found = lint_question(text, kind_of(text, lang), spoken_in(text, lang))
    # A sentence before the question is no fault of the question.
    heard = (
        one for one in found if one.rule not in _UNHEARD and (move in SHUTS or one.rule != "Q006")
    )
    return next((remark_on(one) for one in heard), "")
