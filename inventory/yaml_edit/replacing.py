"""A value written anew in the place of another of another kind: a text, a collection in brackets, or in lines."""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import Node

from inventory.strict_yaml import Value
from inventory.yaml_edit.coming_and_going import can_go_by_lines, going
from inventory.yaml_edit.nodes import NodePlace, after_colon, end, held_in, is_block, line_end, line_start, start
from inventory.yaml_edit.rendering import entry_lines, flow, item_lines, scalar_text
from inventory.yaml_edit.splices import Splice


def replaced(text: str, place: NodePlace, new: Value) -> Iterator[Splice]:
    """Yield what writes `new` in place of the value there; a remark beside its key or dash stays there."""
    if place.in_flow:
        yield _in_one_line(text, place.node, flow(new))
    elif place.key is None:
        column = start(place.node) - line_start(text, start(place.node)) + len(_gap(text, place.node))
        lines = item_lines(new, column - 2)
        yield _in_one_line(text, place.node, "\n".join(lines)[column:])
    else:
        yield from _of_entry(text, place, place.key, new)


def emptied(text: str, place: NodePlace, new: Value) -> Iterator[Splice]:
    """Yield what takes everything out of a collection; comments between its entries stay."""
    held = held_in(text, place.node)
    if place.key is None or not can_go_by_lines(text, held):
        yield from replaced(text, place, new)
        return
    colon = after_colon(text, place.key)
    yield Splice(colon, colon, f" {flow(new)}")
    yield from going(text, held, set(range(len(held))))


def _of_entry(text: str, place: NodePlace, key: Node, new: Value) -> Iterator[Splice]:
    """`head` is what stands on the line of the key, `rest` are the lines below."""
    first, *lines = entry_lines(key.value, new, place.column)
    head, rest = first[place.column + len(scalar_text(key.value)) + 1 :], "".join(f"{line}\n" for line in lines)
    node, colon = place.node, after_colon(text, key)
    below = line_end(text, end(node, text))
    on_key_line = line_start(text, start(node)) <= colon
    if is_block(node) or (rest and not on_key_line):
        yield Splice(colon, colon, head)
        yield Splice(line_end(text, colon), below, rest)
    elif rest and head == "":
        yield Splice(colon, end(node, text), "")
        yield Splice(below, below, rest)
    else:
        yield _in_one_line(text, node, head.lstrip())
        yield Splice(below, below, rest)


def _in_one_line(text: str, node: Node, written: str) -> Splice:
    """The value alone; one that was empty begins at its colon or dash."""
    return Splice(start(node), end(node, text), _gap(text, node) + written)


def _gap(text: str, node: Node) -> str:
    before = text[start(node) - 1] if start(node) else " "
    return "" if before.isspace() or before in "[{" else " "
