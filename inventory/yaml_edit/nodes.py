"""The nodes of a YAML file with their places: what lies between is layout and comments, and stays as it is."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from inventory.problem import Path
from inventory.strict_yaml import Value

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class NodePlace(NamedTuple):
    """A node with what it hangs on: its key, or None for an item of a list and for the file's top.

    `begin` is the place of the key or the dash, `column` how far in that stands; `in_flow`: within brackets or braces.
    """

    node: Node
    key: Node | None
    begin: int
    column: int
    in_flow: bool


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


def is_block(node: Node) -> bool:
    """Return whether a collection has lines of its own for what it holds."""
    return isinstance(node, MappingNode | SequenceNode) and bool(node.value) and not node.flow_style


def held_in(text: str, node: Node) -> list[NodePlace]:
    """Return what a mapping or list holds, in its order."""
    column, flow = int(node.start_mark.column), is_flow(node)
    if isinstance(node, MappingNode):
        return [NodePlace(value, key, start(key), column, flow) for key, value in node.value]
    if not isinstance(node, SequenceNode):
        return []
    return [NodePlace(one, None, start(one) if flow else _dash(text, node, one), column, flow) for one in node.value]


def found_at(text: str, top: Node, path: Path) -> NodePlace | None:
    """Return what stands at `path`, None where nothing does; a single value stands for a list of one."""
    here = NodePlace(top, None, start(top), 0, False)
    for step in path:
        if isinstance(step, int) and not isinstance(here.node, SequenceNode):
            if step:
                return None
            continue
        held = held_in(text, here.node)
        if isinstance(step, int):
            inner = held[step] if step < len(held) else None
        else:
            inner = next((one for one in held if one.key is not None and one.key.value == step), None)
        if inner is None:
            return None
        here = inner
    return here


def start(node: Node) -> int:
    """Return the place of a node's first character."""
    return int(node.start_mark.index)


def end(node: Node, text: str) -> int:
    """Return the place after a node's last character; the parser counts what follows a block to it."""
    if isinstance(node, MappingNode) and is_block(node):
        return end(node.value[-1][1], text)
    if isinstance(node, SequenceNode) and is_block(node):
        return end(node.value[-1], text)
    last = int(node.end_mark.index)
    if isinstance(node, ScalarNode) and last > start(node):
        return start(node) + len(text[start(node) : last].rstrip())
    return last


def after_colon(text: str, key: Node) -> int:
    """Return the place after the colon of a key."""
    return text.index(":", end(key, text)) + 1


def line_start(text: str, place: int) -> int:
    """Return the place at which the line of `place` begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Return the place at which the line after that of `place` begins."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found + 1


def _dash(text: str, node: SequenceNode, item: Node) -> int:
    """The place of an item's dash: on its line, or on one above where the item stands below its dash."""
    if item is node.value[0]:
        return start(node)
    column, line = int(node.start_mark.column), line_start(text, start(item))
    while line and (text[line : line + column].strip() or text[line + column] != "-"):
        line = line_start(text, line - 1)
    return line + column
