"""Whoever overrules how a sentence is read is named and counted in every output of a check."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.catalog.checks.cases import BASE
from tests.cli.shell import Shell

BY, REASON = "A. Example", "Counsel reads it so"


@pytest.fixture
def overruling(shell: Shell, tmp_path: Path) -> Path:
    """An inventory in which one reading is overruled."""
    assert shell.run("init", tmp_path) == 0
    file = tmp_path / "policy/statements.yaml"
    said = f"    recipients: [payment-processor]\n    overruled: {{by: {BY}, reason: {REASON}}}\n"
    file.write_text(file.read_text().replace("    recipients: [payment-processor]\n", said))
    return tmp_path


@pytest.mark.parametrize("form", ["full", "concise", "markdown", "json", "sarif", "junit"])
def test_every_format_counts_it(shell: Shell, overruling: Path, form: str) -> None:
    shell.run("check", overruling, "--format", form)
    assert "overruled" in shell.out
    if form != "concise":
        assert REASON in shell.out


def test_json_counts_it_and_says_who(shell: Shell, overruling: Path) -> None:
    shell.run("check", overruling, "--format", "json")
    told = json.loads(shell.out)
    assert told["summary"]["overruled"] == 1
    (one,) = [each for each in told["waived"] if each["by"] == "statement"]
    assert (one["accepted_by"], one["reason"], one["where"]) == (BY, REASON, "share-payment")
    assert one["written_at"]["file"] == "policy/statements.yaml"


def test_junit_skips_it(shell: Shell, overruling: Path) -> None:
    shell.run("check", overruling, "--format", "junit")
    suites = ElementTree.fromstring(shell.out)
    (suite,) = [one for one in suites if one.get("name", "").startswith("POL013")]
    assert suite.get("skipped") == "1"


def test_nothing_is_counted_where_nothing_is_overruled(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("init", tmp_path) == 0
    shell.run("check", tmp_path)
    assert "overruled" not in shell.out


def test_the_page_and_the_bound_report_say_who(shell: Shell, overruling: Path) -> None:
    page = overruling / "page.html"
    assert shell.run("report", "html", overruling, "--output", page) == 0
    text = page.read_text()
    assert f"overruled by {BY}: {REASON}" in text
    assert '<mark class="plain" title="data">payment information</mark>' in text
    bound = overruling / "bound.md"
    assert shell.run("report", "audit", overruling, "--format", "md", "--output", bound) == 0
    assert f"overruled by {BY}: {REASON}" in bound.read_text().replace("\\", "")


MARK = (
    "policy: privacy\nread:\n  how-long-we-keep-it-2: {{sentences: [{0}], reason: Other cards., "
    "overruled: {{by: A. Example, reason: It means other cards.}}}}\n"
)
SENTENCE = "We never share your payment card with infrastructure providers."


def test_a_mark_that_overrules_is_counted_and_named(shell: Shell, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BASE, tmp_path / "inventory"))
    with (folder / "policy.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{SENTENCE}\n")
    said = folder / "statements.yaml"
    rest = said.read_text(encoding="utf-8").partition("read:\n")[2]
    said.write_text(MARK.format(SENTENCE) + rest, encoding="utf-8")
    assert shell.run("check", folder, "--all") == 0, shell.out
    assert "overruled: POL025 how-long-we-keep-it-2: It means other cards." in " ".join(shell.out.split())
    assert "1 reading of a sentence overruled" in shell.out
