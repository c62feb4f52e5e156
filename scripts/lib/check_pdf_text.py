"""Compares the text that pdftotext finds in each PDF of a folder with what stands beside it (called by scripts/test-pdf).

FILE.txt holds one expected text a line. Lines break elsewhere in a PDF and hold places to break, so that white space and
those places count as nothing. Prints "ok FILE text", or "FAILED FILE text" with what is missing.
"""

import re
import subprocess
import sys
from pathlib import Path


def bare(text):
    return re.sub(r"[\s\u200b\u00ad\f]+", "", text)


def main(folder):
    good = True
    for pdf in sorted(folder.glob("*.pdf")):
        found = bare(subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", pdf, "-"], check=True, capture_output=True, text=True).stdout)
        expected = [line for line in pdf.with_suffix(".txt").read_text().split("\n") if line]
        missing = [line for line in expected if bare(line) not in found]
        bad = missing or len(expected) < 20
        print(f"{'FAILED' if bad else 'ok'} {pdf} text", *(f"    {line}" for line in missing), sep="\n")
        good = good and not bad
    return good


if __name__ == "__main__":
    sys.exit(not main(Path(sys.argv[1])))
