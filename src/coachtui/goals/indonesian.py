"""The words by which an Indonesian goal is read."""

import re
from typing import Final

from coachtui.goals.vocabulary import Vocabulary, any_of, numbered, words

_COUNTS: Final = numbered(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua_belas"
)
_NUMBER: Final = rf"(?:\d|(?:{'|'.join(_COUNTS)})\b)"
_PERIODS: Final = "jam|hari|minggu|pekan|bulan|triwulan|semester|tahun|menit"

INDONESIAN: Final = Vocabulary(
    function=words(
        "ada adalah agar akan aku antara apa atas atau awal akhir bagi bahwa bagian beberapa belas "
        "belum berbagai berikut berikutnya berkala bersama besok biar bila bisa boleh bukan bulan "
        "bulanan cukup dalam dan dapat dari daripada demi dengan depan dia di diri dulu esok guna "
        "hal hanya harian hari harus hingga ia ialah ingin ini itu jadi jam jangan jika juga jumlah "
        "kali kalau kalian kami kamu karena kapan ke kemudian kepada kerap ketika kini kita kurang "
        "lagi lain lalu lama lambat lebih lewat lusa maka masih masing-masing mampu mau maksimal "
        "melalui mengenai menurut menjadi menjelang mereka menit minggu mingguan minimal mulai "
        "nanti naik nya oleh pada pagi paling para pekan per perlu pernah persen pertama pukul "
        "punya saat saja salah sama sambil sampai sangat satu saya sebab sebagai sebelum sebuah "
        "secara sedang sedikit segala seharusnya sehari sehingga sejak sekali sekaligus selain "
        "selalu selama seluruh semakin semester seminggu semoga semua sendiri seorang seperti "
        "serta sesuai sesudah setahun setelah setengah setiap siang sore suatu sudah supaya tahun "
        "tak tanpa tanggal telah tentang terhadap terlalu terus tetap tiap tidak tinggal triwulan "
        "turun untuk waktu yaitu yang sebulan rangka nomor banyak malam turut soal"
    ),
    people=words(
        "asn atasan bapak bawahan ibu kabid kadis kantor karyawan kasi kepala masyarakat orang "
        "pegawai pejabat pimpinan pns pppk rekan sekretaris staf teman tim unit warga pak bu mas "
        "mbak kolega"
    ),
    verbs=words(
        "ajak ajukan ambil antar arsipkan atur baca bagi bagikan balas bawa bayar beli beri bicara "
        "buat buka cari catat cek cetak coba cuti daftarkan dampingi datang dengar duduk gabung "
        "ganti gelar hadir hapus hemat hitung hubungi ikut input isi jadwalkan jawab kabari kelola "
        "kerjakan kirim kirimkan kumpulkan kunjungi kurangi latih lapor laporkan lengkapi lulus "
        "masuk minta pakai pangkas periksa pilih pimpin pindah pindahkan praktik pulang rampung "
        "rapikan rekap sampaikan scan selesai selesaikan serahkan siapkan simpan simpulkan sortir "
        "susun tanya tata tandai tawarkan teken telepon tempel temui terapkan terbit terima tuntas "
        "tutup tulis tunjuk uji ubah undang unggah update upload submit posting review revisi "
        "follow-up follow presentasi sosialisasi tunda sepakat hafal kuasai"
    ),
    verb_form=re.compile(
        r"(?:me(?:m[aiueobpfv]|n[aiueodtcjzs]|ng|ny|[lrwy])|ber|di|ter|be(?=lajar)"
        r"|ku(?=\w+kan$))\w{3,}"
    ),
    no_verbs=words(
        "menit menteri meja meter metode mental mesin media medis memo memori mentor mentah merah "
        "merek melati mereka menengah mendadak mendatang menarik merata "
        "berkas berita berat beras bersih bersama berdasarkan berikut berkala berkelanjutan "
        "bersangkutan berturut-turut berbagai beranda berbeda berencana "
        "terhadap tertentu terakhir terbaru terbaik terkait termasuk teras terus terlalu terampil "
        "terang teratur tercepat terdekat terbesar terkecil tertinggi terendah terpadu terbuka "
        "terlambat tersebut ternyata terminal terpencil terdahulu terbatas tersulit terbanyak "
        "dinas dinding direktur direktorat disiplin digital dinamis diskusi distribusi divisi "
        "dirjen dialog diklat diploma disposisi dibanding dibandingkan distrik disdik disdukcapil "
        "diskominfo disnaker dishub disperindag disertasi disabilitas diagram dimensi dipa diri "
        "dirinya ditjen"
    ),
    vague_verbs=words(
        "belajar berfokus berkembang berkontribusi berperan berusaha bekerja fokus memaksimalkan "
        "memahami memajukan memperkuat memperlancar mempelajari mendukung mengembangkan "
        "mengetahui mengoptimalkan mengupayakan meningkat meningkatkan ditingkatkan menunjang "
        "menyadari melakukan melaksanakan dioptimalkan terwujudnya tahu paham tercapainya "
        "meningkatnya mendorong menguatkan tingkatkan optimalkan"
    ),
    vague=words(
        "aktif bagus baik benar berkualitas bermutu budaya cepat cekatan disiplin efektif "
        "efisien giat inisiatif kapasitas kecepatan kemampuan kepemimpinan kepuasan kerja "
        "kerjasama keterampilan kinerja komitmen kompeten kompetensi komunikasi kualitas lancar "
        "layanan maju motivasi mutu optimal pekerjaan pelayanan peran percaya perilaku positif "
        "prima proaktif produktif produktivitas profesional profesionalisme profesionalitas prestasi "
        "rajin rapi segera semangat sikap sukses tanggung teliti tepat terbaik tertib tugas unggul "
        "wawasan pengetahuan"
    ),
    documents=words(
        "agenda bahan basis buku daftar dasbor dashboard dokumen draf draft formulir format foto "
        "infografis inventaris jadwal kalender kebijakan keputusan kontrak lembar laporan lpj "
        "makalah materi memo modul naskah nota notula notulen notulensi panduan paparan pedoman "
        "peta peraturan perjanjian poster presentasi proposal rancangan rekap rekapitulasi rencana "
        "ringkasan risalah sertifikat slide sop spj surat tabel telaahan templat template usulan "
        "undangan video"
    ),
    delivers=words(
        "buat dibuat dibagikan dikirim diserahkan disetujui disusun diterbitkan diunggah dicetak "
        "disahkan ditandatangani jadi kirim kirimkan lengkap membagikan membuat mencetak "
        "menerbitkan mengirim mengirimkan menuntaskan mengumpulkan mengunggah menulis "
        "menyampaikan menyelesaikan menyerahkan menyiapkan menyusun merampungkan rampung selesai "
        "selesaikan serahkan siap siapkan susun terbit terkirim tersaji tersedia tersusun tulis "
        "tuntas unggah upload submit"
    ),
    counts=_COUNTS,
    labels=words(
        "bab eselon fase golongan kelas ke kelompok lantai loket lampiran no nomor pasal pp ruang "
        "seri sop tahap tahun tingkat uu versi butir ayat angkatan gelombang semester triwulan tw "
        "permenpan perlan jilid formulir tipe"
    ),
    joins=words("dan serta lalu kemudian sekaligus juga"),
    helpers=words("saya aku kami kita akan juga bisa dapat lalu kemudian mulai sudah ikut"),
    same=words("ke kepada di dari pada dengan untuk oleh itu ini sebagai melalui lewat bersama"),
    own=words("saya aku kami kita"),
    own_phrase=any_of(
        "oleh (?:saya|aku|kami|kita)",
        "(?:saya|aku|kami|kita) (?:sendiri|akan|bisa|dapat|ingin|mau|mampu|hanya|tinggal|yang)",
        r"ku\w{4,}kan",
        r"(?:tanpa|selain) (?:saya|aku)",
    ),
    measured=any_of(
        rf"(?:setiap|tiap|per|saban) (?:\w+ )?(?:{_PERIODS}|pagi|siang|sore|malam)",
        "(?:setiap|tiap|saban) (?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)",
        r"(?:seh?ari|seminggu|sepekan|sebulan|setahun|\w+) sekali|sekali (?:sehari|seminggu|sebulan)",
        "separuh|setengah|sepertiga|seperempat|nihil|nol|berturut-turut|tiap(?:-tiap)? rapat",
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
        r"bersama (?!dengan\b)\w+|bersama dengan \w+",
        r"(?:memakai|menggunakan|pakai|lewat) (?:\w+ )?(?:templat|template|formulir|format|aplikasi"
        r"|contoh|data|sistem)",
        r"(?:di)?mulai (?:dari|dengan)|langkah pertama|pertama-tama",
    ),
    purpose=any_of(
        r"(?:agar|supaya|biar|karena|sebab|demi|guna|sehingga|dalam rangka) \w+",
        rf"untuk (?!{_NUMBER}|sementara|pertama|kedua|ketiga|kali|selama|se(?:hari|minggu|bulan)"
        rf"|beberapa)\w+",
    ),
    links=any_of(
        "skp|e-kinerja|iku|iki|renstra|renja",
        "(?:sasaran|target|rencana|perjanjian|ekspektasi) kinerja",
        "(?:proyek|aktualisasi)(?: perubahan)?",
        "(?:target|tujuan) (?:pribadi|karier|karir|belajar)",
        "standar (?:pelayanan|layanan)",
    ),
    relative=any_of(
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
