"""Recorded inventories judged again from their files come to what the check said of them, or that is told."""

from __future__ import annotations

import datetime
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from catalog.checking.assessment import Assessment
from catalog.proving import processes
from catalog.proving.differing import by_point
from catalog.proving.judging import Point, Worth, judge_kept
from catalog.proving.places import place_of
from catalog.proving.proof import differing_verdicts, prove
from catalog.proving.tasks import run_task
from catalog.store.parquet import parquet_files
from catalog.store.recording import record
from catalog.store.snapshot import Addressed, Snapshot, addressed, snapshot_of
from catalog.store.store import Store
from catalog.store.tables.flows import DisclosureContent, GoalContent
from inventory.facts.outcome import EvidenceOutcome
from tests.amounts import quick
from tests.catalog.diff.inventory.small import edited, write
from tests.catalog.proving.recorded import DAY, judged, keep, keep_random, proved, result_of
from tests.catalog.store.making import FIRST, push, snapshot
from tests.cli.monorepo import make_monorepo
from tests.cli.shell import APTIBLE


def by_check(assessment: Assessment) -> dict[Point, set[Worth]]:
    """The verdict of every point as the check gave it, straight from the assessment."""
    found: dict[Point, set[Worth]] = {}
    for category in assessment.categories:
        about = category.entry.id
        goals = [("collect", None, *one) for one in category.collect] + [("use", None, *one) for one in category.use]
        goals += [("disclose", each.id, *one) for each in category.disclosures for one in each.all_goals()]
        for action, disclosure, key, said in goals:
            datum, subject, purpose, recipient, source = (part or None for part in key)
            point = (action, about, disclosure, datum, subject, source, purpose, recipient, None, None, None)
            found.setdefault(point, set()).add((said.verdict, said.vagueness))
        for way, ground in category.transfer:
            point = ("transfer", about, *(None,) * 5, way.recipient, way.region, way.country, None)
            found.setdefault(point, set()).add((ground.verdict, ground.vagueness))
    return found


@pytest.mark.parametrize("first", quick(1, range(0, 80, 4)))
def test_every_verdict_is_that_of_the_check(store: Store, tmp_path: Path, first: int) -> None:
    kept = keep_random(store, tmp_path, range(first, first + 4))
    place = place_of("database", store.place)
    assert [entry.inventory for entry in place.entries()] == sorted(kept)
    for entry in place.entries():
        again = judge_kept(place.kept(entry), datetime.date.fromisoformat(entry.as_of))
        found = by_point((one.point, one.worth) for one in again.points if one.point[0] != "ground")
        assert found == by_check(kept[entry.inventory]), entry.inventory
    found = proved(store)
    assert [one["differing"] for one in found.judged] == [0] * len(kept)
    assert found.not_judged == []


def test_several_processes_and_columns_come_to_the_same(sqlite: Store, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    keep(sqlite, "aptible")
    keep_random(sqlite, tmp_path / "random", range(3))
    columns = tmp_path / "columns"
    columns.mkdir()
    for name, content in sqlite.read(lambda connection: dict(parquet_files(connection))).items():
        (columns / name).write_bytes(content)
    here = proved(sqlite)
    assert proved(sqlite, workers=2) == here
    assert prove("parquet", str(columns), lambda tasks: [run_task(task) for task in tasks]) == here
    assert here.total("points") > 400


def altered(state: Snapshot, change: Callable[[Addressed], Addressed | None]) -> Snapshot:
    """A snapshot with other contents; proofs go, since they name the goals that they belong to."""
    parts = {name: [change(one) for one in part.values() if one.kind != "proof"] for name, part in state.parts.items()}
    return snapshot_of({name: [one for one in contents if one is not None] for name, contents in parts.items()})


def forge(one: Addressed) -> Addressed:
    """Call what the policy prohibits proved."""
    if one.kind != "goal" or one.values["verdict"] in ("exact", "broader", "open-list"):
        return one
    return addressed(GoalContent(**{**one.values, "verdict": "exact", "vagueness": 0.0}))


def flatter(one: Addressed) -> Addressed:
    """Call what is in an open list nearly exact."""
    if one.kind != "goal" or one.values["verdict"] != "open-list":
        return one
    return addressed(GoalContent(**{**one.values, "vagueness": 0.1}))


def better(one: Addressed) -> Addressed:
    """Call a disclosure better than its points."""
    if one.kind != "disclosure" or one.values["verdict"] != "unjustified":
        return one
    return addressed(DisclosureContent(**{**one.values, "verdict": "exact"}))


def silent(one: Addressed) -> Addressed | None:
    """Leave out what fails."""
    failing = one.kind == "goal" and one.values["verdict"] not in ("exact", "broader", "open-list")
    return None if failing else one


@pytest.mark.parametrize(
    ("change", "recorded", "follows"),
    [
        (forge, "exact (broader by 0.000)", "miscited"),
        (flatter, "open-list (broader by 0.100)", "open-list (broader by 1.000)"),
        (better, "exact (broader by 0.667)", "unjustified (broader by 0.667)"),
        (silent, "no such point", "miscited"),
    ],
)
def test_what_was_forged_is_found(
    store: Store, change: Callable[[Addressed], Addressed | None], recorded: str, follows: str
) -> None:
    _, state = judged()
    record(store, push("honest", as_of=DAY.isoformat()), state)
    record(store, push("forged", as_of=DAY.isoformat()), altered(state, change))
    found = proved(store)
    (conflict,) = differing_verdicts(found)
    assert (conflict.code, conflict.severity, list(conflict.declared)) == ("ORG004", "error", ["forged"])
    told = conflict.declared["forged"]
    assert told["verdicts"] == result_of(found, "forged")["differing"] > 0
    assert (told["first"][0]["recorded"], told["first"][0]["follows"]) == (recorded, follows)
    assert result_of(found, "honest")["differing"] == 0


def test_only_what_holds_now_is_judged(sqlite: Store) -> None:
    record(sqlite, push("aptible", day="2015-09-01", as_of="2015-09-01"), altered(judged()[1], forge))
    keep(sqlite, "aptible", day=datetime.date(2015, 10, 6))
    (one,) = proved(sqlite).results
    assert (one["seq"], one["differing"]) == (2, 0)


def test_what_was_recorded_without_its_files_is_told(store: Store) -> None:
    record(store, push("earlier"), snapshot(**FIRST))
    keep(store, "aptible")
    found = proved(store)
    assert [one["why"] for one in found.not_judged] == [
        "Entry 1 was recorded by a version that did not keep the files."
    ]
    assert result_of(found, "aptible")["differing"] == 0


def test_files_of_a_package_beside_are_judged_with_it(sqlite: Store, tmp_path: Path) -> None:
    top = make_monorepo(tmp_path / "mono", ("account",))
    (top / ".git").mkdir()
    keep(sqlite, "account", top / "services" / "account" / "privacy")
    shutil.rmtree(top)
    assert [(one["judged"], one["differing"]) for one in proved(sqlite).results] == [(True, 0)]


@pytest.mark.parametrize("damage", ["recipients.yaml", "policy/statements.yaml", "categories/logs.yaml"])
def test_what_could_not_be_read_stays_so(sqlite: Store, tmp_path: Path, damage: str) -> None:
    folder = shutil.copytree(APTIBLE, tmp_path / "inventory")
    (folder / damage).write_bytes(b"\xff\xfe\xfd")
    said = keep(sqlite, "damaged", folder)
    assert said.not_judged
    found = proved(sqlite)
    assert [one["differing"] for one in found.judged] == [0]
    assert [file.split(":")[0] for file in found.in_part[0]["unread"]] == [damage]
    assert not found.is_whole


def test_a_page_in_another_encoding_and_a_document_of_word_are_read_as_they_were(
    sqlite: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx = pytest.importorskip("docx")
    for name, suffix in (("page", ".html"), ("word", ".docx")):
        folder = shutil.copytree(Path(__file__).parents[2] / "cases" / "base", tmp_path / name)
        sentences = (folder / "policy.md").read_text(encoding="utf-8").replace("# ", "").split("\n\n")
        document = folder / f"policy{suffix}"
        if suffix == ".html":
            body = "".join(f"<p>Für alle: {one.strip()}</p>" for one in sentences)
            document.write_bytes(f'<meta charset="iso-8859-1"><body>{body}</body>'.encode("latin-1"))
        else:
            made = docx.Document()
            for one in sentences:
                made.add_paragraph(one.strip())
            made.save(str(document))
        (folder / "policy.md").unlink()
        manifest = folder / "inventory.yaml"
        manifest.write_text(manifest.read_text(encoding="utf-8").replace("policy.md", document.name), encoding="utf-8")
        said = keep(sqlite, name, folder, datetime.date(2024, 6, 1))
        assert said.assessed.summaries[0].proved
    assert [one.get("differing") for one in proved(sqlite).results] == [0, 0]


def test_evidence_counts_as_it_did(sqlite: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A condition rests on code that says otherwise: what was found of it is recorded, and the code is not."""
    code = '{code: src/consent.py, contains: "def ask_consent"}'
    given = "    recipients: [service-provider]\n"
    files = edited("policy/statements.yaml", given, f"{given}    when: [opted-in]\n")
    files = edited("categories/account.yaml", "evidence: evidence/consent.md", f"evidence: {code}", files)
    write(tmp_path / "shop", files)
    said = keep(sqlite, "recorded", tmp_path / "shop", datetime.date(2024, 6, 1))
    assert "unmet-condition" in {goal.verdict for one in said.categories for _, _, goal in one.goals()}
    monkeypatch.setattr("catalog.store.gather.recorded_outcomes", lambda *_: ())
    keep(sqlite, "not recorded", tmp_path / "shop", datetime.date(2024, 6, 1))
    found = proved(sqlite)
    assert result_of(found, "recorded")["differing"] == 0
    assert [one["why"] for one in found.not_judged] == [
        "Entry 2 does not say what 1 piece of evidence was worth: an earlier version recorded it, "
        "or the rows are gone; record it anew"
    ]


def test_an_outcome_that_this_version_does_not_know_shows_nothing() -> None:
    assert not EvidenceOutcome("proved-by-magic").holds  # type: ignore[arg-type]


def lose_a_process(task: Any, what_if: Any = None) -> dict[str, Any]:
    """Judge; but for the inventory “fatal”, end the process in the middle of it."""
    if task["entry"][1] == "fatal":
        os.kill(os.getpid(), signal.SIGKILL)
    return run_task(task, what_if)


@pytest.mark.slow
def test_a_process_that_is_lost_costs_no_other_result(sqlite: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    others = ["g", "h", "k", "m", "z"]
    for name in ("fatal", *others):
        keep(sqlite, name)
    monkeypatch.setattr(processes, "run_task", lose_a_process)
    found = proved(sqlite, workers=2)
    assert [one["inventory"] for one in found.judged] == others
    assert ["the process that judged it was lost" in one["why"] for one in found.not_judged] == [True]


def test_another_version_of_a_worker_judges_nothing(sqlite: Store) -> None:
    keep(sqlite, "aptible")
    found = prove("database", sqlite.place, lambda tasks: [run_task({**task, "version": "0.0.1"}) for task in tasks])
    assert [one["why"].startswith("the worker runs clausemap") for one in found.not_judged] == [True]


def test_a_result_that_comes_twice_counts_once_and_one_that_never_comes_is_told(sqlite: Store) -> None:
    keep(sqlite, "aptible")
    keep(sqlite, "other")

    def once_too_often(tasks: Any) -> list[dict[str, Any]]:
        return [run_task(tasks[0]), run_task(tasks[0])]

    found = prove("database", sqlite.place, once_too_often)
    assert [(one["inventory"], one["judged"]) for one in found.results] == [("aptible", True), ("other", False)]
    assert found.not_judged[0]["why"] == "nothing came back"
