# The window around the pages: rail, tools, dialogs, messages.

window-start = Mulai
tab-overview = Ringkasan
tab-duties = Tugas
tab-suitability = Kecocokan
tab-myths = Mitos & Fakta
tab-similar = Profesi Serupa
tab-assessment = Asesmen
tab-result = Hasil

rail-tabs = Profil
rail-job = Kenali profesinya
rail-self = Kenali dirimu
rail-switch = Ganti · { $keys }
rail-switch-name = Ganti profil, sekarang { $name }
rail-tab-name = { $number } { $tab }
rail-tab-progress = { $number } { $tab }, { $done } dari { $all }
rail-tools = Tampilan
tool-smaller = Perkecil huruf
tool-larger = Perbesar huruf
tool-dark = Tema gelap
tool-light = Tema terang
tool-contrast = Tema kontras tinggi
tool-language = Ganti bahasa, sekarang Indonesia
tool-help = Bantuan
