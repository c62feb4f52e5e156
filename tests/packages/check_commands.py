"""What the zip holds, and its subcommands as a terminal of Windows runs them."""

import csv
import json
from pathlib import Path

from drive import Failure
from wine import PROFILE, ROOT, expect

PROFILE_PATH = f"profiles/{PROFILE}.ron"


def test_the_zip_is_whole(lab):
    wanted = ["selaras.exe", "selaras.com", PROFILE_PATH, "data/", "BACA-SAYA.txt", "LICENSE-MIT.txt", "THIRD-PARTY-LICENCES.txt"]
    wanted += [f"panduan/{guide.name}" for guide in sorted((ROOT / "docs" / "guides").glob("*.pdf"))]
    missing = [name for name in wanted if not any(one.endswith("/" + name) for one in lab.names)]
    expect(f"missing among {len(lab.names)} entries", missing, [])
    program = (lab.place / "selaras.exe").read_bytes()
    # Panics name places in sources: not in folders of whoever built this.
    folders = [str(Path.home() / ".cargo"), str(ROOT)]
    expect("folders of this computer in the program", [one for one in folders if one.encode() in program], [])


def test_check_tells_good_from_bad(lab):
    expect("profiles that ship", lab.command("check", "profiles")[:2], (0, b""))
    broken = lab.place / "profil rusak é.ron"
    broken.write_text("(schema: 1, id: ")
    status, out, err = lab.command("check", broken.name)
    expect("status and output of a broken profile", (status, out), (1, b""))
    if "profil rusak é.ron:" not in err.decode():
        raise Failure(f"no place is told: {err.decode()!r}")
    expect("status without a path", lab.command("check")[0], 2)


def test_schema_prints_whole_files(lab):
    status, out, _ = lab.command("schema", "profile")
    expect("the template", (status, out), (0, (ROOT / "assets" / "template.ron").read_bytes()))
    status, out, _ = lab.command("schema", "result")
    expect("the schema", (status, json.loads(out)["type"]), (0, "object"))
    status, out, _ = lab.command("schema", "lab")
    expect("the lab file", (status, b"drop_folder" in out), (0, True))


def test_score_and_stats_of_a_class(lab):
    folder = lab.place / "Hasil Kelas é"
    folder.mkdir()
    answers = folder / "jawaban 印.csv"
    items = items_of(lab)
    rows = [[f"r{n}", *(str((n * 7 + item * 3) % 5 + 1) for item in range(len(items)))] for n in range(40)]
    with answers.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["respondent", *items], *rows])
    status, out, err = lab.command("score", "--profile", PROFILE_PATH, "--answers", "Hasil Kelas é/jawaban 印.csv")
    expect(f"score ({err.decode()})", (status, len(out.splitlines())), (0, 41))
    inside = answers.relative_to(lab.place)
    status, _, err = lab.command("score", "--profile", PROFILE_PATH, "--answers", inside, "--out", "Hasil Kelas é/skor.csv")
    expect(f"score to a file ({err.decode()})", (status, (folder / "skor.csv").read_bytes()), (0, out))
    status, _, err = lab.command("stats", "--profile", PROFILE_PATH, "--answers", inside, "--out", "Hasil Kelas é/statistik")
    made = sorted(path.name for path in (folder / "statistik").iterdir())
    expect(f"stats ({err.decode()})", (status, made), (0, ["dimensions.csv", "items.csv"]))


def test_reports_in_every_form(lab):
    begins = {"pdf": b"%PDF-1.7", "html": b"<!DOCTYPE html>", "xlsx": b"PK", "csv": b"", "txt": b""}
    result = lab.a_result()
    for form, start in begins.items():
        out = lab.place / f"laporan Ñ 印.{form}"
        status, _, err = lab.command("report", "--result", result, "--format", form, "--out", out.name)
        expect(f"report as {form} ({err.decode()})", status, 0)
        if not out.read_bytes().lower().startswith(start.lower()) or out.stat().st_size < 300:
            raise Failure(f"{out.name} is no {form}: {out.read_bytes()[:40]!r}")


def test_names_of_devices_are_refused_with_words(lab):
    result = lab.a_result()
    for name in ("nul.pdf", "CON", "com1.txt", "aux .pdf", "aux.selaras.json", "prn.html"):
        status, _, err = lab.command("report", "--result", result, "--format", "txt", "--out", name)
        if status == 0 or len(err.decode().strip()) < 20:
            raise Failure(f"{name}: status {status}, {err.decode()!r}")
        left = [path.name for path in lab.place.iterdir() if path.name.lower().startswith(name.lower()[:3] + ".")]
        expect(f"left behind for {name}", left, [])


def test_a_very_long_path(lab):
    deep = lab.place.joinpath(*[f"folder yang panjang sekali namanya {n}" for n in range(8)])
    deep.mkdir(parents=True)
    inside = deep.relative_to(lab.place)
    result = lab.a_result(inside / "hasil.selaras.json")
    status, _, err = lab.command("report", "--result", result, "--format", "txt", "--out", inside / "hasil.txt")
    expect(f"a report {len(str(deep))} characters deep ({err.decode()})", (status, (deep / "hasil.txt").exists()), (0, True))


def test_a_file_that_another_program_has_open_stays_whole(lab):
    result = lab.a_result()
    out = lab.place / "dibuka di Excel.csv"
    out.write_text("lama")
    report = ["report", "--result", result, "--format", "csv", "--out", out.name]
    holder = lab.hold(out, 20_000)
    status, _, err = lab.command(*report)
    expect(f"while it is open ({err.decode()})", (status, out.read_text()), (3, "lama"))
    if "sedang dibuka" not in err.decode():
        raise Failure(f"that another program has it is not told: {err.decode()!r}")
    expect("left behind", [path.name for path in lab.place.iterdir() if path.name.startswith(".atomic")], [])
    holder.kill()
    lab.end_programs()
    expect("once it is closed", (lab.command(*report)[0], out.read_text() != "lama"), (0, True))


def items_of(lab):
    """The ids of the items, from what the program itself says is missing."""
    table = lab.place / "kosong.csv"
    table.write_text("respondent,x\nr1,1\n")
    _, _, err = lab.command("score", "--profile", PROFILE_PATH, "--answers", table.name)
    return [line.split(":")[2] for line in err.decode().splitlines() if "missing_item" in line]
