"""A policy against its lock: what is changed, what is still read, and what POL002 says."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from catalog.checking.assessment import Assessment, assess
from catalog.diff.policy.accepting import accepting_some, locked, renamed
from catalog.diff.policy.passage import passages_of
from catalog.findings.finding import Finding
from catalog.justify.anchoring import anchor_statements
from catalog.locking.readings import by_clause, readings_of
from catalog.locking.state import lock_state
from inventory.load import load_inventory
from inventory.lock_file import lock_in
from inventory.model import Inventory
from inventory.policy import PolicyText, read_policy
from reports.policy.lock_yaml import lock_yaml
from tests.catalog.diff.inventory.small import SMALL

LOCK = "policy/clauses.lock.yaml"
POLICY = "policy/privacy.md"


class Folder:
    """A small inventory with a lock."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name, text in SMALL.items():
            self.write(name, text)
        manifest = SMALL["inventory.yaml"].replace('    version: "1"', f'    lock: {LOCK}\n    version: "1"')
        self.write("inventory.yaml", manifest)
        self.accept()

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def policy(self) -> str:
        return (self.root / POLICY).read_text(encoding="utf-8")

    def edit(self, old: str, new: str, name: str = POLICY) -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))

    def accept(self) -> None:
        (self.root / LOCK).unlink(missing_ok=True)
        policy = self.load().policies[0]
        readings = by_clause(readings_of(policy, anchor_statements([policy])))
        self.write(LOCK, lock_yaml("privacy", locked(passages_of(policy.text.clauses), readings)))

    def load(self) -> Inventory:
        return load_inventory(self.root)

    def assess(self) -> Assessment:
        return assess(self.load(), datetime.date(2024, 1, 1), keep_goals=False)

    def findings(self, code: str) -> list[Finding]:
        return [finding for finding in self.assess().findings if finding.code == code]

    def verdict(self, clause: str) -> str:
        return next(one.verdict for one in self.assess().assessed.clauses if one.clause.id == clause)


def lock_of(text: PolicyText) -> str:
    return lock_yaml("privacy", locked(passages_of(text.clauses), {}))


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def quoted_clause(folder: Folder) -> tuple[str, str]:
    """The id and the text of a clause that a permission to disclose quotes."""
    prepared = folder.assess().prepared
    name = next(e.id for e in prepared.statements.values() if e.record.permits == "disclose")
    clause = prepared.anchors[name].clause
    assert clause is not None
    return clause.id, clause.text


def test_nothing_is_said_where_policy_and_lock_agree(folder: Folder) -> None:
    assert folder.findings("POL002") == []
    assert folder.load().policies[0].lock is not None


def test_a_changed_clause_names_the_goals_that_rest_on_it(folder: Folder) -> None:
    name, text = quoted_clause(folder)
    folder.edit(text, f"{text} We do not ask first.")
    found = folder.findings("POL002")
    assert [(f.file, f.where, f.severity) for f in found] == [(POLICY, name, "error")]
    assert found[0].message.endswith("is not the one that was accepted: a word that denies or limits came: not.")
    assert "points checked rest on it (" in found[0].help or "1 point checked rests on it (" in found[0].help
    assert "{+We do not ask first.+}" in found[0].quotes[0].text
    assert folder.verdict(name) == "changed"


def test_a_clause_that_is_gone_is_told_in_the_lock(folder: Folder) -> None:
    folder.write(POLICY, folder.policy() + "\nWe will tell you sixty days before anything here changes.\n")
    folder.accept()
    folder.edit("\nWe will tell you sixty days before anything here changes.\n", "")
    found = folder.findings("POL002")
    assert [f.file for f in found] == [LOCK]
    assert "is no longer in policy/privacy.md" in found[0].message
    assert found[0].quotes[0].text == "We will tell you sixty days before anything here changes."


def test_a_new_clause_is_unread_and_not_changed(folder: Folder) -> None:
    folder.write(POLICY, folder.policy() + "\nQuite another matter stands here from now on.\n")
    assert folder.findings("POL002") == []
    assert "Quite another matter" in folder.findings("POL006")[0].message


def test_a_mark_as_read_follows_its_text_when_ids_shift(folder: Folder) -> None:
    text = folder.policy() + "\n## Contact\n\nWrite to us at any hour.\n\nOur officer answers within a week.\n"
    folder.write(POLICY, text)
    statements = (folder.root / "policy/statements.yaml").read_text(encoding="utf-8")
    assert "\nread:" not in statements
    folder.write("policy/statements.yaml", statements + "read:\n  contact: [contact]\n  contact-2: [contact]\n")
    folder.accept()
    assert folder.findings("POL006") == []
    folder.edit("Write to us at any hour.\n\n", "Write to us at any hour.\n\nA broker gets all of it.\n\n")
    assert [f.where for f in folder.findings("POL006")] == ["contact-2"]
    assert folder.verdict("contact-3") == "read"
    state = lock_state(folder.load().policies[0])
    assert state is not None
    assert renamed(state) == {"contact-2": "contact-3"}
    assert state.read == {"contact": ("contact",), "contact-3": ("contact",)}


def test_a_mark_as_read_does_not_pass_to_another_text_of_that_name(folder: Folder) -> None:
    folder.write(POLICY, folder.policy() + "\n## Contact\n\nWrite to us.\n")
    statements = (folder.root / "policy/statements.yaml").read_text(encoding="utf-8")
    folder.write("policy/statements.yaml", statements + "read:\n  contact: [contact]\n")
    folder.accept()
    folder.edit("Write to us.", "Brokers buy everything that was ever collected here.")
    found = folder.findings("POL002")
    assert [f.where for f in found] == ["contact"]
    assert "another text than the one that was accepted under this name" in found[0].message
    assert folder.verdict("contact") == "changed"


def test_accepting_one_clause_leaves_the_others_waiting(folder: Folder) -> None:
    name, text = quoted_clause(folder)
    folder.edit(text, f"{text} We do not ask first.")
    folder.write(POLICY, folder.policy() + "\nQuite another matter stands here from now on.\n")
    policy = folder.load().policies[0]
    state = lock_state(policy)
    assert state is not None
    new = policy.text.clauses[-1].id
    folder.write(LOCK, lock_yaml("privacy", accepting_some(state, [new], {}, {})))
    assert [f.where for f in folder.findings("POL002")] == [name]
    state = lock_state(folder.load().policies[0])
    assert state is not None
    folder.write(LOCK, lock_yaml("privacy", accepting_some(state, [name], {}, {})))
    assert (folder.root / LOCK).read_text(encoding="utf-8") == lock_of(folder.load().policies[0].text)


def test_a_policy_and_a_lock_edited_together_still_differ_from_the_base_lock(folder: Folder) -> None:
    from catalog.locking.state import state_against, steps_to_read

    base = (folder.root / LOCK).read_text(encoding="utf-8")
    _, text = quoted_clause(folder)
    folder.edit(text, f"{text} We do not ask first.")
    folder.accept()
    assert folder.findings("POL002") == []
    entries, problems = lock_in(base, LOCK, "privacy")
    assert problems == []
    assert entries is not None
    steps = steps_to_read(state_against(folder.load().policies[0], entries))
    assert [step.kind for step in steps] == ["light"]


def test_any_text_goes_into_a_lock_and_comes_back(folder: Folder) -> None:
    odd = '“Quotes”, \\ back, {{x}}, & # no: comment — ½ ™ é \u200d🙂\u0007 "end" \u202eabc'
    text = f"# P\n\n{odd}\n\n- a: b\n- *[x]*\n"
    read, _ = read_policy(text, "p.md")
    entries, problems = lock_in(lock_of(read), LOCK, "privacy")
    assert problems == []
    assert entries is not None
    assert [entry.record.hash for entry in entries.clauses] == [clause.digest for clause in read.clauses]
    assert [entry.id for entry in entries.clauses] == [clause.id for clause in read.clauses]
