"""The mark of drafts taken out of a file: nothing else changes, and what cannot be done safely is refused."""

import pytest

from catalog.drafting.keeping import without_draft
from inventory.yaml_edit import UneditableYamlError

SHARE, OTHER = ("statements", "share"), ("statements", "other")
MARK = ("read", "contact")


def test_a_line_of_its_own_goes_and_nothing_else_changes() -> None:
    text = "# top\nstatements:\n  share:   # why\n    quote: X y z\n\n    draft: true\n    permits: use  # aim\n"
    assert without_draft(text, [SHARE]) == text.replace("    draft: true\n", "")


def test_who_kept_it_stands_in_its_place() -> None:
    text = "statements:\n  share:\n    draft: true  # from the board\n    quote: X y z\n"
    assert without_draft(text, [SHARE], "Ada: Okafor") == text.replace("draft: true", 'kept_by: "Ada: Okafor"')
    assert without_draft(text, [SHARE]) == text.replace("draft: true  #", "#")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{quote: X, draft: true}", "{quote: X}"),
        ("{draft: true, quote: X}", "{quote: X}"),
        ("{quote: X, draft: true, permits: use}", "{quote: X, permits: use}"),
        ("{quote: X,\n    draft: true}", "{quote: X}"),
        ('{"quote": X, "draft": "true"}', '{"quote": X}'),
    ],
)
def test_in_braces(before: str, after: str) -> None:
    assert without_draft(f"statements:\n  share: {before}\n", [SHARE]) == f"statements:\n  share: {after}\n"


def test_a_name_in_braces_is_quoted_where_it_must_be() -> None:
    text = "statements:\n  share: {quote: X, draft: true}\n"
    assert without_draft(text, [SHARE], "Okafor, Ada") == text.replace("draft: true", 'kept_by: "Okafor, Ada"')


def test_a_mark_as_read_gets_its_short_form() -> None:
    text = "read:\n  contact: {topics: [contact, rights], draft: true}\n  other: {topics: [use], draft: true}\n"
    kept = "read:\n  contact: [contact, rights]\n  other: {topics: [use], draft: true}\n"
    assert without_draft(text, [MARK]) == kept
    block = "read:\n  contact:\n    topics: [contact]\n    draft: true\n"
    assert without_draft(block, [MARK]) == "read:\n  contact:\n    topics: [contact]\n"


def test_several_at_once_and_other_line_ends() -> None:
    text = "statements:\r\n  share:\r\n    quote: X\r\n    draft: true\r\n  other: {quote: Y, draft: true}\r\n"
    assert without_draft(text, [SHARE, OTHER]) == (
        "statements:\r\n  share:\r\n    quote: X\r\n  other: {quote: Y}\r\n"
    )  # fmt: skip


def test_what_is_at_fault_stays_as_it_is() -> None:
    with pytest.raises(UneditableYamlError, match="is at fault: "):
        without_draft("statements:\n  share: {draft: true\n", [SHARE])
