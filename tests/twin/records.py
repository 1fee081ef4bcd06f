"""An inventory folder as plain records; every scalar is text."""

from __future__ import annotations

import csv
import datetime
import functools
import pathlib
import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from tests.twin.policy_text import Clause, clauses_of, normalised, places

Date = datetime.date
BUILT_IN = pathlib.Path(__file__).resolve().parents[2] / "inventory" / "vocabulary"
DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes")


@dataclass(frozen=True)
class Window:
    """From (inclusive) until (exclusive); None is open."""

    start: Date | None = None
    end: Date | None = None

    def holds(self, day: Date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, eq=False)
class Statement:
    id: str
    policy: str
    kind: str
    action: str
    terms: dict[str, list[str]]
    raw: dict[str, Any]
    windows: list[Window]
    places: list[str]

    @property
    def when(self) -> list[str]:
        return as_list(self.raw.get("when"))

    @property
    def residual(self) -> bool:
        return self.raw.get("residual") == "true"

    @property
    def such_as(self) -> dict[str, str]:
        return dict(self.raw.get("such_as") or {})

    @property
    def displaces(self) -> list[str]:
        return as_list(self.raw.get("displaces"))

    @property
    def exceptions(self) -> list[str]:
        return as_list(self.raw.get("exception_to"))

    @property
    def lost(self) -> bool:
        return not self.places

    @property
    def quoted(self) -> bool:
        """Neither POL001 nor POL010."""
        return len(self.places) == 1


@dataclass(frozen=True, eq=False)
class Inventory:
    root: pathlib.Path
    country: str
    vocabulary: dict[str, dict[str, Any]]
    categories: dict[str, dict[str, Any]]
    recipients: dict[str, dict[str, Any]]
    statements: dict[str, Statement]
    speaks_to: dict[str, list[str]]
    read_topics: set[str]
    listed: dict[str, set[str]] = field(default_factory=dict)
    own_files: set[pathlib.Path] = field(default_factory=set)
    drafts: list[str] = field(default_factory=list)
    policies: dict[str, dict[str, Any]] = field(default_factory=dict)
    clauses: dict[str, set[str]] = field(default_factory=dict)


def as_list(value: Any) -> list[Any]:
    """A list of one may be written as the bare value (format.md)."""
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list) else [value]


def load(path: pathlib.Path) -> dict[str, Any]:
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return content if isinstance(content, dict) else {}


def files(root: pathlib.Path, names: Any) -> list[pathlib.Path]:
    return [path for name in as_list(names) for path in sorted(root.glob(name))]


def day(value: Any) -> Date | None:
    return Date.fromisoformat(value) if value else None


def read_inventory(root: pathlib.Path) -> Inventory:
    manifest = load(root / "inventory.yaml")
    vocabulary = read_vocabulary(root, manifest.get("vocabulary"))
    categories = {raw["category"]: raw for raw in map(load, files(root, manifest["categories"]))}
    recipients: dict[str, dict[str, Any]] = {}
    for path in files(root, manifest["recipients"]):
        recipients.update(load(path).get("recipients") or {})
    statements: dict[str, Statement] = {}
    read_topics: set[str] = set()
    drafts: list[str] = []
    named: dict[str, set[str]] = {}
    for policy, about in manifest["policies"].items():
        document = root / about["document"]
        clauses = clauses_of(document.read_text(encoding="utf-8"), document.stem, set())
        named[policy] = {clause.id for clause in clauses}
        for path in files(root, about["statements"]):
            content = load(path)
            for topics in (content.get("read") or {}).values():
                read_topics.update(as_list(topics))
            for name, raw in (content.get("statements") or {}).items():
                if raw.get("draft") == "true":  # "A statement with `draft: true` is none"
                    drafts.append(name)
                    continue
                statements[name] = read_statement(
                    name, policy, raw, about=about, clauses=clauses, vocabulary=vocabulary
                )
    return Inventory(
        root,
        manifest["organisation"]["country"],
        vocabulary,
        categories,
        recipients,
        statements,
        {policy: as_list(about.get("speaks_to")) for policy, about in manifest["policies"].items()},
        read_topics,
        listed_recipients(root, manifest["policies"], recipients),
        own_files(root, manifest),
        drafts,
        manifest["policies"],
        named,
    )


def own_files(root: pathlib.Path, manifest: dict[str, Any]) -> set[pathlib.Path]:
    """ "The inventory's own files: manifest, vocabulary, categories, recipients, policy documents, incorporated lists,
    statements …\""""
    named = [as_list(manifest.get(key)) for key in ("categories", "recipients", "waivers")]
    named.append([] if isinstance(manifest.get("vocabulary"), dict) else as_list(manifest.get("vocabulary")))
    for about in manifest["policies"].values():
        named += [as_list(about.get(key)) for key in ("document", "statements", "incorporates", "lock")]
    found = [path for names in named for path in files(root, names)]
    return {path.resolve() for path in [root / "inventory.yaml", *found]}


def read_vocabulary(root: pathlib.Path, named: Any) -> dict[str, dict[str, Any]]:
    """Built-in terms, a project's term replacing the built-in one of the same id (format.md)."""
    vocabulary: dict[str, dict[str, Any]] = {"data": {"personal-information": {}}}
    own = [named] if isinstance(named, dict) else [load(path) for path in files(root, named)]
    for content in [*built_in(), *own]:
        for dimension, terms in content.items():
            if isinstance(terms, dict):
                vocabulary.setdefault(dimension, {}).update(terms)
    return vocabulary


@functools.cache
def built_in() -> tuple[dict[str, Any], ...]:
    return tuple(load(path) for path in sorted(BUILT_IN.glob("*.yaml")))


def read_statement(
    name: str,
    policy: str,
    raw: dict[str, Any],
    *,
    about: dict[str, Any],
    clauses: list[Clause],
    vocabulary: dict[str, dict[str, Any]],
) -> Statement:
    kind = next(
        kind for kind in ("permits", "prohibits", "grounds", "undertakes", "informs", "promises") if kind in raw
    )
    windows = [
        Window(day(about.get("effective")), day(about.get("until"))),
        Window(day(raw.get("from")), day(raw.get("until"))),
    ]
    if raw.get("mechanism"):
        windows.append(mechanism_window(vocabulary, raw["mechanism"]))
    found = places(clauses, raw["quote"])
    if raw.get("clause"):
        found = [clause for clause in found if clause == raw["clause"]]
    terms = {dimension: as_list(raw[dimension]) for dimension in DIMENSIONS if dimension in raw}
    if "recipients" in terms:  # "under `listed` … if a document that *this statement's policy* incorporates names it"
        terms["recipients"] = [f"listed {policy}" if t == "listed" else t for t in terms["recipients"]]
    action = raw[kind] if kind in ("permits", "prohibits") else ""
    if kind == "grounds":
        action, terms["bases"] = "ground", as_list(raw["grounds"])
    return Statement(name, policy, kind, action, terms, raw, windows, found)


def mechanism_window(vocabulary: dict[str, dict[str, Any]], mechanism: str) -> Window:
    about = vocabulary.get("mechanisms", {}).get(mechanism) or {}
    return Window(day(about.get("from")), day(about.get("until")))


def listed_recipients(
    root: pathlib.Path, policies: dict[str, Any], recipients: dict[str, dict[str, Any]]
) -> dict[str, set[str]]:
    """For each policy the declared recipients that a table or list which it incorporates names (policy.md)."""
    return {name: listed_in_documents(root, about, recipients) for name, about in policies.items()}


def listed_in_documents(root: pathlib.Path, about: dict[str, Any], recipients: dict[str, dict[str, Any]]) -> set[str]:
    cells: set[str] = set()
    for path in files(root, about.get("incorporates")):
        text = path.read_text(encoding="utf-8")
        rows = (
            list(csv.reader(text.splitlines()))
            if path.suffix == ".csv"
            else [re.sub(r"^\s*[-*] ", "", line).strip().strip("|").split("|") for line in text.splitlines()]
        )
        cells |= {normalised(cell).casefold() for row in rows for cell in row}
    return {name for name, about in recipients.items() if normalised(about["name"]).casefold() in cells}
