"""What a report on laws shows of each requirement: the things that it is asked of, each proved or with what lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from catalog.checking.assessment import Assessment
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


def law_rows(assessment: Assessment) -> list[LawRow]:
    """Return a row for each goal of law, in the order of the packs; empty where no law is asked."""
    prepared = assessment.prepared
    asked = {one.id: one for one in asked_requirements(prepared.inventory, prepared.day)}
    titles = {one.entry.id: one.entry.record.title for one in assessment.categories}
    known = TermLabels(prepared)
    return [
        _row(prepared, known, asked[goal.requirement], goal, titles.get(goal.category, goal.category))
        for goal in law_goals(assessment.assessed)
    ]


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
