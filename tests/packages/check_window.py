"""The window of the Windows program: a sitting, its dialogs, the double click, where data lies, and what draws it."""

import json
import shutil

from drive import Failure
from wine import ANSWERS, expect


def test_a_sitting_by_keyboard_saved_through_the_dialog(lab):
    lab.start()
    lab.title("Mulai")
    lab.picture("mulai")
    lab.begin("Sekar")
    lab.answer(after=lambda index: lab.picture("butir") if index == 2 else None)
    lab.finish()
    lab.picture("hasil")
    lab.key("ctrl+s", pause=5)
    lab.picture("pratinjau")
    lab.key("Return")
    saved = lab.save_as("hasil Sekar ke-1.pdf", "dialog-simpan")
    expect("the saved pages", saved.read_bytes()[:8], b"%PDF-1.7")
    lab.key("Escape")
    lab.picture("tersimpan")
    drafts = lab.drafts()
    expect("drafts beside the program", len(drafts), 1)
    draft = json.loads(drafts[0].read_text(encoding="utf-8"))
    given = "".join("0" if one.get("not_understood") else str(one.get("value", "-")) for one in draft["answers"])
    expect("answers in the draft", given, ANSWERS)


def test_a_result_file_is_opened(lab):
    lab.start(lab.a_result())
    lab.title("Hasil")
    lab.picture("hasil-dari-berkas")


def test_a_double_click_opens_results_while_it_is_switched_on(lab):
    result = lab.a_result()
    toggle_association(lab, "pengaturan")
    command = lab.output(["wine", "reg", "query", r"HKCU\Software\Classes\Selaras.Result\shell\open\command", "/ve"]) or ""
    if "selaras.exe" not in command or "%1" not in command:
        raise Failure(f"the registry says {command!r}")
    lab.key("Escape", "alt+F4", pause=2)
    # Windows adds the account's part to the computer's; Wine 8 asks the computer's alone when it opens a file.
    for key in ("Selaras.Result", ".json"):
        lab.output(["wine", "reg", "copy", rf"HKCU\Software\Classes\{key}", rf"HKLM\Software\Classes\{key}", "/s", "/f"])
    lab.running = lab.spawn(["wine", "start", "/unix", str(lab.place / result)], "start")
    lab.title("Hasil")
    lab.picture("klik-dua-kali")
    lab.end_programs()
    toggle_association(lab, "pengaturan-mati")
    for key in ("Selaras.Result", ".json"):
        expect(f"{key} in the registry", lab.output(["wine", "reg", "query", rf"HKCU\Software\Classes\{key}"]), None)


def test_without_a_data_folder_beside_the_program_the_account_has_the_data(lab):
    shutil.move(lab.data, lab.folder / "kept")
    try:
        lab.start()
        lab.title("Mulai")
        lab.walk("Tab", "Return")
        lab.title("Ringkasan")
        lab.key("ctrl+6")
        lab.title("Asesmen")
        lab.picture("data-di-akun")
        lab.key("ctrl+q", pause=3)
        expect("the settings of the account", (lab.account_data / "settings.json").exists(), True)
        expect("a data folder beside the program", lab.data.exists(), False)
    finally:
        shutil.move(lab.folder / "kept", lab.data)


def test_without_opengl_it_draws_with_directx_or_says_what_to_do(lab):
    # As on a Windows without a graphics driver, whose own OpenGL is 1.1.
    without = {"MESA_GL_VERSION_OVERRIDE": "1.4"}
    lab.start("--renderer", "glow", env=without, log="glow")
    lab.title("Selaras")
    lab.picture("tanpa-opengl")
    expect("a window besides the message", any("–" in title for title in lab.titles()), False)
    lab.key("Return")
    expect("status after the message", lab.running.wait(timeout=30), 3)
    lab.start(env=without, log="auto")
    lab.title("Selaras")
    lab.picture("tanpa-opengl-otomatis")


def toggle_association(lab, picture):
    lab.start()
    lab.title("Mulai")
    lab.walk("F1", "Tab", "Return")
    # The dialog's own button has the keyboard; the switch is the last thing above it.
    lab.walk("shift+Tab", "space")
    lab.picture(picture)
