"""What lies on a disk after a fault: whole files, temporary ones named as such, nothing else; and traces of a person."""

import json
import re
import subprocess

from machine import PROFILE, Failure

# What the program writes into its data folder under names that stay.
KNOWN = re.compile(r"settings\.json|[0-9a-f-]{36}\.(json|prev|next)|.+\.selaras\.json|panic-.+\.(txt|json)")
LOCKS = re.compile(r"[0-9a-f-]{36}\.lock|outbox\.lock|queue\.lock")
# Folders for what is being written: beside the file, named by the library, the draft, or the result.
TEMPORARY = re.compile(r"\.atomicwrite.+|[0-9a-f-]{36}\.tmp|\.selaras-.+")
# So many answers in a row are a person's sitting and no accident.
RUN = 10


def check_whole(folder):
    """Fails on a half file under a name that stays, and on a file nobody knows. Returns the temporary folders that were left."""
    left = set()
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        temporary = [part for part in inside if TEMPORARY.fullmatch(part)]
        if temporary:
            left.add(temporary[0])
        elif path.is_file() and KNOWN.fullmatch(path.name):
            try:
                json.loads(path.read_bytes())
            except (json.JSONDecodeError, UnicodeDecodeError) as problem:
                raise Failure(f"{path} is half-written: {problem}") from None
        elif path.is_file() and not LOCKS.fullmatch(path.name):
            raise Failure(f"{path} is no file the program is known to write")
    return left


def read_results(machine, folder):
    """Every result file of a folder, by id, after the program itself has read all of them."""
    paths = sorted(folder.glob("*.selaras.json"))
    if not paths:
        return []
    out = machine.folder / "read"
    command = [machine.program, "report", "--profile", PROFILE, "--result", folder, "--format", "csv", "--out", out]
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=machine.env)
    made = len(list(out.glob("*.csv")))
    if done.returncode != 0 or made != len(paths):
        raise Failure(f"the program reads {made} of {len(paths)} results in {folder}: {done.stderr[-600:]}")
    for path in out.iterdir():
        path.unlink()
    return [json.loads(path.read_bytes()) for path in paths]


def traces(folders, name, answers):
    """Where a person's name or a run of the answers is found, in every byte of every file below the folders, with why."""
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if name.lower() in path.name.lower():
                found.append((path, "the name, in its name"))
            if path.is_file() and not path.is_symlink():
                found += [(path, why) for why in traces_in(path.read_bytes(), name, answers)]
    return found


def traces_in(content, name, answers):
    low = content.lower()
    if any(name.lower().encode(code) in low for code in ("utf-8", "utf-16-le", "utf-16-be")):
        yield "the name"
    # As in a result or a draft; what was not understood has no value.
    values = b"".join(re.findall(rb'"(?:value|a|answer)"\s*:\s*(\d)', content)).decode()
    given = answers.replace("0", "")
    if any(given[at : at + RUN] in values for at in range(len(given) - RUN + 1)):
        yield "the answers, as a result has them"
    # As in a table, a list or plain text: digits with little between them, one byte or two for a letter.
    plain = content.replace(b"\0", b"").decode("latin-1")
    for row in (answers, given):
        for at in range(len(row) - RUN + 1):
            if re.search(r"[^0-9]{0,3}".join(row[at : at + RUN]), plain):
                yield "the answers, in a row"
                return
