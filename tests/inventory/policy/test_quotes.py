"""Where quotes are found, and what is shown when they are not."""

import pytest

from inventory.policy import QuoteIndex, find_quote, line_of_quote, nearest, normalise, word_diff
from tests.inventory.policy.listing import clauses_of

TEXT = """# Sharing

**Banks:** We pay by
[card](https://bank.example "title"). We may share
“data”\u00a0with `banks`.

We may share if:

- you ask
  - in writing
- a *court* asks

| Who | What |
|---|---|
| Carrier | the address |
"""
CLAUSES = clauses_of(TEXT)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("Banks: We pay by card.", ["banks"]),
        ("We pay by card. We  may\nshare", ["banks"]),
        ('share "data" with banks', ["banks"]),
        ("ay by car", ["banks"]),
        ("WE PAY", []),
        ("We may share", ["banks", "sharing"]),
        ("We may share if:", ["sharing"]),
        ("if: you ask", ["sharing-item-1"]),
        ("We may share if: a court asks", ["sharing-item-2"]),
        ("you ask in writing", ["sharing-item-1-item-1"]),
        ("you ask a court asks", []),
        ("Carrier the address", ["carrier"]),
        ("Who What", []),
        ("https://bank.example", []),
        ("Sharing", []),
        ("asks", ["sharing-item-2"]),
        (" ", []),
    ],
)
def test_found_in(quote: str, found: list[str]) -> None:
    assert [clause.id for clause in find_quote(quote, CLAUSES)] == found
    assert [clause.id for clause in QuoteIndex(CLAUSES).find(quote)] == found


def test_digest_ignores_what_readers_do_not_see() -> None:
    plain = clauses_of("We 'sell' it.\n")[0]
    dressed = clauses_of("We **‘sell’**\n[it](https://x.example).\n")[0]
    assert plain.digest == dressed.digest
    assert len(plain.digest) == 64
    assert clauses_of("We do 'sell' it.\n")[0].digest != plain.digest


def test_normal_form_keeps_dashes_and_case() -> None:
    assert normalise("Ａ\u200b “b”\u00a0–\n‘C’ ﬁn…") == "A \"b\" – 'C' fin..."


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("We pay by card", 3),
        ("Banks: We pay", 3),
        ("We may share", 4),
        ("card. We may", 4),
        ('data" with', 5),
        ("?", 3),
    ],
)
def test_line_of_quote(quote: str, line: int) -> None:
    assert line_of_quote(quote, CLAUSES[0], TEXT) == line
    assert line_of_quote(quote, CLAUSES[0], TEXT.replace("\n", "\r\n")) == line


def test_nearest_shows_the_stretch_that_comes_closest() -> None:
    found = nearest("We may sometimes share data with bankers", CLAUSES)
    assert found is not None
    clause, window, score = found
    assert clause.id == "banks"
    assert window.endswith('share "data" with banks.')
    assert 0.7 < score < 1


def test_nearest_of_nothing() -> None:
    assert nearest("anything", ()) is None
    assert nearest("  ", CLAUSES) is None


def test_nearest_to_a_quote_longer_than_any_clause() -> None:
    found = nearest("Our Carrier gets the address", CLAUSES)
    assert found is not None
    assert found[:2] == (CLAUSES[-1], "Carrier the address")


@pytest.mark.parametrize(
    ("old", "new", "diff"),
    [
        ("we do sell", "we do not sell", [("same", "we do"), ("new", "not"), ("same", "sell")]),
        ("a b c", "a x c", [("same", "a"), ("gone", "b"), ("new", "x"), ("same", "c")]),
        ("a b", "c d", [("gone", "a b"), ("new", "c d")]),
        ("a  b", "a\nb", [("same", "a b")]),
        ("a", "", [("gone", "a")]),
        ("", "", []),
        ("a " * 5000, "b", [("gone", "a " * 4999 + "a"), ("new", "b")]),
        ("a " * 5000, "a " * 5000, [("same", "a " * 4999 + "a")]),
    ],
)
def test_word_diff(old: str, new: str, diff: list[tuple[str, str]]) -> None:
    assert word_diff(old, new) == diff
