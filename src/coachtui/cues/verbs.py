"""The verbs with which people say what they will do, as many as an office needs."""

import re
from dataclasses import dataclass
from typing import Final

from coachtui.feedback.phrases import word_set

_ENGLISH: Final = word_set(
    "accept add adjust agree analyse analyze announce answer apologise apologize apply approach "
    "archive arrange ask assign attend back begin block book bring build buy call cancel change "
    "check choose clean clear close coach collect come compare complete confirm contact copy "
    "count cut decide define delegate deliver demonstrate describe design develop discuss divide "
    "do document draft draw email enter estimate evaluate explain explore fill find finish fix "
    "follow forward gather get give go greet hand have help hold identify include inform install "
    "introduce invite join keep lead learn leave let limit list listen log look make map mark "
    "measure meet mention message move name note observe offer open organise organize outline "
    "pair pass pause phone pick pilot plan post practice practise prepare present print propose "
    "put raise read rearrange record reduce refer rehearse remind remove reorder repeat replace "
    "reply report request reserve return review revise rewrite ring run save say schedule select "
    "send set share shift shorten show sign simplify sit skip sort speak split start stay stop "
    "submit suggest summarise summarize swap switch take talk teach tell test thank tidy train "
    "transfer translate trial try turn update upload use verify visit wait walk watch work write"
)

_INDONESIAN: Final = word_set(
    "adakan ajak ajar ajukan amati ambil analisis atur awali baca bagi bahas bawa bayar belajar "
    "bentuk bereskan beri bicara bikin bilang briefing buat buka cari catat cek cerita cetak "
    "cicil coba cocokkan colek dampingi datang datangi dengar dengarkan diskusi edit evaluasi "
    "fotokopi ganti geser gunakan hadir hadiri hapus hitung hubungi ikut ikuti ingatkan isi izin "
    "jadwalkan jalankan jawab jelaskan jemput kabari kembali kerjakan kirim komunikasikan "
    "konfirmasi konsultasi koordinasi kumpulkan kunjungi kurangi lampirkan lapor latih latihan "
    "lengkapi lihat luangkan mampir minta mohon mulai musyawarah naikkan ngobrol pakai pantau "
    "paparkan pasang pastikan pelajari perbaiki periksa pesan petakan pilih pimpin pindah pinjam "
    "potong praktikkan presentasi print rangkum rapat rapikan rekam revisi salin sampaikan "
    "sederhanakan sepakati serahkan siapkan simak simpan simulasi sisihkan sosialisasi "
    "sosialisasikan susun tagih tambah tandai tanya tanyakan tata tawarkan telaah telepon "
    "telusuri tempel temui tentukan terapkan tetapkan tinjau titip tolak tugaskan tukar tulis "
    "tunda tunjuk tunjukkan tutup uji ukur undang unduh unggah urus urutkan usul usulkan validasi "
    "verifikasi wawancara"
)

# "berkas" and "meja" begin like verbs and are none.
_NO_VERBS: Final = word_set(
    "akan bahkan beberapa berapa beras berat berbagai berikut berita berkas bersama bersih besok "
    "betul bukan ikan medali media medis meeting mei meja melainkan melalui memang memo menara "
    "mengenai menit mental menteri mentor menurut merah merek mereka merk mesin meski meskipun "
    "mess metode metrik mewah pekan rekan sedangkan"
)

_DERIVED: Final = re.compile(
    r"(?:me(?:m|n|ng|ny|l|r|w|y)?[a-z]{4,}|ber[a-z]{3,}|[a-z]{3,}kan|ku[a-z]{3,}(?:kan|i)"
    r")(?:nya|lah)?"
)
"""Verbs by their form: mencatat, berlatih, serahkan, kuceritakan."""

_DETERMINERS: Final = word_set(
    "a all an any both each every her him his it me my one our some that the their them these "
    "this those three two us your"
)
_NEVER_VERBS: Final = _DETERMINERS | word_set(
    "about after at before better by during for from in into less more no not of on over to under "
    "until with"
)

_FILLERS: Final = {
    "en": word_set(
        "again also and back better first harder in it just later more next now off on once out "
        "over own soon then there this to today together tomorrow too up well with"
    ),
    "id": word_set(
        "akan bersama besok dahulu dan dengan depan dulu juga ke kembali lagi langsung lebih "
        "minggu nanti pelan-pelan rutin saja segera sekarang sendiri sering ya yang"
    ),
}
"""Words that say neither what nor whom."""

_WORD: Final = re.compile(r"\w[\w'-]*")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a text says will be done: the verb, and whether something follows it."""

    verb: str
    start: int
    has_object: bool


def deeds(text: str, lang: str) -> tuple[Deed, ...]:
    """Return what will be done according to a plain text, in order."""
    words = list(_WORD.finditer(text))
    return tuple(
        Deed(word[0], word.start(), _says_what(words[index + 1 :], lang))
        for index, word in enumerate(words)
        if is_verb(word[0], lang, words[index + 1][0] if index + 1 < len(words) else "")
    )


def is_verb(word: str, lang: str, following: str = "") -> bool:
    """Say whether a word is used as a verb; in English the word after it helps to tell."""
    if lang == "id":
        known = word in _INDONESIAN or _DERIVED.fullmatch(word) is not None
        return known and word not in _NO_VERBS
    return word in _ENGLISH or (following in _DETERMINERS and word not in _NEVER_VERBS)


def _says_what(words: list[re.Match[str]], lang: str) -> bool:
    return any(word[0] not in _FILLERS[lang] for word in words)
