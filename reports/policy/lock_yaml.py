"""The lock of a policy as strict YAML: every text in double quotes, one clause after the other."""

from __future__ import annotations

import json
from collections.abc import Iterable

from inventory.schema.lock import LockedClause

HEAD = """\
# The text of each clause as it was last read and accepted: `inventory policy accept` writes this file.
# Do not edit it. Where the policy differs from it, `inventory check` reports POL002.
"""


def lock_yaml(policy: str, clauses: Iterable[LockedClause]) -> str:
    """The lock's file, as `inventory.lock_file` reads it back."""
    lines = [f"policy: {policy}", "clauses:"]
    for clause in clauses:
        lines.append(f"  - id: {_quoted(clause.id)}")
        fields = {"under": clause.under, "lead_in": clause.lead_in, "key": clause.key}
        lines += [f"    {name}: {_quoted(value)}" for name, value in fields.items() if value is not None]
        lines += [f"    sha256: {_quoted(clause.sha256)}", f"    text: {_quoted(clause.text)}"]
    return HEAD + "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A double-quoted scalar: printable characters as they are, the others as escapes, which are JSON's and more."""
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted if quoted.isprintable() else "".join(c if c.isprintable() else _escape(ord(c)) for c in quoted)


def _escape(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
