"""Tells from a few free words what a session is about, so that fitting questions come first."""

from typing import Final

from coachtui.bank.schema import Bank
from coachtui.bank.words import folded_words

KEYWORDS: Final[dict[str, str]] = {
    "report": "report* lapor* pelaporan document* dokumen* naskah notul* notula* spj lakip lkjip",
    "service": (
        "service* layanan* pelayanan* melayani customer* citizen* pelanggan warga masyarakat loket "
        "pengaduan keluhan complaint* antrean antrian"
    ),
    "conflict": "conflict* konflik* selisih* perselisihan cekcok tegang* tension* quarrel* argue* "
    "argument* bertengkar ribut* berdebat disagree*",
    "career": (
        "career* karier* karir* promot* promosi* jabatan mutasi pangkat pension* pensiun* "
        "kompetensi* diklat pelatihan sertifikasi role"
    ),
    "teamwork": (
        "team* tim timnya rekan colleague* bekerjasama kerjasama kerja_sama bekerja_sama "
        "kolaborasi* collaborat* cooperat* koordinasi* berkoordinasi coordinat* delegasi* "
        "mendelegasikan delegat* bawahan"
    ),
    "project": "project* proyek* program* kegiatan milestone* aksi_perubahan rollout* peluncuran",
    "time": (
        "time waktu deadline* tenggat* jadwal* schedul* late terlambat* telat lembur* overtime "
        "priorit* menunda* sibuk* busy overload* kewalahan procrastinat*"
    ),
    "problem": (
        "problem* masalah* permasalahan kendala* hambatan* issue* persoalan* buntu stuck macet"
    ),
}
"""Words that point to a topic in both languages (* any ending, _ a blank); ties go to the first."""


def topic_of(text: str, bank: Bank) -> str | None:
    """Return the topic of the bank that most words of a text point to, or none."""
    padded = f" {' '.join(folded_words(text))} "
    hits = {topic: _hits(topic, padded) for topic in _by_precision(bank)}
    best = max(hits, key=lambda topic: hits[topic], default=None)
    return best if best is not None and hits[best] else None


def _hits(topic: str, padded: str) -> int:
    keywords = KEYWORDS.get(topic, f"{topic}*").replace("_", "\0").split()
    ends = (f" {word} ".replace("\0", " ").replace("* ", "") for word in keywords)
    return sum(padded.count(end) for end in ends)


def _by_precision(bank: Bank) -> list[str]:
    known = list(KEYWORDS)
    return sorted(bank.topics, key=lambda topic: known.index(topic) if topic in known else -1)
