"""A plan with a cue and a deed passes; a wish, a judgement or a private detail is asked about."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from coachtui.capture import read_action
from coachtui.cues import action_remark, cue_remark, judging_remark, sensitive_remark

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize(
    ("lang", "plan"),
    [
        ("id", "kalau Bu Sari cuti, saya tanya Mas Bayu"),
        ("id", "kalau Bu Sari cuti saya tanya Mas Bayu"),
        ("id", "Kalau Bu Sari cuti, WA Mas Bayu"),
        ("id", "tanya Mas Bayu kalau Bu Sari cuti"),
        ("id", "saya tanya Mas Bayu, kalau Bu Sari cuti"),
        ("id", "jika hujan maka pindah ke aula"),
        ("id", "Senin jam 8 saya buka tabelnya"),
        ("id", "setelah apel pagi, buka tabel lima menit"),
        ("id", "kalau tidak sempat ketemu, saya kirim pesan"),
        ("id", "kalau ada yang tidak sempat, saya tawarkan isi lewat telepon"),
        ("id", "kalau saya telat saya telepon Bu Sari"),
        ("id", "kalau dia bilang nggak apa-apa, tetap kuceritakan apa yang kulihat"),
        ("id", "nanti sore saya telepon Bu Sari"),
        ("id", "di meja loket, saya sapa pemohon dulu"),
        ("id", ""),
        ("en", "if Sarah is away, I ask Ben"),
        ("en", "later today I call Sarah"),
        ("en", "in the briefing I speak last"),
        ("en", "if he is away I ask Sari"),
        ("en", "I ask Sari if he is away"),
        ("en", "when I come in I open the file"),
        ("en", "when the meeting ends -> write three lines"),
        ("en", "if I can't reach her, I write"),
        ("en", "Monday at 8 I open the list"),
        ("en", "if one has no time, I offer to fill it in by phone"),
        ("en", "if the moment isn’t right, while we water the plants"),
        ("en", "  "),
    ],
)
def test_a_plan_that_can_be_kept(lang: str, plan: str) -> None:
    assert cue_remark(plan, lang) == ""


@pytest.mark.parametrize(
    ("lang", "plan", "said"),
    [
        ("id", "kalau sempat", "“kalau sempat” never comes"),
        ("id", "Kalau sudah sempat, saya isi", "“Kalau sudah sempat” never comes"),
        ("id", "kalau ada waktu luang saya tulis", "never comes"),
        ("id", "kalau bisa, saya telepon", "never comes"),
        ("id", "kalau saya tidak sibuk, saya tulis", "never comes"),
        ("id", "nanti", "never comes"),
        ("id", "nanti saya tulis", "never comes"),
        ("id", "saya tanya Mas Bayu", "Say when"),
        ("id", "telepon Mas Bayu", "Say when"),
        ("id", "kalau", "Say when"),
        ("id", "kalau Bu Sari cuti", "And then?"),
        ("id", "kalau Bu Sari cuti,", "And then?"),
        ("id", "kalau Bu Sari cuti saya", "And then?"),
        ("id", "besok pagi", "And then?"),
        ("id", "kalau buntu, Galih yang buka", "somebody else"),
        ("id", "kalau buntu, atasan yang memutuskan", "somebody else"),
        ("id", "kalau macet, saya usahakan", "“usahakan” leaves it open"),
        ("en", "if I have time", "“if I have time” never comes"),
        ("en", "If I get a chance, I call her", "never comes"),
        ("en", "if possible", "never comes"),
        ("en", "if I’m not too busy, I write", "never comes"),
        ("en", "soon", "never comes"),
        ("en", "ask Ben", "Say when"),
        ("en", "email Ben", "Say when"),
        ("en", "if he is away", "And then?"),
        ("en", "if stuck, my manager decides", "somebody else"),
        ("en", "If Sarah is away, Ben does it", "somebody else"),
        ("en", "if stuck, I'll try to call", "“try to” leaves it open"),
    ],
)
def test_what_a_plan_lacks(lang: str, plan: str, said: str) -> None:
    assert said in cue_remark(plan, lang)


def test_a_plan_may_speak_of_the_coachee_by_name() -> None:
    plan = "kalau macet, Bu Rina telepon Mas Bayu"
    assert "somebody else" in cue_remark(plan, "id")
    assert cue_remark(plan, "id", coachee="Rina Kartika") == ""
    assert cue_remark("if stuck, Rina rings Ben", "en", coachee="Bu Rina") == ""
    assert "somebody else" in cue_remark("kalau macet, Bu Sari saja", "id", coachee="Bu Rina")


def test_the_example_is_in_the_language_of_the_plan() -> None:
    assert "Bu Sari cuti" in cue_remark("telepon", "id")
    assert "Sarah is away" in cue_remark("phone", "en")


@pytest.mark.parametrize(
    ("lang", "action"),
    [
        ("id", "minta contoh format ke Seksi Arsip"),
        ("id", "Mencatat permintaan mendadak selama satu minggu"),
        ("id", "Bicara dengan Pak Dedi soal jadwal"),
        ("id", "saya akan mencoba formulir itu di dua seksi"),
        ("id", "geser dua jam pelajaran"),
        ("id", "rapat dengan tim"),
        ("id", "berhenti menyampaikan pesan"),
        ("id", ""),
        ("en", "ask Archives for their layout"),
        ("en", "Talk to David about the duty roster"),
        ("en", "I'll send the proposal"),
        ("en", "shadow the clerk at counter 3"),
        ("en", "on Monday, ask Ben"),
        ("en", "stop passing messages on"),
        ("en", " "),
    ],
)
def test_an_action_with_a_verb_and_an_object(lang: str, action: str) -> None:
    assert action_remark(action, lang) == ""


@pytest.mark.parametrize(
    ("lang", "action", "said"),
    [
        ("id", "laporan mingguan", "Begin with what you will do"),
        ("id", "berkas rapi", "Begin with what you will do"),
        ("id", "minta", "“minta”: what"),
        ("id", "bicara lagi besok", "“bicara”: what"),
        ("id", "lebih disiplin", "“lebih disiplin” leaves it open"),
        ("id", "saya akan usahakan", "leaves it open"),
        ("id", "mungkin minta contoh", "leaves it open"),
        ("en", "weekly report", "Begin with what you will do"),
        ("en", "the report", "Begin with what you will do"),
        ("en", "better communication", "Begin with what you will do"),
        ("en", "ask", "“ask”: what"),
        ("en", "call back", "“call”: what"),
        ("en", "be more careful", "“be more” leaves it open"),
        ("en", "I'll try to ask", "leaves it open"),
    ],
)
def test_what_an_action_lacks(lang: str, action: str, said: str) -> None:
    assert said in action_remark(action, lang)


@pytest.mark.parametrize(("lang", "case"), [("id", "grow-rina"), ("en", "grow-helen")])
def test_the_actions_of_a_whole_session_pass(lang: str, case: str) -> None:
    steps = yaml.safe_load((CASES / f"{case}.yaml").read_text("utf-8"))["steps"]
    lines = [step["type"][1:] for step in steps if step.get("type", "").startswith("+")]
    actions = [read_action(line, date(2026, 11, 24)) for line in lines]
    assert len(actions) == 3
    assert [action_remark(action.text, lang) for action in actions] == [""] * 3
    assert [cue_remark(action.if_then, lang) for action in actions] == [""] * 3


@pytest.mark.parametrize(
    ("lang", "text", "about"),
    [
        ("id", "dia sedang sakit lambung", "health"),
        ("id", "baru tahu kalau beliau Hamil", "health"),
        ("id", "sedang proses cerai", "family"),
        ("id", "suaminya pindah tugas", "family"),
        ("id", "soal pindah agama", "religion"),
        ("id", "kakaknya caleg", "politics"),
        ("id", "terlilit pinjol", "private money"),
        ("id", "cicilan motornya macet", "private money"),
        ("en", "was diagnosed with it in May", "health"),
        ("en", "on sick leave", "health"),
        ("en", "going through a divorce", "family"),
        ("en", "her son has trouble at school", "family"),
        ("en", "asked for time to go to Church", "religion"),
        ("en", "voted for the mayor", "politics"),
        ("en", "deep in debt", "private money"),
    ],
)
def test_private_details_are_asked_about(lang: str, text: str, about: str) -> None:
    assert sensitive_remark(text, lang).endswith(f"is about {about}. Is it needed here?")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "rapat di rumah sakit daerah"),
        ("id", "antrean kartu keluarga di Dukcapil"),
        ("id", "Kasubbag Rumah Tangga belum menjawab"),
        ("id", "surat dari Kementerian Agama"),
        ("id", "angka kredit semester ini"),
        ("id", "anak buah Pak Dedi"),
        ("id", "tanda tangan perjanjian kerja sama"),
        ("id", "Bapak dan Ibu yang hadir"),
        ("en", "I'll ask the foreign affairs desk"),
        ("en", "still in good faith"),
        ("en", "cost savings in the third quarter"),
        ("en", "the team party on Friday"),
    ],
)
def test_offices_and_their_services_are_not_private(lang: str, text: str) -> None:
    assert sensitive_remark(text, lang) == ""


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("id", "orangnya Malas dan susah diajak", "Malas"),
        ("id", "kurang disiplin soal tenggat", "kurang disiplin"),
        ("id", "kecerobohannya bikin repot", "kecerobohannya"),
        ("en", "rather Lazy about the list", "Lazy"),
        ("en", "no discipline in the team", "no discipline"),
    ],
)
def test_judgements_are_named(lang: str, text: str, word: str) -> None:
    assert judging_remark(text, lang) == f"“{word}” judges. Write what happened instead."


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "yang lambat templatnya, bukan orangnya"),
        ("id", "ternyata bukan malas, formatnya yang rumit"),
        ("id", "cerita soal dibilang “ceroboh” di grup"),
        ("en", "it is the template that is slow, not the people"),
        ("en", "not lazy: nobody had the password"),
        ("en", "was called “careless” in front of all"),
    ],
)
def test_what_happened_is_no_judgement(lang: str, text: str) -> None:
    assert judging_remark(text, lang) == ""


@pytest.mark.parametrize("lang", ["en", "id"])
@pytest.mark.parametrize("remark", [cue_remark, action_remark, sensitive_remark, judging_remark])
@given(text=st.text(max_size=200))
def test_whatever_is_typed_is_read(remark: Callable[[str, str], str], lang: str, text: str) -> None:
    assert isinstance(remark(text, lang), str)
    assert remark(" ".join(text.split()), lang) == remark(text, lang)
