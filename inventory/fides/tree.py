"""YAML or JSON of others as plain values that know their lines: no tag is followed, no alias grows beyond a bound."""

from __future__ import annotations

from typing import Any

import yaml
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from inventory.fides.model import UnreadableManifestError

MOST_NODES, DEEPEST = 400_000, 60
_NOTHING = frozenset({"", "null", "~", "Null", "NULL"})
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Branch(dict[str, Any]):
    """A mapping, and the line (from 1) it begins on."""

    line: int = 1


def documents(text: str, file: str) -> list[Any]:
    """Return what each document of a file holds: Branch, list, text, or None for nothing; of a repeated key the last.

    Raises UnreadableManifestError where it is no YAML, or aliases make it too large.
    """
    try:
        _refuse_deep(text, file)
        nodes = list(yaml.compose_all(text, _Loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" line {mark.line + 1}, column {mark.column + 1}:" if mark else ""
        problem = getattr(error, "problem", None) or "it is no YAML"
        raise UnreadableManifestError(
            f"{file}:{place} {problem}.", "Correct it there; Fides could not read it."
        ) from None
    except (ValueError, RecursionError) as error:
        raise UnreadableManifestError(f"{file}: it is no YAML ({error}).", "Correct the file.") from None
    budget = [MOST_NODES]
    return [_plain(node, file, budget, 0) for node in nodes]


def _refuse_deep(text: str, file: str) -> None:
    """Raise UnreadableManifestError for nesting that the parser could not come back from."""
    depth = 0
    for event in yaml.parse(text, _Loader):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > DEEPEST:
            raise UnreadableManifestError(f"{file}: it is nested too deeply.", "No manifest of Fides is.")


def _plain(node: Node, file: str, budget: list[int], depth: int) -> Any:
    budget[0] -= 1
    if budget[0] < 0 or depth > DEEPEST:
        raise UnreadableManifestError(
            f"{file}: aliases or nesting make it too large.", "Write it out, in several files."
        )
    if isinstance(node, MappingNode):
        branch = Branch()
        branch.line = int(node.start_mark.line) + 1
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                branch[str(key.value)] = _plain(value, file, budget, depth + 1)
        return branch
    if isinstance(node, SequenceNode):
        return [_plain(one, file, budget, depth + 1) for one in node.value]
    plain = str(node.value)
    is_bare = isinstance(node, ScalarNode) and not node.style
    return None if is_bare and plain in _NOTHING else plain
