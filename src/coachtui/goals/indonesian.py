"""The words by which an Indonesian goal is read."""

import re
from typing import Final

from coachtui.goals.vocabulary import Vocabulary, any_of, numbered, words

_COUNTS: Final = numbered(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas"
)
_NUMBER: Final = rf"(?:\d|(?:{'|'.join(_COUNTS)})\b)"
_PERIODS: Final = "jam|hari|minggu|pekan|bulan|triwulan|semester|tahun|menit"

_WITH_UNTUK: Final = (
    *("siap", "berani", "belajar", "mampu", "berusaha", "berkomitmen", "bertekad", "ingin", "bisa"),
)

INDONESIAN: Final = Vocabulary(
    function=words(
        "ada adalah agar akan akhir aku antara apa atas atau awal bagi bagian bahwa banyak baru "
        "beberapa belas belum berbagai berikut berikutnya berkala bersama besok biar bila bisa "
        "boleh bukan bulan bulanan cukup dalam dan dapat dari daripada demi dengan depan di dia "
        "diri dulu esok guna hal hanya hari harian harus hingga ia ialah ingin ini itu jadi jam "
        "jangan jika juga jumlah kalau kali kalian kami kamu kapan karena ke kemudian kepada kerap "
        "ketika kini kita kurang lagi lain lalu lama lambat lebih lewat lusa maka maksimal malam "
        "mampu masih masing-masing mau melalui memiliki mempunyai mengenai menit menjadi menjelang "
        "menurut merasa mereka minggu mingguan minimal mulai naik nanti nomor nya oleh pada pagi "
        "paling para pekan per perlu pernah persen pertama pukul punya rangka saat saja salah sama "
        "sambil sampai sangat satu saya sebab sebagai sebelum sebuah sebulan secara sedang sedikit "
        "segala sehari seharusnya sehingga sejak sekali sekaligus selain selalu selama seluruh "
        "semakin semester seminggu semoga semua sendiri seorang seperti serta sesuai sesudah "
        "setahun setelah setengah setiap siang soal sore suatu sudah supaya tahun tak tanggal "
        "tanpa telah tentang terhadap terlalu terus tetap tiap tidak tinggal triwulan turun turut "
        "untuk waktu yaitu yang"
    ),
    people=words(
        "asn atasan bapak bawahan bu ibu kabid kadis kantor karyawan kasi kepala kolega mas "
        "masyarakat mbak orang pak pegawai pejabat pelanggan pemimpin pemohon pengguna pimpinan "
        "pns pppk publik rekan sekretaris staf teman tim unit warga"
    ),
    verbs=words(
        "ajak ajukan ambil antar arsipkan atur baca bagi bagikan balas bawa bayar beli beri bicara "
        "buat buka cari catat cek cetak coba cuti daftarkan dampingi datang dengar duduk follow "
        "follow-up gabung ganti gelar hadir hafal hapus hemat hitung hubungi ikut input isi "
        "jadwalkan jawab kabari kerjakan kirim kirimkan kuasai kumpulkan kunjungi kurangi lapor "
        "laporkan latih lengkapi lulus masuk minta pakai pangkas periksa pilih pimpin pindah "
        "pindahkan posting praktik presentasi pulang rampung rapikan rekap review revisi sampaikan "
        "scan selesai selesaikan sepakat serahkan siapkan simpan simpulkan sortir sosialisasi "
        "submit susun tandai tanya tawarkan teken telepon tempel temui terapkan terbit terima "
        "tulis tunda tunjuk tuntas tutup ubah uji undang unggah update upload"
    ),
    verb_form=re.compile(
        r"(?:me(?:[mn](?=[aiueobpfvdtcjzs])|ng|ny|(?=[lrwy]))|ber|di|ter|be(?=lajar)"
        r"|ku(?=\w+kan$))\w{3,}"
    ),
    no_verbs=words(
        "beranda berani beras berat berbagai berbeda berdasarkan berencana berikut berita berkala "
        "berkas berkelanjutan bersalah bersama bersangkutan bersih bertanggung berturut-turut "
        "diagram dialog dibanding dibandingkan digital diklat dimensi dinamis dinas dinding dipa "
        "diploma direktorat direktur diri dirinya dirjen disabilitas disdik disdukcapil disertasi "
        "dishub disiplin diskominfo diskusi disnaker disperindag disposisi distribusi distrik "
        "ditjen divisi media medis meja melati memadai memang memo memori menara menarik mendadak "
        "mendalam mendatang menengah menit mentah mental menteri mentor menyeluruh merah merata "
        "merdeka merek mereka meriah mesin meter metode mewah terakhir terampil terang teras "
        "teratur terbaik terbanyak terbaru terbatas terbesar terbuka tercepat terdahulu terdekat "
        "terendah terhadap terkait terkecil terlalu terlambat termasuk terminal ternyata terpadu "
        "terpencil tersebut tersulit tertentu tertinggi terus"
    ),
    passive=re.compile(r"(?:di|ter)\w+|\w+nya"),
    vague_verbs=words(
        "bekerja belajar berfokus berkembang berkomitmen berkomunikasi berkontribusi berperan "
        "bertekad berusaha dioptimalkan ditingkatkan fokus melaksanakan melakukan memahami "
        "memajukan memaksimalkan mempelajari memperkuat memperlancar menciptakan mendorong "
        "mendukung mengembangkan mengetahui mengoptimalkan menguatkan mengupayakan meningkat "
        "meningkatkan meningkatnya menunjang menyadari mewujudkan optimalkan paham tahu tercapai "
        "tercapainya terwujud tingkatkan"
    ),
    vague=words(
        "aktif bagus baik benar berakhlak berani berdaya berintegritas berkualitas bermanfaat "
        "bermutu berprestasi bertanggung berwibawa budaya cekatan cepat disiplin efektif efisien "
        "giat hati inisiatif jawab kapasitas kecepatan kemampuan kepemimpinan kepuasan kerja "
        "kerjasama keterampilan kinerja komitmen kompeten kompetensi komunikasi kualitas lancar "
        "layanan maju mandiri memuaskan motivasi mutu optimal pekerjaan pelayanan pengetahuan "
        "peran percaya perilaku positif prestasi prima proaktif produktif produktivitas "
        "profesional profesionalisme profesionalitas rajin rapi segera semangat sepenuh sikap "
        "sukses tanggung teliti tepat terarah terbaik terpercaya tertib tugas unggul wawasan"
    ),
    degrees=words("jadi lebih makin menjadi paling sangat semakin terus"),
    relative_words=words("yang"),
    documents=words(
        "agenda bahan basis buku daftar dasbor dashboard dokumen draf draft format formulir foto "
        "infografis inventaris jadwal kalender kebijakan keputusan kontrak laporan lembar lpj "
        "makalah materi memo modul naskah nota notula notulen notulensi panduan paparan pedoman "
        "peraturan perjanjian peta poster presentasi proposal rancangan rekap rekapitulasi rencana "
        "ringkasan risalah sertifikat slide sop spj surat tabel telaahan templat template undangan "
        "usulan video"
    ),
    delivers=words(
        "beres buat dibagikan dibuat dicetak dikirim disahkan diserahkan disetujui disusun "
        "ditandatangani diterbitkan diunggah jadi kirim kirimkan lengkap membagikan membuat "
        "mencetak menerbitkan mengirim mengirimkan mengumpulkan mengunggah menulis menuntaskan "
        "menyampaikan menyelesaikan menyerahkan menyiapkan menyusun merampungkan rampung selesai "
        "selesaikan serahkan siap siapkan submit susun terbit terkirim tersaji tersedia tersusun "
        "tulis tuntas unggah upload"
    ),
    counts=_COUNTS,
    labels=words(
        "angkatan ayat bab butir eselon fase gelombang golongan jilid kelas kelompok lampiran "
        "lantai loket no nomor pasal perlan permenpan pp ruang salah semester seri tahap tahun "
        "tingkat tipe triwulan tw uu versi"
    ),
    joins=words("dan juga kemudian lalu sekaligus serta"),
    helpers=words("akan aku bisa dapat ikut juga kami kemudian kita lalu mulai saya sudah"),
    same=words(
        "bagi bersama dari dengan di ke kepada lewat melalui oleh pada sebagai selain tanpa untuk"
    ),
    same_form=re.compile(r"di\w+|\w+nya"),
    own=words("aku kami kita saya"),
    own_phrase=any_of(
        "oleh (?:saya|aku|kami|kita)",
        r"ku\w{4,}kan",
    ),
    measured=any_of(
        rf"(?:setiap|tiap|per|saban) (?:\w+ )?(?:{_PERIODS}|pagi|siang|sore|malam)",
        "(?:setiap|tiap|saban) (?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)",
        rf"(?:(?:se)?(?:{_PERIODS})|minimal|setidaknya|paling sedikit) sekali",
        "sekali (?:sehari|seminggu|sebulan|setahun)",
        "separuh|setengah|sepertiga|seperempat|nihil|nol|berturut-turut",
        "(?:setiap|tiap) (?:rapat|sesi|apel|kunjungan)",
        r"tanpa (?!(?:ada )?(?:kendala|masalah|hambatan|halangan|stres))\w+",
        "(?:tidak|tak) ada (?:lagi )?(?:keluhan|kesalahan|koreksi|temuan|tunggakan|revisi)",
        "(?:ditandatangani|disetujui|disahkan|diterima|diakui)(?: oleh)?",
        "tanda tangan|sertifikat|bukti|berita acara|skor|indeks|survei|foto|tangkapan layar|lulus",
    ),
    sizes=any_of(
        rf"(?:semua|seluruh|segala|segenap)(?! {_NUMBER})",
        "semuanya|seluruhnya|selalu|(?:tidak|tak) pernah|sepenuhnya|sempurna|tanpa kecuali",
        "(?:setiap|tiap) (?:orang|pegawai|staf|warga|asn)|siapa pun|kapan pun",
        r"(?:100|seratus)\s*(?:%|persen)",
    ),
    means=any_of(
        r"(?:dengan )?bantuan \w+|dibantu|didampingi|berbekal|bermodal",
        r"bersama (?:dengan )?(?:(?:pak|bu|mas|mbak) )?(?!dengan\b)\w+",
        r"(?:memakai|menggunakan|pakai|lewat) (?:\w+ )?(?:templat|template|formulir|format|aplikasi"
        r"|contoh|data|sistem)",
        r"(?:di)?mulai (?:dari|dengan)|langkah pertama|pertama-tama",
    ),
    purpose=any_of(
        r"(?:agar|supaya|biar|karena|sebab|demi(?! sedikit)|guna|sehingga|dalam rangka) \w+",
    ),
    benefit=any_of(
        "".join(rf"(?<!{word}\s)" for word in _WITH_UNTUK)
        + rf"untuk (?!(?:{_NUMBER}\w* )?(?:{_PERIODS})\b|sementara|pertama|kedua|ketiga"
        r"|kali|selama|se(?:hari|minggu|bulan)|beberapa)\w+",
    ),
    links=any_of(
        "skp|e-kinerja|iku|iki|renstra|renja",
        "(?:sasaran|target|rencana|perjanjian|ekspektasi) kinerja",
        "(?:proyek|aktualisasi)(?: perubahan)?",
        "(?:target|tujuan) (?:pribadi|karier|karir|belajar)",
        "standar (?:pelayanan|layanan)",
    ),
    comparison=any_of(
        "(?:dari(?:pada)?|seperti|dibanding(?:kan)?) (?:sebelum(?:nya)?|biasa(?:nya)?|sekarang)",
        r"(?:dari(?:pada)?|dibanding(?:kan)?|seperti) (?:saat ini|hari ini|kemarin|yang lalu"
        r"|(?:minggu|bulan|tahun|triwulan|semester|periode) (?:lalu|kemarin|sebelumnya))",
        "sebelumnya|seperti biasa|lebih (?:baik|buruk|cepat|lambat|bagus|rapi)|membaik|memburuk",
        "dibanding(?:kan)?",
    ),
    examples={
        "S": "saya mengirim laporan mingguan ke Bidang Perencanaan",
        "M": "empat minggu berturut-turut, paling banyak dua koreksi",
        "A": "saya yang menyusun, mulai dari Seksi Arsip",
        "R": "supaya warga tidak lama menunggu",
        "T": "paling lambat akhir bulan depan",
    },
)
