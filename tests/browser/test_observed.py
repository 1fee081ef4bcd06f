"""What was observed, on the auditor's page in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from cli.main import main
from tests.browser.conftest import ROOT, Watched

pytestmark = pytest.mark.browser
FILES = ("package-lock.json", "session.har", "production.env", "_headers")


@pytest.fixture(scope="module")
def observed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the case with its evidence, recorded before."""
    folder = Path(shutil.copytree(ROOT / "tests/catalog/observing/harbour", tmp_path_factory.mktemp("seen") / "case"))
    evidence = [word for name in FILES for word in ("--evidence", str(folder / name))]
    catalogue = ["--catalog", str(folder / "catalog.db"), "--name", "case"]
    assert main(["catalog", "record", str(folder / "privacy"), "--as-of", "2024-01-01", *evidence, *catalogue]) == 1
    file = folder / "page.html"
    assert main(["report", "html", str(folder / "privacy"), *evidence, *catalogue, "--output", str(file)]) == 0
    return file


def test_the_signs_are_there_without_a_script(browser: Any, observed: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{observed}#observed")
    assert page.locator("#observed-undeclared").is_visible()
    assert page.locator("#observed", has_text="variable RESEND_API_KEY").is_visible()
    assert page.locator("[id='recipient-card-payments'] + tr", has_text="js.stripe.com").is_visible()
    context.close()


def test_nothing_is_loaded_from_what_was_observed(watched: Watched, observed: Path) -> None:
    page = watched.open(observed, "#observed")
    page.locator("#observed a", has_text="each recipient").click()
    page.wait_for_url("**#recipients")
    assert (watched.requests, watched.complaints) == ([f"file://{observed}"], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 700])
def test_axe_finds_nothing_with_observations(browser: Any, axe: str, observed: Path, scheme: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page.goto(f"file://{observed}#observed")
    page.add_script_tag(content=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    page.close()
    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []
