"""Tables of a policy that name recipients, row by row: who gets which data, for what, where and in which role.

The columns are told by their titles, in any order and in seven languages; kind and country that a row does not give are
those of the catalogue of services, and say so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from catalog.drafting.recipient_roles import role_in
from catalog.drafting.roles import role_of
from catalog.drafting.statements import RecipientRow
from catalog.justify.listed import company_key
from catalog.observing.service_catalogue import Service, services_for
from catalog.reading.denial_words import has_denial_word
from catalog.reading.detection import ENGLISH
from catalog.reading.other_languages import names_of
from catalog.reading.policy_language import language_of_clauses
from catalog.reading.reader import SentenceReader
from catalog.reading.shared import reader_of
from catalog.reading.text import TextPart, tokens_of
from inventory.country_names import country_code
from inventory.model import Inventory, Policy
from inventory.policy import Clause
from inventory.policy.listed_columns import columns_of, words_of
from inventory.policy.listed_names import names_in

_DATA = re.compile(
    r"\b(?:data|information|daten(?!empfänger)\w*|données|datos|dati|gegevens|persoonsgegevens|dados|datenarten?)\b",
    re.IGNORECASE,
)
_NOT_DATA = re.compile(r"\b(?:purpose|zweck|finalité|finalidad|location|protection|retention|transfer)", re.IGNORECASE)
_NUMBER = re.compile(r"\W*(?:no|nr|n°|#)?\W*", re.IGNORECASE)
_COOKIES = re.compile(r"\bcookies?\b|\btraceurs?\b", re.IGNORECASE)
_LASTS = re.compile(
    r"\b(?:expiry|expires|duration|lifespan|laufzeit|speicherdauer|durée|duración|durata|looptijd)\b", re.IGNORECASE
)
_PROCESSORS = re.compile(r"process|verarbeiter|traitant|encargad|responsabil|verwerker|operador", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_FORM = re.compile(
    r"\b(?:inc|llc|ltd|limited|gmbh|ag|se|bv|nv|plc|corp|sas?|sarl|srl|oy|ab|aps|kg)\b\.?$", re.IGNORECASE
)
_LISTED_KIND = re.compile(r"[A-Z][a-z]+s")
_NOBODY = re.compile(
    r"\W*(?:none|nobody|n/?a|keine?r?|aucun|ninguno|nessuno|geen|nenhum|tbd|various)?\W*", re.IGNORECASE
)


class RecipientTableRow(NamedTuple):
    """One row of a table of recipients; `data` and `purposes` are terms, `country` a code, all empty if not named.

    `services` and `place` are the words of the table, `also` further names of the company. `from_catalogue` names what
    the catalogue of services gave.
    """

    clause: Clause
    name: str
    kinds: tuple[str, ...]
    role: str
    country: str
    services: str
    place: str
    data: tuple[str, ...]
    purposes: tuple[str, ...]
    from_catalogue: frozenset[str] = frozenset()
    role_is_said: bool = False
    also: tuple[str, ...] = ()


class _Columns(NamedTuple):
    name: int
    country: int | None
    services: int | None
    data: int | None


@dataclass(frozen=True, slots=True)
class RecipientTables:
    """Reads rows with the terms of one reader, in one language, beside the catalogue of services."""

    reader: SentenceReader
    language: str
    services: Mapping[str, Service]
    """The services by the keys of their names and aliases."""
    declared: Mapping[str, str] = field(default_factory=dict)
    """The ids of recipients that are declared already, by the keys of their names."""

    def rows(self, clauses: Sequence[Clause]) -> list[RecipientTableRow]:
        """Every row that names a company which gets data; none of what a table, its heading or a cell denies."""
        return [row for clause in clauses if (row := self.row(clause)) is not None]

    def row(self, clause: Clause) -> RecipientTableRow | None:
        """The row that a clause is, or None where it is none of a table of recipients."""
        columns = _columns(clause)
        if columns is None or _denies(clause, columns):
            return None
        cell = _cells(clause)
        said_names = names_in(cell(columns.name))
        name = said_names.name or cell(columns.name)
        service = self._service(cell(columns.name))
        known = service is not None or any(company_key(one) in self.declared for one in (name, *said_names.also))
        if _NOBODY.fullmatch(name) or (not known and self._is_kind(name, clause.header[columns.name])):
            return None
        services = cell(columns.services)
        kinds = service.kinds if service else self._kinds(services)
        country = country_code(cell(columns.country)) or ""
        taken = {"kinds", "role"} if service else set()
        if not country and service and service.country and columns.country is None:
            country = service.country
            taken.add("country")
        said = _role_said(clause, columns)
        role = said or (service.role if service and service.role != "internal" else role_of(kinds[0]))
        return RecipientTableRow(
            clause, name, kinds, role, country, services, cell(columns.country),
            self._named("data", cell(columns.data)), self._named("purposes", services), frozenset(taken), bool(said),
            said_names.also,
        )  # fmt: skip

    def _service(self, name: str) -> Service | None:
        """The service that goes by this name, or by that in its brackets."""
        bare = _BRACKETS.sub("", name)
        for one in (name, bare, name[len(bare) :].strip(" ()[]")):
            if one and company_key(one) in self.services:
                return self.services[company_key(one)]
        return None

    def _named(self, dimension: str, text: str) -> tuple[str, ...]:
        """The terms that a cell names, in its order."""
        tokens = tokens_of([TextPart("sentence", text)])
        found = [match.term for match in self.reader.index(ENGLISH).find(tokens) if match.dimension == dimension]
        lowered = text.lower()
        if self.language != ENGLISH:
            found += _others(self.language, dimension, lowered)
        return tuple(dict.fromkeys(found))

    def _kinds(self, services: str) -> tuple[str, ...]:
        if not services:
            return ("service-provider",)
        found = [one for text in (f"{services} provider", services) for one in self._named("recipients", text)]
        return tuple([one for one in found if one != "service-provider"][:1]) or ("service-provider",)

    def _is_kind(self, name: str, header: str) -> bool:
        """Whether a cell names a kind of recipient (“hospitals”) and no company."""
        if _FORM.search(name):
            return False
        tokens = tokens_of([TextPart("sentence", name)])
        matches = [m for m in self.reader.index(ENGLISH).find(tokens) if m.dimension == "recipients"]
        if matches and sum(m.last - m.first for m in matches) >= len(tokens) - 1:
            return True
        words = [word for word in name.split() if word[:1].isalpha()]
        lower = [word for word in words if word.islower() and len(word) > 3]
        plural = len(words) == 1 and bool(_LISTED_KIND.fullmatch(name)) and not _is_company_title(header)
        return plural or 2 * len(lower) > len(words)


def _role_said(clause: Clause, columns: _Columns) -> str:
    """The role as a cell says it, or the heading of the names; empty where nothing does."""
    taken = {columns.name, columns.country, columns.data}
    for place, cell in enumerate(clause.cells):
        role = role_in(cell)
        if role and place not in taken:
            return role
    return "processor" if _PROCESSORS.search(clause.header[columns.name]) else ""


def _others(language: str, dimension: str, text: str) -> Iterator[str]:
    """The terms that a text in another language names, by the beginnings of their names."""
    taken: set[int] = set()
    found: list[tuple[int, str]] = []
    for beginning, term in names_of(language, dimension):
        for match in re.finditer(rf"(?<!\w){re.escape(beginning)}", text):
            if taken.isdisjoint(range(match.start(), match.end())):
                taken |= set(range(match.start(), match.end()))
                found.append((match.start(), term))
    return (term for _, term in sorted(found))


def _columns(clause: Clause) -> _Columns | None:
    """The columns of the table that a row stands in, or None where it is no table of recipients."""
    header = clause.header
    about = " ".join((*header, *clause.heading[-1:]))
    if clause.kind != "row" or len(header) != len(clause.cells) or _COOKIES.search(about) or _LASTS.search(about):
        return None
    data = next((i for i, title in enumerate(header) if _DATA.search(title) and not _NOT_DATA.search(title)), None)
    titles = ["" if place == data else title for place, title in enumerate(header)]
    known = columns_of(titles)
    if known is None or (known.country is None and known.services is None and data is None):
        return None
    if not _is_company_title(header[known.name]):
        return None
    return _Columns(known.name, known.country, known.services, data)


def _is_company_title(title: str) -> bool:
    """Whether a title is one of companies: “Company”, “Name”, “Sub-processor”; “Category of recipient” is none."""
    return columns_of([title]) is not None and not words_of(title) & {"disclosed", "shared"}


def _denies(clause: Clause, columns: _Columns) -> bool:
    """Whether the table, or a cell that is no name and no place, denies or limits what it says."""
    titles = [title for title in clause.header if not _NUMBER.fullmatch(title)]
    cells = [cell for place, cell in enumerate(clause.cells) if place not in (columns.name, columns.country)]
    return any(has_denial_word(text) for text in (*titles, *clause.heading[-1:], clause.lead_in, *cells))


def _cells(clause: Clause) -> Callable[[int | None], str]:
    def cell(place: int | None) -> str:
        return clause.cells[place].strip() if place is not None else ""

    return cell


def services_by_name(services: Mapping[str, Service]) -> dict[str, Service]:
    """The services by the keys of their names and aliases."""
    found: dict[str, Service] = {}
    for service in services.values():
        for name in (service.name, *service.aliases):
            found.setdefault(company_key(name), service)
    return found


def rows_said(inventory: Inventory, policy: Policy) -> dict[str, RecipientRow]:
    """What the rows of a policy's tables of recipients say, by clause; who is not declared is called by kind."""
    declared = {
        company_key(name): entry.id
        for entry in inventory.recipients.values()
        for name in (entry.record.name, *entry.record.aliases)
    }
    language = policy.entry.language or language_of_clauses(policy.text.clauses)
    services = services_by_name(services_for(inventory.root)[0])
    tables = RecipientTables(reader_of(inventory.vocabulary), language, services, declared)
    rows = tables.rows(policy.text.clauses)
    ids = ((row, _declared_as(row, declared)) for row in rows)
    return {row.clause.id: said_by_row(row, (name,) if name else row.kinds) for row, name in ids}


def _declared_as(row: RecipientTableRow, declared: Mapping[str, str]) -> str | None:
    """The id under which one of a row's names is declared."""
    return next((declared[key] for key in map(company_key, (row.name, *row.also)) if key in declared), None)


def said_by_row(row: RecipientTableRow, recipients: tuple[str, ...]) -> RecipientRow:
    """What a row says of those who are called `recipients` in the inventory."""
    return RecipientRow(recipients, row.data, row.purposes, bool(row.services))
