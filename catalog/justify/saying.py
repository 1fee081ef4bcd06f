"""Whether each statement says what its quote says: judged once for an inventory, by the reader of sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from catalog.justify.anchoring import ClauseAnchor
from catalog.justify.recipient_tree import ROLE_TERMS
from catalog.reading.bases_in_clause import bases_in
from catalog.reading.basis_judgement import BasisJudge
from catalog.reading.denial_words import has_denial_word
from catalog.reading.judgement import ReadingJudgement, judge_statement
from catalog.reading.model import NamedTerm, Reading
from catalog.reading.quoted import PolicySentenceReader, ReadSentence, plain_denials
from catalog.reading.reader import SentenceReader
from catalog.reading.shared import reader_of
from catalog.reading.term_index import TermIndex
from inventory.cache import NO_CACHE, Cache
from inventory.entry import Entry
from inventory.model import Policy, Vocabulary
from inventory.policy import Clause
from inventory.schema import Recipient, Statement, Term


class Sayings:
    """The judgement of every statement that permits or prohibits, by its id; policies' sentences are read on demand.

    What earlier runs have read comes from `cache`.
    """

    def __init__(
        self, policies: Iterable[Policy], anchors: Mapping[str, ClauseAnchor], vocabulary: Vocabulary,
        recipients: Mapping[str, Entry[Recipient]], cache: Cache = NO_CACHE,
    ) -> None:  # fmt: skip
        self._cache = cache
        self._policies = tuple(policies)
        self._anchors = anchors
        self._vocabulary = vocabulary
        self._recipients = recipients

    @cached_property
    def _reader(self) -> SentenceReader:
        return reader_of(with_recipients(self._vocabulary, self._recipients), self._cache)

    def keep(self) -> None:
        """Keep what was read, for later runs."""
        if self._cache:
            self._reader.keep()

    @cached_property
    def index(self) -> TermIndex:
        """The terms of the vocabulary and the declared recipients by the words that name them in English."""
        return self._reader.index("en")

    def named_in(self, text: str) -> tuple[tuple[str, NamedTerm], ...]:
        """Every term that words of a policy name, by dimension."""
        return self._reader.named_in(text)

    @cached_property
    def readers(self) -> Mapping[str, PolicySentenceReader]:
        """The readers of the policies, by policy id."""
        return {policy.id: PolicySentenceReader(policy, self._reader) for policy in self._policies}

    @cached_property
    def judgements(self) -> Mapping[str, ReadingJudgement]:
        """The judgement of each permission, prohibition and legal basis whose quote stands in one clause."""
        found: dict[str, ReadingJudgement] = {}
        for policy in self._policies:
            for entry in policy.statements:
                clause = self._anchors[entry.id].clause
                if clause is not None and entry.record.action and not entry.record.draft:
                    sentences = self.readers[policy.id].quoted(clause, entry.record.quote)
                    if entry.record.grounds:
                        found[entry.id] = self._judge_basis(entry.record, clause, sentences)
                        continue
                    readings = [one.reading for one in sentences]
                    judged = judge_statement(entry.record, readings, self.index, _authored(entry.record))
                    judged = _heeding_denials(entry.record, judged, readings)
                    found[entry.id] = _heeding_context(entry.record, judged, clause)
        return found

    def _judge_basis(self, said: Statement, clause: Clause, sentences: Sequence[ReadSentence]) -> ReadingJudgement:
        bases = [found for one in sentences for found in bases_in(clause, one.sentence.text, one.reading.language)]
        text = " ".join((*clause.heading, *clause.header, clause.lead_in, clause.label, clause.text))
        return self._basis_judge.judge(said, [one.reading for one in sentences], bases, text, _authored(said))

    @cached_property
    def _basis_judge(self) -> BasisJudge:
        return BasisJudge(self._vocabulary["bases"], self.index)

    @cached_property
    def contradicted(self) -> Mapping[str, Entry[Statement]]:
        """The statements whose quote says the opposite of them, by id, unless somebody has overruled that reading."""
        said = (entry for policy in self._policies for entry in policy.statements)
        return {
            entry.id: entry
            for entry in said
            if entry.id in self.judgements
            and self.judgements[entry.id].answer == "says otherwise"
            and entry.record.overruled is None
        }


def with_recipients(vocabulary: Vocabulary, recipients: Mapping[str, Entry[Recipient]]) -> Vocabulary:
    """Return the vocabulary with the declared recipients below their kinds: a sentence may call them by name."""
    declared = {
        name: Entry(name, _term(entry.record), entry.file, entry.path)
        for name, entry in recipients.items()
        if name not in vocabulary["recipients"]
    }
    return replace(vocabulary, terms={**vocabulary.terms, "recipients": {**vocabulary["recipients"], **declared}})


def _term(recipient: Recipient) -> Term:
    broader = (*recipient.kinds, *ROLE_TERMS.get(recipient.role, ()))
    return Term.model_construct(label=recipient.name, broader=broader, synonyms=recipient.aliases)


def _heeding_denials(said: Statement, judged: ReadingJudgement, readings: Sequence[Reading]) -> ReadingJudgement:
    """Take a permission for contradicted whose sentence denies something about data, even if nobody can tell what."""
    if (
        said.prohibits
        or said.permits == "transfer"
        or judged.answer != "cannot tell"
        or any(reading.flows for reading in readings)
    ):
        return judged
    denials = tuple(words for reading in readings for words in plain_denials(reading))
    return replace(judged, answer="says otherwise", polarity=denials) if denials else judged


def _heeding_context(said: Statement, judged: ReadingJudgement, clause: Clause) -> ReadingJudgement:
    """Take a prohibition for doubtful, not for contradicted, if what stands above its sentence denies something.

    “We never share:” above a list, or in the header of a table, denies what stands below it.
    """
    above = " ".join((*clause.heading, *clause.header, clause.lead_in, clause.label))
    if said.permits or judged.answer != "says otherwise" or judged.polarity or not has_denial_word(above):
        return judged
    return replace(judged, answer="cannot tell", reason="what stands above it denies something")


def _authored(said: Statement) -> dict[str, Mapping[str, str]]:
    """Which words name which terms, as the author of a statement says."""
    return {str(dimension): words for dimension, words in said.words.items()}
