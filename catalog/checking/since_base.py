"""What the base of a check already had: judged anew only where it differs from the state that has just been judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from catalog.cache.category_key import stands
from catalog.checking.assessed import Assessed
from catalog.checking.assessment import FILES_WORTH_A_POOL, Assessment, assess
from catalog.checking.clause_verdicts import judge_clauses
from catalog.checking.not_judged import all_unread
from catalog.checking.onward_failures import onward_failures
from catalog.checking.registry import category_findings, inventory_findings
from catalog.checking.statement_verdicts import judge_statements
from catalog.checking.summary import CategorySummary, summarise
from catalog.diff.inventory.state import same_grounds
from catalog.findings.finding import Finding
from catalog.findings.grading import graded
from catalog.findings.inline_ignores import Ignored
from catalog.findings.selection import accepted
from catalog.findings.unjudged_rules import without_unjudged
from catalog.justify.prepared import Prepared, prepare
from catalog.law.goals import LawJudge
from inventory.cache import NO_CACHE, Cache
from inventory.load import read_category
from inventory.model import Inventory


class Base(NamedTuple):
    """The base as far as a comparison needs it: the findings that stood, and those that a comment accepted."""

    assessed: Assessed
    findings: Sequence[Finding]
    ignored: Sequence[Ignored]

    @property
    def prepared(self) -> Prepared:
        """What it was judged by."""
        return self.assessed.prepared


def assess_base(
    base: Inventory, now: Assessment, alike: Mapping[str, str], jobs: int | None = None, waivers: bool = True,
    cache: Cache = NO_CACHE,
) -> Base:  # fmt: skip
    """The findings of `base` on the day of `now`.

    `alike` are the category files with the same text in both. Where everything that all categories share is the same
    too, what was found about those that rest on nothing else is taken from `now`. `cache` says how sentences read.
    """
    day = now.prepared.day
    prepared = prepare(base, day, cache)
    known = {s.file: s for s in now.assessed.summaries if stands(prepared, s.footing, alike.get(s.file))}
    left = [file for file in base.category_files if file not in known]
    if len(left) >= FILES_WORTH_A_POOL or not same_grounds(prepared, now.prepared):
        whole = assess(base, day, keep_goals=False, jobs=jobs, waivers=waivers, cache=cache)
        return Base(whole.assessed, whole.findings, whole.ignored)
    return _conclude(prepared, list(_summaries(prepared, known)), waivers)


def _summaries(prepared: Prepared, known: Mapping[str, CategorySummary]) -> Iterator[CategorySummary]:
    laws = LawJudge(prepared)
    for file in prepared.inventory.category_files:
        if file in known:
            yield known[file]
            continue
        entry, problems, left_out = read_category(prepared.inventory.root, file)
        if entry is not None:
            judged = prepared.judge.judge(entry, left_out)
            found, failures = category_findings(prepared, judged), onward_failures(prepared, judged)
            drafted = prepared.drafts.would_prove(prepared.judge, judged)
            yield summarise(
                judged, found, tuple(problems), failures=failures, left_out=len(left_out), drafted=drafted, laws=laws
            )


def _conclude(prepared: Prepared, summaries: list[CategorySummary], waivers: bool) -> Base:
    inventory = prepared.inventory
    read = {summary.file for summary in summaries}
    unread = [file for file in inventory.category_files if file not in read]
    problems = [problem for file in unread for problem in read_category(inventory.root, file)[1]]
    problems += [*inventory.problems, *(problem for summary in summaries for problem in summary.problems)]
    statements = judge_statements(prepared, summaries)
    assessed = Assessed(prepared, summaries, statements, judge_clauses(prepared, statements), problems)
    every = [*(finding for summary in summaries for finding in summary.findings), *inventory_findings(assessed)]
    found = graded(without_unjudged(every, all_unread(assessed)), inventory.manifest.settings)
    if not waivers:
        return Base(assessed, found, ())
    kept, _, ignored = accepted(assessed, found, {finding.file for finding in found})
    return Base(assessed, graded(kept, inventory.manifest.settings), ignored)
