"""Quotes that leave out the word by which their sentence denies."""

from __future__ import annotations

import pytest

from catalog.justify.cut_quotes import denial_left_out
from inventory.policy import Clause

LEAD_IN = "When you sign up, we do not collect:"


def clause(text: str, lead_in: str = "") -> Clause:
    return Clause("c", "p.md", 1, 1, (), lead_in, "", text, "item" if lead_in else "paragraph")


@pytest.mark.parametrize(
    ("quote", "text", "lead_in", "denial"),
    [
        ("share your name with our partners", "We do not share your name with our partners.", "", "not"),
        ("share your name", "We don't share your name.", "", "n't"),
        ("share your name", "We never share your name.", "", "never"),
        ("your name", "your name", LEAD_IN, "not"),
        ("We do not share your name", "We do not share your name.", "", None),
        ("share your name", "We share your name.", "", None),
        ("We share your name", "We do not sell data. We share your name.", "", None),
        ("we share your name", "We do not sell data; we share your name.", "", None),
        ("we may share your name", "If you do not object, we may share your name.", "", None),
        ("we share cards", "We never share data, except that we share cards.", "", None),
        ("except with your consent", "We never share cards, except with your consent.", "", None),
        ("we share", "Not that we share. Yet we share.", "", None),
        ("your name", "Listed: your name", "We collect:", None),
        ("We do not collect: your name", "your name", "We do not collect:", None),
    ],
)
def test_what_is_left_out(quote: str, text: str, lead_in: str, denial: str | None) -> None:
    assert denial_left_out(quote, clause(text, lead_in)) == denial
