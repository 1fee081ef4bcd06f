"""The nodes of a YAML file with their places: what lies between is layout and comments, and stays as it is."""

from __future__ import annotations

from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from inventory.strict_yaml import Value

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def composed(text: str) -> Node | None:
    """Return the top node of a file that `strict_yaml.load` reads without a problem."""
    node: Node | None = yaml.compose(text, _Loader)
    return node


def value_of(node: Node) -> Value:
    """Return what a node holds."""
    if isinstance(node, MappingNode):
        return {key.value: value_of(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [value_of(one) for one in node.value]
    return str(node.value)


def is_flow(node: Node) -> bool:
    """Return whether a collection stands in brackets or braces."""
    return isinstance(node, MappingNode | SequenceNode) and bool(node.flow_style)


def start(node: Node) -> int:
    """Return the place of a node's first character."""
    return int(node.start_mark.index)


def end(node: Node, text: str) -> int:
    """Return the place after a node's last character; the parser counts what follows a block to it."""
    if isinstance(node, MappingNode) and not node.flow_style and node.value:
        return end(node.value[-1][1], text)
    if isinstance(node, SequenceNode) and not node.flow_style and node.value:
        return end(node.value[-1], text)
    last = int(node.end_mark.index)
    if isinstance(node, ScalarNode) and last > start(node):
        return start(node) + len(text[start(node) : last].rstrip())
    return last


def line_start(text: str, place: int) -> int:
    """Return the place at which the line of `place` begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Return the place at which the line after that of `place` begins."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1
