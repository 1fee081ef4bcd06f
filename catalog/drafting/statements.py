"""Proposed statements: what the reader of sentences is sure that a sentence says, with the terms that it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from catalog.drafting import cues
from catalog.drafting.grounds import NOT_OF_WHAT, base_names, sure_bases, what_rests
from catalog.drafting.remarks import remarks_on
from catalog.drafting.retention_tables import retained_data
from catalog.drafting.sentences import sentences, topic, under_headings_in_disguise
from catalog.drafting.terms import TermFinder
from catalog.drafting.ways import keeps
from catalog.drafting.yaml_text import flow_list
from catalog.free_id import free_id
from catalog.reading.in_clause import is_only_label, read_in_clause
from catalog.reading.model import Reading, Said
from catalog.reading.policy_language import language_of_clauses, language_of_sentence
from catalog.reading.quoted import denies_more, excepts_more, plain_denials
from catalog.reading.reader import SentenceReader
from inventory.model import Vocabulary
from inventory.policy import Clause, QuoteIndex, slug
from inventory.policy.sentences import last_sentence

LONGEST_ID = 48
UMBRELLAS = ("personal-information", "sensitive-information")
SALE = "sell-data"
"""The purpose that a sentence denies which says that data are not sold: it forbids no other disclosure."""
SOMEBODY = "third-party"
"""What a proposal says of a recipient whose kind the vocabulary has no word for."""
ARTICLES = frozenset({"a", "an", "the", "your", "our", "any", "their"})
STATED = {
    "collect": ("data", "subjects", "sources", "when"),
    "use": ("data", "subjects", "purposes", "when"),
    "disclose": ("data", "subjects", "recipients", "purposes", "when"),
    "transfer": ("mechanism", "when"),
}
NEEDED = {"collect": ("data",), "use": ("data",), "disclose": ("data",), "transfer": ()}


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed statement. `terms` go by key of the statement, in their order there; `remarks` are cues to weigh."""

    id: str
    clause: Clause
    quote: str
    kind: str
    action: str
    terms: dict[str, tuple[str, ...]] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    ambiguous: bool = False
    by: str = ""
    """The other program that proposed it; empty for the program's own reader."""


class RecipientRow(NamedTuple):
    """What a row of a table of recipients says, in terms: who gets what for which purposes, which may all be empty."""

    recipients: tuple[str, ...]
    data: tuple[str, ...]
    purposes: tuple[str, ...]
    is_limited: bool
    """Whether it names a purpose, known to the vocabulary or not."""


def _of_row(clause: Clause, row: RecipientRow) -> Iterator[Draft]:
    """The permission of a row that names data; none where it names a purpose that the vocabulary does not know."""
    if row.data and (row.purposes or not row.is_limited):
        terms = {"data": row.data, "recipients": row.recipients, "purposes": row.purposes}
        terms = {key: found for key, found in terms.items() if found}
        yield Draft(f"share-with-{row.recipients[0]}", clause, clause.text, "permits", "disclose", terms)


class Drafter:
    """Proposes statements for the clauses of one policy, with the terms of one vocabulary."""

    def __init__(
        self, vocabulary: Vocabulary, clauses: Sequence[Clause], taken: set[str] | None = None,
        reader: SentenceReader | None = None, language: str = "", rows: Mapping[str, RecipientRow] | None = None,
    ) -> None:  # fmt: skip
        self._finder = TermFinder(vocabulary)
        self._reader = reader or SentenceReader(vocabulary)
        self._stated, self._usual = language, language_of_clauses(clauses)
        self._clauses = clauses
        self._heard = {clause.id: clause for clause in under_headings_in_disguise(clauses)}
        self._index = QuoteIndex(clauses)
        self._taken = set() if taken is None else taken
        self._rows = rows or {}

    def drafts(self) -> list[Draft]:
        """The proposals for every clause, in document order."""
        return [draft for clause in self._clauses for draft in self.of_clause(clause)]

    def of_clause(self, clause: Clause) -> list[Draft]:
        """The proposals for one clause; empty where the reader is sure of nothing in it."""
        return [draft for _, drafts in self.by_sentence(clause) for draft in drafts]

    def by_sentence(self, clause: Clause) -> list[tuple[str, list[Draft]]]:
        """Every sentence of a clause with the proposals for it, which may be none."""
        return [(sentence, list(self._of_sentence(clause, sentence))) for sentence in sentences(clause)]

    def reading(self, clause: Clause, sentence: str) -> Reading:
        """What the reader makes of a sentence of the clause, in its context."""
        language = language_of_sentence(sentence, self._stated, self._usual)
        return read_in_clause(self._reader, self._heard.get(clause.id, clause), sentence, language)

    def why_unread(self, clause: Clause, sentence: str, drafts: Sequence[Draft]) -> str:
        """Why somebody has to read a sentence; empty where it was drafted, or seems to say nothing about data.

        What introduces a list is read with the items of the list.
        """
        if drafts or is_only_label(clause) or sentence.endswith(":"):
            return ""
        reading = self.reading(clause, sentence)
        if sure_bases(clause, sentence, reading.language):
            return NOT_OF_WHAT
        doubt = reading.doubt or next((said.doubt for said in reading.flows if said.doubt), "")
        if doubt:
            return f"The program cannot tell what it says: {doubt}."
        if reading.flows:
            return "The program has no word for what it names."
        if plain_denials(reading):
            return f"It denies something (“{plain_denials(reading)[0].text}”) that the program did not understand."
        return "It seems to speak of data." if self._speaks_of_data(clause, sentence) else ""

    def _speaks_of_data(self, clause: Clause, text: str) -> bool:
        """Whether `text`, which stands in the clause, seems to speak of collecting or sharing data."""
        if clause.kind == "row":
            return bool(self._finder.find("data", text))
        listed = clause.kind == "item" and cues.says("use", last_sentence(clause.lead_in))
        return listed or cues.moves_data(f"{clause.lead_in} {text}", topic(self._heard.get(clause.id, clause)))

    def topics(self, clause: Clause) -> list[str]:
        """What a clause without effect on flows may inform of, by its heading and its text."""
        if cues.is_date_line(clause.text):
            return []
        heading = self._finder.find("topics", clause.heading[-1]) if clause.heading else []
        kept = ["retention"] if keeps(clause.text) else []
        return list(dict.fromkeys([*kept, *heading, *self._finder.find("topics", clause.text)]))[:3]

    def _of_sentence(self, clause: Clause, sentence: str) -> Iterator[Draft]:
        if sentence.endswith(":") or not self._index.find(sentence):
            return
        row = self._rows.get(clause.id)
        reading = self.reading(clause, sentence)
        if row is not None and all(said.effect == "permits" for said in reading.flows):
            found = list(_of_row(clause, row))
        else:
            found = [draft for said in reading.flows if (draft := self._draft(clause, reading, said))]
        found = found or [*self._duty(clause, sentence), *self._kept(clause)]
        for draft in [*found, *self._grounds(clause, reading)]:
            ambiguous = len(self._index.find(draft.quote)) > 1
            yield replace(draft, id=self._free(draft.id), ambiguous=ambiguous)

    def _draft(self, clause: Clause, reading: Reading, said: Said) -> Draft | None:
        """The statement for one thing said; none where the reader doubts, or what a statement needs is not named.

        Nor is there a permission where the sentence denies or excepts something that nothing said accounts for.
        """
        if said.effect == "permits" and (denies_more(reading) or excepts_more(reading, said)):
            return None
        action = str(said.action)
        terms = {key: self._terms(said, key) for key in STATED[action]}
        terms = {key: found for key, found in terms.items() if found}
        unspoken = any(key not in terms for key in NEEDED[action])
        permits = said.effect == "permits"
        nobody = permits and action == "disclose" and "recipients" not in terms
        aimless = permits and action == "use" and bool(said.purposes) and "purposes" not in terms
        if not said.sure or unspoken or nobody or aimless or (said.effect == "prohibits" and action == "transfer"):
            return None
        if action == "transfer":
            terms = {key: found[:1] if key == "mechanism" else found for key, found in terms.items()}
        quote = self._quote(clause, reading.sentence, said)
        return Draft(self._name(clause, said, terms), clause, quote, said.effect, action, terms, remarks_on(said))

    def _terms(self, said: Said, key: str) -> tuple[str, ...]:
        found = said.terms(key)
        if key == "recipients" and not found and said.recipients:
            return (SOMEBODY,)
        if key == "data" and not found and said.data:
            return (slug(" ".join(word for word in said.data[0].words.text.split() if word.lower() not in ARTICLES)),)
        return found

    def _quote(self, clause: Clause, sentence: str, said: Said) -> str:
        """The sentence, with the end of its lead-in where that holds the words that deny."""
        if clause.lead_in and said.effect == "prohibits" and any(one.place == "lead-in" for one in said.polarity):
            with_lead_in = f"{last_sentence(clause.lead_in)} {sentence}"
            return with_lead_in if self._index.find(with_lead_in) else sentence
        return sentence

    def _name(self, clause: Clause, said: Said, terms: dict[str, tuple[str, ...]]) -> str:
        first = terms.get("data", ("data",))[0]
        if said.effect == "prohibits":
            sale = terms.get("purposes", ())[:1] == (SALE,)
            return f"no-sale-{first}" if sale else f"no-{said.action}-{first}"
        if said.action == "collect":
            return f"collect-{slug(clause.label or topic(self._heard.get(clause.id, clause))) or first}"
        if said.action == "use":
            return f"use-{terms.get('purposes', (first,))[0]}"
        if said.action == "transfer":
            return f"transfer-{terms.get('mechanism', ('abroad',))[0]}"
        return f"share-with-{terms['recipients'][0]}"

    def _kept(self, clause: Clause) -> Iterator[Draft]:
        """What a row says of how long data are kept: it informs of the retention of the data that it names."""
        data = retained_data(clause, self._finder)
        if data:
            yield Draft(f"retention-of-{data[0]}", clause, clause.text, "informs", "retention", {"data": data})

    def _grounds(self, clause: Clause, reading: Reading) -> Iterator[Draft]:
        """What the sentence surely says to rest on a legal basis; none where nobody can tell what does."""
        bases = sure_bases(clause, reading.sentence, reading.language)
        terms = what_rests(clause, reading, self._before(clause, reading.sentence), bases) if bases else {}
        if terms:
            names = tuple(base_names(bases))
            action = names[0] if len(names) == 1 else flow_list(names)
            about = terms.get("purposes", terms.get("data", ("",)))[0]
            name = f"basis-{names[0]}-{about}"
            yield Draft(name, clause, reading.sentence, "grounds", action, dict(sorted(terms.items())))

    def _before(self, clause: Clause, sentence: str) -> list[Reading]:
        """What the sentences of the clause say that stand before this one."""
        every = sentences(clause) if clause.kind != "row" else []
        return [self.reading(clause, one) for one in (every[: every.index(sentence)] if sentence in every else [])]

    def _duty(self, clause: Clause, sentence: str) -> Iterator[Draft]:
        duties = self._finder.find("duties", sentence) if cues.undertakes(sentence) else []
        about_changes = "change" in topic(clause).lower()
        if "notify" in sentence and not duties and about_changes and cues.undertakes(sentence):
            duties = ["notify-of-policy-change"]
        for duty in duties[:1]:
            yield Draft(duty, clause, sentence, "undertakes", duty)

    def _free(self, wanted: str) -> str:
        name = free_id(wanted[:LONGEST_ID].rstrip("-"), self._taken)
        self._taken.add(name)
        return name
