"""The words that touch what the law on personal data calls specific, and what people call private.

An office works on health, families and faith as well: names of units and of services are not meant.
"""

import re
from enum import StrEnum
from functools import cache
from typing import Final

from coachtui.feedback.phrases import any_of


class Topic(StrEnum):
    """What a line about work seldom needs to hold."""

    HEALTH = "health"
    FAMILY = "family"
    RELIGION = "religion"
    POLITICS = "politics"
    FINANCE = "finance"


_ENGLISH: Final = {
    Topic.HEALTH: (
        "sick, ill, illness*, disease*, cancer, tumour*, tumor*, diabetes, diabetic, stroke, "
        "pregnan*, miscarriage, depress*, anxiety, bipolar, therapy, therapist, psychiatr*, "
        "psychologist, medication, surgery, hospitalised, hospitalized, in hospital, hiv, epilep*, "
        "disability, autis*, adhd, insomnia, mental health, panic attack*, chemotherapy, "
        "diagnosis, diagnosed with, migraine*, addict*, alcoholic*, drinking problem, "
        "blood pressure, maternity leave"
    ),
    Topic.FAMILY: (
        "divorc*, marriage, separated from, husband, wife, spouse, custody, mother-in-law, "
        "father-in-law, in-laws, an affair, widow*, family, domestic violence, boyfriend, "
        "girlfriend, single mother, single father, her son, his son, her daughter, his daughter, "
        "her child, his child, her children, his children, her kids, his kids, their kids, "
        "my kids, my children, my son, my daughter, her mother, his mother, her father, "
        "his father, my mother, my father, her parents, his parents, her baby, his baby"
    ),
    Topic.RELIGION: (
        "religio*, muslim*, islam*, christian*, catholic*, protestant*, hindu*, buddhis*, jewish, "
        "atheis*, church, mosque, converted to, hijab, headscarf, baptis*"
    ),
    Topic.POLITICS: (
        "political party, political view*, political opinion*, political belief*, voted for, "
        "votes for, vote for, party member, member of the party, election campaign, "
        "union member*, running for office"
    ),
    Topic.FINANCE: (
        "debt*, loan*, mortgage, bankrupt*, gambl*, his salary, her salary, my salary, "
        "money problems, money troubles, money worries, inheritance, credit card*, overdraft, "
        "payday, behind on rent, his savings, her savings, my savings"
    ),
}

_INDONESIAN: Final = {
    Topic.HEALTH: (
        "sakit, kanker, tumor, diabetes, stroke, hamil, kehamilan, keguguran, melahirkan, depresi, "
        "bipolar, gangguan cemas, gangguan kecemasan, gangguan jiwa, gangguan mental, "
        "gangguan tidur, psikiater, psikolog, terapi, kemoterapi, rawat inap, diopname, opname, "
        "dioperasi, operasi caesar, operasi sesar, operasi usus, operasi jantung, hiv, tbc, "
        "hepatitis, asam lambung, maag, vertigo, migrain, darah tinggi, hipertensi, kolesterol, "
        "insomnia, difabel, disabilitas, autis, autisme, adhd, berobat, obat penenang, obat tidur, "
        "cuci darah, masalah kesehatan, kondisi kesehatan, kesehatannya, kesehatan mental, "
        "kesehatan saya, kesehatan dia, kesehatan beliau, kecanduan"
    ),
    Topic.FAMILY: (
        "cerai, bercerai, perceraian, pisah ranjang, selingkuh, perselingkuhan, kdrt, "
        "rumah tangga, suami, istri, isteri, mertua, anaknya, anak saya, anak kandung, anak tiri, "
        "anak pertama, anak kedua, anak ketiga, anak bungsu, anak sulung, anak-anaknya, keluarga, "
        "janda, duda, hak asuh, orang tuanya, orang tua saya, ibunya, ayahnya, ayah saya, "
        "ibu saya, pacar, tunangan, punya momongan, mandul"
    ),
    Topic.RELIGION: (
        "agama, islam, muslim, muslimah, kristen, katolik, protestan, hindu, buddha, budha, "
        "konghucu, khonghucu, syiah, ahmadiyah, mualaf, murtad, gereja, pengajian, jilbab, hijab, "
        "cadar, umrah, umroh, naik haji, ibadah haji, ibadah, wihara, vihara, misa, kebaktian, "
        "persekutuan doa"
    ),
    Topic.POLITICS: (
        "partai, caleg, nyaleg, capres, cawapres, cagub, cabup, cawali, pilihan politik, "
        "pandangan politik, tim sukses, timses, ikut kampanye, golput, pdip, golkar, gerindra, "
        "nasdem"
    ),
    Topic.FINANCE: (
        "utang, hutang, berutang, berhutang, pinjol, pinjaman online, pinjaman bank, cicilan, kpr, "
        "digadaikan, menggadaikan, bangkrut, pailit, judi, judol, berjudi, gajinya, gaji saya, "
        "gaji dia, gaji beliau, potong gaji, potongan gaji, tabungannya, tabungan saya, warisan, "
        "masalah keuangan, kesulitan keuangan, keuangan keluarga, nafkah, rentenir, kartu kredit"
    ),
}

_OF_THE_OFFICE: Final = {
    Topic.HEALTH: "rumah",
    Topic.FAMILY: (
        "bagian, subbagian, sub bagian, subbag, kabag, kasubbag, biro, urusan, industri, kartu, "
        "dan, ketahanan, pemberdayaan, kesejahteraan, data, pendataan, program, sampah, limbah"
    ),
    Topic.RELIGION: "kementerian, urusan, pengadilan, penyuluh, guru, tokoh, kantor, pendidikan",
    Topic.POLITICS: "",
    Topic.FINANCE: "data, daftar, sengketa",
}
"""Words after which these belong to a unit or a service: rumah sakit, kartu keluarga."""

_ENDINGS: Final = "nya, ku, mu"


@cache
def private_words(lang: str) -> tuple[tuple[Topic, re.Pattern[str]], ...]:
    """Return the patterns of each topic in a language."""
    if lang == "id":
        return tuple(
            (topic, any_of(phrases, after_no=_OF_THE_OFFICE[topic], endings=_ENDINGS))
            for topic, phrases in _INDONESIAN.items()
        )
    return tuple((topic, any_of(phrases)) for topic, phrases in _ENGLISH.items())
