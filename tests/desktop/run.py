"""Runs scenarios: `run.py --program PATH [--artifacts DIR] [--list] [PART-OF-A-NAME]…`

Every `test_…` function of every `test_*.py` here gets a process, a screen and a data folder of its own, and
`LIMIT` seconds. A failure keeps a screenshot, the accessibility tree and all logs. The last line says
"N passed, N failed"; the exit status is 0 only when at least one passed and none failed.
"""

import argparse
import importlib.util
import os
import subprocess
import sys
import time
import traceback
from pathlib import Path

import drive

HERE = Path(__file__).resolve().parent
LIMIT = 240


def main():
    options = parse()
    if options.one:
        return run_one(options)
    names = [name for name in scenarios() if not options.wanted or any(part in name for part in options.wanted)]
    if options.list:
        print("\n".join(names))
        return 0
    if not Path(options.program).is_file():
        print(f"{options.program} is missing: build it first")
        return 2
    failed = sum(not run_apart(options, name) for name in names)
    print(f"{len(names) - failed} passed, {failed} failed")
    return 0 if names and not failed else 1


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default="target/release/selaras")
    parser.add_argument("--artifacts", default="target/desktop")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("wanted", nargs="*")
    return parser.parse_args()


def scenarios():
    """`file::function` of each scenario, in the order they are written."""
    names = []
    for file in sorted(HERE.glob("test_*.py")):
        for line in file.read_text().splitlines():
            if line.startswith("def test_"):
                names.append(f"{file.stem}::{line[4:].partition('(')[0]}")
    return names


def run_apart(options, name):
    artifacts = Path(options.artifacts).resolve() / name.replace("::", ".")
    command = [sys.executable, str(HERE / "run.py"), "--one", name, "--program", options.program, "--artifacts", str(artifacts)]
    began = time.monotonic()
    # A session of its own: when time is up, the scenario is ended and cleans up after itself.
    child = subprocess.Popen(command, start_new_session=True, stdin=subprocess.DEVNULL)
    try:
        ok = child.wait(timeout=LIMIT) == 0
    except subprocess.TimeoutExpired:
        print(f"{name}: not done after {LIMIT} s", flush=True)
        child.terminate()
        try:
            child.wait(timeout=30)
        except subprocess.TimeoutExpired:
            child.kill()
        ok = False
    seen = "" if ok else f", see {artifacts}"
    print(f"{'ok' if ok else 'FAILED'}  {name} ({time.monotonic() - began:.1f} s{seen})", flush=True)
    return ok


def run_one(options):
    import signal

    file, _, function = options.one.partition("::")
    spec = importlib.util.spec_from_file_location(file, HERE / f"{file}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scenario = getattr(module, function)
    signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(drive.Failure("time is up")))
    width, height = getattr(scenario, "screen", (1366, 768))
    with drive.Desktop(options.program, options.artifacts, width, height) as desktop:
        try:
            scenario(desktop)
            return 0
        except Exception:
            traceback.print_exc()
            desktop.keep_failure()
            return 1


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    sys.exit(main())
