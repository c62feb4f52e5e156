"""Disks and folders that take nothing more. Each part ends in words with a way on, and with nothing lost once the fault is gone."""

import fcntl
import json
import shutil

from disk import check_whole, read_results
from drive import Failure, until
from machine import ANSWERS, digits, whole_disk

UNSAVED = "Belum tersimpan ke disk, jawabanmu masih ada di layar"
ELSEWHERE = "^Simpan di tempat lain…$"
SAFE = "Hasil belum tersimpan, masih ada di sini"
FULL = "Ruang di tempat simpan ini habis"
DENIED = "Folder ini tidak boleh ditulisi"
READ_ONLY = "Tempat simpan ini hanya bisa dibaca"
GONE = "Folder tujuan tidak ditemukan lagi"
TOO_LONG = "Nama berkas dan foldernya terlalu panjang"


# While answering: the data folder


def answers_stay(machine, breaks, mends):
    """Answers two items, breaks the data folder, answers four more, saves them elsewhere, mends it: all six are in the draft."""
    machine.open_window()
    machine.begin()
    machine.answer(ANSWERS[:2])
    breaks()
    machine.press(ANSWERS[2:6])
    machine.must_say(UNSAVED, ELSEWHERE)
    saves_elsewhere(machine, ANSWERS[:6])
    mends()
    machine.kept_answers(ANSWERS[:6])
    machine.wait_text("Tersimpan otomatis")
    machine.cut()
    machine.open_window()
    machine.go_on()
    return ["told with a way on; saved elsewhere meanwhile; 6 of 6 answers in the draft once the disk took it, and offered after a kill"]


def saves_elsewhere(machine, answers):
    machine.ask_for_path("Simpan di tempat lain…")
    machine.save_result(machine.kept / "di-tempat-lain.selaras.json")
    saved = json.loads((machine.kept / "di-tempat-lain.selaras.json").read_bytes())
    if digits(saved).rstrip("-") != answers:
        raise Failure(f"saved elsewhere are {digits(saved)}, given were {answers}")


def data_full(machine, *_):
    machine.data = machine.small_disk("small", 1536) / "data"
    filling = whole_disk(machine.data.parent)
    return answers_stay(machine, filling.__enter__, lambda: filling.__exit__(None, None, None))


def data_not_writable(machine, *_):
    drafts = machine.data / "drafts"
    return answers_stay(machine, lambda: drafts.chmod(0o500), lambda: drafts.chmod(0o700))


def data_removed(machine, *_):
    """Removed for good: the program makes no second folder in its place, where nobody would look, and the answers go elsewhere."""
    machine.open_window()
    machine.begin()
    machine.answer(ANSWERS[:2])
    shutil.rmtree(machine.data)
    machine.press(ANSWERS[2:6])
    return only_elsewhere(machine)


def data_comes_back(machine, *_):
    """A flash drive that was pulled and is plugged in again."""
    away = machine.folder / "away"
    return answers_stay(machine, lambda: pull(machine.data, away), lambda: plug_in(away, machine.data))


def data_too_long(machine, *_):
    """More than 4,096 bytes, which no call takes: nothing can be kept, so the result is saved elsewhere."""
    short, machine.data = machine.data, machine.data.joinpath(*["panjang" * 30] * 20)
    machine.open_window()
    machine.data = short
    machine.begin()
    machine.press(ANSWERS[:6])
    return only_elsewhere(machine)


def only_elsewhere(machine):
    machine.must_say(UNSAVED, ELSEWHERE, "6 dari 36 butir terisi")
    saves_elsewhere(machine, ANSWERS[:6])
    machine.key("ctrl+q")
    machine.must_say("Jawabanmu belum tersimpan ke disk dan hilang bila Selaras ditutup", "^Batal$", "^Tutup saja$")
    return ["told with a way on; 6 of 6 answers saved elsewhere; closing asks first"]


def pull(folder, away):
    folder.rename(away)
    # Nothing can be made in its place.
    folder.write_text("")


def plug_in(away, folder):
    folder.unlink()
    away.rename(folder)


# While saving: the folder of results


def result_stays(machine, path, words, mends=None, after=None):
    """Saves to a path that takes nothing, reads why, and saves there once it does, or elsewhere."""
    to_result(machine)
    machine.save_result(path, wait=False)
    machine.must_say(*words, "^Simpan$")
    if mends is not None:
        mends()
    target = after or path
    machine.save_result(target)
    saved = json.loads(target.read_bytes())
    if digits(saved) != ANSWERS:
        raise Failure(f"saved are {digits(saved)}")
    check_whole(machine.data)
    left = [entry.name for entry in target.parent.iterdir() if entry != target and entry.suffix != ".ron"]
    return ["told in the dialog, whose field and button are the way on; saved whole in the second try"], left


def to_result(machine):
    machine.open_window()
    machine.begin()
    machine.answer()
    machine.to_result()


def save_full(machine, *_):
    disk = machine.small_disk("small", 1024)
    filling = whole_disk(disk)
    filling.__enter__()
    told, left = result_stays(machine, disk / "hasil.selaras.json", [FULL, SAFE], lambda: filling.__exit__(None, None, None))
    return nothing_left(told, left)


def save_read_only(machine, *_):
    disk = machine.small_disk("small", 1024)
    machine.remount(disk, "ro")
    told, left = result_stays(machine, disk / "hasil.selaras.json", [READ_ONLY, SAFE], lambda: machine.remount(disk, "rw"))
    return nothing_left(told, left)


def save_not_writable(machine, *_):
    machine.kept.chmod(0o500)
    path = machine.kept / "hasil.selaras.json"
    told, left = result_stays(machine, path, [DENIED, SAFE], lambda: machine.kept.chmod(0o700))
    return nothing_left(told, left)


def save_removed(machine, *_):
    path = machine.kept / "hasil.selaras.json"
    machine.kept.rmdir()
    told, left = result_stays(machine, path, [GONE, SAFE], machine.kept.mkdir)
    return nothing_left(told, left)


def save_name_too_long(machine, *_):
    path = machine.kept / ("panjang" * 40 + ".selaras.json")
    told, left = result_stays(machine, path, [TOO_LONG, SAFE], after=machine.kept / "pendek.selaras.json")
    return nothing_left(told, left)


def save_folder_too_long(machine, *_):
    path = machine.kept / ("panjang" * 40) / "hasil.selaras.json"
    told, left = result_stays(machine, path, [TOO_LONG, SAFE], after=machine.kept / "pendek.selaras.json")
    return nothing_left(told, left)


def save_held(machine, *_):
    """The target is there, open and locked by another program: it stays as it is, and the result goes beside it."""
    path = machine.kept / "hasil.selaras.json"
    path.write_bytes(b"of another program")
    with open(path, "rb") as holder:
        fcntl.flock(holder, fcntl.LOCK_EX)
        told, left = result_stays(
            machine, path, ["Sudah ada berkas dengan nama ini, dan berkas itu tidak ditimpa", SAFE],
            after=machine.kept / "hasil-2.selaras.json",
        )  # fmt: skip
        if holder.read() != b"of another program" or left != [path.name]:
            raise Failure(f"the file of another program was changed, or something is left: {left}")
    return told


def nothing_left(told, left):
    if left not in ([], ["filling"]):
        raise Failure(f"left beside the result: {left}")
    return told


# While handing over: the class folder, and the queue


def result_waits(machine, drop, words, mends):
    """Hands over to a folder that takes nothing, reads why on the start page, mends it and tries again."""
    machine.lab(drop)
    machine.open_window()
    machine.sit("Sekar")
    machine.must_say("^1 hasil menunggu folder kelas$", words, "Hasilnya aman di komputer ini", "^Coba lagi$")
    if len(machine.queued()) != 1 or machine.drafts():
        raise Failure(f"{machine.queued()} wait, {machine.drafts()} are drafts")
    mends()
    machine.do("button", "Coba lagi")
    until("an empty queue", 15, lambda: not machine.queued())
    machine.must_say("1 hasil yang menunggu sudah masuk ke folder kelas")
    delivered(machine, drop)
    return ["told on the start page with Coba lagi; 1 of 1 sent once the folder took it, queue empty"]


def delivered(machine, drop):
    results = read_results(machine, drop)
    if [digits(result) for result in results] != [ANSWERS] or machine.queued() or machine.drafts():
        raise Failure(f"{len(results)} results lie in the class folder")
    if check_whole(drop) or check_whole(machine.data):
        raise Failure("temporary folders stayed")


def drop_full(machine, *_):
    disk = machine.small_disk("small", 1024)
    drop = disk / "kelas"
    drop.mkdir()
    filling = whole_disk(disk)
    filling.__enter__()
    return result_waits(machine, drop, FULL, lambda: filling.__exit__(None, None, None))


def drop_read_only(machine, *_):
    disk = machine.small_disk("small", 1024)
    machine.remount(disk, "ro")
    return result_waits(machine, disk, READ_ONLY, lambda: machine.remount(disk, "rw"))


def drop_not_writable(machine, *_):
    machine.kept.chmod(0o500)
    return result_waits(machine, machine.kept, DENIED, lambda: machine.kept.chmod(0o700))


def drop_removed(machine, *_):
    machine.kept.rmdir()
    return result_waits(machine, machine.kept, GONE, machine.kept.mkdir)


def drop_is_a_file(machine, *_):
    machine.kept.rmdir()
    machine.kept.write_text("no folder")
    mends = lambda: (machine.kept.unlink(), machine.kept.mkdir())  # noqa: E731
    return result_waits(machine, machine.kept, "Yang dituju adalah sebuah berkas, bukan folder", mends)


def drop_too_long(machine, *_):
    """The lab file names a path that no system takes; the counselor chooses another folder."""
    long = machine.folder / ("panjang" * 40) / "kelas"
    machine.lab(long)
    machine.open_window()
    machine.sit("Sekar")
    machine.must_say("^1 hasil menunggu folder kelas$", TOO_LONG, "^Coba lagi$")
    machine.do("button", "Untuk guru BK, pilih folder lain…")
    machine.wait_for("text", "Letak folder").set_text(str(machine.kept))
    machine.do("button", "Pakai folder ini")
    until("an empty queue", 15, lambda: not machine.queued())
    delivered(machine, machine.kept)
    return ["told on the start page; 1 of 1 sent after another folder was chosen there"]


def queue_full(machine, *_):
    """The local disk is full: the result goes straight to the class folder, or says why not when that is gone too."""
    machine.data = machine.small_disk("small", 1536) / "data"
    machine.kept.rmdir()
    machine.lab(machine.kept)
    to_result(machine)
    with whole_disk(machine.data.parent):
        machine.hand_over()
        machine.must_say(FULL, SAFE, "^Coba lagi$", ELSEWHERE)
        machine.kept.mkdir()
        machine.do("button", "Coba lagi")
        machine.at_start()
        until("no draft", 10, lambda: not machine.drafts())
        delivered(machine, machine.kept)
    return ["told with Coba lagi and Simpan di tempat lain…; 1 of 1 in the class folder past the full disk, no draft left"]


def queue_locked(machine, *_):
    """Another program holds the locks of the queue: first for putting in, then for sending."""
    machine.lab(machine.kept)
    to_result(machine)
    shutil.rmtree(machine.data / "outbox", ignore_errors=True)
    (machine.data / "outbox").mkdir()
    away = machine.folder / "away"
    machine.kept.rename(away)
    with open(machine.data / "outbox" / "queue.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        machine.hand_over()
        machine.must_say("Berkas sedang dibuka di program lain", SAFE, "^Coba lagi$", ELSEWHERE)
    away.rename(machine.kept)
    with open(machine.data / "outbox" / "outbox.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        machine.do("button", "Coba lagi")
        machine.must_say("^1 hasil menunggu folder kelas$", "Jendela Selaras yang lain sedang mengirimnya", "^Coba lagi$")
    machine.do("button", "Coba lagi")
    until("an empty queue", 15, lambda: not machine.queued())
    delivered(machine, machine.kept)
    return ["told with Coba lagi, twice; 1 of 1 sent once the locks were free"]


PARTS = {
    part.__name__: part
    for part in [
        data_full, data_not_writable, data_removed, data_comes_back, data_too_long,
        save_full, save_read_only, save_not_writable, save_removed, save_name_too_long, save_folder_too_long, save_held,
        drop_full, drop_read_only, drop_not_writable, drop_removed, drop_is_a_file, drop_too_long, queue_full, queue_locked,
    ]
}  # fmt: skip

# One of each kind, for every change.
QUICK = ["data_full", "data_removed", "save_full", "save_held", "drop_removed", "queue_full", "queue_locked"]
