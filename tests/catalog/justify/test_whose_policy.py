"""A category is judged by its own policies, and for everybody who reads them."""

from __future__ import annotations

import datetime
from pathlib import Path

from catalog.checking.assessment import Assessment, assess
from inventory.load import load_inventory
from tests.catalog.checks.cases import BASE

DAY = datetime.date(2024, 6, 1)
GERMAN = """policy: de
statements:
  de-collect:
    quote: Wir erheben Namen, E-Mail-Adresse und Zahlungskarte.
    permits: collect
    data: [name, email-address, payment-card]
    subjects: customer-user
  de-use:
    quote: Wir verwenden Namen, E-Mail-Adresse und Zahlungskarte.
    permits: use
    data: [name, email-address, payment-card]
    subjects: customer-user
"""
TEXT = """# Datenschutz

Wir erheben Namen, E-Mail-Adresse und Zahlungskarte.

Wir verwenden Namen, E-Mail-Adresse und Zahlungskarte.
"""


def assessed(root: Path, second: str) -> Assessment:
    """The base of the cases with a second, German policy whose entry has `second`."""
    for file in BASE.rglob("*"):
        if file.is_file():
            place = root / file.relative_to(BASE)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    manifest = root / "inventory.yaml"
    entry = f"  de:\n    document: de.md\n    statements: de.yaml\n    {second}\ncategories:"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("categories:", entry), encoding="utf-8")
    (root / "de.md").write_text(TEXT, encoding="utf-8")
    (root / "de.yaml").write_text(GERMAN, encoding="utf-8")
    return assess(load_inventory(root), DAY, keep_goals=True)


def test_a_translation_is_judged_for_its_readers_and_the_worst_counts(tmp_path: Path) -> None:
    found = assessed(tmp_path, "translates: privacy")
    (disclosure,) = found.categories[0].disclosures
    assert disclosure.verdict == "unjustified"
    _, judged = disclosure.goals[0]
    assert [(policy, one.verdict) for policy, one in judged.readings] == [("privacy", "broader"), ("de", "unjustified")]
    messages = [f.message for f in found.findings if f.code == "DIS001"]
    assert [
        message.startswith("No sentence of the policy “de” permits giving payment-card") for message in messages
    ] == [True]


def test_a_translation_out_of_force_is_not_judged_for(tmp_path: Path) -> None:
    found = assessed(tmp_path, "translates: privacy\n    until: 2024-06-01")
    assert [one.verdict for one in found.categories[0].disclosures] == ["broader"]


def test_the_latest_version_in_force_replaces_the_others(tmp_path: Path) -> None:
    found = assessed(tmp_path, "version_of: privacy\n    effective: 2024-01-01")
    assert [one.verdict for one in found.categories[0].disclosures] == ["not-in-force"]
    assert {found.assessed.statements[name].verdict for name in ("collect", "use", "share")} == {"stale"}
    assert {found.assessed.statements[name].verdict for name in ("de-collect", "de-use")} == {"used"}


def test_another_policy_says_nothing_about_the_category(tmp_path: Path) -> None:
    found = assessed(tmp_path, "effective: 2020-01-01")
    assert [one.verdict for one in found.categories[0].disclosures] == ["broader"]
    assert {found.assessed.statements[name].verdict for name in ("de-collect", "de-use")} == {"unused"}
