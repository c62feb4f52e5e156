# What the command line says.

check-empty-folder = { $folder }: tidak ada berkas .ron di folder ini
