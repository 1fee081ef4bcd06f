"""The whole check of an inventory: read, prepare, judge every category, run every check, sort out what counts."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from catalog.cache.category_key import footing
from catalog.checking.assessed import Assessed
from catalog.checking.clause_verdicts import judge_clauses
from catalog.checking.not_judged import NotJudged, all_unread, not_judged
from catalog.checking.onward_failures import onward_failures
from catalog.checking.progress import counted_off
from catalog.checking.registry import category_findings, has_company_checks, inventory_findings
from catalog.checking.statement_verdicts import judge_statements
from catalog.checking.summary import CategorySummary, summarise
from catalog.findings.finding import GRAVITY, Finding, Search
from catalog.findings.grading import graded
from catalog.findings.inline_ignores import Ignored, record_files
from catalog.findings.rule_codes import is_matter_of_all, is_unjudged
from catalog.findings.selection import AcceptedBefore, accepted, refuse_unknown_settings, that_count
from catalog.findings.unjudged_rules import without_unjudged
from catalog.findings.waiving import Waived
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared, prepare
from catalog.law.goals import LawJudge
from inventory.cache import NO_CACHE, Cache
from inventory.load import category_in
from inventory.model import CannotCheck, Inventory
from inventory.problem import Problem
from inventory.source import read_text

FILES_WORTH_A_POOL = 1000
FILES_WORTH_A_CACHE = 100


class Assessment(NamedTuple):
    """The outcome. `categories` is empty unless their goals were asked to be kept.

    `waived` are the findings that a waiver accepts, `ignored` those that a comment on their line does; `older` is how
    many more there are that the base of the check has as well, None where there is no base; `unselected` how many the
    settings do not select. `searches` say what was looked for, `accepted_before` what the base of the check accepts.
    `base` is the base itself. `of_packages` are what the files of packages hold that this inventory does not use:
    only all users together can tell whether that is anything to tell of.
    """

    assessed: Assessed
    categories: Sequence[JudgedCategory]
    findings: Sequence[Finding]
    waived: Sequence[Waived] = ()
    ignored: Sequence[Ignored] = ()
    older: int | None = None
    unselected: int = 0
    searches: tuple[Search, ...] = ("check",)
    accepted_before: AcceptedBefore | None = None
    base: Assessed | None = None
    of_packages: Sequence[Finding] = ()

    @property
    def prepared(self) -> Prepared:
        """What was judged by."""
        return self.assessed.prepared

    @property
    def exit_code(self) -> int:
        """1 if a finding is as grave as the settings' `fail_on`, or if something was not judged, else 0."""
        return int(bool(self.not_judged) or any(map(self.fails, self.findings)))

    @property
    def not_judged(self) -> NotJudged:
        """What could not be judged: whatever is accepted, that makes the check fail."""
        return not_judged(self.assessed)

    def fails(self, finding: Finding) -> bool:
        """Whether a finding makes the check fail."""
        bar = GRAVITY[self.prepared.inventory.manifest.settings.fail_on]
        return GRAVITY[finding.severity] <= bar or is_unjudged(finding.code)


def assess(
    inventory: Inventory,
    day: datetime.date,
    *,
    keep_goals: bool,
    jobs: int | None = None,
    waivers: bool = True,
    cache: Cache = NO_CACHE,
) -> Assessment:
    """Check `inventory` as of `day`. Raises CannotCheck where it declares nothing that could be judged.

    `jobs` is the number of processes for many categories (default: one a core); goals can only be kept in one.
    Without `waivers` nothing is waived or ignored, and nothing is said about waivers. From `cache` comes what was
    found before about categories that are unchanged, unless goals are to be kept.
    """
    refuse_unknown_settings(inventory)
    prepared = prepare(inventory, day, cache)
    with _without_collector():
        if (
            keep_goals
            or not cache
            or inventory.unread
            or has_company_checks()
            or len(inventory.category_files) < FILES_WORTH_A_CACHE
        ):
            categories, summaries, unread = _judge(prepared, inventory.category_files, keep_goals, jobs)
        else:
            categories, summaries, unread = _judge_what_changed(prepared, jobs, cache)
    statements = judge_statements(prepared, summaries)
    problems = [*inventory.problems, *unread, *(problem for summary in summaries for problem in summary.problems)]
    assessed = Assessed(prepared, summaries, statements, judge_clauses(prepared, statements), problems)
    if not any(summary.goals for summary in summaries):
        raise CannotCheck(
            "There is nothing to check: no data category could be read.",
            "Name at least one category file under “categories” in inventory.yaml, and mend what is wrong in it.",
            tuple(problems),
            inventory.root,
        )
    found_at_all = [*(f for summary in summaries for f in summary.findings), *inventory_findings(assessed)]
    prepared.sayings.keep()
    every = [finding for finding in found_at_all if not is_matter_of_all(inventory, finding)]
    of_packages = [finding for finding in found_at_all if is_matter_of_all(inventory, finding)]
    found = graded(without_unjudged(every, all_unread(assessed)), inventory.manifest.settings)
    waived: list[Waived] = []
    ignored: list[Ignored] = []
    if waivers:
        found, waived, ignored = accepted(assessed, found, _files_with_comments(inventory, found))
    found = without_unjudged(found, all_unread(assessed))
    kept = that_count(found, inventory.manifest.settings)
    left_out = len(found) - len(kept)
    return Assessment(assessed, categories, kept, waived, ignored, unselected=left_out, of_packages=of_packages)


def _files_with_comments(inventory: Inventory, found: Iterable[Finding]) -> set[str]:
    """The files in which comments are looked for: all; of very many categories only those that have findings."""
    every = {finding.file for finding in found}.union(record_files(inventory))
    return every.union(inventory.category_files) if len(inventory.category_files) < FILES_WORTH_A_POOL else every


CHECKED = "data categories checked"
Batch = tuple[list[JudgedCategory], list[CategorySummary], list[Problem]]


def _judge(prepared: Prepared, files: Sequence[str], keep_goals: bool, jobs: int | None) -> Batch:
    if keep_goals or jobs == 1 or len(files) < FILES_WORTH_A_POOL:
        return judge_files(prepared, files, keep_goals)
    from catalog.checking.pool import judge_in_pool

    return judge_in_pool(prepared, files, jobs)


def _judge_what_changed(prepared: Prepared, jobs: int | None, cache: Cache) -> Batch:
    from catalog.cache.verdict_cache import KeptVerdicts

    kept = KeptVerdicts(prepared, cache)
    files = prepared.inventory.category_files
    by_file = dict(kept.known())
    _, fresh, unread = _judge(prepared, [file for file in files if file not in by_file], False, jobs)
    by_file.update((summary.file, summary) for summary in fresh)
    summaries = [by_file[file] for file in files if file in by_file]
    kept.keep(summaries)
    return [], summaries, unread


def judge_files(prepared: Prepared, files: Sequence[str], keep_goals: bool) -> Batch:
    """The categories in `files`, if their goals are to be kept; their summaries; what was wrong with files not read."""
    categories: list[JudgedCategory] = []
    summaries: list[CategorySummary] = []
    unread: list[Problem] = []
    laws = LawJudge(prepared)
    for file in counted_off(files, CHECKED):
        text, problems = read_text(prepared.inventory.root, file)
        entry, problems, left_out = (None, problems, []) if text is None else category_in(text, file)
        if text is None or entry is None:
            unread += problems
            continue
        judged = prepared.judge.judge(entry, left_out)
        found = category_findings(prepared, judged)
        rests_on = footing(prepared, entry, text)
        failures, drafted = onward_failures(prepared, judged), prepared.drafts.would_prove(prepared.judge, judged)
        summaries.append(summarise(judged, found, tuple(problems), rests_on, failures, len(left_out), drafted, laws))
        if keep_goals:
            categories.append(judged)
    return categories, summaries, unread


@contextmanager
def _without_collector() -> Iterator[None]:
    """No cyclic garbage arises here, and looking for it would cost more than the judging."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
