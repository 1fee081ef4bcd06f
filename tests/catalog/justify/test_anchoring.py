"""The clause that each statement is pinned to."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.justify.anchoring import anchor_statements
from tests.inventory.small import read

CLAUSES = ("what-we-collect", "who-gets-it")


@pytest.mark.parametrize(
    ("quote", "clause", "anchor", "places", "ambiguous"),
    [
        ("We share your name", None, "who-gets-it", ("who-gets-it",), False),
        ("your name, email address and payment card", None, None, CLAUSES, True),
        ("your name, email address and payment card", "who-gets-it", "who-gets-it", ("who-gets-it",), False),
        ("We share your name", "how-we-use-it", None, (), False),
        ("We never said so", None, None, (), False),
    ],
)
def test_an_anchor(
    quote: str, clause: str | None, anchor: str | None, places: tuple[str, ...], ambiguous: bool, tmp_path: Path
) -> None:
    where = f", clause: {clause}" if clause else ""
    inventory = read(tmp_path, f'\n# +++ statements.yaml\n  it: {{quote: "{quote}", informs: scope{where}}}\n')
    found = anchor_statements(inventory.policies)["it"]
    assert (found.clause and found.clause.id, tuple(c.id for c in found.places), found.ambiguous) == (
        anchor, places, ambiguous
    )  # fmt: skip


def test_quotes_are_looked_for_in_their_own_policy(tmp_path: Path) -> None:
    inventory = read(
        tmp_path,
        """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml}
  cookies: {document: cookies.md, statements: cookies.yaml}
categories: categories/*.yaml
recipients: recipients.yaml
# === cookies.md
# Cookies

We share your name with cookies.
# === cookies.yaml
policy: cookies
statements:
  other: {quote: We share your name, informs: scope}
  lost: {quote: We use your information, informs: scope}
""",
    )
    anchors = anchor_statements(inventory.policies)
    assert [clause.id for clause in anchors["other"].places] == ["cookies"]
    assert anchors["lost"].places == ()
    assert list(anchors) == ["collect", "use", "share", "other", "lost"]
