"""Policies with their statements, clauses marked as read, locks and incorporated lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.lock_file import lock_in, locked_text, read_lock
from inventory.policy.normal import sha256_of
from tests.inventory.small import placed, read

MANIFEST = """
# === inventory.yaml
organisation: {name: Example Inc., country: US}
policies:
  privacy: {document: policy.md, statements: statements.yaml, MORE}
  cookies: {document: cookies.md, statements: cookies.yaml}
categories: categories/*.yaml
recipients: recipients.yaml
# === cookies.md
# Cookies

We set cookies.

## How we use it

Only for good.
# === cookies.yaml
policy: cookies
read:
  cookies: []
statements:
  cookies:
    quote: We set cookies.
    informs: scope
"""
TWO = MANIFEST.replace(", MORE", "")


def test_clause_ids_are_unique_in_each_policy(tmp_path: Path) -> None:
    privacy, cookies = read(tmp_path, TWO).policies
    assert "how-we-use-it" in [clause.id for clause in privacy.text.clauses]
    assert [clause.id for clause in cookies.text.clauses] == ["cookies", "how-we-use-it"]


def test_a_statement_and_a_clause_given_twice(tmp_path: Path) -> None:
    inventory = read(
        tmp_path,
        f"""{TWO}  share:
    quote: We set cookies.
    informs: scope
# +++ statements.yaml
  later:
    quote: We use your information
    informs: scope
# === cookies.yaml
policy: cookies
read:
  how-long-we-keep-it: [contact]
  cookies: contact
statements:
  share:
    quote: We set cookies.
    informs: scope
  new:
    quote: We set cookies.
    informs: scope
""",
    )
    assert placed(inventory.problems) == [
        ("REF006", "cookies.yaml", "*", "statements", "share"),
    ]
    assert [problem.message for problem in inventory.problems] == [
        "The statement “share” is defined a second time; the first is in statements.yaml.",
    ]
    privacy, cookies = inventory.policies
    assert [s.id for s in privacy.statements] == ["collect", "use", "share", "later"]
    assert [s.id for s in cookies.statements] == ["new"]
    assert [(r.id, r.record.topics) for r in cookies.read] == [
        ("how-long-we-keep-it", ("contact",)), ("cookies", ("contact",))
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("named", "advice"),
    [
        ("cookis", "Did you mean “cookies”?"),
        ("zzz", "Write “policy: cookies”."),
        ("privacy", "Did you mean “privacy”?"),
    ],
)
def test_a_file_of_another_policy_is_not_read(named: str, advice: str, tmp_path: Path) -> None:
    inventory = read(tmp_path, TWO.replace("policy: cookies\n", f"policy: {named}\n"))
    (problem,) = inventory.problems
    assert (problem.code, problem.file, problem.path, problem.help) == ("REF005", "cookies.yaml", ("policy",), advice)
    assert problem.message == (
        f"This file says it is about the policy “{named}”, but the manifest names it for “cookies”."
    )
    assert (inventory.policies[1].statements, inventory.policies[1].read) == ((), ())


def test_a_statement_at_fault_is_left_out(tmp_path: Path) -> None:
    inventory = read(tmp_path, "\n# +++ statements.yaml\n  faulty: {permits: use}\n  good: {quote: We, informs: x}\n")
    assert placed(inventory.problems) == [("INV004", "statements.yaml", "statements", "faulty", "quote")]
    assert [s.id for s in inventory.policies[0].statements] == ["collect", "use", "share", "good"]


def test_a_document_that_is_not_there(tmp_path: Path) -> None:
    inventory = read(tmp_path, f"{TWO}# --- cookies.md\n")
    assert placed(inventory.problems) == [("INV009", "inventory.yaml", "policies", "cookies", "document", 0)]
    assert (inventory.policies[1].text.document, inventory.policies[1].text.clauses) == ("cookies.md", ())
    assert len(inventory.policies[1].statements) == 1


def test_a_document_that_cannot_be_read(tmp_path: Path) -> None:
    inventory = read(
        tmp_path, TWO.split("# === cookies.md")[0] + "# === cookies.md\n# === cookies.yaml\npolicy: cookies\n"
    )
    assert [(p.code, p.file) for p in inventory.problems] == [("INV009", "cookies.md")]
    assert inventory.policies[1].text.clauses == ()


def test_statements_that_are_not_there_and_a_policy_without_any(tmp_path: Path) -> None:
    inventory = read(tmp_path, TWO.replace("statements: cookies.yaml", "statements: [none.yaml]"))
    assert placed(inventory.problems) == [
        ("INV009", "inventory.yaml", "policies", "cookies", "statements", 0), ("INV006", "cookies.yaml")
    ]  # fmt: skip


def test_listed_names_with_their_lines(tmp_path: Path) -> None:
    inventory = read(
        tmp_path,
        f"""{MANIFEST.replace("MORE", "incorporates: [list.md, gone.md, empty.md]")}
# === list.md
# Who

- Example Mail
- Other, Inc.
# === empty.md
""",
    )
    assert [(e.id, e.file, e.path) for e in inventory.policies[0].listed] == [
        ("Example Mail", "list.md", ("line", 3)), ("Other, Inc.", "list.md", ("line", 4))
    ]  # fmt: skip
    assert placed(inventory.problems) == [
        ("INV009", "inventory.yaml", "policies", "privacy", "incorporates", 1), ("INV009", "empty.md")
    ]  # fmt: skip


LOCKED = "policy: privacy\nclauses:\n"


def clause(name: str, text: str, digest: str = "") -> str:
    return f"  - {{id: {name}, hash: {digest or sha256_of(text)}, context: {{heading: []}}, text: '{text}'}}\n"


def test_a_lock_is_read_with_the_policy(tmp_path: Path) -> None:
    text = f"{MANIFEST.replace('MORE', 'lock: lock.yaml')}# === lock.yaml\n{LOCKED}{clause('a', 'We set cookies.')}"
    inventory = read(tmp_path, text)
    assert inventory.problems == ()
    assert inventory.policies[0].lock is not None
    assert [(e.id, e.record.text, e.path) for e in inventory.policies[0].lock.clauses] == [
        ("a", "We set cookies.", ("clauses", 0))
    ]
    assert inventory.policies[1].lock is None


def test_a_lock_that_nobody_has_written_yet(tmp_path: Path) -> None:
    inventory = read(tmp_path, MANIFEST.replace("MORE", "lock: lock.yaml"))
    assert placed(inventory.problems) == [("INV009", "inventory.yaml", "policies", "privacy", "lock")]
    assert "run `inventory policy accept`" in inventory.problems[0].help
    assert inventory.policies[0].lock is None


def test_a_lock_outside_the_folder(tmp_path: Path) -> None:
    inventory = read(tmp_path / "here", MANIFEST.replace("MORE", "lock: ../lock.yaml"))
    assert placed(inventory.problems) == [("INV001", "inventory.yaml", "policies", "privacy", "lock")]
    assert inventory.policies[0].lock is None


def test_a_lock_that_is_not_there(tmp_path: Path) -> None:
    locked, problems = read_lock(tmp_path, "lock.yaml", "privacy")
    assert (locked, [p.code for p in problems]) == (None, ["INV001"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [", [("INV001", "lock.yaml")]),
        ("policy: privacy\n", [("INV004", "lock.yaml", "clauses")]),
        (f"{LOCKED.replace('privacy', 'cookies')}{clause('a', 'One.')}", [("REF005", "lock.yaml", "policy")]),
    ],
)
def test_a_lock_that_cannot_be_used(text: str, expected: list[tuple[object, ...]]) -> None:
    locked, problems = lock_in(text, "lock.yaml", "privacy")
    assert (locked, placed(problems)) == (None, expected)


def test_what_was_accepted_may_not_be_edited() -> None:
    altered, faulty = clause("b", "Two.", sha256_of("Other.")), clause("c", "Three.", "x")
    locked, problems = lock_in(f"{LOCKED}{clause('a', 'One.')}{altered}{faulty}", "lock.yaml", "privacy")
    assert locked is not None
    assert [(e.id, e.path) for e in locked.clauses] == [("a", ("clauses", 0)), ("b", ("clauses", 1))]
    assert placed(problems) == [
        ("INV004", "lock.yaml", "clauses", 2, "hash"), ("INV004", "lock.yaml", "clauses", 1, "text")
    ]  # fmt: skip
    assert problems[1].message == "The text locked for “b” is not the one that was accepted: its digest differs."
    assert problems[1].where == "b"


def test_a_text_that_yaml_cannot_hold_is_locked_with_a_mark() -> None:
    assert locked_text("a\x07b") == "a\ufffdb"
    locked, problems = lock_in(LOCKED + clause("a", "a\ufffdb", sha256_of("a")), "lock.yaml", "privacy")
    assert problems == []
    assert locked is not None
