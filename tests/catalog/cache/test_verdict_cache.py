"""What is taken from the cache is what would be found without it, whatever was changed meanwhile."""

from __future__ import annotations

import datetime
import pathlib
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.cache.sealed_cache import SealedCache
from catalog.cache.verdict_cache import KIND, packed, unpacked
from catalog.checking import assessment, pool
from catalog.checking.assessment import Assessment, assess
from catalog.findings.locate import Locator
from catalog.reading import shared
from inventory.cache import NO_CACHE, Cache
from inventory.load import load_inventory
from inventory.model import CannotCheck
from reports.check_report import CheckReport
from reports.format_folder import format_called, format_names
from tests.amounts import share_of_examples
from tests.catalog.small import more
from tests.inventory.small import written
from tests.twin.generate import write_inventory

FORMATS = [found for found in map(format_called, format_names()) if not found.needs_goals]
DAY = datetime.date(2020, 1, 31)


@pytest.fixture(autouse=True)
def any_number_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assessment, "FILES_WORTH_A_CACHE", 0)


def outcome(root: pathlib.Path, day: datetime.date, cache: Cache, **settings: Any) -> tuple[Any, ...]:
    """All that a check in a new process comes to: the records, and the bytes in every format."""
    shared._readers.clear()
    try:
        inventory = load_inventory(root)
        own = inventory.manifest.settings.model_copy(update=settings)
        inventory = inventory._replace(manifest=inventory.manifest.model_copy(update={"settings": own}))
        found = assess(inventory, day, keep_goals=False, jobs=1, cache=cache)
    except CannotCheck as refusal:
        return refusal.message, refusal.help, refusal.problems
    return (*records(found), *(text.render(report(found, root)) for text in FORMATS))


def records(found: Assessment) -> tuple[Any, ...]:
    judged = found.assessed
    return (
        found.findings, found.waived, found.ignored, found.exit_code, judged.summaries, judged.statements,
        judged.clauses, judged.problems,
    )  # fmt: skip


def report(found: Assessment, root: pathlib.Path) -> CheckReport:
    locator = Locator(root)
    return CheckReport(found, locator.locate(found.findings), locator, str(root))


def judged_anew(root: pathlib.Path, cache: Cache, day: datetime.date = DAY, **settings: Any) -> int:
    """How many categories a check with the cache judges; its outcome is that without one."""
    calls = []
    real = assessment.judge_files

    def counting(prepared: Any, files: Any, keep_goals: bool) -> Any:
        calls.append(len(files))
        return real(prepared, files, keep_goals)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assessment, "judge_files", counting)
        with_it = outcome(root, day, cache, **settings)
    assert with_it == outcome(root, day, NO_CACHE, **settings)
    return sum(calls)


class Editor:
    """Changes files of one inventory at random, and sometimes back again."""

    def __init__(self, root: pathlib.Path, rng: random.Random) -> None:
        self.rng = rng
        self.first = {file: file.read_text(encoding="utf-8") for file in sorted(root.rglob("*")) if file.is_file()}

    def edit(self) -> None:
        file = self.rng.choice(list(self.first))
        how = self.rng.choice([self.word, self.word, self.line, self.line, self.gone, self.back, self.comment])
        how(file)

    def lines(self, file: pathlib.Path) -> list[str]:
        return file.read_text(encoding="utf-8").splitlines(keepends=True) if file.exists() else ["text\n"]

    def word(self, file: pathlib.Path) -> None:
        """One word in the place of another of the same file."""
        lines = self.lines(file)
        place = self.rng.randrange(len(lines))
        old, new = (self.rng.choice(self.rng.choice(lines).split() or ["x"]) for _ in range(2))
        lines[place] = lines[place].replace(old, new, 1)
        self.write(file, lines)

    def line(self, file: pathlib.Path) -> None:
        """One line gone, or twice."""
        lines = self.lines(file)
        place = self.rng.randrange(len(lines))
        lines[place] = lines[place] * self.rng.choice([0, 2])
        self.write(file, lines)

    def comment(self, file: pathlib.Path) -> None:
        self.write(file, [*self.lines(file), "# a comment\n"])

    def gone(self, file: pathlib.Path) -> None:
        file.unlink(missing_ok=True)

    def back(self, file: pathlib.Path) -> None:
        self.write(file, [self.first[file]])

    def write(self, file: pathlib.Path, lines: list[str]) -> None:
        file.write_text("".join(lines), encoding="utf-8")


@given(seed=st.integers(0, 10_000), edits=st.integers(1, 6))
@share_of_examples(0.5)
def test_cold_and_warm_agree_after_any_edits(tmp_path_factory: pytest.TempPathFactory, seed: int, edits: int) -> None:
    place = tmp_path_factory.mktemp("twin")
    root, cache, rng = place / "inventory", SealedCache(tmp_path_factory.mktemp("cache")), random.Random(seed)
    write_inventory(root, seed)
    editor = Editor(root, rng)
    judged_anew(root, cache)
    for _ in range(edits):
        editor.edit()
        day = rng.choice([DAY, DAY, datetime.date(2015, 10, 6), datetime.date(2023, 3, 1)])
        vague = rng.choice([1.0, 1.0, 0.4])
        judged_anew(root, cache, day, max_vagueness=vague)
        judged_anew(root, cache, day, max_vagueness=vague)


def category_files(root: pathlib.Path) -> list[pathlib.Path]:
    return sorted((root / "categories").glob("*.yaml"))


def test_only_what_changed_is_judged(root: pathlib.Path, cache: SealedCache) -> None:
    number = len(category_files(root))
    assert judged_anew(root, cache) == number
    assert judged_anew(root, cache) == 0
    with (root / "categories" / "more.yaml").open("a", encoding="utf-8") as file:
        file.write("# the same, but who knows\n")
    assert judged_anew(root, cache) == 1
    assert judged_anew(root, cache) == 0
    (root / "categories" / "more.yaml").unlink()
    assert judged_anew(root, cache) == 0


def test_another_day_or_setting_judges_everything(root: pathlib.Path, cache: SealedCache) -> None:
    number = len(category_files(root))
    judged_anew(root, cache)
    assert judged_anew(root, cache, datetime.date(2023, 3, 1)) == number
    for changed in ({"max_vagueness": 0.1}, {"require_citations": True}, {"accept_open_lists": False}):
        assert judged_anew(root, cache, **changed) == number
    assert judged_anew(root, cache) == 0
    assert judged_anew(root, cache, ignore=("REF",), fail_on="note") == 0


@pytest.mark.parametrize("file", ["recipients.yaml", "inventory.yaml", "policy.md"])
def test_a_change_of_what_all_share_judges_everything(root: pathlib.Path, cache: SealedCache, file: str) -> None:
    judged_anew(root, cache)
    with (root / file).open("a", encoding="utf-8") as shared:
        shared.write("# a draft may stand here\n")
    assert judged_anew(root, cache) == len(category_files(root))


def test_another_version_of_the_program_judges_everything(
    root: pathlib.Path, cache: SealedCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged_anew(root, cache)
    monkeypatch.setattr("catalog.cache.global_key.fingerprint", lambda *folders: "another")
    assert judged_anew(root, cache) == len(category_files(root))


def test_evidence_that_goes_or_comes_is_noticed(root: pathlib.Path, cache: SealedCache) -> None:
    text = more() + "conditions: {express-consent: {evidence: evidence/consent.md}}\n"
    written(root, text)
    judged_anew(root, cache)
    assert judged_anew(root, cache) == 0
    evidence = root / "evidence" / "consent.md"
    evidence.parent.mkdir(exist_ok=True)
    for change in (lambda: evidence.write_text("Consent.\n", encoding="utf-8"), evidence.unlink):
        change()
        assert judged_anew(root, cache) == 1
        assert judged_anew(root, cache) == 0


def test_a_name_carved_out_that_may_be_a_category_is_looked_at_each_time(
    root: pathlib.Path, cache: SealedCache
) -> None:
    written(root, more() + "excluding: [other]\n")
    judged_anew(root, cache)
    assert judged_anew(root, cache) == 1


def test_unread_and_salvaged_files_are_told_each_time(root: pathlib.Path, cache: SealedCache) -> None:
    written(root, more().replace("purposes: provide-services}", "purposes: provide-services, no-field: x}"))
    judged_anew(root, cache)
    assert judged_anew(root, cache) == 1
    (root / "categories" / "more.yaml").write_text("category: [", encoding="utf-8")
    assert judged_anew(root, cache) == 1
    assert judged_anew(root, cache) == 1


def entries(tmp_path: pathlib.Path) -> list[pathlib.Path]:
    return sorted((tmp_path / "cache" / KIND).iterdir())


def test_whatever_becomes_of_an_entry_the_outcome_stays(
    tmp_path: pathlib.Path, root: pathlib.Path, cache: SealedCache
) -> None:
    number = len(category_files(root))
    judged_anew(root, cache)
    whole = entries(tmp_path)[0].read_bytes()
    hostile = whole.replace(b'"error"', b'"note"')
    assert hostile != whole
    for content in (hostile, whole[:-1], whole[: len(whole) // 2], b"", b"\0" * 100, b"{}", whole + b" "):
        entries(tmp_path)[0].write_bytes(content)
        assert judged_anew(root, cache) == number
        assert judged_anew(root, cache) == 0


def test_verdicts_that_a_repository_brings_along_count_for_nothing(
    tmp_path: pathlib.Path, root: pathlib.Path, cache: SealedCache
) -> None:
    """An attacker checks the inventory with a gate that lets all pass, and ships what it keeps."""
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    judged_anew(root, SealedCache(theirs))
    (entry,) = (theirs / KIND).iterdir()
    (tmp_path / "cache" / KIND).mkdir()
    (tmp_path / "cache" / KIND / entry.name).write_bytes(entry.read_bytes())
    assert judged_anew(root, cache) == len(category_files(root))


def test_where_nothing_can_be_written_nothing_is_kept(
    tmp_path: pathlib.Path, root: pathlib.Path, cache: SealedCache
) -> None:
    (tmp_path / "cache" / KIND).write_text("in the way", encoding="utf-8")
    assert judged_anew(root, cache) == len(category_files(root))
    assert judged_anew(root, cache) == len(category_files(root))


def test_two_inventories_do_not_share_entries(tmp_path: pathlib.Path, root: pathlib.Path, cache: SealedCache) -> None:
    other = written(tmp_path / "other", more(data="nam"))
    judged_anew(root, cache)
    assert judged_anew(other, cache) == len(category_files(other))
    assert judged_anew(root, cache) == 0


def test_kept_goals_are_judged_each_time(root: pathlib.Path, cache: SealedCache) -> None:
    for _ in range(2):
        found = assess(load_inventory(root), DAY, keep_goals=True, jobs=1, cache=cache)
        assert len(found.categories) == len(category_files(root))


def test_what_several_processes_judge_is_kept_as_well(
    root: pathlib.Path, cache: SealedCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assessment, "FILES_WORTH_A_POOL", 1)
    first = assess(load_inventory(root), DAY, keep_goals=False, jobs=2, cache=cache)
    monkeypatch.setattr(pool, "judge_in_pool", None)
    assert records(assess(load_inventory(root), DAY, keep_goals=False, jobs=1, cache=cache)) == records(first)


def test_packed_summaries_are_plain_and_come_back(root: pathlib.Path) -> None:
    import json

    found = assess(load_inventory(root), DAY, keep_goals=False, jobs=1).assessed.summaries
    assert any(summary.findings for summary in found)
    assert list(unpacked(json.loads(json.dumps(packed(found))))) == found
