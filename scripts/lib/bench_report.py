"""Times the student's report as PDF beside its peers (called by scripts/bench).

First the library alone: `cargo bench --bench report`, and the other files with `--bench report_files`. Then whole processes: `selaras report` reads a result file, scores it
and writes the PDF. Its peers are given finished work: the typst engine called from Python sets the same page from the same
data with the same standards, and a driven Chromium, where there is one, prints the finished web page (tagged, but to no
standard). Each makes one report, then a class of 36 in one process, in turn. Files are counted before anything is timed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import bench_tables

ROOT = bench_tables.ROOT
PEERS = ROOT / "benches" / "peers" / "report"
PROFILE = ROOT / "profiles" / "karyawan-pemberdayaan-masyarakat.ron"
TEMPLATE = ROOT / "assets" / "report" / "student.typ"
FONTS = ROOT / "assets" / "fonts"
CLASS = 36
BINARY_MIB = 60


def run(selaras, work, runs, mark):
    """`mark(label, value, limit)` tells and keeps what is over its limit."""
    work = work.resolve()
    library = bench("report", "--write", work, check=True) and bench("report")
    files = bench("report_files")
    python = bench_tables.environment("peers-report", PEERS / "requirements.txt")
    chromium = shutil.which("chromium")
    one, many = commands(selaras, python, chromium, work)
    for each in (one, many):
        for name, command in each.items():
            tidy(work / name)
            bench_tables.timed(command)
    for name in many:
        made = len(list((work / name).rglob("*.pdf")))
        if made != CLASS:
            sys.exit(f"{name} made {made} files instead of {CLASS}")

    print(f"\n{versions(python, chromium)}; whole processes, {runs} runs in turn, medians\n")
    print(library.stdout + files.stdout)
    print(f"{'':34}{'selaras':>12}{'peer':>12}{'ratio':>8}{'limit':>8}")
    for label, each, limits in (("one report, s", one, {"typst": 1.0}), (f"class of {CLASS}, s", many, {"typst": 1.0, "chromium": 0.1})):
        took = {name: [] for name in each}
        for turn in range(runs):
            for name, command in each.items():
                # The slowest peer needs no more than a few runs to be told apart.
                if name != "chromium" or turn < 3:
                    tidy(work / name)
                    took[name].append(bench_tables.timed(command)[0])
        for name in each:
            if name != "selaras":
                bench_tables.tell(f"{label}, {name}", took["selaras"], took[name], limits.get(name), mark)
    print(f"{'size of the program, MiB':34}{size(selaras):12.1f}{'':20}{BINARY_MIB:8}{mark('size of the program', size(selaras), BINARY_MIB)}")
    if library.returncode:
        mark("one PDF", 1, 0)
    if files.returncode:
        mark("summary workbook", 1, 0)


def commands(selaras, python, chromium, work):
    """One report and a class of them, by program; each writes into the folder of its name."""
    results = work / "results"
    results.mkdir()
    for result in sorted(work.glob("*.selaras.json")):
        result.rename(results / result.name)
    data = sorted(work.glob("*.json"))
    for name in ("selaras", "typst", "chromium"):
        (work / name).mkdir()
    report = [selaras, "report", "--profile", PROFILE, "--result"]
    first = next(iter(sorted(results.iterdir())))
    one = {"selaras": [*report, first, "--format", "pdf", "--out", work / "selaras" / "one.pdf"]}
    many = {"selaras": [*report, results, "--format", "pdf", "--out", work / "selaras" / "class"]}
    peer = [python, PEERS / "typst_report.py", TEMPLATE, FONTS, work / "typst"]
    one["typst"], many["typst"] = [*peer, data[0]], [*peer, *data]
    if chromium:
        subprocess.run([*report, results, "--format", "html", "--out", work / "pages"], check=True, stderr=subprocess.DEVNULL)
        pages = sorted((work / "pages").rglob("*.html"))
        peer = [python, PEERS / "chromium_report.py", chromium, work / "chromium"]
        one["chromium"], many["chromium"] = [*peer, pages[0]], [*peer, *pages]
    return one, many


def bench(name, *arguments, check=False):
    """What the bench of that name tells; it ends with 1 when a figure is over its limit."""
    command = ["cargo", "bench", "--quiet", "--locked", "--manifest-path", ROOT / "Cargo.toml", "--bench", name, "--"]
    ended = subprocess.run([*command, *arguments], check=check, stdout=subprocess.PIPE, text=True)
    if ended.returncode not in (0, 1):
        sys.exit(f"the bench {name} failed")
    return ended


def tidy(folder):
    """A run that finds the files of the last one would have to be asked whether to replace them."""
    for file in sorted(folder.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()


def size(program):
    return os.path.getsize(program) / 2**20


def versions(python, chromium):
    code = "import importlib.metadata as m; print(f\"typst {m.version('typst')} from Python, playwright {m.version('playwright')}\")"
    ours = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
    browser = subprocess.run([chromium, "--version"], capture_output=True, text=True).stdout.strip() if chromium else "no Chromium"
    return f"{ours}, {browser}"
