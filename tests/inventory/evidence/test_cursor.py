"""Lines found in reading order, also where a text is not there."""

from __future__ import annotations

from inventory.evidence.forms.cursor import Cursor


def test_each_is_found_from_the_last_on() -> None:
    cursor = Cursor("a\nb\na\nc\n")
    assert [cursor.line_of(one) for one in ("a", "a", "b", "c")] == [1, 3, 3, 4]


def test_after_many_in_vain_nothing_is_looked_for_any_more() -> None:
    cursor = Cursor("a\nb\n")
    assert {cursor.line_of("x") for _ in range(99)} == {1}
    assert cursor.line_of("b") == 2
    cursor.line_of("x")
    assert cursor.line_of("\n") == 2
