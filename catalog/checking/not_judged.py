"""What a check could not judge: the parts that were not read, and how much rests on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from catalog.checking.assessed import Assessed
from inventory.unread_parts import UnreadPart


class NotJudged(NamedTuple):
    """How many disclosures, collections, uses and transfers have no verdict, and how many records were not read.

    A file that was not read counts as one of its kind, however many records it holds.
    """

    disclosures: int = 0
    collections: int = 0
    uses: int = 0
    transfers: int = 0
    categories: int = 0
    statements: int = 0
    recipients: int = 0
    others: int = 0

    def __bool__(self) -> bool:
        """Whether there is anything that was not judged."""
        return any(self)


def not_judged(assessed: Assessed) -> NotJudged:
    """Count what the check could not judge."""
    goals = [summary.not_judged for summary in assessed.summaries]
    kinds = Counter(part.kind for part in all_unread(assessed))
    known = ("categories", "statements", "recipients")
    return NotJudged(
        sum(each.disclosures for each in goals),
        sum(each.collections for each in goals),
        sum(each.uses for each in goals),
        sum(each.transfers for each in goals),
        kinds["categories"], kinds["statements"], kinds["recipients"],
        sum(number for kind, number in kinds.items() if kind not in known),
    )  # fmt: skip


def all_unread(assessed: Assessed) -> list[UnreadPart]:
    """Every part that was not read, or not in full: shared ones, then categories in the order of their files."""
    return [*assessed.prepared.inventory.unread, *_categories(assessed)]


def _categories(assessed: Assessed) -> Iterator[UnreadPart]:
    read = {summary.file: summary for summary in assessed.summaries}
    for file in assessed.prepared.inventory.category_files:
        summary = read.get(file)
        if summary is None:
            fault = next((problem for problem in assessed.problems if problem.file == file), None)
            at = (fault.path, fault.span) if fault else ((), None)
            yield UnreadPart("categories", file, at[0], span=at[1])
        elif summary.problems:
            first = summary.problems[0]
            yield UnreadPart("categories", file, first.path, summary.id, span=first.span)
