from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.editor.units import characters, units

LINE = "ä: 🦊x"


@pytest.mark.parametrize(("encoding", "length"), [("utf-16", 6), ("utf-8", 9), ("utf-32", 5), ("unheard-of", 6)])
def test_lengths(encoding: str, length: int) -> None:
    assert units(LINE, encoding) == length
    assert units("plain", encoding) == 5


@pytest.mark.parametrize(
    ("encoding", "offset", "count"),
    [("utf-16", 5, 4), ("utf-16", 4, 4), ("utf-16", 3, 3), ("utf-16", 99, 5), ("utf-16", -1, 0), ("utf-8", 8, 4),
     ("utf-8", 2, 1), ("utf-32", 4, 4)],
)  # fmt: skip
def test_characters(encoding: str, offset: int, count: int) -> None:
    assert characters(LINE, offset, encoding) == count


@given(st.text(), st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_every_place_of_a_line_is_found_again(line: str, encoding: str) -> None:
    for column in range(len(line) + 1):
        assert characters(line, units(line[:column], encoding), encoding) == column


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_units_are_those_of_the_encoding(text: str) -> None:
    assert units(text, "utf-16") == len(text.encode("utf-16-le")) // 2
    assert units(text, "utf-8") == len(text.encode())
