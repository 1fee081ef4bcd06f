"""The history on the auditor's page, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cli.main import main
from tests.browser.conftest import Watched
from tests.browser.test_page import SETTLED
from tests.cli.catalog.years import recorded_over_a_year

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the inventory that was recorded over a year."""
    folder = recorded_over_a_year(tmp_path_factory.mktemp("years"))
    file = folder.parent / "page.html"
    assert main(["report", "html", str(folder), "--output", str(file)]) == 0
    return file


def test_from_a_disclosure_to_the_entry_that_changed_it_and_back(watched: Watched, told: Path) -> None:
    page = watched.open(told, "#disclosure-account.tips-unsubscribed")
    row = page.locator("[id='disclosure-account.tips-unsubscribed']")
    row.locator(".story a", has_text="2015-02-01").click()
    page.wait_for_url("**#entry-2")
    entry = page.locator("#entry-2")
    page.wait_for_timeout(SETTLED)
    box = entry.bounding_box()
    assert box is not None
    assert -1 <= box["y"] < 800
    entry.locator("a", has_text="account/tips-unsubscribed").click()
    page.wait_for_url("**#disclosure-account.tips-unsubscribed")
    assert (watched.requests, watched.complaints) == ([f"file://{told}"], [])


def test_the_history_can_be_read_without_a_script(browser: Any, told: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{told}#history")
    assert page.locator("#entry-4").is_visible()
    assert not page.locator("#entry-1 .story").is_visible()
    page.locator("#entry-1 summary").click()
    assert page.locator("#entry-1 .story li").count() > 30
    page.locator("[id='recipient-cdn'] + tr summary").click()
    assert page.locator("[id='recipient-cdn'] + tr .story").is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 700])
def test_axe_finds_nothing_with_a_history(browser: Any, axe: str, told: Path, scheme: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page.goto(f"file://{told}#history")
    page.evaluate(
        "document.querySelectorAll('.history details, .recipients details').forEach((one) => { one.open = true; })"
    )
    page.add_script_tag(content=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    page.close()
    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []


def test_the_history_is_printed_unfolded(browser: Any, told: Path, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    page = browser.new_page()
    page.goto(f"file://{told}")
    page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
    page.close()
    text = " ".join("".join(sheet.extract_text() for sheet in pypdf.PdfReader(tmp_path / "page.pdf").pages).split())
    assert "Recorded states, the newest" in text
    assert "Example Bank is a recipient as the record begins" in text
