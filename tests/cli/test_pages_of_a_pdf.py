"""A finding about a policy in PDF names the page beside the line of the text that was written down of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import typst

from tests.catalog.checks.cases import BASE
from tests.cli.shell import Shell

ADDED = "\n#pagebreak()\nWe also do other things.\n"


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    """The command line."""
    return Shell(capsys)


def test_a_finding_names_the_page(shell: Shell, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(BASE, tmp_path / "inventory"))
    policy = folder / "policy.md"
    text = policy.read_text(encoding="utf-8").replace("## ", "== ").replace("# ", "= ")
    (folder / "policy.pdf").write_bytes(typst.compile((text + ADDED).encode(), format="pdf"))
    policy.unlink()
    manifest = folder / "inventory.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("policy.md", "policy.pdf"), encoding="utf-8")
    shell.run("check", folder, "--select", "POL006", "--all")
    assert "policy.pdf:12:1, page 2  (how-long-we-keep-it-2)" in shell.out, shell.out
    shell.run("check", folder, "--select", "POL006", "--format", "concise")
    assert "policy.pdf:12:1: POL006 (page 2) No statement quotes" in shell.out
