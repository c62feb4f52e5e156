"""One computer of a lab: the program copied beside its lab file, on a private screen, with folders that can be broken.

What a student does is here too, each step as fast as the program takes it: whether an item was taken is seen in the draft.
Breaking needs a mount table of its own (`scripts/test-faults` sees to it); a part that cannot have one raises `Skipped`.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "desktop"))

from drive import Desktop, Failure, until  # noqa: E402
from test_sitting import ANSWERS, digits  # noqa: E402

PROFILE = ROOT / "profiles" / "karyawan-pemberdayaan-masyarakat.ron"
PAGE = 6

# Root may write anywhere; without these two abilities permissions count for it as for everybody.
AS_OTHERS = ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


class Skipped(Exception):
    """This system cannot have the fault."""


class Machine(Desktop):
    """A screen, the program in a folder of its own, a data folder, and a folder where results are kept."""

    def __init__(self, program, artifacts):
        super().__init__(program, artifacts)
        self.mounted = []
        beside = self.folder / "Selaras"
        beside.mkdir()
        try:
            os.link(self.program, beside / "selaras")
        except OSError:
            shutil.copy2(self.program, beside / "selaras")
        self.program = beside / "selaras"
        self.kept = self.folder / "kept"
        self.kept.mkdir()
        self.temporary = self.folder / "tmp"
        self.temporary.mkdir()
        self.env["TMPDIR"] = str(self.temporary)

    def close(self):
        for process in self.processes():
            try:
                os.kill(process, 9)
            except ProcessLookupError:
                pass
        for place in reversed(self.mounted):
            subprocess.run(["umount", "--lazy", place], check=False, stderr=subprocess.DEVNULL)
        super().close()

    # The computer

    def lab(self, drop_folder, **fields):
        """Puts a lab file beside the program."""
        more = "".join(f"{name}: {value}, " for name, value in fields.items())
        text = f'(schema: 1, drop_folder: "{drop_folder}", {more})'
        (self.program.parent / "selaras-lab.ron").write_text(text)

    def open_window(self, *arguments, **options):
        """Starts the program, as somebody for whom permissions count, and waits for its first page."""
        options.setdefault("dialogs", False)
        wrap = [shutil.which(AS_OTHERS[0]), *AS_OTHERS[1:]] if AS_OTHERS else []
        self.start(*arguments, wrap=[*wrap, *options.pop("wrap", [])], **options)
        self.at_start()

    def at_start(self):
        """Waits for the start page. Asked of the tree, since another copy may show it too."""
        self.wait_for("button", re.compile("^Karyawan"))

    def cut(self):
        """Ends the program as a power cut would, at once."""
        self.running.kill()
        self.running.wait(timeout=10)

    def shut(self):
        """Closes the window as a person does."""
        self.key("ctrl+q")
        self.wait_exit()

    def mount(self, place, *options):
        """Mounts something on a folder."""
        place.mkdir(exist_ok=True)
        done = subprocess.run(["mount", *options, str(place)], check=False, capture_output=True, text=True)
        if done.returncode != 0:
            raise Skipped(f"nothing can be mounted here: {done.stderr.strip()}")
        self.mounted.append(str(place))
        return place

    def small_disk(self, name, kilobytes):
        """A disk of its own with so much room."""
        return self.mount(self.folder / name, "-t", "tmpfs", "-o", f"size={kilobytes}k,mode=0700", "none")

    def remount(self, place, how):
        """Makes a disk read-only (`ro`) or not (`rw`)."""
        subprocess.run(["mount", "-o", f"remount,{how}", str(place)], check=True)

    # The disk

    def drafts(self):
        """The drafts as JSON, by the rule of the program: the newest revision that can be read. Raises where one is half."""
        found = {}
        for path in sorted((self.data / "drafts").glob("*")):
            if path.suffix in (".json", ".prev", ".next"):
                try:
                    draft = json.loads(path.read_bytes())
                except FileNotFoundError:
                    continue
                best = found.get(path.stem)
                if best is None or draft["draft"]["revision"] > best["draft"]["revision"]:
                    found[path.stem] = draft
        return list(found.values())

    def only_draft(self):
        try:
            drafts = self.drafts()
        except json.JSONDecodeError as problem:
            raise Failure(f"a draft is half-written: {problem}") from None
        return drafts[0] if len(drafts) == 1 else None

    def queued(self):
        """The results that wait for the class folder."""
        return sorted((self.data / "outbox").glob("*.selaras.json"))

    # The student

    def begin(self, name=None):
        """From the start page to the first item."""
        self.do("button", re.compile("^Karyawan"))
        self.wait_for("tab", re.compile("6 Asesmen"))
        self.key("ctrl+6")
        self.wait_for("button", "Mulai")
        if name:
            self.find("text")[0].set_text(name)
            self.wait_text(f"^{name}$")
        self.do("button", "Mulai")
        self.wait_text("Halaman 1 dari 6")

    def press(self, keys, milliseconds=30):
        """Presses keys one after the other, so fast."""
        if self.output(["xdotool", "key", "--delay", str(milliseconds), *keys]) is None:
            raise Failure(f"the keys {keys} could not be pressed")

    def answer(self, answers=ANSWERS):
        """Gives these answers page by page, and stays after the last one."""
        for first in range(0, len(answers), PAGE):
            if first:
                self.press(["alt+Right"])
                self.at_item(first)
                # The keyboard follows the page in the frame after it.
                time.sleep(0.1)
            self.press(answers[first : first + PAGE])
            self.kept_answers(answers[: first + PAGE])
        if len(answers) % PAGE:
            # A full page is left by the person, an item by its answer.
            self.at_item(len(answers))

    def kept_answers(self, answers):
        wanted = answers + "-" * (len(ANSWERS) - len(answers))
        drafts = lambda: [digits(draft) for draft in self.drafts()]  # noqa: E731
        until(f"a draft with {answers}", 15, lambda: wanted in drafts(), pause=0.02)

    def at_item(self, number):
        position = lambda: [draft["draft"]["position"] for draft in self.drafts()]  # noqa: E731
        until(f"item {number + 1}", 15, lambda: {"Item": number} in position(), pause=0.02)

    def to_result(self, pages=len(ANSWERS) // PAGE):
        """From the last item of so many pages to the result; what is left out may be left out."""
        for page in range(pages, len(ANSWERS) // PAGE):
            self.press(["alt+Right"])
            self.at_item(page * PAGE)
        self.press(["alt+Right"])
        self.do("button", "Lihat hasil")
        self.wait_window("Hasil")

    def hand_over(self):
        """From the result to the end of the session, in lab mode."""
        self.do("button", "Serahkan ke guru BK…")
        self.do("button", "Serahkan dan selesai")

    def sit(self, name=None, answers=ANSWERS):
        """A whole sitting in lab mode, handed over; the next student finds the start page."""
        self.begin(name)
        self.answer(answers)
        self.to_result(len(answers) // PAGE)
        self.hand_over()
        self.at_start()

    def save_result(self, path, wait=True):
        """Types where the result goes, outside lab mode."""
        if not self.find("dialog"):
            self.ask_for_path("Serahkan ke guru BK…")
        self.type_path(path)
        if wait:
            self.wait_text("Tersimpan di")

    def ask_for_path(self, button):
        """Presses a button that leads to the field for a path. A program that finds out slowly, on a busy computer, that the
        system has no dialog takes that for a person who cancelled it; then the button is pressed again."""
        for _ in range(3):
            self.do("button", button)
            with suppress(Failure):
                return self.wait_for("dialog", "Simpan di mana?", timeout=5)
        raise Failure("no field for a path")

    def type_path(self, path):
        field = self.wait_for("text", "Letak dan nama berkas")
        field.set_text(str(path))
        until("the path in its field", 5, lambda: self.wait_for("text", "Letak dan nama berkas").text == str(path))
        self.do("button", "Simpan")

    def go_on(self):
        """Opens the one session that is offered; the item it goes on with, counted from 1, or None at its result."""
        button = self.wait_for("button", re.compile("Lanjutkan, Lanjutkan sesi"))
        number = re.search(r"mulai butir (\d+)", button.name)
        button.act()
        self.wait_window("Asesmen|Hasil")
        return int(number.group(1)) if number else None

    def must_say(self, *texts, timeout=15):
        """Every text is on the screen: what happened, what is safe, and the names of the buttons that lead on."""
        for text in texts:
            self.wait_text(text, timeout=timeout)


@contextmanager
def whole_disk(folder):
    """Fills what is left of the disk of a folder, as long as it lasts."""
    filling = Path(folder) / "filling"
    with open(filling, "wb", buffering=0) as file:
        for size in (65536, 4096, 512, 64, 1):
            try:
                while True:
                    file.write(b"\0" * size)
            except OSError:
                continue
    yield
    filling.unlink()
