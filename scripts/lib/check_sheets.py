"""Looks at the CSV that LibreOffice made of every sheet of the workbooks in a folder (called by scripts/test-sheets).

FOLDER/NAME.xlsx is a workbook, FOLDER/read/NAME-SHEET.csv a sheet of it as LibreOffice read it. Prints what is wrong, and last
"N passed, M failed", a workbook being one.
"""

import csv
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# How LibreOffice shows a formula that went wrong.
ERROR = re.compile(r"^(Err:\d+|#(NAME|VALUE|REF|DIV/0|N/A|NUM|NULL)[!?]?)$")


def main(folder):
    passed = failed = 0
    for book in sorted(folder.glob("*.xlsx")):
        problems = list(look_at(book, folder / "read"))
        for problem in problems:
            print(f"FAILED {book.name}: {problem}")
        passed += not problems
        failed += bool(problems)
    print(f"{passed} passed, {failed} failed")
    return passed > 0 and failed == 0


def look_at(book, read):
    with zipfile.ZipFile(book) as archive:
        names = [sheet.get("name") for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
        strings = ElementTree.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{MAIN}si")
        written = {"".join(text.text or "" for text in entry.iter(f"{MAIN}t")) for entry in strings}
    seen = set()
    for name in names:
        path = read / f"{book.stem}-{name}.csv"
        if not path.exists():
            yield f"the sheet {name} is not there"
            continue
        with path.open(newline="", encoding="utf-8") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        seen.update(cells)
        yield from (f"{name}: {cell}" for cell in cells if ERROR.match(cell))
    # An en dash may come back as it was, a line break too; every text must.
    for text in sorted(written - seen):
        yield f"LibreOffice did not read {text!r}"


if __name__ == "__main__":
    sys.exit(not main(Path(sys.argv[1])))
