"""A whole sitting by keyboard alone, saved through the system's dialog as pages and as a file, opened again; and one that is killed."""

import json
import re
import signal
import time

from drive import Failure, until

ANSWERS = "452435" "442435" "452403" "352445" "452413" "544240"


def begin(desktop, name=None):
    desktop.wait_window("Mulai")
    desktop.wait_for("button", re.compile("Karyawan Pemberdayaan Masyarakat"))
    # The title has the keyboard; the first occupation is the next thing that takes it.
    desktop.key("Tab", "Return")
    desktop.wait_window("Ringkasan")
    desktop.key("ctrl+6")
    desktop.wait_window("Asesmen")
    desktop.wait_for("button", "Mulai")
    if name:
        desktop.key("Tab")
        desktop.type(name)
        time.sleep(0.4)
        desktop.key("Tab", "Tab", pause=0.2)
    else:
        desktop.key("Tab", "Tab", "Tab", pause=0.2)
    # Past the button that goes back, to the one that begins.
    desktop.key("Tab", "Tab", "Return", pause=0.2)
    desktop.wait_text(re.compile("Halaman 1 dari 6"))


def answer(desktop, count):
    """Answers `count` items with the digits of `ANSWERS`; Enter goes on to the next page."""
    for index, digit in enumerate(ANSWERS[:count]):
        desktop.key(digit, pause=0.1)
        if index % 6 == 5 and index + 1 < count:
            desktop.wait_for("button", "Selanjutnya", states=("focused",))
            desktop.key("Return")
            page = index // 6 + 2
            if page <= 6:
                desktop.wait_text(re.compile(f"Halaman {page} dari 6"))


def answers_on_disk(desktop):
    found = []
    for path in (desktop.data / "drafts").glob("*.json"):
        found.append(json.loads(path.read_text()))
    return found


def test_sitting_by_keyboard_saved_through_the_dialog_and_opened_again(desktop):
    desktop.start()
    begin(desktop, "Sekar")
    answer(desktop, 36)
    desktop.key("Return")
    desktop.wait_for("button", "Lihat hasil")
    desktop.keep("periksa")
    desktop.wait_for("heading", "Periksa jawabanmu")
    # Two items were not understood; their links come before the bar.
    for _ in range(12):
        focused = desktop.focused()
        if focused and focused.name == "Lihat hasil":
            break
        desktop.key("Tab", pause=0.15)
    desktop.key("Return")
    desktop.wait_window("Hasil")
    desktop.wait_for("heading", re.compile("Jawabanmu hari ini"))
    desktop.assert_all_named()
    desktop.keep("hasil")
    shown = sides(desktop)
    if len(shown) != 6:
        raise Failure(f"six sides were expected: {shown}")

    desktop.key("ctrl+s")
    desktop.wait_for("dialog", "Simpan PDF")
    desktop.wait_text(re.compile(r"Pratinjau siap, \d halaman"))
    desktop.assert_all_named()
    desktop.keep("pratinjau")
    # "Simpan…" has the keyboard.
    desktop.key("Return")
    pages = desktop.home / "hasil-sekar.pdf"
    save_in_dialog(desktop, pages)
    desktop.keep("pdf-tersimpan")
    written = pages.read_bytes()
    if not written.startswith(b"%PDF-1.7") or not written.rstrip().endswith(b"%%EOF"):
        raise Failure(f"no whole PDF: {written[:20]!r} … {written[-20:]!r}")
    desktop.key("Escape", pause=0.3)

    desktop.do("button", "Serahkan ke guru BK…")
    target = desktop.home / "hasil-sekar.selaras.json"
    save_in_dialog(desktop, target)
    desktop.keep("tersimpan")
    result = json.loads(target.read_text())
    values = digits(result)
    if values != ANSWERS:
        raise Failure(f"the file has {values}, answered was {ANSWERS}")
    if result["respondent"]["name"] != "Sekar":
        raise Failure("the name is not in the file")

    desktop.key("ctrl+q")
    desktop.wait_exit()
    desktop.start(str(target))
    desktop.wait_window("Hasil")
    desktop.wait_for("heading", re.compile("Jawabanmu hari ini"))
    again = sides(desktop)
    if again != shown:
        raise Failure(f"other figures: {again}, before {shown}")
    desktop.keep("dibuka-lagi")


def save_in_dialog(desktop, target):
    """Types a path into the system's dialog and waits until the file is there and told."""
    # zenity shows no title of ours; its window is called after itself.
    desktop.wait_window("zenity|Simpan hasil|Simpan PDF$")
    time.sleep(0.5)
    desktop.key("ctrl+a")
    desktop.type(str(target))
    time.sleep(0.5)
    desktop.key("Return")
    desktop.wait_text(re.compile("Tersimpan di"))
    until(f"{target.name}", 10, target.exists)


def digits(file):
    """The answers of a file as the keys that gave them: 0 for "tidak paham", - for none."""
    return "".join("0" if a.get("not_understood") else str(a.get("value", "-")) for a in file["answers"])


def sides(desktop):
    """What a screen reader is told of each side, in the order of the page."""
    pattern = re.compile(r".+ \d+, kira-kira antara \d+ dan \d+")
    told = [node.name for node, _ in desktop.nodes() if pattern.fullmatch(node.name or "")]
    # A tooltip under the resting pointer says one of them again.
    return list(dict.fromkeys(told))


def test_sitting_killed_at_item_20_goes_on_at_item_20(desktop):
    desktop.start()
    begin(desktop)
    answer(desktop, 19)
    deadline = time.time() + 5
    while time.time() < deadline:
        drafts = answers_on_disk(desktop)
        if drafts and digits(drafts[0]).count("-") == 17:
            break
        time.sleep(0.05)
    else:
        raise Failure(f"the draft has {[digits(d) for d in answers_on_disk(desktop)]}, 19 answers were given")
    desktop.signal(signal.SIGKILL)
    desktop.wait_exit()

    desktop.start()
    desktop.wait_window("Mulai")
    desktop.wait_for("button", re.compile("Lanjutkan, Lanjutkan sesi .* mulai butir 20 dari 36"))
    desktop.keep("lanjutkan")
    desktop.do("button", re.compile("Lanjutkan, Lanjutkan sesi"))
    desktop.wait_text(re.compile("Sesi terakhir dipulihkan, lanjut di butir 20"))
    desktop.wait_text(re.compile("Halaman 4 dari 6"))
    desktop.keep("dipulihkan")
    values = digits(answers_on_disk(desktop)[0])
    if values != ANSWERS[:19] + "-" * 17:
        raise Failure(f"restored {values}, answered {ANSWERS[:19]}")


def test_sitting_ended_leaves_nothing_of_the_person(desktop):
    desktop.start()
    begin(desktop, "Sekarwangi")
    answer(desktop, 3)
    time.sleep(0.6)
    desktop.key("ctrl+7")
    desktop.wait_window("Hasil")
    desktop.do("button", re.compile("Selaras, ke halaman Mulai"))
    desktop.wait_window("Mulai")
    desktop.do("button", "Akhiri sesi")
    desktop.wait_for("button", "Hapus")
    desktop.do("button", "Hapus")
    desktop.wait_text(re.compile("Sesi selesai"))
    time.sleep(0.5)
    for path in desktop.data.rglob("*"):
        if path.is_file() and b"Sekarwangi" in path.read_bytes():
            raise Failure(f"the name is still in {path}")
    left = list((desktop.data / "drafts").glob("*"))
    if left:
        raise Failure(f"left behind: {left}")


def test_every_tab_has_a_name_for_everything_that_can_be_acted_on(desktop):
    desktop.start()
    desktop.wait_window("Mulai")
    desktop.wait_for("button", re.compile("Karyawan"))
    desktop.assert_all_named()
    desktop.key("Tab", "Return")
    titles = ["Ringkasan", "Tugas", "Kecocokan", "Mitos", "Profesi Serupa", "Asesmen", "Hasil"]
    for number, title in enumerate(titles, 1):
        desktop.key(f"ctrl+{number}")
        desktop.wait_window(title)
        desktop.wait_for("tab", re.compile(f"{number} {title}"), states=("selected",))
        desktop.assert_all_named()
        desktop.keep(f"tab-{number}")
    for key, title in (("ctrl+k", "Cari profil"), ("F1", "Bantuan")):
        desktop.key(key)
        desktop.wait_for("dialog", title)
        desktop.assert_all_named()
        desktop.keep(title.lower().replace(" ", "-"))
        desktop.key("Escape")
        desktop.wait_gone("dialog", title)
