"""What a coach does with a sentence: opens, closes, tells, gives back, or waits."""

import re
from enum import StrEnum
from typing import Final

from coachtui.bank.advice import Level
from coachtui.bank.own import as_question, kind_of, spoken_in
from coachtui.bank.patterns import patterns_of
from coachtui.bank.rules import Finding, finding, lint_question, prepared
from coachtui.bank.words import folded_words
from coachtui.i18n import _
from coachtui.kinds import QuestionKind
from coachtui.practice.mirror import advice_in, common_words
from coachtui.practice.phrases import Phrases, phrases_of


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

ECHO: Final = 3
"""Words up to which one word of the other is enough to be an echo."""

_UNHEARD: Final = frozenset({"Q007", "Q011", "Q012"})
"""Rules for what is kept in a bank; in a talk they do no harm."""

_FOR_A_BANK: Final = frozenset({"Q006", "Q007", "Q011"})
"""Rules whose proposals speak of kinds and tags of a question that is to be kept."""

_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+")


def move_word(move: Move) -> str:
    """Return what a move is called."""
    return {
        Move.OPEN: _("open question"),
        Move.FEELING: _("question for a feeling"),
        Move.MORE: _("what else"),
        Move.SCALE: _("scale"),
        Move.MIRROR: _("given back"),
        Move.SILENCE: _("silence, or a nod"),
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
    if all(phrases.nods.fullmatch(word) for word in folded_words(text)):
        return Move.SILENCE
    if any(advice_in(prepared(one), said, phrases) for one in sentences[:-1]):
        return Move.TELLING
    asked = [one for one in sentences if "?" in one and not _gives_back(one, said, phrases)]
    if len(asked) > 1:
        return Move.STACKED
    asked = asked or [one for one in sentences if "?" not in one and _asks(one, said, lang)]
    if asked:
        return _of_question(asked[-1], lang, phrases)
    return _of_statement(text, said, phrases)


def _asks(sentence: str, said: str, lang: str) -> bool:
    """Say whether a sentence without its question mark asks or invites."""
    known, phrases = patterns_of(lang), phrases_of(lang)
    spoken = phrases.opener.sub("", prepared(sentence))
    begins = (*known.closed, known.leading[0], known.why, known.stem)
    if not sentence.endswith((".", "!", "…")):
        asks = any(sign.match(spoken) for sign in begins) or phrases.question.search(spoken)
        if asks and not phrases.returns.search(spoken):
            return True
    return bool(known.imperative.search(spoken)) and not advice_in(spoken, said, phrases)


def _gives_back(sentence: str, said: str, phrases: Phrases) -> bool:
    """Say whether a question only asks if what was said has been understood."""
    spoken = prepared(sentence)
    told = phrases.check.sub("", spoken)
    if advice_in(spoken, said, phrases) or phrases.question.search(told):
        return False
    returns = phrases.returns.search(spoken) or told != spoken
    return bool(returns) and bool(common_words(spoken, said))


def _of_statement(text: str, said: str, phrases: Phrases) -> Move:
    spoken = prepared(text)
    if advice_in(spoken, said, phrases) or phrases.forbids.search(spoken):
        return Move.TELLING
    checks = phrases.check.search(f"{spoken.rstrip('.!… ')}?")
    stems = (phrases.returns, phrases.of_them, phrases.honours)
    if checks or any(stem.search(spoken) for stem in stems):
        return Move.MIRROR
    shared = len(common_words(spoken, said))
    return Move.MIRROR if shared > 1 or (shared and len(spoken.split()) <= ECHO) else Move.TELLING


def _of_question(sentence: str, lang: str, phrases: Phrases) -> Move:
    text, kind = _as_asked(sentence, lang)
    spoken = prepared(text)
    rules = {found.rule for found in lint_question(text, kind, lang)}
    if phrases.presses.search(spoken):
        return Move.WHY
    for rule, move in (
        ("Q004", Move.STACKED),
        ("Q002", Move.LEADING),
        ("Q003", Move.WHY),
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


def _as_asked(sentence: str, lang: str) -> tuple[str, QuestionKind]:
    """Return a question without what stands before it, and how it asks."""
    spoken = phrases_of(lang).opener.sub("", prepared(sentence))
    if patterns_of(lang).imperative.search(spoken):
        spoken = spoken.rstrip("? ")
    text = as_question(spoken)
    return text, kind_of(text, lang)


def remarks_on_move(text: str, move: Move, lang: str) -> tuple[str, ...]:
    """Return what the rules for questions say of a turn; nothing where they are content."""
    if move is Move.TELLING:
        return (_("You told. What might they say if you asked?"),)
    if move in (Move.SILENCE, Move.MIRROR):
        return ()
    asked = [one for one in _SENTENCES.split(text) if "?" in one]
    sentence = asked[-1] if asked and move is not Move.STACKED else text
    lang = spoken_in(sentence, lang)
    found = lint_question(*_as_asked(sentence, lang), lang)
    if pressing := phrases_of(lang).presses.search(prepared(sentence)):
        found.insert(0, finding("Q003", Level.WARNING, lang, word=pressing[0]))
    unheard = _UNHEARD if move in SHUTS else _UNHEARD | {"Q006"}
    return tuple(_said(one) for one in found if one.rule not in unheard)


def remark_on_move(text: str, move: Move, lang: str) -> str:
    """Return the first thing that is to be said of a turn, or nothing."""
    return next(iter(remarks_on_move(text, move, lang)), "")


def _said(found: Finding) -> str:
    """Say what a rule has seen, without a proposal that only helps a bank."""
    proposal = "" if found.rule in _FOR_A_BANK else found.proposal
    return f"{found.message} {proposal}".strip()
