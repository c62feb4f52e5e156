"""Students hand over in lab mode while the class folder comes and goes: in the end every result lies there, once and whole."""

import json
import subprocess
import threading
from collections import Counter
from contextlib import suppress

from disk import check_whole, read_results
from drive import Failure, until
from machine import ANSWERS, PAGE, Skipped, digits

# Seconds that one state of the folder lasts.
LASTS = (1.0, 9.0)
# So often the program is killed between two students, and somebody puts another file under the name of a result.
KILLED_EVERY = 25
TAKEN_EVERY = 20
# Every such student answers all items, the others those of the first page.
WHOLE_EVERY = 4
OTHER = b"another program's file\n"


class Share:
    """A class folder on a share. `state` says how it is; everything that arrives lies in `real`, whatever the state."""

    def __init__(self, machine):
        self.store = machine.folder / "store"
        self.real = self.store / "kelas"
        self.real.mkdir(parents=True)
        self.place = machine.folder / "share"
        self.drop = self.place / "kelas"
        self.machine = machine
        self.state = "there"
        self.seen = Counter()
        try:
            machine.mount(self.place, "--bind", str(self.store))
            self.has_mounts = True
        except Skipped:
            self.place.rmdir()
            self.place.symlink_to(self.store)
            self.has_mounts = False

    def states(self):
        mounts = ["unmounted", "mounted read-only"] if self.has_mounts else []
        return ["there", "renamed away", "a file", "not writable", *mounts]

    def become(self, state):
        """First as it was, then as it shall be."""
        self.restore()
        self.state = state
        self.seen[state] += 1
        away = self.store / "kelas-2"
        if state in ("renamed away", "a file"):
            self.real.rename(away)
        if state == "a file":
            self.real.write_bytes(OTHER)
        if state == "not writable":
            self.real.chmod(0o500)
        if state == "unmounted":
            subprocess.run(["umount", "--lazy", self.place], check=True)
        if state == "mounted read-only":
            self.remount("ro")

    def restore(self):
        away = self.store / "kelas-2"
        if self.state == "a file":
            self.real.unlink()
        if self.state in ("renamed away", "a file"):
            away.rename(self.real)
        if self.state == "not writable":
            self.real.chmod(0o700)
        if self.state == "unmounted":
            subprocess.run(["mount", "--bind", self.store, self.place], check=True)
        if self.state == "mounted read-only":
            self.remount("rw")
        self.state = "there"

    def remount(self, how):
        """Refused while a file is open for writing, which the next moment is not."""
        command = ["mount", "-o", f"remount,bind,{how}", str(self.place)]
        done = lambda: subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0  # noqa: E731
        until(f"the share to be {how}", 10, done, pause=0.02)

    def files(self):
        """The folder where the results are, whatever it is called now."""
        away = self.store / "kelas-2"
        return away if away.exists() else self.real


def come_and_go(machine, count, chance):
    share = Share(machine)
    machine.lab(share.drop)
    over = threading.Event()

    broken = []

    def unrest():
        try:
            while not over.wait(chance.uniform(*LASTS)):
                share.become(chance.choice([state for state in share.states() if state != share.state]))
        except (OSError, Failure, subprocess.CalledProcessError) as problem:
            broken.append(problem)

    restless = threading.Thread(target=unrest)
    restless.start()
    try:
        starts, most, taken = students(machine, count, share)
    finally:
        over.set()
        restless.join()
        share.restore()
    if broken:
        raise Failure(f"the folder could not be changed any more: {broken[0]}")
    machine.open_window()
    if machine.queued():
        with suppress(Failure):
            machine.do("button", "Coba lagi", timeout=5)
    until("an empty queue", 30, lambda: not machine.queued())
    machine.shut()
    return figures(machine, count, share, starts, most, taken)


def students(machine, count, share):
    """One student after the other. The number of starts, the most that waited, and the names that were taken."""
    starts = most = 0
    taken = {}
    for number in range(count):
        if number % KILLED_EVERY == 0:
            if starts:
                machine.cut()
            machine.open_window()
            starts += 1
        machine.sit(f"Siswa{number:03}", answers_of(number))
        waiting = machine.queued()
        most = max(most, len(waiting))
        if waiting and number // TAKEN_EVERY >= len(taken):
            with suppress(OSError):
                path = share.files() / waiting[-1].name
                with open(path, "xb") as file:
                    file.write(OTHER)
                taken[path.name] = json.loads(waiting[-1].read_bytes())["result_id"]
    if machine.drafts():
        raise Failure(f"{len(machine.drafts())} drafts stayed after their results had been handed over")
    machine.shut()
    return starts, most, taken


def answers_of(number):
    return ANSWERS if number % WHOLE_EVERY == 0 else ANSWERS[:PAGE]


def figures(machine, count, share, starts, most, taken):
    folder = share.real
    for name in taken:
        if (folder / name).read_bytes() != OTHER:
            raise Failure(f"{name} was another program's and was replaced")
        (folder / name).unlink()
    results = sorted(read_results(machine, folder), key=lambda result: result["respondent"]["name"])
    names = [result["respondent"]["name"] for result in results]
    if names != [f"Siswa{number:03}" for number in range(count)]:
        raise Failure(f"{count} students handed over, {len(names)} results lie there, {len(set(names))} of them different")
    given = [digits(result).rstrip("-") for result in results]
    if len({result["result_id"] for result in results}) != count or given != [answers_of(number) for number in range(count)]:
        raise Failure("results share an id, or have other answers")
    left = check_whole(folder) | check_whole(machine.data)
    here = [path for path in share.place.rglob("*.selaras.json") if share.drop not in path.parents]
    if here or left:
        raise Failure(f"left behind: {here} {left}")
    states = ", ".join(f"{times} × {state}" for state, times in share.seen.items())
    return [
        f"{sum(answers == ANSWERS for answers in given)} whole sittings and {sum(answers != ANSWERS for answers in given)} of one page: "
        f"{len(results)} of {count} results lie in the class folder, all ids distinct, all whole, queue empty; {starts} starts, "
        f"{starts - 1} kills, at most {most} waited",
        f"the folder was {states}" + ("" if share.has_mounts else " (nothing can be mounted here)"),
        f"{len(taken)} names were taken by another file first: none replaced, the results numbered",
    ]
