# Workbooks and tables that are handed on: heads of columns, names of sheets, notes. A person's report speaks to the student;
# a summary of many speaks to the counselor.

## One person
book-in-short = Ringkas
book-sides = Sisi
book-about = Tentang
book-text = Isi
book-role = Peran
book-from = Dari
book-to = Sampai
book-level = Arti singkat
book-below = Jarak ke ujung bawah
book-above = Jarak ke ujung atas
book-answered = Yang kamu jawab
book-practice = Cara melatih
book-with = Bersama
book-ticked = Dicentang
book-chart = { $title }. Angka dan rentangnya ada di tabel lembar ini.

## A table
table-key = Kunci
table-about = Tentang
table-words = Isi
table-figure = Angka

## Many results
book-recap = Rekap hasil asesmen Selaras
book-about-sheet = Tentang rekap
book-people = Hasil
book-group = Kelompok
book-made-on = Dibuat
book-instrument = Versi alat ukur
book-respondents = Orang dalam kelompok ini
book-notes = Cara membaca
book-note-order = Barisnya menurut urutan berkas, bukan urutan skor.
book-note-range = Setiap skor punya rentang dari dan sampai. Dua skor yang rentangnya bertumpuk belum tentu berbeda.
book-note-counselor = Rekap ini memuat data perorangan dan hanya untuk guru BK. Untuk diserahkan kepada orang lain, buatlah rekap kelompok.
book-note-group = Rekap ini menggambarkan kelompok, bukan orang per orang. Nama, kode, dan baris perorangan tidak disertakan.
book-note-hidden = Sel yang berisi kurang dari { $least } orang disembunyikan, begitu pula sel lain yang bisa membongkarnya.
book-note-subtract = Jangan menyerahkan rekap satu kelas bersama rekap sebagian dari kelas itu, karena sisanya bisa dihitung.
book-note-use = Hasil ini bahan bercakap, bukan ukuran kemampuan dan bukan alat seleksi.
book-refused = Tidak diikutkan
book-refused-file = { $file }. { $reason }
book-number = No.
book-file = Berkas
book-code = Kode
book-name = Nama
book-class = Kelas
book-class-number = Nomor
book-date = Tanggal
book-answered-items = Butir terjawab
book-items = Jumlah butir
book-low-of = { $name }, dari
book-high-of = { $name }, sampai
book-fit-words = Arti keselarasan
book-note = Catatan
book-note-same = Sesi yang sama dengan baris { $number }, jadi tidak dihitung dua kali di lembar kelompok.
book-scored = Orang yang punya skor
book-mean = Rerata
book-sd = Simpangan baku
book-q1 = Kuartil bawah
book-median = Median
book-q3 = Kuartil atas
book-floor = Orang di skor terendah
book-ceiling = Orang di skor tertinggi
book-bin = Orang di { $low }–{ $high }
book-alpha = Alfa kelompok ini
book-alpha-low = Alfa, dari
book-alpha-high = Alfa, sampai
book-alpha-few = perlu { $needed } hasil, baru { $people }
book-hidden = disembunyikan
book-median-below = Jarak ke kuartil bawah
book-median-above = Jarak ke kuartil atas
book-quartiles = Median dan separuh tengah kelompok
