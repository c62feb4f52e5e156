"""Two copies of the program at once on one data folder."""

import json
import re
import subprocess
from contextlib import contextmanager

from disk import check_whole, read_results
from drive import Failure, until
from machine import ANSWERS, digits


class Second:
    """The other copy. While it has the keyboard, the steps of the machine are done in it."""

    def __init__(self, machine):
        self.machine = machine
        self.process = None

    def open_window(self):
        first = self.machine.running
        windows = set(self.windows())
        self.machine.running = None
        self.machine.start()
        self.process, self.machine.running = self.machine.running, first
        self.window = until("a second window", 15, lambda: next(iter(set(self.windows()) - windows), None))
        self.first_window = next(iter(windows))

    def windows(self):
        return (self.machine.output(["xdotool", "search", "--onlyvisible", "--name", "Selaras$"]) or "").split()

    @contextmanager
    def at_desk(self):
        """Looks at the second window alone, and gives it the keyboard."""
        self.look_at(self.window, self.process)
        yield
        self.look_at(self.first_window, self.machine.running)

    def look_at(self, window, process):
        machine = self.machine
        if machine.output(["xdotool", "windowactivate", "--sync", window]) is None:
            raise Failure("the other window does not come to the front")
        machine.nodes = lambda: (pair for pair in type(machine).nodes(machine) if pair[0].pid == process.pid)


def side_by_side(machine, count, _):
    """Two students and two people changing the settings; both copies are killed, and both drafts are there."""
    machine.open_window()
    second = Second(machine)
    second.open_window()
    second.look_at(second.first_window, machine.running)
    machine.begin()
    machine.answer(ANSWERS[:8])
    with second.at_desk():
        machine.wait_for("button", re.compile("Karyawan"))
        machine.begin()
        machine.answer(ANSWERS[:14])
    read = change_settings(machine, second, count)
    # A third copy sees both, and opens neither.
    third = Second(machine)
    third.open_window()
    with third.at_desk():
        until("two sessions in use", 15, lambda: len(machine.find("label", "Sedang dibuka di jendela Selaras yang lain")) == 2)
        if machine.find("button", re.compile("Lanjutkan, Lanjutkan sesi"), states=("enabled",)):
            raise Failure("a session that another copy has open is offered")
    for process in (machine.running, second.process, third.process):
        process.kill()
        process.wait(timeout=10)
    left = check_whole(machine.data)
    del machine.nodes
    machine.open_window()
    items = sorted(int(re.search(r"butir (\d+)", button.name).group(1)) for button in offered(machine, 2))
    kept = sorted(digits(draft).rstrip("-") for draft in machine.drafts())
    if items != [9, 15] or kept != [ANSWERS[:8], ANSWERS[:14]]:
        raise Failure(f"offered at items {items}, kept {kept}")
    return [
        "2 of 2 drafts kept and offered after both copies were killed; a third copy says that both are in use",
        f"settings changed {2 * count} times by turns, read {read} times meanwhile: whole each time; temporary folders left: {len(left)}",
    ]


def offered(machine, count):
    find = lambda: machine.find("button", re.compile("Lanjutkan, Lanjutkan sesi"))  # noqa: E731
    until(f"{count} sessions", 15, lambda: len(find()) == count)
    return find()


def change_settings(machine, second, count):
    """Text sizes in both windows as fast as they take them. How often the file was read whole meanwhile."""
    keys = []
    for _ in range(count):
        keys += [["windowactivate", window, "key", key] for window, key in (
            (second.window, "ctrl+plus"), (second.first_window, "ctrl+minus"),
        )]  # fmt: skip
    command = ["xdotool", *[part for pair in keys for part in pair]]
    pressing = subprocess.Popen(command, env=machine.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    read = 0
    while pressing.poll() is None:
        try:
            json.loads((machine.data / "settings.json").read_bytes())
            read += 1
        except FileNotFoundError:
            continue
        except json.JSONDecodeError as problem:
            pressing.kill()
            raise Failure(f"the settings are garbled: {problem}") from None
    return read


def both_hand_over(machine, count, _):
    """Two copies in lab mode, one queue, and a class folder that is away until the end."""
    drop, away = machine.folder / "drop", machine.folder / "away"
    drop.mkdir()
    machine.lab(drop)
    drop.rename(away)
    machine.open_window()
    second = Second(machine)
    second.open_window()
    for number in range(count):
        second.look_at(second.first_window, machine.running)
        machine.sit(f"Kiri{number}")
        with second.at_desk():
            machine.sit(f"Kanan{number}")
    waiting = len(machine.queued())
    away.rename(drop)
    # Each comes to the front, and each tries.
    for window, process in ((second.window, second.process), (second.first_window, machine.running)):
        second.look_at(window, process)
    until("an empty queue", 60, lambda: not machine.queued())
    machine.running.kill()
    second.process.kill()
    names = sorted(result["respondent"]["name"] for result in read_results(machine, drop))
    wanted = sorted(f"{side}{number}" for number in range(count) for side in ("Kiri", "Kanan"))
    if names != wanted or check_whole(drop) or check_whole(machine.data) or machine.drafts():
        raise Failure(f"{names} lie in the class folder, {wanted} handed over")
    return [f"{waiting} results of two copies waited in one queue, {len(names)} of {len(wanted)} arrived, each once"]
