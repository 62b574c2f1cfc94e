"""Five lights for a goal that is being worded, each with what turned it on or what would."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachtui.dates import format_day
from coachtui.goals.reading import DOING, NAMING, Reading, Sort, Token, read_goal
from coachtui.goals.values import GoalLink, link_word
from coachtui.i18n import _, language


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
    verbs, numbers = goal.all_of(Sort.VERB), goal.all_of(Sort.NUMBER)
    documents = goal.all_of(Sort.DOCUMENT)
    vague = goal.all_of(Sort.VAGUE, Sort.VAGUE_VERB)
    return next(iter([*verbs, *numbers, *([] if vague else documents)]), None)


def _named(goal: Reading) -> Token | None:
    """Return the word nearest to what is done that says what it is about."""
    does = _does(goal)
    named = [token for token in goal.all_of(*NAMING) if token != does]
    if does is None or not named:
        return None
    return min(named, key=lambda token: (abs(token.start - does.start), token.start))


def _vague(goal: Reading) -> str:
    """Return the first words in a row that say too little."""
    run: list[Token] = []
    for token in goal.tokens:
        if token.sort in (Sort.VAGUE, Sort.VAGUE_VERB):
            run.append(token)
        elif run:
            break
    return goal.words(run[0], run[-1]) if run else ""


def _measurable(goal: Reading, seen: Reading) -> tuple[bool, str]:
    if _checked(seen) or seen.all_of(Sort.VERB, *NAMING):
        return True, _("The measure says how to know.")
    if found := _checked(goal) or _document(goal):
        return True, _("It can be checked: “{words}”.").format(words=found)
    message = _("Say how to know: how many, how often or by what proof, such as “{example}”.")
    return False, message.format(example=goal.vocabulary.examples["M"])


def _checked(goal: Reading) -> str:
    """Return a number with what it counts, a frequency, or a proof."""
    for place, token in enumerate(goal.tokens):
        if token.sort is Sort.NUMBER:
            return goal.words(token, goal.tokens[min(place + 1, len(goal.tokens) - 1)])
    return goal.found(goal.vocabulary.measured) or goal.times.rhythm


def _document(goal: Reading) -> str:
    """Return the document that will be there or not."""
    made = any(token.word in goal.vocabulary.delivers for token in goal.tokens)
    documents = goal.all_of(Sort.DOCUMENT)
    return goal.words(documents[0]) if made and documents else ""


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
    if does is None:
        return ""
    if phrase := goal.found(goal.vocabulary.own_phrase):
        return phrase
    for place, token in enumerate(goal.tokens):
        if token.word in goal.vocabulary.own and _doer(goal, place):
            return goal.words(token, *goal.tokens[place + 1 : place + 2])
    first = goal.tokens[0]
    # A goal that begins with its verb leaves out who does it, because everybody knows.
    return goal.words(first) if first == does and first.sort is Sort.VERB else ""


def _doer(goal: Reading, place: int) -> bool:
    """Say whether a word for I is the one who does it, and not whose it is: "atasan saya"."""
    token = goal.tokens[place]
    if place == 0 or token.word in ("i", "we"):
        return True
    previous = goal.tokens[place - 1]
    if goal.text[previous.end : token.start].strip() or previous.sort is Sort.FUNCTION:
        return True
    following = goal.tokens[place + 1 : place + 2]
    return previous.sort is not Sort.PEOPLE and any(word.sort in DOING for word in following)


def _relevant(goal: Reading, relevance: str, link: GoalLink | None) -> tuple[bool, str]:
    if link is not None:
        return True, _("It is part of something larger: {link}.").format(link=link_word(link))
    if relevance.strip():
        return True, _("What it matters for is written down.")
    if purpose := goal.found(goal.vocabulary.purpose):
        return True, _("It says what it matters for: “{words} …”.").format(words=purpose)
    if larger := goal.found(goal.vocabulary.links):
        return True, _("It is part of something larger: {link}.").format(link=larger)
    message = _("Say what it matters for, such as “{example}”.")
    return False, message.format(example=goal.vocabulary.examples["R"])


def _time_bound(
    goal: Reading, seen: Reading, due: date | None, today: date
) -> tuple[bool, str]:
    day = due
    for reading in (goal, seen):
        for phrase in reading.times.deadlines:
            day = day or phrase.day
    if day is not None:
        written = format_day(day, language())
        if day < today:
            return False, _("{day} is past. Choose a later day.").format(day=written)
        return True, _("It has a day: {day}.").format(day=written)
    if clock := goal.times.clock or seen.times.clock:
        return True, _("It has a deadline: “{words}”.").format(words=clock)
    example = goal.vocabulary.examples["T"]
    if rhythm := goal.times.rhythm or seen.times.rhythm:
        message = _("“{words}” says how often. Add until when, such as “{example}”.")
        return False, message.format(words=rhythm, example=example)
    return False, _("Say by when, such as “{example}”.").format(example=example)
