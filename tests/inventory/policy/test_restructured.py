"""What a page made of reStructuredText shows counts; what it would take from elsewhere is told."""

from __future__ import annotations

import pytest

from inventory.policy import read_policy


def hidden_in(text: str) -> list[tuple[str, str, int]]:
    policy, problems = read_policy(f"We collect your name.\n\n{text}", "p.rst")
    assert problems == []
    assert policy.clauses[0].text == "We collect your name."
    return [(one.kind, one.text, one.line) for one in policy.hidden]


@pytest.mark.parametrize(
    "text",
    [".. include:: /etc/hostname\n", ".. raw:: html\n\n   <p>We sell it.</p>\n", ".. strange::\n\n   We sell it.\n"],
)
def test_what_is_not_read_is_told(text: str) -> None:
    ((kind, shown, line),) = hidden_in(text)
    assert kind == "unclear"
    assert shown
    assert line >= 3


@pytest.mark.parametrize("text", [".. We sell it.\n", ".. toctree::\n\n   other\n", "::\n\n   We sell it.\n"])
def test_what_no_page_shows_is_no_clause(text: str) -> None:
    assert hidden_in(text) == []
    assert len(read_policy(f"We collect your name.\n\n{text}", "p.rst")[0].clauses) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (".. note::\n\n   We sell nothing.\n", "We sell nothing."),
        (".. versionadded:: 2.0\n\n   We sell nothing.\n", "We sell nothing."),
        ("See :ref:`our partners <partners>` for more.\n", "See our partners for more."),
        ("Write to `us <https://us.example>`_ today.\n", "Write to us today."),
        (".. |we| replace:: Example Ltd\n\n|we| sells nothing.\n", "Example Ltd sells nothing."),
    ],
)
def test_what_a_page_shows_is_a_clause(text: str, expected: str) -> None:
    assert [one.text for one in read_policy(text, "p.rst")[0].clauses][-1] == expected


def test_a_stated_name_is_the_id_and_a_list_of_contents_is_set_aside() -> None:
    text = "Notice\n======\n\n.. contents::\n\n.. _held:\n\nWhat we hold\n------------\n\nYour name.\n"
    policy, _ = read_policy(text, "p.rst")
    assert [(one.id, one.line) for one in policy.clauses] == [("held", 11)]
    assert {one.why for one in policy.hidden} <= {"contents"}
