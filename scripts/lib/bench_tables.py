"""Times `selaras score` and `selaras stats` beside their peers (called by scripts/bench).

All are whole processes that read the same made-up answers from the disk and write their tables to it, run in turn. The
peers check nothing and write the core columns alone, without syncing; Selaras checks every cell, writes every column and
syncs. A peer's figures are compared with ours before anything is timed: a fast wrong answer is no yardstick.
"""

import csv
import os
import statistics
import subprocess
import sys
import time
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PEERS = ROOT / "benches" / "peers" / "tables"
KEYS = ROOT / "tests" / "reference" / "synth36_keys.csv"
PROFILE = ROOT / "tests" / "reference" / "synth36.ron"
ROWS, MANY_ROWS = 100_000, 1_000_000
CORE = ("_n", "_mean", "_pomp", "_sem", "_lo90", "_hi90")
CACHE = Path(os.environ.get("SELARAS_CACHE") or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "selaras")


def run(selaras, build, work, runs, mark):
    """`build(package, name)` builds a crate, `mark(label, value, limit)` tells and keeps what is over its limit."""
    python = environment("peers", PEERS / "requirements.txt")
    floor = build(ROOT / "benches" / "peers" / "csv_floor", "csv_floor")
    answers, many = work / "answers.csv", work / "many.csv"
    for rows, path in ((ROWS, answers), (MANY_ROWS, many)):
        subprocess.run([python, PEERS / "make_answers.py", KEYS, str(rows), path], check=True)
    ours = [selaras, "score", "--profile", PROFILE, "--answers", answers, "--out", work / "scores.csv"]
    stats = [selaras, "stats", "--profile", PROFILE, "--answers", answers, "--out", work / "stats"]
    peer = {name: [python, PEERS / f"{name}_score.py", KEYS, answers, work / f"{name}.csv"] for name in ("polars", "pandas")}
    peer["floor"] = [floor, KEYS, answers, work / "floor.csv"]
    (work / "numpy").mkdir()
    numpy = [python, PEERS / "numpy_stats.py", KEYS, answers, work / "numpy"]

    measured = {"score": timed(ours), "stats": timed(stats), "numpy": timed(numpy)}
    measured |= {name: timed(command) for name, command in peer.items()}
    for name in peer:
        same(work / "scores.csv", work / f"{name}.csv", "respondent")
    same(work / "stats" / "dimensions.csv", work / "numpy" / "dimensions.csv", "dimension")
    same(work / "stats" / "items.csv", work / "numpy" / "items.csv", "item")
    took = {name: [] for name in measured}
    for _ in range(runs):
        for name, command in [("score", ours), *peer.items(), ("stats", stats), ("numpy", numpy)]:
            # The slowest peer needs no more than a few runs to be told apart.
            if name != "pandas" or len(took[name]) < 3:
                took[name].append(timed(command)[0])
    print(f"\n{versions(python)}; {ROWS:,} × 36, whole processes, {runs} runs in turn, medians\n")
    print(f"{'':34}{'selaras':>12}{'peer':>12}{'ratio':>8}{'limit':>8}")
    for label, name, other, limit in (
        ("score, s, Polars", "score", "polars", 1 / 1.5),
        ("score, s, floor over csv", "score", "floor", 1.3),
        ("score, s, pandas", "score", "pandas", None),
        ("stats, s, numpy and pandas", "stats", "numpy", 1 / 10),
    ):
        tell(label, took[name], took[other], limit, mark)
    many_scores = [selaras, "score", "--profile", PROFILE, "--answers", many, "--out", work / "scores.csv"]
    for label, peak, limit in (
        (f"score of {ROWS:,}, peak MiB", measured["score"][1], 64),
        (f"score of {MANY_ROWS:,}, peak MiB", timed(many_scores)[1], 96),
        (f"stats of {ROWS:,}, peak MiB", measured["stats"][1], 64),
    ):
        print(f"{label:34}{peak:12.1f}{'':12}{'':8}{limit:8}{mark(label, peak, limit)}", flush=True)


def tell(label, ours, theirs, limit, mark):
    ratio = statistics.median(one / another for one, another in zip(ours, theirs))
    asked = f"{limit:8.2f}{mark(label, ratio, limit)}" if limit else f"{'':8}"
    print(f"{label:34}{statistics.median(ours):12.3f}{statistics.median(theirs):12.3f}{ratio:8.3f}{asked}", flush=True)


def timed(command):
    """Seconds of a whole process and its peak memory in MiB."""
    began = time.perf_counter()
    child = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    words = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{command[0]} ended with status {child.returncode}:\n{words.decode()[-2000:]}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def same(ours, theirs, name):
    """Every column of a peer is one of ours with the same figures; what only we have is not looked at."""
    with open(ours, newline="") as mine, open(theirs, newline="") as other:
        for number, (row, peer) in enumerate(zip(csv.DictReader(mine), csv.DictReader(other), strict=True)):
            for column, cell in peer.items():
                if row[column] != cell and not close(row[column], cell):
                    sys.exit(f"{theirs}, row {number + 2} ({row[name]}), {column}: {cell} against our {row[column]}")


def close(ours, theirs):
    if not ours or not theirs:
        return ours == theirs
    return abs(float(ours) - float(theirs)) <= 1e-9 * max(1, abs(float(theirs)))


def environment(name, wanted):
    """A Python with the pinned peers of the file `wanted`, made once."""
    folder = CACHE / name
    stamp, python = folder / "installed.txt", folder / "bin" / "python"
    if not stamp.exists() or stamp.read_text() != wanted.read_text():
        subprocess.run(["/usr/bin/python3", "-m", "venv", "--clear", folder], check=True)
        install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]
        subprocess.run([*install, "--requirement", wanted], check=True)
        stamp.write_text(wanted.read_text())
    return python


def versions(python):
    code = "import numpy, pandas, polars; print(f'numpy {numpy.__version__}, pandas {pandas.__version__}, polars {polars.__version__}')"
    ours = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
    lock = tomllib.loads((ROOT / "benches" / "peers" / "csv_floor" / "Cargo.lock").read_text())
    return f"{ours}, csv {next(package['version'] for package in lock['package'] if package['name'] == 'csv')}"
