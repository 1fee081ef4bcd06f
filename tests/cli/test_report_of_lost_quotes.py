"""The auditor's page is most needed where the policy no longer says what a statement quotes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cli.main import main

EXAMPLE = Path(__file__).resolve().parents[2] / "inventory" / "aptible"
SENTENCE = "We use various technologies to collect"


@pytest.mark.parametrize("report", ["html", "audit"])
def test_a_lost_quote_is_shown_and_the_check_said_to_fail(tmp_path: Path, report: str) -> None:
    folder = tmp_path / "inventory"
    shutil.copytree(EXAMPLE, folder)
    policy = folder / "policy" / "privacy-policy.md"
    text = policy.read_text(encoding="utf-8")
    assert SENTENCE in text
    policy.write_text(text.replace(SENTENCE, "We do not use various technologies to collect"), encoding="utf-8")
    output = tmp_path / "report.html"
    assert main(["report", report, str(folder), "--output", str(output)]) == 0
    page = output.read_text(encoding="utf-8")
    assert "collect-cookies" in page
    assert "Every disclosure is justified" not in page
