# Lab mode: several students a day at one computer, and results on their way to the class folder.

lab-start-intro = Baca dulu kenyataannya, lalu kenali dirimu. Hasilmu baru sampai ke guru BK bila kamu menyerahkannya.
lab-prepare-end = Hilang dari komputer ini setelah kamu menyerahkan hasil ke guru BK, atau memilih Akhiri sesi

## Handing over
lab-hand-title = Serahkan ke guru BK
lab-hand-what = Hasilmu masuk ke folder kelas, lalu sesi selesai dan jawabanmu dihapus dari komputer ini. Baca dulu sampai puas, karena setelah ini hasilnya ada di guru BK.
lab-hand-unfinished = Asesmen lain yang belum selesai ikut dihapus.
lab-hand-running = Hasil sedang disimpan…
lab-hand-go = Serahkan dan selesai
lab-hand-first = Serahkan dulu
lab-end-unsaved = Hasil belum diserahkan. Serahkan dulu, atau hapus?
lab-drop = Hasil masuk ke folder kelas. Kursi siap untuk teman berikutnya.
lab-drop-later = Hasil aman, tetapi folder kelas belum terjangkau. Selama menunggu, hasil disimpan di komputer ini, dan dihapus dari sini begitu terkirim. Kursi siap untuk teman berikutnya.
lab-no-opening = Dalam mode lab berkas tidak dibuka. Buka berkas ini di komputer guru BK.

## What waits for the class folder
outbox-waiting =
    { $n ->
       *[other] { $n } hasil menunggu folder kelas
    }
outbox-sent =
    { $n ->
       *[other] { $n } hasil yang menunggu sudah masuk ke folder kelas
    }
outbox-damaged =
    { $n ->
       *[other] { $n } berkas yang menunggu rusak, jadi tidak terkirim. Berkasnya disisihkan, tidak dihapus. Beri tahu guru BK.
    }
outbox-sending = Sedang dikirim ke folder kelas.
outbox-busy = Jendela Selaras yang lain sedang mengirimnya.
outbox-no-folder = Folder kelas belum dipilih di komputer ini.
outbox-safe = Hasilnya aman di komputer ini, dikirim sendiri begitu foldernya bisa dipakai, lalu dihapus dari sini.
outbox-folder = Folder kelas { $folder }
outbox-other-folder = Untuk guru BK, pilih folder lain…
way-try-again = Coba lagi
folder-class-title = Di folder mana hasil kelas dikumpulkan?

## Nobody at the desk
idle-title = Masih di sini?
idle-what =
    { $n ->
       *[other] Sudah lama tidak ada yang disentuh. Dalam { $n } menit Selaras kembali ke halaman Mulai.
    }
idle-kept = Jawabanmu tetap tersimpan dengan kode { $code }.
idle-stay = Lanjutkan
idle-returned = Tidak ada yang memakai komputer ini, jadi Selaras kembali ke halaman Mulai. Sesi yang belum selesai tetap tersimpan dengan kodenya.

## The lab file
lab-file-title = Mode lab belum aktif
lab-file-what = Berkas mode lab belum bisa diikuti, jadi Selaras dibuka dalam mode biasa. Tidak ada data yang berubah. Perbaiki bagian ini, lalu buka Selaras lagi.
lab-file-empty = Berkas ini kosong. Mulailah dari templatnya, perintah selaras schema lab
lab-file-finding = Baris { $line }, kolom { $column }. { $message }
lab-file-more =
    { $n ->
       *[other] dan { $n } lagi
    }
lab-file-where = Berkas { $file }
lab-profile-title = Profil untuk mode lab belum lengkap
lab-profile-missing = Baris { $line }, kolom { $column }. Profil { $profile } tidak ada di komputer ini, jadi tidak ditampilkan.

## Settings and leaving
settings-lab = Mode lab, untuk komputer yang dipakai bergantian
settings-lab-on = Mode lab. Siswa hanya melihat halamannya, dan hasil diserahkan ke folder kelas
settings-lab-full = Layar penuh dalam mode lab
settings-lab-folder = Folder kelas { $folder }
settings-lab-no-folder = Folder kelas belum dipilih
settings-lab-choose = Pilih folder kelas…
lab-leave-title = Keluar dari mode lab
lab-leave-what = Untuk guru BK. Pengaturan dan pembukaan berkas terlihat lagi di komputer ini.
lab-leave-file = Mode lab berasal dari { $file } dan berlaku lagi saat Selaras dibuka berikutnya.
lab-leave-go = Keluar dari mode lab
key-leave-lab = untuk guru BK, keluar dari mode lab
help-lab = Bila sudah membaca hasilmu, pilih Serahkan ke guru BK. Hasil masuk ke folder kelas, jawabanmu hilang dari komputer ini, dan teman berikutnya tidak dapat melihatnya.
help-lab-counselor = Komputer ini dalam mode lab. Hasil siswa terkumpul di folder kelas. Bila foldernya belum terjangkau, hasil menunggu di komputer ini dan dikirim sendiri nanti; halaman Mulai menyebut jumlahnya.

## The program stopped
session-crash = Selaras tertutup mendadak. Jawabanmu aman; catatan masalah disimpan di { $file }
job-crash = Satu pekerjaan Selaras berhenti mendadak. Jawabanmu aman; catatan masalah disimpan di { $file }
