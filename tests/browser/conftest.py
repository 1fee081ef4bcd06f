"""A headless Chromium that opens reports from the disk, and watches what they do."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.main import main

ROOT = Path(__file__).resolve().parents[2]
GREEN, RED = "inventory/aptible", "tests/cases/aptible/inventory"
AXE = "4.11.0"
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """A running browser, for these tests alone: its event loop would keep others of the process from running theirs."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("there is no Chromium on this machine")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield started
        started.close()


class Watched:
    """A page, what it asked for besides itself, and what it complained of."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, file: Path, fragment: str = "") -> Any:
        """Open a file, at a place in it."""
        self.page.goto(f"file://{file}{fragment}")
        return self.page


@pytest.fixture
def watched(browser: Any) -> Iterator[Watched]:
    """A fresh page of a laptop's size."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield Watched(page)
    page.close()


def written(folder: Path, inventory: str, *more: str) -> Path:
    """The auditor's page of an inventory."""
    file = folder / "page.html"
    assert main(["report", "html", str(ROOT / inventory), "--output", str(file), *more]) == 0
    return file


@pytest.fixture(scope="session")
def red(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the worked case, in which disclosures fail."""
    return written(tmp_path_factory.mktemp("red"), RED)


@pytest.fixture(scope="session")
def green(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example, in which everything is proved."""
    return written(tmp_path_factory.mktemp("green"), GREEN)


@pytest.fixture(scope="session")
def axe(request: pytest.FixtureRequest) -> str:
    """The script of axe-core (MPL-2.0), fetched once by npm into pytest's cache."""
    assert request.config.cache is not None
    folder = Path(request.config.cache.mkdir("axe"))
    archive = folder / f"axe-core-{AXE}.tgz"
    if not archive.is_file():
        if shutil.which("npm") is None:
            pytest.skip("axe-core is fetched by npm, and there is no npm on this machine")
        fetched = subprocess.run(
            ["npm", "pack", f"axe-core@{AXE}", "--silent"], cwd=folder, capture_output=True, timeout=120, check=False
        )
        if fetched.returncode or not archive.is_file():
            pytest.skip("axe-core cannot be fetched by npm here")
    with tarfile.open(archive) as packed:
        script = packed.extractfile("package/axe.min.js")
        assert script is not None
        return script.read().decode("utf-8")
