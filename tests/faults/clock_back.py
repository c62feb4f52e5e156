"""The clock of the computer is turned back a year between two runs."""

import json
import re
from pathlib import Path

from disk import check_whole, read_results
from drive import Failure, until
from machine import ANSWERS, Skipped, digits

YEAR_BACK = "-365d"


def library():
    """Debian's libfaketime, which tells a program another time."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    if not found:
        raise Skipped("libfaketime is not installed")
    return found[0]


def a_year_back():
    return {"LD_PRELOAD": str(library()), "FAKETIME": YEAR_BACK, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}


def a_year(machine, *_):
    earlier = a_year_back()
    machine.lab(machine.kept)
    machine.open_window()
    machine.sit("Hari ini")
    machine.begin()
    machine.answer(ANSWERS[:8])
    machine.cut()
    (before,) = machine.drafts()

    machine.open_window(env=earlier)
    if machine.go_on() != 9:
        raise Failure("the draft is not offered at its item")
    machine.wait_for("radio button", states=("focused",))
    machine.press(ANSWERS[8:12])
    machine.kept_answers(ANSWERS[:12])
    (after,) = machine.drafts()
    if after["started"] != before["started"] or after["created"][:4] == before["created"][:4]:
        raise Failure(f"begun {before['started']}, now {after['started']}, written {after['created']}")
    machine.cut()

    machine.open_window(env=earlier)
    if machine.go_on() not in (12, 13):
        raise Failure("the draft is not offered again at its item")
    machine.to_result(2)
    machine.hand_over()
    machine.at_start()
    machine.sit("Tahun lalu")
    machine.shut()
    results = {name_in(result): result for result in read_results(machine, machine.kept)}
    years = {name: result["started"][:4] for name, result in results.items()}
    now = before["started"][:4]
    if years != {"Hari ini": now, "": now, "Tahun lalu": str(int(now) - 1)}:
        raise Failure(f"the results began in {years}")
    if digits(results[""]).rstrip("-") != ANSWERS[:12] or check_whole(machine.kept):
        raise Failure("the result that was begun before has other answers")
    return [
        "1 of 1 draft offered with the clock a year back, twice; 3 of 3 results in the class folder, each with the time it began",
        numbered(machine, earlier),
    ]


def name_in(result):
    return result.get("respondent", {}).get("name", "")


def numbered(machine, earlier):
    """Saves one result again under the name it had: it gets a number, whatever the clock says."""
    (machine.program.parent / "selaras-lab.ron").unlink()
    (saved,) = [path for path in machine.kept.iterdir() if name_in(json.loads(path.read_bytes())) == "Hari ini"]
    content = saved.read_bytes()
    machine.running = None
    machine.start(str(saved), env=earlier, dialogs=False)
    machine.wait_window("Hasil")
    names = []
    for _ in range(2):
        machine.ask_for_path("Simpan hasil…")
        field = machine.wait_for("text", "Letak dan nama berkas")
        names.append(Path(field.text).name)
        machine.do("button", "Simpan")
        until(names[-1], 10, (Path(field.text)).exists)
        machine.wait_gone("dialog")
    if len(set(names)) != 2 or saved.read_bytes() != content:
        raise Failure(f"saved as {names}")
    return f"the same result saved twice is offered as {names[0]} and {names[1]}"
