# What the command line says.

check-empty-folder = { $folder }: tidak ada berkas .ron di folder ini
no-window = Selaras yang ini dibuat tanpa jendela. Lihat perintahnya dengan selaras --help
