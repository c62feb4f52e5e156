# What the command line says.

check-empty-folder = { $folder }: no .ron files in this folder
no-window = This build of Selaras has no window. See its commands with selaras --help
