"""Tables, prose and text made harmless."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.inert import terminal_lines, terminal_text
from reports.prose import Prose
from reports.table import columns_of, table


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("Zürich “x” 日本", "Zürich “x” 日本"),
        ("a\tb\nc\u00a0d", "a b c d"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\rb\x00\x9b", "a\\x0db\\x00\\x9b"),
        ("\u202eevil\u2066", "\\u202eevil\\u2066"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("fill\u3164", "fill\\u3164"),
    ],
)
def test_shows_hostile_characters_as_escapes(text: str, shown: str) -> None:
    assert terminal_text(text) == shown


@given(st.text())
def test_nothing_that_acts_is_left(text: str) -> None:
    shown = terminal_text(text)
    assert shown.isprintable()
    assert not any(unicodedata.category(c) in ("Cc", "Cf") for c in shown)
    assert terminal_text(shown) == shown


def test_keeps_our_own_lines() -> None:
    assert terminal_lines("a\x1b\nb") == "a\\x1b\nb"


def test_aligns_by_columns_of_the_terminal() -> None:
    assert table(("A", "B"), [("日本", "x"), ("abc", "y")], None) == "A     B\n日本  x\nabc   y\n"
    assert columns_of("e\u0301") == 1


def test_cuts_the_widest_columns_first_and_kept_ones_last() -> None:
    rows = [("a-very-long-identifier", "a rather long text that has to give way")]
    assert table(("ID", "TEXT"), rows, 40, kept=(0,)).splitlines()[1] == "a-very-long-identifier  a rather long t…"
    narrow = table(("ID", "TEXT"), rows, 20, kept=(0,)).splitlines()[1]
    assert columns_of(narrow) <= 20
    assert table(("ID", "TEXT"), rows, None).splitlines()[1].endswith("has to give way")


def test_wraps_only_to_a_width() -> None:
    for width, expected in ((None, "  one two three\n"), (11, "  one two\n    three\n")):
        prose = Prose(width)
        prose.say("one two\nthree", 2, 2)
        prose.gap()
        prose.gap()
        assert prose.text() == expected
