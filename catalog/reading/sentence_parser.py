"""Reads one sentence: what it permits, prohibits, undertakes or informs of, with the words that say so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from catalog.reading.absences import absences
from catalog.reading.acts import acts_of
from catalog.reading.context import JOIN, JoinedText, announces, denies, joined, text_of
from catalog.reading.contrast import set_contrast_apart
from catalog.reading.detection import ENGLISH, is_read, language_name, language_of, main_language
from catalog.reading.lexicon import lexicon
from catalog.reading.model import DIMENSIONS, NamedTerm, Reading, Said, Words
from catalog.reading.other_languages import read_other
from catalog.reading.questions import PolicyQuestion, asked
from catalog.reading.saying import said_by
from catalog.reading.scene import Scene
from catalog.reading.silent import is_silent
from catalog.reading.table_rows import RowColumn, RowReader
from catalog.reading.term_index import Match, TermIndex
from catalog.reading.text import TextPart, tokens_of
from catalog.reading.transfers import mechanisms_named, staying_in_country, transfer_by_mechanism
from catalog.reading.units import Unit, units_of
from catalog.reading.zones import clauses_of

LONGEST = 2000
"""Characters: what is longer is no sentence, and nobody reads it as one."""


class SentenceParser:
    """Reads each sentence anew; `index` gives the terms of the vocabulary by the words of a language."""

    def __init__(self, index: Callable[[str], TermIndex]) -> None:
        self.index = index
        self._parts: dict[TextPart, tuple[tuple[str, NamedTerm], ...]] = {}

    def read(
        self, sentence: str, lead_in: str, heading: tuple[str, ...], language: str, header: tuple[str, ...],
        cells: tuple[str, ...],
    ) -> Reading:  # fmt: skip
        """What a sentence says and names, with its lead-in, the headings above it, and a table's header and cells."""
        reading = self._read(sentence, lead_in, heading, language, header, cells)
        around = [*(TextPart("header", cell) for cell in header), TextPart("heading", heading[-1] if heading else "")]
        mentions = self._mentions([TextPart("sentence", sentence), TextPart("lead-in", lead_in), *around])
        return replace(reading, mentions=mentions)

    def _mentions(self, parts: Sequence[TextPart]) -> tuple[tuple[str, NamedTerm], ...]:
        """Every term that the sentence or its context names, each with its words."""
        return tuple(mention for part in parts if part.text for mention in self._mentioned(part))

    def _mentioned(self, part: TextPart) -> tuple[tuple[str, NamedTerm], ...]:
        if part not in self._parts:
            tokens = tokens_of([part])
            text = JoinedText((part,), tuple(tokens))
            found = self.index(ENGLISH).find(tokens)
            self._parts[part] = tuple((m.dimension, NamedTerm(m.term, text.words(m.first, m.last))) for m in found)
        return self._parts[part]

    def _read(
        self, sentence: str, lead_in: str, heading: tuple[str, ...], language: str, header: tuple[str, ...],
        cells: tuple[str, ...],
    ) -> Reading:  # fmt: skip
        language = main_language(language) or language_of(f"{' '.join(heading)} {lead_in} {sentence}") or ENGLISH
        if len(sentence) > LONGEST:
            return Reading(sentence, language, doubt="it is too long to be one sentence")
        if language != ENGLISH:
            if not is_read(language):
                return Reading(sentence, language, doubt=f"its language, {language_name(language)}, is not read")
            return read_other(sentence, lead_in, language)
        if header and cells:
            return self._row(sentence, heading, header, cells)
        question = asked(sentence, heading, lexicon(ENGLISH))
        if question is not None and (question.says_no or question.says_yes or question.open_question):
            return self._answered(sentence, question)
        text = text_of(sentence, lead_in, heading, lexicon(ENGLISH))
        if lead_in and not text.joined and denies(lead_in, lexicon(ENGLISH)):
            return Reading(sentence, ENGLISH, doubt="what introduces it denies something")
        return self.read_text(sentence, text)

    def _answered(self, sentence: str, question: PolicyQuestion) -> Reading:
        """What a question says with its answer; what the answer says beyond yes and no is read by itself."""
        own = self.read_text(sentence, text_of(question.answer, "", (), lexicon(ENGLISH)))
        if question.open_question:
            if own.said or question.says_no or question.says_yes:
                return replace(own, sentence=sentence)
            return self.read_text(sentence, joined(question.parts, question.tokens, question.answer))
        asked_for = self.read_text(sentence, JoinedText(question.parts, question.tokens)).flows
        if not question.says_no:
            return Reading(sentence, ENGLISH, (*asked_for, *own.said))
        first = question.tokens[0]._replace(word="never")  # the answer denies the question as a whole
        denied = self.read_text(sentence, JoinedText(question.parts, (first, *question.tokens))).flows
        denied = tuple(one for one in denied if one.effect == "prohibits") or tuple(
            replace(one, effect="prohibits") for one in asked_for if one.effect == "permits"
        )
        return Reading(sentence, ENGLISH, (*denied, *own.said))

    def _row(self, sentence: str, heading: tuple[str, ...], header: tuple[str, ...], cells: tuple[str, ...]) -> Reading:
        rows = RowReader(self.index(ENGLISH), lexicon(ENGLISH))
        columns = rows.columns(sentence, header, cells)
        announced = [one for one in columns if announces(one.header, lexicon(ENGLISH))]
        if announced:
            said = [s for one in announced for s in self._column(one)]
        else:
            said = list(rows.answers(columns, " ".join(heading)))
            doubt = "the table or a cell of it denies or limits something" if rows.denies(columns, heading) else ""
            said = said or [replace(one, doubt=doubt) for one in rows.by_role(columns, " ".join(heading))]
        return Reading(sentence, ENGLISH, tuple(said))

    def _column(self, column: RowColumn) -> Iterable[Said]:
        """What a column says whose header is half a sentence: “What we never share” – “Phone number”."""
        header = TextPart("header", column.header)
        return self.read_text(column.cell, joined((header,), tuple(tokens_of([header])), column.cell)).said

    def read_text(self, sentence: str, text: JoinedText) -> Reading:
        matches = self.index("en").find(text.tokens)
        units = units_of(text.tokens, matches, lexicon("en"))
        for unit in units:
            if unit.word == JOIN:
                unit.kinds = {"join"}
        if is_silent(units, text, lexicon("en")):
            return Reading(sentence, "en")
        said: list[Said] = []
        inherited = ""
        before: list[Match] = []
        clauses = clauses_of(units, lexicon(ENGLISH).lists["aim_verbs"], text.announced)
        for clause in clauses:
            set_contrast_apart(clause)
            acts = acts_of(clause, inherited)
            for act in acts:
                said += said_by(Scene(self.index(ENGLISH), text, matches, clause, acts, act, before))
            before = _subject(clause, matches) or before
            said += staying_in_country(said, clause, text, text.named(before))
            if acts:
                inherited = acts[-1].actor if acts[-1].actor != "unknown" else inherited
        grounds = text.named(mechanisms_named(units, matches))
        said += transfer_by_mechanism(said, units, grounds, text.named(m for m in matches if m.dimension == "data"))
        if not said:
            said += absences(units, text, matches)
        return Reading(sentence, ENGLISH, tuple(_each_once(said)), denials=tuple(_denials(clauses, text)))


def _denials(clauses: Sequence[Sequence[Unit]], text: JoinedText) -> Iterable[Words]:
    """The negations in main clauses that are about us: what readers must not do is no denial of ours."""
    for clause in clauses:
        main = [unit for unit in clause if unit.zone in ("main", "aim")]
        actor = next((unit for unit in main if unit.is_a("we", "you", "company", "third", "data", "generic")), None)
        if actor is not None and actor.is_a("you") and not actor.is_a("we"):
            continue
        denying = (u for u in main if u.is_a("not", "none", "refuse", "forbid") and not u.is_a("harmless"))
        yield from (text.words(unit.first, unit.last) for unit in denying)


def _each_once(said: Iterable[Said]) -> Iterable[Said]:
    """What is said, without what was said already by another verb (“share or disclose”)."""
    seen: set[tuple[object, ...]] = set()
    for one in said:
        key = (one.effect, one.action, one.doubt, *(one.terms(dimension) for dimension in DIMENSIONS))
        if key not in seen:
            seen.add(key)
            yield one


def _subject(clause: Sequence[Unit], matches: Sequence[Match]) -> list[Match]:
    """The data that a clause is about: what the next one means where it has no subject of its own."""
    spans = [(unit.first, unit.last) for unit in clause if unit.zone == "main"]
    return [m for m in matches if m.dimension == "data" and any(a <= m.first < b for a, b in spans)]
