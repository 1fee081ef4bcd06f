"""Findings about points that fail: those that fail alike, and in one record, are told together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.checking.onward_failures import in_tow
from catalog.explain.quoting import Failing, nearest_quotes
from catalog.explain.waiting_drafts import to_be_read
from catalog.explain.wording import NEXT_STEP, listing
from catalog.findings.finding import Finding, Rule
from catalog.justify.engine import Judgement
from catalog.justify.goals import Goal
from catalog.justify.judged import JudgedCategory, JudgedDisclosure, Key
from catalog.justify.prepared import Prepared
from catalog.justify.verdicts import PASSING, UNJUDGED, Verdict
from inventory.problem import Path

OPENING: dict[Verdict, str] = {
    "unjustified": "No sentence of the policy permits {what}.",
    "prohibited": "The policy prohibits {what}.",
    "conflicting": "The policy both permits and prohibits {what}.",
    "partial": "The policy permits only part of this: {what}.",
    "unmet-condition": "The policy permits {what} only under a condition that is not on record.",
    "not-in-force": "The sentence that permits {what} is not in force on {day}.",
    "miscited": "What is cited does not permit {what}; another sentence would.",
}


NO_CONSENT = "The legal basis of {what} is consent, and no consent to it is on record."


def opening(verdict: Verdict, failing: Failing) -> str:
    """How a finding begins; where a policy is judged for several readerships, with the id of the one that fails."""
    if failing[0][1].lacks_consent:
        return NO_CONSENT
    readers = list(dict.fromkeys(judged.reader.name for _, judged in failing if judged.reader is not None))
    if not readers:
        return OPENING[verdict]
    named = f"the policy {listing(f'“{name}”' for name in readers)}"
    if verdict in ("not-in-force", "miscited"):
        return f"{OPENING[verdict]} This is so in {named}."
    return OPENING[verdict].replace("The policy", named[0].upper() + named[1:]).replace("the policy ", f"{named} ")


def disclosure_findings(
    rule: Rule, verdict: Verdict, prepared: Prepared, category: JudgedCategory
) -> Iterator[Finding]:
    """One finding for each disclosure with goals of this verdict."""
    for disclosure in category.disclosures if verdict in category.verdicts else ():
        all_failing = [(key, judged) for key, judged in disclosure.goals if judged.verdict == verdict]
        without_consent = [goal for goal in all_failing if goal[1].lacks_consent]
        for failing in ([goal for goal in all_failing if not goal[1].lacks_consent], without_consent):
            if failing:
                yield _disclosure_finding(rule, verdict, prepared, category, disclosure, failing)


def _disclosure_finding(
    rule: Rule, verdict: Verdict, prepared: Prepared, category: JudgedCategory, disclosure: JudgedDisclosure,
    failing: Failing,
) -> Finding:  # fmt: skip
    data, people, purposes = ([key[place] for key, _ in failing] for place in (0, 1, 2))
    recipient = prepared.inventory.recipients[disclosure.record.recipient]
    whom = f"{recipient.id} ({recipient.record.name}){_passed_on(disclosure, failing)}"
    what = f"giving {listing(data)} of {listing(people)} to {whom} for {listing(purposes)}"
    around = prepared.judge.circumstances_of(category.entry.record, disclosure.record)
    return rule.finding(
        opening(verdict, failing).format(what=what, day=prepared.day),
        next_step(prepared, verdict, "disclose", category.entry.id, failing),
        category.entry.file,
        (*disclosure.path, *_cause(disclosure, failing)),
        where=disclosure.id,
        quotes=nearest_quotes(prepared, "disclose", category.entry.id, failing, around),
    )


def _passed_on(disclosure: JudgedDisclosure, failing: Failing) -> str:
    """Who else is reached by failing goals that fail no worse there, and so have no finding of their own."""
    reached = [one.recipient for one in disclosure.onward if in_tow(one, failing)]
    return f", who passes it on to {listing(reached)}," if reached else ""


def _cause(disclosure: JudgedDisclosure, failing: Failing) -> Path:
    """Where the cause stands: at the one datum, purpose or kind of person all of whose goals fail, and no other's.

    Else, and where the disclosure does not name it itself, at the disclosure.
    """
    record = disclosure.record
    listed = {0: ("data", record.data), 2: ("purposes", record.purposes), 1: ("subjects", record.subjects)}
    for place, (field, names) in listed.items():
        to_blame = {key[place] for key, _ in failing}
        goals = [key for key, _ in disclosure.goals if key[place] in to_blame]
        if len(to_blame) == 1 and len(goals) == len(failing) < len(disclosure.goals) and to_blame <= set(names):
            return field, names.index(to_blame.pop())
    return ("id" if record.id else "recipient",)


def next_step(prepared: Prepared, verdict: Verdict, action: str, category: str, failing: Failing) -> str:
    """Return what to do; where no sentence counts yet but one is drafted, to read that one first."""
    if failing[0][1].lacks_consent:
        return "If they consented, write “consent” under “conditions” with its evidence, or name the “record” of the " \
            "consent under “basis” of the category; else stop it."  # fmt: skip
    if verdict != "unjustified":
        return NEXT_STEP[verdict]
    goals = [Goal(action, category, *key) for key, _ in failing]
    drafts = prepared.waiting.permitting([*goals, *(goal.purpose_leg() for goal in goals if action == "disclose")])
    advice = NEXT_STEP[verdict]
    return f"{to_be_read(drafts)} Otherwise {advice[0].lower()}{advice[1:]}" if drafts else advice


def collection_findings(rule: Rule, prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each data type whose collection fails, and each way in which it does."""
    yield from _category_findings(rule, prepared, category, "collect", category.collect)


def use_findings(rule: Rule, prepared: Prepared, category: JudgedCategory) -> Iterator[Finding]:
    """A finding for each purpose for which a use fails, and each way in which it does."""
    yield from _category_findings(rule, prepared, category, "use", category.use)


_GROUP_BY = {"collect": 0, "use": 2}


def _category_findings(
    rule: Rule, prepared: Prepared, category: JudgedCategory, action: str, goals: Sequence[tuple[Key, Judgement]]
) -> Iterator[Finding]:
    if category.verdicts <= PASSING:
        return
    groups: dict[tuple[str, Verdict], Failing] = {}
    for key, judged in goals:
        if not judged.passes and judged.verdict not in ("undeclared", UNJUDGED):
            groups.setdefault((key[_GROUP_BY[action]], judged.verdict), []).append((key, judged))
    around = prepared.judge.circumstances_of(category.entry.record, None)
    for (name, verdict), failing in groups.items():
        data, people = ([key[place] for key, _ in failing] for place in (0, 1))
        sources, purposes = ([key[place] for key, _ in failing] for place in (4, 2))
        what = (
            f"collecting {listing(data)} of {listing(people)} from {listing(sources)}"
            if action == "collect"
            else f"using {listing(data)} of {listing(people)} for {listing(purposes)}"
        )
        yield rule.finding(
            opening(verdict, failing).format(what=what, day=prepared.day),
            next_step(prepared, verdict, action, category.entry.id, failing),
            category.entry.file,
            _path_of(category, action, name),
            where=category.entry.id,
            quotes=nearest_quotes(prepared, action, category.entry.id, failing, around),
        )


def _path_of(category: JudgedCategory, action: str, name: str) -> tuple[str | int, ...]:
    record = category.entry.record
    if action == "collect":
        position, datum = next((i, datum) for i, datum in enumerate(record.data) if datum.type == name)
        more = datum.subjects or datum.sources or datum.purposes or datum.note
        return ("data", position, "type") if more else ("data", position)
    return path_of_purpose(category, name)


def path_of_purpose(category: JudgedCategory, name: str) -> Path:
    """Where a purpose stands: at the category, at a datum, or at a disclosure."""
    record = category.entry.record
    if name in record.purposes and any(not datum.purposes for datum in record.data):
        return ("purposes", record.purposes.index(name))
    holder = next((i for i, datum in enumerate(record.data) if name in datum.purposes), None)
    if holder is None:
        sending = next(one for one in category.disclosures if name in one.record.purposes)
        return (*sending.path, "purposes", sending.record.purposes.index(name))
    return ("data", holder, "purposes", record.data[holder].purposes.index(name))
