"""HARs, content security policies, SBOMs, environments, source and host lists: signs and places, and never a value."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from inventory.evidence import Observation, read_evidence
from inventory.evidence.source_folder import read_source


def read(folder: Path, name: str, text: str) -> tuple[Observation, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return read_evidence(folder / name, name).observations


def signs(found: tuple[Observation, ...]) -> list[tuple[str, str, int]]:
    return [(one.kind, one.value, one.line) for one in found]


HAR = """{"log": {"version": "1.2", "entries": [
{"request": {"url": "https://user:CANARY@App.Example.org:8443/p?CANARY=CANARY#CANARY",
  "cookies": [{"name": "_ga", "value": "CANARY"}, {"value": "CANARY"}]}, "response": {"cookies": [{"name": "sid"}]}},
{"request": {"url": "https://app.example.org/again"}},
{"request": {"url": "wss://live.example.net/"}, "_initiator": {"url": "https://tags.example.com/t.js?CANARY"}},
{"request": {"url": "https://b\\u00fccher.example/"},
 "_initiator": {"stack": {"callFrames": [{"url": "https://tags.example.com/CANARY"}]}},
 "response": {"headers": [{"name": "set-cookie", "value": "uid=CANARY; Path=/\\nCANARY; Path=/"},
                           {"name": "x", "value": "CANARY"}]}},
{"request": {}}, {}, null, {"request": {"url": null}}, {"request": {"url": "blob:https://x.example/CANARY"}},
{"request": {"url": "data:text/plain,CANARY"}}, {"request": {"url": "about:blank"}}
]}}"""


def test_har(tmp_path: Path) -> None:
    found = read(tmp_path, "session.har", HAR)
    assert signs(found) == [
        ("host", "app.example.org", 4), ("host", "live.example.net", 5), ("host", "xn--bcher-kva.example", 5),
        ("cookie", "_ga", 3), ("cookie", "sid", 3), ("cookie", "uid", 8),
    ]  # fmt: skip
    assert found[1].note == "asked for by tags.example.com"
    assert found[2].note == "asked for by tags.example.com"
    assert found[1].pointer == "/log/entries/2/request/url"
    assert "CANARY" not in repr(found)


def test_har_of_a_proxy_and_redirects_that_nobody_followed(tmp_path: Path) -> None:
    requests = [
        {"method": "CONNECT", "url": "a.example.com:443"},
        {"method": "CONNECT", "url": "b.example.com"},
        {"url": "/path?CANARY", "headers": [{"name": "Host", "value": "c.example.com:8080"}]},
        {"headers": [{"name": ":authority", "value": "d.example.com"}]},
        {"url": "https://[2001:4860:4860::8888]:1/"},
        {"url": "ftp://e.example.com/x"},
        {"url": "chrome-extension://abc/x"},
        {"url": "//CANARY"},
    ]
    entries: list[dict[str, object]] = [{"request": one} for one in requests]
    entries[0]["response"] = {"redirectURL": "https://late.example.com/CANARY"}
    entries[1]["response"] = {"redirectURL": "https://c.example.com/"}
    entries[2]["response"] = {"redirectURL": "/own"}
    found = read(tmp_path, "proxy.har", json.dumps({"log": {"entries": entries}}))
    assert [(one.value, one.note) for one in found] == [
        ("a.example.com", ""),
        ("b.example.com", ""),
        ("c.example.com", ""),
        ("d.example.com", ""),
        ("2001:4860:4860::8888", ""),
        ("e.example.com", ""),
        ("late.example.com", "a.example.com redirects to it"),
    ]
    assert "CANARY" not in repr(found)


def test_har_with_a_byte_order_mark_and_another_name(tmp_path: Path) -> None:
    assert len(read(tmp_path, "recorded.json", "\ufeff" + HAR)) == 6


def sent(folder: Path, *requests: object, indent: int | None = None) -> list[tuple[str, str, str, int]]:
    entries = [{"request": one} for one in requests]
    text = json.dumps({"log": {"pages": [{"entries": []}], "entries": entries}}, indent=indent)
    found = [one for one in read(folder, "sent.har", text) if one.data]
    assert "CANARY" not in repr(found)
    return [(one.value, *one.data, one.shown_by, one.line) for one in found]


def test_names_of_parameters_are_signs_of_data(tmp_path: Path) -> None:
    found = sent(
        tmp_path,
        {"url": "https://own.example/", "queryString": []},
        {"url": "https://t.example/b?lat=0&lng=CANARY&zip=&email=null&phone=CANARY",
         "queryString": [{"name": "user[birthDate]", "value": "CANARY"}]},
        {"url": "https://t.example/b?phone=CANARY"},
        indent=1,
    )  # fmt: skip
    assert found == [
        ("t.example", "phone-number", "parameter “phone”", 17),
        ("t.example", "date-of-birth", "parameter “birth_date”", 20),
        ("t.example", "precise-location", "parameter “lat”", 17),
    ]


BODIES = {
    "a form": {"mimeType": "application/x-www-form-urlencoded; charset=utf-8", "text": "a=1&customer_email=CANARY"},
    "fields of a form": {"mimeType": "multipart/form-data", "params": [{"name": "EMail", "value": "CANARY"}]},
    "JSON": {"mimeType": "application/json", "text": '{"users": [{"traits": {"email": ["CANARY"]}}]}'},
    "lines of JSON": {"mimeType": "text/plain", "text": '{"dsn": "x"}\n{"user": {"email": "CANARY"}}\nCANARY\n{CANARY'},
    "JSON in a form": {
        "mimeType": "application/x-www-form-urlencoded",
        "text": "data=%7B%22email%22%3A%22CANARY%22%7D",
    },
    "an address in JSON": {"mimeType": "application/json", "text": '{"u": "https://own.example/p?email=CANARY"}'},
}


@pytest.mark.parametrize("body", BODIES)
def test_names_in_bodies_and_in_what_stands_in_them(tmp_path: Path, body: str) -> None:
    found = sent(tmp_path, {"url": "https://t.example/", "postData": BODIES[body]})
    assert [one[:2] for one in found] == [("t.example", "email-address")]


def test_addresses_that_are_handed_on_and_the_page_that_asks_are_looked_into(tmp_path: Path) -> None:
    page = "https%3A%2F%2Fown.example%2Fmap%3Flatitude%3D1%26longitude%3DCANARY"
    referer = {"name": "Referer", "value": "https://own.example/?dob=CANARY#CANARY"}
    found = sent(
        tmp_path, {"url": f"https://a.example/?dl={page}"}, {"url": "https://b.example/", "headers": [referer]}
    )
    assert [one[:2] for one in found] == [("a.example", "precise-location"), ("b.example", "date-of-birth")]


def test_coordinates_in_a_path_or_a_value(tmp_path: Path) -> None:
    found = sent(
        tmp_path,
        {"url": "https://a.example/forecast/52.5211,13.4051?units=si"},
        {"url": "https://b.example/map/@-33.8688,151.2093,14z"},
        {"url": "https://c.example/?CANARY=48.2082%2C16.3738"},
    )
    assert [one[:3] for one in found] == [
        ("a.example", "precise-location", "coordinates in the path"),
        ("b.example", "precise-location", "coordinates in the path"),
        ("c.example", "precise-location", "coordinates in a parameter"),
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://t.example/?lat=812", "https://t.example/?email=&phone=false&dob=null&zip", "https://t.example/?mail=1",
        "https://t.example/?state=x&name=y&address=z&city=a&country=b&age=3", "https://t.example/?emails_sent=4",
        "https://t.example/1.2345,99.12", "https://t.example/100.2345,99.1234", "https://t.example/?v=1.234,5",
        "https://t.example/email/phone", "https://t.example/#email=CANARY", "https://t.example/?consent[CANARY@x.example]=1",
    ],
)  # fmt: skip
def test_what_is_no_sign_of_data(tmp_path: Path, url: str) -> None:
    assert sent(tmp_path, {"url": url}) == []


def test_hostile_bodies_are_looked_at_in_bounded_time(tmp_path: Path) -> None:
    nested = "https://x.example/?u=" * 5_000 + "email=CANARY"
    deep = {"mimeType": "application/json", "text": "[" * 200_000}
    wide = {"mimeType": "application/json", "text": "[" + '{"email":1},' * 60_000 + "1]"}
    started = time.process_time()
    found = sent(
        tmp_path, {"url": nested}, {"url": "https://a.example/", "postData": deep},
        {"url": "https://b.example/", "postData": wide}, {"url": "https://c.example/?" + "a=1&" * 300_000},
    )  # fmt: skip
    assert [one[:2] for one in found] == [("b.example", "email-address")]
    assert time.process_time() - started < 5


def test_csp_header(tmp_path: Path) -> None:
    text = (
        "HTTP/2 200\nContent-Security-Policy: default-src 'self'; script-src 'strict-dynamic' 'nonce-CANARY'; "
        "connect-src 'self' https://api.example.com/v1 *.example.net wss://live.example.org:443 https:; "
        "img-src * data:; "
        "frame-ancestors https://never.example; report-uri https://reports.example.io/r?k=CANARY; "
        "connect-src late.example\n"
    )
    found = read(tmp_path, "headers.txt", text)
    assert signs(found) == [
        ("unbounded", "script-src 'strict-dynamic'", 2), ("host", "api.example.com", 2), ("host", "example.net", 2),
        ("host", "live.example.org", 2), ("unbounded", "connect-src https:", 2), ("unbounded", "img-src *", 2),
        ("host", "reports.example.io", 2),
    ]  # fmt: skip
    assert "CANARY" not in repr(found)


CSP_FILES = {
    "index.html": (
        '<html>\n<meta http-equiv="Content-Security-Policy" content="img-src &#39;self&#39; https://a.example.com">\n'
    ),
    "vercel.json": (
        '{"headers": [{"source": "/", "headers": [\n'
        '{"key": "Content-Security-Policy", "value": "img-src a.example.com"}]}]}'
    ),
    "settings.json": '{\n"Content-Security-Policy": "img-src a.example.com"}',
    "nginx.conf": 'server {\n  add_header Content-Security-Policy "img-src a.example.com\n  ;" always;\n}\n',
    "_headers": "/*\n  Content-Security-Policy-Report-Only: img-src a.example.com\n",
    "plain.txt": "default-src 'self';\nimg-src a.example.com\n",
}


@pytest.mark.parametrize("name", CSP_FILES)
def test_csp_in_every_place(tmp_path: Path, name: str) -> None:
    expected = ("host", "a.example.com", 1 if name == "plain.txt" else 2)
    assert signs(read(tmp_path, name, CSP_FILES[name])) == [expected]


def test_a_commented_header_is_none(tmp_path: Path) -> None:
    assert read(tmp_path, "nginx.conf", "# add_header Content-Security-Policy 'img-src a.example.com';\n") == ()


def test_html_shows_the_scripts_it_loads(tmp_path: Path) -> None:
    text = "<p>\n<script async src='//cdn.example.com/a.js?CANARY'></script><a href=https://x.example>"
    found = read(tmp_path, "page.html", text)
    assert signs(found) == [("host", "cdn.example.com", 2)]
    assert found[0].confidence == "medium"


@pytest.mark.parametrize("version", ["1.4", "1.5", "1.6", "1.7"])
def test_cyclonedx(tmp_path: Path, version: str) -> None:
    text = json.dumps(
        {
            "bomFormat": "CycloneDX", "specVersion": version, "metadata": {"component": {"bom-ref": "app"}},
            "components": [
                {"bom-ref": "1", "purl": "pkg:npm/%40s/b@1.0.0?x=1", "components": [{"purl": "pkg:pypi/Deep_One@1"}]},
                {"bom-ref": "2", "purl": "pkg:npm/tool@1", "scope": "excluded"},
                {"bom-ref": "3", "purl": "pkg:npm/d@1",
                 "properties": [{"name": "cdx:npm:package:development", "value": "true"}]},
                {"bom-ref": "4", "name": "no purl"},
            ],
            "services": [
                {"name": "payments", "provider": {"name": "Pay Co"}, "endpoints": ["https://api.pay.example/v1?CANARY"],
                 "data": [{"flow": "inbound", "classification": "payment-card"},
                          {"flow": "bi-directional", "classification": "PII", "name": "email"},
                          {"flow": "outbound", "classification": "receipt"}]},
                {"name": "Mailer", "services": [{"name": "inner", "endpoints": ["https://in.mail.example"]}]},
            ],
            "dependencies": [{"ref": "app", "dependsOn": ["1"]}],
        }, indent=1,
    )  # fmt: skip
    found = read(tmp_path, "sbom.json", text)
    assert [(one.kind, one.value, one.transitive, one.dev) for one in found] == [
        ("package", "pkg:npm/@s/b", False, False), ("package", "pkg:pypi/deep-one", True, False),
        ("package", "pkg:npm/tool", True, True), ("package", "pkg:npm/d", True, True),
        ("host", "api.pay.example", False, False), ("service", "Pay Co", False, False),
        ("service", "Mailer", False, False), ("host", "in.mail.example", False, False),
    ]  # fmt: skip
    assert found[4].data == ("payment-card", "PII", "email")
    assert (found[4].note, found[4].pointer) == ("service “Pay Co”", "/services/0")
    assert found[1].pointer == "/components/0/components/0"
    assert "CANARY" not in repr(found)


def test_spdx(tmp_path: Path) -> None:
    def package(name: str, purl: str) -> dict[str, object]:
        return {"SPDXID": name, "externalRefs": [{"referenceType": "purl", "referenceLocator": purl}]}

    text = json.dumps({
        "spdxVersion": "SPDX-2.3", "documentDescribes": ["app"],
        "packages": [package("a", "pkg:gem/stripe@1"), package("b", "pkg:gem/b@1"), package("t", "pkg:gem/t@1"),
                     {"SPDXID": "app"}],
        "relationships": [
            {"spdxElementId": "app", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "a"},
            {"spdxElementId": "a", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "b"},
            {"spdxElementId": "t", "relationshipType": "TEST_TOOL_OF", "relatedSpdxElement": "app"},
        ],
    })  # fmt: skip
    assert [(one.value, one.transitive, one.dev) for one in read(tmp_path, "x.spdx.json", text)] == [
        ("pkg:gem/stripe", False, False), ("pkg:gem/b", True, False), ("pkg:gem/t", True, True),
    ]  # fmt: skip


def test_dotenv_reads_names_and_of_values_the_hosts(tmp_path: Path) -> None:
    text = (
        "# RESEND_API_KEY=CANARY\nexport STRIPE_SECRET_KEY=sk_CANARY\nSENTRY_DSN: https://CANARY@o1.ingest.sentry.io/1\n"
        'MULTI="first\nINSIDE_CANARY=CANARY\nlast"\nKEY=-----BEGIN X KEY-----\nMIIBCANARYabc=\nCANARY_LINE=x\n'
        "-----END X KEY-----\nOPEN='no end\nAFTER_OPEN=1\nMIIEpAIBAAKCAQEA7CANARY==\n1BAD=2\nno assignment CANARY\n"
    )
    found = read(tmp_path, ".env.production", text)
    assert signs(found) == [
        ("env", "STRIPE_SECRET_KEY", 2), ("env", "SENTRY_DSN", 3),
        ("host", "o1.ingest.sentry.io", 3), ("env", "MULTI", 4), ("env", "KEY", 7),
        ("env", "OPEN", 11), ("env", "AFTER_OPEN", 12),
    ]  # fmt: skip
    assert "CANARY" not in repr(found)


def test_compose_with_anchors_and_merge_keys(tmp_path: Path) -> None:
    text = """x-common: &common
  RESEND_API_KEY: CANARY
services:
  web:
    environment:
      <<: *common
      STRIPE_KEY: ${STRIPE_FROM_HOST:-CANARY}
  worker:
    environment:
      - SENTRY_DSN=https://CANARY
      - POSTHOG_KEY
"""
    found = read(tmp_path, "docker-compose.yml", text)
    assert sorted(signs(found)) == [
        ("env", "POSTHOG_KEY", 11), ("env", "RESEND_API_KEY", 2), ("env", "SENTRY_DSN", 10),
        ("env", "STRIPE_FROM_HOST", 7), ("env", "STRIPE_KEY", 7),
    ]  # fmt: skip
    assert "CANARY" not in repr(found)


def test_workflow(tmp_path: Path) -> None:
    text = """on: push
env: {TOP_LEVEL: CANARY}
jobs:
  build:
    steps:
      - run: deploy --key ${{ secrets.NETLIFY_AUTH_TOKEN }} CANARY
        env:
          SENTRY_AUTH_TOKEN: ${{ secrets.SENTRY_TOKEN }}
"""
    found = read(tmp_path, "deploy.yml", text)
    assert signs(found) == [
        ("env", "TOP_LEVEL", 2), ("env", "NETLIFY_AUTH_TOKEN", 6), ("env", "SENTRY_AUTH_TOKEN", 8),
        ("env", "SENTRY_TOKEN", 8),
    ]  # fmt: skip
    assert "CANARY" not in repr(found)


def test_terraform(tmp_path: Path) -> None:
    text = """variable "resend_api_key" {
  default = "CANARY_DEFAULT"
}
resource "x" "y" {
  environment {
    variables = {
      STRIPE_KEY = "CANARY_VALUE"
      "SENTRY_DSN" = var.dsn
    }
  }
  # OLD_KEY = "CANARY"
  env { name = "POSTHOG_KEY" }
  text = <<-EOT
    HIDDEN_CANARY = 1
  EOT
}
"""
    found = read(tmp_path, "main.tf", text)
    assert signs(found) == [
        ("env", "RESEND_API_KEY", 1), ("env", "STRIPE_KEY", 7), ("env", "SENTRY_DSN", 8), ("env", "POSTHOG_KEY", 12),
    ]  # fmt: skip
    assert "CANARY" not in repr(found)


def test_source_folder(tmp_path: Path) -> None:
    files = {
        "src/main.ts": (
            "import posthog from 'posthog-js'\nimport './local'\nimport {\n  init,\n} from \"@sentry/browser\"\n"
            "init({ dsn: 'https://CANARY@errors.example.com/1' })\nconst s = document.createElement('script')\n"
            "s.src = 'https://tags.example.net/t.js?CANARY'\nconst docs = 'https://not-every-url.example/'\n"
            "const x = require('resend')\nimport y from '@/own'\n"
        ),
        "app.py": (
            "import stripe\nfrom sentry_sdk.integrations import x\n"
            "sentry_sdk.init(dsn='https://CANARY@errors.example.com/2')\n"
        ),
        "node_modules/z/index.js": "require('not-ours')\n",
        "tests/a.js": "require('for-tests')\n",
        "logo.js": "\x00",
        "latin.js": "",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "latin.js").write_bytes(b"require('mixpanel') // \xe9")
    found = read_source(tmp_path, "app").observations
    assert [(one.value, f"{one.file}:{one.line}") for one in found] == [
        ("pkg:pypi/stripe", "app/app.py:1"), ("pkg:pypi/sentry-sdk", "app/app.py:2"),
        ("errors.example.com", "app/app.py:3"), ("pkg:npm/mixpanel", "app/latin.js:1"),
        ("pkg:npm/posthog-js", "app/src/main.ts:1"),
        ("pkg:npm/@sentry/browser", "app/src/main.ts:5"), ("errors.example.com", "app/src/main.ts:6"),
        ("tags.example.net", "app/src/main.ts:8"), ("pkg:npm/resend", "app/src/main.ts:10"),
    ]  # fmt: skip
    assert {one.confidence for one in found} == {"medium"}
    assert "CANARY" not in repr(found)
