"""Draw the pictures of the README from the worked example: `make pictures`. Needs Chromium, which makes PNG of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parents[1] / "inventory" / "aptible"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WIDTH, HEIGHT = 1280, 800
"""The window, in CSS pixels, of which a picture shows what is visible."""


def main() -> int:
    """Write overview.png and page.png beside this file; returns 2 where there is no Chromium."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        print("The pictures are drawn with Chromium, and there is none on the PATH.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        page, overview = Path(folder) / "page.html", Path(folder) / "overview.svg"
        inventory("report", "html", EXAMPLE, "--output", page)
        inventory("diagram", EXAMPLE, "--output", overview)
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        window = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        window.goto(f"{page.as_uri()}#register")
        window.screenshot(path=HERE / "page.png")
        window.goto(overview.as_uri())
        window.screenshot(path=HERE / "overview.png")
        browser.close()
    return 0


def inventory(*words: object) -> None:
    """Run a command of this checkout; raises CalledProcessError where it fails."""
    program = "import clausemap; clausemap.main()"
    subprocess.run([sys.executable, "-c", program, *map(str, words)], cwd=HERE.parents[1], check=True)


if __name__ == "__main__":
    sys.exit(main())
