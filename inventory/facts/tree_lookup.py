"""What stands at a dotted key of mappings and lists."""

from __future__ import annotations

from typing import Any


def values_in(tree: Any, key: str) -> list[Any]:
    """Return what stands at `key`: steps with a dot between them, numbers from 0 for the items of a list.

    A mapping's own key may hold dots, as those of many settings do: every way to read `key` is tried, each place once.
    """
    steps = key.split(".")
    found: list[Any] = []
    seen: set[tuple[int, int]] = set()
    waiting = [(tree, 0)]
    while waiting:
        node, at = waiting.pop()
        if (id(node), at) in seen:
            continue
        if at == len(steps):
            found.append(node)
        elif isinstance(node, dict):
            seen.add((id(node), at))
            names = ((".".join(steps[at:end]), end) for end in range(at + 1, len(steps) + 1))
            waiting += [(node[name], end) for name, end in names if name in node]
        elif isinstance(node, list) and steps[at].isdecimal() and int(steps[at]) < len(node):
            waiting.append((node[int(steps[at])], at + 1))
    return found
