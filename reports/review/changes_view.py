"""The fifth view: what this sitting changed, as differences between two states and as lines of files."""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalog.diff.inventory.change import Change
from reports.inert import terminal_text

CONTEXT = 2


def changes_content(files: Mapping[str, tuple[str, str]], changes: Iterable[Change]) -> dict[str, Any]:
    """`files` by name, each as it was and as it is; `changes` as `inventory diff` finds them."""
    names = " ".join(shlex.quote(name) for name in files)
    return {
        "said": [{"kind": change.kind, "text": change.message} for change in changes],
        "files": [{"name": name, "lines": list(_lines(*texts))} for name, texts in files.items()],
        "commands": f'git add -- {names}\ngit diff --cached\ngit commit -m "Review the privacy inventory"',
    }


def _lines(old: str, new: str) -> Iterator[dict[str, str]]:
    kinds = {"+": "add", "-": "del", "@": "at"}
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=CONTEXT)
    for line in list(lines)[2:]:
        yield {"kind": kinds.get(line[:1], "same"), "text": terminal_text(line)}
