"""A private screen with a Wine of its own and the unpacked Windows zip in it, for the checks beside this file.

The zip is unpacked into a folder with spaces and letters outside Latin, and so is the home folder. Nothing of a person's own
Wine is touched: the prefix is made anew for each run. What the window shows is known from its title, its files and, for
people, pictures.
"""

import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "desktop"))
import drive  # noqa: E402

FOLDER = "Lab Komputer Ñusantara 印尼 №3"
PROFILE = "karyawan-pemberdayaan-masyarakat"
ANSWERS = "452435" "442435" "452403" "352445" "452413" "544240"
A_RESULT = ROOT / "tests" / "results" / "v1.1" / "whole.selaras.json"

# Wine 8 lacks a library that Rust's standard library asks for random bytes; Windows has it since version 7.
RANDOM = """#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T length) { return SystemFunction036(bytes, (ULONG)length); }
"""
# Opens a file as Excel and virus scanners do, so that no other program may write, replace or remove it, and holds it.
HOLDER = """#include <windows.h>
#include <stdio.h>
int wmain(int count, wchar_t **words) {
    HANDLE file = CreateFileW(words[1], GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (count < 3 || file == INVALID_HANDLE_VALUE) return 1;
    puts("held");
    fflush(stdout);
    Sleep(_wtoi(words[2]));
    return 0;
}
"""


class Lab(drive.Display):
    """The screen, the prefix and the zip. `place` is the folder of the program."""

    def __init__(self, archive, keep=None):
        super().__init__()
        self.keep = keep
        self.home = self.folder / "Siswa Ñ 印"
        self.documents = self.home / "Documents"
        self.documents.mkdir(parents=True)
        self.env |= {
            "HOME": str(self.home),
            "WINEPREFIX": str(self.folder / "wine"),
            "WINEDEBUG": "-all",
            # Wine would else ask to install Mono and Gecko, which nothing here uses.
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
        }
        self.running = None
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(self.folder / FOLDER)
            self.names = opened.namelist()
        self.place = next((self.folder / FOLDER).iterdir())
        self.data = self.place / "data"
        self.compile(RANDOM, self.place / "bcryptprimitives.dll", "-shared", "-ladvapi32")
        self.holder = self.folder / "hold.exe"
        self.compile(HOLDER, self.holder, "-municode")

    def compile(self, source, to, *options):
        file = self.folder / "source.c"
        file.write_text(source)
        subprocess.run(["x86_64-w64-mingw32-gcc", "-o", to, file, *options], check=True)

    def open(self):
        super().open()
        # Out of the way: where a pointer rests, words appear beside it.
        self.output(["xdotool", "mousemove", "1365", "767"])
        subprocess.run(["wineboot", "--init"], env=self.env, check=True, capture_output=True, timeout=300)

    @property
    def account_data(self):
        """The data folder of the account, which is used where none beside the program can be."""
        return next(self.folder.glob("wine/drive_c/users/*/AppData/Local")) / "Selaras" / "data"

    # Programs

    def command(self, *arguments, program="selaras.com", env=None):
        """Runs a subcommand as a terminal does; status, output and errors as bytes."""
        whole = ["wine", str(self.place / program), *map(str, arguments)]
        done = subprocess.run(whole, env={**self.env, **(env or {})}, cwd=self.place, capture_output=True, timeout=120)
        return done.returncode, done.stdout, done.stderr

    def start(self, *arguments, env=None, log="window"):
        """Opens the window."""
        command = ["wine", str(self.place / "selaras.exe"), *map(str, arguments)]
        self.running = self.spawn(command, log, env={**self.env, **(env or {})}, cwd=self.place)

    def hold(self, path, milliseconds):
        """Another program opens the file and holds it so long; returns once it has it."""
        command = ["wine", str(self.holder), self.windows_path(path), str(milliseconds)]
        child = subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.started.append(child)
        expect("what the other program says", child.stdout.readline().strip(), b"held")
        return child

    def end_programs(self):
        """Ends what a check left running, and waits for Wine."""
        if self.running and self.running.poll() is None:
            self.running.kill()
        subprocess.run(["wineserver", "-k"], env=self.env, check=False, capture_output=True)
        subprocess.run(["wineserver", "-w"], env=self.env, check=False, capture_output=True)
        self.running = None

    def empty_data(self):
        """As after unpacking."""
        shutil.rmtree(self.data, ignore_errors=True)
        self.data.mkdir()

    @staticmethod
    def windows_path(path):
        return "Z:" + str(path).replace("/", "\\")

    # The window

    def title(self, part, seconds=60):
        """Waits for a window whose title has that part."""
        try:
            drive.until(f"a window called {part!r}", seconds, lambda: any(part in t for t in self.titles()))
        except drive.Failure as problem:
            raise drive.Failure(f"{problem}; there is {self.titles()}") from None
        time.sleep(1.0)

    def titles(self):
        windows = (self.output(["xdotool", "search", "--onlyvisible", "--name", "."]) or "").split()
        return [title.strip() for title in (self.output(["xdotool", "getwindowname", one]) or "" for one in windows) if title.strip()]

    def walk(self, *keys):
        """Keys that move the focus, slowly: of two that a busy computer gets in one frame only the first counts."""
        self.key(*keys, pause=0.7)

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

    def save_as(self, name, picture):
        """Types a name into Wine's dialog, which begins in the documents; the path once the file is there."""
        drive.until("a dialog", 20, lambda: len(self.titles()) > 1)
        time.sleep(1.5)
        self.picture(picture)
        self.key("Home", "shift+End")
        self.type(name)
        self.key("Return")
        path = self.documents / name
        drive.until(f"{name} to be saved", 20, path.exists)
        time.sleep(1)
        return path

    # A sitting

    def begin(self, name):
        """From the start page to the first page of items."""
        self.walk("Tab", "Return")
        self.title("Ringkasan")
        self.key("ctrl+6")
        self.title("Asesmen")
        self.picture("persiapan")
        self.walk("Tab")
        self.type(name)
        self.walk("Tab", "Tab", "Tab", "Tab", "Return")
        drive.until("a draft", 20, self.drafts)
        time.sleep(1)

    def drafts(self):
        return list((self.data / "drafts").glob("*.json"))

    def answer(self, count=36, after=lambda index: None):
        """Answers so many items with the digits of `ANSWERS`; `after` is called after each."""
        for index, digit in enumerate(ANSWERS[:count]):
            self.key(digit)
            if index % 6 == 5 and index < 35:
                time.sleep(0.5)
                self.key("Return")
                time.sleep(0.7)
            after(index)

    def finish(self):
        """From the last answer to the result."""
        self.key("Return", pause=1.5)
        self.picture("periksa")
        # Past the items that were not understood to the bar, and there past the way back.
        self.walk("F6", "F6", "Tab", "Return")
        self.title("Hasil")

    def a_result(self, name="hasil Sëkar 印.selaras.json"):
        shutil.copy(A_RESULT, self.place / name)
        return name


def expect(what, found, wanted):
    if found != wanted:
        raise drive.Failure(f"{what}: {found!r}, expected {wanted!r}")
