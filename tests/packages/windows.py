"""Runs the programs of the Windows zip under Wine on a private screen: see scripts/test-windows.

The zip is unpacked into a folder with spaces and letters outside Latin. Nothing of a person's own Wine is touched: the
prefix is made anew for each run. What the window shows is known from its title, its files and, for people, pictures.
"""

import argparse
import csv
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tests" / "desktop"))
import drive  # noqa: E402

ANSWERS = "452435" "442435" "452403" "352445" "452413" "544240"
FOLDER = "Lab Komputer Ñusantara 印尼 №3"
PROFILE = "karyawan-pemberdayaan-masyarakat"
# Wine 8 lacks a library that Rust's standard library asks for random bytes; Windows has it since version 7.
STAND_IN = """#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) { return SystemFunction036(bytes, (ULONG)length); }
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--zip", required=True, type=Path)
    parser.add_argument("--target", required=True, type=Path)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--bench", type=int, nargs="?", const=11)
    parser.add_argument("--only", default="", help="a part of the names of the checks to run")
    options = parser.parse_args()
    with Lab(options) as lab:
        if options.bench:
            return bench(lab, options)
        failed, checks = 0, [check for name, check in globals().items() if name.startswith("test_") and options.only in name]
        for check in checks:
            name = check.__name__.removeprefix("test_").replace("_", " ")
            try:
                check(lab)
                print(f"ok      {name}", flush=True)
            except (drive.Failure, OSError, subprocess.SubprocessError) as problem:
                failed += 1
                lab.picture(f"failed-{name.replace(' ', '-')}")
                print(f"FAILED  {name}\n{problem}", flush=True)
            lab.end_programs()
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


class Lab(drive.Display):
    """A private screen with a Wine prefix and the unpacked zip."""

    def __init__(self, options):
        super().__init__()
        self.keep = options.keep
        self.wine_home = self.folder / "wine"
        self.env |= {
            "WINEPREFIX": str(self.wine_home),
            "WINEDEBUG": "-all",
            # Wine would else ask to install Mono and Gecko, which nothing here uses.
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
        }
        self.running = None
        with zipfile.ZipFile(options.zip) as archive:
            archive.extractall(self.folder / FOLDER)
            self.names = archive.namelist()
        self.place = next((self.folder / FOLDER).iterdir())
        self.data = self.place / "data"
        library = self.folder / "stand-in.c"
        library.write_text(STAND_IN)
        made = self.place / "bcryptprimitives.dll"
        subprocess.run(["x86_64-w64-mingw32-gcc", "-shared", "-o", made, library, "-ladvapi32"], check=True)

    def open(self):
        super().open()
        subprocess.run(["wineboot", "--init"], env=self.env, check=True, capture_output=True, timeout=300)

    def command(self, *arguments, program="selaras.com", env=None):
        """Runs a subcommand as a terminal does; status, output and errors as bytes."""
        whole = ["wine", str(self.place / program), *map(str, arguments)]
        done = subprocess.run(whole, env={**self.env, **(env or {})}, cwd=self.place, capture_output=True, timeout=120)
        return done.returncode, done.stdout, done.stderr

    def start(self, *arguments, env=None, log="window"):
        """Opens the window."""
        command = ["wine", str(self.place / "selaras.exe"), *map(str, arguments)]
        self.running = self.spawn(command, log, env={**self.env, **(env or {})}, cwd=self.place)

    def title(self, part, seconds=60):
        """Waits for a window whose title has that part."""
        drive.until(f"a window called {part!r}, there is {self.titles()}", seconds, lambda: any(part in t for t in self.titles()))
        time.sleep(1.0)

    def titles(self):
        windows = (self.output(["xdotool", "search", "--onlyvisible", "--name", "."]) or "").split()
        return [title.strip() for title in (self.output(["xdotool", "getwindowname", one]) or "" for one in windows) if title.strip()]

    def key(self, *keys, pause=0.25):
        for one in keys:
            if self.output(["xdotool", "key", "--clearmodifiers", one]) is None:
                raise drive.Failure(f"the key {one} could not be pressed")
            time.sleep(pause)

    def type(self, text):
        if self.output(["xdotool", "type", "--clearmodifiers", "--delay", "30", "--", text]) is None:
            raise drive.Failure(f"{text!r} could not be typed")

    def picture(self, name):
        if self.keep:
            self.screenshot(self.keep / f"{name}.png")

    def end_programs(self):
        """Ends what a check left running, and waits for Wine."""
        if self.running and self.running.poll() is None:
            self.running.kill()
        subprocess.run(["wineserver", "-k"], env=self.env, check=False, capture_output=True)
        subprocess.run(["wineserver", "-w"], env=self.env, check=False, capture_output=True)
        self.running = None


def expect(what, found, wanted):
    if found != wanted:
        raise drive.Failure(f"{what}: {found!r}, expected {wanted!r}")


# What the zip holds


def test_the_zip_is_small_and_whole(lab):
    size = sum(1 for _ in lab.names)
    wanted = ["selaras.exe", "selaras.com", f"profiles/{PROFILE}.ron", "data/", "BACA-SAYA.txt", "THIRD-PARTY-LICENCES.txt"]
    missing = [name for name in wanted if not any(one.endswith("/" + name) for one in lab.names)]
    expect(f"missing among {size} entries", missing, [])


# Subcommands


def test_check_tells_good_from_bad(lab):
    expect("profiles that ship", lab.command("check", "profiles")[:2], (0, b""))
    broken = lab.place / "profil rusak é.ron"
    broken.write_text("(schema: 1, id: ")
    status, out, err = lab.command("check", broken.name)
    expect("status and output of a broken profile", (status, out), (1, b""))
    if "profil rusak é.ron:" not in err.decode():
        raise drive.Failure(f"no place is told: {err.decode()!r}")
    expect("status without a path", lab.command("check")[0], 2)


def test_schema_prints_whole_files(lab):
    status, out, _ = lab.command("schema", "profile")
    expect("the template", (status, out), (0, (ROOT / "assets" / "template.ron").read_bytes()))
    status, out, _ = lab.command("schema", "result")
    expect("the schema", (status, json.loads(out)["type"]), (0, "object"))


def test_score_and_stats_of_a_class(lab):
    folder = lab.place / "Hasil Kelas é"
    folder.mkdir()
    answers = folder / "jawaban 印.csv"
    items = items_of(lab)
    rows = [[f"r{n}", *(str((n * 7 + item * 3) % 5 + 1) for item in range(len(items)))] for n in range(40)]
    with answers.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["respondent", *items], *rows])
    profile = f"profiles/{PROFILE}.ron"
    status, out, err = lab.command("score", "--profile", profile, "--answers", "Hasil Kelas é/jawaban 印.csv")
    expect(f"score ({err.decode()})", (status, len(out.splitlines())), (0, 41))
    status, _, err = lab.command("score", "--profile", profile, "--answers", answers.relative_to(lab.place), "--out", "Hasil Kelas é/skor.csv")
    expect(f"score to a file ({err.decode()})", (status, (folder / "skor.csv").read_bytes()), (0, out))
    status, _, err = lab.command("stats", "--profile", profile, "--answers", answers.relative_to(lab.place), "--out", "Hasil Kelas é/statistik")
    made = sorted(path.name for path in (folder / "statistik").iterdir())
    expect(f"stats ({err.decode()})", (status, made), (0, ["dimensions.csv", "items.csv"]))


def test_reports_in_every_form(lab):
    begins = {"pdf": b"%PDF-1.7", "html": b"<!DOCTYPE html>", "xlsx": b"PK", "csv": b"", "txt": b""}
    shutil.copy(ROOT / "tests" / "results" / "v1.1" / "whole.selaras.json", lab.place / "hasil siswa.selaras.json")
    for form, start in begins.items():
        out = lab.place / f"laporan Ñ 印.{form}"
        status, _, err = lab.command("report", "--result", "hasil siswa.selaras.json", "--format", form, "--out", out.name)
        expect(f"report as {form} ({err.decode()})", status, 0)
        if not out.read_bytes().lower().startswith(start.lower()) or out.stat().st_size < 300:
            raise drive.Failure(f"{out.name} is no {form}: {out.read_bytes()[:40]!r}")


def test_names_of_devices_are_refused_with_words(lab):
    shutil.copy(ROOT / "tests" / "results" / "v1.1" / "whole.selaras.json", lab.place / "hasil siswa.selaras.json")
    for name in ("nul.pdf", "CON", "com1.txt", "aux .pdf"):
        status, out, err = lab.command("report", "--result", "hasil siswa.selaras.json", "--format", "txt", "--out", name)
        if status == 0 or len(err.decode().strip()) < 20:
            raise drive.Failure(f"{name}: status {status}, {err.decode()!r}")
        left = [path.name for path in lab.place.iterdir() if path.name.lower().startswith(name.lower()[:3] + ".")]
        expect(f"left behind for {name}", left, [])


def test_a_very_long_path(lab):
    deep = lab.place.joinpath(*[f"folder yang panjang sekali namanya {n}" for n in range(8)])
    deep.mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "results" / "v1.1" / "whole.selaras.json", deep / "hasil.selaras.json")
    inside = deep.relative_to(lab.place)
    status, _, err = lab.command("report", "--result", inside / "hasil.selaras.json", "--format", "txt", "--out", inside / "hasil.txt")
    expect(f"a report {len(str(deep))} characters deep ({err.decode()})", (status, (deep / "hasil.txt").exists()), (0, True))


# The window


def test_a_sitting_by_keyboard_saved_through_the_dialog(lab):
    lab.start()
    lab.title("Mulai")
    lab.picture("mulai")
    begin(lab)
    answer(lab)
    lab.key("Return")
    time.sleep(1)
    lab.picture("periksa")
    lab.key("ctrl+7")
    lab.title("Hasil")
    lab.picture("hasil")
    lab.key("ctrl+s")
    time.sleep(4)
    lab.picture("pratinjau")
    saved = lab.place / "hasil Sekar ke-1.pdf"
    lab.key("Return")
    save_in_dialog(lab, saved, "dialog-simpan")
    expect("the saved pages", saved.read_bytes()[:8], b"%PDF-1.7")
    lab.key("Escape")
    lab.picture("tersimpan")
    drafts = list((lab.data / "drafts").glob("*.json"))
    expect("drafts beside the program", len(drafts), 1)
    draft = json.loads(drafts[0].read_text(encoding="utf-8"))
    given = "".join("0" if one.get("not_understood") else str(one.get("value", "-")) for one in draft["answers"])
    expect("answers in the draft", given, ANSWERS)


def test_a_result_file_is_opened(lab):
    shutil.copy(ROOT / "tests" / "results" / "v1.1" / "whole.selaras.json", lab.place / "hasil Sëkar 印.selaras.json")
    lab.start("hasil Sëkar 印.selaras.json")
    lab.title("Hasil")
    lab.picture("hasil-dari-berkas")


def test_a_double_click_opens_results_while_it_is_switched_on(lab):
    shutil.copy(ROOT / "tests" / "results" / "v1.1" / "whole.selaras.json", lab.place / "hasil Sëkar 印.selaras.json")
    toggle_association(lab, "pengaturan")
    command = (lab.output(["wine", "reg", "query", r"HKCU\Software\Classes\Selaras.Result\shell\open\command", "/ve"]) or "")
    if "selaras.exe" not in command or "%1" not in command:
        raise drive.Failure(f"the registry says {command!r}")
    lab.end_programs()
    lab.running = lab.spawn(["wine", "start", "/unix", str(lab.place / "hasil Sëkar 印.selaras.json")], "start")
    lab.title("Hasil")
    lab.picture("klik-dua-kali")
    lab.end_programs()
    toggle_association(lab, "pengaturan-mati")
    left = lab.output(["wine", "reg", "query", r"HKCU\Software\Classes\Selaras.Result"])
    expect("left in the registry", left, None)
    left = lab.output(["wine", "reg", "query", r"HKCU\Software\Classes\.json"])
    expect("left in the registry", left, None)


def test_without_opengl_it_draws_with_directx_or_says_what_to_do(lab):
    # As on a Windows without a graphics driver, whose own OpenGL is 1.1.
    without = {"MESA_GL_VERSION_OVERRIDE": "1.4"}
    lab.start("--renderer", "glow", env=without, log="glow")
    lab.title("Selaras")
    lab.picture("tanpa-opengl")
    expect("the window's titles", any("–" in title for title in lab.titles()), False)
    lab.key("Return")
    expect("status after the message", lab.running.wait(timeout=30), 3)
    lab.start(env=without, log="auto")
    lab.title("Selaras")
    lab.picture("tanpa-opengl-otomatis")


def toggle_association(lab, picture):
    lab.start()
    lab.title("Mulai")
    lab.key("F1", "Tab", "Return", pause=0.8)
    # The dialog's own button has the keyboard; the switch is the last thing above it.
    lab.key("shift+Tab", "space", pause=0.8)
    lab.picture(picture)


def begin(lab):
    """From the start page to the first page of items."""
    lab.key("Tab", "Return")
    lab.title("Ringkasan")
    lab.key("ctrl+6")
    lab.title("Asesmen")
    lab.picture("persiapan")
    lab.key("Tab")
    lab.type("Sekar")
    lab.key("Tab", "Tab", "Tab", "Tab", "Return")
    drive.until("a draft", 20, lambda: list((lab.data / "drafts").glob("*.json")))
    time.sleep(1)


def answer(lab):
    for index, digit in enumerate(ANSWERS):
        lab.key(digit)
        if index % 6 == 5 and index < 35:
            time.sleep(0.5)
            lab.key("Return")
            time.sleep(0.7)
        if index == 2:
            lab.picture("butir")


def save_in_dialog(lab, path, picture):
    """Types a path of Windows into Wine's dialog, where the file appears."""
    drive.until("a dialog", 20, lambda: len(lab.titles()) > 1)
    time.sleep(1.5)
    lab.picture(picture)
    lab.key("ctrl+a")
    lab.type(path.name)
    lab.key("Return")
    drive.until(f"{path.name} to be saved", 20, path.exists)
    time.sleep(1)


def items_of(lab):
    """The ids of the items, from what the program itself says is missing."""
    table = lab.place / "kosong.csv"
    table.write_text("respondent,x\nr1,1\n")
    _, _, err = lab.command("score", "--profile", f"profiles/{PROFILE}.ron", "--answers", table.name)
    found = [line.split(":")[2] for line in err.decode().splitlines() if "missing_item" in line]
    return found


# The measure


def bench(lab, options):
    """Median of paired runs: from the start of the process to its end, which it takes itself after its first frame."""
    empty = options.target / "windows" / "x86_64-pc-windows-gnu" / "release" / "empty_window.exe"
    if not empty.exists():
        sys.exit(f"{empty} is missing: build benches/peers/empty_window with the flags of scripts/package")
    shutil.copy(empty, lab.place)
    # Wine's server stays, so that no run pays for its start.
    subprocess.run(["wineserver", "-p"], env=lab.env, check=True)
    first_frame(lab, "selaras.exe"), first_frame(lab, "empty_window.exe")
    pairs = [(first_frame(lab, "selaras.exe"), first_frame(lab, "empty_window.exe")) for _ in range(options.bench)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs))
    ratio = statistics.median(one / other for one, other in pairs)
    megabytes = options.zip.stat().st_size / 1e6
    print(f"{'':34}{'selaras':>12}{'empty':>12}{'ratio':>8}{'limit':>8}")
    print(f"{'start to first frame, ms':34}{ours:12.1f}{theirs:12.1f}{ratio:8.2f}{1.5:8.2f}{'' if ratio <= 1.5 else '  over'}")
    print(f"{'zip, MB':34}{megabytes:12.1f}{'':12}{'':8}{25:8.2f}{'' if megabytes <= 25 else '  over'}")
    return 0 if ratio <= 1.5 and megabytes <= 25 else 1


def first_frame(lab, program):
    env = {**lab.env, "SELARAS_BENCH": "first-frame"}
    began = time.perf_counter()
    child = lab.spawn(["wine", str(lab.place / program)], "bench", env=env, cwd=lab.place)
    watchdog = threading.Timer(120, child.kill)
    watchdog.start()
    status = child.wait()
    watchdog.cancel()
    expect(f"status of {program}", status, 0)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main())
