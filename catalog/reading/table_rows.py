"""Rows of tables: what a row says together with the header above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog.reading.denial_words import has_denial_word
from catalog.reading.lexicon import Lexicon, Verb
from catalog.reading.model import Action, Effect, NamedTerm, Said, Words
from catalog.reading.term_index import EVERYTHING, TermIndex
from catalog.reading.text import TextPart, tokens_of

ROLES = ("data", "recipient", "purpose", "source", "basis", "period", "country")
_LETTERS = re.compile(r"[^a-z -]+")
_COOKIES = re.compile(r"\bcookie", re.IGNORECASE)
_NUMBERED = re.compile(r"\W*(?:no|nr)\W*", re.IGNORECASE)
_CLAUSE = re.compile(r"\b(?:we|never|not|from us|receive|receives|get|gets)\b", re.IGNORECASE)
ADVERTISED = "cross-context-advertising"
_SALES = frozenset({"sell", "sold", "selling", "rent", "rented"})


@dataclass(frozen=True, slots=True)
class RowColumn:
    """A column of a row: its header, the role that the header gives it, its cell and where that begins in the row."""

    header: str
    role: str
    cell: str
    start: int


class RowReader:
    """Reads rows with the terms and lists of English."""

    def __init__(self, index: TermIndex, lexicon: Lexicon) -> None:
        self._index, self._lexicon = index, lexicon

    def columns(self, sentence: str, header: Sequence[str], cells: Sequence[str]) -> list[RowColumn]:
        """The columns of a row, each with its role, or an empty role where the header tells none."""
        found: list[RowColumn] = []
        place = 0
        for name, cell in zip(header, cells, strict=False):
            start = sentence.find(cell, place)
            place = start + len(cell) if start >= 0 else place
            found.append(RowColumn(name, self._role(name), cell, max(start, 0)))
        return found

    def _role(self, name: str) -> str:
        plain = " ".join(_LETTERS.sub(" ", name.lower()).split())
        return next((role for role in ROLES if plain in self._lexicon.lists[f"{role}_headers"]), "")

    def answers(self, columns: Sequence[RowColumn], heading: str) -> Iterator[Said]:
        """What columns say whose header asks or states an act: “Shared with third parties?” – “No”."""
        data = self._data(columns)
        for column in columns[1:]:
            verb = self._verb(column.header)
            if (
                verb is None
                or not data
                or (_CLAUSE.search(column.header) and not self._answer(column.cell) and not column.cell)
            ):
                continue
            answer = self._answer(column.cell)
            denied = has_denial_word(column.header)
            if denied and answer == "no":  # “Never shared: No” denies a denial, which permits nothing for certain
                continue
            action = self._action_of(verb)
            inside = self._terms("recipients", column) or self._of_header("recipients", column)
            if answer or inside:
                words = (
                    Words(column.header, "header", 0, len(column.header)),
                    self._words(column, 0, len(column.cell)),
                )
                purposes = tuple(NamedTerm(term, words[0]) for term in self._traded_for(column.header))
                effect: Effect = "prohibits" if denied or answer == "no" else "permits"
                yield Said(effect, action, words, data, inside if action == "disclose" else (), purposes)

    def _answer(self, cell: str) -> str:
        words = [token.word for token in tokens_of([TextPart("sentence", cell)])]
        for name in ("no", "yes"):
            if any(
                words[: len(p.split())] == p.split() and len(words) <= len(p.split()) + 3
                for p in self._lexicon.lists[name]
            ):
                return name
        return ""

    def _verb(self, header: str) -> Verb | None:
        return next(self._verbs(header), None)

    def _traded_for(self, header: str) -> tuple[str, ...]:
        """The purposes of a header that speaks of selling; to share beside it is to share for advertising elsewhere.

        So has the California Consumer Privacy Act, § 1798.140(ah), by which such tables are made.
        """
        verbs = list(self._verbs(header))
        if not any(verb.frame == "sale" for verb in verbs):
            return ()
        return ("sell-data",) if all(verb.frame == "sale" for verb in verbs) else ("sell-data", ADVERTISED)

    def _verbs(self, header: str) -> Iterator[Verb]:
        for token in tokens_of([TextPart("header", header)]):
            for phrase, senses in self._lexicon.phrases.get(token.word, ()):
                if len(phrase) == 1:
                    verb = next((s.value for s in senses if isinstance(s.value, Verb)), None)
                    if verb is not None and verb.action in ("collect", "disclose", "use"):
                        yield verb

    def _action_of(self, verb: Verb) -> Action:
        return "disclose" if verb.action == "disclose" else "collect" if verb.action == "collect" else "use"

    def denies(self, columns: Sequence[RowColumn], heading: Sequence[str]) -> bool:
        """Whether the heading, a title or a cell that is no name and no place denies or limits what the row says."""
        cells = [column.cell for column in columns if column.role not in ("recipient", "country")]
        titles = [column.header for column in columns if not _NUMBERED.fullmatch(column.header)]
        return any(map(has_denial_word, (*heading[-1:], *titles, *cells)))

    def by_role(self, columns: Sequence[RowColumn], heading: str) -> Iterator[Said]:
        """What a row says by the roles of its columns: who gets what for which purpose, or what is used for what."""
        roles = {column.role: column for column in reversed(columns) if column.role}
        data, words = self._data(columns), tuple(self._words(c, 0, len(c.cell)) for c in columns[:1])
        purposes = self._purposes(roles.get("purpose"))
        when = self._when(roles.get("basis"))
        if "recipient" in roles and not roles.get("source") and ("purpose" in roles or data or "country" in roles):
            if not data and "processor" in roles["recipient"].header.lower():
                data = (NamedTerm(EVERYTHING, words[0]),)
            yield Said(
                "permits", "disclose", words, data, self._recipients(roles["recipient"], columns), purposes, when=when
            )
            return
        cookies = bool(_COOKIES.search(columns[0].header)) and len(columns) > 1
        sources = self._terms("sources", roles["source"]) if "source" in roles else ()
        if data and ("source" in roles or cookies):
            kept = sources or (NamedTerm("cookie-storage", self._words(columns[0], 0, len(columns[0].cell))),)
            yield Said("permits", "collect", words, data, sources=kept)
        if data and "purpose" in roles and (purposes or when):
            yield Said("permits", "use", words, data, purposes=purposes, when=when)
        elif (
            data
            and not purposes
            and "period" not in roles
            and "collect" in heading.lower()
            and len(roles) == 1
            and not any(self._answer(column.cell) for column in columns)
        ):
            yield Said("permits", "collect", words, data)

    def _data(self, columns: Sequence[RowColumn]) -> tuple[NamedTerm, ...]:
        named = [one for column in columns if column.role == "data" for one in self._terms("data", column)]
        narrow = [one for one in named if one.term != EVERYTHING]
        return tuple({one.term: one for one in reversed(narrow or named)}.values())[::-1]

    def _recipients(self, column: RowColumn, columns: Sequence[RowColumn]) -> tuple[NamedTerm, ...]:
        found = self._terms("recipients", column)
        by_task = [one for other in columns if other.role == "purpose" for one in self._terms("recipients", other)]
        if any(self._index.is_own("recipients", one.term) for one in found):
            return (*found, *self._of_header("recipients", column))  # a company, of the kind that its column is of
        if found or by_task:
            return found or tuple(by_task[:1])
        kind = "sub-processor" if "processor" in column.header.lower() else "service-provider"
        return (NamedTerm(kind, self._words(column, 0, len(column.cell))),)

    def _purposes(self, column: RowColumn | None) -> tuple[NamedTerm, ...]:
        return self._terms("purposes", column) if column else ()

    def _when(self, column: RowColumn | None) -> tuple[NamedTerm, ...]:
        return self._terms("conditions", column) if column and "consent" in column.cell.lower() else ()

    def _terms(self, dimension: str, column: RowColumn) -> tuple[NamedTerm, ...]:
        tokens = tokens_of([TextPart("sentence", column.cell)])
        found = [m for m in self._index.find(tokens) if m.dimension == dimension]
        named = [NamedTerm(m.term, self._words(column, tokens[m.first].start, tokens[m.last - 1].end)) for m in found]
        return tuple({one.term: one for one in reversed(named)}.values())[::-1]

    def _of_header(self, dimension: str, column: RowColumn) -> tuple[NamedTerm, ...]:
        tokens = tokens_of([TextPart("header", column.header)])
        return tuple(
            NamedTerm(m.term, Words(column.header, "header", tokens[m.first].start, tokens[m.last - 1].end))
            for m in self._index.find(tokens) if m.dimension == dimension
        )  # fmt: skip

    def _words(self, column: RowColumn, start: int, end: int) -> Words:
        return Words(column.cell[start:end], "sentence", column.start + start, column.start + end)
