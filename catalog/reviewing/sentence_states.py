"""Every sentence of the policies with its state: what was made of it, and whether that holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding
from inventory.entry import Entry
from inventory.model import Policy
from inventory.policy import Clause, QuoteIndex, normalise
from inventory.policy.sentences import sentences_of
from inventory.schema import ReadMark, Statement

SentenceState: TypeAlias = Literal[
    "fault", "forbids", "permits", "promises", "informs", "silent", "draft", "unread", "quiet"
]
ABOUT_SENTENCES = ("POL001", "POL010", "POL013", "POL014", "POL015", "POL016", "POL024")


class ReviewedSentence(NamedTuple):
    """A sentence: where it stands, its state, and the ids of the statements and drafts that quote it.

    `key` names it on the page: the clause's id and the sentence's number in it, from 1.
    """

    key: str
    policy: str
    clause: Clause
    text: str
    state: SentenceState
    statements: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    marked: bool = False
    drafted_mark: bool = False

    @property
    def waits(self) -> bool:
        """Whether somebody still has to say what it means, or to mend what was said."""
        return self.state in ("fault", "draft", "unread")


def reviewed_sentences(assessed: Assessed, findings: Iterable[Finding]) -> list[ReviewedSentence]:
    """Every sentence of every policy, in the order of the documents."""
    found = list(findings)
    return [one for policy in assessed.prepared.inventory.policies for one in _Reviewing(assessed, policy, found).all()]


class _Reviewing:
    """The sentences of one policy."""

    def __init__(self, assessed: Assessed, policy: Policy, findings: Sequence[Finding]) -> None:
        self._policy = policy
        self._about: dict[str, list[Finding]] = {}
        for finding in findings:
            if finding.code in ABOUT_SENTENCES and finding.severity != "note":
                self._about.setdefault(finding.where, []).append(finding)
        self._unread = {
            one.clause.id for one in assessed.clauses if one.policy == policy.id and one.verdict == "unread"
        }
        anchors = assessed.prepared.anchors
        self._kept = _by_clause(
            (entry, clause.id) for entry in policy.statements if (clause := anchors[entry.id].clause)
        )
        index = QuoteIndex(policy.text.clauses)
        self._drafts = _by_clause(
            (entry, entry.record.clause or (places[0].id if (places := index.find(entry.record.quote)) else ""))
            for entry in policy.drafts
        )
        self._marks = {mark.id: mark for mark in policy.read}
        self._drafted = {mark.id: mark for mark in policy.drafted_marks}

    def all(self) -> Iterator[ReviewedSentence]:
        """The sentences in order."""
        for clause in self._policy.text.clauses:
            for number, sentence in enumerate(sentences_of(clause), 1):
                yield self._one(clause, number, sentence.text)

    def _one(self, clause: Clause, number: int, text: str) -> ReviewedSentence:
        said = normalise(text)
        kept = [entry for entry in self._kept.get(clause.id, []) if _overlap(normalise(entry.record.quote), said)]
        drafts = [entry for entry in self._drafts.get(clause.id, []) if _overlap(normalise(entry.record.quote), said)]
        marked, drafted = _marks(self._marks.get(clause.id), said), _marks(self._drafted.get(clause.id), said)
        state = self._state(clause, said, kept, drafts, marked, drafted)
        return ReviewedSentence(
            f"{clause.id}.{number}", self._policy.id, clause, text, state,
            tuple(entry.id for entry in kept), tuple(entry.id for entry in drafts), marked, drafted,
        )  # fmt: skip

    def _state(
        self, clause: Clause, said: str, kept: Sequence[Entry[Statement]], drafts: Sequence[Entry[Statement]],
        marked: bool, drafted: bool,
    ) -> SentenceState:  # fmt: skip
        if any(entry.id in self._about for entry in kept):
            return "fault"
        if any(_names(finding, said) for finding in self._about.get(clause.id, ()) if finding.code == "POL016"):
            return "unread"
        if drafts or (drafted and not kept):
            return "draft"
        if kept:
            return _effect(kept)
        if marked:
            return "silent"
        return "unread" if clause.id in self._unread else "quiet"


def _by_clause(placed: Iterable[tuple[Entry[Statement], str]]) -> Mapping[str, list[Entry[Statement]]]:
    found: dict[str, list[Entry[Statement]]] = {}
    for entry, clause in placed:
        found.setdefault(clause, []).append(entry)
    return found


def _overlap(quote: str, sentence: str) -> bool:
    return sentence in quote or quote in sentence


def _marks(mark: Entry[ReadMark] | None, said: str) -> bool:
    if mark is None:
        return False
    return not mark.record.sentences or any(_overlap(normalise(one), said) for one in mark.record.sentences)


def _names(finding: Finding, said: str) -> bool:
    return not finding.quotes or any(_overlap(normalise(quoted.text), said) for quoted in finding.quotes)


def _effect(kept: Sequence[Entry[Statement]]) -> SentenceState:
    records = [entry.record for entry in kept]
    if any(record.prohibits for record in records):
        return "forbids"
    if any(record.permits or record.grounds for record in records):
        return "permits"
    return "promises" if any(record.undertakes for record in records) else "informs"
