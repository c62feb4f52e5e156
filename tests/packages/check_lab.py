"""Lab mode on Windows: a lab file beside the program, results on their way to the class folder, files held by others."""

import json
import shutil
from contextlib import contextmanager

import drive
from wine import ANSWERS, PROFILE, expect

LAB_FILE = "selaras-lab.ron"


def test_a_student_hands_over_and_leaves_nothing(lab):
    with lab_mode(lab, f'profiles: ["{PROFILE}"], full_screen: true') as class_folder:
        lab.start()
        lab.title("Mulai")
        lab.picture("lab-mulai")
        sit(lab, "Zulaikha")
        lab.picture("lab-hasil")
        expect("where the name is found before", bool(holders(lab, "Zulaikha")), True)
        hand_over(lab)
        drive.until("the result in the class folder", 20, lambda: results(class_folder))
        lab.title("Mulai")
        lab.picture("lab-terserahkan")
        file = json.loads(results(class_folder)[0].read_text(encoding="utf-8"))
        given = "".join("0" if one.get("not_understood") else str(one.get("value", "-")) for one in file["answers"])
        expect("what was handed over", (file["respondent"]["name"], given), ("Zulaikha", ANSWERS))
        expect("files in the class folder", len(list(class_folder.iterdir())), 1)
        drive.until("nothing to stay", 10, lambda: not holders(lab, "Zulaikha"))
        expect("files with answers", holders(lab, '"answers"'), [])


def test_a_result_waits_for_the_class_folder_also_over_a_restart(lab):
    with lab_mode(lab) as class_folder:
        shutil.move(class_folder, lab.folder / "away")
        lab.start()
        lab.title("Mulai")
        sit(lab, "Bagas")
        hand_over(lab)
        drive.until("a result that waits", 20, lambda: results(lab.data / "outbox"))
        lab.title("Mulai")
        lab.picture("lab-menunggu")
        lab.key("alt+F4", pause=3)
        expect("what holds the name", sorted(path.parent.name for path in holders(lab, "Bagas")), ["outbox"])
        shutil.move(lab.folder / "away", class_folder)
        lab.start()
        lab.title("Mulai")
        drive.until("the result in the class folder", 20, lambda: results(class_folder))
        lab.picture("lab-terkirim")
        drive.until("nothing to stay", 10, lambda: not holders(lab, "Bagas"))


def test_a_draft_that_a_virus_scanner_holds_for_a_moment_is_saved_all_the_same(lab):
    lab.start()
    lab.title("Mulai")
    lab.begin("Wayan")
    lab.answer(2)
    drive.until("the answers in the draft", 10, lambda: answered(lab) == 2)
    lab.hold(lab.drafts()[0], 250)
    lab.key("3")
    drive.until("the answer in the draft", 5, lambda: answered(lab) == 3)
    lab.picture("draf-ditahan")


def test_a_draft_that_is_held_for_long_is_told_and_saved_afterwards(lab):
    lab.start()
    lab.title("Mulai")
    lab.begin("Wayan")
    lab.answer(2)
    drive.until("the answers in the draft", 10, lambda: answered(lab) == 2)
    holder = lab.hold(lab.drafts()[0], 60_000)
    lab.key("3", pause=3)
    lab.picture("draf-dikunci")
    expect("answers that lie on the disk", answered(lab), 2)
    holder.kill()
    drive.until("the other program to end", 10, lambda: holder.poll() is not None)
    lab.key("4", pause=1)
    drive.until("all answers in the draft", 20, lambda: answered(lab) == 4)


def test_a_lab_file_with_an_error_is_told_with_its_place(lab):
    file = lab.place / LAB_FILE
    file.write_text("(\n    schema: 1,\n    drop_folder: \"Folder Kelas\",\n    idle_notice_minutes: 0,\n)\n")
    try:
        lab.start()
        lab.title("Mulai")
        lab.picture("lab-berkas-salah")
    finally:
        file.unlink()


@contextmanager
def lab_mode(lab, more=""):
    """A lab file beside the program, and the class folder that it names by a path of its own."""
    class_folder = lab.folder / "Folder Kelas XI-2 印"
    class_folder.mkdir()
    file = lab.place / LAB_FILE
    file.write_text(f'(schema: 1, drop_folder: r"{lab.windows_path(class_folder)}", {more})', encoding="utf-8")
    try:
        yield class_folder
    finally:
        lab.end_programs()
        file.unlink()
        shutil.rmtree(class_folder, ignore_errors=True)
        shutil.rmtree(lab.folder / "away", ignore_errors=True)


def sit(lab, name):
    lab.begin(name)
    lab.answer()
    lab.finish()


def hand_over(lab):
    """Presses the last of the five buttons in the bar, and the one of the question."""
    lab.walk("F6", "F6", "Tab", "Tab", "Tab", "Tab", "Return")
    lab.picture("lab-serahkan")
    # The question begins at the way back.
    lab.walk("Tab", "Return")


def results(folder):
    return sorted(folder.glob("*.selaras.json"))


def holders(lab, words):
    """The files in the data folder that hold the words."""
    return [path for path in lab.data.rglob("*") if path.is_file() and words.encode() in path.read_bytes()]


def answered(lab):
    """The most answers that any whole draft holds."""
    counts = [0]
    for path in lab.drafts():
        try:
            counts.append(sum("value" in one or "not_understood" in one for one in json.loads(path.read_text(encoding="utf-8"))["answers"]))
        except (OSError, ValueError):
            pass
    return max(counts)
