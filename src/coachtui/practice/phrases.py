"""The words by which a coach tells, comforts, gives back or asks for more, per language."""

import re
from dataclasses import dataclass
from typing import Final

from coachtui.feedback.phrases import any_of


@dataclass(frozen=True, slots=True)
class Phrases:
    """What to look for in one language, in plain text."""

    advice: re.Pattern[str]
    """A way out that is the coach's own."""
    comfort: re.Pattern[str]
    """Makes a feeling smaller than it is."""
    story: re.Pattern[str]
    """Turns to what the coach has been through."""
    gives_back: re.Pattern[str]
    """Begins a sentence in which the coach returns what was said."""
    honours: re.Pattern[str]
    """Acknowledges, and asks nothing."""
    nods: re.Pattern[str]
    """Says no more than that one listens."""
    check: re.Pattern[str]
    """Ends in the question whether it was understood."""
    feeling: re.Pattern[str]
    more: re.Pattern[str]
    """Asks what else there is."""
    question: re.Pattern[str]
    """A word that asks."""


ENGLISH: Final = Phrases(
    advice=any_of(
        "you should, you shouldn't, you ought to, you need to, you have to, you must, you could "
        "just, you can just, you might want to, you'd better, just *ignore, just tell, just ask, "
        "just say, why don't you, why not, how about, what if you, have you tried, try to, "
        "try *ing, if i were you, i would, i'd, i suggest, i recommend, my advice, the best thing "
        "is, it's best to, it is best to, make sure, don't let, let me, next time"
    ),
    comfort=any_of(
        "don't worry, never mind, no need to worry, it'll be fine, it will be fine, it's okay, "
        "it is okay, it's not that bad, it isn't that bad, not so bad, that bad, cheer up, "
        "calm down, relax, at least, everybody has, everyone has, it happens, happens to "
        "everybody, happens to everyone, you'll get over, you will get over, be patient, "
        "look on the bright side, surely they, of course they"
    ),
    story=any_of(
        "me too, i also, i had the same, same here, when i was, in my time, in my unit, in my old, "
        "i once, i remember when, happened to me, i know how you feel, i know what you mean, "
        "i know exactly"
    ),
    gives_back=re.compile(
        r"^(?:so\b|what i hear|what i heard|i hear|i heard|if i (?:hear|understand|heard)"
        r"|(?:it|that) (?:sounds|seems)|sounds (?:like|as)|you\b|let me check|in other words)"
    ),
    honours=re.compile(
        r"^(?:thank you|thanks|i (?:can )?(?:see|appreciate|notice)\b|that (?:must|sounds)"
        r"|good to hear|i'm glad|i am glad)"
    ),
    nods=re.compile(r"^(?:(?:okay|ok|oh|hmm*|mm+|mhm|uh-huh|i see|right|yes|and)\W*)+$"),
    check=re.compile(
        r"\b(?:is that (?:right|it|so)|did i (?:get|hear|understand)[\w ]*|have i (?:got|understood"
        r"|heard)[\w ]*|what (?:have|did) i (?:missed|miss)|right|correct|yes)\s*\?$"
    ),
    feeling=re.compile(r"\b(?:feel\w*|felt|emotions?|mood|like for you)\b"),
    more=re.compile(r"\b(?:what else|(?:any|some)thing else|what more|and then)\b"),
    question=re.compile(r"\b(?:what|how|which|who|whom|whose|when|where|why)\b"),
)

INDONESIAN: Final = Phrases(
    advice=any_of(
        "sebaiknya, seharusnya, harusnya, mestinya, semestinya, mending, mendingan, lebih baik, "
        "bagaimana kalau, gimana kalau, kenapa tidak, kenapa {not}, mengapa tidak, coba saja, "
        "coba aja, cobalah, coba kamu, coba anda, kamu harus, anda harus, kalian harus, harus "
        "segera, saran saya, saya sarankan, menurut saya, kalau saya jadi, kalau saya, saya akan, "
        "pakai saja, lapor saja, bilang saja, minta saja, abaikan saja, biarkan saja, jangan "
        "lupa, jangan sampai, pastikan, lain kali, perlu segera, tinggal"
    ),
    comfort=any_of(
        "jangan khawatir, {not} usah khawatir, {not} perlu khawatir, {not} usah dipikirkan, "
        "jangan dipikirkan, tenang saja, tenang aja, santai saja, santai aja, sabar, yang sabar, "
        "{not} apa-apa, nanti juga, pasti bisa, pasti ada yang, semangat, semua orang juga, "
        "semua juga, wajar saja, biasa itu, itu biasa, {not} separah, {not} seburuk, masih "
        "mending, masih untung, setidaknya, ambil hikmahnya, jangan sedih, jangan takut"
    ),
    story=any_of(
        "saya juga, aku juga, saya pernah, saya dulu, dulu saya, waktu saya, zaman saya, "
        "pengalaman saya, saya pun, sama dengan saya, di tempat saya, saya tahu rasanya, "
        "saya tahu persis"
    ),
    gives_back=re.compile(
        r"^(?:jadi\b|berarti\b|yang (?:saya|aku) (?:dengar|tangkap|pahami)|(?:saya|aku) (?:dengar"
        r"|mendengar|menangkap|tangkap)|kalau (?:saya )?(?:tidak salah )?(?:dengar|tangkap)"
        r"|kedengarannya|sepertinya|rupanya|tampaknya|tadi (?:kamu|anda|mas|mbak|bapak|ibu|pak|bu)"
        r"|dengan kata lain|artinya|(?:kamu|anda|mas \w+|mbak \w+|pak \w+|bu \w+)\b)"
    ),
    honours=re.compile(
        r"^(?:terima kasih|makasih|saya (?:bisa |dapat )?(?:merasakan|melihat|mengerti|memahami"
        r"|paham|menghargai)|pasti (?:berat|lelah|capek|melelahkan|tidak mudah|nggak enak)"
        r"|(?:tidak|nggak) mudah|kelihatan)"
    ),
    nods=re.compile(r"^(?:(?:oke|ok|oh|hmm*|mm+|ya|iya|baik|begitu|betul|lalu|terus)\W*)+$"),
    check=re.compile(
        r"(?:\b(?:begitu|betul|benar|benar begitu|betul begitu|ya|kan|bukan|ada yang (?:keliru"
        r"|terlewat|perlu diluruskan|kurang)(?: \w+)?))\s*\?$"
    ),
    feeling=re.compile(r"\b(?:perasaan\w*|rasa|rasanya|merasa\w*|dirasa\w*|rasakan)\b"),
    more=re.compile(r"\b(?:apa lagi|apalagi|siapa lagi|selain itu|lainnya|yang lain lagi)\b"),
    question=re.compile(
        r"\b(?:apa(?!kah)|apanya|bagaimana|gimana|mana|siapa|kapan|berapa|seberapa|sejauh|kenapa"
        r"|mengapa|ngapain)\b"
    ),
)


def phrases_of(lang: str) -> Phrases:
    """Return what to look for in a language."""
    return INDONESIAN if lang == "id" else ENGLISH
