"""What is inside the program besides its own code: third_party.py --target TRIPLE --licences FILE --sbom FILE.

Writes the licence texts of every crate that is linked into the program for that target, and a bill of materials
(CycloneDX 1.5). Both come from Cargo.lock and from the sources that cargo has fetched, in the same order every time; the
only time in them is SOURCE_DATE_EPOCH. A crate without any licence text ends the script: nobody may be left out.
"""

import argparse
import json
import os
import subprocess
import sys
import tomllib
import uuid
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STANDARD = [("Apache-2.0", "LICENSE-APACHE"), ("MIT", "LICENSE-MIT"), ("0BSD", "packaging/licences/0BSD.txt")]
FONTS = ["Inter", "Icons"]
TEXTS = ("license", "licence", "copying", "notice", "unlicense", "copyright")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", required=True)
    parser.add_argument("--licences", required=True, type=Path)
    parser.add_argument("--sbom", required=True, type=Path)
    options = parser.parse_args()
    crates = linked(options.target)
    options.licences.write_text(licences(crates), encoding="utf-8")
    options.sbom.write_text(json.dumps(bill(crates, options.target), indent=2) + "\n", encoding="utf-8")


def cargo(*arguments):
    return subprocess.run(["cargo", *arguments], cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def linked(target):
    """The packages that cargo links for the target, without what only tests and build scripts use, by name and version."""
    tree = cargo("tree", "--locked", "--edges", "normal", "--target", target, "--prefix", "none", "--format", "{p}")
    wanted = {tuple(line.split()[:2]) for line in tree.splitlines() if line}
    packages = json.loads(cargo("metadata", "--locked", "--format-version", "1", "--filter-platform", target))["packages"]
    found = {(package["name"], "v" + package["version"]): package for package in packages}
    return [found[key] for key in sorted(wanted) if key[0] != "selaras"]


def licences(crates):
    parts = ["Selaras is made with the work of many. Each part keeps its own licence; the texts follow.\n"]
    crowds = {}
    for crate in crates:
        for text in texts_of(crate, crates):
            crowds.setdefault(text, []).append(crate)
    for text, owners in sorted(crowds.items(), key=lambda pair: [crate["name"] for crate in pair[1]]):
        names = "\n".join(f"  {crate['name']} {crate['version']} ({crate['license']})" for crate in owners)
        parts.append(f"{names}\n\n{text}\n")
    for font in FONTS:
        text = (ROOT / "assets" / "fonts" / f"{font}-LICENSE.txt").read_text(encoding="utf-8")
        parts.append(f"  the font {font}\n\n{text.strip()}\n")
    return ("\n" + "-" * 100 + "\n\n").join(parts)


def texts_of(crate, crates):
    """The licence texts of a crate; where its package has none, those of its siblings, else the text its licence has."""
    texts = texts_in(Path(crate["manifest_path"]).parent)
    siblings = [other for other in crates if crate["repository"] and other["repository"] == crate["repository"]]
    alike = [other for other in crates if other["license"] == crate["license"] == "BSL-1.0"]
    for other in siblings + alike:
        texts = texts or texts_in(Path(other["manifest_path"]).parent)
    if texts:
        return texts
    for name, file in STANDARD:
        if name in (crate["license"] or ""):
            authors = ", ".join(author.split(" <")[0] for author in crate["authors"]) or f"the authors of {crate['name']}"
            text = (ROOT / file).read_text(encoding="utf-8").strip()
            return [text.replace("The Selaras contributors", authors)]
    sys.exit(f"{crate['name']} {crate['version']} ({crate['license']}) has no licence text")


def texts_in(folder):
    files = sorted(path for path in folder.iterdir() if path.name.lower().startswith(TEXTS) and path.suffix != ".rs")
    return [path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n").strip() for path in files if path.is_file()]


def bill(crates, target):
    locked = tomllib.loads((ROOT / "Cargo.lock").read_text(encoding="utf-8"))["package"]
    sums = {(package["name"], package["version"]): package.get("checksum") for package in locked}
    own = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))["package"]
    made = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
    subject = {"name": own["name"], "version": own["version"], "license": own["license"]}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, repr([target, own['version'], sorted(map(str, sums.items()))]))}",
        "version": 1,
        "metadata": {
            "timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": component(subject, None, "application"),
            "properties": [{"name": "target", "value": target}],
        },
        "components": [component(crate, sums[crate["name"], crate["version"]], "library") for crate in crates],
    }


def component(package, checksum, kind):
    purl = f"pkg:cargo/{package['name']}@{package['version']}"
    return {
        "type": kind,
        "bom-ref": purl,
        "name": package["name"],
        "version": package["version"],
        "licenses": [{"expression": (package["license"] or "NOASSERTION").replace("/", " OR ")}],
        "purl": purl,
        **({"hashes": [{"alg": "SHA-256", "content": checksum}]} if checksum else {}),
    }


if __name__ == "__main__":
    main()
