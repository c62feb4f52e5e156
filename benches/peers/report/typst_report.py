"""The peer of `selaras report`: the typst engine from Python, which sets the same page with the same standards.

typst_report.py TEMPLATE FONTS OUT DATA.json…    writes OUT/NAME.pdf for each; the data is ready, nothing is scored.
"""

import shutil
import sys
import tempfile
from pathlib import Path

import typst

template, fonts, out, *data = (Path(argument) for argument in sys.argv[1:])
with tempfile.TemporaryDirectory() as root:
    root = Path(root)
    shutil.copyfile(template, root / "page.typ")
    shutil.copyfile(template.with_name("parts.typ"), root / "parts.typ")
    shutil.copyfile(data[0], root / "report.json")
    compiler = typst.Compiler(root / "page.typ", root=root, font_paths=[fonts], ignore_system_fonts=True)
    for file in data:
        shutil.copyfile(file, root / "report.json")
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"])
        (out / file.name).with_suffix(".pdf").write_bytes(pdf)
