"""The contract for programs: proofs with conditions on record, and nearest misses that tell what is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from catalog.explain.explanation import flows
from catalog.findings.locate import Locator
from reports.check_report import CheckReport
from reports.formats.json import render
from reports.why_record import WhyRecord
from tests.catalog.small import assessed
from tests.reports.formats.reporting import CASE, ROOT, real_report

CONDITIONS = """
# === categories/abroad.yaml
category: abroad
title: Abroad
listed_in: what-we-collect
subjects: customer-user
sources: data-subject
data: name
purposes: provide-services
regions: EU
conditions:
  legal-consent: {evidence: nowhere.md}
  express-consent: {evidence: evidence.md, since: 2023-01-01}
disclosures:
  - recipient: mail-host
    purposes: provide-services
    conditions:
      express-consent:
        evidence: https://evidence.example/consent
# === statements.yaml
policy: privacy
statements:
  collect:
    quote: We collect your name, email address and payment card from you.
    permits: collect
    data: [name, email-address, payment-card]
  use:
    quote: We use your information to provide our services and for billing.
    permits: use
    data: collected-information
    purposes: [provide-services, billing]
  share:
    quote: We share your name, email address and payment card with our service providers to provide our services.
    permits: disclose
    data: [name, email-address, payment-card]
    recipients: service-provider
    purposes: provide-services
    when: consent
  go:
    quote: We keep your information
    permits: transfer
    when: WHEN
"""


def told(tmp_path: Path, when: str) -> dict[str, Any]:
    found = assessed(tmp_path, CONDITIONS.replace("WHEN", when))
    locator = Locator(found.prepared.inventory.root)
    content: dict[str, Any] = json.loads(render(CheckReport(found, locator.locate(found.findings), locator, ".")))
    return content


def why(tmp_path: Path, when: str) -> dict[str, Any]:
    found = assessed(tmp_path, CONDITIONS.replace("WHEN", when))
    every = flows(found.prepared, found.categories, lambda c, _: c.entry.id == "abroad", lambda _, __: True)
    (flow,) = WhyRecord(found.prepared).answer("?", list(every))["flows"]
    record: dict[str, Any] = flow
    return record


def line_of(tmp_path: Path, text: str) -> int:
    lines = (tmp_path / "categories/abroad.yaml").read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if line.strip().startswith(text))


def test_a_condition_comes_with_its_evidence_and_its_lines(tmp_path: Path) -> None:
    (disclosure,) = (one for one in told(tmp_path, "consent")["disclosures"] if one["category"] == "abroad")
    recipient, *_ = disclosure["goals"][0]["proof"]
    (held,) = recipient["conditions"]
    evidence = line_of(tmp_path, "evidence: https")
    assert (held["id"], held["held_as"], held["since"]) == ("consent", "express-consent", None)
    assert held["evidence"] == "https://evidence.example/consent"
    assert held["location"]["file"] == "categories/abroad.yaml"
    assert (held["location"]["line"], held["location"]["end_line"]) == (evidence, evidence)


def test_of_several_conditions_the_one_that_is_proved_is_told(tmp_path: Path) -> None:
    (transfer,) = (one for one in told(tmp_path, "consent")["goals"]["transfer"] if one["recipient"] is None)
    (leg,) = transfer["proof"]
    (held,) = leg["conditions"]
    assert (held["held_as"], held["evidence"], held["since"]) == ("express-consent", "evidence.md", "2023-01-01")
    assert held["location"]["line"] == line_of(tmp_path, "express-consent: {evidence: evidence.md")
    explained = next(one for one in why(tmp_path, "consent")["transfers"] if one["recipient"] is None)
    assert [one["conditions"] for one in explained["proof"]] == [[held]]


def test_a_missed_transfer_names_only_the_conditions_that_are_not_held(tmp_path: Path) -> None:
    (transfer,) = (
        one for one in told(tmp_path, "[consent, notice-given]")["goals"]["transfer"] if not one["recipient"]
    )
    (miss,) = transfer["misses"]
    assert (miss["statement"], miss["obstacle"], miss["about"]) == ("go", "condition", ["notice-given"])
    (explained,) = (one for one in why(tmp_path, "[consent, notice-given]")["transfers"] if not one["recipient"])
    assert [(one["obstacle"], one["about"]) for one in explained["misses"]] == [("condition", ["notice-given"])]


def test_every_condition_of_the_worked_case_is_on_record_in_the_file_of_its_category() -> None:
    content = json.loads(render(real_report()))
    proofs = [(d["location"]["file"], goal["proof"]) for d in content["disclosures"] for goal in d["goals"]]
    conditions = [(file, held) for file, proof in proofs for leg in proof for held in leg["conditions"]]
    assert len(conditions) >= 5
    for file, held in conditions:
        assert held["location"]["file"] == file
        lines = (ROOT / CASE / file).read_text(encoding="utf-8").split("\n")
        assert held["evidence"] in "\n".join(lines[held["location"]["line"] - 1 : held["location"]["end_line"]])
