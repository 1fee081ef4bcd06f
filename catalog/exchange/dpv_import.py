"""Processes described as JSON-LD with the Data Privacy Vocabulary, as data categories.

Names of DPV become the terms that equal them; others become terms of the inventory's own, with the label that the
document gives. What a process says that no category holds is a remark; what it does not say is said to be not stated.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from catalog.exchange.dpv_export import CONTEXT
from catalog.free_id import id_called
from inventory.model import Vocabulary
from inventory.policy import slug
from inventory.schema.fields import PERIOD
from inventory.strict_yaml import Value

NOT_STATED = "not-stated-in-dpv"
PROCESSES = frozenset({"dpv:Process", "dpv:PersonalDataProcess", "dpv:PersonalDataHandling"})
_TERMS = {
    "dpv:hasPersonalData": "data", "dpv:hasData": "data", "dpv:hasPurpose": "purposes",
    "dpv:hasDataSubject": "subjects", "dpv:hasLegalBasis": "bases",
}  # fmt: skip
_TITLES = ("dct:title", "rdfs:label", "skos:prefLabel", "schema:name")
_OWN = re.compile(r"inv:(?:data|purposes|subjects|bases):(.+)")


class DescribedProcess(NamedTuple):
    """A process as a category's record, and its remarks; `unplaced` are its properties that nothing was made of."""

    record: dict[str, Value]
    remarks: tuple[str, ...]
    unplaced: tuple[tuple[str, str], ...]


class DpvReader:
    """Reads the processes of one document; `own` are the terms to add, by dimension and id."""

    def __init__(self, vocabulary: Vocabulary, taken: set[str]) -> None:
        self._vocabulary = vocabulary
        self._taken = {*vocabulary["data"], *taken}
        self._equal = {
            dimension: {entry.record.dpv: name for name, entry in terms.items() if entry.record.dpv}
            for dimension, terms in vocabulary.terms.items()
        }
        self.own: dict[str, dict[str, Value]] = {"sources": {NOT_STATED: {"label": "Not stated with DPV"}}}

    def processes(self, document: Any) -> Iterator[DescribedProcess]:
        """Yield each process that names personal data and stands in no other one."""
        top = document.get("@graph", document) if isinstance(document, dict) else document
        context = document.get("@context", {}) if isinstance(document, dict) else {}
        given = context if isinstance(context, dict) else {}
        prefixes = {key: iri for key, iri in given.items() if isinstance(iri, str)}
        for node in top if isinstance(top, list) else [top]:
            if isinstance(node, dict):
                said = {_compact(key, prefixes): value for key, value in node.items()}
                if PROCESSES & {_compact(one, prefixes) for one in _texts(said.get("@type"))}:
                    yield self._process(said, prefixes)

    def _process(self, said: dict[str, Any], prefixes: dict[str, str]) -> DescribedProcess:
        found: dict[str, list[Value]] = {"data": [], "purposes": [], "subjects": [], "bases": []}
        for key, dimension in _TERMS.items():
            found[dimension] += [self._term(dimension, one, prefixes) for one in _items(said.get(key))]
        title = next((text for key in _TITLES for text in _texts(said.get(key))), "") or str(said.get("@id", "Process"))
        wanted = str(said.get("@id", "")).rpartition(":")[2].rpartition("/")[2] or title
        name = id_called(wanted, "process", self._taken, longest=56)
        self._taken.add(name)
        asked = (("data", "which data"), ("purposes", "for what"), ("subjects", "of whom"))
        remarks = [f"DPV does not say {what}" for key, what in asked if not found[key]]
        record: dict[str, Value] = {
            "category": name, "title": title, "subjects": found["subjects"] or ["person"], "sources": [NOT_STATED],
            "data": found["data"] or ["personal-information"],
            "purposes": found["purposes"] or [self._unstated_purpose()],
        }  # fmt: skip
        if len(found["bases"]) == 1:
            record["basis"] = found["bases"][0]
        remarks += [f"legal bases: {', '.join(map(str, found['bases']))}"] if len(found["bases"]) > 1 else []
        period = next((text for one in _items(said.get("dpv:hasStorageCondition")) if isinstance(one, dict)
                       for text in _texts(one.get("dct:description"))), "")  # fmt: skip
        if period and re.search(PERIOD, period):
            record["retention"] = {"period": period}
        known = {"@id", "@type", "dpv:hasStorageCondition", *_TITLES, *_TERMS}
        rest = tuple((key, json.dumps(value, ensure_ascii=False)) for key, value in said.items() if key not in known)
        return DescribedProcess(record, tuple(remarks), rest)

    def _unstated_purpose(self) -> str:
        self.own.setdefault("purposes", {})[NOT_STATED] = {"label": "Not stated with DPV"}
        return NOT_STATED

    def _term(self, dimension: str, one: Any, prefixes: dict[str, str]) -> str:
        """The term that a value names: our own by its id, else by its DPV name, else one of the inventory's own."""
        ids = [_compact(text, prefixes) for text in ([one] if isinstance(one, str) else _texts(one.get("@id")))]
        types = [] if isinstance(one, str) else [_compact(text, prefixes) for text in _texts(one.get("@type"))]
        terms = self._vocabulary.terms.get(dimension, {})
        own = next((match[1] for text in ids if (match := _OWN.fullmatch(text))), "")
        if own in terms:
            return own
        equal = next((self._equal[dimension][name] for name in (*ids, *types) if name in self._equal[dimension]), "")
        if equal and not own:
            return equal
        label = next(iter([] if isinstance(one, str) else _texts(one.get("skos:prefLabel"))), "")
        label = label or (own or (ids or types or ["unnamed"])[0].rpartition(":")[2])
        name = slug(own or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", label)) or "term"
        if name not in terms:
            broader = equal or {"data": "personal-information", "subjects": "person"}.get(dimension, "")
            record: dict[str, Value] = {"label": label} | ({"broader": [broader]} if broader else {})
            self.own.setdefault(dimension, {}).setdefault(name, record)
        return name


def _compact(text: str, prefixes: dict[str, str]) -> str:
    """A name with its usual prefix, however the document writes it."""
    head, colon, rest = text.partition(":")
    full = prefixes[head] + rest if colon and head in prefixes else text
    return next((f"{key}:{full[len(iri) :]}" for key, iri in _LONGEST_FIRST if full.startswith(iri)), text)


_LONGEST_FIRST = sorted(CONTEXT.items(), key=lambda pair: -len(pair[1]))


def _items(value: Any) -> list[Any]:
    held = value if isinstance(value, list) else [value]
    return [one for one in held if isinstance(one, str | dict) and one]


def _texts(value: Any) -> list[str]:
    """The texts of a value, those in `@value` included."""
    held = value if isinstance(value, list) else [value]
    plain = [one.get("@value") if isinstance(one, dict) else one for one in held]
    return [" ".join(one.split()) for one in plain if isinstance(one, str) and one.strip()]
