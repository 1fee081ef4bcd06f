"""The check of what is new since a base: only findings that the base does not have, by the base's gate.

A change must not be able to wave itself through. So each setting is the stricter of the two states', and waivers and
ignore comments count only where the base has them too. The policy and everything else is the new state's; what changed
of that, and of the gate, is told by notes, and what is looser than at the base is an error until it is approved.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from catalog.checking.assessment import FILES_WORTH_A_POOL, Assessment, assess
from catalog.checking.new_recipients import unannounced_recipients
from catalog.checking.since_base import Base, assess_base
from catalog.checking.weakened_facts import is_told, loosened_facts, lowered_rules
from catalog.checking.weakening import weakened
from catalog.diff.inventory.change import Change
from catalog.diff.inventory.compare import compare_states
from catalog.diff.inventory.findings import change_findings
from catalog.diff.inventory.gate import GRADES
from catalog.diff.inventory.state import files_alike, read_unjudged_states
from catalog.findings.finding import Finding, Severity
from catalog.findings.grading import stricter_severities
from catalog.findings.inline_ignores import Ignored, record_files
from catalog.findings.rule_codes import is_unjudged
from catalog.findings.selection import accepted_by, that_count
from catalog.findings.waiving import Waived, holds
from catalog.reading.kept_before import KIND as READINGS
from inventory.cache import NO_CACHE, Cache, OneKind
from inventory.model import Inventory
from inventory.schema import Settings

Pair = TypeVar("Pair", Waived, Ignored)


def assess_since(
    new: Inventory,
    base: Inventory,
    day: datetime.date,
    *,
    keep_goals: bool,
    jobs: int | None = None,
    waivers: bool = True,
    allow_approved: bool = False,
    cache: Cache = NO_CACHE,
) -> Assessment:
    """The assessment of `new` as of `day`, with only those findings that `base` does not have.

    Its settings are the stricter of both states', so its exit code is the gate's. Changes of the policy, the lock, the
    vocabulary, settings and waivers are added as notes (CHG004), what loosens the policy or its reading as errors,
    unless it is approved and `allow_approved` (CHG005); `older` counts the findings that `base` has as well.
    From `cache` comes what was found before. Raises CannotCheck where either cannot be checked.
    """
    settings = stricter(base.manifest.settings, new.manifest.settings)
    now = assess(_judged_by(new, settings), day, keep_goals=keep_goals, jobs=jobs, waivers=waivers, cache=cache)
    alike = files_alike(base, new)
    was = assess_base(_judged_by(base, settings), now, alike, jobs, waivers, OneKind(cache, READINGS))
    standing = [*now.findings, *_not_accepted_before(now, was, base, day)]
    states = (was.prepared._replace(inventory=base), now.prepared._replace(inventory=new))
    changes = compare_states(*read_unjudged_states(*states, alike))
    told = change_findings(_as_note(change) for change in changes if not change.is_practice and not is_told(change))
    new_ones = list(_new(standing, was.findings, _widened(changes)))
    older = len(standing) - len(new_ones)
    told += lowered_rules(new, base, allow_approved=allow_approved)
    told += weakened(now.prepared._replace(inventory=new), base, allow_approved=allow_approved)
    told += loosened_facts(changes, allow_approved=allow_approved)
    told += unannounced_recipients(now.prepared._replace(inventory=new), changes, {f.fingerprint for f in standing})
    kept = that_count(told, settings)
    return now._replace(
        findings=[*new_ones, *kept], older=older, unselected=now.unselected + len(told) - len(kept),
        searches=(*now.searches, "since"), waived=_without(now.waived, new_ones),
        ignored=_without(now.ignored, new_ones), accepted_before=accepted_by(base, day, _files_with_comments(base)),
        base=was.assessed,
    )  # fmt: skip


def _files_with_comments(base: Inventory) -> set[str]:
    """The files in which the base may accept findings; of very many categories none: then none of theirs counts."""
    categories = base.category_files if len(base.category_files) < FILES_WORTH_A_POOL else ()
    return record_files(base).union(categories)


def _without(accepted: Iterable[Pair], standing: Sequence[Finding]) -> list[Pair]:
    """What is accepted, without what stands all the same because the base does not accept it."""
    names = {id(finding) for finding in standing}
    return [pair for pair in accepted if id(pair[0]) not in names]


def stricter(one: Settings, other: Settings) -> Settings:
    """The stricter value of each setting; the day is that of `other`."""
    select = () if not one.select or not other.select else tuple(dict.fromkeys((*one.select, *other.select)))
    return other.model_copy(update={
        "fail_on": min(one.fail_on, other.fail_on, key=GRADES.index),
        "accept_open_lists": one.accept_open_lists and other.accept_open_lists,
        "max_vagueness": min(one.max_vagueness, other.max_vagueness),
        "require_citations": one.require_citations or other.require_citations,
        "select": select,
        "extend_select": tuple(dict.fromkeys((*one.extend_select, *other.extend_select))),
        "severity": stricter_severities(one, other),
        "ignore": tuple(_both(one.ignore, other.ignore)),
    })  # fmt: skip


def _both(one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    """The rule prefixes that both states ignore: of two that overlap the longer."""
    yield from (prefix for prefix in one if prefix.startswith(tuple(other)))
    yield from (prefix for prefix in other if prefix.startswith(tuple(one)) and prefix not in one)


def _judged_by(inventory: Inventory, settings: Settings) -> Inventory:
    return inventory._replace(manifest=inventory.manifest.model_copy(update={"settings": settings}))


def _not_accepted_before(now: Assessment, was: Base, base: Inventory, day: datetime.date) -> Iterator[Finding]:
    """Findings that only a waiver or a comment accepts which the base does not have."""
    held = {(entry.record.rule, entry.record.where) for entry in base.waivers if holds(entry.record, day)}
    yield from (finding for finding, _ in now.waived if (finding.code, finding.where) not in held)
    ignored = {finding.fingerprint for finding, _ in was.ignored}
    yield from (finding for finding, _ in now.ignored if finding.fingerprint not in ignored)


def _as_note(change: Change) -> Change:
    """A change of text or reading: whether it loosens is told by what compares these themselves."""
    return change._replace(kind="neutral") if change.kind == "weaker" else change


def _widened(changes: Iterable[Change]) -> frozenset[str]:
    """The records of practice that were widened: a finding about them is new, even if its message counts alike."""
    return frozenset(change.id for change in changes if change.is_practice and change.kind in ("widening", "weaker"))


def _new(findings: Iterable[Finding], known: Iterable[Finding], widened: Collection[str]) -> Iterator[Finding]:
    """Those of `findings` that `known` does not have as often, as gravely, or that are about what was widened.

    What was not judged is always among them: nobody knows whether the base could be judged there.
    """
    left: Counter[tuple[str, Severity]] = Counter((finding.fingerprint, finding.severity) for finding in known)
    for finding in findings:
        key = (finding.fingerprint, finding.severity)
        left[key] -= 1
        if left[key] < 0 or is_unjudged(finding.code) or (finding.severity == "error" and finding.where in widened):
            yield finding
