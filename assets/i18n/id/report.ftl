# Reports, the result page and the text files: what is built from a Report.

list-and = { $list } dan { $last }
month-1 = Januari
month-2 = Februari
month-3 = Maret
month-4 = April
month-5 = Mei
month-6 = Juni
month-7 = Juli
month-8 = Agustus
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Desember
count-word =
    { $n ->
        [1] satu
        [2] dua
        [3] tiga
        [4] empat
        [5] lima
        [6] enam
        [7] tujuh
        [8] delapan
        [9] sembilan
        [10] sepuluh
        [11] sebelas
       *[12] dua belas
    }

# Head of a result
report-title = Hasil asesmen Selaras
report-number = nomor { $number }
report-answered = { $answered } dari { $items } butir terjawab
report-profile-version = profil { $version }
report-not-a-verdict = bukan vonis
report-untested = Alat ini belum diuji pada siswa Indonesia
report-partly-untested = Sebagian alat ini belum diuji pada siswa Indonesia

# The sentence above everything, by the thirds the band lies in
report-sentence-low = Jawabanmu hari ini baru sedikit sejalan dengan profesi ini
report-sentence-low-to-middle = Jawabanmu hari ini baru sedikit sampai sebagian sejalan dengan profesi ini
report-sentence-middle = Jawabanmu hari ini sebagian sejalan dengan profesi ini
report-sentence-middle-to-high = Jawabanmu hari ini sebagian sampai banyak sejalan dengan profesi ini
report-sentence-high = Jawabanmu hari ini banyak sejalan dengan profesi ini
report-sentence-wide = Jawabanmu hari ini sebagian sejalan dengan profesi ini, rentangnya masih lebar

# Figures and ranges
report-range = kira-kira antara { $low } dan { $high }
report-range-short = { $low } sampai { $high }
report-range-table = { $low }–{ $high }

# Sides of the person
report-sides = { $count } sisi dirimu
report-all-sides = ke{ $count } sisimu
report-all-sides-figure = ke-{ $count } sisimu
report-role-determining = Penentu
report-role-supporting = Pendukung
report-side-answered-count = { $answered } dari { $items } butir
report-side-no-score = Baru { $answered } dari { $items } butir terjawab, perlu { $needed }
report-side-spoken = { $name } { $score }, { $range }
report-side-spoken-minimum = { $name } { $score }, { $range }, { $minimum }
report-side-spoken-no-score = { $name } belum punya skor. { $reason }
report-level-low = masih tumbuh
report-level-low-to-middle = antara masih tumbuh dan sedang
report-level-middle = sedang
report-level-middle-to-high = antara sedang dan kuat
report-level-high = kuat
report-level-wide = sedang, rentangnya masih lebar
report-side-between = Bisa jadi begini: { $lower } Bisa juga begini: { $upper }
report-side-wide = { $middle } Rentangnya masih lebar, jadi anggap ini gambaran awal.
report-side-answered = Kamu menjawab “{ $answer }” untuk “{ $statement }”.
report-learnable = Bisa dilatih lewat { $how }
report-minimum-met = melewati patokan
report-minimum-uncertain = belum pasti
report-minimum-not-yet = di bawah patokan, bisa dilatih
report-minimum-at = patokan { $at }
report-minimum-spoken-met = melewati patokan { $at }
report-minimum-spoken-uncertain = belum pasti melewati patokan { $at }
report-minimum-spoken-not-yet = di bawah patokan { $at }, bisa dilatih
report-minimum-note-uncertain = { $name } belum bisa dipastikan melewati patokan; bisa dilatih lewat { $how }.
report-minimum-note-not-yet = { $name } masih di bawah patokan; bisa dilatih lewat { $how }.

# What stands out
report-alike = { $sides } tampak mirip
report-alike-scored = { $sides } yang punya skor tampak mirip
report-alike-gap = Selisih terbesar { $gap } angka, masih di dalam ketelitian alat ini ({ $precision } angka). Belum ada sisi yang jelas lebih kuat, dan itu hal yang biasa.
report-stronger = { $sides } lebih kuat dibanding sisi lain dirimu
report-weaker = { $sides } masih tumbuh dibanding sisi lain dirimu
report-stronger-gap = { $name } berada { $gap } angka di atas titik tengah semua sisimu, melewati ketelitian alat ini ({ $precision } angka).
report-weaker-gap = { $name } berada { $gap } angka di bawah titik tengah semua sisimu, melewati ketelitian alat ini ({ $precision } angka).
report-apart-usual = Perbedaan antarsisi seperti ini hal yang biasa.

# Fit
report-fit = Keselarasan
report-third-low = baru sedikit
report-third-middle = sebagian
report-third-high = banyak sejalan
report-fit-low = baru sedikit sejalan
report-fit-low-to-middle = baru sedikit sampai sebagian sejalan
report-fit-middle = sebagian sejalan
report-fit-middle-to-high = sebagian sampai banyak sejalan
report-fit-high = banyak sejalan
report-fit-wide = sebagian sejalan, rentangnya masih lebar
report-weight = bobot { $weight }
report-total = Jumlah
report-fit-spoken = Keselarasan { $total } = { $parts }
report-fit-undefined = Keselarasan belum bisa dihitung: { $sides }
report-fit-missing-side = { $name } baru { $answered } dari { $items } butir
report-fit-way-on = Jawab lagi { $sides }, lalu lihat hasilnya
report-fit-lacks = { $count } butir { $name }
report-fit-no-weights = Keselarasan belum bisa dihitung: profil ini belum punya bobot
report-fit-no-weights-way-on = Skor tiap sisi tetap bisa dibaca
report-led-by = Jawaban yang paling membentuk hasil ini
report-led-up = Jawaban “{ $answer }” untuk “{ $statement }” menaikkan keselarasan { $points } angka dari titik tengah
report-led-down = Jawaban “{ $answer }” untuk “{ $statement }” menurunkan keselarasan { $points } angka dari titik tengah

# What comes next
report-next = Langkah berikut
report-with-myself = sendiri
report-with-family = bersama keluarga
report-with-counselor = bersama guru BK
report-with-worker = bersama orang yang menekuni profesi ini
report-questions = Tanyakan kepada orang yang menekuni profesi ini
report-grow = Coba ini
report-discuss = Bicarakan

# What a result is and is not
report-notice-title = Cara membaca hasil ini
report-notice-today = Hasil ini menunjukkan bagaimana kamu menggambarkan dirimu hari ini; lain waktu gambarannya bisa berubah.
report-notice-not-for-selection = Ini bukan ukuran kemampuan dan bukan alat seleksi.
report-notice-talk = Bicarakan hasil ini dengan guru BK dan keluargamu sebelum mengambil keputusan.
report-method-title = Cara menghitung
report-method-score = Skor { $sides } dihitung dari { $items } butir dan bergerak dari 0 (semua jawaban “{ $lowest }”) sampai 100 (semua jawaban “{ $highest }”); butir yang berlawanan arah dihitung terbalik.
report-method-band = Rentang di sekitar tiap skor menunjukkan ketelitian alat ini: pada sekitar sembilan dari sepuluh orang, skor yang bebas dari kebetulan ada di dalamnya.
report-method-untested = Alat ini belum diuji pada siswa Indonesia, jadi ketelitian itu masih perkiraan.
report-method-fit = Keselarasan menggabungkan skor semua sisi menurut bobotnya.
report-method-judgement = Bobot itu pertimbangan penyusun profil, bukan hasil penelitian.
report-method-missing = Butir yang kosong atau “tidak paham” tidak dihitung, dan sebuah sisi baru mendapat skor bila paling sedikit separuh butirnya terjawab.

report-code = Kode { $code }
report-fit-with-range = { $title } { $score }, { $range }
report-total-of-parts = { $title } { $total } = { $parts }

# A printed result
report-column-side = Sisi
report-column-scale = Dari 0 sampai 100
report-column-score = Skor
report-column-range = Rentang
report-column-weight = Bobot
report-column-part = Bagian
report-notes = Catatan setelah berbincang dengan guru BK
report-sign-counselor = Guru BK
report-sign-parent = Orang tua atau wali
report-missing-letters = Ada { $n } huruf yang tidak bisa dicetak di lembar ini. Di tempatnya tertulis “{ $mark }”.

# The occupation sheet
sheet-kind = Lembar profesi Selaras
sheet-other-names = Disebut juga { $names }
sheet-purpose = Untuk apa pekerjaan ini
sheet-serves = Siapa yang dilayani
sheet-employers = Tempat bekerja
sheet-study = Yang dipelajari
sheet-mistaken-for = Sering disangka
sheet-not-this = Bukan ini
sheet-duties = Tugas
sheet-duty-core = inti
sheet-duty-supporting = pendukung
sheet-rhythm-daily = hampir tiap hari
sheet-rhythm-weekly = tiap minggu
sheet-rhythm-monthly = tiap bulan
sheet-rhythm-seasonal = menurut musim
sheet-rhythm-programme-start = saat program dimulai
sheet-example = Contohnya, { $text }
sheet-programmes = Bentuk kegiatan
sheet-partners = Bekerja bersama
sheet-day = Satu hari (ilustrasi)
sheet-rewards = Yang memberi semangat
sheet-strains = Yang menguras tenaga
sheet-demand-risk = risiko
sheet-demand-trade-off = dua sisi
sheet-coping = Cara menghadapinya: { $text }
sheet-fits = Biasanya terasa pas bila…
sheet-think-again = Mungkin terasa berat bila…
sheet-why = Mengapa: { $text }
sheet-situations = Situasi yang akan ditemui
sheet-sides = Sisi diri yang dipakai
sheet-myths = Mitos dan fakta
sheet-verdict-myth = Mitos
sheet-verdict-partly = Sebagian benar
sheet-verdict-fact = Fakta
sheet-claim = “{ $claim }” ({ $verdict })
sheet-if-believed = Bila dipercaya: { $text }
sheet-similar = Profesi serupa
sheet-same = Sama-sama: { $text }
sheet-contrast = { $aspect }: di sini { $here }, di sana { $there }
sheet-choose-this = Pilih { $title } bila: { $text }
sheet-figures-about = Angka dari { $low } sampai { $high }; di sini { $here }, di sana { $there }
sheet-routes = Jalur masuk
sheet-route-smk = SMK
sheet-route-diploma = diploma
sheet-route-degree = sarjana
sheet-route-course = kursus
sheet-route-volunteer = relawan
sheet-route-direct = langsung bekerja
sheet-subjects = Jurusan: { $names }
sheet-progression = Jenjang setelah mulai
sheet-codes = Kode dan minat
sheet-scheme-isco = ISCO-08
sheet-scheme-kbji = KBJI
sheet-scheme-onet = O*NET
sheet-scheme-esco = ESCO
sheet-scheme-skkni = SKKNI
sheet-relation-exact = tepat
sheet-relation-close = mendekati
sheet-relation-broader = lebih luas
sheet-relation-narrower = lebih sempit
sheet-interests-estimate = Minat RIASEC { $code }, perkiraan penyusun profil
sheet-interests-data = Minat RIASEC { $code }, dari sumber { $source }
sheet-sources = Sumber
sheet-licence = lisensi { $licence }
sheet-version = Profil { $version }, ditinjau { $on }, tinjauan berikut { $next }
sheet-notice = Lembar ini untuk mengenal profesi, bukan untuk seleksi. Bicarakan dengan guru BK dan keluargamu.
