"""The shipped catalogue of services: every file is a record of the inventory's own form, and no sign has two owners."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
import yaml
from publicsuffixlist import PublicSuffixList

from catalog.observing.search import services_matching
from catalog.observing.service_catalogue import SHIPPED, own_services, services_for, shipped_services
from catalog.observing.signals import SignalIndex, domains_above
from inventory.evidence.forms.snippets import Sign, signs
from inventory.evidence.host_name import host_name
from inventory.evidence.observation import Observation
from inventory.evidence.purl import encoded, parsed
from inventory.record_file import read_record
from inventory.schema import ServicesFile
from inventory.vocabulary_reader import BUILT_IN, read_vocabulary_file
from tests.catalog.observing import update_imported

FILES = sorted(path.name for path in SHIPPED.glob("*.yaml"))
SUFFIXES = PublicSuffixList(only_icann=True)
ECOSYSTEMS = {"npm", "pypi", "gem", "golang", "maven", "composer", "cargo", "cocoapods", "nuget", "pub"}
ROLES = {"processor", "controller", "joint-controller"}


@cache
def shipped_signals() -> SignalIndex:
    return SignalIndex(shipped_services().items())


def kinds() -> set[str]:
    ((vocabulary, _, _),), _ = read_vocabulary_file(BUILT_IN, "recipients.yaml")
    return set(vocabulary.recipients)


KINDS = kinds()


GENERIC, EVERYDAY = (
    [word for line in part.splitlines() if line[:1] != "#" for word in line.split()]
    for part in (Path(__file__).parent / "names_of_any_program.txt").read_text(encoding="utf-8").split("\n\n")
)
"""Names of variables that any program may have, and words with which such names begin."""


def test_there_are_enough_of_them() -> None:
    assert len(FILES) >= 1000
    assert sum("ai-provider" in one.kinds for one in own_services().values()) >= 150
    assert len(shipped_services()) > len(FILES)


@pytest.mark.parametrize("file", FILES)
def test_each_file_holds_one_recipient_named_as_the_file(file: str) -> None:
    record, problems, left_out = read_record(SHIPPED, file, ServicesFile)
    assert record is not None
    assert (problems, left_out) == ([], [])
    ((name, service),) = record.recipients.items()
    assert file == f"{name}.yaml"
    assert set(service.kinds) <= KINDS
    assert service.role in ROLES
    assert service.domains or service.packages
    assert (service.agreement, service.transfer, service.contact) == (None, (), None)


def test_no_sign_has_two_owners() -> None:
    owners: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for service in shipped_services().values():
        for field in ("domains", "packages", "cookies", "env"):
            for sign in getattr(service, field):
                owners[field, sign].add(service.id)
    assert [(sign, ids) for sign, ids in owners.items() if len(ids) > 1] == []


def test_no_two_services_have_one_name() -> None:
    names = [name.lower() for one in shipped_services().values() for name in (one.name, *one.aliases)]
    assert len(names) == len(set(names))


def test_domains_are_registrable_or_lie_below() -> None:
    for service in shipped_services().values():
        for domain in service.domains:
            assert host_name(domain) == domain
            assert SUFFIXES.privatesuffix(domain), domain


def test_no_domain_lies_below_another_of_the_same_service() -> None:
    for service in shipped_services().values():
        above = {domain: {*domains_above(domain)} - {domain} for domain in service.domains}
        assert [domain for domain in above if above[domain] & set(service.domains)] == [], service.id


def test_packages_are_purls_without_version() -> None:
    for service in shipped_services().values():
        for package in service.packages:
            key = parsed(package)
            assert key is not None
            assert encoded(key) == package
            assert package.removeprefix("pkg:").split("/")[0] in ECOSYSTEMS


@pytest.mark.parametrize("name", GENERIC)
def test_no_service_claims_a_name_that_any_program_may_have(name: str) -> None:
    assert shipped_signals().match(Observation("env", name, "")) is None


def test_no_prefix_of_variables_is_an_everyday_word() -> None:
    prefixes = {
        pattern.removesuffix("*").strip("_"): service.id
        for service in shipped_services().values()
        for pattern in service.env
        if pattern.endswith("*")
    }
    assert {prefix: owner for prefix, owner in prefixes.items() if prefix in EVERYDAY} == {}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SQUARE_ACCESS_TOKEN", "square"), ("STRIPE_SECRET_KEY", "stripe"), ("SLACK_BOT_TOKEN", "slack"),
        ("RESEND_API_KEY", "resend"), ("SEGMENT_WRITE_KEY", "segment"), ("FB_PIXEL_ID", "meta-pixel"),
        ("FIREWORKS_API_KEY", "fireworks-ai"), ("LINEAR_API_KEY", "linear"), ("VITE_MUX_TOKEN_ID", "mux"),
    ],
)  # fmt: skip
def test_the_names_that_services_give_are_still_theirs(name: str, expected: str) -> None:
    assert [one.id for one in services_matching(name, shipped_services())] == [expected]


def test_verified_days_have_passed_and_companies_are_not_the_name() -> None:
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    for service in shipped_services().values():
        assert service.verified is None or "2026-01-01" <= service.verified <= today, service.id
        assert service.company != service.name, service.id


def test_the_imported_file_names_only_what_our_records_do_not() -> None:
    text = update_imported.FILE.read_text(encoding="utf-8")
    assert text.startswith("# Domains from third-party-web")
    own, imported = own_services(), yaml.safe_load(text)["recipients"]
    index = SignalIndex(own.items())
    domains = [domain for one in imported.values() for domain in one["domains"]]
    assert [domain for domain in domains if index.match(Observation("host", domain, ""))] == []
    assert len(imported) > 500


def test_patterns_have_a_beginning_of_their_own() -> None:
    for service in shipped_services().values():
        for pattern in (*service.cookies, *service.env):
            assert re.match(r"[^*?\[]{2}", pattern), (service.id, pattern)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("api.stripe.com", "stripe"),
        ("https://js.stripe.com/v3/", "stripe"),
        ("fonts.googleapis.com", "google-fonts"),
        ("translate.googleapis.com", "google"),
        ("pkg:npm/posthog-js", "posthog"),
        ("pkg:npm/@sentry/nextjs@8.0.0", "sentry"),
        ("pkg:npm/%40sentry/browser", "sentry"),
        ("pkg:golang/github.com/stripe/stripe-go/v76", "stripe"),
        ("pkg:golang/github.com/aws/aws-sdk-go-v2/service/s3", "amazon-web-services"),
        ("pkg:golang/github.com/aws/aws-sdk-go-v2/service/sesv2", "amazon-ses"),
        ("RESEND_API_KEY", "resend"),
        ("NEXT_PUBLIC_POSTHOG_KEY", "posthog"),
        ("postmark_api_token", "postmark"),
        ("www.google.de", "google"),
        ("adservice.google.com", "google-ads"),
        ("tags.tiqcdn.com", "tealium"),
        ("_hjSessionUser_123", "hotjar"),
    ],
)
def test_a_sign_leads_to_its_service(words: str, expected: str) -> None:
    assert [one.id for one in services_matching(words, shipped_services())] == [expected]


@pytest.mark.parametrize("sign", [sign for sign in signs() if sign.host], ids=lambda sign: sign.name)
def test_install_snippets_lead_to_their_service(sign: Sign) -> None:
    known = shipped_services()
    (service,) = services_matching(sign.host, known)
    shown = f"{service.name} {service.services} {' '.join(service.aliases)}".lower()
    assert any(word in shown for word in sign.name.lower().split()), (sign.name, service.name)


def test_words_lead_to_every_service_that_has_them_all() -> None:
    found = services_matching("amazon email", shipped_services())
    assert [one.id for one in found] == ["amazon-ses"]


def test_a_projects_services_count_before_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "services.yaml").write_text(
        "recipients:\n"
        "  own-sentry: {name: Our Sentry, kinds: monitoring-provider, role: internal, domains: sentry.io}\n"
        "  stripe: {name: Stripe Europe, kinds: payment-processor, role: processor, country: IE}\n",
        encoding="utf-8",
    )
    known, problems = services_for(tmp_path)
    assert problems == []
    assert known["own-sentry"].domains == ("sentry.io",)
    assert "sentry.io" not in known["sentry"].domains
    assert (known["stripe"].name, known["stripe"].domains) == ("Stripe Europe", ())


def test_a_fault_in_a_projects_services_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "services.yaml").write_text("recipients:\n  x: {nam: X}\n", encoding="utf-8")
    _, problems = services_for(tmp_path)
    assert ("INV003", "services.yaml", ("recipients", "x", "nam")) in [(p.code, p.file, p.path) for p in problems]
