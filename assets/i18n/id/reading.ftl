# The five tabs about the occupation.

about-minutes = ±{ $minutes } menit
overview-names = Sebutan lain { $names }
overview-start = Mulai asesmen
overview-next = Lanjut ke Tugas
overview-sheet = Simpan lembar profesi…
overview-reviewed = Ditinjau { $day }
overview-sources =
    { $n ->
        [0] Belum ada sumber
       *[other] { $n } sumber
    }
overview-gives = Yang memberi semangat
overview-takes = Yang menguras tenaga
overview-routes = Jalur masuk
overview-progression = Setelah masuk
overview-weave = { $sides } bilah untuk { $sides } sisi diri. Makin tebal, makin menentukan di profesi ini.
overview-serves = Yang dilayani
overview-employers = Tempat kerja
overview-study = Jalur belajar
overview-interests = Minat
overview-interests-estimate = Minat, perkiraan
overview-mistaken = Sering disangka
overview-not-this = Bukan
interest-r = realistis
interest-i = investigatif
interest-a = artistik
interest-s = sosial
interest-e = kewirausahaan
interest-c = konvensional
interest-then = , lalu{" "}
route-smk = Dari SMK
route-diploma = Lewat diploma
route-degree = Lewat kuliah
route-course = Lewat kursus atau sertifikat
route-volunteer = Lewat kerja sukarela
route-direct = Langsung bekerja

duties-next = Lanjut ke Kecocokan
duties-day = Contoh satu hari
duties-illustration = ilustrasi
duties-programmes = Bentuk programnya
duties-partners = Bekerja bersama
duty-core = inti
duty-supporting = pendukung
duty-rhythm-note = irama kerja, perkiraan penyusun
duty-name = { $number }, { $kind }, { $title }
rhythm-daily = hampir tiap hari
rhythm-weekly = tiap minggu
rhythm-monthly = tiap bulan
rhythm-seasonal = menurut musim
rhythm-start = awal program
sources-line = Sumber { $sources }

suitability-intro = Pekerjaan ini biasanya terasa pas bagi orang yang memakai { $sides } sisi diri berikut. Semuanya bisa dilatih.
suitability-start = Lihat dirimu: mulai asesmen
suitability-result = Lihat hasilmu
suitability-next = Lanjut ke Mitos & Fakta
suitability-learned = Dilatih lewat
suitability-together = Mungkin terasa berat bila muncul bersama
suitability-fits = Biasanya terasa pas bila…
suitability-heavy = Mungkin terasa berat bila…
suitability-situations = Keadaan yang sering ditemui
ribbon-name = Bobot { $weights }
role-determining = Penentu
role-supporting = Pendukung
weight-each = bobot { $weight } tiap sisi
weight-list = bobot { $weights }
weight-judgement = penilaian penyusun profil
weight-study = dari penelitian yang disebut di sumber

myths-intro = { $count } anggapan yang sering terdengar tentang { $title }.
myths-opened = { $done } dari { $all } terbuka
myths-next = Lanjut ke Profesi Serupa
myths-note = Setelah { $count } anggapan terbuka, tulis apa yang berubah dari gambaranmu
myths-changed = Apa yang berubah dari gambaranmu?
myths-line = Tulis satu kalimat, boleh dikosongkan
myth-name = Anggapan { $number }
myth-open = terbuka
myth-turn = giliranmu
myth-next = berikutnya
myth-guess = Tebak dulu, baru dibuka. Tebakan tidak dinilai.
myth-after = Terbuka setelah anggapan { $number } kamu tebak.
myth-your-guess = Tebakanmu
myth-reality = Kenyataan
verdict-myth = Mitos
verdict-partly = Sebagian benar
verdict-fact = Fakta
change-same = Tidak berubah
change-little = Berubah sedikit
change-much = Berubah banyak

similar-next = Lanjut ke Asesmen
similar-none = Profil ini belum membandingkan profesi lain.
similar-open = Buka profil { $title }
similar-compare = Bandingkan dengan
similar-overlap = Irisan
similar-this = Pilih jalur ini bila
similar-that = Lihat { $title } bila
similar-figures = Data pembanding
similar-scale = skala { $low }–{ $high }
similar-figure-name = { $label }, { $here } untuk { $here-who }, { $there } untuk { $there-who }
