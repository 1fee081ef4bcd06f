"""The command itself: what it needs, and that nothing else needs it."""

from __future__ import annotations

import subprocess
import sys
from importlib.machinery import ModuleSpec

import pytest

from cli.commands import lsp
from tests.cli.editor.client import ROOT
from tests.cli.shell import Shell


def test_without_the_extra_it_says_what_to_install(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(lsp, "find_spec", nothing)
    assert shell.run("lsp") == 2
    assert (shell.out, shell.err) == (
        "", "inventory: The editor server needs the extra “lsp”: pip install 'clausemap[lsp]'.\n",
    )  # fmt: skip


def test_only_the_server_imports_the_library() -> None:
    script = "import sys, cli.commands.lsp, cli.commands.check; print('pygls' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "False\n"
