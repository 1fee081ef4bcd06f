"""`check --since` with evidence: a backlog stays green, what a change adds is red at its line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from catalog.observing.credentials import is_credential, names_nobody
from tests.catalog.diff.inventory.small import edited, write
from tests.cli.repository import commit, repository
from tests.cli.shell import Shell

NAMED = "evidence: [../app/package-lock.json, '../egress/*.txt', ../deploy/.env.example]\nsettings:\n  as_of"
Since = Callable[..., tuple[int, list[dict[str, Any]]]]


def lock(*packages: str, filler: int = 0) -> str:
    """A lock file with these direct dependencies, and `filler` bytes of others' names."""
    installed = {f"node_modules/{name}": {"version": "1"} for name in packages}
    more = {"node_modules/filler": {"version": "x" * filler}} if filler else {}
    own = {"": {"dependencies": dict.fromkeys(packages, "1")}}
    return json.dumps({"lockfileVersion": 3, "packages": {**own, **installed, **more}}, indent=1) + "\n"


BACKLOG = {
    "app/package-lock.json": lock("posthog-js", "left-pad"),
    "egress/hosts.txt": "host\nfeed.oldmarble.example.net\n",
    "deploy/.env.example": "LOG_LEVEL=\nBRASSLAMP_TOKEN=\n",
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A repository with a backlog: a known service, an unknown host, an unknown credential; none is declared."""
    inventory = {
        f"privacy/{name}": text for name, text in edited("inventory.yaml", "settings:\n  as_of", NAMED).items()
    }
    return repository(tmp_path, {**inventory, **BACKLOG})


@pytest.fixture
def since(place: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Since:
    """Writes files, and gives the exit code and the findings about evidence of a check since the last commit."""
    monkeypatch.chdir(place)

    def check(files: dict[str, str], *more: str) -> tuple[int, list[dict[str, Any]]]:
        write(place, files)
        code = shell.run("check", "privacy", "--since", "HEAD", "--fail-on", "error", "--format", "json", *more)
        found = json.loads(shell.out)["findings"]
        return code, [one for one in found if one["code"] in ("OBS001", "OBS002", "OBS004", "OBS005", "OBS006")]

    return check


def where(found: list[dict[str, Any]]) -> list[tuple[str, str, str, int]]:
    return [(one["code"], one["severity"], one["location"]["file"], one["location"]["line"]) for one in found]


def test_a_change_of_a_text_is_green_and_the_backlog_is_counted(since: Since, shell: Shell) -> None:
    assert since({"README.md": "# Hello\n"}) == (0, [])
    assert json.loads(shell.out)["summary"]["older"] >= 3


def test_a_package_of_a_known_company_is_red_at_its_line(since: Since) -> None:
    code, found = since({"app/package-lock.json": lock("posthog-js", "left-pad", "mixpanel-browser")})
    assert code == 1
    assert where(found) == [("OBS001", "error", "../app/package-lock.json", 17)]
    assert "Mixpanel" in found[0]["message"]


@pytest.mark.parametrize(
    ("file", "line", "sign"),
    [
        ("egress/hosts.txt", "collect.quillmark.example.org", "quillmark"),
        ("egress/hosts.txt", "api.oldmarble.example.net", "api.oldmarble"),
        ("egress/hosts.txt", "eu.i.posthog.com", "eu.i.posthog.com"),
        ("deploy/.env.example", "QUILLMARK_API_KEY=", "QUILLMARK_API_KEY"),
        ("deploy/.env.example", "NEXT_PUBLIC_QUILLMARK_DSN=", "QUILLMARK_DSN"),
        ("deploy/.env.example", "QUILLMARK_WEBHOOK_URL=", "QUILLMARK_WEBHOOK_URL"),
        ("deploy/.env.example", "POSTHOG_API_KEY=", "POSTHOG_API_KEY"),
    ],
)
def test_any_new_host_or_credential_is_red_at_its_line(since: Since, file: str, line: str, sign: str) -> None:
    code, found = since({file: f"{BACKLOG[file]}{line}\n"})
    assert code == 1
    assert [(severity, place, number) for _, severity, place, number in where(found)] == [("error", f"../{file}", 3)]
    assert sign in found[0]["message"]


def test_an_unknown_package_is_listed_and_green(since: Since) -> None:
    code, found = since({"app/package-lock.json": lock("posthog-js", "left-pad", "right-pad", "up-pad")})
    assert (code, where(found)) == (0, [("OBS006", "note", "../app/package-lock.json", 18)])
    assert "right-pad (npm package), up-pad (npm package)" in found[0]["message"]


def test_variables_that_name_no_company_are_one_note(since: Since) -> None:
    added = "API_KEY=\nCSRF_TOKEN=\nGITHUB_TOKEN=\nEXAMPLE_COMPANY_TOKEN=\nJWT_TOKEN=\nPORT=\n"
    code, found = since({"deploy/.env.example": BACKLOG["deploy/.env.example"] + added})
    assert (code, where(found)) == (0, [("OBS004", "note", "../deploy/.env.example", 3)])
    assert "API_KEY" in found[0]["message"]
    assert "PORT" not in found[0]["message"]


def test_who_is_no_longer_declared_is_new(since: Since, place: Path) -> None:
    write(place, {"egress/hosts.txt": "host\nx.mail.example\n"})
    commit(place, "a declared host")
    recipients = (place / "privacy/recipients.yaml").read_text(encoding="utf-8")
    code, found = since({"privacy/recipients.yaml": recipients.replace("domains: [mail.example]", "cookies: [m]")})
    assert code == 1
    assert ("OBS004", "error", "../egress/hosts.txt", 2) in where(found)


def test_evidence_named_for_the_first_time_is_a_backlog(since: Since, place: Path) -> None:
    manifest = place / "privacy/inventory.yaml"
    named = manifest.read_text(encoding="utf-8")
    manifest.write_text(named.replace("'../egress/*.txt', ", ""), encoding="utf-8")
    commit(place, "without")
    assert since({"privacy/inventory.yaml": named}) == (0, [])


def test_a_new_ignore_entry_counts_from_the_next_change_on(since: Since, place: Path) -> None:
    manifest = (place / "privacy/inventory.yaml").read_text(encoding="utf-8")
    entry = "ignore:\n  - {sign: example.org, reason: A page of ours.}\nsettings:\n  as_of"
    files = {
        "privacy/inventory.yaml": manifest.replace("settings:\n  as_of", entry),
        "egress/hosts.txt": f"{BACKLOG['egress/hosts.txt']}a.example.org\n",
    }
    assert since(files)[0] == 1
    write(place, {"egress/hosts.txt": BACKLOG["egress/hosts.txt"]})
    commit(place, "the entry alone")
    assert since(files) == (0, [])


def test_a_lock_file_of_megabytes_is_read_at_the_base_too(since: Since, place: Path) -> None:
    write(place, {"privacy/package-lock.json": lock("posthog-js", filler=2 << 20)})
    manifest = (place / "privacy/inventory.yaml").read_text(encoding="utf-8")
    write(place, {"privacy/inventory.yaml": manifest.replace("../app/package-lock.json", "package-lock.json")})
    commit(place, "a large one")
    assert since({"privacy/package-lock.json": lock("posthog-js", filler=(2 << 20) + 1)}) == (0, [])


def test_a_file_named_on_the_command_line_is_read_at_the_base_too(since: Since, place: Path) -> None:
    write(place, {"other/hosts.txt": "host\nold.example.com.de\n"})
    commit(place, "another list")
    assert since({}, "--evidence", "other/hosts.txt") == (0, [])
    code, found = since(
        {"other/hosts.txt": "host\nold.example.com.de\nnew.example.org\n"}, "--evidence", "other/hosts.txt"
    )
    assert (code, where(found)) == (1, [("OBS004", "error", "../other/hosts.txt", 3)])


@pytest.mark.parametrize(
    ("name", "credential", "nobody"),
    [
        ("QUILLMARK_API_KEY", True, False), ("QUILLMARK_APIKEY", True, False), ("VITE_QUILLMARK_TOKEN", True, False),
        ("QUILLMARK_WEBHOOK_SECRET", True, False), ("QUILLMARK_PUBLIC_TOKEN", True, False),
        ("API_KEY", True, True), ("AUTH_TOKEN", True, True), ("CSRF_TOKEN", True, True), ("JWT_TOKEN", True, True),
        ("WEBHOOK_URL", True, True), ("DATABASE_DSN", True, True), ("NPM_TOKEN", True, True), ("GH_TOKEN", True, True),
        ("LANTERN_TOKEN", True, True), ("LANTERN_WORKS_API_KEY", True, True), ("NEXT_PUBLIC_API_KEY", True, True),
        ("PORT", False, False), ("LOG_LEVEL", False, False), ("TOKENIZERS_PARALLELISM", False, False),
        ("MAX_TOKENS", False, False),
    ],
)  # fmt: skip
def test_which_variables_are_whose_credentials(name: str, credential: bool, nobody: bool) -> None:
    assert is_credential(name) is credential
    if credential:
        assert bool(names_nobody(name, ("Lantern Works Ltd", "lantern.example"))) is nobody
