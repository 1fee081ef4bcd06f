"""Which characters no font of the machine has, and what is said of them."""

from __future__ import annotations

import pytest

from cli.fonts import lacking_words, without_font

pytest.importorskip("typst", reason="Typst is asked for the fonts; it is not installed")


def test_what_typst_brings_along_is_never_lacking() -> None:
    assert without_font("Żółć Ωμέγα שלום ▯") == frozenset()


def test_a_character_that_no_font_can_have_is_found_among_others() -> None:
    assert without_font("a\U000e0100é\U0001fbffb") <= {"\U000e0100", "\U0001fbff"}
    assert without_font("a\U00013460b") in (frozenset(), frozenset("\U00013460"))
    assert without_font("ab\U0003fffdc") == frozenset("\U0003fffd")


@pytest.mark.parametrize(
    ("lacking", "scripts", "fonts"),
    [
        ("日", "letters of Chinese, Japanese or Korean:", "Install Noto Sans CJK (fonts-noto-cjk)"),
        ("한", "letters of Korean:", "Noto Sans CJK"),
        ("कख", "letters of Devanagari:", "Noto Sans Devanagari (fonts-noto-core)"),
        ("ع", "letters of Arabic:", "Noto Sans Arabic"),
        ("👍", "letters of emoji and symbols:", "Noto Color Emoji"),
    ],
)
def test_a_script_is_named_with_a_font_that_helps(lacking: str, scripts: str, fonts: str) -> None:
    said = lacking_words(lacking)
    assert scripts in said
    assert fonts in said
    assert "▯" in said


def test_nothing_is_said_where_nothing_is_lacking() -> None:
    assert lacking_words("") == ""
