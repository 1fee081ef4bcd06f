"""Texts that fit whatever the font."""

from __future__ import annotations

import pytest

from reports.diagram.text_fit import fitted, fitted_in_the_middle, text_width, wrapped

# Advance widths in 1/1000 em of Arial, and of Verdana, the widest that comes with an operating system.
ARIAL = {"W": 944, "i": 222, "m": 833, "e": 556, "0": 556, " ": 278, "M": 833, "@": 1015, "g": 556, "r": 333}
VERDANA = {"W": 989, "i": 274, "m": 973, "e": 596, "0": 636, " ": 352, "M": 843, "@": 1000, "g": 623, "r": 427}


@pytest.mark.parametrize("letter", sorted(ARIAL))
def test_letters_are_taken_to_be_as_wide_as_in_the_widest_font(letter: str) -> None:
    assert text_width(letter, 1000.0) >= max(ARIAL[letter], VERDANA[letter]) - 5
    assert text_width(letter, 1000.0, bold=True) >= text_width(letter, 1000.0)


def test_letters_of_unknown_width_count_as_wide_and_marks_above_them_as_nothing() -> None:
    assert text_width("株", 10.0) >= 10.0
    assert text_width("e\N{COMBINING ACUTE ACCENT}", 10.0) == text_width("e", 10.0)
    assert text_width("\N{GRINNING FACE}", 10.0) >= 13.0


def test_a_text_is_cut_where_it_ends_to_fit() -> None:
    assert fitted("short", 100, 10) == "short"
    cut = fitted("Third party to whom the user consented", 120, 10)
    assert cut.endswith("…")
    assert text_width(cut, 10) <= 120
    assert fitted("anything", 3, 10) == "…"


def test_a_sentence_is_cut_in_its_middle_for_sentences_of_a_list_begin_alike() -> None:
    sentence = "We may disclose your information to third parties if we believe that this is required by law."
    cut = fitted_in_the_middle(sentence, 250, 10)
    assert cut.startswith("We may disclos")
    assert "… " in cut
    assert cut.endswith("required by law.")
    assert text_width(cut, 10) <= 250


def test_words_are_wrapped_and_those_longer_than_a_line_are_divided() -> None:
    lines = wrapped("Cookies and other tracking technologies", 60, 10, 5)
    assert all(text_width(line, 10) <= 60 for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == "Cookiesandothertrackingtechnologies"
    assert [len(line) > 2 for line in lines] == [True] * len(lines)
    assert wrapped("one two three four five six seven", 40, 10, 2)[-1].endswith("…")
    assert wrapped("", 40, 10, 2) == []
