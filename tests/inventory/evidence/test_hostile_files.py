"""Files that are broken, hostile or nothing at all: a clear message each, at once, with nothing of their content."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from inventory.evidence import UnreadableError, read_evidence
from inventory.evidence.evidence_file import LARGEST
from inventory.evidence.gathering import gathered, refuse_nothing
from inventory.evidence.host_name import host_name, host_of
from inventory.evidence.purl import encoded, parsed

DEEP = 100_000
HOSTILE: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.har", b"", "is empty"),
    "white space": ("a.har", b" \n\t\n", "is empty"),
    "only a byte order mark": (".env", b"\xef\xbb\xbf", "is empty"),
    "not JSON": ("a.har", b'{"log": CANARY', "is not JSON: Expecting value at line 1, column 9"),
    "cut off": ("a.har", b'{"log": {"entries": [', "is not JSON"),
    "deep JSON": ("a.har", b'{"log": {"entries": ' + b"[" * DEEP + b"]" * DEEP + b"}}", "nested too deeply"),
    "deep JSON of no kind": ("x.json", b'{"entries": ' + b"[" * DEEP, "nested too deeply"),
    "a number of a million digits": ("a.har", b'{"log": ' + b"1" * 1_000_000 + b"}", "a number that is too long"),
    "no log": ("a.har", b"{}", "is no HAR"),
    "a list": ("a.har", b"[]", "does not hold a JSON object"),
    "Latin-1": (".env", b"A=1\nNAME=\xe9CANARY\n", "is not UTF-8 text: byte 0xE9 on line 2"),
    "a zip archive": ("bom.json", b"PK\x03\x04\x00\xff\xfe", "is not UTF-8 text"),
    "a gzip file": ("a.har", b"\x1f\x8b\x08\x00", "is not UTF-8 text: byte 0x8B on line 1"),
    "deep YAML": ("pnpm-lock.yaml", b"[" * DEEP, "is not YAML that can be used"),
    "deep flow in compose": ("compose.yml", b"services: " + b"{a: " * DEEP, "nested more than 64 deep"),
    "bad YAML": ("compose.yml", b"a: [CANARY\nb: }\n", "the fault is on line 2"),
    "merge bomb": (
        "compose.yml",
        b"a: &a {" + b", ".join(b"k%d: 1" % n for n in range(2_000)) + b"}\nb:\n" + b"  - {<<: *a}\n" * 2_000,
        "merges more than",
    ),
    "quotes that do not end": ("bun.lock", b'"' + b'\\"' * 2_000_000, "is not JSON"),
    "deep JSON with commas": ("bun.lock", b"[" * DEEP, "nested too deeply"),
    "deep TOML": ("uv.lock", b"package = " + b"[" * DEEP, "is not TOML"),
    "a page of 5 MB": ("page.html", b"<p>CANARY" * 600_000, "is larger than 4 MiB"),
    "settings of 5 MB": ("nginx.conf", b"CANARY" * 900_000, "is larger than 4 MiB"),
    "a log of 26 MB": ("hosts.txt", b"a.example\n" * 2_600_000, "is larger than 24 MiB"),
    "nothing known": ("notes.txt", b"Some CANARY prose about hosts.\n", "is no kind of evidence that is known"),
    "nothing known in JSON": ("x.json", b'{"a": "CANARY"}', "is no kind of evidence that is known"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_is_refused_at_once_without_its_content(tmp_path: Path, case: str) -> None:
    name, content, message = HOSTILE[case]
    (tmp_path / name).write_bytes(content)
    started = time.process_time()
    with pytest.raises(UnreadableError) as caught:
        read_evidence(tmp_path / name, name)
    assert time.process_time() - started < 5
    assert message in caught.value.message
    assert name in caught.value.message
    assert "CANARY" not in caught.value.message + caught.value.help


def test_an_alias_bomb_does_no_harm(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40))]
    text = "\n".join([*lines, "services: {web: {environment: *a39, secrets: [RESEND_API_KEY]}}"])
    (tmp_path / "compose.yml").write_text(text, encoding="utf-8")
    assert [one.value for one in read_evidence(tmp_path / "compose.yml").observations] == ["RESEND_API_KEY"]


def test_utf_16_is_read(tmp_path: Path) -> None:
    (tmp_path / "hosts.txt").write_bytes("api.example.com\n".encode("utf-16"))
    assert [one.value for one in read_evidence(tmp_path / "hosts.txt").observations] == ["api.example.com"]


def test_what_is_too_large_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.har").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(UnreadableError, match="larger than 64 MiB"):
        read_evidence(tmp_path / "a.har")


SPECIAL: dict[str, Callable[[Path], object]] = {
    "a folder": Path.mkdir,
    "a pipe": os.mkfifo,
    "a dangling link": lambda path: path.symlink_to("nowhere"),
    "nothing": lambda path: None,
}


@pytest.mark.parametrize("kind", SPECIAL)
def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path: Path, kind: str) -> None:
    SPECIAL[kind](tmp_path / "x.har")
    with pytest.raises(UnreadableError, match=r"cannot be read|is not a regular file|is a folder"):
        read_evidence(tmp_path / "x.har")


def test_nothing_named_and_nothing_shown_are_errors(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="No evidence was named"):
        gathered([])
    (tmp_path / "package-lock.json").write_text('{"lockfileVersion": 3, "packages": {"": {}}}', encoding="utf-8")
    with pytest.raises(UnreadableError, match="shows nothing at all"):
        refuse_nothing(gathered([tmp_path / "package-lock.json"]))
    with pytest.raises(UnreadableError, match="no source code"):
        gathered([], [tmp_path])


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("HTTPS://User:p@ss@Api.Example.COM.:8443/x", "api.example.com"),
        ("HTTPS://User:pass@Api.Example.COM.:8443/x", "api.example.com"),
        ("https://[2001:DB8::1]:443/", "2001:db8::1"),
        ("https://münchen.example/", "xn--mnchen-3ya.example"),
        ("https:///x.example", "x.example"),
        ("ftp://x.example", "x.example"),
        ("https://-odd-.example", "-odd-.example"),
        ("chrome-extension://abcdef/x.js", None),
        ("file:///etc/hosts", None),
        ("https://abababababababababababababababababababababababababababababababab\u2190.example/", None),
        ("https://" + "a" * 64 + ".example", None),
    ],
)
def test_host_of(address: str, host: str | None) -> None:
    assert host_of(address) == host


def test_no_host_name_holds_what_a_terminal_acts_on() -> None:
    assert host_name("a\x1b[31m.example") is None
    assert host_name("a b.example") is None


@pytest.mark.parametrize(
    ("written", "key", "canonical"),
    [
        ("pkg:npm/%40Sentry/Browser@8.0.0?arch=x#lib", "pkg:npm/@sentry/browser", "pkg:npm/%40sentry/browser"),
        ("pkg:npm/@sentry/browser", "pkg:npm/@sentry/browser", "pkg:npm/%40sentry/browser"),
        ("PKG:PyPI/Sentry_SDK@2", "pkg:pypi/sentry-sdk", "pkg:pypi/sentry-sdk"),
        ("pkg:maven/io.sentry/Sentry@1", "pkg:maven/io.sentry/Sentry", "pkg:maven/io.sentry/Sentry"),
        ("pkg:golang/github.com/Stripe/stripe-go@v1", "pkg:golang/github.com/stripe/stripe-go", None),
        ("pkg:composer/acme/shop@dev-main/x", "pkg:composer/acme/shop", None),
        ("pkg:npm/%40x/y@git+https://host.example/x/y.git", "pkg:npm/@x/y", "pkg:npm/%40x/y"),
        ("pkg://npm//shop@1", "pkg:npm/shop", "pkg:npm/shop"),
    ],
)
def test_purls(written: str, key: str, canonical: str | None) -> None:
    assert parsed(written) == key
    assert encoded(key) == (canonical or key)


@pytest.mark.parametrize("text", ["", "npm/x", "pkg:", "pkg:npm", "pkg:npm/", "pkg:/x", "pkg:1x/y"])
def test_what_is_no_purl(text: str) -> None:
    assert parsed(text) is None
