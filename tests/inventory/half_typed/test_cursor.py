"""A bar in the text stands for the cursor."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.half_typed import CursorContext, cursor_at
from inventory.half_typed.block import scalars
from inventory.strict_yaml import load, positions
from tests.amounts import quick

APTIBLE = Path(__file__).resolve().parents[3] / "inventory" / "aptible"
FILES = sorted(APTIBLE.rglob("*.yaml"))


def at(text: str) -> CursorContext | None:
    before, _, after = text.partition("|")
    line = before.count("\n") + 1
    return cursor_at(before + after, line, len(before) - before.rfind("\n"))


def told(text: str) -> tuple[object, ...]:
    cursor = at(text)
    assert cursor is not None
    return cursor.role, cursor.path, cursor.word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cat|", ("key", ("cat",), "cat")),
        ("a: 1\n|", ("key", ("",), "")),
        ("category: acc|ount", ("value", ("category",), "account")),
        ("category: |", ("value", ("category",), "")),
        ("cate|gory: x", ("key", ("category",), "category")),
        ("data: [name, em|", ("value", ("data", 1), "em")),
        ("data: [name, |\npurposes: x", ("value", ("data", 1), "")),
        ("data: [name, |]", ("value", ("data", 1), "")),
        ("data: [a,\n       b|]", ("value", ("data", 1), "b")),
        ("data:\n  - na|", ("either", ("data", 0), "na")),
        ("data:\n- a\n- na|", ("either", ("data", 1), "na")),
        ("data:\n  - type: na|", ("value", ("data", 0, "type"), "na")),
        ("data:\n  - type: x\n    so|", ("key", ("data", 0, "so"), "so")),
        ("data:\n  - type: x\n  - |", ("either", ("data", 1), "")),
        ("data:\n  na|", ("either", ("data",), "na")),
        ("d:\n  - id: x\n    conditions:\n      |", ("either", ("d", 0, "conditions"), "")),
        ("d:\n  - id: x\n    conditions:\n      c: {evi|}", ("key", ("d", 0, "conditions", "c", "evi"), "evi")),
        ("d:\n  - {recipient: ma|, purposes: [x]}", ("value", ("d", 0, "recipient"), "ma")),
        ("d:\n  - {recipient: m, purposes: [x, |]}", ("value", ("d", 0, "purposes", 1), "")),
        (
            "s:\n  a:\n    quote: >-\n      Some te|xt: here\n    data: x",
            ("text", ("s", "a", "quote"), "Some text: here"),
        ),
        ("s:\n  a:\n    quote: >-\n      Some text\n    da|", ("key", ("s", "a", "da"), "da")),
        ("s:\n  a:\n    data: [x\n  b:\n    cites: |", ("value", ("s", "b", "cites"), "")),
        ("s:\n  a: {data: [x\n  b:\n    c: |", ("value", ("s", "b", "c"), "")),
        ("a: 'one # two|'", ("value", ("a",), "one # two")),
        ('a: "open\nb: c|', ("value", ("b",), "c")),
        ("a: one two | # note", ("value", ("a",), "one two")),
        ("a: one\n  tw|o", ("text", ("a",), "two")),
        ("ä: [ü, 🦊|]", ("value", ("ä", 1), "🦊")),
    ],
)
def test_what_stands_at_the_cursor(text: str, expected: tuple[object, ...]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", ["a:|\nb: c", "a: b # no|te", "# |", "a: [b, # c|\n  d]"])
def test_in_a_comment_there_is_nothing(text: str) -> None:
    assert at(text) is None


@pytest.mark.parametrize(("line", "column"), [(0, 1), (2, 1), (1, 0), (1, 3)])
def test_outside_of_the_text_there_is_nothing(line: int, column: int) -> None:
    assert cursor_at("a", line, column) is None


def test_the_word_and_its_place_and_what_is_typed_of_it() -> None:
    cursor = at("data: [name, email-|address]")
    assert cursor is not None
    assert (cursor.typed, cursor.span) == ("email-", (1, 14, 1, 27))


def test_the_other_keys_of_the_mapping_are_known_wherever_they_stand() -> None:
    cursor = at("d:\n  - id: a\n    |\n    cites: b\n  - id: c\n    note: n\ne: f\n")
    assert cursor is not None
    assert (cursor.mapping, cursor.siblings) == (("d", 0), {"id", "cites"})


MOST_BREAKS = 300
"""Each is a reading of all that stands before it: a file as long again takes four times as long."""


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in leaves(inner, (*path, key))]
    if isinstance(value, list):
        return [leaf for index, inner in enumerate(value) for leaf in leaves(inner, (*path, index))]
    return [path]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_in_whole_yaml_every_value_stands_where_the_strict_reader_finds_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    value, problems = load(text, file.name)
    known = positions(text)
    assert problems == []
    placed = {(s.path, s.line, s.column) for s in scalars(text) if s.role != "key"}
    spans = [(path, known.value(path)) for path in leaves(value)]
    plain = [(path, span) for path, span in spans if span.line == span.end_line]
    lines = text.split("\n")
    assert len(plain) > 5
    for path, span in plain:
        quoted = lines[span.line - 1][span.column - 1] in "\"'"
        assert (path, span.line, span.column + quoted) in placed


@pytest.mark.parametrize("file", quick(8, sorted(FILES, key=lambda file: file.stat().st_size)), ids=lambda f: f.name)
def test_wherever_a_file_breaks_off_the_cursor_at_its_end_is_told(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    for end in range(0, len(text), max(7, len(text) // MOST_BREAKS)):
        part = text[:end]
        cursor = cursor_at(part, part.count("\n") + 1, end - part.rfind("\n"))
        assert cursor is None or cursor.typed.rstrip() == cursor.word


@given(st.text(alphabet="ab:-#[]{},|>'\" \n\t&*!🦊", max_size=60), st.integers(1, 8), st.integers(1, 20))
def test_no_text_is_too_strange(text: str, line: int, column: int) -> None:
    cursor = cursor_at(text, line, column)
    assert cursor is None or cursor.span.line == line
