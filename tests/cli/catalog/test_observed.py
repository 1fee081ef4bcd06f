"""What evidence shows, recorded, asked for and on the auditor's page: names with their places, and never a value."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.cli.shell import Shell

CASE = Path(__file__).parents[2] / "catalog" / "observing" / "harbour"
FILES = ("package-lock.json", "session.har", "production.env", "_headers")
EVIDENCE = [word for file in FILES for word in ("--evidence", file)]
CANARIES = ("CANARY", "Bearer", "postgres://", "/api/1/envelope")


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the case, in which commands run: an inventory in `privacy`, and evidence."""
    monkeypatch.delenv("CLAUSEMAP_CATALOG", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = Path(shutil.copytree(CASE, tmp_path / "case"))
    monkeypatch.chdir(folder)
    return folder


def record(shell: Shell, day: str, *more: str) -> dict[str, object]:
    assert shell.run("catalog", "record", "privacy", "--as-of", day, "--who", "Ada", "--json", *more) in (0, 1), (
        shell.err
    )
    found: dict[str, object] = json.loads(shell.out)
    return found


def asked(shell: Shell, *arguments: str) -> Any:
    assert shell.run("catalog", *arguments, "--dir", "privacy", "--json") == 0, shell.err
    return json.loads(shell.out)


def page(shell: Shell, *more: str) -> html.HtmlElement:
    assert shell.run("report", "html", "privacy", "--no-diagrams", *more) == 0, shell.err
    return html.document_fromstring(shell.out)


def words(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split()).replace(" ,", ",")


def without_sentry(case: Path) -> None:
    """Another recording: one line more at its beginning, and no request to Sentry."""
    lines = (case / "session.har").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "sentry" not in line]
    (case / "session.har").write_text("\n" + "".join(kept), encoding="utf-8")


def test_recording_with_evidence_exits_as_checking_with_it_does(case: Path, shell: Shell) -> None:
    assert shell.run("catalog", "record", "privacy") == shell.run("check", "privacy") == 0
    assert shell.run("check", "privacy", *EVIDENCE) == 1
    assert shell.run("catalog", "record", "privacy", *EVIDENCE) == 1
    assert shell.run("catalog", "record", "privacy", "--evidence", "missing.har") == 2
    assert "missing.har" in shell.err
    log = asked(shell, "log")
    assert [len(one["facts"].get("evidence", ())) for one in log] == [4, 0]


def test_a_snapshot_holds_each_sign_with_its_party_and_place(case: Path, shell: Shell) -> None:
    record(shell, "2024-01-01", *EVIDENCE)
    found = asked(shell, "show", "1")
    seen = {(one["party"], one["outcome"], one["signal"], one["sign"]) for one in found["observation"]}
    assert {
        ("card-payments", "declared", "host", "js.stripe.com"),
        ("card-payments", "declared", "package", "pkg:npm/@stripe/stripe-js"),
        ("hotjar", "undeclared", "cookie", "_hjSessionUser_77"),
        ("resend", "undeclared", "env", "RESEND_API_KEY"),
        ("hl-static.example", "own", "host", "img.hl-static.example"),
        ("algolia", "transitive", "package", "pkg:npm/algoliasearch"),
    } < seen
    assert not any("lodash" in sign for *_, sign in seen), "what is ignored is not recorded"
    declared = {one["party"]: one["recipient"] for one in found["observation"]}
    assert (declared["card-payments"], declared["sentry"]) == ("card-payments", None)
    assert shell.run("catalog", "show", "1", "--dir", "privacy") == 0
    told = [line.split("  ") for line in shell.out.splitlines()]
    rows = [[cell.strip() for cell in line if cell.strip()] for line in told]
    assert ["Resend", "undeclared", "variable RESEND_API_KEY", "../production.env:3"] in rows
    assert ["Sentry", "undeclared", "o1.ingest.sentry.io", "../session.har:8"] in rows


def test_the_same_evidence_makes_no_entry(case: Path, shell: Shell) -> None:
    record(shell, "2024-01-01", *EVIDENCE)
    assert record(shell, "2024-02-01", *EVIDENCE)["new"] is False


@pytest.fixture
def three_times(case: Path, shell: Shell) -> Path:
    """Recorded with all evidence, with another recording, and with no evidence after the inventory changed."""
    record(shell, "2024-01-01", *EVIDENCE)
    without_sentry(case)
    record(shell, "2024-02-01", *EVIDENCE)
    recipients = case / "privacy/recipients.yaml"
    recipients.write_text(recipients.read_text(encoding="utf-8").replace("Example Hosting", "Hosting Ltd"), "utf-8")
    record(shell, "2024-03-01")
    return case


def test_first_and_last_seen(three_times: Path, shell: Shell) -> None:
    (sentry,) = asked(shell, "log", "--recipient", "sentry")
    (sign,) = sentry["observations"]
    assert (sign["sign"], sign["place"], sign["first"], sign["last"], sign["is_current"]) == (
        "o1.ingest.sentry.io", 8, "2024-01-01", "2024-01-01", False
    )  # fmt: skip
    (stripe,) = asked(shell, "log", "--recipient", "card-payments")
    places = {(one["file"], one["place"]): (one["first"], one["last"]) for one in stripe["observations"]}
    assert places["../session.har", 8] == ("2024-01-01", "2024-02-01"), "on the line where it was seen last"
    assert all(one["is_current"] for one in stripe["observations"]), "a record without evidence takes nothing back"
    assert shell.run("catalog", "log", "--recipient", "sentry", "--dir", "privacy") == 0
    assert "  Seen: o1.ingest.sentry.io at ../session.har:8, 2024-01-01, not in the latest evidence" in shell.out


def test_the_story_tells_when_somebody_was_seen(three_times: Path, shell: Shell) -> None:
    (sentry,) = asked(shell, "log", "--recipient", "sentry")
    assert [(one["seq"], one["event"], one["sentence"]) for one in sentry["moments"]] == [
        (2, "went", "Sentry is no longer seen in ../session.har."),
        (1, "appeared", "Sentry, whom nobody declares, is seen in ../session.har: o1.ingest.sentry.io."),
    ]
    (hosting,) = asked(shell, "log", "--recipient", "hosting")
    assert [one["event"] for one in hosting["moments"] if one["about"] == "observation"] == ["appeared"]


def test_a_search_finds_who_is_observed(three_times: Path, shell: Shell) -> None:
    assert asked(shell, "search", "resend")["observations"] == [], "the last state was recorded without evidence"
    record(shell, "2024-04-01", *EVIDENCE)
    found = asked(shell, "search", "resend_api")
    assert found["flows"] == []
    (one,) = found["observations"]
    assert (one["inventory"], one["party"], one["signal"], one["file"]) == (
        "privacy",
        "resend",
        "env",
        "../production.env",
    )
    assert shell.run("catalog", "search", "RESEND", "--dir", "privacy") == 0
    assert "variable RESEND_API_KEY" in shell.out


def test_the_page_shows_evidence_without_any_catalogue(case: Path, shell: Shell) -> None:
    root = page(shell, *EVIDENCE)
    stripe = words(root.get_element_by_id("recipient-card-payments").getnext())
    assert "js.stripe.com at ../session.har:7" in stripe
    assert "@stripe/stripe-js (npm package) at ../package-lock.json:29" in stripe
    section = root.get_element_by_id("observed")
    tables = {words(one.find("caption")).split()[0]: one for one in section.iter("table")}
    assert list(tables) == ["undeclared", "transitive", "own"]
    undeclared = [words(row) for row in tables["undeclared"].xpath("./tbody/tr")]
    assert [row.split()[0] for row in undeclared] == ["Hotjar", "Intercom", "PostHog", "Resend", "Sentry"]
    assert "cookie _hjSessionUser_77 at ../session.har:5" in undeclared[0]
    assert "This evidence was held against the inventory, judged as of 2024-06-01: " in words(section)
    assert "OBS001" in words(root.get_element_by_id("findings"))
    assert root.xpath("//*[@id='history']") == []


def test_the_page_shows_what_the_catalogue_recorded(three_times: Path, shell: Shell) -> None:
    root = page(shell)
    stripe = words(root.get_element_by_id("recipient-card-payments").getnext())
    assert "js.stripe.com at ../session.har:8 ; recorded first 2024-01-01, last 2024-02-01" in stripe
    observed = words(root.get_element_by_id("observed"))
    assert "No evidence was held against the inventory for this page" in observed
    assert "o1.ingest.sentry.io at ../session.har:8 ; recorded 2024-01-01 not seen now" in observed
    assert "not the last one recorded" not in words(root.get_element_by_id("history"))
    both = words(page(shell, *EVIDENCE).get_element_by_id("recipient-hosting").getnext())
    assert "eu.cdn.examplehosting.com at ../session.har:10 ; recorded first 2024-01-01, last 2024-02-01" in both


def test_what_was_undeclared_when_recorded_and_is_declared_now_counts_as_declared(case: Path, shell: Shell) -> None:
    record(shell, "2024-01-01", *EVIDENCE)
    assert shell.run("discover", "session.har", "production.env", "--dir", "privacy", "--update") in (0, 1), shell.err
    root = page(shell, "--evidence", "production.env")
    resend = words(root.get_element_by_id("recipient-resend").getnext())
    assert "variable RESEND_API_KEY at ../production.env:3 ; recorded 2024-01-01" in resend
    assert "not seen now" not in resend
    sentry = words(root.get_element_by_id("recipient-sentry").getnext())
    assert "o1.ingest.sentry.io at ../session.har:8 ; recorded 2024-01-01 not seen now" in sentry
    observed = words(root.get_element_by_id("observed"))
    assert "RESEND_API_KEY" not in observed
    assert "o1.ingest.sentry.io" not in observed


def test_a_recipient_without_a_sign_says_so(case: Path, shell: Shell) -> None:
    root = page(shell, "--evidence", "production.env")
    assert words(root.get_element_by_id("recipient-hosting").getnext()).endswith("in none of the evidence")


def test_a_page_is_not_written_over_evidence(case: Path, shell: Shell) -> None:
    before = (case / "session.har").read_bytes()
    assert shell.run("report", "html", "privacy", *EVIDENCE, "--output", "session.har") == 2
    assert "is evidence, so nothing was written" in shell.err
    assert (case / "session.har").read_bytes() == before


def _outputs(case: Path, shell: Shell) -> Iterator[tuple[str, Callable[[], str]]]:
    """Everything that is made of evidence, by name."""

    def printed(*arguments: str) -> Callable[[], str]:
        def run() -> str:
            assert shell.run(*arguments) in (0, 1), shell.err
            return shell.out + shell.err

        return run

    beside = ("--dir", "privacy")
    for form in ([], ["--json"]):
        yield "record", printed("catalog", "record", "privacy", *EVIDENCE, *form)
        yield "log", printed("catalog", "log", *beside, *form)
        yield "story", printed("catalog", "log", "--recipient", "resend", *beside, *form)
        yield "show", printed("catalog", "show", "1", *beside, *form)
        yield "search", printed("catalog", "search", "e", *beside, *form)
        yield "diff", printed("catalog", "diff", "1", "2", *beside, *form)
    yield "page", printed("report", "html", "privacy", *EVIDENCE)
    yield "recorded page", printed("report", "html", "privacy")
    yield "export", printed("catalog", "export", "export.jsonl", *beside)
    yield "file of the export", lambda: (case / "export.jsonl").read_text(encoding="utf-8")


def test_no_value_of_evidence_gets_anywhere(three_times: Path, shell: Shell) -> None:
    assert "CANARY-header" in (three_times / "session.har").read_text(encoding="utf-8")
    for name, made in _outputs(three_times, shell):
        text = made()
        assert text, name
        assert [canary for canary in CANARIES if canary in text] == [], name
    assert shell.run("report", "html", "privacy", *EVIDENCE, "--split", "split") == 0
    written = [*(three_times / "split").iterdir(), *(three_times / "privacy/.clausemap").iterdir()]
    assert {file.suffix for file in written} >= {".html", ".db"}
    for file in written:
        content = file.read_bytes()
        assert [canary for canary in CANARIES if canary.encode() in content] == [], file.name
    dump = "\n".join(sqlite3.connect(three_times / "privacy/.clausemap/catalog.db").iterdump())
    assert "RESEND_API_KEY" in dump
    assert [canary for canary in CANARIES if canary in dump] == []


def test_recorded_observations_are_verified_and_exported(three_times: Path, shell: Shell) -> None:
    assert asked(shell, "verify")["sound"] is True
    assert shell.run("catalog", "export", "export.jsonl", "--dir", "privacy") == 0
    assert shell.run("catalog", "import", "export.jsonl", "--catalog", "other.db") == 0
    there = json.dumps(asked(shell, "log", "--recipient", "sentry"))
    assert shell.run("catalog", "log", "--recipient", "sentry", "--catalog", "other.db", "--json") == 0
    assert json.loads(shell.out) == json.loads(there)
    with sqlite3.connect("privacy/.clausemap/catalog.db") as raw, pytest.raises(sqlite3.IntegrityError, match="append"):
        raw.execute("UPDATE observation_version SET sign = 'nobody.example'")
