"""When a statement is in force, and when a condition is held."""

from __future__ import annotations

import datetime
import pathlib
from dataclasses import dataclass, field
from typing import Any

import pytest

from catalog.justify.anchoring import anchor_statements
from catalog.justify.circumstances import Circumstances, circumstances
from catalog.justify.evidence import EvidenceLookup
from catalog.justify.norms import Norm, compile_norms, within
from inventory.entry import Entry
from inventory.model import Policy
from inventory.policy import read_policy
from inventory.schema import ConditionHeld, Mechanism, PolicyEntry, Statement
from inventory.schema.evidence import item_from
from inventory.source import EvidenceFolder
from tests.catalog.justify.world import terms

DAY = datetime.date(2016, 6, 1)
YESTERDAY, TODAY, TOMORROW = "2016-05-31", "2016-06-01", "2016-06-02"


@pytest.mark.parametrize(
    ("begins", "until", "inside"),
    [
        (None, None, True), (TODAY, None, True), (TOMORROW, None, False), (None, TOMORROW, True), (None, TODAY, False),
        (None, YESTERDAY, False), (TODAY, TOMORROW, True), (YESTERDAY, TODAY, False),
    ],
)  # fmt: skip
def test_a_window_includes_its_first_day_and_excludes_its_end(
    begins: str | None, until: str | None, inside: bool
) -> None:
    def day(text: str | None) -> datetime.date | None:
        return datetime.date.fromisoformat(text) if text else None

    assert within(DAY, day(begins), day(until)) is inside


@dataclass(frozen=True)
class Said:
    """One statement in one policy, and what becomes of it."""

    says: str
    statement: dict[str, Any]
    expected: dict[str, Any]
    policy: dict[str, Any] = field(default_factory=dict)
    mechanism: dict[str, Any] = field(default_factory=dict)


USE = {"permits": "use", "data": "email"}
TRANSFER = {"permits": "transfer", "mechanism": "harbor"}

SAID = [
    Said("without any dates it is in force", USE, {"in_force": True, "permits": True, "action": "use"}),
    Said("the policy's first day counts", USE, {"in_force": True}, {"effective": TODAY}),
    Said("not before the policy is effective", USE, {"in_force": False}, {"effective": TOMORROW}),
    Said("the policy's end is exclusive", USE, {"in_force": False}, {"until": TODAY}),
    Said("on the policy's last day it is in force", USE, {"in_force": True}, {"until": TOMORROW}),
    Said("its own first day counts", {**USE, "from": TODAY}, {"in_force": True}),
    Said("not before its own first day", {**USE, "from": TOMORROW}, {"in_force": False}),
    Said("its own end is exclusive", {**USE, "until": TODAY}, {"in_force": False}),
    Said("on its own last day it is in force", {**USE, "until": TOMORROW}, {"in_force": True}),
    Said("its own dates are inside the policy's", {**USE, "from": YESTERDAY}, {"in_force": False},
         {"effective": TOMORROW}),
    Said("the mechanism's first day counts", TRANSFER, {"in_force": True, "mechanism": "harbor"}, {}, {"from": TODAY}),
    Said("not before the mechanism begins", TRANSFER, {"in_force": False}, {}, {"from": TOMORROW}),
    Said("the mechanism's end is exclusive", TRANSFER, {"in_force": False}, {}, {"until": TODAY}),
    Said("a mechanism that is not declared sets no dates", {**TRANSFER, "mechanism": "other"}, {"in_force": True}, {},
         {"until": YESTERDAY}),
    Said("a permission without subjects takes the policy's speaks_to as if stated", USE,
         {"stated": {"data": ("email",), "subjects": ("customer", "visitor")}}, {"speaks_to": ["customer", "visitor"]}),
    Said("one with subjects keeps its own", {**USE, "subjects": "child"},
         {"stated": {"data": ("email",), "subjects": ("child",)}}, {"speaks_to": "customer"}),
    Said("a policy that does not say whom it speaks to leaves them unstated", USE, {"stated": {"data": ("email",)}}),
    Said("a prohibition never takes speaks_to", {"prohibits": "use", "data": "email"},
         {"stated": {"data": ("email",)}, "permits": False, "action": "use"}, {"speaks_to": "customer"}),
    Said("transfers have no dimensions, so none of subjects", TRANSFER, {"stated": {}}, {"speaks_to": "customer"}),
    Said("a dimension that the action does not have does not count", {**USE, "recipients": "host", "sources": "form"},
         {"stated": {"data": ("email",)}}),
    Said("the genus of an open list", {**USE, "such_as": {"data": "contact-data"}},
         {"genus": {"data": "contact-data"}}),
    Said("a genus without a list does not count", {**USE, "such_as": {"purposes": "service"}}, {"genus": {}}),
    Said("a prohibition's list is never open", {"prohibits": "use", "data": "email", "such_as": {"data": "any"}},
         {"genus": {}}),
    Said("speaks_to may be an open list", {**USE, "such_as": {"subjects": "any"}}, {"genus": {"subjects": "any"}},
         {"speaks_to": "customer"}),
    Said("everything else as it is said",
         {**USE, "when": ["consent", "notice"], "residual": "true", "displaces": ["a", "b"], "exception_to": "c"},
         {"when": ("consent", "notice"), "residual": True, "displaces": frozenset("ab"),
          "exception_to": frozenset("c"), "id": "one", "policy": "privacy", "index": 0, "mechanism": None}),
    Said("its quote is found", USE, {"anchored": True}),
    Said("its quote is lost", {**USE, "quote": "We never said this."}, {"anchored": False}),
    Said("its quote is ambiguous", {**USE, "quote": "We say it twice."}, {"anchored": False}),
    Said("its quote is ambiguous, but for the clause", {**USE, "quote": "We say it twice.", "clause": "second"},
         {"anchored": True}),
]  # fmt: skip
TEXT = "# First\n\nWe use it. We say it twice.\n\n# Second\n\nWe say it twice.\n"


def policy(said: dict[str, dict[str, Any]], entry: dict[str, Any], name: str = "privacy") -> Policy:
    text, problems = read_policy(TEXT, "policy.md", taken=set())
    assert problems == []
    statements = tuple(
        Entry(key, Statement.model_validate({"quote": "We use it.", **value}), "statements.yaml", ("statements", key))
        for key, value in said.items()
    )
    return Policy(name, PolicyEntry.model_validate({"document": "policy.md", **entry}), text, statements)


def norms_of(policies: list[Policy], mechanism: dict[str, Any]) -> list[Norm]:
    about = {"label": "Harbor", "origins": "EEA", "destinations": "US", **mechanism}
    mechanisms = {"harbor": Entry("harbor", Mechanism.model_validate(about), "vocabulary.yaml")}
    return compile_norms(policies, anchor_statements(policies), mechanisms, DAY)


@pytest.mark.parametrize("said", SAID, ids=lambda said: said.says)
def test_a_norm(said: Said) -> None:
    (norm,) = norms_of([policy({"one": said.statement}, said.policy)], said.mechanism)
    assert {name: getattr(norm, name) for name in said.expected} == said.expected


def test_norms_are_numbered_over_all_policies_and_nothing_else_is_one() -> None:
    first = policy({"a": USE, "b": {"informs": "access"}, "c": {"prohibits": "collect", "data": "email"}}, {})
    second = policy({"d": {"undertakes": "delete"}, "e": TRANSFER}, {}, "second")
    norms = norms_of([first, second], {})
    assert [(norm.index, norm.id, norm.policy) for norm in norms] == [
        (0, "a", "privacy"), (1, "c", "privacy"), (2, "e", "second")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("says", "condition", "about", "held", "begun"),
    [
        ("named, with evidence in a file", "notice", {"evidence": "kept.md"}, {"notice"}, {"notice"}),
        ("named, with evidence at an https address", "notice", {"evidence": "https://example.org/x"}, {"notice"},
         {"notice"}),
        ("an address without https is no evidence", "notice", {"evidence": "http://example.org/x"}, set(), {"notice"}),
        ("a file that is not there is no evidence", "notice", {"evidence": "lost.md"}, set(), {"notice"}),
        ("a file outside the root is no evidence", "notice", {"evidence": "../outside.md"}, set(), {"notice"}),
        ("a folder is no evidence", "notice", {"evidence": "."}, set(), {"notice"}),
        ("without evidence it has only begun", "notice", {}, set(), {"notice"}),
        ("since the day itself", "notice", {"evidence": "kept.md", "since": TODAY}, {"notice"}, {"notice"}),
        ("not since tomorrow", "notice", {"evidence": "kept.md", "since": TOMORROW}, set(), set()),
        ("since long ago", "notice", {"evidence": "kept.md", "since": "2001-01-01"}, {"notice"}, {"notice"}),
        ("a narrower condition satisfies a broader one", "express-consent", {"evidence": "kept.md"},
         {"express-consent", "consent"}, {"express-consent", "consent"}),
        ("a broader one does not satisfy a narrower one", "consent", {"evidence": "kept.md"}, {"consent"}, {"consent"}),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)  # fmt: skip
def test_a_condition(
    says: str, condition: str, about: dict[str, Any], held: set[str], begun: set[str], tmp_path: pathlib.Path
) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "kept.md").write_text("Kept.", encoding="utf-8")
    (tmp_path / "outside.md").write_text("Outside.", encoding="utf-8")
    conditions = {condition: ConditionHeld.model_validate(about)}
    found = circumstances(
        conditions, frozenset("e"), frozenset("c"), terms().conditions, EvidenceLookup(EvidenceFolder(root)), DAY
    )
    assert found == Circumstances(frozenset(held), frozenset(begun), frozenset("e"), frozenset("c"))


def test_what_is_cited_can_be_left_out() -> None:
    about = Circumstances(frozenset("a"), frozenset("b"), frozenset("c"), frozenset("d"))
    assert about.without_citations() == Circumstances(frozenset("a"), frozenset("b"), frozenset("c"))


def test_evidence_is_looked_up_once(tmp_path: pathlib.Path) -> None:
    evidence = EvidenceLookup(EvidenceFolder(tmp_path))
    (tmp_path / "kept.md").write_text("Kept.", encoding="utf-8")
    kept, lost = item_from("kept.md"), item_from("lost.md")
    assert (evidence.holds([kept]), evidence.holds([]), evidence.holds([kept, lost])) == (True, False, False)
    (tmp_path / "kept.md").unlink()
    assert evidence.holds([kept])
