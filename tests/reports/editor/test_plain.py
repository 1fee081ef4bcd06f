from __future__ import annotations

import pytest

from reports.editor.plain import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**statement** `share`: permits", "statement share: permits"),
        ("> We share `http://x` **now**.", "“We share http://x now.”"),
        ("one\n\n---\n\ntwo", "one\n\n\ntwo"),
        ("``a`b`` and ``` `` ```", "a`b and ``"),
        ("`a ** b` ** c", "a ** b ** c"),
        ("", ""),
    ],
)
def test_marks_go_and_words_stay(markdown: str, text: str) -> None:
    assert plain_text(markdown) == text
