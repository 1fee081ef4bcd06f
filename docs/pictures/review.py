"""Make the pictures of docs/tutorials/in-the-browser.md anew.

`python docs/pictures/review.py` needs the extra “review”, playwright and Chromium.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def main() -> None:
    """Serve a copy of the example, and take a picture of each view."""
    with tempfile.TemporaryDirectory() as folder:
        inventory = Path(folder) / "aptible"
        shutil.copytree(ROOT / "inventory" / "aptible", inventory)
        command = [sys.executable, "-m", "clausemap", "review", str(inventory), "--no-browser"]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
            try:
                take_pictures(address(server))
            finally:
                server.terminate()


def address(server: subprocess.Popen[str]) -> str:
    """The address that the server prints, with its token."""
    return next(found[0] for line in server.stdout or () if (found := re.search(r"http://\S+", line)))


def take_pictures(opened: str) -> None:
    """Open every view and save what it looks like."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(opened)
        page.click("a.s:has-text('payment information to our service providers')")
        save(page, "sentences")
        for view in ("holdings", "recipients", "todo"):
            page.click(f"nav a[href='/{view}']")
            if view == "recipients":
                page.locator("h2:has-text('Who gets which data')").scroll_into_view_if_needed()
            save(page, view)
        browser.close()


def save(page: Page, name: str) -> None:
    """Save one picture."""
    page.wait_for_load_state()
    page.screenshot(path=HERE / f"review-{name}.png")


if __name__ == "__main__":
    main()
