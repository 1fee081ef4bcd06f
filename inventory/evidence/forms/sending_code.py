"""Everything that tells in markup and code where data go, put together: the surest sign of a host counts."""

from __future__ import annotations

from inventory.evidence.forms import addresses, code_addresses, snippets
from inventory.evidence.observation import Observation

_POLICIES_FIRST = (addresses.policies, code_addresses.called, addresses.loaded, snippets.installed)


def where_code_sends(text: str, file: str) -> list[Observation]:
    """The hosts and services in `text`, which has no comments: each once a line, or once where confidence is low."""
    found = {(one.kind, one.value, one.line): one for look in _POLICIES_FIRST for one in look(text, file)}
    sure = {one.value for one in found.values() if one.confidence != "low"}
    kept: dict[tuple[str, str, int], Observation] = {}
    for one in sorted(found.values(), key=lambda one: one.line):
        if one.confidence != "low":
            kept[one.kind, one.value, one.line] = one
        elif one.value not in sure:
            kept.setdefault((one.kind, one.value, 0), one)
    return list(kept.values())
