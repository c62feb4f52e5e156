"""What stays of a student on a computer of the lab: every byte of every file is searched for the name and the answers."""

import re
import time

from disk import LOCKS, RUN, traces, traces_in
from drive import Failure, until
from machine import ANSWERS

NAME = "Sekarwangi"
# What may stay in the data folder, by name.
STAYS = {"settings.json"}


def folders(machine):
    """Everything the program can have written to: data, home with its settings and caches, temporary files, the program's own."""
    return [machine.data, machine.home, machine.runtime, machine.temporary, machine.program.parent]


def search(machine):
    return traces(folders(machine), NAME, ANSWERS)


def nothing_stays(machine, but=()):
    """Fails when anything is found outside `but`. The number of files and bytes that were read."""
    found = [(path, why) for path, why in search(machine) if path not in but]
    if found:
        raise Failure(f"{NAME} is still on the computer: {found}")
    own = [path for path in machine.data.rglob("*") if path.is_file() and path not in but]
    strange = [path for path in own if path.name not in STAYS and not LOCKS.fullmatch(path.name)]
    if strange:
        raise Failure(f"nobody knows what this is: {strange}")
    files = [path for folder in folders(machine) for path in folder.rglob("*") if path.is_file()]
    return f"{len(files)} files with {sum(path.stat().st_size for path in files):,} bytes"


def the_search_finds(machine):
    """A search that finds nothing anywhere would always pass."""
    forms = [
        f"nama {NAME.upper()}".encode(),
        NAME.encode("utf-16-le"),
        ("; ".join(ANSWERS)).encode("utf-16-le"),
        ",".join(ANSWERS[3 : 3 + RUN]).encode(),
        ANSWERS.encode(),
    ]
    missed = [form for form in forms if not list(traces_in(b"\0before" + form + b"after", NAME, ANSWERS))]
    if missed or not search(machine):
        raise Failure(f"the search misses {missed}, or the sitting that is open")


def handed_over(machine, *_):
    """A whole sitting with pages sent to a printer, handed over while the class folder is away, then sent."""
    drop, away = machine.folder / "drop", machine.folder / "away"
    drop.mkdir()
    machine.lab(drop)
    drop.rename(away)
    machine.open_window()
    machine.begin(NAME)
    machine.answer()
    machine.to_result()
    the_search_finds(machine)
    machine.key("ctrl+p")
    until("pages on their way to a printer", 20, lambda: list((machine.data / "print").glob("*.pdf")))
    machine.hand_over()
    machine.at_start()
    until("no draft", 10, lambda: not machine.drafts())
    until("no printed page", 10, lambda: not any((machine.data / "print").iterdir()))
    waiting = machine.queued()
    nothing_stays(machine, but=waiting)
    if len(waiting) != 1 or not search(machine):
        raise Failure(f"{waiting} waits, or has nothing of the student in it")
    away.rename(drop)
    machine.do("button", "Coba lagi")
    until("an empty queue", 15, lambda: not machine.queued())
    told = nothing_stays(machine)
    machine.shut()
    nothing_stays(machine)
    return [
        "while the result waits, the name and the answers are in 1 file, that of the queue",
        f"once it is sent, and after the window was closed, in 0 of {told}",
    ]


def after_a_kill(machine, *_):
    """Killed in the middle: the draft stays, as it must, and goes with the end of the session."""
    machine.lab(machine.kept)
    machine.open_window()
    machine.begin(NAME)
    machine.answer(ANSWERS[:18])
    machine.cut()
    drafts = set((machine.data / "drafts").glob("*"))
    nothing_stays(machine, but=drafts)
    holding = sorted({path.suffix for path, _ in search(machine)})
    machine.open_window()
    if any(NAME in (node.name + node.text) for node, _ in machine.nodes()):
        raise Failure("the start page shows the name of the student before")
    opens_for_the_name_alone(machine)
    machine.do("button", "Selaras, ke halaman Mulai")
    machine.do("button", "Akhiri sesi")
    machine.do("button", "Hapus")
    until("no draft", 10, lambda: not list((machine.data / "drafts").iterdir()))
    told = nothing_stays(machine)
    return [f"after the kill in {len(holding)} files of the draft ({', '.join(holding)}) and nowhere else; after Akhiri sesi in 0 of {told}"]


def opens_for_the_name_alone(machine):
    machine.do("button", re.compile("Lanjutkan, Lanjutkan sesi"))
    for typed, answer in (("Budi", "Belum cocok dengan nama atau kode sesi ini"), (NAME, "Sesi terakhir dipulihkan")):
        machine.wait_for("text", "Nama atau kode sesi").set_text(typed)
        time.sleep(0.3)
        machine.do("button", "Lanjutkan")
        machine.wait_text(answer)


def idle(machine, *_):
    """Nobody touches anything: back to the start, where the name is not shown; the draft stays under its code."""
    machine.lab(machine.kept, idle_notice_minutes=1, idle_return_minutes=2)
    machine.open_window()
    machine.begin(NAME)
    machine.answer(ANSWERS[:18])
    began = time.monotonic()
    machine.wait_for("heading", "Masih di sini?", timeout=90)
    machine.wait_window("^Mulai", timeout=90)
    lasted = time.monotonic() - began
    machine.wait_text("Tidak ada yang memakai komputer ini")
    if any(NAME in (node.name + node.text) for node, _ in machine.nodes()):
        raise Failure("the start page shows the name of the student who left")
    drafts = set((machine.data / "drafts").glob("*"))
    told = nothing_stays(machine, but=drafts)
    holding = sorted({path.suffix for path, _ in search(machine)})
    return [f"back at the start after {lasted:.0f} s; the name is in {len(holding)} files of the draft ({', '.join(holding)}), else in 0 of {told}"]
