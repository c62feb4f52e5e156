"""Reads what strace saw and fails on a socket that could leave the machine: `network.py FOLDER`.

Allowed is AF_UNIX alone: the display, the session bus, the accessibility bus. Programs that Selaras starts (a file
dialog, the file manager) are held to the same. The last line says "N passed, N failed", one for each trace.
"""

import re
import sys
from pathlib import Path

SOCKET = re.compile(r"\bsocket(?:pair)?\((\w+)")
ADDRESS = re.compile(r"\b(?:sa|sun|nl|sin|sin6)_family=(\w+)")
ALLOWED = {"AF_UNIX", "AF_LOCAL"}


def main(folder):
    traces = sorted(Path(folder).iterdir())
    failed = 0
    for trace in traces:
        problems = check(trace.read_text(errors="replace"))
        failed += bool(problems)
        for problem in problems:
            print(f"{trace.name}: {problem}")
    print(f"{len(traces) - failed} passed, {failed} failed")
    return 0 if traces and not failed else 1


def check(text):
    problems = []
    program = {}
    local = 0
    for line in text.splitlines():
        pid = line.split(" ", 1)[0]
        if started := re.search(r'\bexecve\("([^"]+)"', line):
            program[pid] = started[1]
        for family in SOCKET.findall(line) + ADDRESS.findall(line):
            if family in ALLOWED:
                local += 1
            elif family != "AF_UNSPEC" or "connect(" in line or "bind(" in line:
                problems.append(f"{program.get(pid, 'a child')} used {family}: {line.strip()[:160]}")
    if not local:
        # A window always speaks to its display over a local socket: without one the trace saw nothing.
        problems.append("the trace shows no local socket either, so it proves nothing")
    return problems


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
