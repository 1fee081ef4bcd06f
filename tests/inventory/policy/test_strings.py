"""Policies in JSON: every text on its line, titles and lists by their keys."""

from __future__ import annotations

import json

import pytest

from inventory.policy import read_policy

STRINGS = {
    "privacy": {
        "title": "Privacy Notice",
        "collect": {
            "title": "What we collect",
            "intro": "We collect:",
            "items": ["your **name**;", 'your "e-mail" address.'],
            "more": "We keep it for <b>two years</b>.",
        },
        "icon": "shield",
    }
}


def test_titles_lists_and_marks_are_read() -> None:
    text = json.dumps(STRINGS, indent=2)
    policy, problems = read_policy(text, "en.json")
    assert problems == []
    assert [(one.kind, one.heading, one.lead_in, one.text) for one in policy.clauses] == [
        ("paragraph", ("Privacy Notice", "What we collect"), "", "We collect:"),
        ("item", ("Privacy Notice", "What we collect"), "We collect:", "your name;"),
        ("item", ("Privacy Notice", "What we collect"), "We collect:", 'your "e-mail" address.'),
        ("paragraph", ("Privacy Notice", "What we collect"), "", "We keep it for two years."),
    ]
    lines = text.split("\n")
    assert all(one.text.split()[0] in lines[one.line - 1] for one in policy.clauses)


@pytest.mark.parametrize("text", ["{", "[1,", '{"a": "x", "a": "y"}', "", "[" * 100_000])
def test_what_is_no_json_is_told(text: str) -> None:
    (problem,) = read_policy(text or " ", "en.json")[1]
    assert problem.code in ("INV001", "INV010")
