# The result page.

result-none = Belum ada hasil. Kerjakan asesmennya dulu.
result-none-item = Belum ada hasil. Asesmenmu berhenti di butir { $number }.
result-none-check = Belum ada hasil. Asesmenmu belum selesai.
result-go-on = Lanjutkan asesmen
result-pages = Bagian hasil
result-page-summary = Ringkas
result-page-trace = Jejak jawaban
result-page-method = Cara menghitung
result-page-comparison = Perbandingan
result-page-counselor = Untuk guru BK
result-repeat = Ulangi asesmen
result-sides-words = Arti tiap sisi
side-no-score = belum ada skor
opened-close = Tutup berkas
opened-from = Dibuka dari { $file }
export-copy = Salin ringkasan
export-summary = Simpan ringkasan…
export-result = Simpan hasil…
legend-score = skor
legend-band = kira-kira di sini
legend-minimum = patokan awal

# An earlier result beside this one
comparison-open = Bandingkan dengan hasil lama…
comparison-open-other = Buka hasil lama lain…
comparison-close = Tutup perbandingan
comparison-from = Hasil lama dari { $file }
comparison-rule = Kapan disebut berubah
comparison-refused = Hasil yang sedang terbuka tidak berubah. Pilih berkas hasil lain dari profesi ini, yang dibuat dengan alat ukur yang sama.
comparison-other-name = Nama di kedua hasil berbeda: { $name } dan { $other }. Pastikan dulu ini orang yang sama.

# For the counselor
counselor-figures = Semua angka
counselor-privacy = Halaman ini tidak ada di layar siswa dan tidak ikut tersalin ke ringkasan.
