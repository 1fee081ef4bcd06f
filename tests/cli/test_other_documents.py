"""An inventory over a policy in Word or PDF: started, accepted, and told when a sentence changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.inventory.documents.pdf_twin import pdf_twin
from tests.inventory.documents.word_twin import word_twin

POLICY = """# Privacy notice

## What we collect

We collect your name and your email address when you hire a bicycle.

## How long we keep it

We keep your bookings for two years. We never sell your name.
"""


@pytest.mark.parametrize(("ending", "made"), [("docx", word_twin), ("pdf", pdf_twin)])
def test_a_changed_sentence_is_told(
    shell: Shell, tmp_path: Path, ending: str, made: Callable[[str], bytes]
) -> None:  # fmt: skip
    (tmp_path / f"notice.{ending}").write_bytes(made(POLICY))
    folder = tmp_path / "inventory"
    assert shell.run("init", folder, "--policy", tmp_path / f"notice.{ending}", "--country", "IE") == 0
    assert "Read 2 clauses" in shell.out
    manifest = folder / "inventory.yaml"
    said = manifest.read_text(encoding="utf-8")
    manifest.write_text(
        said.replace("    document:", "    lock: policy/clauses.lock.yaml\n    document:"), encoding="utf-8"
    )
    assert shell.run("policy", "accept", "--dir", folder) == 0
    (folder / "policy" / f"notice.{ending}").write_bytes(made(POLICY.replace("two years", "five years")))
    assert shell.run("check", folder, "--format", "json") == 1
    found = [one for one in json.loads(shell.out)["findings"] if one["code"] == "POL002"]
    assert [one["location"]["file"] for one in found] == [f"policy/notice.{ending}"]
