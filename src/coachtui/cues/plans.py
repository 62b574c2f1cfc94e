"""Whether a plan can be carried out: a cue that comes by itself, and a deed of one's own."""

import re
from dataclasses import dataclass
from typing import Final

from coachtui.cues.verbs import Deed, deeds, is_verb
from coachtui.feedback.phrases import any_of, as_written, plain, straight
from coachtui.feedback.words import wording_of
from coachtui.i18n import _


@dataclass(frozen=True, slots=True)
class _Language:
    """How a language ties a deed to a cue."""

    when: re.Pattern[str]
    """Opens a cue."""
    where: re.Pattern[str]
    """Begins a cue with a place."""
    own: re.Pattern[str]
    """The planner, speaking."""
    vague: re.Pattern[str]
    """Looks like a cue, and never comes."""
    wish: re.Pattern[str]
    """Looks like a deed, and leaves a way out."""
    other: re.Pattern[str]
    """Begins with somebody else."""


_ENGLISH: Final = _Language(
    when=any_of(
        "if, when, whenever, after, before, once, as soon as, while, every, each, the moment, "
        "in case, as long as"
    ),
    where=re.compile(r"(?:at|in|on|during) (?:the|my|our|every|each)\b"),
    own=re.compile(r"\b(?:i|we)(?:'ll|'m|'re|'ve)?\b"),
    vague=re.compile(
        r"(?<!\w)(?:(?:if|when|whenever|once|as soon as) (?:i|we) (?:(?:have|get|find) "
        r"(?:\w+ ){0,2}(?:time|chance|moment|opportunity|energy)|can|remember(?: to)?"
        r"|feel (?:like it|up to it|ready)|want(?: to)?|need to|must)"
        r"|(?:if|when|whenever|once) (?:i'm|i am|we're|we are) (?:free|ready"
        r"|able(?: to)?|less busy|not (?:too |so )?busy|in the mood)"
        r"|(?:if|when|where|whenever|as) (?:possible|needed|necessary)|time permitting"
        r"|^(?:soon|later|some day|someday|sometime|eventually|at some point))"
        r"(?=\s*(?:[,;.]|$|i\b|i'll\b|we\b|then\b))"
    ),
    wish=any_of(
        "try to, try harder, do my best, hope, be more, be better, be less, maybe, perhaps"
    ),
    other=re.compile(
        r"^(?:he|she|they|someone|somebody|my (?!self\b)\w+|our \w+|the (?:team|manager|head|boss"
        r"|director|staff|others?)|mr|mrs|ms|pak|bu|mas|mbak)(?:'ll)?\b"
    ),
)

_INDONESIAN: Final = _Language(
    when=any_of(
        "kalau, kalo, jika, bila, apabila, bilamana, begitu, saat, ketika, sewaktu, waktu, pas, "
        "setelah, sesudah, sehabis, habis, usai, seusai, sebelum, setiap, tiap, seandainya, "
        "andaikata, andai, selama, sambil, selesai"
    ),
    where=re.compile(r"(?:di|dalam|pada) \w+ \w"),
    own=re.compile(r"\b(?:saya|aku|kami|kita)\b|\bku(?:[a-z]{3,}(?:kan|i)|telepon|tanya)\b"),
    vague=re.compile(
        r"(?<!\w)(?:(?:kalau|kalo|jika|bila|apabila|pas|saat|ketika|begitu) "
        r"(?:(?:saya|aku|kami|kita|sudah|lagi|memang|nanti) )*(?:sempat|(?:ada|punya) (?:waktu|"
        r"kesempatan)(?: luang| senggang| kosong)?|bisa|memungkinkan|ingat|mau|mood|perlu"
        r"|dirasa perlu|diperlukan|longgar|luang|senggang|lowong|siap|dapat kesempatan"
        r"|(?:tidak|tak|nggak|gak|ga) (?:terlalu |begitu )?(?:sibuk|capek|malas|repot|lupa))"
        r"|^(?:kapan-kapan|nanti|nanti-nanti|segera|secepatnya|lain kali|lain waktu|sewaktu-waktu))"
        r"(?=\s*(?:[,;.]|$|maka\b|saya\b|aku\b|kami\b|kita\b))"
    ),
    wish=any_of(
        "berusaha, usahakan, mengusahakan, berupaya, diusahakan, semoga, mudah-mudahan, mungkin, "
        "coba lebih, mencoba lebih, lebih disiplin, lebih rajin, lebih teliti, lebih semangat, "
        "lebih sabar, lebih fokus, lebih baik, lebih hati-hati, lebih giat"
    ),
    other=re.compile(
        r"^(?:pak|bapak|bu|ibu|mas|mbak|kak|bang|dia|ia|beliau|mereka|atasan|pimpinan|tim|staf"
        r"|teman|rekan|orang)(?:nya)?\b"
    ),
)

_TITLE: Final = re.compile(r"(?:pak|bapak|bu|ibu|mas|mbak|kak|bang|mr|mrs|ms|dr|dra|ir|drs)\.?")
_THEN: Final = re.compile(
    r"\s*(?:[,;]|:(?=\s)|=>|->|→|\b(?:maka|then)\b)\s*(?:(?:maka|then)\b\s*)?", re.IGNORECASE
)
_LEAD: Final = {
    "en": re.compile(
        r"^(?:(?:i|we)(?:'ll| will| am going to|'m going to)? "
        r"|(?:to|and|first|then|also|just|now|finally|please|don't|not) )+"
    ),
    "id": re.compile(r"^(?:(?:saya|aku|kami|kita) )?(?:(?:akan|mau|bakal) )?"),
}


def cue_remark(if_then: str, lang: str, *, coachee: str = "") -> str:
    """Return what an if-then plan still lacks, with an example; nothing when it can be kept.

    The coachee's name tells that a plan in the third person is nobody else's.
    """
    text = straight(if_then)
    words = _language(lang)
    if not text:
        return ""
    if vague := words.vague.search(text.lower()):
        return _("“{word}” never comes by itself. Name an event, a time or a place.").format(
            word=as_written(text, vague)
        )
    cue, act = _cue_and_act(text, lang)
    if not cue:
        return (
            _("Say when: “kalau Bu Sari cuti, saya tanya Mas Bayu”.")
            if lang == "id"
            else _("Say when: “if Sarah is away, I ask Ben”.")
        )
    if not act:
        return _("And then? Write what you will do yourself.")
    if not _is_named(act, coachee) and _is_up_to_another(act, lang, text.startswith(act)):
        return _("That is up to somebody else. Write what you will do yourself.")
    return _wish_remark(plain(act), lang)


def action_remark(text: str, lang: str) -> str:
    """Return what an action still lacks: a verb, or what the verb is about; nothing when whole."""
    words = plain(text)
    if not words:
        return ""
    if remark := _wish_remark(words, lang):
        return remark
    found = _own_deeds(words, lang)
    if not found:
        return (
            _("Begin with what you will do: “minta contoh dari Seksi Arsip”.")
            if lang == "id"
            else _("Begin with what you will do: “ask Archives for a sample”.")
        )
    if not any(deed.has_object for deed in found):
        return _("“{verb}”: what, or whom?").format(verb=found[0].verb)
    return ""


def _language(lang: str) -> _Language:
    return _INDONESIAN if lang == "id" else _ENGLISH


def _cue_and_act(text: str, lang: str) -> tuple[str, str]:
    """Split a plan into its cue and its deed, whichever comes first; either may be missing."""
    words = _language(lang)
    parts = _THEN.split(text, maxsplit=1)
    if len(parts) == 2:
        first, second = parts
        if _is_cue(first, lang):
            return first, second
        return (second, first) if _is_cue(second, lang) else ("", text)
    opening = words.when.search(text.lower())
    if opening and opening.start() > 0:
        return text[opening.start() :], text[: opening.start()].rstrip()
    if not _is_cue(text, lang):
        return "", text
    start = _start_of_deed(text.lower(), opening.end() if opening else 0, lang)
    return text, text[start:]


def _is_cue(part: str, lang: str) -> bool:
    words = plain(part)
    if opening := _language(lang).when.match(words):
        return opening.end() < len(words)
    return bool(_language(lang).where.match(words) or wording_of(lang).time.search(words))


def _start_of_deed(text: str, after: int, lang: str) -> int:
    """Find where a cue with no comma after it goes over into the deed; the end if it never does.

    A word and more of the cue come first: in "if I am late I call" the deed begins at the second I.
    """
    cue = re.compile(r"\s*\S+\s+\S*").match(text, after)
    least = cue.end() if cue and after else after
    own = [found.start() for found in _language(lang).own.finditer(text, least)]
    starts = own or [deed.start for deed in deeds(text, lang) if deed.start >= least]
    whole = [start for start in starts if " " in text[start:].strip()]
    return max(whole, default=len(text))


def _is_named(act: str, coachee: str) -> bool:
    """Say whether the coachee is the one with whom a deed begins, in "Bu Rina calls" as well."""
    names = [name for name in plain(coachee).split() if not _TITLE.fullmatch(name)]
    return any(word in names for word in plain(act).split()[:2])


def _is_up_to_another(act: str, lang: str, opens: bool) -> bool:
    """Say whether somebody else is to do it: a title, pronoun or name leads, and no I follows."""
    words = _language(lang)
    said = plain(act)
    if words.own.search(said):
        return False
    if words.other.search(said):
        return True
    first, _blank, rest = act.partition(" ")
    named = first.istitle() and bool(rest) and not opens
    return named and not is_verb(first.lower(), lang, rest.split()[0].lower())


def _wish_remark(text: str, lang: str) -> str:
    """Return what is to be said about a plain text that begins with a good intention."""
    wish = _language(lang).wish.match(_LEAD[lang].sub("", text))
    if wish is None:
        return ""
    return _("“{word}” leaves it open. Write what will be done.").format(word=wish[0])


def _own_deeds(text: str, lang: str) -> tuple[Deed, ...]:
    """Return the deeds of a plain text; in English, where nouns look alike, those that lead."""
    if lang == "id":
        return deeds(text, lang)
    clauses = (_LEAD[lang].sub("", clause.strip()) for clause in re.split("[,;]", text))
    return tuple(deed for clause in clauses for deed in deeds(clause, lang) if deed.start == 0)
