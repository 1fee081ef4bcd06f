"""Evidence that the manifest names: every command looks at it, and says what it did not show."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from catalog.findings.locate import TOP
from catalog.observing.accepting import accepts
from cli.editor.reading import checked
from inventory.evidence import Observation
from tests.catalog.diff.inventory.small import edited, write
from tests.cli.shell import Shell

Ran = Callable[..., tuple[int, str, str]]
LOCK = {
    "lockfileVersion": 3,
    "packages": {
        "": {"dependencies": {"posthog-js": "1", "left-pad": "1"}},
        "node_modules/left-pad": {"version": "1"},
        "node_modules/posthog-js": {"version": "1"},
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An inventory in `privacy` that names a lock file beside it, and a page in which there is nothing."""
    named = "evidence: [../app/package-lock.json, page.html]\nsettings:\n  as_of"
    write(tmp_path / "privacy", edited("inventory.yaml", "settings:\n  as_of", named))
    (tmp_path / "privacy/page.html").write_text("<!doctype html><p>Hello</p>", encoding="utf-8")
    (tmp_path / "app").mkdir()
    (tmp_path / "app/package-lock.json").write_text(json.dumps(LOCK, indent=1), encoding="utf-8")
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def ran(folder: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Ran:
    """Runs a command beside `privacy`; its exit code, output and errors."""
    monkeypatch.chdir(folder)
    return lambda *arguments: (shell.run(*arguments), shell.out, shell.err)


def test_check_looks_at_it(folder: Path, ran: Ran) -> None:
    code, out, err = ran("check", "privacy", "--format", "json")
    found = [one for one in json.loads(out)["findings"] if one["code"] == "OBS001"]
    assert (code, [one["where"] for one in found]) == (1, ["posthog"])
    assert found[0]["location"]["file"] == "../app/package-lock.json"
    assert found[0]["location"]["line"] == 13
    assert "“privacy/page.html” (" in err
    assert "shows nothing" in err


def test_discover_without_arguments_looks_at_it(folder: Path, ran: Ran) -> None:
    code, out, _ = ran("discover", "--dir", "privacy")
    assert code == 1
    assert "PostHog (posthog)" in out
    assert "not seen: “privacy/page.html”" in out
    code, out, _ = ran("discover", "privacy/page.html", "--dir", "privacy")
    assert (code, out) == (2, "")


def test_a_file_on_the_command_line_counts_besides(folder: Path, ran: Ran) -> None:
    (folder / "hosts.txt").write_text("o1.ingest.sentry.io\n", encoding="utf-8")
    _, out, _ = ran("check", "privacy", "--evidence", "hosts.txt", "--format", "json")
    assert {one["where"] for one in json.loads(out)["findings"] if one["code"] == "OBS001"} == {"posthog", "sentry"}


def test_reports_and_the_catalogue_look_at_it(folder: Path, ran: Ran) -> None:
    _, out, _ = ran("report", "html", "privacy", "--output", "page.html")
    assert "posthog-js" in (folder / "page.html").read_text(encoding="utf-8")
    code, out, err = ran("catalog", "record", "privacy", "--catalog", "c.sqlite", "--json")
    assert code == 1, (out, err)


def test_a_report_never_replaces_it(folder: Path, ran: Ran) -> None:
    before = (folder / "app/package-lock.json").read_bytes()
    code, _, err = ran("check", "privacy", "--output", "app/package-lock.json")
    assert code == 2
    assert (folder / "app/package-lock.json").read_bytes() == before
    assert "package-lock.json" in err


def test_the_editor_shows_it_in_the_manifest(folder: Path) -> None:
    (one,) = [one for one in checked(folder / "privacy") if one.code == "OBS001"]
    assert (one.file, one.span) == ("inventory.yaml", TOP)
    assert one.message.startswith("../app/package-lock.json: “PostHog”")


def test_what_is_named_and_not_there_is_a_finding(folder: Path, ran: Ran) -> None:
    (folder / "app/package-lock.json").unlink()
    code, out, _ = ran("check", "privacy", "--format", "json")
    assert code == 1
    assert [one["location"]["line"] for one in json.loads(out)["findings"] if one["code"] == "INV009"] == [15]


def test_a_rule_about_evidence_may_be_selected_where_the_manifest_names_some(folder: Path, ran: Ran) -> None:
    code, out, _ = ran("check", "privacy", "--select", "OBS001", "--format", "concise")
    assert (code, out.count("OBS001")) == (1, 1)


def test_what_the_manifest_ignores_is_counted_with_its_reason(folder: Path, ran: Ran) -> None:
    manifest = folder / "privacy/inventory.yaml"
    entry = "ignore:\n  - {sign: posthog-js, reason: Only its types are used.}\nsettings:\n  as_of"
    manifest.write_text(manifest.read_text().replace("settings:\n  as_of", entry), encoding="utf-8")
    code, out, _ = ran("check", "privacy", "--format", "json")
    document = json.loads(out)
    assert (code, [one for one in document["findings"] if one["code"] == "OBS001"]) == (0, [])
    (waived,) = [one for one in document["waived"] if one["code"] == "OBS001"]
    assert (waived["by"], waived["reason"], waived["written_at"]["line"]) == (
        "ignore entry", "Only its types are used.", 17
    )  # fmt: skip
    assert document["summary"]["ignored"] == 1
    assert "PostHog" in ran("check", "privacy", "--no-waivers", "--format", "concise")[1]
    assert "Only its types are used. (ignore entry, privacy/inventory.yaml:17)" in ran("check", "privacy", "--all")[1]


@pytest.mark.parametrize(
    ("pattern", "sign", "expected"),
    [
        ("example.net", Observation("host", "a.example.net", ""), True),
        ("a.example.net", Observation("host", "example.net", ""), False),
        ("*.EXAMPLE.net", Observation("host", "a.example.net", ""), True),
        ("pkg:npm/%40scope/name", Observation("package", "pkg:npm/@scope/name", ""), True),
        ("@scope/*", Observation("package", "pkg:npm/@scope/name", ""), True),
        ("name", Observation("package", "pkg:npm/@scope/name", ""), False),
        ("ACME_*", Observation("env", "ACME_TOKEN", ""), True),
    ],
)
def test_which_signs_a_pattern_names(pattern: str, sign: Observation, expected: bool) -> None:
    assert accepts(pattern, sign) is expected
