# Profil: temuan pembaca, apa yang ditemukan dan apa yang bisa dilakukan.

## Findings of `check`, named by their codes
diagnostic-empty-message = Berkas profil ini kosong
diagnostic-empty-help = Salin templat dari perintah selaras schema profile, lalu isi bagian demi bagian
diagnostic-too-large-message = Berkas profil ini lebih dari { $limit } MB
diagnostic-too-large-help = Periksa lagi berkas yang dipilih. Profil hanya berisi teks, jadi biasanya jauh lebih kecil.
diagnostic-utf16-message = Berkas ini tersimpan sebagai UTF-16
diagnostic-utf16-help = Buka di editor teks, pilih simpan sebagai, lalu pilih penyandian UTF-8
diagnostic-encoding-message = Huruf di tempat ini bukan UTF-8
diagnostic-encoding-help = Simpan ulang sebagai UTF-8, lalu tulis lagi huruf yang berubah bentuk
diagnostic-too-deep-message = Tanda kurung bersarang lebih dari { $limit } lapis
diagnostic-too-deep-help = Periksa tanda kurung buka yang berulang di dekat sini. Profil hanya perlu beberapa lapis.
diagnostic-syntax-message = { $found ->
        [nothing] Ada yang kurang di tempat ini
       *[other] "{ $found }" tidak bisa berada di tempat ini
    }
diagnostic-syntax-help = Periksa tanda kutip, koma, titik dua, dan tanda kurung di tempat ini dan tepat sebelumnya
diagnostic-unclosed-quote-message = Tanda kutip yang dibuka di sini tidak ditutup
diagnostic-unclosed-quote-help = Tambahkan " di akhir teks ini. Tanda kutip di dalam teks ditulis \".
diagnostic-unclosed-comment-message = Komentar yang dibuka di sini tidak ditutup
diagnostic-unclosed-comment-help = Tambahkan */ di akhir komentar
diagnostic-unclosed-bracket-message = Tanda "{ $opened }" yang dibuka di sini tidak ditutup
diagnostic-unclosed-bracket-help = Tambahkan "{ $wanted }" di akhir bagian ini. Mungkin juga berkas terpotong saat disalin.
diagnostic-wrong-bracket-message = Tanda "{ $found }" menutup bagian yang dibuka dengan "{ $opened }"
diagnostic-wrong-bracket-help = Ganti dengan "{ $wanted }", atau tambahkan "{ $wanted }" sebelum tanda ini
diagnostic-missing-comma-message = Ada koma yang kurang di sini
diagnostic-missing-comma-help = Tambahkan koma di antara dua isian
diagnostic-missing-colon-message = Tidak ada titik dua setelah "{ $field }"
diagnostic-missing-colon-help = Tambahkan titik dua antara "{ $field }" dan isinya
diagnostic-decimal-comma-message = Angka "{ $found }" ditulis dengan koma
diagnostic-decimal-comma-help = Di berkas profil angka pecahan ditulis dengan titik, jadi { $better }
diagnostic-bad-escape-message = "{ $found }" tidak dikenal di dalam teks
diagnostic-bad-escape-help = Tulis garis miring terbalik dua kali bila memang itu yang dimaksud
diagnostic-bad-number-message = "{ $found }" bukan angka
diagnostic-bad-number-help = Tulis angka dengan titik untuk pecahan, misalnya 1.5, atau beri tanda kutip bila ini teks
diagnostic-newer-schema-message = Profil ini memakai skema { $found }, sedangkan Selaras ini mengenal sampai skema { $known }
diagnostic-newer-schema-help = Perbarui Selaras untuk memakai profil ini
diagnostic-bad-schema-message = Nomor skema ini tidak ada
diagnostic-bad-schema-help = Tulis schema: 1
diagnostic-unknown-field-message = Isian "{ $field }" tidak dikenal di sini
diagnostic-unknown-field-help = { $suggestion ->
        [none] Hapus isian ini, atau periksa apakah tempatnya di entri lain
       *[other] Mungkin yang dimaksud "{ $suggestion }"
    }
diagnostic-missing-field-message = Isian "{ $field }" belum ada di entri ini
diagnostic-missing-field-help = Tambahkan "{ $field }", isian ini wajib
diagnostic-duplicate-field-message = Isian "{ $field }" ada dua kali di entri ini
diagnostic-duplicate-field-help = Hapus salah satunya. Yang dibaca adalah yang pertama.
diagnostic-wrong-type-message = Isian "{ $field }" berisi { $found ->
        [text] teks dua bahasa
        [string] teks dalam tanda kutip
        [number] angka
        [whole] angka bulat
        [pair] dua angka dalam tanda kurung
        [word] satu kata tanpa tanda kutip
        [bare-word] satu kata saja tanpa tanda kurung
        [word-with-key] satu kata dengan kunci sumber dalam tanda kurung
        [word-with-fields] satu kata dengan isian dalam tanda kurung
        [entry] entri dalam tanda kurung
        [list] daftar dalam kurung siku
        [character] satu huruf dalam petik tunggal
        [nothing] tanda kurung kosong
        [map] pasangan dalam kurung kurawal
       *[other] { $found }
    }
diagnostic-wrong-type-help = Di sini perlu { $expected ->
        [flag] true atau false, tanpa tanda kutip
        [text] teks dua bahasa
        [string] teks dalam tanda kutip
        [number] angka
        [whole] angka bulat
        [pair] dua angka dalam tanda kurung
        [word] satu kata tanpa tanda kutip
        [bare-word] satu kata saja tanpa tanda kurung
        [word-with-key] satu kata dengan kunci sumber dalam tanda kurung
        [word-with-fields] satu kata dengan isian dalam tanda kurung
        [entry] entri dalam tanda kurung
        [list] daftar dalam kurung siku
        [character] satu huruf dalam petik tunggal
        [nothing] tanda kurung kosong
        [map] pasangan dalam kurung kurawal
       *[other] { $expected }
    }{ $expected ->
        [text] , misalnya (id: "Teks", en: "Text")
        [pair] , misalnya (1.0, 5.0). Pecahan ditulis dengan titik.
        [number] , misalnya 1.5, tanpa tanda kutip
       *[other] {""}
    }
diagnostic-unknown-word-message = Kata "{ $word }" tidak dikenal di sini
diagnostic-unknown-word-help = { $suggestion ->
        [none] Pilih salah satu dari { $words }
       *[other] Mungkin yang dimaksud "{ $suggestion }"
    }
diagnostic-bad-date-message = "{ $found }" bukan tanggal yang bisa dibaca
diagnostic-bad-date-help = Tulis tahun, bulan, dan hari dengan angka, misalnya 2026-11-24
diagnostic-bad-version-message = "{ $found }" bukan nomor versi
diagnostic-bad-version-help = Tulis tiga angka dengan titik, misalnya 1.0.0
diagnostic-number-out-of-range-message = Angka { $found } di luar batas isian ini
diagnostic-number-out-of-range-help = Tulis angka bulat dari { $least } sampai { $most }
diagnostic-not-finite-message = Isian "{ $field }" tidak berhingga
diagnostic-not-finite-help = NaN, inf, dan angka yang terlalu besar tidak bisa dihitung. Tulis angka biasa, misalnya 1.5.
diagnostic-too-many-entries-message = Daftar "{ $field }" berisi lebih dari { $limit } entri
diagnostic-too-many-entries-help = Kurangi daftar ini. Entri setelah yang ke-{ $limit } tidak diperiksa.
diagnostic-empty-text-message = Teks "{ $field }" kosong
diagnostic-empty-text-help = Tulis isinya, atau hapus isian ini bila tidak wajib
diagnostic-text-too-long-message = Teks "{ $field }" sepanjang { $length } huruf
diagnostic-text-too-long-help = Persingkat menjadi paling banyak { $limit } huruf agar muat di layar
diagnostic-hidden-character-message = Ada huruf tersembunyi { $character } di dalam teks
diagnostic-hidden-character-help = Hapus huruf itu dan tulis teksnya dalam satu baris. Cara paling mudah adalah mengetik ulang kata di sekitarnya.
diagnostic-unknown-icon-message = Ikon "{ $icon }" tidak ada
diagnostic-unknown-icon-help = { $suggestion ->
        [none] Pilih salah satu nama di docs/diagnostics.md
       *[other] Mungkin yang dimaksud "{ $suggestion }"
    }
diagnostic-bad-interests-message = "{ $found }" bukan kode minat
diagnostic-bad-interests-help = Tulis satu sampai tiga huruf yang berbeda dari R, I, A, S, E, dan C, yang terkuat lebih dulu
diagnostic-bad-id-message = "{ $id }" bukan bentuk id
diagnostic-bad-id-help = Pakai huruf kecil dan angka, diawali huruf, dihubungkan dengan - atau _, paling banyak 60 huruf, misalnya kerja-tim
diagnostic-reserved-id-message = Id "{ $id }" sudah dipakai Selaras untuk hal lain
diagnostic-reserved-id-help = Pilih id lain. respondent dan fit adalah nama kolom pada berkas data.
diagnostic-duplicate-id-message = Id "{ $id }" sudah dipakai di daftar ini
diagnostic-duplicate-id-help = Beri setiap entri id yang berbeda. Id yang pernah dipakai jangan dipakai ulang untuk hal lain.
diagnostic-id-differs-from-file-message = Id "{ $id }" berbeda dari nama berkas "{ $file }"
diagnostic-id-differs-from-file-help = Beri nama berkas { $id }.ron, atau ganti id
diagnostic-unknown-dimension-message = Dimensi "{ $dimension }" belum ada di alat ukur
diagnostic-unknown-dimension-help = Periksa ejaannya, atau tambahkan dimensi itu di instrument.dimensions
diagnostic-unknown-source-message = Sumber "{ $key }" tidak ada di daftar sumber
diagnostic-unknown-source-help = Periksa ejaannya, atau tambahkan sumber itu di sources
diagnostic-unused-source-message = Sumber "{ $key }" tidak dipakai
diagnostic-unused-source-help = Sebutkan di entri yang bersandar padanya, atau hapus dari daftar
diagnostic-no-source-message = Pernyataan ini belum punya sumber
diagnostic-no-source-help = Tambahkan kunci sumber di sources entri ini
diagnostic-too-few-items-message = Dimensi "{ $dimension }" { $count ->
        [0] belum punya butir
       *[other] hanya punya { $count } butir
    }
diagnostic-too-few-items-help = Tambahkan butir sampai sedikitnya tiga, lebih baik enam
diagnostic-few-items-message = Dimensi "{ $dimension }" hanya punya { $count } butir
diagnostic-few-items-help = Dengan enam butir rentang skornya lebih sempit
diagnostic-negative-weight-message = Bobot ini kurang dari nol
diagnostic-negative-weight-help = Tulis nol atau lebih. Nol berarti dimensi ini tidak ikut dihitung dalam keselarasan.
diagnostic-no-weight-message = Tidak ada dimensi yang berbobot
diagnostic-no-weight-help = Beri sedikitnya satu dimensi bobot lebih dari nol
diagnostic-minimum-out-of-range-message = Patokan awal { $found } di luar 0 sampai 100
diagnostic-minimum-out-of-range-help = Tulis angka dari 0 sampai 100, atau hapus minimum bila tidak ada penelitian yang mendasarinya
diagnostic-reliability-out-of-range-message = Dari angka { $found } rentang skor tidak bisa dihitung
diagnostic-reliability-out-of-range-help = alpha paling besar 1 dan sd paling kecil 0. Salin keduanya lagi dari laporan uji coba.
diagnostic-scale-options-message = Skala dari { $min } sampai { $max } tidak bisa dipakai
diagnostic-scale-options-help = Skala punya dua sampai tujuh pilihan, misalnya min: 1 dan max: 5
diagnostic-scale-range-message = Angka skala { $found } di luar −10 sampai 100
diagnostic-scale-range-help = Pilih angka di antaranya, misalnya min: 1 dan max: 5
diagnostic-scale-labels-message = Ada { $found } label untuk { $options } pilihan
diagnostic-scale-labels-help = Tulis satu label untuk setiap pilihan, dari yang terendah
diagnostic-no-reversed-item-message = Dimensi "{ $dimension }" tidak punya butir terbalik
diagnostic-no-reversed-item-help = Ganti satu butir dengan lawan katanya dan beri key: Reversed, agar jawaban asal setuju terlihat
diagnostic-adjacent-reversed-message = Butir terbalik ini tepat setelah butir terbalik lain
diagnostic-adjacent-reversed-help = Pindahkan salah satunya agar di antaranya ada butir biasa
diagnostic-reversed-negation-message = Butir terbalik ini memakai kata "{ $word }"
diagnostic-reversed-negation-help = Pakai lawan kata, misalnya cepat bosan, bukan tidak sabar. Kalimat menyangkal mudah salah dibaca.
diagnostic-forbidden-word-message = Kata "{ $word }" tidak dipakai kepada siswa
diagnostic-forbidden-word-help = Tulis apa yang dijawab dan apa yang bisa dicoba, tanpa menghakimi orangnya
diagnostic-doubtful-word-message = Kata "{ $word }" bisa terbaca sebagai vonis
diagnostic-doubtful-word-help = Biarkan bila bukan tentang orang, misalnya tentang panen. Bila tentang orang, tulis dengan kata lain.
diagnostic-review-overdue-message = Tinjauan berikutnya sudah lewat, yaitu { $date }
diagnostic-review-overdue-help = Baca ulang profil ini, lalu perbarui reviewed.on dan reviewed.next
diagnostic-similar-not-in-library-message = Profil "{ $profile }" tidak ada di pustaka
diagnostic-similar-not-in-library-help = Profesi itu tetap ditampilkan, hanya tidak bisa dibuka. Tambahkan profilnya bila ada.

## Folders of profiles
profile-folder-full = Folder profil ini terlalu penuh, jadi berkas ini belum dibaca. Pindahkan sebagian berkasnya.
