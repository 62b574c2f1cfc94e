"""Five lights for a goal that is being worded, each with what turned it on or what would."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Final

from coachtui.dates import format_day
from coachtui.goals.reading import DOING, NAMING, Reading, Sort, Token, read_goal
from coachtui.goals.values import link_word
from coachtui.i18n import _, language
from coachtui.kinds import GoalLink

_NEAR: Final = 30
"""Characters within which a verb and what it is about are quoted together."""


class Letter(StrEnum):
    """The five criteria, by their letter."""

    SPECIFIC = "S"
    MEASURABLE = "M"
    ACHIEVABLE = "A"
    RELEVANT = "R"
    TIME_BOUND = "T"


@dataclass(frozen=True, slots=True)
class Light:
    """Whether a goal meets one criterion, and why."""

    letter: Letter
    name: str
    on: bool
    why: str
    """What made it go on, or what would."""


def lights(
    statement: str,
    *,
    measure: str = "",
    due: date | None = None,
    relevance: str = "",
    support: str = "",
    link: GoalLink | None = None,
    lang: str,
    today: date,
) -> tuple[Light, ...]:
    """Return the five lights of a goal; it may be written in either language, even half written.

    The lights look at words, not at truth: they are a reason to ask, never a grade. `lang` is
    asked only where the words of the goal do not show their language.
    """
    goal = read_goal(statement, lang, today)
    seen = read_goal(measure, lang, today)
    return (
        _light(Letter.SPECIFIC, _("Specific"), _specific(goal)),
        _light(Letter.MEASURABLE, _("Measurable"), _measurable(goal, seen)),
        _light(Letter.ACHIEVABLE, _("Achievable"), _achievable(goal, support)),
        _light(Letter.RELEVANT, _("Relevant"), _relevant(goal, relevance, link)),
        _light(Letter.TIME_BOUND, _("Time-bound"), _time_bound(goal, seen, due, today)),
    )


def _light(letter: Letter, name: str, verdict: tuple[bool, str]) -> Light:
    return Light(letter, name, *verdict)


def _specific(goal: Reading) -> tuple[bool, str]:
    example = goal.vocabulary.examples["S"]
    if not goal.tokens:
        return False, _("Write in one sentence what is to be reached.")
    if second := goal.second:
        message = _("Two goals at once: “{word}” begins a second one. Give it a line of its own.")
        return False, message.format(word=goal.words(second))
    does, named = _does(goal), _named(goal)
    if does and named:
        message = _("It says what will be done or be there: “{words}”.")
        return True, message.format(words=goal.words(does, named))
    if vague := _vague(goal):
        message = _("“{words}” can mean anything. Name what will be there, such as “{example}”.")
        return False, message.format(words=vague, example=example)
    if does:
        message = _("Name what it is about, such as “{example}”.")
    else:
        message = _("Say what will be done or be there, such as “{example}”.")
    return False, message.format(example=example)


def _does(goal: Reading) -> Token | None:
    """Return the word that can be seen done or seen there.

    "Improve", "better" and a document that is to be better need a number to become visible.
    """
    verbs = [verb for verb in goal.of(Sort.VERB) if not _describes(goal, verb)]
    documents = [] if goal.of(Sort.VAGUE, Sort.VAGUE_VERB) else goal.of(Sort.DOCUMENT)
    return next(iter([*verbs, *documents, *goal.of(Sort.NUMBER)]), None)


def _describes(goal: Reading, verb: Token) -> bool:
    """Say whether a verb only tells what a thing is like: "a leader who inspires"."""
    place = goal.core.index(verb)
    before = goal.core[max(0, place - 2) : place]
    if len(before) == 2 and before[1].sort is not Sort.FUNCTION:
        before = before[1:]
    return any(token.word in goal.vocabulary.relative_words for token in before)


def _named(goal: Reading) -> Token | None:
    """Return the word that says what it is about: the next one, or else the nearest."""
    does = _does(goal)
    named = [token for token in goal.of(*NAMING) if token != does]
    if does is None or not named:
        return None
    behind = [token for token in named if 0 < token.start - does.start < _NEAR]
    return min(behind or named, key=lambda token: abs(token.start - does.start))


def _vague(goal: Reading) -> str:
    """Return the first words in a row that say too little, with "more" before them."""
    run: list[Token] = []
    vague = False
    for token in goal.core:
        if token.sort in (Sort.VAGUE, Sort.VAGUE_VERB):
            run.append(token)
            vague = True
        elif vague:
            break
        elif token.word in goal.vocabulary.degrees:
            run.append(token)
        else:
            run.clear()
    return goal.words(run[0], run[-1]) if vague else ""


def _measurable(goal: Reading, seen: Reading) -> tuple[bool, str]:
    if _checked(seen) or seen.of(Sort.VERB, *NAMING):
        return True, _("The measure says how to know.")
    if found := _checked(goal) or _document(goal):
        return True, _("It can be checked: “{words}”.").format(words=found)
    message = _("Say how to know: how many, how often or by what proof, such as “{example}”.")
    return False, message.format(example=goal.vocabulary.examples["M"])


def _checked(goal: Reading) -> str:
    """Return a number with what it counts, a frequency, or a proof."""
    for token, following in pairwise((*goal.tokens, None)):
        if token is not None and token.sort is Sort.NUMBER:
            counted = following and following.word not in goal.vocabulary.same
            if following and counted and not goal.text[token.end : following.start].strip(" %"):
                return goal.words(token, following)
            return goal.words(token)
    return goal.found(goal.vocabulary.measured) or goal.times.rhythm


def _document(goal: Reading) -> str:
    """Return the document that will be there or not."""
    made = [token for token in goal.core if token.word in goal.vocabulary.delivers]
    documents = goal.of(Sort.DOCUMENT)
    return goal.words(documents[0], made[0]) if made and documents else ""


def _achievable(goal: Reading, support: str) -> tuple[bool, str]:
    vocabulary = goal.vocabulary
    means = goal.found(vocabulary.means)
    if support.strip():
        return True, _("The support is known.")
    if means:
        return True, _("It says what helps or how it begins: “{words}”.").format(words=means)
    if size := goal.found(vocabulary.sizes):
        message = _("“{words}” leaves no room. Name a number within reach, or what makes it so.")
        return False, message.format(words=size)
    if own := _own_part(goal):
        return True, _("The coachee's own part is in it: “{words}”.").format(words=own)
    message = _("Name the coachee's own part, the support or the first step, such as “{example}”.")
    return False, message.format(example=vocabulary.examples["A"])


def _own_part(goal: Reading) -> str:
    """Return the words by which the coachee is the one who does it, once it is clear what."""
    does = _does(goal)
    if does is None or not (_named(goal) or goal.of(Sort.NUMBER)):
        return ""
    if phrase := goal.found(goal.vocabulary.own_phrase):
        return phrase
    for place, token in enumerate(goal.core):
        if token.word in goal.vocabulary.own and _doer(goal, place):
            return goal.words(token, *goal.core[place + 1 : place + 2])
    # A goal that begins with its verb leaves out who does it, because everybody knows.
    before = goal.core[: goal.core.index(does)]
    begins = does.sort is Sort.VERB and all(word.sort is Sort.FUNCTION for word in before)
    return goal.words(does) if begins and not goal.vocabulary.passive.fullmatch(does.word) else ""


def _doer(goal: Reading, place: int) -> bool:
    """Say whether a word for I is the one who does it, and not whose it is: "atasan saya"."""
    token = goal.core[place]
    previous = goal.core[place - 1] if place else None
    if previous is None:
        return True
    if previous.sort is Sort.FUNCTION:
        return previous.word not in goal.vocabulary.same
    if goal.text[previous.end : token.start].strip():
        return True
    following = goal.core[place + 1 : place + 2]
    return previous.sort is not Sort.PEOPLE and any(word.sort in DOING for word in following)


def _relevant(goal: Reading, relevance: str, link: GoalLink | None) -> tuple[bool, str]:
    if link is not None:
        return True, _("It is part of something larger: {link}.").format(link=link_word(link))
    if relevance.strip():
        return True, _("What it matters for is written down.")
    for pattern in (goal.vocabulary.purpose, goal.vocabulary.benefit):
        if purpose := pattern.search(goal.text):
            words = _first_words(goal.text[purpose.start() :])
            return True, _("It says what it matters for: “{words}”.").format(words=words)
    if larger := goal.found(goal.vocabulary.links):
        return True, _("It is part of something larger: {link}.").format(link=larger)
    message = _("Say what it matters for, such as “{example}”.")
    return False, message.format(example=goal.vocabulary.examples["R"])


def _first_words(text: str) -> str:
    return " ".join(text.split()[:4]).rstrip(".,;:!?")


def _time_bound(goal: Reading, seen: Reading, due: date | None, today: date) -> tuple[bool, str]:
    written_days = [phrase.day for phrase in (*goal.times.deadlines, *seen.times.deadlines)]
    if day := due or max(written_days, default=None):
        written = format_day(day, language())
        if day < today:
            return False, _("{day} is past. Choose a later day.").format(day=written)
        return True, _("It has a day: {day}.").format(day=written)
    if worded := goal.times.worded or seen.times.worded:
        return True, _("It has a deadline: “{words}”.").format(words=worded)
    example = goal.vocabulary.examples["T"]
    if rhythm := goal.times.rhythm or seen.times.rhythm:
        message = _("“{words}” says how often. Add until when, such as “{example}”.")
        return False, message.format(words=rhythm, example=example)
    if tried := goal.times.tried or seen.times.tried:
        message = _("“{words}” names no day. Add one, such as “{example}”.")
        return False, message.format(words=tried, example=example)
    return False, _("Say by when, such as “{example}”.").format(example=example)
