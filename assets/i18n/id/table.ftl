# Tables of answers, times and figures on the command line: what is wrong, where, the way on. Said to counselors.

table-more-errors = Masih ada masalah lain. Yang disebut { $count } yang pertama, jadi perbaiki dulu lalu jalankan lagi.
table-out-is-input = Berkas tujuan sama dengan berkas yang dibaca. Pilih nama lain supaya data Anda tidak tertimpa.

## The file as a whole
diagnostic-table-empty-message = Berkas ini kosong
diagnostic-table-empty-help = Baris pertama memuat nama kolom, yaitu respondent lalu id setiap butir. Mungkin komputer mati saat berkas disalin.
diagnostic-table-utf16-message = Berkas ini tersimpan sebagai UTF-16
diagnostic-table-utf16-help = Buka di lembar kerja, pilih simpan sebagai, lalu pilih CSV UTF-8
diagnostic-table-encoding-message = Huruf di "{ $found }" bukan UTF-8
diagnostic-table-encoding-help = Simpan ulang dari lembar kerja sebagai CSV UTF-8, lalu periksa huruf yang berubah bentuk
diagnostic-table-nul-byte-message = Baris ini memuat bita kosong, jadi berkasnya rusak
diagnostic-table-nul-byte-help = Salin sekali lagi dari berkas asli, atau simpan ulang dari lembar kerja sebagai CSV UTF-8
diagnostic-table-no-delimiter-message = { $found ->
    [tab] Kolom di berkas ini dipisah dengan tab
   *[none] Baris pertama hanya memuat satu kolom
}
diagnostic-table-no-delimiter-help = Kolom dipisah dengan koma atau titik koma. Simpan ulang dari lembar kerja sebagai CSV UTF-8.
diagnostic-table-too-many-columns-message = Baris ini memuat lebih banyak kolom daripada lembar kerja
diagnostic-table-too-many-columns-help = Periksa lagi berkas yang dipilih. Kolom yang perlu hanya respondent dan satu untuk setiap butir.
diagnostic-table-row-too-long-message = Baris ini terlalu panjang untuk sebuah tabel jawaban
diagnostic-table-row-too-long-help = Periksa lagi berkas yang dipilih. Mungkin ada tanda kutip yang tidak ditutup di baris ini.
diagnostic-table-unclosed-quote-message = Tanda kutip yang dibuka di baris ini tidak ditutup sampai akhir berkas
diagnostic-table-unclosed-quote-help = Tutup tanda kutipnya. Mungkin juga berkas terpotong saat disalin.

## The header
diagnostic-table-missing-respondent-message = Tidak ada kolom "{ $column }"
diagnostic-table-missing-respondent-help = Beri nama { $column } di baris pertama untuk kolom yang berisi kode atau nama responden
diagnostic-table-missing-item-message = Tidak ada kolom untuk butir "{ $column }"
diagnostic-table-missing-item-help = Tambahkan kolom { $column }. Bila butir itu tidak pernah dijawab, kosongkan semua selnya.
diagnostic-table-duplicate-column-message = Kolom "{ $column }" ada dua kali
diagnostic-table-duplicate-column-help = Hapus salah satu, atau ganti namanya bila isinya hal lain
diagnostic-table-unknown-columns-message = { $count ->
    [0] Kolom yang tidak dibaca: { $columns }
   *[other] Kolom yang tidak dibaca: { $columns } dan { $count } lainnya
}
diagnostic-table-unknown-columns-help = Biarkan bila memang bukan jawaban. Bila salah satunya butir, samakan namanya dengan id butir di profil.

## The rows
diagnostic-table-uneven-row-message = Baris ini memuat { $cells } sel, padahal baris pertama memuat { $columns } kolom
diagnostic-table-uneven-row-help = Periksa koma atau titik koma di baris ini. Teks yang memuat tanda itu perlu diapit tanda kutip.
diagnostic-table-empty-respondent-message = Baris ini tidak punya responden
diagnostic-table-empty-respondent-help = Isi kode atau nama responden, atau hapus barisnya bila seluruhnya kosong
diagnostic-table-hidden-character-message = Responden "{ $found }" memuat huruf tersembunyi
diagnostic-table-hidden-character-help = Hapus isi sel itu, lalu ketik lagi
diagnostic-table-duplicate-respondent-message = Responden "{ $respondent }" sudah ada di baris { $first }
diagnostic-table-duplicate-respondent-help = Hapus salah satu barisnya, atau beri kode yang berbeda bila orangnya berbeda
diagnostic-table-bad-answer-message = "{ $found }" bukan jawaban
diagnostic-table-bad-answer-help = Tulis bilangan bulat { $min } sampai { $max }, x kecil untuk tidak paham, atau kosongkan bila tidak dijawab
diagnostic-table-outside-scale-message = Jawaban { $found } berada di luar skala { $min } sampai { $max }
diagnostic-table-outside-scale-help = Periksa lembar aslinya. Bila jawabannya tidak ada, kosongkan selnya.
diagnostic-table-bad-time-message = "{ $found }" bukan waktu dalam milidetik
diagnostic-table-bad-time-help = Tulis bilangan dari 0 ke atas dengan titik untuk pecahan, atau kosongkan bila tidak ada waktu
diagnostic-table-no-rows-message = Tabel ini hanya memuat nama kolom
diagnostic-table-no-rows-help = Tambahkan satu baris untuk setiap responden. Sekarang keluarannya tidak memuat siapa pun.
diagnostic-table-unmatched-times-message = { $rows } baris waktu tidak punya pasangan di tabel jawaban
diagnostic-table-unmatched-times-help = Samakan kode responden di kedua tabel bila waktu itu milik mereka

## Class figures
diagnostic-table-item-without-answers-message = Butir "{ $column }" tidak dijawab oleh siapa pun
diagnostic-table-item-without-answers-help = Periksa apakah kolomnya terisi. Angka yang memerlukan butir ini dikosongkan.
diagnostic-table-constant-item-message = Semua jawaban butir "{ $column }" sama
diagnostic-table-constant-item-help = Butir ini tetap ikut dihitung, tetapi tidak membedakan siapa pun di kelompok ini
diagnostic-table-negative-item-total-message = Butir "{ $column }" berlawanan arah dengan butir lain di dimensinya
diagnostic-table-negative-item-total-help = Periksa kunci butir. Mungkin butir ini terbalik, atau sebaliknya.
diagnostic-table-negative-alpha-message = Alpha dimensi "{ $column }" di bawah nol
diagnostic-table-negative-alpha-help = Periksa kunci butir di dimensi ini. Angkanya ditulis apa adanya dan belum berarti apa-apa tentang kelompok ini.
