"""A sentence that was given back, looked at: whose words it has, and what was added to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from coachtui.bank.twins import word_bag
from coachtui.cues import judging_remark
from coachtui.feedback.phrases import any_of, as_written, straight, unquoted, word_set
from coachtui.i18n import _
from coachtui.practice.phrases import Phrases, phrases_of

SHORT: Final = 3
"""Letters up to which a word says little."""

STEM: Final = 5
"""Letters from which on two words may differ in their endings and be the same."""

_DUTIES: Final = ("have to", "need to", "should", "harus", "perlu")
"""Words of advice, unless the other said them first."""

SAY_LITTLE: Final = word_set(
    "about also because been could from have just only really should than that their them then "
    "there they this very were what when which will with would your "
    "akan anda atau begitu belum bisa dari dengan harus jadi juga kalau kami kamu karena kita lagi "
    "lebih masih mereka nggak pada saja saya seperti sudah tapi tidak untuk yang"
)

LONG: Final = 25
"""Words from which on giving back has become a speech."""

PARROT: Final = 0.9
"""Share of the other's words from which on it is no more than repeated."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was seen in an answer: what helps, or what to reconsider."""

    good: bool
    text: str


def judge_mirror(text: str, said: str, weight: str, lang: str) -> tuple[Note, ...]:
    """Return what is seen in a sentence that gives back what somebody said."""
    own = straight(unquoted(text))
    phrases = phrases_of(lang)
    added = tuple(Note(False, words) for words in _added(own, said, phrases, lang))
    returned = _returned(straight(text), said, weight)
    kept = () if added else (Note(True, _("No advice, no comfort, no verdict.")),)
    return (returned, *added, *kept)


def common_words(text: str, said: str) -> tuple[str, ...]:
    """Return the words that say something and stand in both, whatever their endings."""
    known = _telling_words(said)
    return tuple(
        word for word in _telling_words(text) if any(_same(word, other) for other in known)
    )


def advice_in(text: str, said: str, phrases: Phrases) -> str:
    """Return with what a text in small letters begins advice; a duty they named is none."""
    for found in phrases.advice.finditer(text):
        if not any(duty in found[0] and duty in said.lower() for duty in _DUTIES):
            return found[0]
    return ""


def _same(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return shorter == longer or (len(shorter) >= STEM and longer.startswith(shorter))


def _returned(text: str, said: str, weight: str) -> Note:
    """Say whether a word that weighs came back."""
    lower = text.lower()
    heavy = any_of(weight.lower())
    if found := heavy.search(lower):
        theirs = word_bag(said)
        if len(theirs & word_bag(text)) >= PARROT * len(theirs):
            return Note(False, _("Every word comes back. Take the few that weigh."))
        return Note(True, _("“{word}” comes back.").format(word=as_written(text, found)))
    first = weight.split(",")[0].strip(" *")
    if common_words(lower, said):
        words = _("Some of their words come back. “{word}” may weigh more.")
    else:
        words = _("None of their words come back. Take “{word}” as they said it.")
    return Note(False, words.format(word=first))


def _added(text: str, said: str, phrases: Phrases, lang: str) -> Iterator[str]:
    """Say what the coach has put in that was not there."""
    lower = text.lower()
    if advice := advice_in(lower, said, phrases):
        words = _("“{word}” begins advice. It can wait; first they want to be heard.")
        yield words.format(word=advice)
    if found := phrases.comfort.search(lower):
        words = _("“{word}” makes it smaller. Let it be as large as it is for them.")
        yield words.format(word=as_written(text, found))
    if found := phrases.story.search(lower):
        words = _("“{word}” turns the talk to you.")
        yield words.format(word=as_written(text, found))
    if judging := judging_remark(text, lang):
        yield judging
    if "?" in text and not phrases.check.search(lower.rstrip()):
        yield _("A question takes them on to something else. Give back first, then wait.")
    if (count := len(text.split())) > LONG:
        yield _("{n} words: say it shorter than they did.").format(n=count)


def _telling_words(text: str) -> frozenset[str]:
    return frozenset(word for word in word_bag(text) - SAY_LITTLE if len(word) > SHORT)
