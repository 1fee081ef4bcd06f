"""POL009 tells which words are not seen, where and why, and does not drown the rest."""

from __future__ import annotations

import pytest

from catalog.checks.pol009_hidden_text import _groups, _message
from inventory.policy import HiddenText, read_policy


def messages(page: str, document: str = "a.html") -> list[str]:
    policy, _ = read_policy(page, document)
    return [_message(texts) for texts in _groups(policy.hidden)]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (
            '<p>x</p><p style="position:absolute;left:-9999px">We sell.</p>',
            "Readers cannot see “We sell.”: the text is moved off the page (`left: -9999px`).",
        ),
        ("<p>x <del>We sell.</del></p>", "The text “We sell.” is struck out (`<del>`), so it says nothing."),
        (
            "<p>x</p><p style='mask:url(x)'>We sell.</p>",
            "It cannot be told whether readers see “We sell.”: the text may be hidden by a style that this program does"
            " not work out (`mask: url(x)`).",
        ),
        (
            "<link rel=stylesheet href=/a.css><p>x</p>",
            "The page takes styles from elsewhere, which may hide some of its words: “/a.css”.",
        ),
        (
            "<p>x</p>\n<p hidden>One.</p>\n<p hidden>Two.</p>\n<p hidden>Three.</p>",
            "Readers cannot see “One.”: the text is not shown (`hidden`); and 2 more texts for the same reason, on "
            "lines 3, 4.",
        ),
    ],
)
def test_message(page: str, message: str) -> None:
    assert messages(page) == [message]


def test_many_texts_make_few_findings() -> None:
    same = "<p>x</p>" + "<p style='display:none'>We sell.</p>" * 3000
    assert len(messages(same)) == 1
    many = "<p>x</p>" + "".join(f"<p style='left:-{n}px;position:fixed'>We sell.</p>" for n in range(2000, 2500))
    found = messages(many)
    assert len(found) == 21
    assert "and 479 more texts for other reasons" in found[-1]


def test_groups_keep_the_order_of_the_page() -> None:
    texts = [HiddenText("a", 1, "x"), HiddenText("b", 2, "y"), HiddenText("c", 3, "x")]
    assert [[text.text for text in group] for group in _groups(texts)] == [["a", "c"], ["b"]]
