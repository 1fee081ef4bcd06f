"""Files as people write them: data in any style that the loader takes, with comments wherever YAML allows them."""

from __future__ import annotations

import json
from collections.abc import Callable

from hypothesis import strategies as st

from inventory.strict_yaml import Value

WORDS = st.sampled_from(["name", "a b", "x: y", "no # remark", "it's", 'say "so"', "[not a list", "ü–ß", "-", ""])
KEYS = st.sampled_from(["id", "type", "data", "note", "when", "b c"])
VALUES: st.SearchStrategy[Value] = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(KEYS, inner, min_size=1, max_size=3),
    max_leaves=8,
)
RECORDS = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)

Draw = Callable[[st.SearchStrategy[str]], str]


@st.composite
def documents(draw: Draw) -> tuple[str, dict[str, Value]]:
    """A text, and what it holds."""
    data: dict[str, Value] = draw(RECORDS)  # type: ignore[arg-type,assignment]
    lines = _Writer(draw).mapping(data, 0)
    if draw(st.sampled_from(["", "head"])):
        lines.insert(0, "# the head")
    end = draw(st.sampled_from(["\n", "\r\n"]))
    text = end.join([*lines, *draw(st.sampled_from([(), ("# the end",)]))])
    return draw(st.sampled_from(["", "\ufeff"])) + text + draw(st.sampled_from(["", end])), data


class _Writer:
    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._comments = 0

    def mapping(self, data: dict[str, Value], indent: int) -> list[str]:
        return [line for key, value in data.items() for line in self._entry(key, value, indent)]

    def _entry(self, key: str, value: Value, indent: int) -> list[str]:
        margin, name = " " * indent, self._one_of(key, json.dumps(key))
        before = self._above(margin)
        if isinstance(value, str) or self._one_of("flow", "block", "block") == "flow":
            gap = self._one_of(" ", "   ", f"\n{margin}  ")
            return [*before, *f"{margin}{name}:{gap}{self._flow(value)}{self._remark()}".split("\n")]
        head = f"{margin}{name}:{self._remark()}"
        if isinstance(value, dict):
            return [*before, head, *self.mapping(value, indent + int(self._one_of("2", "4")))]
        return [*before, head, *self._items(value, indent + int(self._one_of("0", "2")))]

    def _items(self, items: list[Value], indent: int) -> list[str]:
        margin = " " * indent
        lines: list[str] = []
        for one in items:
            lines += self._above(margin)
            if isinstance(one, str) or self._one_of("flow", "block") == "flow":
                lines += f"{margin}-{self._one_of(' ', '  ')}{self._flow(one)}{self._remark()}".split("\n")
            else:
                inner = self.mapping(one, indent + 2) if isinstance(one, dict) else self._items(one, indent + 2)
                first = next(place for place, line in enumerate(inner) if line.strip() and line.strip()[0] != "#")
                inner[first] = f"{margin}- {inner[first][indent + 2 :]}"
                lines += inner
        return lines

    def _flow(self, value: Value) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{json.dumps(key)}: {self._flow(one)}" for key, one in value.items()) + "}"
        if isinstance(value, list):
            return "[" + self._one_of(", ", ",  ").join(map(self._flow, value)) + "]"
        single = f"'{value.replace(chr(39), 2 * chr(39))}'"
        plain = value if value.isalpha() else single
        return self._one_of(json.dumps(value, ensure_ascii=False), single, plain)

    def _above(self, margin: str) -> list[str]:
        above = self._one_of("", "", "", "line", "gap", "both")
        lines = [] if above in ("", "line") else [""]
        return lines if above in ("", "gap") else [*lines, f"{margin}# {self._number()}"]

    def _remark(self) -> str:
        return self._one_of("", "", f"  # {self._number()}")

    def _number(self) -> str:
        self._comments += 1
        return f"comment {self._comments}"

    def _one_of(self, *choices: str) -> str:
        return self._draw(st.sampled_from(choices))
