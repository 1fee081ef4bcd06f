"""A quote is cut at the words that carry something, and stays whole."""

from __future__ import annotations

import pytest

from reports.marked_quote import Stretch, marked_quote

QUOTE = "We share your email address and\n your name with our email provider."


def test_words_are_marked_where_they_stand() -> None:
    words = [{"dimension": "effect", "text": "share"}, {"dimension": "data", "text": "email address"}]
    assert marked_quote(QUOTE, words) == [
        Stretch("We "), Stretch("share", "effect"), Stretch(" your "), Stretch("email address", "data"),
        Stretch(" and your name with our email provider."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        [], [{"dimension": "data", "text": "telephone"}], [{"dimension": "data", "text": "mail"}],
        [{"dimension": "recipients", "text": "email provider"}, {"dimension": "data", "text": "email"}],
        [{"dimension": "data", "text": QUOTE}, {"dimension": "recipients", "text": "our email provider"}],
    ],
)  # fmt: skip
def test_a_marked_quote_is_the_quote(words: list[dict[str, str]]) -> None:
    assert "".join(one.text for one in marked_quote(QUOTE, words)) == " ".join(QUOTE.split())


def test_the_longer_of_two_that_overlap_is_marked_and_the_other_where_it_stands_alone() -> None:
    words = [{"dimension": "data", "text": "email"}, {"dimension": "recipients", "text": "email provider"}]
    marked = [one for one in marked_quote(QUOTE, words) if one.carries]
    assert marked == [Stretch("email", "data"), Stretch("email provider", "recipients")]
