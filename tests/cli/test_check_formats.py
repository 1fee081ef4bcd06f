"""`inventory check --format …`: every format comes with the same exit code, however many findings there are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.main import main
from reports.format_folder import format_names

MANIFEST = """
organisation: {name: Example, country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml, effective: 2024-01-01}
categories: account.yaml
settings: {as_of: 2025-01-01}
"""
STATEMENTS = """
policy: privacy
statements:
  collect-names: {quote: We collect your name., permits: collect, data: name}
  use-names: {quote: We use it to run the service., permits: use, data: name, purposes: provide-services}
"""
CATEGORY = """
category: account
title: Account
listed_in: data
subjects: customer-user
sources: data-subject
data: name
purposes: provide-services
disclosures:
"""


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """An inventory with 256 disclosures to recipients that nobody declared: 256 is 0 to a shell."""
    (tmp_path / "inventory.yaml").write_text(MANIFEST)
    (tmp_path / "policy.md").write_text("# Data\n\nWe collect your name. We use it to run the service.\n")
    (tmp_path / "statements.yaml").write_text(STATEMENTS)
    rows = [f"  - {{recipient: nobody-{number}, purposes: provide-services}}\n" for number in range(256)]
    (tmp_path / "account.yaml").write_text(CATEGORY + "".join(rows))
    return tmp_path


@pytest.mark.parametrize("name", format_names())
def test_256_findings_are_exit_code_1(faulty: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(faulty), "--format", name, "--select", "REF001"]) == 1
    told = capsys.readouterr().out
    # The list of steps is one screen, whatever was found: it counts.
    assert "256 errors" in told if name == "todo" else told.count("nobody-") >= 256


def test_there_are_256_of_them(faulty: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.sarif"
    assert main(["check", str(faulty), "--format", "sarif", "--output", str(file), "--select", "REF001"]) == 1
    (run,) = json.loads(file.read_text())["runs"]
    assert len(run["results"]) == 256
    assert run["invocations"][0]["exitCode"] == 1


@pytest.mark.parametrize("name", format_names())
def test_no_finding_is_exit_code_0(faulty: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = (faulty / "account.yaml").read_text()
    (faulty / "account.yaml").write_text(text.partition("disclosures:")[0])
    assert main(["check", str(faulty), "--format", name, "--select", "REF001"]) == 0
    assert "nobody-" not in capsys.readouterr().out
