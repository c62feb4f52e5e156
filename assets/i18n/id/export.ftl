# Handing a result on: pages, other formats, printing.

export-pdf = Simpan PDF…
export-hand = Serahkan ke guru BK…
export-more = Format lain…
export-not-made = Halaman laporan ini belum bisa dibuat. Hasilnya masih ada di sini. Coba format lain.

save-pdf-title = Simpan PDF
save-workbook-title = Simpan untuk Excel
save-web-page-title = Simpan halaman web
save-table-title = Simpan tabel CSV
kind-pdf = Berkas PDF
kind-workbook = Buku kerja Excel
kind-web-page = Halaman web
kind-table = Tabel CSV

# The pages before they are saved
pdf-title = Simpan PDF
pdf-save = Simpan…
pdf-paper = Kertas
pdf-language = Bahasa laporan
pdf-school = Nama sekolah di kepala surat, boleh kosong
pdf-address = Alamat sekolah, boleh kosong
pdf-signatures = Sertakan baris tanda tangan
pdf-drawing = Halaman sedang digambar…
pdf-not-drawn = Halaman laporan ini belum bisa digambar. Hasilnya masih ada di sini.
pdf-pages =
    { $n ->
       *[other] Pratinjau siap, { $n } halaman
    }
pdf-preview =
    { $n ->
       *[other] Pratinjau PDF, { $n } halaman { $paper }
    }
pdf-page = Halaman { $number } dari { $all }

# Other formats
formats-title = Format lain
format-workbook = Excel (.xlsx)…
format-workbook-for = Skor, rentang, dan grafik dalam buku kerja yang bisa diolah lagi.
format-web-page = Halaman web (.html)…
format-web-page-for = Dibaca di peramban mana saja, di HP juga, tanpa internet.
format-table-excel = CSV Excel Indonesia…
format-table-excel-name = Excel Indonesia
format-table-excel-for = Tabel polos dengan koma desimal, langsung rapi saat dibuka di Excel.
format-table-data = CSV data…
format-table-data-name = Data
format-table-data-for = Tabel polos dengan titik desimal, untuk R, Python, atau program statistik.
format-text = Teks (.txt)…
format-text-for = Seluruh isi laporan sebagai tulisan biasa, untuk surel atau pesan.
format-result = Berkas hasil (.selaras.json)…
format-result-for = Jawaban lengkap, bisa dibuka lagi dengan Selaras, juga oleh guru BK.
format-copy-for = Tulisan yang sama, langsung ditempel ke pesan.
format-print-for = Halaman laporan dibuka di program PDF, lalu dicetak dari sana.
format-open-for = Menutup hasil ini dan membuka berkas yang lain.
format-repeat-for = Mengisi asesmen sekali lagi dari awal.

# Printing
print = Cetak…
print-printer = Cetak ke printer
print-sending = Sedang dikirim ke printer
print-sent = Halaman sudah diterima printer
print-way = Halaman dibuka di program PDF. Di jendela PDF pilih Cetak, kertas { $paper }, ukuran sebenarnya.
print-no-viewer = Komputer ini tidak punya program untuk membuka PDF. Simpan PDF-nya, lalu cetak dari komputer lain.
print-refused = Printer belum menerima halaman ini. Periksa printernya, lalu coba lagi.
print-refused-said = Printer belum menerima halaman ini. Kata sistem cetak, “{ $said }”
print-stays = Halaman cetak masih dipakai program lain. Tutup jendela PDF-nya, lalu Selaras menghapus halaman itu saat dibuka lagi.

# Reports of a whole folder, for the counselor
folder-run = Laporan satu folder…
folder-run-title = Laporan satu folder
folder-results-title = Folder mana yang berisi berkas hasil?
folder-reports-title = Laporannya disimpan di folder mana?
folder-why = Komputer ini tidak punya jendela pemilih folder. Ketik letak foldernya.
folder-field = Letak folder
folder-take = Pakai folder ini
folder-not-whole = Tulis letak folder selengkapnya, misalnya /home/guru/hasil atau D:\hasil.
folder-run-what = Setiap berkas hasil mendapat satu PDF, dan semuanya direkap dalam satu buku kerja Excel. Urutannya mengikuti nama berkas.
folder-run-from = Berkas hasil dari
folder-run-hand-on = Rekap untuk diserahkan
folder-run-hand-on-why = Hanya berisi angka kelompok, tanpa nama. Angka dari kurang dari 5 orang disembunyikan.
folder-run-go = Pilih folder laporan…
folder-run-running = Laporan sedang dibuat
folder-run-counting = Menghitung berkas hasil…
folder-run-progress = { $done } dari { $all }
folder-run-stop = Berhenti
folder-run-stop-why = Laporan yang sudah jadi tetap ada bila Anda berhenti.
folder-run-stopping = Sedang berhenti
folder-run-stopping-why = Menyelesaikan laporan yang sedang dibuat.
folder-run-done = { $made } laporan dibuat, { $refused } ditolak
folder-run-stopped = Dihentikan. Dari { $all } berkas hasil, { $made } sudah menjadi laporan, { $refused } ditolak
folder-run-summary = Rekapnya ada di folder yang sama.
folder-run-none = Tidak ada berkas hasil (.selaras.json) di folder ini.
folder-run-other = Pilih folder lain…
folder-run-refused = Yang ditolak
