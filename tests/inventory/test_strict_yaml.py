from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from inventory.many_faults import MOST_FAULTS
from inventory.problem import Problem, Span
from inventory.strict_yaml import Value, events, load, positions
from inventory.strict_yaml.node_index import MAX_NODES

CASES = sorted(Path(__file__).parents[1].glob("cases/**/*.yaml"))
TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\n"))
RECORDS = st.dictionaries(
    TEXTS,
    st.recursive(
        TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12
    ),
    max_size=5,
)


def faults(text: str) -> list[tuple[str, tuple[int, int, int, int]]]:
    return [(problem.code, place(problem)) for problem in load(text, "x.yaml")[1]]


def place(problem: Problem) -> tuple[int, int, int, int]:
    assert problem.span is not None
    return as_four(problem.span)


def as_four(span: Span) -> tuple[int, int, int, int]:
    return span.line, span.column, span.end_line, span.end_column


def slice_of(text: str, span: Span) -> str:
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def test_every_scalar_is_text() -> None:
    text = dedent("""\
        country: NO
        on: yes
        since: 2014-11-03
        nothing: ~
        null: null
        empty:
        many: 1_000
        quoted: 'it''s'
        escaped: "a\\tb"
        kept: |
          one
            two
        folded: >-
          one
          two
        plain: one
          two
        list: [1, 2.0, , ]
        """).replace(", , ]", "]")
    assert load(text, "x.yaml") == (
        {
            "country": "NO", "on": "yes", "since": "2014-11-03", "nothing": "~", "null": "null", "empty": "",
            "many": "1_000", "quoted": "it's", "escaped": "a\tb", "kept": "one\n  two\n", "folded": "one two",
            "plain": "one two", "list": ["1", "2.0"],
        },
        [],
    )  # fmt: skip


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_worked_cases_load_as_the_base_loader_has_them(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert load(text, path.name) == (yaml.load(text, Loader=yaml.BaseLoader), [])


@given(RECORDS, st.booleans())
def test_what_is_dumped_is_loaded_again(record: dict[str, Value], is_flow: bool) -> None:
    text = yaml.safe_dump(record, allow_unicode=True, default_flow_style=is_flow)
    assert load(text, "x.yaml") == (record, [])
    assert yaml.load(text, Loader=yaml.BaseLoader) == record


@given(RECORDS, st.booleans())
def test_positions_cut_out_what_was_loaded(record: dict[str, Value], is_flow: bool) -> None:
    text = yaml.safe_dump(record, allow_unicode=True, default_flow_style=is_flow, width=1000)
    places = positions(text)
    for path, value in leaves(record):
        cut = slice_of(text, places.value(path))
        if value:
            assert yaml.load(cut, Loader=yaml.BaseLoader) == value
        if isinstance(path[-1], str) and not slice_of(text, places.key(path)).startswith("? "):
            assert yaml.load(slice_of(text, places.key(path)), Loader=yaml.BaseLoader) == path[-1]
        assert not places.is_comma_made(path)


def leaves(value: Value, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, str):
        return [(path, value)] if "\n" not in value else []
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    return [leaf for step, inner in steps if "\n" not in str(step) for leaf in leaves(inner, (*path, step))]


def test_all_faults_come_in_one_go_in_the_order_they_stand() -> None:
    text = "a: &x b\na: *x\n<<: {c: d, c: e}\nf: !!int 3\ng: \u200bh\n"
    assert faults(text) == [
        ("INV005", (1, 4, 1, 6)),
        ("INV002", (2, 1, 2, 2)),
        ("INV005", (2, 4, 2, 6)),
        ("INV005", (3, 1, 3, 3)),
        ("INV002", (3, 12, 3, 13)),
        ("INV005", (4, 4, 4, 9)),
        ("INV005", (5, 4, 5, 5)),
    ]


def test_messages_say_what_and_the_help_line_what_to_do() -> None:
    _, (anchor, repeated, tag) = load("a: &x b\na: c\nd: !!int 3\n", "x.yaml")
    assert anchor.message == "Anchor &x is not allowed."
    assert anchor.help == "Write the value out in both places; put quotes around a text that begins with &."
    assert repeated.message == "Key 'a' on line 2 is already on line 1."
    assert repeated.help == "Delete one of the two, or give it another name."
    assert tag.message == "Tag !!int is not allowed."
    assert {problem.file for problem in (anchor, repeated, tag)} == {"x.yaml"}


def test_a_syntax_error_comes_after_the_faults_before_it() -> None:
    assert faults("a: &x b\nc: [d\n") == [("INV005", (1, 4, 1, 6)), ("INV001", (2, 4, 2, 5))]
    assert load("a: b\nc: [d\n", "x.yaml")[0] == {}


def test_of_a_repeated_key_the_first_value_is_kept() -> None:
    assert load("a: b\na: {c: d}\ne: [{f: 1, f: 2, g: 3}]\n<<: x\n", "x.yaml")[0] == {
        "a": "b",
        "e": [{"f": "1", "g": "3"}],
    }


def test_a_quoted_merge_key_is_a_key_like_any_other() -> None:
    assert load("'<<': a\n", "x.yaml") == ({"<<": "a"}, [])


def test_anchors_and_tags_are_reported_and_passed_over() -> None:
    text = "a: &x [b]\nc: !y {d: e}\nf: !z &w g\n"
    assert load(text, "x.yaml")[0] == {"a": ["b"], "c": {"d": "e"}, "f": "g"}
    assert faults(text) == [
        ("INV005", (1, 4, 1, 6)),
        ("INV005", (2, 4, 2, 6)),
        ("INV005", (3, 4, 3, 6)),
        ("INV005", (3, 7, 3, 9)),
    ]


def test_a_syntax_error_at_the_end_is_placed_at_the_last_character() -> None:
    assert faults("a:\n  b: [c,\n\n") == [("INV001", (2, 8, 2, 9))]


def test_hidden_characters_are_replaced_and_named() -> None:
    value, problems = load('a: x\u2028y\nb\u202e: "\\0\\r"\nc: [d, "\\e"]\n', "x.yaml")
    assert value == {"a": "x\ufffdy", "b\ufffd": "\ufffd\ufffd", "c": ["d", "\ufffd"]}
    assert [place(problem) for problem in problems] == [(1, 5, 1, 6), (2, 2, 2, 3), (2, 5, 2, 11), (3, 8, 3, 12)]
    assert "U+2028 (line separator)" in problems[0].message
    assert "U+202E (right-to-left override)" in problems[1].message
    assert "U+0000" in problems[2].message


def test_visible_text_beyond_ascii_is_no_fault() -> None:
    text = "a: 'Zoë\u00a0Ł “x” 日本 \U0001f600\tb'\n"
    assert load(text, "x.yaml") == (yaml.load(text, Loader=yaml.BaseLoader), [])


def test_no_more_than_a_hundred_problems() -> None:
    told = load("a: b\n" * 500, "x.yaml")[1]
    assert (len(told), sum(one.times for one in told)) == (MOST_FAULTS + 1, 499)
    assert told[-1].message == "and 449 more such faults in this file, from here on."
    assert told[-1].span == Span(52, 1, 52, 2)
    told = load("a: \u200b" + "\u200b" * 500 + "\n" + "a: b\n" * 500, "x.yaml")[1]
    assert len(told) == 2 * (MOST_FAULTS + 1)
    assert sum(one.times for one in told) == 1001


def test_long_names_are_cut_in_messages() -> None:
    problems = load(f"{'k' * 500}: a\n{'k' * 500}: &{'x' * 500} b\n", "x.yaml")[1]
    assert [problem.code for problem in problems] == ["INV002", "INV005"]
    assert max(len(problem.message) for problem in problems) < 120


def test_a_directive_without_tags_is_harmless() -> None:
    assert load("%YAML 1.1\n---\na: b\n...\n", "x.yaml") == ({"a": "b"}, [])


def test_tag_directives_are_found_even_where_no_tag_uses_them() -> None:
    assert faults("# !\n%TAG !e! tag:e,2000:\n---\na: b\n") == [("INV005", (2, 1, 2, 5))]


def test_a_failure_without_a_mark_is_placed_where_the_parser_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "Parser", yaml.BaseLoader)
    assert faults('a: b\nc: "\\U00110000"\n') == [("INV001", (2, 1, 2, 2))]


def test_a_failure_before_the_first_event_is_placed_at_the_top(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_text: str) -> events.EventSource:
        raise ValueError

    monkeypatch.setattr(events, "Parser", broken)
    assert faults("a: b\n") == [("INV001", (1, 1, 1, 1))]


TEXT = """\
category: logs
data:
  - name
  - type: x
    note: |
      a

      b

  -
  - []
  - {}
empty:
purposes: {label: Property, rights and safety, "colon": , noted # a: b
  , last}
kept: |
"""


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), (1, 1, 16, 8), (1, 1, 1, 9)),
        (("category",), (1, 11, 1, 15), (1, 1, 1, 9)),
        (("data",), (3, 3, 12, 7), (2, 1, 2, 5)),
        (("data", 0), (3, 5, 3, 9), (3, 5, 3, 9)),
        (("data", 1), (4, 5, 8, 8), (4, 5, 4, 9)),
        (("data", 1, "note"), (5, 11, 8, 8), (5, 5, 5, 9)),
        (("data", 2), (10, 3, 10, 4), (10, 3, 10, 4)),
        (("data", 3), (11, 5, 11, 7), (11, 5, 11, 6)),
        (("data", 4), (12, 5, 12, 7), (12, 5, 12, 6)),
        (("empty",), (13, 1, 13, 6), (13, 1, 13, 6)),
        (("purposes", "label"), (14, 19, 14, 27), (14, 12, 14, 17)),
        (("kept",), (16, 7, 16, 8), (16, 1, 16, 5)),
        (("missing",), (1, 1, 1, 9), (1, 1, 1, 9)),
        (("purposes", "missing"), (14, 1, 14, 9), (14, 1, 14, 9)),
        (("data", 1, "missing"), (4, 5, 4, 9), (4, 5, 4, 9)),
        (("data", 9), (2, 1, 2, 5), (2, 1, 2, 5)),
        (("data", -1), (2, 1, 2, 5), (2, 1, 2, 5)),
        (("data", "name"), (2, 1, 2, 5), (2, 1, 2, 5)),
        (("purposes", 0), (14, 11, 15, 10), (14, 1, 14, 9)),  # a list of one may be the bare value
        (("category", 0), (1, 11, 1, 15), (1, 1, 1, 9)),
        (("category", "below a text"), (1, 1, 1, 9), (1, 1, 1, 9)),
    ],
)
def test_positions(path: tuple[str | int, ...], value: tuple[int, ...], key: tuple[int, ...]) -> None:
    places = positions(TEXT)
    assert as_four(places.value(path)) == value
    assert as_four(places.key(path)) == key


def test_keys_that_a_comma_made() -> None:
    places = positions(TEXT)
    made = [
        key
        for key in ("label", "rights and safety", "colon", "noted", "last")
        if places.is_comma_made(("purposes", key))
    ]
    assert made == ["rights and safety", "noted", "last"]
    assert not places.is_comma_made(("empty",))
    assert not places.is_comma_made(("purposes", "last", "missing"))


def test_positions_of_a_repeated_key_are_the_first() -> None:
    assert as_four(positions("a: b\na: c\n").value(("a",))) == (1, 4, 1, 5)


def test_positions_of_an_empty_text_are_its_top() -> None:
    assert as_four(positions("").value(("a",))) == (1, 1, 1, 1)


def test_positions_reach_up_to_a_syntax_error() -> None:
    places = positions("a: b\nc: d: e\n")
    assert as_four(places.value(("a",))) == (1, 4, 1, 5)


def test_positions_end_with_the_first_document() -> None:
    assert as_four(positions("a: b\n---\nc: d\n").key(("c",))) == (1, 1, 1, 2)


def test_positions_beyond_the_last_numbered_node_are_what_surrounds_them() -> None:
    places = positions("a: [" + "x," * MAX_NODES + "]\nb: c\n")
    assert as_four(places.value(("a", 1))) == (1, 7, 1, 8)
    assert as_four(places.value(("a", MAX_NODES))) == (1, 1, 1, 2)


def test_positions_count_past_a_byte_order_mark_and_carriage_returns() -> None:
    places = positions("\ufeffa: b\r\nc: |\r\n  d\r\n\r\ne: f\r\n")
    assert as_four(places.key(("a",))) == (1, 1, 1, 2)
    assert as_four(places.value(("c",))) == (2, 4, 3, 4)
    assert as_four(places.key(("e",))) == (5, 1, 5, 2)
