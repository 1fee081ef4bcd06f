"""How two snapshots differ, as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from reports.inert import terminal_text
from reports.table import cut

SIGNS = {"new": "+", "gone": "-", "changed": "~"}
WIDEST = 100


def differences_text(found: Mapping[str, Any]) -> str:
    """One line a record, and one line more for each field that changed."""
    old, new = found["old"], found["new"]
    lines = [
        f"From entry {old['seq']} ({old['inventory']}, {old['day']}) to {new['seq']} ({new['inventory']}, {new['day']})"
    ]
    for one in found["differences"]:
        lines.append(f"{SIGNS[one['event']]} {one['kind']} {one['name']}")
        lines += [f"    {field}: {_shown(was)} → {_shown(now)}" for field, (was, now) in one["fields"].items()]
    if not found["differences"]:
        lines.append("They do not differ.")
    return "".join(f"{terminal_text(line)}\n" for line in lines)


def _shown(value: Any) -> str:
    return cut(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), WIDEST)
