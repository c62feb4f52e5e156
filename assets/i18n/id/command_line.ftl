# What the command line says.

check-empty-folder = { $folder }: tidak ada berkas .ron di folder ini
no-window = Selaras yang ini dibuat tanpa jendela. Lihat perintahnya dengan selaras --help
no-renderer =
    Jendela Selaras belum bisa ditampilkan di komputer ini. Jawaban dan hasil yang tersimpan tetap aman.

    Yang bisa dicoba:
    1. Mulai ulang komputer, lalu buka Selaras lagi.
    2. Pasang atau perbarui driver kartu grafis dari pembuat komputer. Kalau memakai desktop jarak jauh, coba langsung di komputernya.
    3. Pakai komputer lain. Folder Selaras boleh disalin lewat flashdisk.

    Rincian untuk teknisi:
    { $details }

# Reports of results, said to counselors
run-without-pdf = Selaras yang ini dibuat tanpa PDF. Pilih --format html, xlsx, csv, atau txt.
run-out-is-input = Berkas tujuan sama dengan berkas yang dibaca. Pilih nama lain supaya data Anda tidak tertimpa.
run-out-is-file = Hasilnya satu folder, jadi tujuannya juga folder. Pilih nama lain, karena nama ini sudah dipakai sebuah berkas.
run-empty-folder = tidak ada berkas hasil (.selaras.json) di folder ini
run-not-made = Laporan dari berkas ini belum bisa dibuat. Coba format lain.
run-safe-one = Laporannya belum tersimpan, dan berkas hasilnya tidak diubah.
run-safe-many = Laporan yang sudah jadi tetap ada, sisanya belum dibuat. Berkas hasil tidak diubah.
run-end =
    { $refused ->
        [0] { $made } laporan dibuat
       *[other] { $made } laporan dibuat, { $refused } berkas tidak diikutkan
    }
run-summary = Rekap ada di { $file }
