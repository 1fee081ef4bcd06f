"""Recipients found by their legal names, companies, namespaces and domains; what is only near is offered."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.observing.company_names import brand_keys
from catalog.observing.decision import Decider
from catalog.observing.decision_record import Decision
from catalog.observing.package_names import named_after, namespace
from catalog.observing.service_catalogue import Service
from inventory.evidence.observation import Observation, SignalKind
from inventory.load import load_inventory
from tests.catalog.diff.inventory.small import edited, write

SERVICES = {
    one.id: one
    for one in (
        Service("lumen", "Lumen", "processor", domains=("lumen.example.com",), packages=("pkg:npm/lumen-js",)),
        Service("lumen-shield", "Lumen Shield", "processor", domains=("shield.lumen.example.com",), company="Lumen"),
        Service("tallow", "Tallow.io", "processor", domains=("tallow.io",), packages=("pkg:npm/@tallow/js",)),
        Service("quarry", "Quarry", "processor", domains=("quarry.dev",), packages=("pkg:composer/symfony/quarry",)),
        Service("pebble-mail", "Pebble Mail", "processor", domains=("pebblemail.net",), company="Gravel Group, Inc."),
    )
}


def decided(folder: Path, kind: SignalKind, value: str, name: str = "Mail Host, Inc.", **more: bool) -> Decision:
    """What becomes of a sign where the first recipient has another name."""
    write(folder, edited("recipients.yaml", "name: Mail Host, Inc.", f'name: "{name}"'))
    return Decider(load_inventory(folder), SERVICES).decide(Observation(kind, value, "f", **more))


@pytest.mark.parametrize(
    "name",
    [
        "Lumen", "Lumen, PBC", "Lumen Technologies, LLC", "Lumen Payments Europe, Ltd.", "Lumen Ireland Limited",
        "Bright Lamps (Lumen)", "LUMEN GmbH",
    ],
)  # fmt: skip
def test_a_service_is_declared_by_the_legal_name(tmp_path: Path, name: str) -> None:
    decision = decided(tmp_path, "host", "api.lumen.example.com", name)
    assert (decision.outcome, decision.party) == ("declared", "mail-host")


@pytest.mark.parametrize("name", ["Lumenary Ltd", "Old Lumen Bakery", "Lumen Shield", "Illumen"])
def test_another_company_declares_nothing(tmp_path: Path, name: str) -> None:
    assert decided(tmp_path, "host", "api.lumen.example.com", name).outcome == "undeclared"


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("shield.lumen.example.com", "Lumen, Inc."),
        ("api.pebblemail.net", "Gravel Group Ireland"),
        ("pebblemail.net", "Gravel"),
    ],
)
def test_the_company_behind_a_service_declares_it(tmp_path: Path, host: str, name: str) -> None:
    decision = decided(tmp_path, "host", host, name)
    assert (decision.outcome, decision.party) == ("declared", "mail-host")
    assert decision.reason.endswith("“mail-host” is the company behind it")


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("host", "live.fernhollowcards.org"), ("host", "x.fernhollow-cards.net"),
        ("package", "pkg:npm/@fernhollowcards/js"),
        ("package", "pkg:golang/github.com/fernhollowcards/go"), ("package", "pkg:pypi/fernhollowcards-python"),
    ],
)  # fmt: skip
def test_what_only_has_the_name_of_a_recipient_is_offered(tmp_path: Path, kind: SignalKind, value: str) -> None:
    decision = decided(tmp_path, kind, value, "Fernhollow Cards Ltd")
    assert (decision.outcome, decision.near) == ("unidentified", "mail-host")


@pytest.mark.parametrize(
    ("package", "outcome", "party"),
    [
        ("pkg:npm/@tallow/react", "undeclared", "tallow"), ("pkg:npm/@tallowio/react", "undeclared", "tallow"),
        ("pkg:maven/com.quarry/sdk", "undeclared", "quarry"), ("pkg:composer/symfony/console", "ignored", ""),
        ("pkg:pypi/quarry-sdk", "unidentified", ""), ("pkg:npm/quarry", "ignored", ""),
        ("pkg:npm/quarry.js", "ignored", ""),
    ],
)  # fmt: skip
def test_a_vendors_namespace_is_the_vendors(tmp_path: Path, package: str, outcome: str, party: str) -> None:
    decision = decided(tmp_path, "package", package)
    assert (decision.outcome, decision.party) == (outcome, party)


def test_a_namespace_that_only_other_packages_ask_for_is_no_finding(tmp_path: Path) -> None:
    assert decided(tmp_path, "package", "pkg:npm/@quarry/x", transitive=True).outcome == "transitive"


def test_a_package_of_a_declared_vendor_that_nobody_listed_is_offered(tmp_path: Path) -> None:
    decision = decided(tmp_path, "package", "pkg:npm/@quarry/x", "Quarry Ltd")
    assert (decision.outcome, decision.near) == ("unidentified", "mail-host")


def test_the_parts_of_names() -> None:
    assert brand_keys("Amber Web Works (AWW)") == ("amber web works aww", "amber web works", "aww")
    assert not {"ireland", "ltd"} & {*brand_keys("Amber Mail (Ireland) Ltd"), *brand_keys("Amber Mail (Ltd)")}
    assert namespace("pkg:npm/@cal-works/x") == "calworks"
    assert namespace("pkg:golang/github.com/lantern-io/x") == "lantern"
    assert namespace("pkg:pypi/lantern") == ""
    assert named_after("pkg:npm/lantern-node-sdk") == "lantern"
    assert named_after("pkg:npm/node-sdk") == ""
    assert named_after("pkg:npm/react-lantern") == ""
