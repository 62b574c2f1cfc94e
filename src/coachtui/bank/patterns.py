"""The words by which the lint tells a good coaching question from a poor one, per language."""

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Patterns:
    """What to look for in one language; all of it in small letters with straight apostrophes."""

    closed: tuple[re.Pattern[str], ...]
    leading: tuple[re.Pattern[str], ...]
    why: re.Pattern[str]
    stacked: re.Pattern[str]
    stem: re.Pattern[str]
    imperative: re.Pattern[str]
    facts: re.Pattern[str]
    either_or: re.Pattern[str]
    blame: re.Pattern[str]
    blameless: re.Pattern[str]
    """What has such a word in it and blames nobody: not being able to fail, or being afraid to."""
    coach: re.Pattern[str]
    negative: re.Pattern[str]
    possible: re.Pattern[str]
    """Future and possibility."""
    later: re.Pattern[str]
    """The future alone."""
    now: re.Pattern[str]
    """What is, or has been."""


def _any(words: str) -> re.Pattern[str]:
    """Match any of these words; a blank may be written as _, any ending as *."""
    parts = [re.escape(w).replace("_", r"\s+").replace(r"\*", r"\w*") for w in words.split()]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


def _first(words: str) -> re.Pattern[str]:
    """Match any of these words at the start."""
    return re.compile(rf"^{_any(words).pattern}")


ENGLISH: Final = Patterns(
    closed=(
        _first(
            "do does did is are was were am has have had can could will would should shall may "
            "might must"
        ),
    ),
    leading=(
        re.compile(
            r"^(don't|doesn't|didn't|isn't|aren't|wasn't|weren't|haven't|hasn't|can't|couldn't"
            r"|won't|wouldn't|shouldn't|why (don't|not)|what if you|how about"
            r"|have you (tried|thought|considered|talked)|did you try)\b"
        ),
        re.compile(r",\s*(right|isn't it|don't you|correct|okay)\s*\?$"),
        re.compile(r"\b(should|ought to|need to)\b"),
    ),
    why=re.compile(r"\bwhy\b"),
    stacked=re.compile(r"\b(and|or|then)\s+(what|how|when|who|where|why|which)\b"),
    stem=re.compile(
        r"^(what|how|who|when|where|which|tell me|describe|walk me|say more|on a scale|imagine|if"
        r"|to what extent|in what)\b"
    ),
    imperative=_first(
        "tell describe walk say imagine picture show name list choose pick think take look let put "
        "complete finish go give share notice recall remember rate write read sum draw help paint "
        "start pause stay add bring hold keep finish replay step listen compare"
    ),
    facts=_first("who when where how_many how_much"),
    either_or=re.compile(r"(?<!\bmore )\bor\b(?! (so|less|more)\b)"),
    blame=_any("fail* wrong* lazy careless* fault* blam* stupid* incompeten* guilty"),
    blameless=re.compile(
        r"\b(?:not|never|cannot|\w+n't|impossible to|nothing (?:can|could|would)"
        r"|(?:afraid|scared|fear) (?:of|to))(?: (?:possibly|even))? (?:fail\w*|(?:go|be) wrong)\b"
    ),
    coach=_any("i me my mine myself i'm i've i'd i'll"),
    negative=_any(
        "not no never nothing nobody none without cannot don't doesn't didn't isn't aren't wasn't "
        "weren't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't"
    ),
    possible=_any(
        "could can will would might may if next first step* option* possib* try* tried else "
        "imagine when by tomorrow week* month* future want* ready plan* help* support* commit* "
        "choice* choose another other alternative* way* start* begin* further more likely later "
        "remind* going_to would* willing* keep*"
    ),
    later=_any("will tomorrow next going_to future later"),
    now=_any(
        "now so_far already is are am was were has have had been been today currently right_now "
        "present does do did makes keeps at_the_moment tried until_now"
    ),
)

_SUDAH_APA: Final = (
    r"(?:sudah|bisa|mau|perlu|ada)(?: (?!tahu|ingat|yakin|paham)\w+)?"
    r" (?:apa\b(?! yang)|berapa|kapan|siapa|(?:di |ke |dari )?mana)\b"
)
"""Begins like a closed question and is none: sudah sampai mana, mau mulai kapan."""

INDONESIAN: Final = Patterns(
    closed=(
        _first(
            "apakah adakah sudahkah pernahkah bisakah dapatkah maukah mungkinkah haruskah perlukah "
            "benarkah betulkah bolehkah siapkah yakinkah setujukah cukupkah masihkah akankah "
            "inginkah tahukah mampukah sanggupkah"
        ),
        re.compile(
            r"^apa\s+(anda|kamu|kalian|bapak|ibu|saudara|dia|ini|itu|sudah|ada|bisa|mau|perlu|benar"
            r"|betul|masih|mungkin|tidak|\{sapaan\})(?!\w)"
        ),
        re.compile(
            rf"^(?!{_SUDAH_APA})"
            + _any("sudah bisa mau perlu boleh masih pernah ada setuju yakin siap").pattern
        ),
    ),
    leading=(
        _first("bukankah tidakkah bagaimana_kalau gimana_kalau kenapa_tidak mengapa_tidak"),
        re.compile(r"(,\s*(ya|betul|setuju|benar begitu)|[,\s](kan|bukan))\s*\?$"),
        re.compile(r"\b(seharusnya|sebaiknya|mestinya|harusnya)\b"),
    ),
    why=re.compile(r"\b(mengapa|kenapa)\b"),
    stacked=re.compile(
        r"\b(dan|serta|lalu|atau)\s+(apa|bagaimana|kapan|siapa|di mana|mengapa|kenapa|berapa"
        r"|seberapa)\b"
    ),
    stem=re.compile(
        rf"^({_SUDAH_APA}"
        r"|apa|bagaimana|seperti apa|seberapa|sejauh mana|berapa|kapan|siapa|di mana|dimana"
        r"|ke mana|dari mana|sampai (di )?mana|mana|ceritakan|jelaskan|gambarkan|bayangkan"
        r"|(pada|dalam|dari) skala|langkah|hal|pilihan|dukungan|kalau|jika|seandainya|di titik"
        r"|[\w-]+ (apa|mana))\b"
    ),
    imperative=_first(
        "ceritakan jelaskan gambarkan bayangkan sebutkan pilih* coba ingat* lihat* tulis* ucapkan "
        "silakan mari bawa ambil rangkum* simpulkan uraikan tunjukkan beri berikan katakan "
        "lengkapi bacakan tambahkan pikirkan rasakan perhatikan urutkan lanjutkan sampaikan anggap "
        "andaikan mulai tambah nyatakan bandingkan kita dengarkan bagikan"
    ),
    facts=_first("siapa kapan di_mana dimana berapa"),
    either_or=re.compile(r"\batau\b(?! (lebih|kurang|semacamnya)\b)"),
    blame=re.compile(
        r"\b(kegagalan|gagal|kesalahan|salah(?! satu)|malas|ceroboh|bodoh|lalai|teledor"
        r"|menyalahkan|disalahkan)\b"
    ),
    blameless=re.compile(
        r"\b(?:tidak|tak|nggak|enggak|gak|ga|takkan|mustahil|takut)"
        r"(?: (?:akan|bakal|mungkin|bisa|dapat|pernah|takut|untuk))* (?:gagal|kegagalan|salah)\b"
    ),
    coach=_any("saya aku"),
    negative=_any("tidak tak bukan belum jangan tanpa tiada tidakkah"),
    possible=_any(
        "bisa dapat akan kalau jika seandainya andai mungkin langkah* pilihan* cara* lagi rencana* "
        "berikut* pertama mulai minggu besok nanti dukungan* siap ingin mau kapan coba mencoba "
        "dicoba lain alternatif bayangkan andaikan jalan bantu* membantu dibantu paling yakin "
        "keyakinan ke_depan terdekat setelah memilih dipilih komitmen lakukan dilakukan tindakan "
        "memastikan ingatkan mengingatkan kemauan tekad"
    ),
    later=_any("akan besok nanti minggu_depan bulan_depan ke_depan"),
    now=_any(
        "sekarang sudah selama_ini saat_ini sejauh_ini kini tadi hari_ini sedang masih pernah "
        "terjadi belakangan membuat selalu sebelumnya"
    ),
)

FORMS_OF_ADDRESS: Final = _any("anda kamu kalian saudara engkau kau")
"""Words an Indonesian bank would write where a person has a form of address of their own."""

ACRONYM: Final = re.compile(r"\b[A-Z]{2,}\b")

ALLOWED_ACRONYMS: Final = frozenset({"ASN", "SKP"})
"""What every civil servant reads without a thought."""

LOOKS_FORWARD: Final = frozenset(
    {"options", "will", "choices", "action", "actions", "rencana", "rencana_aksi", "plan"}
)
"""Stages whose questions are about what could be."""

LOOKS_AROUND: Final = frozenset({"reality", "situation", "listen", "identifikasi", "identify"})
"""Stages whose questions are about what is."""


def patterns_of(lang: str) -> Patterns:
    """Return what to look for in a language."""
    return INDONESIAN if lang == "id" else ENGLISH
