"""Labelled cases of legal bases: one purpose, one basis, what the policy says, and what must come of it."""

from __future__ import annotations

import datetime
import pathlib
from typing import Any

import pytest
import yaml

from catalog.checking.assessment import assess
from inventory.load import load_inventory

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    pathlib.Path(__file__).with_name("legal_bases.yaml").read_text(encoding="utf-8")
)
PACK = {
    "pack": "only-bases",
    "law": "only-bases",
    "title": "A law that asks for bases alone",
    "requirements": {
        "basis": {"requirement": "the basis", "source": "An act", "in_force": {}, "per": "purpose",
                  "proved_by": "ground", "text": "not seen"}
    },
}  # fmt: skip


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, tmp_path: pathlib.Path) -> None:
    case = {"day": "2024-06-01", "home": "DE", "data": "email-address", "purpose": "provide-services"} | CASES[name]
    write(tmp_path, case)
    day = datetime.date.fromisoformat(str(case["day"]))
    assessment = assess(load_inventory(tmp_path), day, keep_goals=True)
    (category,) = assessment.categories
    found = {("special" if key[6] else "basis"): judged.verdict for key, judged in category.ground}
    if category.disclosures:
        found["disclosure"] = category.disclosures[0].verdict
    codes = {finding.code for finding in assessment.findings}
    expected = case["expect"]
    assert {key: found.get(key, "no goal") for key in expected if key != "codes"} == {
        key: value for key, value in expected.items() if key != "codes"
    }
    assert set(expected.get("codes", [])) <= codes
    assert ("LAW002" in codes) == ("undeclared" in (found.get("basis"), found.get("special")) and "REF005" not in codes
                                   and "INV004" not in codes)  # fmt: skip


def write(folder: pathlib.Path, case: dict[str, Any]) -> None:
    """An inventory of one category, whose sentences are numbered and say nothing by themselves."""
    sentences = [f"Item {number} of this page is as it is." for number, _ in enumerate(case.get("says", []))]
    said = {
        f"says-{number}": {"quote": sentence, **one}
        for number, (sentence, one) in enumerate(zip(sentences, case.get("says", []), strict=True))
    }
    texts = [
        "# Privacy",
        "## Held",
        "We collect and hold what we need.",
        "## Uses",
        "We use your information for our purposes.",
        "We share your information with our providers.",
        "## Bases",
        *sentences,
    ]
    usual = {
        "use": {"quote": "We use your information for our purposes.", "permits": "use",
                "data": "collected-information"},
        "share": {"quote": "We share your information with our providers.", "permits": "disclose",
                  "data": "collected-information", "recipients": "service-provider"},
    }  # fmt: skip
    put(folder / "policy.md", "\n\n".join(texts) + "\n")
    put(folder / "statements.yaml", {"policy": "privacy", "statements": {**usual, **said}})
    put(folder / "categories" / "held.yaml", category(case))
    put(folder / "recipients.yaml", {"recipients": {"host": HOST}})
    put(folder / "laws" / "own.yaml", PACK)
    put(folder / "consent.md", "How people consent.")
    put(folder / "inventory.yaml", {
        "organisation": {"name": "Example", "country": case["home"]},
        "policies": {"privacy": {"document": "policy.md", "statements": "statements.yaml", **case.get("policy", {})}},
        "categories": "categories/*.yaml", "recipients": "recipients.yaml",
        "laws": case.get("laws", ["only-bases"]), "vocabulary": case.get("vocabulary", {}),
    })  # fmt: skip


HOST = {"name": "Host", "kinds": ["service-provider"], "role": "processor", "country": "DE",
        "agreement": {"type": "dpa", "document": "consent.md"}}  # fmt: skip


def category(case: dict[str, Any]) -> dict[str, Any]:
    content = {
        "category": "held", "title": "Held", "listed_in": "held", "subjects": "customer-user",
        "sources": "data-subject", "data": [case["data"]], "purposes": [case["purpose"]],
    }  # fmt: skip
    for key in ("basis", "special_basis", "conditions", "regions"):
        if key in case:
            content[key] = case[key]
    if "disclosed" in case:
        content["disclosures"] = [{"recipient": "host", "purposes": [case["purpose"]], **case["disclosed"]}]
    return content


def put(file: pathlib.Path, content: Any) -> None:
    file.parent.mkdir(exist_ok=True)
    text = content if isinstance(content, str) else yaml.dump(list_free(content), sort_keys=False)
    file.write_text(text, encoding="utf-8")


def list_free(content: Any) -> Any:
    """The content without anchors: what stands twice is written twice."""
    return yaml.safe_load(yaml.dump(content, Dumper=Plain, sort_keys=False))


class Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True
