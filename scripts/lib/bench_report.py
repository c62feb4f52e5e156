"""Times the student's report as PDF beside its peers (called by scripts/bench).

First the library alone: `cargo bench --bench report`, and the other files with `--bench report_files`. Then whole processes: `selaras report` reads a result file, scores it
and writes the PDF; the peer is the typst engine called from Python, which is given the finished data and sets the same page
with the same standards. Both make one report, then a class of 36 in one process, in turn. Pages of the peer are counted
before anything is timed.
"""

import os
import statistics
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
    warm = bench("report")
    subprocess.run([*warm, "--write", work], check=True)
    library = subprocess.run(warm, stdout=subprocess.PIPE, text=True)
    if library.returncode not in (0, 1):
        sys.exit("the bench of the library failed")
    files = subprocess.run(bench("report_files"), stdout=subprocess.PIPE, text=True)
    if files.returncode not in (0, 1):
        sys.exit("the bench of the other files failed")
    python = bench_tables.environment("peers-report", PEERS / "requirements.txt")
    results, data = sorted(work.glob("*.selaras.json")), sorted(set(work.glob("*.json")) - set(work.glob("*.selaras.json")))
    ours, theirs = work / "ours", work / "theirs"
    one, many = {}, {}
    for folder in (ours, theirs):
        folder.mkdir()
    (work / "class").mkdir()
    for result in results:
        (work / "class" / result.name).write_bytes(result.read_bytes())
    command = [selaras, "report", "--profile", PROFILE, "--format", "pdf"]
    one["selaras"] = [*command, "--result", results[0], "--out", ours / "one.pdf"]
    many["selaras"] = [*command, "--result", work / "class", "--out", ours / "class"]
    peer = [python, PEERS / "typst_report.py", TEMPLATE, FONTS, theirs]
    one["typst"], many["typst"] = [*peer, data[0]], [*peer, *data]

    for commands in (one, many):
        for each in commands.values():
            tidy(ours)
            bench_tables.timed(each)
    if len(list(theirs.glob("*.pdf"))) != CLASS:
        sys.exit(f"the peer did not make {CLASS} files")
    print(f"\n{version(python)}; whole processes, {runs} runs in turn, medians\n")
    print(library.stdout + files.stdout)
    print(f"{'':34}{'selaras':>12}{'peer':>12}{'ratio':>8}{'limit':>8}")
    for label, commands in (("one report, s", one), (f"a class of {CLASS}, s", many)):
        took = {name: [] for name in commands}
        for _ in range(runs):
            for name, each in commands.items():
                tidy(ours)
                took[name].append(bench_tables.timed(each)[0])
        bench_tables.tell(f"{label}, typst in Python", took["selaras"], took["typst"], 1.0, mark)
    if library.returncode:
        mark("PDF, ms", 1, 0)
    if files.returncode:
        mark("summary workbook, ms", 1, 0)
    size = os.path.getsize(selaras) / 2**20
    print(f"{'size of the program, MiB':34}{size:12.1f}{'':12}{'':8}{BINARY_MIB:8}{mark('size of the program, MiB', size, BINARY_MIB)}", flush=True)


def bench(name):
    """The command of the built bench."""
    return ["cargo", "bench", "--quiet", "--locked", "--manifest-path", ROOT / "Cargo.toml", "--bench", name, "--"]


def tidy(folder):
    """A run that finds the files of the last one would have to be asked whether to replace them."""
    for file in sorted(folder.rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()


def version(python):
    code = "import importlib.metadata as m; print(f\"typst {m.version('typst')} from Python\")"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
