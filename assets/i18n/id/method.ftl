# Hasil – Cara menghitung: the method in plain words, with the person's own numbers.

method-title = Cara menghitung
method-intro = Setiap angka di hasilmu bisa dirunut sampai ke jawabanmu. Halaman ini menjelaskan aturannya satu per satu, dengan angkamu sendiri sebagai contoh.

method-points-title = Dari jawaban ke poin
method-points = Tiap jawaban menjadi poin, mulai dari 0 untuk “{ $lowest }” sampai { $most } untuk “{ $highest }”.
method-reversed = Sebagian pernyataan sengaja ditulis berlawanan arah, supaya tiap kalimat dibaca baik-baik. Poinnya dihitung terbalik: “{ $highest }” mendapat 0 poin dan “{ $lowest }” mendapat { $most }.
method-reversed-own = Contohnya butir { $number }, “{ $statement }”. Jawabanmu “{ $answer }”, biasanya { $raw } poin, di sini dihitung terbalik.
method-reversed-formula = { $most } − { $raw } = { $points }

method-missing-title = Bila ada yang tidak dijawab
method-missing = Butir yang kosong atau kamu tandai “tidak paham” ditinggalkan, bukan dihitung nol. Sebuah sisi mendapat skor bila paling sedikit separuh butirnya terjawab, dan skornya adalah rata-rata butir yang terjawab itu.
method-missing-all = Kamu menjawab semua { $items } butir, jadi tidak ada yang ditinggalkan.
method-missing-some = Kamu menjawab { $answered } dari { $items } butir. Di sisi { $side }, { $part } dari { $whole } butir terjawab.

method-score-title = Angka 0 sampai 100
method-score = Poin semua butir sebuah sisi dijumlahkan, dibagi jumlah poin terbanyak yang mungkin, lalu dikali 100.
method-score-own = Untuk { $side }, hitungannya begini.
method-score-formula = { $sum } ÷ { $most } × 100 = { $score }
method-score-meaning = Angka itu menunjukkan letak jawabanmu di antara dua ujung: 0 bila semua jawaban paling rendah, 100 bila semua paling tinggi.
method-score-no-percent = Angka ini bukan persen. Tidak ada seratus soal yang dijawab benar, dan angka ini tidak mengatakan berapa banyak orang yang skornya lebih kecil. Karena itu tanda persen tidak pernah dipakai di sini.

method-band-title = Mengapa ada rentang, dan mengapa lebar
method-band = Beberapa kalimat pendek tidak dapat menangkap seluruh dirimu, dan jawaban hari ini bisa sedikit berbeda dari jawaban minggu depan. Karena itu tiap skor ditulis bersama rentangnya. Bila ketelitian alat ini diperkirakan dengan tepat, skor yang bebas dari kebetulan ada di dalam rentang itu pada sekitar sembilan dari sepuluh orang.
method-band-untested = { $untested }, jadi ketelitiannya masih perkiraan yang hati-hati: 33 dibagi akar banyaknya butir yang terjawab. Makin sedikit butirnya, makin lebar rentangnya. Angka { $z } membuat rentang memuat sembilan dari sepuluh.
method-band-untested-own = Untuk { $side }, dengan { $items } butir yang terjawab, skor bisa bergeser sejauh ini ke kiri dan ke kanan.
method-band-untested-formula = { $z } × 33 ÷ √{ $items } = { $reach }
method-band-measured = { $side } sudah diuji pada { $people } orang. Dari uji coba itu diketahui simpangan baku { $sd } dan alfa { $alpha }, dan dari keduanya dihitung seberapa jauh skor bisa bergeser: { $reach } angka ke kiri dan ke kanan.
method-band-own = Jadi skor { $score } di sisi { $side } dibaca { $range }. Rentang tidak pernah keluar dari 0 sampai 100.

method-words-title = Dari rentang ke sebutan
method-words = Jarak 0 sampai 100 dibagi tiga sama lebar: { $low }, { $middle }, { $high }. Bila seluruh rentang ada di satu bagian, dipakai satu sebutan. Bila rentang masuk ke dua bagian, keduanya disebut. Bila rentang masuk ke ketiganya, disebutkan bahwa rentangnya masih lebar.
method-words-own = Rentang { $side } { $range }, jadi sebutannya “{ $words }”.

method-fit-title = Bobot dan keselarasan
method-fit = Profesi ini memakai sisi-sisi dirimu dengan kadar yang berbeda, jadi tiap sisi punya bobot. Keselarasan adalah rata-rata menurut bobot: skor tiap sisi dikali bobotnya, dijumlahkan, lalu dibagi jumlah semua bobot.
method-fit-judgement = Bobot itu pertimbangan penyusun profil, bukan hasil penelitian.
method-fit-part = Bagian dari { $side } dihitung begini: bobotnya dibagi jumlah bobot, lalu dikali skornya.
method-fit-part-formula = { $weight } ÷ { $all } × { $sum } ÷ { $most } × 100 = { $part }
method-fit-sum = Bagian semua sisi dijumlahkan menjadi keselarasanmu.
method-fit-sum-formula = { $parts } = { $total }
method-fit-range = Ketelitian semua sisi ikut digabung menurut bobotnya. Maka keselarasanmu dibaca { $range }.
method-fit-none = { $reason }. Keselarasan baru dihitung bila setiap sisi yang berbobot punya skor.

method-stronger-title = Kapan sebuah sisi disebut lebih kuat
method-stronger = Skormu hanya dibandingkan dengan skormu sendiri. Dari semua sisimu dicari titik tengahnya, lalu dilihat seberapa jauh tiap sisi dari titik itu. Sebuah sisi baru disebut lebih kuat, atau masih tumbuh, bila jaraknya melewati batas ketelitian.
method-stronger-strict = Batas itu sengaja dibuat ketat. Makin banyak sisi yang dibandingkan, makin mudah satu sisi tampak menonjol karena kebetulan saja.
method-stronger-own = Titik tengah sisi-sisimu { $middle }. Untuk { $side }, jaraknya { $gap } angka dan batasnya { $critical } angka.
method-stronger-alike = Itu jarak terjauh, dan belum melewati batas. Jadi sisi-sisimu disebut mirip, dan itu hal yang biasa.
method-stronger-apart = Jarak itu melewati batas, jadi perbedaannya disebutkan di halaman Ringkas.
method-stronger-few = Untuk membandingkan perlu paling sedikit { $needed } sisi yang punya skor. Sekarang ada { $n }, jadi belum ada yang dibandingkan.

method-self-title = Apa yang dapat dikatakan hasil ini, dan apa yang tidak
method-self = Hasil ini gambaran dirimu menurut kamu sendiri, hari ini. Gambaran seperti itu bagus untuk memulai percakapan, tetapi ada batasnya.
method-self-ability = Mabe dan West (1982) menggabungkan banyak penelitian yang membandingkan kemampuan menurut diri sendiri dengan kemampuan yang diukur. Hubungannya sekitar { $ability }; 0 berarti tidak ada hubungan dan 1 berarti selalu sejalan. Jadi ada hubungannya, tetapi lemah: banyak orang mengira dirinya lebih atau kurang mampu daripada kenyataannya.
method-self-interest = Minat yang sesuai juga hanya sedikit berkaitan dengan rasa puas di pekerjaan. Dalam gabungan 107 penelitian, hubungannya sekitar { $interest }.
method-self-so = Karena itu skor yang tinggi lebih tepat dibaca sebagai rasa yakin, dan skor yang rendah sebagai hal yang belum terasa yakin. Keduanya bukan ukuran kemampuan dan bukan ramalan.

method-compare-title = Mengapa kamu tidak dibandingkan dengan orang lain
method-compare = Di sini tidak ada daftar yang menaruh seseorang lebih tinggi daripada temannya. Angka yang lebih besar tidak berarti orang yang lebih baik, dan dua orang dengan skor berbeda sering punya rentang yang bertumpuk.
method-compare-no-norms = Angka pembanding dari siswa Indonesia juga belum ada.

method-unknown-title = Yang belum diketahui
method-unknown-untested = { $untested }.
method-unknown = Belum diketahui apakah semua butir dipahami dengan cara yang sama di setiap daerah, dan apakah keselarasan ada hubungannya dengan betah atau tidaknya seseorang di profesi ini.
method-unknown-talk = Anggap hasil ini bahan bercerita. Bicarakan dengan guru BK dan keluargamu sebelum mengambil keputusan.

method-sources-title = Sumber
method-source-pomp = Cohen, P., Cohen, J., Aiken, L. S., & West, S. G. (1999). The problem of units and the circumstance for POMP. Multivariate Behavioral Research, 34. Untuk angka 0 sampai 100
method-source-missing = Fayers, P. M., dkk. (2001). The EORTC QLQ-C30 Scoring Manual. Untuk aturan separuh butir
method-source-strengths = Davis, F. B. (1959). Interpretation of differences among averages and individual test scores. Journal of Educational Psychology, 50. Untuk batas “lebih kuat”
method-source-ability = Mabe, P. A., & West, S. G. (1982). Validity of self-evaluation of ability: A review and meta-analysis. Journal of Applied Psychology, 67. Untuk gambaran diri dan kemampuan
method-source-interest = Meta-analysis of vocational interests and job satisfaction: Challenging a common belief. Gabungan 107 penelitian dengan 38.695 orang. Untuk minat dan rasa puas
