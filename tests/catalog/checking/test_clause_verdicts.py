"""What each clause comes to: the gravest of what its statements do."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.checking.clause_verdicts import JudgedClause
from inventory.policy.normal import sha256_of
from tests.catalog.small import assessed

SAID = {
    "used": "",
    "unused": "{quote: We share your name, permits: use, data: date-of-birth}",
    "guarding": "{quote: We share your name, prohibits: use, data: date-of-birth}",
    "violated": "{quote: We share your name, prohibits: use, data: payment-card}",
    "stale": "{quote: We share your name, permits: use, data: name, until: 2024-06-01}",
    "dangling": "{quote: We share your name, promises: deletion}",
    "unevidenced": "{quote: We share your name, undertakes: notify-of-breach}",
    "lost": "{quote: We never said so, informs: scope, clause: who-gets-it}",
}


def clauses(root: Path, text: str = "") -> dict[str, JudgedClause]:
    return {judged.clause.id: judged for judged in assessed(root, text).assessed.clauses}


@pytest.mark.parametrize("verdict", SAID)
def test_the_gravest_of_its_statements(verdict: str, tmp_path: Path) -> None:
    added = f"\n# +++ statements.yaml\n  it: {SAID[verdict]}\n" if SAID[verdict] else ""
    found = clauses(tmp_path, added)["who-gets-it"]
    assert (found.verdict, found.policy) == (verdict, "privacy")
    assert found.statements == (("share", "it") if added else ("share",))


def test_read_unread_and_kept(tmp_path: Path) -> None:
    text = """
# +++ policy.md

## More

Nobody read this.

## Duty

We will tell you.
# +++ statements.yaml
  duty: {quote: We will tell you, undertakes: notify-of-breach, evidence: evidence.md}
"""
    found = clauses(tmp_path, text)
    assert {name: judged.verdict for name, judged in found.items()} == {
        "what-we-collect": "used", "how-we-use-it": "used", "who-gets-it": "used", "how-long-we-keep-it": "read",
        "more": "unread", "duty": "kept",
    }  # fmt: skip
    assert (found["how-long-we-keep-it"].topics, found["more"].topics) == (("retention",), None)
    assert list(found) == [
        "what-we-collect", "how-we-use-it", "who-gets-it", "how-long-we-keep-it", "more", "duty"
    ]  # fmt: skip


def test_used_goes_before_read(tmp_path: Path) -> None:
    marked = "\n# === statements.yaml\npolicy: privacy\nread: {who-gets-it: []}\nstatements:\n  share:\n"
    body = (Path(__file__).parents[2] / "cases/base/statements.yaml").read_text(encoding="utf-8").split("  share:\n")[1]
    found = clauses(tmp_path, marked + body)["who-gets-it"]
    assert (found.verdict, found.topics) == ("used", ())


def test_a_lost_statement_without_clause_belongs_to_none(tmp_path: Path) -> None:
    found = clauses(tmp_path, "\n# +++ statements.yaml\n  it: {quote: We never said so, informs: scope}\n")
    assert all("it" not in judged.statements for judged in found.values())


def test_changed_goes_before_all(tmp_path: Path) -> None:
    accepted = {
        "what-we-collect": "We collect your name, email address and payment card from you.",
        "how-we-use-it": "We use your information to provide our services and for billing.",
        "who-gets-it": "We share your name, email address and payment card with nobody but our service providers.",
        "how-long-we-keep-it": "We keep your information until you close your account.",
    }
    lock = "".join(f"  - {{id: {n}, hash: {sha256_of(t)}, context: {{}}, text: '{t}'}}\n" for n, t in accepted.items())
    text = f"""
# === inventory.yaml
organisation: {{name: Example Inc., country: US}}
policies:
  privacy: {{document: policy.md, statements: statements.yaml, speaks_to: customer-user, lock: lock.yaml}}
categories: categories/*.yaml
recipients: recipients.yaml
settings: {{as_of: 2024-06-01}}
# === lock.yaml
policy: privacy
clauses:
{lock}"""
    assert {name: judged.verdict for name, judged in clauses(tmp_path, text).items()} == {
        "what-we-collect": "used", "how-we-use-it": "used", "who-gets-it": "changed", "how-long-we-keep-it": "read",
    }  # fmt: skip
