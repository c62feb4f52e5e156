# The window around the pages: rail, tools, dialogs, messages.

window-start = Mulai
tab-overview = Ringkasan
tab-duties = Tugas
tab-suitability = Kecocokan
tab-myths = Mitos & Fakta
tab-similar = Profesi Serupa
tab-assessment = Asesmen
tab-result = Hasil

rail-start = Selaras, ke halaman Mulai
rail-tabs = Profil
rail-job = Kenali profesinya
rail-self = Kenali dirimu
rail-switch = Ganti · { $keys }
rail-switch-name = Ganti profil, sekarang { $name }
rail-tab-name = { $number } { $tab }
rail-tab-progress = { $number } { $tab }, { $done } dari { $all }
rail-tools = Tampilan
tool-smaller = Perkecil huruf
tool-larger = Perbesar huruf
tool-dark = Tema gelap
tool-light = Tema terang
tool-contrast = Tema kontras tinggi
tool-language = Ganti bahasa, sekarang Indonesia
tool-help = Bantuan

key-picker = ganti profil
key-save = simpan
key-print = cetak
key-open = buka berkas hasil
key-help = bantuan
key-region = bagian berikutnya, dengan Shift bagian sebelumnya
key-full-screen = layar penuh
key-quit = tutup Selaras
key-larger = huruf lebih besar
key-smaller = huruf lebih kecil
key-normal = ukuran huruf semula
key-escape = menutup dialog atau pesan, tanpa menghapus apa pun
key-answer = menjawab butir yang aktif
key-not-understood = tidak paham
key-item = pindah butir
key-option = pindah pilihan, lalu Spasi untuk memilih
key-clear = menghapus jawaban
key-page = pindah halaman
key-guess = menebak
key-cards = pindah kartu
key-side = pindah sisi
key-trace = membuka jejak jawaban sisi itu
key-result-page = pindah bagian hasil
key-tab = ke bagian berikutnya di halaman
key-scroll = menggulir halaman
key-tabs = membuka tab

scroll-bar = Gulir
dialog-close = Tutup
dialog-cancel = Batal
details = Rincian
details-why = Untuk teknisi atau pembuat Selaras
details-copy = Salin

picker-title = Cari profil
picker-hint = Cari profesi, misalnya “desa”
picker-count = { $found } dari { $all } profil
picker-none = Tidak ada profil yang memuat “{ $query }”
picker-in-title = Di nama profesi
picker-in-content = Di isi profil
picker-open-now = sedang dibuka
picker-walk = memilih
picker-enter = membuka
picker-escape = menutup
open-profile = Buka berkas profil…
profile-broken =
    { $n ->
        [0] Berkas ini tidak dapat dibaca. Lihat temuan
       *[other] Profil ini punya { $n } kesalahan, jadi belum bisa dipakai. Lihat temuan
    }

profile-built-in = bawaan Selaras
profile-twin = Profil { $id } ada di dua tempat. Yang dipakai { $used }, bukan { $unused }.

start-title = Mau mengenal profesi apa?
start-intro = Baca dulu kenyataannya, lalu kenali dirimu. Semuanya tetap di komputer ini.
start-profiles = Pilih profesi
start-more = Masih ada { $n } profil lain. Cari dengan Ctrl+K
start-none = Belum ada profil
start-search = Cari profesi…
start-open = Buka berkas hasil…
start-sittings = Lanjutkan
start-here = Sesi { $code }, sedang berjalan
start-resume-item = Lanjutkan sesi { $code }, mulai butir { $number } dari { $items }
start-resume = Lanjutkan sesi { $code }
start-resume-go = Lanjutkan
start-remove = Hapus sesi
start-damaged = Sesi { $code } rusak dan tidak dapat dibaca
start-newer = Sesi { $code } dibuat Selaras yang lebih baru
start-unreachable = Sesi { $code } sedang tidak terjangkau
start-saved = Terakhir tersimpan { $day } pukul { $time }
start-old = Sudah lebih dari 7 hari. Boleh dihapus bila tidak dipakai lagi
start-in-use = Sedang dibuka di jendela Selaras yang lain

draft-name-title = Sesi ini punya nama
draft-name-why = Supaya jawaban tidak terbuka oleh orang lain, ketik nama yang kamu tulis waktu itu, atau kode sesinya.
draft-name-field = Nama atau kode sesi
draft-name-wrong = Belum cocok dengan nama atau kode sesi ini. Coba ketik lagi
draft-other-instrument = Sesi ini memakai versi asesmen yang berbeda dari profil di komputer ini. Sesinya tetap tersimpan.

session-end = Akhiri sesi
session-ended = Sesi selesai. Jawaban sudah dihapus dari komputer ini
session-restored = Sesi terakhir dipulihkan, lanjut di butir { $number }
session-restored-plain = Sesi terakhir dipulihkan
session-restored-older = Simpanan terbaru rusak, jadi dipakai simpanan sebelumnya. Periksa jawaban terakhirmu. Berkas yang rusak tetap ada.
end-saved = Hapus jawaban dari komputer ini? Hasil sudah disimpan.
end-unsaved = Hasil belum disimpan. Simpan dulu, atau hapus?
end-unfinished = Asesmenmu belum selesai. Bila sesi diakhiri, jawabanmu dihapus dari komputer ini.
end-remove = Hapus
end-save-first = Simpan dulu…
repeat-title = Ulangi asesmen
repeat-saved = Hasil sekarang sudah disimpan. Asesmen dimulai lagi dari awal.
repeat-unsaved = Hasil sekarang belum disimpan dan akan hilang bila asesmen diulang.
repeat-go = Ulangi
quit-title = Tutup Selaras
quit-kept = Hasil belum disimpan ke berkas. Jawabanmu tetap ada di komputer ini dengan kode { $code }.
quit-lost = Jawabanmu belum tersimpan ke disk dan hilang bila Selaras ditutup.
quit-go = Tutup saja
quit-look = Lihat hasil

path-save-title = Simpan di mana?
path-open-title = Buka berkas yang mana?
path-why = Komputer ini tidak punya jendela pemilih berkas. Ketik letak berkasnya.
path-field = Letak dan nama berkas
path-save = Simpan
path-open = Buka
save-result-title = Simpan hasil
save-summary-title = Simpan ringkasan
save-sheet-title = Simpan lembar profesi
open-result-title = Buka berkas hasil
open-earlier-title = Buka hasil lama
open-profile-title = Buka berkas profil
open-other = Buka berkas lain…
kind-result = Berkas hasil Selaras
kind-text = Berkas teks
kind-profile = Profil Selaras
export-done = Tersimpan di { $folder }
export-open-file = Buka berkas
export-open-folder = Buka folder
export-copied = Ringkasan disalin
reveal-none = Sistem tidak punya program untuk membukanya

settings-title = Pengaturan
settings-language = Bahasa
settings-theme = Tema
settings-text-size = Ukuran huruf, 100 ukuran biasa
settings-motion = Kurangi gerak dan bayangan
settings-table = Tabel CSV yang ditawarkan lebih dulu
settings-association = Buka berkas hasil dengan klik dua kali
settings-association-hint = Hanya untuk akun ini. Windows melihat akhiran .json saja: kalau program lain sudah memakainya, klik kanan berkasnya, lalu pilih Buka dengan dan Selaras.
association-refused = Windows tidak mengizinkan perubahan ini, jadi klik dua kali tetap seperti semula. Berkas hasil bisa dibuka dari halaman Mulai. Rincian untuk teknisi: { $details }
settings-data = Letak data
settings-drafts =
    { $n ->
       *[other] { $n } sesi tersimpan di sana
    }
theme-follow = Ikut sistem
theme-light = Terang
theme-dark = Gelap
theme-contrast = Kontras tinggi

about-title = Tentang Selaras
about-version = Selaras { $version }
about-what = Kenali profesi, pahami dirimu. Program untuk siswa dan guru BK di sekolah Indonesia.
about-offline = Selaras bekerja tanpa internet. Tidak ada data yang keluar dari komputer ini.
about-licence = Perangkat lunak bebas dengan lisensi MIT atau Apache 2.0, mana yang Anda pilih.

sources-title = Sumber profil ini
sources-version = Versi { $version }, ditinjau { $day }, tinjauan berikutnya { $next }
sources-codes = Kode profesi
sources-interests = Minat
sources-changes = Perubahan
relation-exact = sama
relation-close = dekat
relation-broader = lebih luas
relation-narrower = lebih sempit
findings-title = Temuan di profil ini
findings-line = Baris { $line }. { $message }

help-title = Bantuan
help-keys-here = Tombol di halaman ini
help-keys-everywhere = Tombol di mana saja
help-save-title = Apa yang tersimpan
help-save = Setiap jawaban langsung tersimpan di komputer ini. Bila listrik padam, buka Selaras lagi dan pilih Lanjutkan.
help-shared-title = Komputer dipakai bergantian
help-shared = Simpan hasilmu ke berkas, lalu pilih Akhiri sesi. Jawabanmu hilang dari komputer ini dan teman berikutnya tidak dapat melihatnya.
help-result-title = Membaca hasil
help-result = Titik menunjukkan skor, pita menunjukkan kira-kira di mana letak sebenarnya. Dua pita yang bertumpuk belum tentu berbeda. Hasil ini bahan bercerita dengan guru BK.
help-counselor-title = Untuk guru BK
help-counselor = Buka berkas hasil siswa lewat Buka berkas hasil… di halaman Mulai. Skor dihitung ulang dari jawaban di dalam berkas, lalu laporannya dapat disimpan, dicetak, atau disalin. Untuk satu kelas, taruh berkasnya dalam satu folder dan pilih Laporan satu folder….
