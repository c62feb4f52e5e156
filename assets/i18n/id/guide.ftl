# The guides, in the help and as files.

guide-title = Panduan
guide-student = Panduan siswa
guide-counselor = Panduan guru BK
guide-technician = Panduan teknisi lab
guide-student-file = panduan-siswa
guide-counselor-file = panduan-guru-bk
guide-technician-file = panduan-teknisi-lab
guide-save = Simpan panduan sebagai PDF…
save-guide-title = Simpan panduan
guide-not-made = Panduan ini belum bisa dijadikan PDF. Isinya tetap bisa dibaca di sini.
