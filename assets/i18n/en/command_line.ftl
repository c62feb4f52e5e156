# What the command line says.

check-empty-folder = { $folder }: no .ron files in this folder
