"""Changing a YAML file: the new value is read back, and every comment stays."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inventory.strict_yaml import Value, load
from inventory.yaml_edit import UneditableYamlError, entry_lines, with_data

TEXT = """\
# the head
category: account    # its id
title: "Account"
subjects: [customer-user, visitor]    # who
data:
  # what we hold
  - name    # plain
  - {type: email-address, note: "a, b"}
  - type: payment-card
    sources: [data-subject]    # from whom
# between
retention:
  period: P2Y    # two years
disclosures:
  - recipient: one    # the first
    purposes: [hosting]
  # the second follows
  - id: two
    recipient: two
    purposes: hosting
    note: >-
      long
      text
# the end
"""


def data() -> dict[str, Value]:
    return load(TEXT, "")[0]


def comments(text: str) -> list[str]:
    return re.findall(r"#.*", text)


def changed(path: tuple[str | int, ...], value: Value | None) -> dict[str, Value]:
    new = data()
    here: object = new
    for step in path[:-1]:
        here = here[step]  # type: ignore[index]
    if value is None:
        del here[path[-1]]  # type: ignore[attr-defined]
    else:
        here[path[-1]] = value  # type: ignore[index]
    return new


@pytest.mark.parametrize(
    ("path", "value", "line"),
    [
        (("title",), "Accounts: all", 'title: "Accounts: all"'),
        (("subjects",), ["visitor"], "subjects: [visitor]    # who"),
        (("data", 0), "first-name", "  - first-name    # plain"),
        (("data", 1, "note"), "c", "  - {type: email-address, note: c}"),
        (("data", 2, "sources"), ["registration"], "    sources: [registration]    # from whom"),
        (("retention", "period"), "P3Y", "  period: P3Y    # two years"),
        (("disclosures", 0, "note"), "new", "    note: new"),
        (("disclosures", 1, "purposes"), ["hosting", "backup"], "    purposes: [hosting, backup]"),
        (("disclosures", 1, "note"), "short", "    note: short"),
        (("regions",), ["US"], "regions: [US]"),
        (("retention", "listed_in"), "keep", "  listed_in: keep"),
    ],
)
def test_one_change_is_one_line_and_keeps_every_comment(path: tuple[str | int, ...], value: Value, line: str) -> None:
    after = with_data(TEXT, changed(path, value))
    assert line in after.splitlines()
    assert comments(after) == comments(TEXT)
    old, new = TEXT.splitlines(), after.splitlines()
    assert len([one for one in new if one not in old]) == 1


def test_records_come_and_go() -> None:
    new = changed(("disclosures", 0), None)
    new["disclosures"].append({"recipient": "three", "purposes": ["backup"], "data": ["name"]})  # type: ignore[union-attr]
    after = with_data(TEXT, new)
    assert load(after, "")[0] == new
    assert "# the second follows" in after
    assert after.endswith("# the end\n")


def test_what_is_the_same_stays_as_it_is() -> None:
    assert with_data(TEXT, data()) == TEXT
    assert with_data(TEXT.replace("\n", "\r\n"), changed(("title",), "x")).count("\r\n") == TEXT.count("\n")


@pytest.mark.parametrize("text", ["a: &b c\n", "- a\n", "a: 1\na: 2\n"])
def test_what_is_at_fault_is_not_touched(text: str) -> None:
    with pytest.raises(UneditableYamlError):
        with_data(text, {"a": "b"})


texts = st.text(st.characters(codec="ascii", categories=("L", "N", "P", "Zs", "S")), max_size=12)
values = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=8
)
records = st.dictionaries(st.sampled_from("abcde"), values, min_size=1)


@settings(max_examples=60)
@given(records, records)
def test_any_record_becomes_any_other(before: dict[str, Value], after: dict[str, Value]) -> None:
    text = "".join(f"{line}\n" for key, value in before.items() for line in entry_lines(key, value, 0))
    assert load(text, "")[0] == before
    assert load(with_data(text, after), "")[0] == after
