# Hasil – Jejak jawaban: from answers to scores. Words between ** stand out.

trace-title = Dari jawaban ke skor: { $side }
trace-pick = Pilih sisi
trace-number = No
trace-statement = Pernyataan
trace-answer = Jawabanmu
trace-points = Poin
trace-reversed = dihitung terbalik
trace-unanswered = tidak dijawab
trace-not-understood = tidak paham
trace-left-out = { $why }, tidak dihitung
trace-row = Butir { $number }. { $statement }. { $answer }, { $points } poin
trace-row-reversed = Butir { $number }. { $statement }. { $answer }, dihitung terbalik, { $points } poin
trace-row-left-out = Butir { $number }. { $statement }. { $why }, tidak dihitung

# The sum
trace-sum = { $terms } = **{ $sum }** dari { $most }
trace-sum-one = **{ $sum }** dari { $most }
trace-sum-none = Belum ada butir yang terjawab
trace-score = { $sum } ÷ { $most } × 100 = **{ $score }**
trace-precision = Ketelitian { $items } butir ±{ $reach }, jadi { $range }.
trace-needs = Sisi ini mendapat skor bila paling sedikit { $needed } dari { $items } butirnya terjawab.
trace-missing = Dihitung dari { $items } butir yang terjawab; yang lain ditinggalkan, bukan dihitung nol.
trace-share = Bobot { $weight } dari { $all } menyumbang { $part } ke keselarasan.
trace-share-no-fit = Bobotnya { $weight } dari { $all }. Keselarasan belum bisa dihitung.
trace-no-share = Sisi ini tidak berbobot, jadi tidak ikut keselarasan.

# What would change it
trace-change = Apa yang mengubahnya?
trace-change-caution = Ini penjelasan cara menghitung, bukan ajakan mengganti jawaban.
trace-side-moves-title = Satu jawaban cukup
trace-side-moves = Di sisi ini, bila butir { $number } menjadi **{ $answer }**, skor { $before } menjadi { $after }, { $range }. Sebutannya berubah dari **{ $old }** menjadi **{ $new }**.
trace-side-stays-title = Sebutan sisi ini tetap
trace-side-stays = Tidak ada satu jawaban pun yang mengubah sebutan sisi ini, **{ $words }**.
trace-side-farthest = Perubahan terbesar, butir { $number } menjadi **{ $answer }**, membawa skornya dari { $before } ke { $after }.
trace-side-none-title = Belum ada skor
trace-side-none = { $reason }. Jadi belum ada sebutan yang bisa berubah.
trace-fit-moves-title = Sebutan keselarasan bisa berubah
trace-fit-moves = Bila butir { $number } ({ $side }) menjadi **{ $answer }**, keselarasan { $before } menjadi { $after }, { $range }. Sebutannya berubah dari **{ $old }** menjadi **{ $new }**.
trace-fit-stays-title = Sebutan keselarasan tetap
trace-fit-stays = Tidak ada satu jawaban pun yang mengubah sebutan keselarasanmu.
trace-fit-rises = Dengan perubahan di atas, angkanya naik dari { $before } ke { $after }.
trace-fit-falls = Dengan perubahan di atas, angkanya turun dari { $before } ke { $after }.
trace-fit-same = Dengan perubahan di atas, angkanya tetap { $before }.
trace-fit-farthest = Perubahan terbesar, butir { $number } ({ $side }) menjadi **{ $answer }**, membawa angkanya dari { $before } ke { $after }.
trace-fit-none-title = Keselarasan belum ada
trace-fit-none = { $reason }. Jadi belum ada sebutan yang bisa berubah.
