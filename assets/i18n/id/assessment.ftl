# The self-assessment: preparation, items, last look.

prepare-title = Siap mengenal dirimu?
prepare-intro = ±{ $minutes } menit, { $items } butir, tidak ada jawaban benar atau salah
prepare-who = Tentang kamu
prepare-optional = Semua boleh dikosongkan. Kode sesi sudah cukup.
prepare-name = Nama atau sebutan
prepare-class = Kelas
prepare-number = Nomor
prepare-code = Kode sesimu { $code }. Catat supaya bisa melanjutkan nanti.
prepare-kept = Apa yang disimpan
prepare-kept-what = Jawabanmu, lama menjawab, dan isian di atas
prepare-kept-where = Hanya di komputer ini, di folder { $folder }
prepare-kept-end = Hilang dari komputer ini setelah kamu memilih Akhiri sesi
prepare-begin = Mulai

assess-question = Seberapa setuju kamu dengan tiap pernyataan?
assess-progress = Halaman { $page } dari { $pages }  ·  { $filled } dari { $items } butir terisi
assess-page = Halaman { $page } dari { $pages }
assess-saved = Tersimpan otomatis
assess-unsaved = Belum tersimpan ke disk, jawabanmu masih ada di layar
assess-save-elsewhere = Simpan di tempat lain…
assess-left = { $n } butir lagi di halaman ini
assess-left-short = { $n } butir lagi
assess-pause = Berhenti dulu
assess-paused = Tempatmu disimpan. Lanjutkan kapan saja lewat tab Asesmen
assess-previous = Sebelumnya
assess-next = Selanjutnya
scale-not-understood = Tidak paham
scale-key = tombol 0
item-name = Butir { $number } dari { $items }. { $statement }
legend-answer = menjawab
legend-not-understood = tidak paham
legend-move = pindah butir

check-title = Periksa jawabanmu
check-complete = Semua terisi
check-gaps = { $n } butir belum dijawab. Boleh dilewati.
check-unclear = { $n } butir kamu tandai “tidak paham”. Boleh dibiarkan.
check-run = { $n } jawaban sama berturut-turut, mau periksa lagi?
check-note = Jawaban masih dapat diubah, sekarang maupun setelah melihat hasil.
check-back = Kembali ke butir { $number }
check-go = Lihat hasil
