"""The peer of `selaras report`: a driven Chromium, which prints the finished web pages of the same results as tagged PDF.

chromium_report.py CHROMIUM OUT PAGE.html…    writes OUT/NAME.pdf for each, in one browser.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

chromium, out, *pages = (Path(argument).resolve() for argument in sys.argv[1:])
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    page = browser.new_page()
    for file in pages:
        page.goto(file.as_uri())
        page.pdf(path=(out / file.name).with_suffix(".pdf"), format="A4", tagged=True, outline=True, print_background=True)
    browser.close()
