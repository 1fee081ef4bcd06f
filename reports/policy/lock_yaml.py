"""The lock of a policy as strict YAML: every text in double quotes, one clause after the other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from inventory.schema.lock import Approval, LockedClause, LockedContext

HEAD = """\
# The text of each clause, and what is read in it, as last accepted: `inventory policy accept` writes this file.
# Do not edit it. Where the policy or its reading differs from it, `inventory check` reports POL002, POL017, POL018.
"""


def lock_yaml(
    policy: str, clauses: Iterable[LockedClause], approvals: Iterable[Approval] = (), evidence: Mapping[str, str] = {}
) -> str:
    """Return the lock's file, as `inventory.lock_file` reads it back."""
    lines = [f"policy: {policy}", "clauses:", *(line for clause in clauses for line in _clause(clause))]
    given = [line for approval in approvals for line in _approval(approval)]
    pinned = [f"  {_quoted(path)}: {_quoted(digest)}" for path, digest in sorted(evidence.items())]
    lines += ["approvals:", *given] if given else []
    lines += ["evidence:", *pinned] if pinned else []
    return HEAD + "\n".join(lines) + "\n"


def _clause(clause: LockedClause) -> Iterator[str]:
    yield f"  - id: {_quoted(clause.id)}"
    yield f"    hash: {_quoted(clause.hash)}"
    if clause.key is not None:
        yield f"    key: {_quoted(clause.key)}"
    yield from _context(clause.context)
    yield f"    text: {_quoted(clause.text)}"
    if clause.readings:
        yield "    readings:"
    for reading in clause.readings:
        yield f"      - id: {_quoted(reading.id)}"
        yield f"        hash: {_quoted(reading.hash)}"
        yield f"        says: {_quoted(reading.says)}"


def _context(context: LockedContext) -> Iterator[str]:
    yield "    context:"
    yield f"      heading: {_list(context.heading)}"
    if context.header:
        yield f"      header: {_list(context.header)}"
    if context.under is not None:
        yield f"      under: {_quoted(context.under)}"
    if context.lead_in is not None:
        yield f"      lead_in: {_quoted(context.lead_in)}"


def _approval(approval: Approval) -> Iterator[str]:
    yield f"  - on: {_quoted(approval.on.isoformat())}"
    yield f"    by: {_quoted(approval.by)}"
    yield f"    reason: {_quoted(approval.reason)}"
    yield "    what:"
    yield from (f"      - {_quoted(line)}" for line in approval.what)


def _list(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_quoted, texts))}]"


def _quoted(text: str) -> str:
    """A double-quoted scalar: printable characters as they are, the others as escapes, which are JSON's and more."""
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted if quoted.isprintable() else "".join(c if c.isprintable() else _escape(ord(c)) for c in quoted)


def _escape(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
