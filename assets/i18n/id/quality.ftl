# Quality of the answers, for the counselor alone. Plain words for what was seen, never a label on the person.

quality-title = Kualitas jawaban
quality-clear = Tidak ada tanda yang perlu dibicarakan dulu
quality-note = Perhatikan: { $signs }
quality-talk-first = Bicarakan dulu: { $signs }
quality-meaning = Tanda ini mengajak bertanya, bukan menyimpulkan. Skor tidak berubah karenanya, dan tidak ada jawaban yang dihapus.

# A sign within a sentence
quality-long-run = jawaban yang sama { $length } kali berturut-turut
quality-fast-median = separuh butir dijawab dalam { $seconds } detik atau kurang
quality-contradiction = pernyataan yang berlawanan dijawab serupa, berjarak { $apart } angka
quality-fast-mean = tiap butir dijawab dalam { $seconds } detik saja
quality-wide-spread = jawaban dalam satu sisi terpencar, simpangannya { $spread } angka
quality-missing = { $missing } dari { $items } butir belum berisi jawaban

# The same as a sentence, with something to ask
quality-long-run-sentence = Jawaban yang sama dipilih { $length } kali berturut-turut. Tanyakan apakah butir-butir itu memang terasa sama baginya.
quality-fast-median-sentence = Separuh butir dijawab dalam { $seconds } detik atau kurang, padahal membaca satu butir biasanya perlu lebih lama. Tanyakan apakah waktunya cukup.
quality-contradiction-sentence = Pernyataan yang berlawanan arah dijawab serupa; sesudah kuncinya dihitung, jaraknya { $apart } angka dari 100. Bacalah dua atau tiga pasang butir bersama-sama.
quality-fast-mean-sentence = Waktu menjawab hanya { $seconds } detik untuk tiap butir, dihitung sebagai rata-rata. Tanyakan apakah ia sempat membaca dengan tenang.
quality-wide-spread-sentence = Jawaban dalam satu sisi terpencar jauh, dengan simpangan { $spread } angka dari 100. Tanyakan apa yang terpikir saat menjawab butir-butir itu.
quality-missing-sentence = Ada { $missing } dari { $items } butir yang kosong atau ditandai “tidak paham”. Tanyakan kata mana yang sulit.

# Every index with its figure
quality-label-run = Deret jawaban sama yang terpanjang
quality-label-median = Waktu tengah untuk satu butir
quality-label-mean = Waktu rata-rata untuk satu butir
quality-label-contradiction = Jarak antara butir yang berlawanan arah
quality-label-spread = Simpangan jawaban dalam satu sisi
quality-label-missing = Kosong atau “tidak paham”
quality-label-variety = Simpangan semua jawaban, dalam langkah skala
quality-items = { $n } butir
quality-seconds = { $seconds } detik
quality-of-hundred = { $points } dari 100
quality-of-items = { $missing } dari { $items } butir
quality-undefined = belum bisa dihitung
