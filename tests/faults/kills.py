"""Ends the program with SIGKILL at random moments, as a power cut would, and looks at every file afterwards."""

import json
import shutil
import threading
import time
import uuid
from collections import Counter

from disk import check_whole, read_results
from drive import Failure, until
from machine import ANSWERS, PAGE, digits

# Seconds in which one kill falls while answering.
ANSWERING = 3.0
# While a file is written it falls within so many times what the writing took when nobody was killed.
WRITING = 1.3
# Between two keys, in seconds: faster than anybody reads, so that a kill often meets a write.
GAPS = (0.03, 0.15)


class Heard:
    """What a screen reader is told without asking: each answer as it appears on the screen, and where the keyboard goes."""

    def __init__(self):
        from gi.repository import Atspi, GLib

        self.context = GLib.MainContext.default()
        self.shown = self.moves = 0
        self.listener = Atspi.EventListener.new(self.hear)
        for what in ("checked", "focused"):
            self.listener.register(f"object:state-changed:{what}")

    def hear(self, event):
        if event.detail1 == 1:
            self.shown += event.type.endswith("checked")
            self.moves += event.type.endswith("focused")

    def listen(self, seconds):
        deadline = time.monotonic() + seconds
        while True:
            while self.context.iteration(False):
                pass
            if time.monotonic() > deadline:
                return
            time.sleep(0.002)


def while_answering(machine, count, chance):
    """Answers at speed and is killed within 3 s, again and again; each time the draft is opened and goes on."""
    heard = Heard()
    behind_screen, behind_keys, temporary, kept, started = Counter(), Counter(), set(), 0, 0
    for number in range(count):
        machine.open_window()
        offered = 1
        if kept == 0:
            machine.begin()
            started += 1
        else:
            offered = machine.go_on()
            # Where it was killed before it stood at the next item, the person finds the answer given last.
            if offered not in (kept, kept + 1):
                raise Failure(f"kill {number}: item {offered} is offered, {kept} answers were kept")
        machine.wait_for("radio button", states=("focused",))
        heard.listen(0.05)
        pressed, shown = answer_until_killed(machine, heard, offered - 1, chance)
        on_screen, given = kept + shown, offered - 1 + pressed
        kept = kept_answers(machine, number, given)
        temporary |= check_whole(machine.data)
        behind_screen[max(on_screen - kept, 0)] += 1
        behind_keys[given - kept] += 1
        if on_screen - kept > 1:
            raise Failure(f"kill {number}: {on_screen} answers were on the screen, {kept} are in the draft")
        if kept > len(ANSWERS) - PAGE:
            # A new student; the draft has been seen to be whole.
            shutil.rmtree(machine.data / "drafts")
            kept = 0
    return [
        f"{count} of {count} kills while answering, {started} sittings: every file whole, every draft offered at its item",
        f"behind the screen: {told(behind_screen)} (at most 1); behind the keys pressed: {told(behind_keys)}",
        f"temporary folders of drafts left by a kill and seen afterwards: {len(temporary)}",
    ]


def answer_until_killed(machine, heard, first, chance):
    """The number of answers that were pressed, from an item on, and the number that were shown before the program died."""
    page = first // PAGE
    timer = threading.Timer(chance.uniform(0, ANSWERING), machine.running.kill)
    before = heard.shown
    pressed = shown = 0
    timer.start()
    index = first
    while machine.running.poll() is None and index < len(ANSWERS):
        if index // PAGE > page:
            page += 1
            moves = heard.moves
            machine.press(["alt+Right"], 0)
            while machine.running.poll() is None and (heard.moves == moves or not on_page(machine, index)):
                heard.listen(0.01)
            continue
        machine.press(ANSWERS[index], 0)
        pressed += 1
        index += 1
        heard.listen(chance.uniform(*GAPS))
        shown = heard.shown - before
    timer.join()
    machine.running.wait(timeout=10)
    return pressed, shown


def on_page(machine, index):
    """Whether the sitting stands on the page of an item, as its draft says."""
    draft = machine.only_draft()
    position = draft["draft"]["position"] if draft else {}
    return isinstance(position, dict) and position.get("Item", 0) // PAGE == index // PAGE


def kept_answers(machine, number, pressed):
    draft = machine.only_draft()
    if draft is None:
        return 0
    kept = digits(draft).rstrip("-")
    if kept != ANSWERS[: len(kept)] or len(kept) > pressed:
        raise Failure(f"kill {number}: the draft has {kept}, pressed was {ANSWERS[:pressed]}")
    return len(kept)


def while_saving(machine, count, chance):
    """Saves one result under a new name each time, and is killed before, while or just after it is written."""
    machine.open_window()
    machine.begin()
    machine.answer()
    machine.to_result()
    first = machine.kept / "hasil.selaras.json"
    lasts = measured(type_target(machine, first).act, first.exists)
    machine.cut()
    temporary = set()
    for number in range(count):
        machine.open_window()
        machine.go_on()
        button = type_target(machine, machine.kept / f"hasil-{number}.selaras.json")
        kill_after(machine, button.act, chance.uniform(0, WRITING * lasts))
        temporary |= check_whole(machine.kept)
        check_whole(machine.data)
        if digits(machine.only_draft()) != ANSWERS:
            raise Failure(f"kill {number}: the draft has {digits(machine.only_draft())}")
    first.unlink()
    results = read_results(machine, machine.kept)
    if any(digits(result) != ANSWERS for result in results):
        raise Failure("a saved result has other answers")
    return [
        f"{count} of {count} kills while saving: {len(results)} results whole in their folder, {count - len(results)} not there yet, "
        f"none half; the draft was offered each time (saving takes {lasts * 1000:.0f} ms here from the button to the file)",
        f"temporary folders of saving (.atomicwrite…) left by a kill: {len(temporary)}",
    ]


def type_target(machine, path):
    """The button that saves there."""
    machine.ask_for_path("Serahkan ke guru BK…")
    machine.wait_for("text", "Letak dan nama berkas").set_text(str(path))
    time.sleep(0.2)
    return machine.wait_for("button", "Simpan")


def while_handing_over(machine, count, chance):
    """Hands over in lab mode and is killed before, during or just after it; who was not done hands over once more."""
    drop = machine.folder / "drop"
    drop.mkdir()
    machine.lab(drop)
    machine.open_window()
    machine.begin()
    machine.answer()
    machine.to_result()
    draft = machine.only_draft()
    machine.do("button", "Serahkan ke guru BK…")
    lasts = measured(machine.wait_for("button", "Serahkan dan selesai").act, lambda: not machine.drafts() and not machine.queued())
    machine.cut()
    ids, temporary, again = [draft["result_id"]], set(), 0
    for number in range(count):
        if not machine.drafts():
            # The next student's sitting: the one of the program, under an id of its own.
            ids.append(one_more(machine, draft, number))
        else:
            again += 1
        machine.open_window()
        machine.go_on()
        machine.do("button", "Serahkan ke guru BK…")
        button = machine.wait_for("button", "Serahkan dan selesai")
        kill_after(machine, button.act, chance.uniform(0, WRITING * lasts))
        check_whole(machine.data)
        temporary |= check_whole(drop)
        results = [json.loads(path.read_bytes()) for path in [*machine.queued(), *drop.glob("*.selaras.json")]]
        found = {file["result_id"] for file in [*machine.drafts(), *results]}
        if found != set(ids):
            raise Failure(f"kill {number}: {set(ids) - found} is neither a draft nor waiting nor handed over")
    machine.open_window()
    for _ in machine.drafts():
        machine.go_on()
        machine.hand_over()
        machine.at_start()
    until("an empty queue", 20, lambda: not machine.queued())
    until("no draft", 5, lambda: not machine.drafts())
    results = read_results(machine, drop)
    if sorted(result["result_id"] for result in results) != sorted(ids):
        raise Failure(f"{len(ids)} students handed over, {len(results)} results lie in the class folder")
    left = check_whole(drop)
    return [
        f"{count} of {count} kills while handing over: {len(ids)} students, {len(results)} results in the class folder, each once; "
        f"{again} were back in their draft and handed over again ({lasts * 1000:.0f} ms here from the button to an empty queue)",
        f"temporary folders seen in the class folder after a kill: {len(temporary)}, left at the end: {len(left)}",
    ]


def while_printing(machine, count, chance):
    """Sends pages to the system's viewer and is killed around it; the next start leaves no page, whole or half."""
    pages = machine.data / "print"
    machine.open_window()
    machine.begin()
    machine.answer()
    machine.to_result()
    lasts = measured(lambda: machine.press(["ctrl+p"], 0), lambda: any(pages.glob("*.pdf")))
    machine.cut()
    found = Counter()
    for number in range(count):
        machine.open_window()
        until(f"no page of the person before kill {number}", 10, lambda: not any(pages.iterdir()))
        machine.go_on()
        kill_after(machine, lambda: machine.press(["ctrl+p"], 0), chance.uniform(0, WRITING * lasts))
        found["half" if any(pages.glob(".atomicwrite*")) else "whole" if any(pages.iterdir()) else "no"] += 1
    machine.open_window()
    until("no page of the person", 10, lambda: not any(pages.iterdir()))
    told = ", ".join(f"{times} × {kind} page" for kind, times in sorted(found.items()))
    return [f"{count} of {count} kills while printing ({told}): nothing of it after the next start"]


def one_more(machine, draft, number):
    made = json.loads(json.dumps(draft))
    made["result_id"] = str(uuid.UUID(int=uuid.UUID(draft["result_id"]).int + 1 + number))
    folder = machine.data / "drafts"
    folder.mkdir(exist_ok=True)
    (folder / f"{made['result_id']}.json").write_text(json.dumps(made))
    return made["result_id"]


def measured(act, done):
    """Seconds from what a person does to its effect."""
    began = time.monotonic()
    act()
    until("what was asked for", 15, done, pause=0.002)
    return time.monotonic() - began


def kill_after(machine, act, seconds):
    timer = threading.Timer(seconds, machine.running.kill)
    timer.start()
    try:
        act()
    except Failure:
        # Dead before it could answer.
        if machine.running.wait(timeout=5) != -9:
            raise
    timer.join()
    machine.running.wait(timeout=10)


def told(counter):
    return ", ".join(f"{times} × {lag}" for lag, times in sorted(counter.items()))
