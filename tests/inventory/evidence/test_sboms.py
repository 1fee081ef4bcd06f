"""SBOMs as generators write them: XML, services without a scheme, who needs whom, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inventory.evidence import Observation, UnreadableError, read_evidence

CYCLONEDX = """<?xml version="1.0" encoding="utf-8"?>
<!-- <component><purl>pkg:npm/hidden@1</purl></component> -->
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
  <metadata><tools><components><component type="application"><purl>pkg:npm/t@1</purl></component></components></tools>
    <component type="application" bom-ref="top"><name>shop</name></component></metadata>
  <components>
    <component type="library" bom-ref="a"><name>a</name><purl>pkg:npm/a@1.0.0</purl>
      <components><component type="library" bom-ref="b"><purl>pkg:npm/%40s/b@2</purl></component></components>
    </component>
    <component type="library" bom-ref="d"><name>d</name><purl>pkg:npm/d@1</purl>
      <properties><property name="cdx:npm:package:development">true</property></properties></component>
    <component type="library" bom-ref="x"><scope>excluded</scope><purl>pkg:npm/x@1</purl></component>
  </components>
  <services>
    <service><provider><name>Parcel Co</name></provider><name>tracking</name>
      <endpoints><endpoint>https://api.parcel.example/v1</endpoint><endpoint>events.parcel.example:9092</endpoint></endpoints>
      <data><classification flow="inbound">PII</classification><classification flow="outbound">x</classification></data>
      <services><service><name>Nested Inc</name>
        <data><dataflow name="address"><classification flow="bi-directional">PIFI</classification></dataflow></data>
      </service></services>
    </service>
  </services>
  <dependencies>
    <dependency ref="top"><dependency ref="a"/></dependency><dependency ref="a"><dependency ref="b"/></dependency>
  </dependencies>
</bom>
"""


def read(folder: Path, name: str, text: str) -> tuple[Observation, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return read_evidence(folder / name, name).observations


@pytest.mark.parametrize("name", ["bom.xml", "shop.cdx.xml", "other.xml"])
def test_cyclonedx_in_xml(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, name, CYCLONEDX)
    assert [(one.kind, one.value, one.line, one.transitive, one.dev, one.via) for one in found] == [
        ("package", "pkg:npm/a", 7, False, False, ""),
        ("package", "pkg:npm/@s/b", 8, True, False, "a"),
        ("package", "pkg:npm/d", 10, True, True, ""),
        ("package", "pkg:npm/x", 12, True, True, ""),
        ("host", "api.parcel.example", 15, False, False, ""),
        ("host", "events.parcel.example", 15, False, False, ""),
        ("service", "Parcel Co", 15, False, False, ""),
        ("service", "Nested Inc", 18, False, False, ""),
    ]
    assert [one.data for one in found[4:]] == [("PII",), ("PII",), ("PII",), ("PIFI", "address")]
    assert {one.pointer for one in found} == {""}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE bom [<!ENTITY a "b">]><bom xmlns="http://cyclonedx.org/schema/bom/1.6"/>', "has a document type"),
        ('<bom xmlns="http://cyclonedx.org/schema/bom/1.6">', "is not XML: the fault is on line 1"),
        ("<bom/>", "is no CycloneDX document"),
        ("<a>" * 100_000, "is not XML"),
    ],
)
def test_xml_that_is_none(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(tmp_path, "bom.xml", text)


def test_endpoints_of_any_scheme_and_of_none(tmp_path: Path) -> None:
    endpoints = ["amqps://u:CANARY@mq.example.net/v", "api.example.com/v1?CANARY", "/own/path", "internal", "${HOST}/x"]
    bom = {"bomFormat": "CycloneDX", "services": [{"name": "s", "endpoints": endpoints}]}
    found = read(tmp_path, "bom.json", json.dumps(bom))
    assert [one.value for one in found] == ["mq.example.net", "api.example.com"]
    assert "CANARY" not in repr(found)


def test_spdx_tells_apart_what_only_tools_need(tmp_path: Path) -> None:
    def package(name: str) -> dict[str, object]:
        reference = {"referenceType": "purl", "referenceLocator": f"pkg:npm/{name}@1"}
        return {"SPDXID": name, "externalRefs": [reference]}

    relations = [
        ("DOCUMENT", "DESCRIBES", "top"), ("a", "DEPENDENCY_OF", "top"), ("b", "DEPENDENCY_OF", "a"),
        ("both", "DEPENDENCY_OF", "b"), ("tool", "DEV_DEPENDENCY_OF", "top"), ("c", "DEPENDENCY_OF", "tool"),
        ("both", "DEPENDENCY_OF", "tool"),
    ]  # fmt: skip
    document = {
        "spdxVersion": "SPDX-2.3", "packages": [package(name) for name in ("a", "b", "both", "tool", "c")],
        "relationships": [
            {"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other}
            for one, kind, other in relations
        ],
    }  # fmt: skip
    found = read(tmp_path, "sbom.spdx.json", json.dumps(document))
    assert [(one.value.rpartition("/")[2], one.transitive, one.dev) for one in found] == [
        ("a", False, False), ("b", True, False), ("both", True, False), ("tool", True, True), ("c", True, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "form"),
    [
        ("sbom.spdx", "SPDXVersion: SPDX-2.3\nPackageName: x\n", "as tag-value text"),
        ("sbom.spdx.yaml", "SPDXID: D\nspdxVersion: SPDX-2.3\n", "as YAML"),
        ("sbom.rdf", '<rdf:RDF xmlns:spdx="http://spdx.org/rdf/terms#">', "as RDF"),
        ("sbom.json", '{"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld"}', "3"),
    ],
)
def test_other_notations_of_spdx_are_refused_with_a_way_out(tmp_path: Path, name: str, text: str, form: str) -> None:
    with pytest.raises(UnreadableError, match=f"is SPDX {form}, which is not read") as caught:
        read(tmp_path, name, text)
    assert "SPDX 2.3 JSON" in caught.value.help


def test_spdx_in_json_is_read_whatever_its_name(tmp_path: Path) -> None:
    reference = {"referenceType": "purl", "referenceLocator": "pkg:pypi/stripe@1"}
    document = {"spdxVersion": "SPDX-2.3", "packages": [{"externalRefs": [reference]}]}
    assert [one.value for one in read(tmp_path, "sbom.spdx", json.dumps(document))] == ["pkg:pypi/stripe"]


def test_who_asks_is_told_by_name_never_by_reference(tmp_path: Path) -> None:
    bom = {
        "bomFormat": "CycloneDX",
        "metadata": {"component": {"bom-ref": "app"}},
        "components": [
            {"bom-ref": "git+https://u:CANARY@host.example/a", "name": "own-part"},
            {"bom-ref": "b", "name": "b", "purl": "pkg:npm/b@git+https://u:CANARY@host.example/b"},
        ],
        "dependencies": [
            {"ref": "app", "dependsOn": ["git+https://u:CANARY@host.example/a"]},
            {"ref": "git+https://u:CANARY@host.example/a", "dependsOn": ["b"]},
        ],
    }
    (tmp_path / "bom.json").write_text(json.dumps(bom), encoding="utf-8")
    (one,) = read_evidence(tmp_path / "bom.json", "bom.json").observations
    assert (one.value, one.via, one.transitive) == ("pkg:npm/b", "own-part", True)
