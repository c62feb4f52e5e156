"""Takes the pictures of the guides from the real window (called by scripts/guide-pictures).

A made-up student answers in lab mode and hands the result over. Its file gets a day of its own, so that no picture shows the
day it was taken on, and is opened as a counselor would, beside an older one.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests/desktop"))

from drive import Desktop, Failure, until  # noqa: E402

SMALL = ROOT / "assets/guides/pictures"
LARGE = ROOT / "docs/pictures"
# Colours of a picture: those that are compiled in have to be small, and every side keeps its own.
SMALL_COLOURS, OF_SIDES, LARGE_COLOURS = 24, 64, 64
# Most bytes of a picture in a guide, and of all of them.
MOST_OF_ONE, MOST_OF_ALL = 24_000, 160_000

NAME, CLASS = "Sekar", "XI 2"
ANSWERS = "452435" "442435" "452403" "352445" "452413" "544240"
# A flash drive that nobody plugged in.
CLASS_FOLDER = "/media/flashdisk/hasil-xi-2"
DAY, EARLIER_DAY = "2026-08-19", "2026-02-11"
RESULT_ID, EARLIER_ID = "0198c0de-0000-7000-8000-00000000a001", "0195c0de-0000-7000-8000-00000000a002"

# What a screen reader is told, by language.
WORDS = {
    "id": {
        "start": "Mulai", "occupation": "Karyawan Pemberdayaan Masyarakat", "assessment": "Asesmen", "result": "Hasil",
        "begin": "Mulai", "next": "Selanjutnya", "see": "Lihat hasil", "hand": "^Serahkan ke guru BK",
        "finish": "Serahkan dan selesai", "waits": "hasil menunggu folder kelas", "counselor": "Untuk guru BK",
        "comparison": "Perbandingan", "compare": "Bandingkan dengan hasil lama…", "open": "Buka",
    },
    "en": {
        "start": "Start", "occupation": "Community empowerment worker", "assessment": "Self-assessment", "result": "Result",
        "begin": "Start", "next": "Next", "see": "See the result", "hand": "^Hand to the counselor",
        "finish": "Hand over and finish", "waits": "waits? for the class folder", "counselor": "For the counselor",
        "comparison": "Comparison", "compare": "Compare with an earlier result…", "open": "Open",
    },
}  # fmt: skip


def main():
    program, *part = sys.argv[1:]
    if part:
        name, language, folder = part
        return PARTS[name](program, language, Path(folder))
    SMALL.mkdir(parents=True, exist_ok=True)
    LARGE.mkdir(parents=True, exist_ok=True)
    for language in WORDS:
        with tempfile.TemporaryDirectory() as folder:
            for name in PARTS:
                # A process sees the accessibility bus of one screen only.
                subprocess.run([sys.executable, __file__, program, name, language, folder], check=True)
    sizes = {path: path.stat().st_size for path in sorted(SMALL.glob("*.png"))}
    for path, size in sizes.items():
        print(f"{size:7} {path.relative_to(ROOT)}")
    print(f"{sum(sizes.values()):7} together")
    if max(sizes.values()) > MOST_OF_ONE or sum(sizes.values()) > MOST_OF_ALL:
        sys.exit("too large to be compiled in")


def a_lesson(program, language, folder):
    """A sitting in lab mode, handed over while the class folder is away; its result waits in `folder`."""
    words = WORDS[language]
    with Desktop(program, folder / "artifacts") as desktop:
        desktop.data.mkdir()
        settings = {"version": 1, "lab": {"on": True, "drop_folder": CLASS_FOLDER}}
        (desktop.data / "settings.json").write_text(json.dumps(settings))
        try:
            sit(desktop, language, words)
            waiting = until("the result in the queue", 30, lambda: list((desktop.data / "outbox").glob("*.json")))
            desktop.wait_text(words["waits"])
            rest(desktop)
            take(desktop, language, "menunggu", (264, 52, 1090, 280))
            (folder / "result.json").write_bytes(waiting[0].read_bytes())
        except Failure:
            fail(desktop)


def sit(desktop, language, words):
    desktop.start("--lang", language)
    desktop.wait_window(words["start"])
    desktop.do("button", re.compile(words["occupation"]))
    desktop.wait_window(".+ – Selaras|Selaras")
    desktop.key("ctrl+1", pause=0.5)
    rest(desktop)
    keep(desktop, f"ringkasan-{language}")
    desktop.key("ctrl+6")
    desktop.wait_window(words["assessment"])
    begin = desktop.wait_for("button", words["begin"])
    fields = desktop.find("text")
    for field, text in zip(fields, (NAME, CLASS)):
        field.set_text(text)
        time.sleep(0.3)
    begin.act()
    desktop.wait_text(r"36 (butir|items)")
    for index, digit in enumerate(ANSWERS):
        if index == 3:
            rest(desktop)
            take(desktop, language, "butir", (272, 90, 1070, 452))
        desktop.key(digit, pause=0.15)
        if index % 6 == 5 and index < 35:
            desktop.wait_for("button", words["next"], states=("focused",))
            desktop.key("Return", pause=0.4)
    desktop.key("Return")
    desktop.do("button", words["see"])
    desktop.wait_window(words["result"])
    time.sleep(0.5)
    desktop.do("button", re.compile(words["hand"]))
    desktop.do("button", words["finish"])


def at_the_counselor(program, language, folder):
    """The result opened from its file, and an older one beside it."""
    words = WORDS[language]
    result = json.loads((folder / "result.json").read_text())
    now, before = folder / "sekar.selaras.json", folder / "sekar-2.selaras.json"
    write_result(now, result, DAY, RESULT_ID)
    write_result(before, result, EARLIER_DAY, EARLIER_ID, lower=1)
    with Desktop(program, folder / "artifacts") as desktop:
        try:
            # Without dialogs of the system the window asks for paths itself.
            desktop.start("--lang", language, str(now), dialogs=False)
            desktop.wait_window(words["result"])
            time.sleep(1)
            rest(desktop)
            keep(desktop, f"hasil-{language}")
            take(desktop, language, "hasil", (288, 221, 640, 388), OF_SIDES)
            desktop.do("radio button", words["counselor"])
            time.sleep(0.7)
            rest(desktop)
            keep(desktop, f"guru-bk-{language}")
            take(desktop, language, "guru-bk", (272, 52, 1070, 560))
            desktop.do("radio button", re.compile("Ringkas|Summary"))
            desktop.do("button", words["compare"])
            type_path(desktop, words["open"], before)
            desktop.wait_for("radio button", words["comparison"])
            time.sleep(0.7)
            rest(desktop)
            take(desktop, language, "perbandingan", (272, 202, 710, 257), LARGE_COLOURS)
        except Failure:
            fail(desktop)


def write_result(path, result, day, result_id, lower=None):
    """The result on another day, with the side of that number answered low; what it comes to is computed anew when it is opened."""
    made = json.loads(re.sub(r"\d{4}-\d\d-\d\dT", f"{day}T", json.dumps(result)))
    made["result_id"] = result_id
    made.pop("outcome", None)
    instrument = made["instrument"]
    side = None if lower is None else instrument["dimensions"][lower]["id"]
    low = {item["id"]: 4 if item["key"] == "reversed" else 2 for item in instrument["items"] if item["dimension"] == side}
    for answer in made["answers"]:
        answer["ms"] = 6200
        if answer["item"] in low:
            answer.pop("not_understood", None)
            answer["value"] = low[answer["item"]]
    path.write_text(json.dumps(made))


def type_path(desktop, button, path):
    desktop.wait_for("dialog")
    field = desktop.wait_for("text")
    field.set_text(str(path))
    time.sleep(0.3)
    desktop.do("button", button)
    desktop.wait_gone("dialog")


def rest(desktop):
    """Takes the pointer out of the way, and gives the window time to draw."""
    desktop.output(["xdotool", "mousemove", "1365", "767"])
    time.sleep(0.6)


def take(desktop, language, name, cut, colours=SMALL_COLOURS):
    """A part of the screen, small enough to be compiled in."""
    shot = desktop.screenshot(desktop.folder / "shot.png")
    x, y, width, height = cut
    quantised(shot, SMALL / f"{name}-{language}.png", colours, ["-crop", f"{width}x{height}+{x}+{y}", "+repage"])


def keep(desktop, name):
    """The whole window, for README.md."""
    shot = desktop.screenshot(desktop.folder / "shot.png")
    quantised(shot, LARGE / f"{name}.png", LARGE_COLOURS, [])


def quantised(shot, to, colours, options):
    command = ["convert", str(shot), *options, "+dither", "-colors", str(colours), "-define", "png:compression-level=9"]
    command += ["-define", "png:exclude-chunks=date,time,tEXt,gAMA,cHRM,bKGD", "-strip", f"PNG8:{to}"]
    subprocess.run(command, check=True)


PARTS = {"lesson": a_lesson, "counselor": at_the_counselor}


def fail(desktop):
    desktop.screenshot("/tmp/guide-pictures-failed.png")
    print(desktop.tree(), file=sys.stderr)
    raise


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main()
