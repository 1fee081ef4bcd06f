"""Single values changed in the text of a file: what was asked for, and nothing else, byte for byte."""

from __future__ import annotations

import difflib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.problem import Path
from inventory.strict_yaml import load
from inventory.yaml_edit import UneditableYamlError, with_new_record, with_value, with_values
from tests.cli.shell import APTIBLE

TEXT = """\
# What we hold.
category: account   # its id
title: Account
subjects: [customer-user]
data:
  # the plain ones
  - name            # given at registration
  - email-address
  - type: payment-card
    sources: [purchase]
purposes:
  - provide-services
retention: {period: P2Y, listed_in: how-long}

disclosures:
  # ---- mail ----
  - id: mail
    recipient: mailer
    data: [name, email-address]
    purposes: [send-mail]
  - {recipient: bank, purposes: [billing]}
"""


def changed(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), lineterm="", n=0)
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        (("title",), "A: B", ["-title: Account", '+title: "A: B"']),
        (("subjects",), ["visitor", "customer-user"],
         ["-subjects: [customer-user]", "+subjects: [visitor, customer-user]"]),
        (("data", 0), None, ["-  - name            # given at registration"]),
        (("data", 3), "phone-number", ["+  - phone-number"]),
        (("data", 1), {"type": "email-address", "sources": ["form"]},
         ["-  - email-address", "+  - {type: email-address, sources: [form]}"]),
        (("data", 2, "subjects"), ["visitor"], ["+    subjects: [visitor]"]),
        (("data", 2, "sources"), None, ["-    sources: [purchase]"]),
        (("purposes",), ["provide-services", "billing"], ["+  - billing"]),
        (("purposes",), ["billing"], ["-  - provide-services", "+  - billing"]),
        (("retention", "period"), "P3Y", ["-retention: {period: P2Y, listed_in: how-long}",
                                          "+retention: {period: P3Y, listed_in: how-long}"]),
        (("retention", "listed_in"), None,
         ["-retention: {period: P2Y, listed_in: how-long}", "+retention: {period: P2Y}"]),
        (("disclosures", 0, "note"), "By hand.", ["+    note: By hand."]),
        (("disclosures", 1, "data"), ["name"], ["-  - {recipient: bank, purposes: [billing]}",
                                                "+  - {recipient: bank, purposes: [billing], data: [name]}"]),
        (("disclosures", 0), None, ["-  - id: mail", "-    recipient: mailer", "-    data: [name, email-address]",
                                    "-    purposes: [send-mail]"]),
        (("disclosures", 2), {"recipient": "x-ray", "purposes": ["billing"]},
         ["+  - recipient: x-ray", "+    purposes: [billing]"]),
        (("regions",), ["US"], ["+regions: [US]"]),
    ],
)  # fmt: skip
def test_the_lines_of_the_value_change_and_no_others(path: tuple[str | int, ...], value: Any, lines: list[str]) -> None:
    assert sorted(changed(TEXT, with_value(TEXT, path, value))) == sorted(lines)


def test_line_ends_stay_as_they_are() -> None:
    made = with_value(TEXT.replace("\n", "\r\n"), ("title",), "New")
    assert made == TEXT.replace("title: Account", "title: New").replace("\n", "\r\n")


def test_nothing_is_lost_that_cannot_be_kept() -> None:
    text = "data: [name,   # a remark\n  email-address]\n"
    with pytest.raises(UneditableYamlError, match="comment"):
        with_value(text, ("data",), ["name"])
    for broken in ("a: [", "a: *b\n", "\ta: b\n"):
        with pytest.raises(UneditableYamlError, match="at fault"):
            with_value(broken, ("a",), "b")
    with pytest.raises(UneditableYamlError, match="look again"):
        with_value(TEXT, ("nowhere", "below"), "x")


@pytest.mark.parametrize("empty", ["", " []", " ~", "   # none yet"])
def test_a_key_that_holds_nothing_is_filled(empty: str) -> None:
    text = f"title: A\ndisclosures:{empty}\n#  - recipient: x\n\n## The end.\n"
    records = [{"recipient": "a-b", "data": ["c"]}, {"recipient": "d-e"}]
    made = with_value(text, ("disclosures",), records)
    assert load(made, "")[0]["disclosures"] == records
    assert "#  - recipient: x\n\n## The end.\n" in made
    assert load(with_value(text, ("disclosures",), ["one"]), "")[0]["disclosures"] == ["one"]
    assert load(with_value(text, ("disclosures",), {"period": "P2Y"}), "")[0]["disclosures"] == {"period": "P2Y"}


def test_what_is_the_same_already_is_not_touched() -> None:
    assert with_values(TEXT, {"title": "Account", "subjects": ["customer-user"], "note": None}, ()) == TEXT


@pytest.mark.parametrize(
    ("text", "path", "after"),
    [
        (
            "todo:\n  # what waits\n  - quote: a\n    why: b\nread: {}\n",
            ("todo", 0),
            "todo: []\n  # what waits\nread: {}\n",
        ),
        (
            "policy: p\nstatements:   # ours\n  a:\n    quote: x\n",
            ("statements", "a"),
            "policy: p\nstatements: {}   # ours\n",
        ),
        ("data:\n  - type: a\n    note: b\n", ("data", 0, "note"), "data:\n  - type: a\n"),
        ("a:\n  b:\n    c: d\n  e: f\n", ("a", "b", "c"), "a:\n  e: f\n"),
    ],
)
def test_what_holds_nothing_any_more_goes_and_a_section_stays(text: str, path: Path, after: str) -> None:
    assert with_value(text, path, None) == after


def test_lines_that_do_not_change_keep_their_own_ends() -> None:
    assert with_value("a: 1\r\nb: 2\nc: 3", ("b",), "4") == "a: 1\r\nb: 4\nc: 3"
    assert with_value("a: 1\r\nb: 2", ("d",), "4") == "a: 1\r\nb: 2\r\nd: 4\r\n"


def test_a_remark_beside_a_text_that_goes_stays() -> None:
    assert with_value("a: b\nc: d   # why\n", ("c",), None) == "a: b\n# why\n"


def test_a_new_record_gets_its_section_and_a_long_text_several_lines() -> None:
    quote = "word " * 40 + "end"
    made = with_new_record("policy: p\n", "statements", "a", {"quote": quote, "permits": "use"})
    assert made.startswith("policy: p\nstatements:\n  a:\n    quote: >-\n      word word")
    assert load(made, "")[0]["statements"] == {"a": {"quote": quote, "permits": "use"}}
    more = with_new_record(made, "statements", "b", {"quote": "x"})
    assert more == f"{made}  b:\n    quote: x\n"


WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
FILES = ("categories/account.yaml", "categories/cookies.yaml", "policy/statements.yaml", "recipients.yaml")


def _paths(value: Any, here: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [here] if here else []
    if isinstance(value, dict):
        found += [path for key, one in value.items() for path in _paths(one, (*here, key))]
    if isinstance(value, list):
        found += [path for place, one in enumerate(value) for path in _paths(one, (*here, place))]
    return found


@given(st.data())
def test_any_edit_of_a_real_file_reads_as_what_was_asked_for_and_keeps_all_other_lines(data: st.DataObject) -> None:
    text = (APTIBLE / data.draw(st.sampled_from(FILES))).read_text(encoding="utf-8")
    content = load(text, "")[0]
    path = data.draw(st.sampled_from(_paths(dict(content))))
    value = data.draw(st.one_of(st.none(), WORDS, st.lists(WORDS, min_size=1, max_size=3, unique=True)))
    try:
        made = with_value(text, path, value)
    except UneditableYamlError:
        assert text
        return
    after, problems = load(made, "")
    assert problems == []
    assert all(line.startswith(("-", "+")) for line in changed(text, made))
    comments = [line for line in text.split("\n") if line.strip().startswith("#")]
    assert [line for line in made.split("\n") if line.strip().startswith("#")] == comments or value is None
    outside = {key: one for key, one in content.items() if key != path[0]}
    assert {key: one for key, one in after.items() if key != path[0]} == outside
