"""The words by which a sentence judges, exaggerates or guesses, and those by which it tells."""

import re
from dataclasses import dataclass
from typing import Final

from coachtui.feedback.phrases import NOT, any_of


@dataclass(frozen=True, slots=True)
class Wording:
    """What to look for in one language, in plain text."""

    absolute: re.Pattern[str]
    """Always and never."""
    label: re.Pattern[str]
    """What somebody is, instead of what somebody did."""
    motive: re.Pattern[str]
    """What nobody but the other can know."""
    said: re.Pattern[str]
    """Ends in a word after which it is told what somebody said, or in the writer's own I."""
    unseen: re.Pattern[str]
    """What no camera records."""
    general: re.Pattern[str]
    """Praise that does not say for what."""
    praise: re.Pattern[str]
    but: re.Pattern[str]
    often: re.Pattern[str]
    """What happens now and then, and so at no moment."""
    any_time: re.Pattern[str]
    """Any moment of its kind, and so none."""
    time: re.Pattern[str]
    place: re.Pattern[str]
    """Where it was, or what was going on."""
    effect: re.Pattern[str]
    """People, and work."""


ENGLISH: Final = Wording(
    absolute=any_of(
        "always, never, constantly, continually, perpetually, invariably, forever, all the time, "
        "every time, every single time, again and again, time and again, over and over, "
        "keep *ing, keeps *ing, nothing ever",
        after_no="not, almost",
    ),
    label=any_of(
        "lazy, lazily, laziness, careless*, rude, rudely, rudeness, sloppy, sloppily, sloppiness, "
        "stupid*, dumb, idiot*, incompeten*, unreliable, irresponsib*, unprofessional*, arrogan*, "
        "selfish*, stubborn*, difficult person, bossy, moody, childish*, immature, bad attitude, "
        "aggressive*, passive-aggressive, unmotivated, disorganised, disorganized, undisciplined, "
        "no discipline, lack of discipline, lacks discipline, lacked discipline, slacker*, "
        "troublemaker*, hopeless, useless, clueless, ignorant, impolite*, disrespectful*, "
        "dishonest*, liar, insensitive*, inconsiderate*, thoughtless*, not a team player, toxic, "
        "hostile, defensive, control freak, know-it-all, pushy, unhelpful, uncooperative, "
        "negligent, too emotional, too sensitive, hysterical, crazy",
        after_no="not, isn't, wasn't, aren't",
    ),
    motive=re.compile(
        r"\b(?:(?:(?:do|does|did)(?:n't| not)|never) (?:really |even |seem to )?"
        r"(?:care|want|respect|bother|value|think about)\w*"
        r"|(?:don't|doesn't|didn't) take \w+ seriously"
        r"|(?:can't|couldn't|could not) be bothered|on purpose|(?:deliberate|intentional|purpose)ly"
        r"|you (?:(?!said|say|told|asked|wrote|mentioned)\w+ )?"
        r"(?:want(?:ed)?|meant|intended|hated?|hoped|think|thought|felt|feel|believed?)"
        r"|(?:just|only|clearly|obviously|probably|simply) want(?:s|ed)? to"
        r"|(?:trying|tried) to (?:embarrass|impress|undermine|provoke|annoy|spite|show off)"
        r"|must have (?:wanted|thought|felt|known))\b"
    ),
    said=re.compile(
        r"\b(?:(?:i|we)(?: really| just)?|(?:said|say|told|asked|wrote)(?: \w+){0,2})$"
    ),
    unseen=any_of(
        "attitude, seem, seemed, appeared to, looked as if, uninterested, disinterested, "
        "disengaged, unfocused, distracted, inattentive, not focused, not listening, not "
        "interested, not engaged, not motivated, not committed, not serious, weren't listening, "
        "wasn't listening, didn't listen, did not listen, didn't pay attention, did not pay "
        "attention, no initiative, no interest, lack of, ignored, ignoring, dismissive, passive, "
        "too slow, inappropriate*, improper*, bad, badly, poor, poorly, motivated, enthusias*, "
        "proactive*, cooperative*, supportive, friendly, polite*, respectful*, professional, "
        "committed, feel, felt, thought"
    ),
    general=re.compile(
        r"\b(?:(?:good|great|nice|excellent|fine) (?:job|work)|well done|good(?! (?:morning|"
        r"afternoon|evening|day))|great|excellent|awesome|amazing|fantastic|brilliant|perfect"
        r"|outstanding|wonderful|smart|clever|talented|hard-?working)\b"
    ),
    praise=any_of(
        "good, great, nice, well, excellent, thanks, thank you, appreciate*, fine, impressive, "
        "like, liked, love, loved, clear, clearly, helpful, glad, proud, best"
    ),
    but=any_of("but, however, though, although, unfortunately", after_no="nothing, anything"),
    often=any_of(
        "usually, often, sometimes, lately, recently, generally, normally, frequently, regularly, "
        "these days, in general, as a rule, from time to time, over the past, in the past, tend to"
    ),
    any_time=any_of("every, each, whenever, meetings, at work, daily, any"),
    time=re.compile(
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:mon|tue|wed|thu|fri)\b"
        r"|\b(?:january|february|april|june|july|august|september|october|november|december)\b"
        r"|\b(?:in (?:march|may)|(?:march|may) \d{1,2}"
        r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:march|may))\b"
        r"|\b(?:yesterday|today|tonight|noon|midday|midnight|ago|earlier|just now|o'clock)\b"
        r"|\b(?:this|last|that|next|early|late) (?:morning|afternoon|evening|night|week"
        r"|weekend|month|quarter|year)\b|\bin the (?:morning|afternoon|evening)\b|\btomorrow\b"
        r"|\b\d{1,2}[:/.]\d{1,2}\b|\b\d{1,2} ?[ap]m\b|\bat (?:\d|(?:nine|ten|eight|two"
        r"|three)\b)"
    ),
    place=re.compile(
        r"\b(?:meeting|call|briefing|presentation|workshop|training|visit|review|stand-?up"
        r"|interview|hearing|handover|lunch|breakfast|email|e-mail|chat|phone|roll call|assembly)\b"
        r"|\b(?:counter|desk|room|hall|corridor|lobby|floor|canteen|reception|window) ?\w*"
        r"|\b(?:at|in|outside|near|behind|by) (?:the|our|your|my) (?!past\b|way\b|end\b|whole\b"
        r"|moment\b|same\b|last\b|office\b|team\b|future\b|beginning\b|meantime\b|first\b|long\b"
        r"|workplace\b|job\b|work\b)\w+"
    ),
    effect=re.compile(
        r"\d|\b(?:i|me|my|we|us|our|you|your|he|him|she|her|they|them|their|nobody|everybody"
        r"|everyone|people|team|colleagues?|staff|citizens?|visitors?|customers?|applicants?"
        r"|patients?|participants?|manager|director|head|boss|unit|office|division|section"
        r"|parents?|pupils?|teachers?|members?|others?|mr|mrs|ms)\b"
        r"|\b(?:report|deadline|work|task|time|minutes?|hours?|days?|weeks?|late|delay\w*|queue\w*"
        r"|errors?|mistakes?|rework|costs?|budget|decisions?|decided|agenda|data|figures?"
        r"|complain\w*|wait\w*|meeting|service|project|plan|schedule|discussion|points?|files?"
        r"|letters?|documents?|form|questions?|counter|answers?|again|twice)\b"
    ),
)

_BY_WHOM: Final = "saya, aku, kami, kita"

INDONESIAN: Final = Wording(
    absolute=any_of(
        "selalu, {not} pernah, tidak sekali pun, terus-terusan, terus-menerus, terus menerus, "
        "terus terusan, melulu, setiap kali, tiap kali, setiap saat, selamanya, senantiasa, "
        "dari dulu, lagi-lagi, pasti telat, pasti terlambat, pasti lupa, pasti salah",
        after_no="tidak, tak, nggak, gak, bukan",
    ),
    label=any_of(
        "malas, males, pemalas, malas-malasan, bermalas-malasan, kemalasan, ceroboh, kecerobohan, "
        "sembrono, teledor, keteledoran, lalai, kelalaian, bodoh, kebodohan, goblok, tolol, bego, "
        "dungu, lemot, lelet, lamban, egois, sombong, angkuh, arogan, keras kepala, kepala batu, "
        "bandel, bebal, ngeyel, cuek, jutek, judes, ketus, galak, kasar, kurang ajar, "
        "asal-asalan, seenaknya, semaunya, serampangan, payah, manja, cengeng, baper, lebay, "
        "plin-plan, munafik, licik, culas, pengecut, penakut, pemarah, emosian, temperamental, "
        "kekanak-kanakan, kampungan, norak, toxic, indisipliner, tukang telat, tukang terlambat, "
        "tukang bolos, tukang gosip, tukang ngeluh, biang kerok, biang masalah, biang onar, "
        "nol inisiatif, {less} disiplin, {less} kompeten, {not} becus, {less} profesional, "
        "{less} bertanggung jawab, {less} jujur, {less} sopan, {less} sigap, {less} cekatan, "
        "{less} cakap, {less} dewasa, {less} loyal, {less} rajin, {less} teliti, "
        "{less} inisiatif, {less} berinisiatif, {less} punya inisiatif, {less} tahu diri, "
        "{less} punya etika, {less} punya malu, {less} bisa diandalkan, {less} bisa dipercaya",
        after_no="bukan, bukan karena, tidak, perhitungan, hitungan, secara, garis, taksiran",
        endings="nya, lah, mu",
    ),
    motive=re.compile(
        r"(?<!tidak )(?<!tak )(?<!nggak )(?<!gak )\b(?:(?:di)?sengaja)\b"
        rf"|\b(?:(?:{NOT}|kurang) peduli|masa bodoh|{NOT} (?:mau|ingin|niat|rela|suka)"
        r"|(?:pasti|cuma|hanya|memang|sebenarnya|rupanya) (?:mau|ingin|berniat|sengaja|karena)"
        r"|(?:anda|kamu|kau) (?:(?!bilang|berkata|menyampaikan|mengatakan|menyatakan|minta|meminta)"
        r"\w+ )?(?:ingin|mau|merasa|berniat|bermaksud|menganggap|mengira|berpikir)"
        r"|maunya|(?:ber)?pura-pura|cari (?:muka|perhatian)|karena (?:iri|malas|benci)|meremehkan"
        r"|menyepelekan|merasa paling|mau menang sendiri|ogah|ingin menjatuhkan|iri|dendam)\b"
    ),
    said=re.compile(
        r"\b(?:(?:saya|aku|kami|kita)(?: juga| memang| sempat)?"
        r"|(?:bilang|berkata|mengatakan|menyampaikan|menyatakan|menjawab)(?: \w+)?)$"
    ),
    unseen=any_of(
        "sikap, bersikap, attitude, {less} fokus, {less} serius, {less} semangat, {less} "
        "antusias, {less} menghargai, {less} menghormati, {less} mendengarkan, {less} "
        "memperhatikan, {less} tertarik, {less} peka, {less} aktif, {less} siap, {less} baik, "
        "{less} memuaskan, {less} maksimal, {less} optimal, {less} pantas, {less} enak, terkesan, "
        "kelihatan, kelihatannya, sepertinya, tampaknya, kesannya, seolah, seolah-olah, seakan, "
        "seakan-akan, buruk, jelek, kinerjanya, kinerja anda, merasa, bersemangat, semangat, "
        "antusias, mengabaikan, lambat sekali, terlalu lambat, pasif, proaktif, kooperatif, "
        "responsif, tanggap, ramah, sopan, berinisiatif, inisiatif, berkomitmen, termotivasi, "
        "komitmen",
        endings="nya, lah, mu",
    ),
    general=any_of(
        "bagus, hebat, luar biasa, mantap, keren, top, sangat baik, baik sekali, sempurna, "
        "memuaskan, pintar, cerdas, rajin, teladan, jempolan, oke banget, the best",
        endings="nya, lah",
        after_no=f"yang, {_BY_WHOM}",
    ),
    praise=any_of(
        "bagus, baik, hebat, mantap, keren, rapi, rajin, terima kasih, makasih, apresiasi, "
        "mengapresiasi, menghargai, salut, senang, bangga, menarik, jelas, runtut, bermanfaat, oke"
    ),
    but=any_of("tapi, tetapi, namun, hanya saja, cuma saja, sayangnya, meskipun begitu"),
    often=any_of(
        "biasanya, kadang, kadang-kadang, sering, seringkali, sering kali, kerap, belakangan, "
        "belakangan ini, akhir-akhir ini, selama ini, sehari-hari, keseharian, umumnya, "
        "pada umumnya, cenderung, suka telat, suka terlambat, suka lupa, suka bolos, suka marah, "
        "suka menunda, suka memotong, suka menyela"
    ),
    any_time=any_of("setiap, tiap, tiap-tiap, saban, kalau, rapat-rapat, di tempat kerja"),
    time=re.compile(
        r"\b(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|ahad|hari minggu)\b"
        r"|\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november"
        r"|desember)\b|\b(?:kemarin|tadi|barusan|semalam|hari ini|besok|lusa|dulu itu|waktu itu)\b"
        r"|\b(?:pagi|siang|sore|malam)(?:nya)?\b|\b(?:jam|pukul|tanggal|tgl) (?:\d|se|dua|tiga"
        r"|empat|lima|enam|tujuh|delapan|sembilan)|\b\d{1,2}[/.:]\d{1,2}\b"
        r"|\b(?:minggu|pekan|bulan|triwulan|semester|tahun) (?:lalu|ini|kemarin|depan|i|ii|iii"
        r"|iv)\b"
    ),
    place=re.compile(
        r"\b(?:apel|rapat|briefing|presentasi|paparan|sidang|audiensi|zoom|telepon|monev"
        r"|pelatihan|bimtek|upacara|wawancara|sosialisasi|diskusi|kunjungan|serah terima|evaluasi"
        r"|verifikasi|pameran|pelantikan|lokakarya|grup|makan siang)(?:nya)?\b"
        r"|\bdi (?!sini\b|situ\b|sana\b|kantor$|kantor,|tempat kerja\b|mana\b|mana-mana\b|antara\b"
        r"|satu sisi\b|samping itu\b|pekerjaan\b|lapangan kerja\b|dunia\b)\w+|\bruang \w+"
        r"|\bloket\b"
    ),
    effect=re.compile(
        r"\d|\b(?:saya|aku|kami|kita|kamu|anda|dia|beliau|mereka|orang|tim|rekan|teman|staf|warga"
        r"|masyarakat|pemohon|tamu|pelanggan|peserta|pasien|murid|siswa|guru|atasan|pimpinan|kepala"
        r"|bapak|pak|ibu|bu|mas|mbak|kak|unit|seksi|bidang|bagian|dinas|kantor|petugas|yang lain"
        r"|kabid|kadis|camat|lurah)(?:nya|mu|ku)?\b"
        r"|\b(?:laporan|tenggat|pekerjaan|tugas|waktu|menit|jam|hari|minggu|terlambat|telat"
        r"|tertunda|tunda|mundur|antrean|antrian|mengantre|kesalahan|keliru|ulang|biaya|anggaran"
        r"|keputusan|memutuskan|agenda|data|angka|aduan|keluhan|mengeluh|menunggu|rapat|layanan"
        r"|pelayanan|kegiatan|proyek|rencana|jadwal|diskusi|berkas|surat|dokumen|formulir"
        r"|pertanyaan|loket|jawaban|usul|usulan|acara|selesai|lembur)(?:nya|mu)?\b"
    ),
)


def wording_of(lang: str) -> Wording:
    """Return what to look for in a language."""
    return INDONESIAN if lang == "id" else ENGLISH
