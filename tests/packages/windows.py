"""Runs the programs of the Windows zip under Wine on a private screen: see scripts/test-windows."""

import argparse
import shutil
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.dont_write_bytecode = True
import wine  # noqa: E402
from drive import Failure  # noqa: E402

import check_commands  # noqa: E402
import check_lab  # noqa: E402
import check_window  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--zip", required=True, type=Path)
    parser.add_argument("--target", required=True, type=Path)
    parser.add_argument("--keep", type=Path, help="a folder for pictures")
    parser.add_argument("--bench", type=int, nargs="?", const=11)
    parser.add_argument("--only", nargs="*", default=[""], help="parts of the names of the checks to run")
    options = parser.parse_args()
    with wine.Lab(options.zip, options.keep) as lab:
        return bench(lab, options) if options.bench else run(lab, options.only)


def run(lab, only):
    checks = [
        check
        for module in (check_commands, check_window, check_lab)
        for name, check in vars(module).items()
        if name.startswith("test_") and any(part in name for part in only)
    ]
    failed = 0
    for check in checks:
        name = check.__name__.removeprefix("test_").replace("_", " ")
        lab.empty_data()
        try:
            check(lab)
            print(f"ok      {name}", flush=True)
        except (Failure, OSError, ValueError, subprocess.SubprocessError) as problem:
            failed += 1
            lab.picture(f"failed-{name.replace(' ', '-')}")
            print(f"FAILED  {name}\n{problem}", flush=True)
        lab.end_programs()
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


def bench(lab, options):
    """Median of paired runs: from the start of the process to its end, which it takes itself after its first frame."""
    empty = options.target / "windows" / "x86_64-pc-windows-gnu" / "release" / "empty_window.exe"
    if not empty.exists():
        sys.exit(f"{empty} is missing: scripts/test-windows builds it")
    shutil.copy(empty, lab.place)
    # Wine's server stays, so that no run pays for its start.
    subprocess.run(["wineserver", "-p"], env=lab.env, check=True)
    first_frame(lab, "selaras.exe"), first_frame(lab, "empty_window.exe")
    pairs = [(first_frame(lab, "selaras.exe"), first_frame(lab, "empty_window.exe")) for _ in range(options.bench)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs))
    ratio = statistics.median(one / other for one, other in pairs)
    megabytes = options.zip.stat().st_size / 1e6
    print(f"{'':34}{'selaras':>12}{'empty':>12}{'ratio':>8}{'limit':>8}")
    print(f"{'start to first frame, ms':34}{ours:12.1f}{theirs:12.1f}{ratio:8.2f}{1.5:8.2f}{'' if ratio <= 1.5 else '  over'}")
    print(f"{'zip, MB':34}{megabytes:12.1f}{'':12}{'':8}{25:8.2f}{'' if megabytes <= 25 else '  over'}")
    return 0 if ratio <= 1.5 and megabytes <= 25 else 1


def first_frame(lab, program):
    env = {**lab.env, "SELARAS_BENCH": "first-frame"}
    began = time.perf_counter()
    child = lab.spawn(["wine", str(lab.place / program)], "bench", env=env, cwd=lab.place)
    watchdog = threading.Timer(120, child.kill)
    watchdog.start()
    status = child.wait()
    watchdog.cancel()
    wine.expect(f"status of {program}", status, 0)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main())
