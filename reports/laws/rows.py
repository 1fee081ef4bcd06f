"""What a report on laws shows of each requirement: the things that it is asked of, each proved or with what lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from catalog.checking.assessment import Assessment
from catalog.counting import counted
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.justify.verdicts import UNJUDGED
from catalog.law.all_goals import law_goals
from catalog.law.asked import AskedRequirement, asked_requirements
from catalog.law.lacking import next_step, why_unmet
from catalog.law.unit_verdict import LawGoal
from reports.laws.records import LawSentence, sentence_called
from reports.page.terms import TermLabels, labels

SEEN = {
    "seen": "seen in an official text",
    "partly": "seen in part, or in a secondary source",
    "not seen": "not seen by anybody",
}
"""How far somebody has seen the words of the law, in words."""


RESULTS = ("proved", "in part", "missing", "not judged")


class LawRow(NamedTuple):
    """A requirement for one item; `item` and `category` as people read them, empty where it is asked once.

    `result` is proved, in part, missing or not judged; `lacks` says what is missing, empty where nothing is.
    """

    asked: AskedRequirement
    item: str
    category: str
    verdict: str
    result: str
    sentences: Sequence[LawSentence]
    lacks: str

    @property
    def thing(self) -> str:
        """What it is asked of, with its category where that is another thing."""
        return self.item if self.category in ("", self.item) else f"{self.item} ({self.category})"


def law_rows(assessment: Assessment) -> list[LawRow]:
    """Return a row for each goal of law, in the order of the packs; empty where no law is asked."""
    return rows_of(assessment.prepared, law_goals(assessment.assessed), assessment.categories)


def rows_of(prepared: Prepared, goals: Iterable[LawGoal], categories: Iterable[JudgedCategory]) -> list[LawRow]:
    """Return a row for each of some goals of law."""
    asked = {one.id: one for one in asked_requirements(prepared.inventory, prepared.day)}
    titles = {one.entry.id: one.entry.record.title for one in categories}
    known = TermLabels(prepared)
    return [
        _row(prepared, known, asked[goal.requirement], goal, titles.get(goal.category, goal.category)) for goal in goals
    ]


def by_requirement(rows: Iterable[LawRow]) -> Iterator[list[LawRow]]:
    """Yield the rows of each requirement together, in their order."""
    yield from (list(found) for _, found in groupby(rows, key=lambda row: row.asked.id))


def alike(rows: Iterable[LawRow]) -> list[list[LawRow]]:
    """Return those rows of one requirement together that came out alike, by the same sentences."""
    found: dict[tuple[object, ...], list[LawRow]] = {}
    for row in rows:
        found.setdefault((row.result, row.lacks, *((s.statement, s.quote) for s in row.sentences)), []).append(row)
    return list(found.values())


def in_total(rows: Sequence[LawRow]) -> str:
    """How many points there are, and how each kind of them came out."""
    found = Counter(row.result for row in rows)
    parts = ", ".join(f"{found[one]} {one}" for one in RESULTS if found[one])
    return f"{counted(len(rows), 'point')}: {parts}." if rows else "No requirement is asked."


def _row(prepared: Prepared, known: TermLabels, asked: AskedRequirement, goal: LawGoal, category: str) -> LawRow:
    found = (sentence_called(prepared, name) for name in goal.statements)
    return LawRow(
        asked, item_words(known, asked.record.per, goal.item, category), category, goal.verdict, result_of(goal),
        [one for one in found if one is not None], "" if goal.passes else _lacks(known, asked, goal),
    )  # fmt: skip


def result_of(goal: LawGoal) -> str:
    """Return in a word or two how a goal of law came out."""
    if goal.passes:
        return "proved"
    return {"partial": "in part", UNJUDGED: "not judged"}.get(goal.verdict, "missing")


def item_words(known: TermLabels, per: str, item: str, category: str) -> str:
    """Return the thing that a requirement is asked of, by the names that people read."""
    if per == "purpose":
        return known.term("purposes", item).label
    if per == "recipient":
        return known.recipient(item).label
    if per == "transfer":
        recipient, _, country = item.rpartition(" ")
        return f"{known.recipient(recipient).label}, {country}"
    return category if item else "the policy as a whole"


def _lacks(known: TermLabels, asked: AskedRequirement, goal: LawGoal) -> str:
    which = f", for {labels(known.terms('data', goal.lacking))}" if goal.lacking else ""
    why = f"{why_unmet(goal.verdict)}{which}"
    return f"{why[:1].upper()}{why[1:]}. {next_step(asked)}"


def place_of(sentence: LawSentence) -> str:
    """Return the document and line of a sentence, or that it is not found."""
    clause = sentence.clause
    return f"{clause.document}, line {clause.line}" if clause else "its sentence is not found in the policy"


def quoted(sentence: LawSentence) -> str:
    """Return a sentence in quotation marks, on one line."""
    return f"“{' '.join(sentence.quote.split())}”"
