"""The schemas by a schema checker that teams use: inventories pass, each mistake fails at its place."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from inventory import schema as records
from inventory.schema import lock
from reports.json_schema import KINDS, schema_of
from reports.json_schema.records import Records
from reports.json_schema.words import WORDS

ROOT = Path(__file__).resolve().parents[2]
INVENTORIES = [ROOT / "tests/cases/aptible/inventory", ROOT / "inventory/aptible"]
FILES = {
    "manifest": ["inventory.yaml"],
    "category": ["categories/*.yaml"],
    "recipients": ["recipients.yaml"],
    "statements": ["policy/statements.yaml"],
    "vocabulary": ["vocabulary.yaml"],
}
CATEGORY = (
    "category: account\ntitle: Account\nlisted_in: account\n"
    "subjects: user\nsources: person\ndata: name\npurposes: billing\n"
)
MANIFEST = (
    "organisation: {name: Us, country: US}\npolicies: {privacy: {document: policy.md}}\ncategories: categories/*.yaml\n"
)
RECIPIENT = "recipients:\n  cloud:\n    name: Cloud\n    kinds: host\n    role: processor\n"
STATEMENT = "policy: privacy\nstatements:\n  share:\n    quote: We share.\n"
WAIVER = "waivers:\n  - {rule: DIS001, where: account, reason: Soon., until: 2026-12-31}\n"
ACTIVITY = "activities:\n  support: {title: Support, categories: account}\n"
LOCK_RECORDS = (lock.LockFile, lock.LockedClause, lock.LockedContext, lock.LockedReading, lock.Approval)
LOCK = f"policy: privacy\nclauses:\n  - {{id: us, hash: {'a' * 64}, context: {{heading: []}}, text: We.}}\n"

LAW = (
    "pack: house\nlaw: house\ntitle: House\nrequirements:\n"
    "  kept: {requirement: how long, source: Rule 1, in_force: {from: 2025-01-01}, per: once, text: seen}\n"
)

GOOD = {
    "category": [
        CATEGORY,
        CATEGORY + "disclosures:\n",
        CATEGORY + "retention: {period: until the account is closed}\n",
        CATEGORY + "regions: [NO, EEA]\nretention: {period: P90D}\n",
        CATEGORY + "disclosures: {recipient: cloud, purposes: billing, conditions: {consent: {since: 2014-12-01}}}\n",
        CATEGORY.replace("data: name", "data: [name, {type: card, note: 4 digits}]").replace("Account", "2024"),
        CATEGORY.replace("listed_in: account", "derived_from: logs").replace("sources: person\n", ""),
    ],
    "manifest": [
        MANIFEST,
        MANIFEST + "settings: {accept_open_lists: false, max_vagueness: 0.5, as_of: 2014-11-03}\n",
        MANIFEST + "settings: {require_citations: 'true', max_vagueness: '1', select: [DIS, POL001]}\n",
        MANIFEST + "vocabulary: {data: {card: {label: Card}}}\n",
        MANIFEST
        + "laws: [gdpr]\nlaws_set_aside: {ccpa: Nobody is there.}\nfacts: {has-dpo: yes, sells: [sell-data]}\n",
        MANIFEST + "vocabulary: [own.yaml, more.yaml]\n",
        MANIFEST.replace("{document: policy.md}", "{document: policy.md, version: 2.1, effective: '2014-11-03'}"),
    ],
    "recipients": [
        RECIPIENT,
        RECIPIENT + "    country: NO\n    domains: [cloud.example]\n",
        "recipients: {}\n",
        "recipients:\n",
    ],
    "statements": [
        STATEMENT + "    permits: disclose\n    such_as: {data: any}\n    from: 2014-11-03\n    residual: true\n",
        "policy: privacy\nstatements:\nread:\n",
        STATEMENT + "    informs: access\n    promises: [choices]\n",
        STATEMENT + "    undertakes: notify\nread: {contact: [], about: contact}\n",
    ],
    "vocabulary": [
        "data: {card: {label: Card, broader: financial, sensitive: true}}\n",
        "mechanisms: {shield: {label: Shield, origins: EEA, destinations: [US], from: 2016-07-12}}\n",
    ],
    "waivers": [WAIVER, "waivers:\n", "waivers: {rule: DIS001, where: account, reason: Soon., until: 2026-12-31}\n"],
    "activities": [
        ACTIVITY,
        "activities:\n",
        ACTIVITY.replace("account}", "[account], systems: [crm, {name: shop, location: DE}], dpia: not-required}"),
        ACTIVITY.replace("account}", "account, dpia: {status: done, document: a.md, assessed: 2024-11-04}}"),
        ACTIVITY.replace("account}", "account, automated_decisions: no, reviewed: 2024-11-04}"),
    ],
    "law": [LAW, LAW.replace("per: once", "per: once, proved_by: [topic, collect], topic: [access, contact]")],
    "lock": [LOCK],
}
BAD = {
    "category": [
        "",
        "[]",
        CATEGORY + "purpose: billing\n",
        CATEGORY.replace("title: Account\n", ""),
        CATEGORY.replace("sources: person\n", ""),
        CATEGORY.replace("listed_in: account\n", ""),
        CATEGORY.replace("category: account", "category: My Account"),
        CATEGORY.replace("title: Account", "title: {de: Konto}"),
        CATEGORY.replace("title: Account", "title: ''"),
        CATEGORY.replace("subjects: user", "subjects: []"),
        CATEGORY.replace("data: name", "data: [{types: name}]"),
        CATEGORY + "regions: [Norway]\n",
        CATEGORY + "disclosures: [{recipient: cloud}]\n",
        CATEGORY + "disclosures: [{recipient: cloud, purposes: []}]\n",
        CATEGORY + "retention: {listed_in: account}\n",
        CATEGORY + "retention: {period: banana}\n",
        CATEGORY + "conditions: {consent: {since: yesterday}}\n",
    ],
    "manifest": [
        MANIFEST.replace("country: US", "country: USA"),
        MANIFEST.replace("{privacy: {document: policy.md}}", "{}"),
        MANIFEST.replace("privacy:", "Privacy Policy:"),
        MANIFEST.replace("categories: categories/*.yaml\n", ""),
        MANIFEST + "settings: {fail_on: fatal}\n",
        MANIFEST + "settings: {max_vagueness: 2}\n",
        MANIFEST + "settings: {max_vagueness: '2'}\n",
        MANIFEST + "settings: {accept_open_lists: yes please}\n",
        MANIFEST + "settings: {as_of: 2014-13-45}\n",
        MANIFEST + "vocabulary: {datas: {}}\n",
        MANIFEST + "facts: {has-dpo: perhaps}\n",
    ],
    "recipients": [
        RECIPIENT.replace("processor", "helper"),
        RECIPIENT.replace("cloud:", "My Cloud:"),
        RECIPIENT + "    country: uk\n",
        RECIPIENT + "    agreement: {signed: 2014-05-01}\n",
        RECIPIENT.replace("    kinds: host\n", ""),
    ],
    "statements": [
        STATEMENT,
        STATEMENT + "    permits: disclose\n    prohibits: use\n",
        STATEMENT + "    undertakes: notify\n    informs: access\n",
        STATEMENT + "    permits: sell\n",
        STATEMENT + "    permits: use\n    such_as: {topics: any}\n",
        STATEMENT + "    permits: use\n    begins: 2014-11-03\n",
        STATEMENT.replace("policy: privacy\n", "") + "    permits: use\n",
    ],
    "vocabulary": [
        "data: {card: {broader: financial}}\n",
        "data: {Card: {label: Card}}\n",
        "data: {card: {label: Card, sensitive: very}}\n",
        "mechanisms: {shield: {label: Shield, origins: EEA}}\n",
        "mechanisms: {shield: {label: Shield, origins: [], destinations: any}}\n",
        "mechanisms: {shield: {label: Shield, origins: EUROPE, destinations: any}}\n",
    ],
    "waivers": [
        WAIVER.replace("reason: Soon., ", ""),
        WAIVER.replace("2026-12-31", "soon"),
        WAIVER.replace("where: account, ", "where: account, forever: true, "),
    ],
    "activities": [
        ACTIVITY.replace(", categories: account", ""),
        ACTIVITY.replace("account}", "account, dpia: {status: perhaps}}"),
        ACTIVITY.replace("account}", "account, dpia: {document: a.md}}"),
        ACTIVITY.replace("account}", "account, reviewed: soon}"),
        ACTIVITY.replace("account}", "account, systems: [{location: DE}]}"),
        ACTIVITY.replace("account}", "account, legal_basis: whim}"),
    ],
    "law": [
        LAW.replace("text: seen", "text: certain"),
        LAW.replace("per: once", "per: day"),
        LAW.replace("source: Rule 1, ", ""),
        LAW.replace("requirements:", "regions: [Utopia]\nrequirements:"),
    ],
    "lock": [LOCK.replace("aaa", "zzz"), LOCK.replace("id: us, ", ""), "policy: privacy\nclauses: []\n"],
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("schemas")
    for kind in KINDS:
        (home / f"{kind}.json").write_text(json.dumps(schema_of(kind)), encoding="utf-8")
    return home


def faulty(schema: Path, files: list[Path]) -> set[str]:
    """The names of the files in which check-jsonschema finds a mistake."""
    command = [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", str(schema), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    answer = json.loads(done.stdout)
    assert answer.get("parse_errors", []) == [], done.stdout
    found = {Path(error["filename"]).name for error in answer.get("errors", [])}
    assert done.returncode == bool(found)
    return found


def written(folder: Path, name: str, texts: list[str]) -> list[Path]:
    files = [folder / f"{name}-{number}.yaml" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    return files


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_say_what_they_are(kind: str) -> None:
    schema = schema_of(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:clausemap:schema:{kind}:1"
    assert schema["title"]
    assert schema["description"].endswith(".")
    assert json.dumps(schema) == json.dumps(schema_of(kind))


@pytest.mark.parametrize("kind", FILES)
def test_real_inventories_pass(folder: Path, kind: str) -> None:
    files = [file for home in INVENTORIES for pattern in FILES[kind] for file in sorted(home.glob(pattern))]
    assert len(files) >= len(INVENTORIES)
    assert faulty(folder / f"{kind}.json", files) == set()


def test_the_built_in_vocabulary_passes(folder: Path) -> None:
    files = sorted((ROOT / "inventory/vocabulary").glob("*.yaml"))
    assert len(files) == 12
    assert faulty(folder / "vocabulary.json", files) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_good_files_pass(folder: Path, kind: str) -> None:
    assert faulty(folder / f"{kind}.json", written(folder, f"good-{kind}", GOOD[kind])) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_each_bad_file_fails(folder: Path, kind: str) -> None:
    files = written(folder, f"bad-{kind}", BAD[kind])
    assert faulty(folder / f"{kind}.json", files) == {file.name for file in files}


def test_every_field_is_explained_and_nothing_else() -> None:
    known = {name: kind for name in records.__all__ if issubclass(kind := getattr(records, name), BaseModel)}
    known |= {kind.__name__: kind for kind in LOCK_RECORDS}
    del known["KnownService"], known["ServicesFile"]  # of the catalogue of services, for which there is no schema
    assert set(WORDS) == {f"{name}.{field}" for name, kind in known.items() for field in kind.__annotations__}
    assert [words for words in WORDS.values() if not words.endswith(".")] == []


def test_roles_and_actions_are_offered() -> None:
    recipient = schema_of("recipients")["$defs"]["Recipient"]["properties"]["role"]
    assert recipient["enum"] == [*get_args(records.Recipient.model_fields["role"].annotation)]


def test_an_annotation_that_nobody_foresaw_is_refused() -> None:
    class Odd(BaseModel):
        """Odd."""

        field: Any

    WORDS["Odd.field"] = "Odd."
    try:
        with pytest.raises(TypeError, match="no JSON Schema for"):
            Records({}).reference(Odd)
    finally:
        del WORDS["Odd.field"]
