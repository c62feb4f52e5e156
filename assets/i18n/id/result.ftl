# The result page.

result-none = Belum ada hasil. Kerjakan asesmennya dulu.
result-none-item = Belum ada hasil. Asesmenmu berhenti di butir { $number }.
result-none-check = Belum ada hasil. Asesmenmu belum selesai.
result-go-on = Lanjutkan asesmen
result-pages = Bagian hasil
result-page-summary = Ringkas
result-page-trace = Jejak jawaban
result-page-method = Cara menghitung
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
