"""Packs a folder, the same bytes every time: archive.py FOLDER FILE.zip|FILE.tar.gz. Its name becomes the top folder.

Order, times (SOURCE_DATE_EPOCH), owners and modes are set; nothing of the machine that packs gets in.
"""

import gzip
import os
import sys
import tarfile
import time
import zipfile
from pathlib import Path


def main(folder, file):
    folder, epoch = Path(folder), int(os.environ["SOURCE_DATE_EPOCH"])
    paths = sorted(path for path in [folder, *folder.rglob("*")])
    (zipped if file.endswith(".zip") else tarred)(folder, paths, file, epoch)


def zipped(folder, paths, file, epoch):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in paths:
            name = path.relative_to(folder.parent).as_posix() + ("/" if path.is_dir() else "")
            entry = zipfile.ZipInfo(name, time.gmtime(epoch)[:6])
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            if path.is_dir():
                entry.external_attr = 0x10
                archive.writestr(entry, b"")
            else:
                archive.writestr(entry, path.read_bytes(), compresslevel=9)


def tarred(folder, paths, file, epoch):
    def plain(entry):
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with open(file, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, epoch) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
            for path in paths:
                archive.add(path, path.relative_to(folder.parent), recursive=False, filter=plain)


if __name__ == "__main__":
    main(*sys.argv[1:])
