"""Entries and items that come into a mapping or list, and that go from it, as its layout has them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from yaml.nodes import MappingNode, ScalarNode

from inventory.strict_yaml import Value
from inventory.yaml_edit.nodes import NodePlace, end, is_block, line_end, line_start
from inventory.yaml_edit.rendering import entry_lines, flow, item_lines, scalar_text
from inventory.yaml_edit.splices import Splice

NewHeld = tuple[str | None, Value]
"""What comes: its key, or None for an item, with its value."""


def coming(text: str, held: Sequence[NodePlace], after: int, new: Sequence[NewHeld]) -> Splice:
    """Return the splice that puts `new` behind the one at `after` of what is held, at -1 before the first."""
    if held[0].in_flow:
        written = [_in_flow(one) for one in new]
        if after < 0:
            return Splice(held[0].begin, held[0].begin, "".join(f"{one}, " for one in written))
        place = end(held[after].node, text)
        return Splice(place, place, "".join(f", {one}" for one in written))
    lines = "".join(f"{line}\n" for one in new for line in _in_block(held, one))
    if after < 0 and _shares_line(text, held[0]):
        margin = " " * held[0].column
        return Splice(held[0].begin, held[0].begin, f"{lines.removeprefix(margin)}{margin}")
    place = line_start(text, held[0].begin) if after < 0 else line_end(text, end(held[after].node, text))
    return Splice(place, place, lines)


def going(text: str, held: Sequence[NodePlace], gone: Collection[int]) -> Iterator[Splice]:
    """Yield the splices that take out those at the places `gone` of what is held."""
    first = next((place for place in range(len(held)) if place not in gone), len(held))
    shares_line = bool(first) and first < len(held) and (held[0].in_flow or _shares_line(text, held[0]))
    if shares_line:
        last = end(held[first - 1].node, text)
        rest = last if held[0].in_flow else line_end(text, last) - 1
        yield Splice(held[0].begin, rest, "", takes_out=True)
        yield Splice(rest, held[first].begin, "")
    for place in sorted(gone):
        if place > first or not shares_line:
            yield _flow_gone(text, held, place) if held[place].in_flow else _lines_gone(text, held[place])


def _shares_line(text: str, one: NodePlace) -> bool:
    """Whether something stands before a key or dash on its line: the dash of the list that it is in."""
    return bool(text[line_start(text, one.begin) : one.begin].strip())


def can_go_by_lines(text: str, held: Sequence[NodePlace]) -> bool:
    """Return whether all of what is held can be taken out with its lines, and something else put there."""
    return not held[0].in_flow and not _shares_line(text, held[0])


def _flow_gone(text: str, held: Sequence[NodePlace], place: int) -> Splice:
    return Splice(end(held[place - 1].node, text), end(held[place].node, text), "")


def _lines_gone(text: str, one: NodePlace) -> Splice:
    """Its lines, of two empty ones around them one; a remark beside a text that goes stays on a line of its own."""
    first, last = line_start(text, one.begin), line_end(text, end(one.node, text))
    remark = text[end(one.node, text) : last].strip()
    if one.key is not None and isinstance(one.node, ScalarNode) and remark:
        return Splice(one.begin, last - 1, remark)
    before = line_start(text, first - 1) if first else first
    if first and not text[before:first].strip() and last < len(text) and not text[last : line_end(text, last)].strip():
        first = before
    return Splice(first, last, "", takes_out=True)


def _in_flow(one: NewHeld) -> str:
    key, value = one
    return flow(value) if key is None else f"{scalar_text(key, inside=True)}: {flow(value)}"


def _in_block(held: Sequence[NodePlace], one: NewHeld) -> list[str]:
    """A record stands as those do that are there: in lines, where one of them does."""
    key, value = one
    records = [is_block(other.node) for other in held if isinstance(other.node, MappingNode)]
    if key is not None:
        return entry_lines(key, value, held[0].column, in_lines=isinstance(value, dict) and any(records))
    return item_lines(value, held[0].column, in_lines=any(records) if records else None)
