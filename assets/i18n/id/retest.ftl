# Two results of one person beside each other.

retest-title = Dua hasil berdampingan
retest-earlier = Hasil lama, { $date }
retest-later = Hasil baru, { $date }
retest-changed = berubah
retest-small = perubahan kecil belum berarti
retest-no-earlier = belum ada skor di hasil lama
retest-no-later = belum ada skor di hasil baru
retest-no-score = belum ada skor di kedua hasil
retest-figures = Selisih { $change } angka, galat baku { $error }; berarti bila lewat dari { $needed }
retest-spoken = { $name }, hasil lama { $earlier }, { $earlier-range }; hasil baru { $later }, { $later-range }; { $words }. { $figures }
retest-spoken-no-score = { $name }, { $words }
retest-rule = Sebuah sisi disebut berubah hanya bila selisihnya lewat dari { $factor } kali galat bakunya, sebab jawaban yang jujur pun bisa bergeser sedikit dari hari ke hari.
retest-note = Dua kesempatan bisa berbeda karena banyak hal, misalnya pengalaman baru, suasana hati, atau cara membaca butirnya. Tidak ada hasil yang lebih baik atau lebih buruk; bicarakan ceritanya dengan guru BK.
retest-other-instrument = Dua hasil ini memakai alat ukur berbeda, jadi tidak dibandingkan
retest-other-occupation = Dua hasil ini tentang profesi berbeda, jadi tidak dibandingkan
retest-same-result = Berkas ini hasil yang sedang terbuka, jadi tidak ada yang dibandingkan
