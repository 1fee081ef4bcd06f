"""`inventory discover` and `inventory services`: outcomes, places of findings, updates; no value ever gets out."""

from __future__ import annotations

import datetime
import itertools
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from catalog.checking.assessment import assess
from catalog.findings.locate import Locator
from catalog.observing.findings import located_observed, with_observed
from cli.evidence import Looked, observed_in
from cli.main import main
from inventory.evidence.forms.loose_yaml import load_documents
from inventory.load import load_inventory

CASE = Path(__file__).parents[1] / "catalog" / "observing" / "harbour"
EVIDENCE = ["package-lock.json", "session.har", "production.env", "_headers"]
UNDISCLOSED = {"hotjar", "intercom", "posthog", "resend", "sentry"}
FORMATS = ["text", "full", "concise", "json", "sarif", "junit", "github", "gitlab", "markdown"]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in a copy of the case; its exit code, output and errors."""
    shutil.copytree(CASE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        told = capsys.readouterr()
        return code, told.out, told.err

    return command


def discovered(run: Run, *more: str) -> dict[str, dict[str, object]]:
    _, out, _ = run("discover", *EVIDENCE, "--dir", "privacy", "--format", "json", *more)
    return {party["id"]: party for party in json.loads(out)["parties"]}


def outcomes(run: Run, *files: str) -> dict[str, str]:
    _, out, err = run("discover", *files, "--dir", "privacy", "--format", "json")
    assert out, err
    return {party["id"]: party["outcome"] for party in json.loads(out)["parties"]}


def codes(run: Run, *files: str) -> list[tuple[str, str]]:
    _, out, err = run("discover", *files, "--dir", "privacy", "--format", "json")
    assert out, err
    return sorted((one["code"], one["where"]) for one in json.loads(out)["findings"])


def test_five_undisclosed_recipients_are_found_and_no_disclosed_one_is_reported(run: Run) -> None:
    code, out, _ = run("discover", *EVIDENCE, "--dir", "privacy", "--format", "json")
    document = json.loads(out)
    assert code == 1
    assert document["schema"] == "clausemap/discover/1"
    assert {(one["code"], one["where"]) for one in document["findings"]} == {("OBS001", name) for name in UNDISCLOSED}
    assert set(document["summary"].pop("not_judged").values()) == {0}
    assert document["summary"] == {
        "undeclared": 5, "unidentified": 0, "unbounded": 0, "transitive": 1, "declared": 3, "own": 2, "ignored": 8,
        "errors": 5, "warnings": 0, "notes": 0, "exit": 1, "waived": 0, "ignored_by_comment": 0, "not_selected": 0,
    }  # fmt: skip
    places = {one["where"]: (one["location"]["file"], one["location"]["line"]) for one in document["findings"]}
    assert places == {
        "hotjar": ("../session.har", 5), "intercom": ("../_headers", 2), "posthog": ("../package-lock.json", 35),
        "resend": ("../production.env", 3), "sentry": ("../session.har", 8),
    }  # fmt: skip


def test_every_decision_has_its_reason(run: Run) -> None:
    parties = discovered(run)
    reasons = {name: party["signs"][0]["reason"] for name, party in parties.items()}  # type: ignore[index]
    assert reasons["card-payments"] == (
        "the catalogue of services knows pkg:npm/@stripe/* as Stripe, and “card-payments” has that name"
    )
    assert reasons["hosting"] == "domains of “hosting” include cdn.examplehosting.com"
    assert reasons["own-webhook"] == "domains of “own-webhook” include hooks.customer-endpoint.com"
    assert reasons["hl-static.example"] == "the organisation's domains include hl-static.example"
    assert reasons["algolia"].endswith("but only other packages ask for it (shop-kit)")
    assert reasons["pkg:npm/@datadog/datadog-ci"] == "for development only"
    assert reasons["pkg:npm/lodash"] == "a library without a known recipient"
    assert reasons["pkg:npm/@harbour/money"] == "a library without a known recipient"
    assert reasons["pkg:npm/@opentelemetry/api"] == "a library without a known recipient"


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_tells_a_value(run: Run, name: str) -> None:
    code, out, err = run("discover", *EVIDENCE, "--dir", "privacy", "--format", name, "--verbose")
    assert code == 1
    assert "sentry" in out.lower()
    assert "CANARY" not in out + err
    assert "Bearer" not in out


def test_neither_explanation_nor_update_tells_a_value(run: Run, tmp_path: Path) -> None:
    for asked in ("o1.ingest.sentry.io", "RESEND_API_KEY", "_hjSessionUser_77", "widget.intercom.io"):
        code, out, err = run("discover", *EVIDENCE, "--dir", "privacy", "--explain", asked)
        assert (code, "undeclared" in out) == (0, True)
        assert "CANARY" not in out + err
    _, out, err = run("discover", *EVIDENCE, "--dir", "privacy", "--update")
    assert "CANARY" not in out + err + (tmp_path / "privacy/recipients.yaml").read_text(encoding="utf-8")


def test_the_text_names_the_record_to_add_and_the_clause(run: Run) -> None:
    _, out, _ = run("discover", *EVIDENCE, "--dir", "privacy")
    flat = " ".join(out.split())
    assert "PostHog (posthog) posthog-js (npm package) at package-lock.json:35" in flat
    assert 'packages: ["pkg:npm/posthog-js"]' in flat
    assert "No sentence of the policy seems to speak of such a recipient." in flat
    assert "Ignored" not in out
    assert "lodash" in run("discover", *EVIDENCE, "--dir", "privacy", "-v")[1]


def test_a_package_that_nobody_asks_for_is_no_finding_and_says_so(run: Run, tmp_path: Path) -> None:
    bom = {
        "bomFormat": "CycloneDX", "metadata": {"component": {"bom-ref": "top"}},
        "components": [{"bom-ref": "p", "purl": "pkg:pypi/posthog@3"}], "dependencies": [{"ref": "top"}],
    }  # fmt: skip
    (tmp_path / "bom.json").write_text(json.dumps(bom), encoding="utf-8")
    _, out, _ = run("discover", "bom.json", "--dir", "privacy", "--format", "json")
    (party,) = json.loads(out)["parties"]
    assert party["outcome"] == "transitive"
    assert party["signs"][0]["reason"].endswith("but the software does not ask for it")


def test_the_records_in_the_text_are_yaml_that_can_be_copied(run: Run, tmp_path: Path) -> None:
    packages = {f"node_modules/@firebase/{name}": {"version": "1"} for name in ("app", "auth", "util")}
    roots = {"": {"dependencies": {"@firebase/app": "1", "@firebase/auth": "1"}}}
    lock = {"lockfileVersion": 3, "packages": {**roots, **packages}}
    (tmp_path / "own-package-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    _, out, _ = run("discover", "own-package-lock.json", "--dir", "privacy")
    lines = out.split("\n")
    start = lines.index("    To declare it, add below `recipients:`, and correct:") + 1
    block = list(itertools.takewhile(lambda line: line.startswith("      "), lines[start:]))
    record = next(load_documents("\n".join(block)))["firebase"]
    assert record["packages"] == ["pkg:npm/%40firebase/*"]
    assert record["name"] == "Firebase"
    assert {"firebaseio.com", "web.app"} <= set(record["domains"])


def test_a_sentence_that_might_justify_it_is_quoted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "hosts.txt").write_text("x.herokuapp.com\n", encoding="utf-8")
    _, out, _ = run("discover", "hosts.txt", "--dir", "privacy", "--format", "json")
    (finding,) = [one for one in json.loads(out)["findings"] if one["code"] == "OBS001"]
    assert finding["quotes"] == [{
        "quote": "We share your information with hosting providers who keep it for us.",
        "document": "policy/privacy-policy.md", "line": 13, "remark": "share-hosting might justify it",
    }]  # fmt: skip


def test_without_a_statement_the_likeliest_clause_is_quoted(run: Run, tmp_path: Path) -> None:
    policy = tmp_path / "privacy/policy/privacy-policy.md"
    said = "We share usage data with analytics providers."
    policy.write_text(policy.read_text(encoding="utf-8") + f"\n{said}\n", encoding="utf-8")
    (tmp_path / "hosts.txt").write_text("eu.i.posthog.com\n", encoding="utf-8")
    _, out, _ = run("discover", "hosts.txt", "--dir", "privacy", "--format", "json")
    (finding,) = [one for one in json.loads(out)["findings"] if one["code"] == "OBS001"]
    assert [(quote["quote"], quote["line"]) for quote in finding["quotes"]] == [(said, 15)]


def test_a_clause_that_shares_one_word_is_not_quoted(run: Run, tmp_path: Path) -> None:
    policy = tmp_path / "privacy/policy/privacy-policy.md"
    said = "We share the analytics of your course with your teacher."
    policy.write_text(policy.read_text(encoding="utf-8") + f"\n{said}\n", encoding="utf-8")
    (tmp_path / "hosts.txt").write_text("eu.i.posthog.com\n", encoding="utf-8")
    _, out, _ = run("discover", "hosts.txt", "--dir", "privacy", "--format", "json")
    (finding,) = [one for one in json.loads(out)["findings"] if one["code"] == "OBS001"]
    assert finding["quotes"] == []
    assert "No sentence of the policy seems to speak" in finding["help"]


def test_update_adds_the_records_and_keeps_everything_else(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "privacy/recipients.yaml"
    before = file.read_bytes()
    code, diff, _ = run("discover", *EVIDENCE, "--dir", "privacy", "--update", "--diff")
    assert (code, file.read_bytes()) == (1, before)
    assert "+  posthog:" in diff
    assert "\n-" not in diff.split("\n", 2)[2]
    code, out, err = run("discover", *EVIDENCE, "--dir", "privacy", "--update")
    assert code == 0
    assert "hotjar, intercom, posthog, resend, sentry" in err
    assert "5 undeclared" not in out
    assert file.read_bytes().startswith(before)
    assert "  # Seen in package-lock.json:35." in file.read_text(encoding="utf-8")
    recipients = load_inventory(tmp_path / "privacy").recipients
    assert recipients.keys() > UNDISCLOSED
    assert recipients["resend"].record.env == ("RESEND_API_*",)
    once = file.read_bytes()
    assert run("discover", *EVIDENCE, "--dir", "privacy", "--update")[0] == 0
    assert file.read_bytes() == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("recipients: {}\n", b"recipients:\n  # Seen in"),
        ("# none yet\nrecipients:   # soon\n", b"# none yet\nrecipients:   # soon\n  # Seen in"),
        (
            "recipients:\r\n    own:\r\n        name: O\r\n        kinds: affiliate\r\n        role: internal",
            b"\r\n    resend:\r\n",
        ),
    ],
)
def test_update_takes_files_as_they_are(run: Run, tmp_path: Path, text: str, expected: bytes) -> None:
    file = tmp_path / "privacy/recipients.yaml"
    (tmp_path / "privacy/categories/account.yaml").write_text(
        "category: account\ntitle: A\nlisted_in: what-we-collect\nsubjects: customer-user\nsources: data-subject\n"
        "data: name\npurposes: provide-services\n", encoding="utf-8",
    )  # fmt: skip
    file.write_bytes(text.encode())
    run("discover", "production.env", "--dir", "privacy", "--update")
    assert expected in file.read_bytes()
    assert "resend" in load_inventory(tmp_path / "privacy").recipients


def test_update_refuses_what_it_cannot_add_to(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "privacy/recipients.yaml"
    text = "recipients: {hosting: {name: H, kinds: infrastructure-provider, role: processor, country: US}}\n"
    file.write_text(text, encoding="utf-8")
    code, _, err = run("discover", "production.env", "--dir", "privacy", "--update")
    assert (code, file.read_text(encoding="utf-8")) == (2, text)
    assert "Nothing was written" in err


def test_cases_that_tools_get_wrong(run: Run, tmp_path: Path) -> None:
    hosts = (
        "collect.harbourledger.example\nharbourledger.example.evil.com\nnotharbourledger.example\nlocalhost\n10.1.2.3\n"
        "8.8.8.8\nbuild.internal\nmetrics.someone.co.uk\nother.someone.co.uk\nconnect.examplehosting.com\n"
    )
    (tmp_path / "hosts.txt").write_text(hosts, encoding="utf-8")
    assert outcomes(run, "hosts.txt") == {
        "harbourledger.example": "own", "evil.com": "unidentified", "notharbourledger.example": "unidentified",
        "localhost": "ignored", "10.1.2.3": "ignored", "8.8.8.8": "unidentified", "build.internal": "ignored",
        "someone.co.uk": "unidentified", "examplehosting.com": "unidentified",
    }  # fmt: skip
    unidentified = [where for code, where in codes(run, "hosts.txt") if code == "OBS004"]
    assert unidentified == ["8.8.8.8", "evil.com", "examplehosting.com", "notharbourledger.example", "someone.co.uk"]


def test_a_declared_public_suffix_covers_nobody(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "privacy/recipients.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("cdn.examplehosting.com", "co.uk"), encoding="utf-8")
    (tmp_path / "hosts.txt").write_text("shop.someone.co.uk\n", encoding="utf-8")
    assert outcomes(run, "hosts.txt") == {"someone.co.uk": "unidentified"}


def test_a_service_that_is_run_by_oneself_is_declared_as_internal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "privacy/services.yaml").write_text(
        "recipients:\n  sentry: {name: Our Sentry, kinds: monitoring-provider, role: internal, "
        'packages: ["pkg:npm/@sentry/*"], env: "SENTRY_*"}\n', encoding="utf-8",
    )  # fmt: skip
    (tmp_path / "package-lock.json").write_text(
        '{"lockfileVersion": 3, "packages": {"": {"dependencies": {"@sentry/browser": "8"}}, '
        '"node_modules/@sentry/browser": {}}}', encoding="utf-8",
    )  # fmt: skip
    assert outcomes(run, "package-lock.json") == {"sentry": "own"}


def test_a_transitive_sdk_is_marked_and_a_direct_one_counts_with_it(run: Run, tmp_path: Path) -> None:
    lock = {"": {"dependencies": {"@sentry/nextjs": "8"}},
            "node_modules/@sentry/nextjs": {"dependencies": {"@sentry/node": "8", "posthog-node": "4"}},
            "node_modules/@sentry/node": {}, "node_modules/posthog-node": {}}  # fmt: skip
    text = json.dumps({"lockfileVersion": 3, "packages": lock})
    (tmp_path / "package-lock.json").write_text(text, encoding="utf-8")
    assert outcomes(run, "package-lock.json") == {"sentry": "undeclared", "posthog": "transitive"}
    assert [one for one in codes(run, "package-lock.json") if one[0] != "OBS003"] == [("OBS001", "sentry")]


def test_an_sdk_that_no_catalogue_knows_is_unidentified(run: Run, tmp_path: Path) -> None:
    listed = "acme-tracking-sdk==1\nopentelemetry-sdk==1\nflask==3\n"
    (tmp_path / "requirements.txt").write_text(listed, encoding="utf-8")
    assert outcomes(run, "requirements.txt") == {
        "pkg:pypi/acme-tracking-sdk": "unidentified", "pkg:pypi/opentelemetry-sdk": "ignored",
        "pkg:pypi/flask": "ignored",
    }  # fmt: skip


def test_an_address_that_the_code_only_holds_counts_where_its_host_is_known(run: Run, tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/a.ts").write_text(
        "hold('https://api.mixpanel.com/x'); hold('https://api.nobody-knows.example/x');\n"
        "fetch('https://t.called-anyway.example/x');\n",
        encoding="utf-8",
    )
    found = discovered(run, "--source", str(tmp_path / "app"))
    assert found["mixpanel"]["outcome"] == "undeclared"
    assert found["api.nobody-knows.example"]["outcome"] == "ignored"
    assert found["called-anyway.example"]["outcome"] == "unidentified"


def test_data_that_an_sbom_sends_and_no_disclosure_declares(run: Run, tmp_path: Path) -> None:
    bom = {"bomFormat": "CycloneDX", "specVersion": "1.6", "services": [
        {"name": "pay", "endpoints": ["https://api.stripe.com"], "data": [
            {"flow": "inbound", "classification": "payment-card"}, {"flow": "outbound", "classification": "name"},
            {"flow": "inbound", "classification": "Email address"}, {"flow": "inbound", "classification": "secret"}]},
        {"name": "Nobody Knows", "data": []}]}  # fmt: skip
    text = json.dumps(bom, indent=1)
    (tmp_path / "bom.json").write_text(text, encoding="utf-8")
    _, out, _ = run("discover", "bom.json", "--dir", "privacy", "--format", "json")
    found = {one["code"]: one for one in json.loads(out)["findings"]}
    assert found["OBS002"]["message"] == (
        "“email-address” goes to “card-payments” according to bom.json, but no disclosure declares it."
    )
    assert (found["OBS002"]["severity"], found["OBS002"]["location"]["file"]) == ("warning", "../bom.json")
    line = text[: text.index("Nobody Knows")].count("\n") + 1
    assert (found["OBS004"]["where"], found["OBS004"]["location"]["line"]) == ("Nobody Knows", line)


def test_data_that_a_recording_sends_by_the_names_of_its_parameters(run: Run, tmp_path: Path) -> None:
    def entry(url: str) -> dict[str, object]:
        return {"request": {"url": url}}

    entries = [
        entry("https://img.hl-static.example/?dob=CANARY"), entry("https://eu.cdn.examplehosting.com/p?lat=12&lng=CANARY"),
        entry("https://eu.cdn.examplehosting.com/again?lng=CANARY&lat=13"), entry("https://nobody.example/?dob=CANARY"),
    ]  # fmt: skip
    (tmp_path / "sent.har").write_text(json.dumps({"log": {"entries": entries}}, indent=1), encoding="utf-8")
    code, out, _ = run("check", "privacy", "--evidence", "sent.har", "--fail-on", "warning", "--format", "json")
    found = [one for one in json.loads(out)["findings"] if one["code"] == "OBS002"]
    assert [(one["message"], one["where"], one["location"]["file"], one["location"]["line"]) for one in found] == [
        ("“precise-location” goes to “hosting” according to sent.har (parameter “lat”), but no disclosure declares it.",
         "hosting", "../sent.har", 11)
    ]  # fmt: skip
    assert code == 1
    _, shown, _ = run("discover", "sent.har", "--dir", "privacy", "--verbose")
    assert "parameter “lat”" in shown
    assert "CANARY" not in out + shown


SCHEMA = """CREATE TABLE customer_scores (
  customer_id int,
  email text DEFAULT 'CANARY',
  date_of_birth date, lifetime_value numeric);
CREATE TABLE voters (birth_date date);
"""


def test_data_that_the_software_has_and_no_category_holds(run: Run, tmp_path: Path) -> None:
    (tmp_path / "schema.sql").write_text(SCHEMA, encoding="utf-8")
    code, out, _ = run("check", "privacy", "--evidence", "schema.sql", "--fail-on", "warning", "--format", "json")
    found = {one["where"]: one for one in json.loads(out)["findings"] if one["code"].startswith("OBS")}
    assert found.keys() == {"date-of-birth", "inferences"}
    assert found["date-of-birth"]["message"] == (
        "The software has “date-of-birth” according to schema.sql (column “customer_scores.date_of_birth”, column "
        "“voters.birth_date”), but no category holds it."
    )
    place = found["inferences"]["location"]
    assert (code, place["file"], place["line"]) == (1, "../schema.sql", 4)
    assert outcomes(run, "schema.sql") == {
        "date-of-birth": "undeclared", "inferences": "undeclared", "email-address": "own",
    }  # fmt: skip


def test_a_purpose_that_a_store_is_told_and_no_category_has(run: Run, tmp_path: Path) -> None:
    types = "".join(
        f"<dict><key>NSPrivacyCollectedDataType</key><string>NSPrivacyCollectedDataType{name}</string>\n"
        "<key>NSPrivacyCollectedDataTypePurposes</key><array>\n"
        f"<string>NSPrivacyCollectedDataTypePurpose{purpose}</string></array></dict>\n"
        for name, purpose in (
            ("EmailAddress", "ProductPersonalization"), ("EmailAddress", "AppFunctionality"), ("Fitness", "Analytics"),
        )
    )  # fmt: skip
    text = f"<plist><dict><key>NSPrivacyCollectedDataTypes</key><array>\n{types}</array></dict></plist>"
    (tmp_path / "PrivacyInfo.xcprivacy").write_text(text, encoding="utf-8")
    _, out, _ = run("check", "privacy", "--evidence", "PrivacyInfo.xcprivacy", "--format", "json")
    found = [one for one in json.loads(out)["findings"] if one["code"].startswith("OBS")]
    assert sorted((one["code"], one["where"], one["location"]["line"]) for one in found) == [
        ("OBS002", "email-address for personalize-services", 4), ("OBS002", "fitness-data", 8),
    ]  # fmt: skip
    assert "no category that holds it has that purpose" in found[0]["message"] + found[1]["message"]


def test_data_of_no_category_are_accepted_like_any_other_sign(run: Run, tmp_path: Path) -> None:
    (tmp_path / "schema.sql").write_text(SCHEMA, encoding="utf-8")
    manifest = tmp_path / "privacy/inventory.yaml"
    text = manifest.read_text(encoding="utf-8")
    ignore = 'ignore: [{sign: "customer_scores.*", reason: a table of made-up people}]\n'
    manifest.write_text(text + ignore, encoding="utf-8")
    _, out, _ = run("check", "privacy", "--evidence", "schema.sql", "--format", "json")
    found = json.loads(out)
    assert [one["message"].count("column") for one in found["findings"] if one["code"] == "OBS002"] == [1]
    assert {one["where"] for one in found["waived"]} == {"date-of-birth", "inferences"}
    manifest.write_text(text, encoding="utf-8")
    run("discover", "schema.sql", "--dir", "privacy", "--accept")
    assert "data: [customer_scores.date_of_birth, voters.birth_date]" in (
        tmp_path / "privacy/accepted-evidence.yaml"
    ).read_text(encoding="utf-8")
    _, out, _ = run("check", "privacy", "--evidence", "schema.sql", "--format", "json")
    assert [one for one in json.loads(out)["findings"] if one["code"] == "OBS002"] == []


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_tells_a_value_of_a_schema(run: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "schema.sql").write_text(SCHEMA, encoding="utf-8")
    _, out, err = run("discover", "schema.sql", "--dir", "privacy", "--verbose", "--format", form)
    assert "date_of_birth" in out
    assert "CANARY" not in out + err


def test_how_an_unknown_host_was_seen_is_told(run: Run, tmp_path: Path) -> None:
    page = "<script>var _paq=[];(function(){var u='//stats.nobody-knows.example/';_paq.push([])})()</script>"
    (tmp_path / "page.html").write_text(f"<!doctype html>{page}", encoding="utf-8")
    _, out, _ = run("discover", "page.html", "--dir", "privacy")
    assert "start call of Matomo" in " ".join(out.split())


def test_a_provider_behind_a_host_of_ones_own_is_seen_by_its_name(run: Run, tmp_path: Path) -> None:
    def service(name: str, provider: str) -> dict[str, object]:
        return {"name": name, "provider": {"name": provider}, "endpoints": [f"https://{name}.own-host.example"]}

    name = load_inventory(tmp_path / "privacy").manifest.organisation.name
    services = [service("mail", "Mixpanel, Inc."), service("shop", "Nobody Knows Ltd"), service("us", name)]
    (tmp_path / "bom.json").write_text(json.dumps({"bomFormat": "CycloneDX", "services": services}), encoding="utf-8")
    found = outcomes(run, "bom.json")
    assert (found["mixpanel"], found["Nobody Knows Ltd"], found[name]) == ("undeclared", "ignored", "own")
    assert found["own-host.example"] == "unidentified"


def test_declared_and_never_observed_is_a_note_at_the_record(run: Run, tmp_path: Path) -> None:
    (tmp_path / "hosts.txt").write_text("js.stripe.com\n", encoding="utf-8")
    code, out, _ = run("discover", "hosts.txt", "--dir", "privacy", "--format", "json")
    (finding,) = json.loads(out)["findings"]
    assert code == 0
    assert (finding["code"], finding["severity"], finding["where"]) == ("OBS003", "note", "hosting")
    assert (finding["location"]["file"], finding["location"]["line"]) == ("recipients.yaml", 10)
    assert run("discover", "hosts.txt", "--dir", "privacy", "--fail-on", "note")[0] == 1


def test_a_policy_that_bounds_nothing_is_never_taken_for_none(run: Run, tmp_path: Path) -> None:
    policy = "default-src 'self'; connect-src 'self' https:; frame-ancestors *\n"
    (tmp_path / "csp.txt").write_text(policy, encoding="utf-8")
    found = [one for one in codes(run, "csp.txt") if one[0] != "OBS003"]
    assert found == [("OBS005", "connect-src https:")]


def test_waivers_hold_for_evidence_too(run: Run, tmp_path: Path) -> None:
    manifest = tmp_path / "privacy/inventory.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8") + "waivers: waivers.yaml\n", encoding="utf-8")
    (tmp_path / "privacy/waivers.yaml").write_text(
        "waivers:\n  - {rule: OBS001, where: resend, reason: Leaves next week., until: 2024-07-01}\n", encoding="utf-8"
    )
    assert [one for one in codes(run, "production.env") if one[0] == "OBS001"] == []


def test_a_comment_on_the_recipients_line_is_heeded(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "privacy/recipients.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  hosting:", "  hosting:  # inventory: ignore OBS003: by courier"), encoding="utf-8")
    assert [where for code, where in codes(run, "production.env") if code == "OBS003"] == ["card-payments"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "No evidence was named"),
        (["nothing.har"], "“nothing.har” cannot be read: No such file or directory."),
        (["empty"], "“empty” (folder, 0 of its files are evidence)"),
        (["privacy/policy/privacy-policy.md"], "is no kind of evidence that is known"),
        (["production.env", "--format", "xml"], "There is no format “xml”."),
        (["production.env", "--fail-on", "never"], "--fail-on cannot be “never”."),
        (["production.env", "--diff"], "--diff belongs to --update"),
        (["production.env", "--explain", "nobody.example"], "The evidence shows no “nobody.example”."),
        (["--source", "nowhere"], "There is no folder “nowhere”."),
    ],
)
def test_what_cannot_be_checked_is_exit_2(run: Run, arguments: list[str], message: str) -> None:
    Path("empty").mkdir()
    code, out, err = run("discover", *arguments, "--dir", "privacy")
    assert (code, out) == (2, "")
    assert message in err


def test_faults_of_the_projects_services_stop_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "privacy/services.yaml").write_text("recipients: {x: {name: X}}\n", encoding="utf-8")
    code, _, err = run("discover", "production.env", "--dir", "privacy")
    assert code == 2
    assert "services.yaml is at fault" in err


def test_the_report_goes_into_a_file(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("discover", *EVIDENCE, "--dir", "privacy", "-f", "json", "-o", "out.json")
    assert (code, out) == (1, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["summary"]["undeclared"] == 5


@pytest.mark.parametrize("name", ["session.har", "privacy/recipients.yaml", "production.env"])
def test_neither_evidence_nor_the_inventory_is_written_over(run: Run, tmp_path: Path, name: str) -> None:
    before = (tmp_path / name).read_bytes()
    for more in ([], ["no-such.har"]):
        code, _, err = run("discover", *EVIDENCE, *more, "--dir", "privacy", "-o", name)
        assert (code, (tmp_path / name).read_bytes()) == (2, before)
        assert "was not written" in err or "nothing was written" in err


def test_an_old_report_is_not_left_for_the_outcome(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text("{}", encoding="utf-8")
    assert run("discover", "no-such.har", "--dir", "privacy", "-o", "out.json")[0] == 2
    assert not (tmp_path / "out.json").exists()


def test_findings_about_evidence_join_those_of_a_check(run: Run, tmp_path: Path) -> None:
    inventory = load_inventory(tmp_path / "privacy")
    assessment = assess(inventory, datetime.date(2024, 6, 1), keep_goals=False)
    before = [finding.code for finding in assessment.findings]
    observed = observed_in(assessment, Looked((tmp_path / "production.env",)))
    joined = with_observed(assessment, observed)
    assert [finding.code for finding in joined.findings] == [*before, "OBS001", "OBS003", "OBS003"]
    assert joined.exit_code == 1
    located = located_observed(Locator(inventory.root), joined.findings)
    assert {one.source for one in located if one.finding.code == "OBS001"} == {""}
    assert {one.source for one in located if one.finding.code == "OBS003"} == {"  card-payments:", "  hosting:"}


def test_services_are_looked_up(run: Run) -> None:
    code, out, _ = run("services", "api.stripe.com")
    assert code == 0
    assert out.startswith("Stripe (stripe, US): Card payments\n")
    assert "  domains: stripe.com" in out
    code, out, _ = run("services", "--json")
    assert (code, len(json.loads(out)) >= 150) == (0, True)
    code, _, err = run("services", "strpie")
    assert code == 2
    assert "Did you mean “stripe”?" in err


def test_services_that_nobody_has_verified_are_listed(run: Run, tmp_path: Path) -> None:
    service = "{name: %s, kinds: service-provider, role: processor, domains: %s.example%s}"
    (tmp_path / "services.yaml").write_text(
        "recipients:\n"
        f"  quill-old: {service % ('Quill Old', 'quill-old', ', verified: 2024-02-03')}\n"
        f"  quill-new: {service % ('Quill New', 'quill-new', ', verified: 2026-02-03, company: Heron Ltd')}\n"
        f"  quill-never: {service % ('Quill Never', 'quill-never', '')}\n",
        encoding="utf-8",
    )

    def listed(*options: str) -> list[str]:
        _, out, err = run("services", "quill", "--dir", ".", "--json", *options)
        assert not err
        return [one["id"] for one in json.loads(out)]

    assert sorted(listed()) == ["quill-never", "quill-new", "quill-old"]
    assert listed("--unverified") == ["quill-never"]
    assert sorted(listed("--unverified", "--since", "2025-01-01")) == ["quill-never", "quill-old"]
    _, told, _ = run("services", "heron", "--dir", ".")
    assert "company: Heron Ltd" in told
    assert "verified: 2026-02-03" in told
    assert run("services", "heron", "--dir", ".", "--unverified") == (0, "All of these services are verified.\n", "")
    assert run("services", "--since", "2025-01-01")[0] == 2
    assert run("services", "--unverified", "--since", "soon")[0] == 2


def test_checking_without_evidence_loads_no_reader() -> None:
    script = "import sys\nfrom cli.main import main\nmain(['check', 'inventory/aptible', '--format', 'concise'])\n"
    script += "late = ('inventory.evidence.', 'catalog.observing.', 'publicsuffixlist.')\n"
    script += "print([name for name in sys.modules if f'{name}.'.startswith(late)])"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_what_a_check_selects_hides_nothing_from_discover(run: Run, tmp_path: Path) -> None:
    manifest = tmp_path / "privacy/inventory.yaml"
    text = manifest.read_text(encoding="utf-8")
    selecting = text.replace("settings: {", "settings: {select: [DIS], ignore: [OBS004], ")
    assert selecting != text
    manifest.write_text(selecting, encoding="utf-8")
    (tmp_path / "hosts.txt").write_text("eu.i.posthog.com\nnobody-knows.example.com\n", encoding="utf-8")
    code, out, _ = run("discover", "hosts.txt", "--dir", "privacy", "--format", "json")
    codes = {one["code"] for one in json.loads(out)["findings"]}
    assert (code, "OBS001" in codes, "OBS004" in codes) == (1, True, False)
