"""Privacy manifests, data safety forms, SQL schemas, dbt manifests: which data the software has, and never a value."""

from __future__ import annotations

import json
import time
import tomllib
from pathlib import Path

import pytest
import yaml

from inventory.evidence import Observation, UnreadableError, read_evidence
from inventory.evidence.forms.store_labels import FILE


def read(folder: Path, name: str, text: str) -> tuple[Observation, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    found = read_evidence(folder / name, name).observations
    assert "CANARY" not in repr(found)
    return found


def used(found: tuple[Observation, ...]) -> list[tuple[str, str, int]]:
    return [(one.value, one.purposes[0], one.line) for one in found if one.purposes]


def held(found: tuple[Observation, ...]) -> list[tuple[str, str, int]]:
    return [(one.value, *one.data, one.line) for one in found if one.data and not one.purposes]


MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>NSPrivacyTracking</key><true/>
<key>NSPrivacyTrackingDomains</key><array>
  <string>t.adverts.example</string>
  <string>CANARY CANARY</string>
</array>
<key>NSPrivacyCollectedDataTypes</key><array>
  <dict><key>NSPrivacyCollectedDataType</key><string>NSPrivacyCollectedDataTypeFitness</string></dict>
  <dict><key>NSPrivacyCollectedDataType</key>
    <string>NSPrivacyCollectedDataTypeCoarseLocation</string></dict>
  <dict><key>NSPrivacyCollectedDataType</key><string>NSPrivacyCollectedDataTypeOtherDataTypes</string></dict>
  <dict><key>NSPrivacyCollectedDataType</key><string>CANARY of 7</string></dict>
  <dict/><string>CANARY</string>
</array></dict></plist>
"""


def test_a_privacy_manifest(tmp_path: Path) -> None:
    found = read(tmp_path, "PrivacyInfo.xcprivacy", MANIFEST.replace("CANARY of 7", "Canary of 7"))
    assert [(one.value, one.line) for one in found if one.kind == "host"] == [("t.adverts.example", 6)]
    assert held(found) == [("Fitness", "fitness-data", 10), ("CoarseLocation", "approximate-location", 12)]
    assert [one.value for one in found if one.kind == "data" and not one.data] == [
        "OtherDataTypes", "a type that is no name",
    ]  # fmt: skip


def test_purposes_of_a_privacy_manifest(tmp_path: Path) -> None:
    purposes = """<string>NSPrivacyCollectedDataTypeFitness</string>
    <key>NSPrivacyCollectedDataTypePurposes</key><array>
      <string>NSPrivacyCollectedDataTypePurposeAppFunctionality</string>
      <string>NSPrivacyCollectedDataTypePurposeThirdPartyAdvertising</string>
      <string>CANARY</string><true/></array>"""
    text = MANIFEST.replace("<string>NSPrivacyCollectedDataTypeFitness</string>", purposes)
    assert used(read(tmp_path, "PrivacyInfo.xcprivacy", text.replace("CANARY of 7", "x"))) == [
        ("Fitness for ThirdPartyAdvertising", "advertising", 13)
    ]


BROKEN = {
    "not XML": ("<plist><dict>\n<key>CANARY</dict>", "is not XML: the fault is on line 2"),
    "no manifest": ("<plist><dict><key>CANARY</key><true/></dict></plist>", "is no privacy manifest"),
    "a list": ("<plist><array/></plist>", "is no privacy manifest"),
    "a key without value": ("<plist><dict><key>NSPrivacyTracking</key></dict></plist>", "is not a property list"),
    "no property list": ("CANARY", "is not XML: the fault is on line 1"),
    "an entity": (
        '<!DOCTYPE plist [<!ENTITY a "CANARY"><!ENTITY b "&a;&a;">]><plist><string>&b;</string></plist>',
        "is not a property list",
    ),
    "deep": ("<plist>" + "<array>" * 100_000, "is"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_manifest_is_refused_at_once_without_its_content(tmp_path: Path, case: str) -> None:
    text, message = BROKEN[case]
    started = time.process_time()
    with pytest.raises(UnreadableError) as caught:
        read(tmp_path, "PrivacyInfo.xcprivacy", text)
    assert time.process_time() - started < 5
    assert message in caught.value.message
    assert "CANARY" not in caught.value.message + caught.value.help


FORM = """Question ID (machine readable),Response ID (machine readable),Response value,Answer requirement,Label
PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA,,true,REQUIRED,"CANARY
of two lines"
PSL_DATA_TYPES_PERSONAL,PSL_EMAIL,TRUE,MULTIPLE_CHOICE,Email
PSL_DATA_TYPES_PERSONAL,PSL_PHONE,,MULTIPLE_CHOICE,Phone
PSL_DATA_TYPES_PERSONAL,PSL_NAME,false,MULTIPLE_CHOICE,Name
PSL_DATA_USAGE_RESPONSES:PSL_VIDEOS:PSL_DATA_USAGE_EPHEMERAL,,true,MAYBE_REQUIRED,CANARY
PSL_DATA_USAGE_RESPONSES:PSL_EMAIL:DATA_USAGE_COLLECTION_PURPOSE,PSL_ADVERTISING,true,MULTIPLE_CHOICE,CANARY
PSL_DATA_USAGE_RESPONSES:PSL_EMAIL:DATA_USAGE_SHARING_PURPOSE,PSL_ANALYTICS,,MULTIPLE_CHOICE,CANARY
PSL_DATA_TYPES_HEALTH_AND_FITNESS,PSL_HEALTH,true,MULTIPLE_CHOICE,Health
"""


def test_a_data_safety_form(tmp_path: Path) -> None:
    found = read(tmp_path, "safety.csv", FORM)
    assert held(found) == [("PSL_EMAIL", "email-address", 4), ("PSL_HEALTH", "health-data", 10)]
    assert used(found) == [("PSL_EMAIL for PSL_ADVERTISING", "advertising", 8)]


def test_what_the_stores_call_data_are_terms_of_the_vocabulary() -> None:
    def terms(name: str) -> set[str]:
        return set(yaml.safe_load((FILE.parents[1] / "vocabulary" / f"{name}.yaml").read_text(encoding="utf-8"))[name])

    stores = tomllib.loads(FILE.read_text(encoding="utf-8"))
    assert {term for store in ("apple", "google") for term in stores[store].values()} <= terms("data")
    purposes = (each for store in ("apple", "google") for each in stores[f"{store}_purposes"].values())
    assert {term for each in purposes for term in each} <= terms("purposes")


SCHEMA = """-- CREATE TABLE old_users (ssn text);
/* CREATE TABLE CANARY (dob date); */
create table if not exists public."Patients" (
  id bigint GENERATED ALWAYS AS IDENTITY (START 1, INCREMENT 2),
  `birthDate` date DEFAULT '2000-01-01, ssn text',
  [phone] varchar(20), gender char(1) CHECK (gender in ('CANARY', 'b')),
  PRIMARY KEY (id, ssn),
  note text DEFAULT 'CREATE TABLE CANARY (ssn text)'
);
CREATE TABLE shops (id int, phone text, postcode text, lat float, lng float, gender text, allergies text);
CREATE TABLE visits (customer_id int, lat float, lng float);
ALTER TABLE ONLY staff.people ADD COLUMN IF NOT EXISTS iban text, ADD x int;
INSERT INTO people VALUES ('CANARY', 'CREATE TABLE x (ssn int)');
COPY people (iban) FROM stdin;
CREATE TABLE CANARY (ssn text)
\\.
CREATE FUNCTION f() AS $body$ CREATE TABLE CANARY (ssn text) $body$;
CREATE TABLE copied AS SELECT ssn FROM people;
"""


def test_a_schema(tmp_path: Path) -> None:
    found = read(tmp_path, "schema.sql", SCHEMA)
    assert held(found) == [
        ("Patients.birthDate", "date-of-birth", 5), ("Patients.phone", "phone-number", 6),
        ("Patients.gender", "gender", 6), ("visits.lat", "precise-location", 11), ("people.iban", "bank-account", 12),
    ]  # fmt: skip
    assert found[0].shown_by == "column “Patients.birthDate”"


HOSTILE = {
    "quotes that do not end": "'" * 400_001,
    "comments that do not end": "/*" * 300_000,
    "dollars": "$a" * 300_000,
    "parentheses": "CREATE TABLE a (" + "(" * 500_000,
    "tables in tables": "CREATE TABLE a ( " * 20_000,
    "names": "CREATE TABLE " + "a." * 300_000,
    "tables without an end": "CREATE TABLE a (b int;" * 20_000,
    "added columns": "ALTER TABLE a ADD " * 30_000,
    "white space": ("CREATE" + " " * 2_000) * 500,
    "copies": "COPY a FROM stdin;\n" * 50_000,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_schemas_are_read_in_bounded_time(tmp_path: Path, case: str) -> None:
    started = time.process_time()
    read(tmp_path, "schema.sql", HOSTILE[case])
    assert time.process_time() - started < 5


def test_a_dbt_manifest(tmp_path: Path) -> None:
    def node(kind: str, name: str, *columns: str) -> dict[str, object]:
        return {"resource_type": kind, "name": name, "columns": {one: {"description": "CANARY"} for one in columns}}

    text = json.dumps({
        "metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json"},
        "nodes": {"model.a.scores": node("model", "scores", "churn_score", "id"), "test.a.x": node("test", "x", "ssn")},
        "sources": {"source.a.crm.people": node("source", "people", "email")},
    }, indent=1)  # fmt: skip
    found = read(tmp_path, "manifest.json", text)
    assert [one[:2] for one in held(found)] == [("scores.churn_score", "inferences"), ("people.email", "email-address")]
    assert found[0].pointer == "/nodes/model.a.scores/columns/churn_score"
    assert found[0].line == text[: text.index('"model.a.scores"')].count("\n") + 1
