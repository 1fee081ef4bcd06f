"""Exports that other programs read: CycloneDX, OSCAL and the Data Privacy Vocabulary."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from catalog.checking.overview import overview
from catalog.exchange.dpv_export import data_privacy_graph
from catalog.exchange.dpv_import import DpvReader
from inventory.bom_services import services_in
from inventory.load import load_inventory
from tests.amounts import quick
from tests.cli.shell import APTIBLE, Shell
from tests.twin.generate import write_inventory

PUBLISHED = Path(__file__).resolve().parents[2] / "inventory" / "dpv_2_3_names.txt"
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def exported(shell: Shell, form: str) -> Any:
    assert shell.run("export", form, APTIBLE) == 0, shell.err
    return json.loads(shell.out)


def test_services_of_cyclonedx_come_back(shell: Shell, tmp_path: Path) -> None:
    bom = exported(shell, "cyclonedx")
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    (tmp_path / "bom.json").write_text(json.dumps(bom), encoding="utf-8")
    back = {one.name: one for one in services_in(tmp_path / "bom.json")}
    for entry in load_inventory(APTIBLE).recipients.values():
        service = back[entry.record.name]
        assert service.description == (entry.record.services or "")
        assert len(service.urls) == len(entry.record.domains)
        assert all(flow == "inbound" for flow, _ in service.data)
    assert "no place for purposes" in shell.err


def test_each_point_is_an_observation_with_its_quote(shell: Shell) -> None:
    document = exported(shell, "oscal")["assessment-results"]
    (result,) = document["results"]
    observations = result["observations"]
    assert all(UUID.fullmatch(one["uuid"]) for one in observations)
    assert len({one["uuid"] for one in observations}) == len(observations)
    passing = [one for one in observations if one["props"][0]["value"] in ("exact", "broader", "open-list")]
    assert passing
    assert all(one["relevant-evidence"][0]["description"] for one in passing)
    failing = {one["uuid"] for one in observations} - {one["uuid"] for one in passing}
    assert {one["related-observations"][0]["observation-uuid"] for one in result["findings"]} == failing
    assert exported(shell, "oscal")["assessment-results"] == document


def test_each_name_of_the_dpv_is_published(shell: Shell) -> None:
    lines = PUBLISHED.read_text(encoding="utf-8").splitlines()[1:]
    published = {
        f"{prefix}:{name}" for line in lines for prefix, _, names in [line.partition(": ")] for name in names.split()
    }
    types = set(re.findall(r'"@type": "([^"]+)"', json.dumps(exported(shell, "dpv"))))
    assert types <= published, types - published
    assert {"dpv:Process", "dpv:DataController"} <= types


BOM = """\
{"bomFormat": "CycloneDX", "specVersion": "%s", "services": [
 {"name": "Rides", "provider": {"name": "Copper Kettle Inc", "url": ["https://kettle.example"],
   "contact": [{"email": "dpo@kettle.example"}]}, "endpoints": ["https://api.kettle.example/v1"], "group": "g",
  "data": [{"flow": "inbound", "classification": "PII", "name": "riders"}],
  "services": [{"name": "Inner", "provider": {"name": "Sail Ltd"}}]},
 {"name": "own", "x-trust-boundary": false}]}
"""
XML = """\
<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><services><service bom-ref="a">
<provider><name>Copper Kettle Inc</name><url>https://kettle.example</url>
<contact><email>dpo@kettle.example</email></contact></provider><name>Rides</name>
<endpoints><endpoint>https://api.kettle.example/v1</endpoint></endpoints>
<data><dataflow name="riders"><classification flow="inbound">PII</classification></dataflow></data>
<services><service><provider><name>Sail Ltd</name></provider><name>Inner</name></service></services>
</service><service><name>own</name><x-trust-boundary>false</x-trust-boundary></service></services></bom>
"""


@pytest.mark.parametrize("text", [BOM % "1.5", BOM % "1.6", BOM % "1.7", XML])
def test_services_become_recipients(shell: Shell, tmp_path: Path, text: str) -> None:
    name = "bom.xml" if text.startswith("<") else "bom.json"
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert shell.run("init", tmp_path / "i") == 0
    assert shell.run("import", "cyclonedx", tmp_path / name, tmp_path / "i", "--report") == 0, shell.err
    added = (tmp_path / "i" / "recipients.yaml").read_text(encoding="utf-8")
    assert "name: Copper Kettle Inc" in added
    assert "domains: [api.kettle.example, kettle.example]" in added
    assert "contact: dpo@kettle.example" in added or 'contact: "dpo@kettle.example"' in added
    assert "riders, PII (inbound, Rides)" in added
    assert "name: Sail Ltd" in added
    assert "Not taken over: own" in shell.out
    assert shell.run("import", "cyclonedx", tmp_path / name, tmp_path / "i") == 0
    assert "0 of 3 services became new recipients" in shell.out


@pytest.mark.parametrize("text", ["", "{}", "[]", "{", '{"bomFormat": "SPDX"}', "<a/>", "<bom"])
def test_what_is_no_cyclonedx_is_refused(shell: Shell, tmp_path: Path, text: str) -> None:
    (tmp_path / "b.json").write_text(text, encoding="utf-8")
    assert shell.run("init", tmp_path / "i") == 0
    assert shell.run("import", "cyclonedx", tmp_path / "b.json", tmp_path / "i") == 2


@pytest.mark.parametrize("seed", quick(5, range(200)))
def test_processes_of_the_dpv_come_back(tmp_path: Path, seed: int) -> None:
    write_inventory(tmp_path / "i", seed)
    inventory = load_inventory(tmp_path / "i")
    day = inventory.manifest.settings.as_of
    assert day is not None
    seen = overview(inventory, day)
    reader = DpvReader(inventory.vocabulary, set())
    back = [one.record for one in reader.processes(json.loads(json.dumps(data_privacy_graph(seen))))]
    assert [
        (one["title"], one["data"], one["purposes"], one["subjects"], one.get("retention")) for one in back
    ] == [
        (
            one.title, [datum.type for datum in one.data], list(one.taken("purposes")), list(one.taken("subjects")),
            {"period": one.retention.period} if one.retention else None,
        )
        for one in (category.entry.record for category in seen.categories)
    ]  # fmt: skip


DPV = """\
{"@context": {"d": "https://w3id.org/dpv#", "p": "https://w3id.org/dpv/pd#"}, "@id": "ex:orders", "@type": "d:Process",
 "d:hasPersonalData": [{"@id": "p:EmailAddress"}, "p:BirthDate", {"@id": "ex:ShoeSize", "@type": "p:Size"}],
 "https://w3id.org/dpv#hasPurpose": {"@id": "d:DeliveryOfGoods"}, "d:hasDataSubject": {"@type": "d:Customer"},
 "d:hasLegalBasis": "d:Contract", "d:hasRisk": {"@id": "ex:risk"}}
"""


def test_names_of_the_dpv_become_the_terms_that_equal_them(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "d.jsonld").write_text(DPV, encoding="utf-8")
    assert shell.run("init", tmp_path / "i") == 0
    assert shell.run("import", "dpv", tmp_path / "d.jsonld", tmp_path / "i", "--report") == 0, shell.err
    category = (tmp_path / "i" / "categories" / "orders.yaml").read_text(encoding="utf-8")
    assert "data: [email-address, date-of-birth, shoe-size]" in category
    assert "purposes: [deliver-goods]" in category
    assert "subjects: [customer]" in category
    assert "basis: contract" in category
    assert "dpv:hasRisk" in shell.out
    assert shell.run("import", "dpv", tmp_path / "i" / "inventory.yaml", tmp_path / "i") == 2
