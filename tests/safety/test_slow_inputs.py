"""Long runs that make a careless pattern or parser go round in circles: each is read within the hard stop."""

from __future__ import annotations

import pytest

from tests.safety.room import SHARED, Room, adding, holding, reading, without

LONG = 40_000


def run_of(piece: str) -> str:
    return piece * (LONG // len(piece))


RUNS = {
    "spaces": run_of(" "), "tabs": run_of("\t"), "parentheses": run_of("("), "brackets": run_of("["),
    "tags": run_of("<a "), "stars": run_of("*"), "underscores": run_of("_"), "quotations": run_of("> "),
    "backticks": run_of("` ``"), "entities": run_of("&#"), "comments": run_of("<!--"), "Liquid": run_of("{%"),
    "images": run_of("!["), "links": run_of("[a]("), "pipes": run_of("|"), "empty lines": run_of("\n"),
    "backslashes": run_of("\\"), "one word": run_of("a"), "hyphens": run_of("a-"), "anchors": run_of("{#"),
    "strong": run_of("**a "), "divisions": run_of("<div>"), "footnotes": run_of("[^1]"), "numbers": run_of("1. "),
    "fences": run_of("---\n"), "dots": run_of("."), "curly quotes": run_of("“"), "wide gaps": run_of("a" + " " * 500),
}  # fmt: skip
"""By what they are runs of."""
TOO_MUCH = ("quotations", "divisions", "numbers", "fences")
"""Deeper or longer than any policy: an error, since part of the text is not read."""


@pytest.mark.parametrize("name", RUNS)
def test_in_a_policy(room: Room, name: str) -> None:
    adding("policy.md", f"\n\n{RUNS[name]}\n")(room.inv)
    outcome = room.check("--select", "DIS,COL,USE")
    if name in TOO_MUCH:
        assert outcome.code == 1
        assert ("policy.md", 1, "INV010") in outcome.places
        return
    assert outcome.code == 0
    assert "all 12 points checked are proved" in outcome.out


@pytest.mark.parametrize("name", ["spaces", "tags", "comments", "stars", "entities"])
def test_in_a_web_page(room: Room, name: str) -> None:
    lines = (room.inv / "policy.md").read_text(encoding="utf-8").split("\n")
    text = "".join(f"<h2>{line[3:]}</h2>" if line.startswith("## ") else f"<p>{line}</p>" for line in lines)
    without("policy.md")(room.inv)
    reading("inventory.yaml", "policy.md", "policy.html")(room.inv)
    holding("policy.html", f"<body>{text}{RUNS[name]}")(room.inv)
    outcome = room.check("--select", "DIS,COL,USE")
    assert "all 12 points checked are proved" in outcome.out
    assert outcome.code == 0


@pytest.mark.parametrize(
    "name", ["parentheses", "brackets", "one word", "dots", "curly quotes", "wide gaps", "hyphens"]
)
def test_in_a_quote(room: Room, name: str) -> None:
    reading("statements.yaml", SHARED, f"'{RUNS[name]}'")(room.inv)
    outcome = room.check()
    assert outcome.code == 1
    assert ("statements.yaml", 16, "POL001") in outcome.places


@pytest.mark.parametrize("name", ["spaces", "parentheses", "one word", "hyphens", "stars", "curly quotes", "wide gaps"])
def test_in_a_name(room: Room, name: str) -> None:
    reading("recipients.yaml", "Example Mail", f"'x{RUNS[name]}x'")(room.inv)
    outcome = room.check()
    assert outcome.code == 0
    assert "all 12 points checked are proved" in outcome.out


def test_in_a_category_of_a_mebibyte(room: Room) -> None:
    text = (room.inv / "categories/account.yaml").read_text()
    adding("categories/account.yaml", "    note: " + "(" * ((1 << 20) - len(text) - 20) + "\n")(room.inv)
    assert room.check().code == 0
