"""Breaks things under the real program: `run.py --program PATH [--quick] [--seed N] [--list] [PART-OF-A-NAME]…`

Every part gets a process, a screen and a computer of its own (machine.py). What it found is told as figures, and all figures
again at the end. The last line says "N passed, N failed"; a fault that this system cannot have is told as skipped.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "desktop"))

import clock_back  # noqa: E402
import copies  # noqa: E402
import deliveries  # noqa: E402
import disks  # noqa: E402
import drive  # noqa: E402
import kills  # noqa: E402
import machine  # noqa: E402
import traces  # noqa: E402

# What is done, how often in full and how often quickly (0: not at all), and seconds until it is given up.
PARTS = {
    "kills-answering": (kills.while_answering, 120, 6, 1800),
    "kills-saving": (kills.while_saving, 40, 3, 600),
    "kills-handing-over": (kills.while_handing_over, 40, 3, 600),
    "kills-printing": (kills.while_printing, 20, 2, 600),
    "class-folder-comes-and-goes": (deliveries.come_and_go, 200, 4, 5400),
    **{f"disk-{name.replace('_', '-')}": (part, 1, int(name in disks.QUICK), 180) for name, part in disks.PARTS.items()},
    "two-copies": (copies.side_by_side, 40, 8, 300),
    "two-copies-in-the-lab": (copies.both_hand_over, 6, 1, 300),
    "clock-turned-back": (clock_back.a_year, 1, 1, 180),
    "traces-handed-over": (traces.handed_over, 1, 1, 180),
    "traces-after-a-kill": (traces.after_a_kill, 1, 1, 180),
    "traces-idle": (traces.idle, 1, 0, 300),
}


def main():
    options = parse()
    if options.one:
        return run_one(options)
    wanted = [name for name in PARTS if not options.wanted or any(part in name for part in options.wanted)]
    wanted = [name for name in wanted if count_of(name, options)]
    if options.list:
        print("\n".join(wanted))
        return 0
    if not Path(options.program).is_file():
        print(f"{options.program} is missing: build it first")
        return 2
    print(f"seed {options.seed}", flush=True)
    told = [run_apart(options, name) for name in wanted]
    print("\nFigures")
    for name, (_, figures) in zip(wanted, told):
        print("\n".join(f"  {name}: {figure}" for figure in figures))
    failed = sum(not passed for passed, _ in told)
    print(f"{len(told) - failed} passed, {failed} failed")
    return 0 if told and not failed else 1


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="target/release/selaras")
    parser.add_argument("--artifacts", default="target/faults")
    parser.add_argument("--quick", action="store_true", help="small counts, for every change")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("wanted", nargs="*")
    return parser.parse_args()


def count_of(name, options):
    _, full, quick, _ = PARTS[name]
    return quick if options.quick else full


def run_apart(options, name):
    """Whether a part passed, and its figures."""
    command = [sys.executable, str(HERE / "run.py"), "--one", name, "--program", options.program]
    command += ["--artifacts", options.artifacts, "--seed", str(options.seed), *["--quick"] * options.quick]
    began = time.monotonic()
    child = subprocess.Popen(command, start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        said, _ = child.communicate(timeout=PARTS[name][3])
        passed = child.returncode == 0
    except subprocess.TimeoutExpired:
        # It ends what it started, then itself.
        child.terminate()
        said, passed = child.communicate(timeout=60)[0], False
    figures = said.splitlines()
    print(f"{'ok' if passed else 'FAILED'}  {name} ({time.monotonic() - began:.1f} s)", flush=True)
    print("\n".join(f"    {figure}" for figure in figures), flush=True)
    return passed, figures or ["no figures"]


def run_one(options):
    name = options.one
    signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(drive.Failure("time is up")))
    chance = random.Random(f"{options.seed} {name}")
    with machine.Machine(options.program, Path(options.artifacts).resolve() / name) as computer:
        try:
            print("\n".join(PARTS[name][0](computer, count_of(name, options), chance)))
            return 0
        except machine.Skipped as why:
            print(f"skipped: {why}")
            return 0
        except Exception:
            traceback.print_exc()
            computer.keep_failure()
            return 1


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.exit(main())
