# Files and disks: why something could not be read or saved, what is safe, the way on.

## Reading a result file
read-empty = Berkas ini kosong. Mungkin komputer mati saat berkas disalin. Minta salinannya sekali lagi.
read-too-large = Berkas ini lebih dari { $limit } MB, terlalu besar untuk berkas hasil. Periksa lagi berkas yang dipilih.
read-utf16 = Berkas ini tersimpan dalam bentuk UTF-16, jadi tidak bisa dibaca. Berkas asli tidak diubah. Simpan ulang sebagai UTF-8, atau minta salinan aslinya.
read-encoding = Berkas ini rusak di baris { $line } karena hurufnya bukan UTF-8. Berkas asli tidak diubah. Minta salinannya sekali lagi.
read-too-complex = Berkas ini bukan hasil dari Selaras, jadi tidak dibuka. Berkas asli tidak diubah.
read-damaged = Berkas ini rusak di baris { $line } dan tidak bisa dibaca. Berkas asli tidak diubah.
read-not-a-result = Berkas ini bukan berkas hasil Selaras. Pilih berkas yang namanya berakhir dengan .selaras.json.
read-newer = Berkas ini dibuat Selaras yang lebih baru. Perbarui Selaras untuk membukanya.
read-invalid = Isi berkas ini tidak utuh atau sudah diubah, jadi tidak bisa dibaca. Berkas asli tidak diubah. Minta salinan aslinya.
read-hidden-character = Berkas ini memuat huruf tersembunyi yang bisa mengubah arti tulisan, jadi tidak dibuka. Berkas asli tidak diubah.

## Told about a file that was read
found-newer-minor = Berkas ini dibuat Selaras yang sedikit lebih baru. Isinya terbaca, hanya bagian yang belum dikenal dilewati.
found-unknown-items = { $n } jawaban tidak dihitung karena butirnya tidak ada di alat ukur berkas ini.
found-outside-scale = { $n } jawaban tidak dihitung karena berada di luar skala.
found-outcome-differs = Skor di dalam berkas berbeda dari hitungan ulang. Yang ditampilkan adalah hitungan ulang dari jawaban.
profile-other-text = Profil di komputer ini berbeda versi dari profil di berkas. Hasil ditampilkan menurut isi berkas.
profile-other-instrument = Hasil ini memakai alat ukur versi lain. Hasil ditampilkan menurut isi berkas dan tidak bisa diubah.
profile-missing = Profil untuk hasil ini tidak ada di komputer ini. Hasil tetap ditampilkan dari isi berkas, tanpa halaman profesinya.

## Loading a file from a disk
load-missing = Berkas ini tidak ditemukan. Bila ada di flashdisk, colokkan lagi, lalu coba lagi.
load-denied = Berkas ini tidak boleh dibaca dari akun ini. Salin dulu ke folder Dokumen, lalu buka dari sana.
load-in-use = Berkas ini sedang dipakai program lain. Tutup dulu di sana, lalu coba lagi.
load-folder = Ini sebuah folder, bukan berkas. Pilih berkas di dalamnya.
load-not-a-file = Ini bukan berkas biasa, jadi tidak bisa dibuka. Pilih berkas lain.
load-too-large = Berkas ini { $size } MB, terlalu besar untuk dibuka. Batasnya { $limit } MB. Periksa lagi berkas yang dipilih.
load-changed = Berkas ini berubah selagi dibaca, jadi tidak ada yang ditulis. Tunggu sampai selesai disimpan di tempat lain, lalu coba lagi.
load-other = Berkas ini tidak bisa dibaca dari tempatnya. Coba salin ke folder lain, lalu buka dari sana.

## Saving: what happened
save-no-space = Ruang di tempat simpan ini habis.
save-read-only = Tempat simpan ini hanya bisa dibaca.
save-denied = Folder ini tidak boleh ditulisi.
save-gone = Folder tujuan tidak ditemukan lagi. Bila di flashdisk, mungkin terlepas.
save-path-too-long = Nama berkas dan foldernya terlalu panjang.
save-in-use = Berkas sedang dibuka di program lain.
save-exists = Sudah ada berkas dengan nama ini, dan berkas itu tidak ditimpa.
save-bad-name = Nama berkas ini tidak bisa dipakai di Windows.
save-is-folder = Dengan nama ini sudah ada sebuah folder.
save-not-folder = Yang dituju adalah sebuah berkas, bukan folder.
save-too-large = Berkas ini terlalu besar untuk tempat simpan ini.
save-other = Tempat simpan ini tidak menerima berkas.

## Saving: what is safe
safe-result = Hasil belum tersimpan, masih ada di sini.
safe-draft = Jawabanmu belum tersimpan ke disk, masih ada di layar.
safe-sheet = Lembar profesi belum tersimpan.
safe-summary = Ringkasan belum tersimpan, masih ada di sini.
safe-student-report = Laporannya belum tersimpan, hasilnya masih ada di sini.
safe-reports = Laporan yang sudah jadi tetap ada, dan berkas hasil tidak diubah.
safe-print = Halaman cetak belum dibuat, hasilnya masih ada di sini.
safe-settings = Pengaturan belum tersimpan, tetap berlaku sampai Selaras ditutup.
safe-table = Tabelnya belum tersimpan, dan berkas yang lama tidak diubah.
safe-guide = Panduannya belum tersimpan, dan tetap bisa dibaca di sini.
safe-report = Catatan masalah belum tersimpan.

## Saving: the way on, as a button
way-elsewhere = Simpan di tempat lain…
way-other-folder = Pilih folder lain…
way-other-name = Pilih nama lain…
way-plug-in = Colokkan lagi, lalu Coba lagi
way-close = Tutup dulu, lalu Coba lagi

## Drafts
draft-in-use = Sesi ini sedang terbuka di jendela Selaras yang lain. Lanjutkan di sana, atau tutup jendela itu lalu coba lagi.
draft-missing = Sesi ini sudah diakhiri, jadi tidak ada lagi yang bisa dilanjutkan.
draft-damaged = Catatan sesi ini rusak dan tidak bisa dibaca. Berkasnya disisihkan, tidak dihapus. Sesi baru bisa dimulai.
draft-newer = Sesi ini dimulai dengan Selaras yang lebih baru. Perbarui Selaras untuk melanjutkannya.
draft-folder = Folder untuk catatan sesi tidak bisa dipakai.
draft-older-restored = Catatan terakhir sesi ini rusak dan disisihkan. Yang dibuka adalah catatan sebelumnya, jadi periksa jawaban terakhirmu.
draft-not-removed = Sebagian catatan sesi ini belum terhapus dari komputer. Coba lagi, atau beri tahu guru BK.

## Settings
settings-damaged = Berkas pengaturan rusak dan disisihkan. Selaras memakai pengaturan awal.
settings-newer = Pengaturan dibuat Selaras yang lebih baru. Yang dikenal dipakai, berkasnya disisihkan.

## Where things lie
place-given = Data disimpan di folder yang dipilih, { $folder }.
place-portable = Data disimpan di folder data di sebelah program, { $folder }.
place-user = Data disimpan di akun komputer ini, { $folder }.
place-temporary = Data disimpan sementara di { $folder } dan bisa hilang saat komputer dimatikan. Simpan hasil ke flashdisk sebelum selesai.
