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
    opener: re.Pattern[str]
    """Stands before a question and changes nothing in it."""
    returns: re.Pattern[str]
    """Begins a sentence in which the coach returns what was said."""
    of_them: re.Pattern[str]
    """Begins a sentence about the other."""
    honours: re.Pattern[str]
    """Acknowledges, and asks nothing."""
    forbids: re.Pattern[str]
    nods: re.Pattern[str]
    """A word that says no more than that one listens."""
    check: re.Pattern[str]
    """Ends in the question whether it was understood."""
    presses: re.Pattern[str]
    """Asks why, in another word."""
    feeling: re.Pattern[str]
    more: re.Pattern[str]
    """Asks what else there is."""
    question: re.Pattern[str]
    """A word that asks."""


ENGLISH: Final = Phrases(
    advice=any_of(
        "you should, you shouldn't, you ought to, you need to, you have to, you must not, "
        "you could just, you can just, you might want to, you'd better, just tell, just ask, "
        "just say, why don't you, why not, how about, what if you, have you tried, try to, "
        "try *ing, if i were you, i would, i'd, i suggest, i recommend, my advice, the best thing "
        "is, it's best to, it is best to, make sure, don't let, let me, let's, let us, next time"
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
    opener=re.compile(
        r"^(?:(?:and|so|but|then|well|okay|oh|please)\b[,.…]?\s+)+"
        r"(?=what|how|who|when|where|which|tell|say|describe)"
        r"|^(?:may|can|could) i (?:ask|know)\b,?\s+(?:you\s+)?"
    ),
    returns=re.compile(
        r"^(?:so\b|what i(?:'m)? hear\w*|i(?:'m)? hear\w*|i heard|if i (?:hear|understand|heard)"
        r"|(?:it|that) (?:sounds|seems)|sounds (?:like|as)|let me check|in other words)"
    ),
    of_them=re.compile(r"^you\b"),
    honours=re.compile(
        r"^(?:thank you|thanks|i (?:can )?(?:see|appreciate|notice|imagine)\b|that (?:must|sounds)"
        r"|you must be\b|good to hear|i'm glad|i am glad)"
    ),
    forbids=re.compile(r"^(?:don't|do not|never)\b"),
    nods=re.compile(
        r"okay|ok|oh|h*m+|mhm|uh|huh|i|see|right|yes|and|so|go|on|take|your|time|please|great|good"
        r"|well|done|nice|wow|excellent"
    ),
    check=re.compile(
        r"\b(?:is that (?:right|it|so)|did i (?:get|hear|understand)[\w ]*|have i (?:got|understood"
        r"|heard)[\w ]*|what (?:have|did) i (?:missed|miss)|right|correct|yes)\s*\?$"
    ),
    presses=re.compile(r"^how come\b"),
    feeling=re.compile(r"\b(?:feel\w*|felt|emotions?|mood|like for you)\b"),
    more=re.compile(r"\b(?:what else|(?:any|some)thing else|what more|and then)\b"),
    question=re.compile(r"\b(?:what|how|which|who|whom|whose|when|where|why)\b"),
)

INDONESIAN: Final = Phrases(
    advice=any_of(
        "sebaiknya, seharusnya, harusnya, mestinya, semestinya, mending, mendingan, lebih baik, "
        "bagaimana kalau, gimana kalau, kenapa {not}, mengapa {not}, coba saja, coba aja, "
        "cobalah, coba kamu, coba anda, coba bikin, coba buat, coba pakai, coba gunakan, coba "
        "bicara*, coba hubungi, coba minta, coba datangi, coba tanya*, coba bilang, coba susun, "
        "coba atur, coba kirim, coba ingatkan, ayo, yuk, mari kita, kamu harus, anda harus, "
        "kalian harus, mas * harus, mbak * harus, pak * harus, bu * harus, kamu perlu, anda "
        "perlu, mas * perlu, mbak * perlu, pak * perlu, bu * perlu, harus segera, saran saya, "
        "saya sarankan, menurut saya, kalau saya jadi, kalau saya, saya akan, pakai saja, lapor "
        "saja, bilang saja, minta saja, abaikan saja, biarkan saja, jangan lupa, jangan sampai, "
        "pastikan, lain kali, perlu segera, tinggal"
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
    opener=re.compile(
        r"^(?:(?:dan|lalu|terus|nah|oke|oh|jadi|tolong|mohon)\b[,.…]?\s+)+(?=apa|bagaimana|gimana"
        r"|siapa|kapan|berapa|seberapa|di mana|ceritakan|jelaskan|gambarkan|sebutkan)"
        r"|^(?:boleh|bolehkah|bisa)(?: saya)? (?:tahu|tanya|bertanya)\b,?\s+"
    ),
    returns=re.compile(
        r"^(?:jadi\b|berarti\b|yang (?:saya|aku) (?:dengar|tangkap|pahami)|(?:saya|aku) (?:dengar"
        r"|mendengar|menangkap|tangkap)|kalau (?:saya )?(?:tidak salah )?(?:dengar|tangkap)"
        r"|kedengarannya|kelihatannya|sepertinya|rupanya|tampaknya|dengan kata lain|artinya"
        r"|dari cerita|tadi (?:kamu|anda|mas|mbak|bapak|ibu|pak|bu))"
    ),
    of_them=re.compile(r"^(?:kamu|anda|mas \w+|mbak \w+|pak \w+|bu \w+)\b"),
    honours=re.compile(
        r"^(?:terima kasih|makasih|saya (?:bisa |dapat )?(?:merasakan|melihat|mengerti|memahami"
        r"|paham|menghargai|bayangkan)|kebayang|pasti (?:berat|lelah|capek|melelahkan|tidak mudah"
        r"|nggak enak)|(?:tidak|nggak) mudah|kelihatan)"
    ),
    forbids=re.compile(r"^jangan\b"),
    nods=re.compile(
        r"oke|okay|ok|oh|h*m+|ya|iya|baik|begitu|gitu|betul|lalu|terus|trus|dan|silakan|lanjut"
        r"|lanjutkan|bagus|hebat|mantap|wah|sip|keren|mas|mbak|pak|bu"
    ),
    check=re.compile(
        r"(?:\b(?:begitu|betul|benar|benar begitu|betul begitu|ya|kan|bukan|ada yang (?:keliru"
        r"|terlewat|perlu diluruskan|kurang)(?: \w+)?))\s*\?$"
    ),
    presses=re.compile(r"^kok\b"),
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
