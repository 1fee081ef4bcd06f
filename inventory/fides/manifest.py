"""Reads Fides manifests, one file or a folder of them, and says which of their fields an inventory has no place for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

from inventory.fides.model import (
    FidesDataset,
    FidesDeclaration,
    FidesManifest,
    FidesMatch,
    FidesPolicyRule,
    FidesSystem,
    FidesTerm,
    Match,
    Unplaced,
    UnreadableManifestError,
)
from inventory.fides.tree import Branch, documents
from inventory.source import read_text

ENDINGS = (".yml", ".yaml", ".json")
MOST_BYTES = 8 << 20
KINDS = ("system", "policy", "dataset", "organization", "data_category", "data_use", "data_subject")
_PLURALS = {kind[:-1] + "ies" if kind.endswith("y") else f"{kind}s": kind for kind in KINDS}
_COMMON = frozenset({"fides_key", "name", "description", "organization_fides_key", "is_default"})
_SYSTEM = _COMMON | {"privacy_declarations", "legal_name", "responsibility", "dpo"}
_DECLARATION = frozenset({
    "name", "data_categories", "data_use", "data_subjects", "dataset_references", "retention_period", "third_parties",
    "shared_categories",
})  # fmt: skip
_EMPTY: tuple[Any, ...] = (None, "", [], {}, "false", "False", "Not defined")


def read_manifests(place: Path) -> FidesManifest:
    """Read the file `place`, or every manifest in that folder and below. Raises UnreadableManifestError."""
    reader = _Reader()
    for file in _files(place):
        text, problems = read_text(file.parent, file.name, MOST_BYTES)
        if text is None:
            if problems[0].code == "INV009" and file != place:
                continue
            raise UnreadableManifestError(f"{file}: {problems[0].message}", problems[0].help)
        for document in documents(text, file.name):
            reader.add(document, file.name)
    if not reader.found:
        kinds = ", ".join(KINDS)
        raise UnreadableManifestError(
            f"“{place}” holds no Fides resource: none of its top-level keys is {kinds}.", "Name a Fides manifest."
        )
    return reader.manifest()


def _files(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place]
    found = sorted(file for file in place.rglob("*") if file.suffix.lower() in ENDINGS and file.is_file())
    if not found:
        raise UnreadableManifestError(f"“{place}” holds no YAML file.", "Name a Fides manifest, or a folder of them.")
    return found


class _Reader:
    def __init__(self) -> None:
        self.found = False
        self.unplaced: list[Unplaced] = []
        self._systems: list[FidesSystem] = []
        self._rules: list[FidesPolicyRule] = []
        self._policies: list[tuple[str, str, str]] = []
        self._datasets: list[FidesDataset] = []
        self._terms: dict[str, list[FidesTerm]] = {}
        self._organisation = ""

    def manifest(self) -> FidesManifest:
        """Everything that was added."""
        terms = {kind: tuple(held) for kind, held in self._terms.items()}
        return FidesManifest(
            tuple(self._systems), tuple(self._rules), tuple(self._policies), tuple(self._datasets), terms,
            self._organisation, tuple(self.unplaced),
        )  # fmt: skip

    def add(self, document: Any, file: str) -> None:
        """Add the resources of one document; raises UnreadableManifestError for one that is none."""
        for top in document if isinstance(document, list) else [document]:
            if not isinstance(top, Branch):
                raise UnreadableManifestError(
                    f"{file}: a manifest begins with keys such as system: or policy:.", "Correct it."
                )
            for kind, held in top.items():
                self._kind(_PLURALS.get(kind, kind), held, file, top)

    def _kind(self, kind: str, held: Any, file: str, top: Branch) -> None:
        if kind not in KINDS:
            self._lose(f"{file}, line {top.line}", kind, held, "no resource of Fides that an inventory has a place for")
            return
        self.found = True
        for one in held if isinstance(held, list) else [held]:
            if isinstance(one, Branch):
                getattr(self, f"_{kind}")(one, file)
            elif one is not None:
                self._lose(file, kind, one, "it is no mapping of keys and values")

    def _system(self, one: Branch, file: str) -> None:
        where = f"{file}, line {one.line}"
        key = _text(one, "fides_key") or _text(one, "name") or "system"
        self._rest(one, _SYSTEM, where, key)
        declarations = tuple(self._declarations(one, file, key))
        self._systems.append(FidesSystem(
            key, _text(one, "name") or key, _text(one, "description"), _text(one, "legal_name"),
            _texts(one.get("responsibility")), _text(one, "dpo"), declarations, where,
        ))  # fmt: skip

    def _declarations(self, system: Branch, file: str, key: str) -> Iterator[FidesDeclaration]:
        held = system.get("privacy_declarations")
        for one in held if isinstance(held, list) else [held]:
            if not isinstance(one, Branch):
                if one is not None:
                    self._lose(file, f"{key}.privacy_declarations", one, "it is no mapping of keys and values")
                continue
            where = f"{file}, line {one.line}"
            self._rest(one, _DECLARATION, where, key)
            use = _texts(one.get("data_use"))
            if not use:
                message = f"{where}: a privacy declaration of the system “{key}” has no data_use."
                raise UnreadableManifestError(message, "Fides needs one for each declaration: add it.")
            for purpose in use:
                yield FidesDeclaration(
                    _text(one, "name"), _texts(one.get("data_categories")), purpose, _texts(one.get("data_subjects")),
                    _texts(one.get("dataset_references")), _text(one, "retention_period"), _text(one, "third_parties"),
                    _texts(one.get("shared_categories")), where,
                )  # fmt: skip

    def _policy(self, one: Branch, file: str) -> None:
        where = f"{file}, line {one.line}"
        key = _text(one, "fides_key") or "policy"
        self._rest(one, _COMMON | {"rules"}, where, key)
        self._policies.append((key, _text(one, "name") or key, _text(one, "description")))
        rules = one.get("rules")
        for rule in rules if isinstance(rules, list) else [rules]:
            if isinstance(rule, Branch):
                self._rules.append(self._rule(rule, file, key))

    def _rule(self, rule: Branch, file: str, policy: str) -> FidesPolicyRule:
        where = f"{file}, line {rule.line}"
        parts = ("data_categories", "data_uses", "data_subjects")
        self._rest(rule, frozenset({"name", "description", *parts}), where, policy)
        matches = [_match(rule.get(part), f"{where}: {part}") for part in parts]
        name = _text(rule, "name") or f"rule {len(self._rules) + 1}"
        categories, uses, subjects = matches
        return FidesPolicyRule(policy, name, _text(rule, "description"), categories, uses, subjects, where)

    def _dataset(self, one: Branch, file: str) -> None:
        where = f"{file}, line {one.line}"
        key = _text(one, "fides_key") or "dataset"
        self._rest(one, _COMMON | {"data_categories", "collections"}, where, key)
        groups = tuple((name, held) for name, held in _groups(one, key) if held)
        self._datasets.append(FidesDataset(key, _text(one, "name") or key, groups, where))

    def _organization(self, one: Branch, file: str) -> None:
        self._organisation = self._organisation or _text(one, "name") or _text(one, "fides_key")
        self._rest(one, _COMMON, f"{file}, line {one.line}", "organization")

    def _data_category(self, one: Branch, file: str) -> None:
        self._term("data_category", one, file)

    def _data_use(self, one: Branch, file: str) -> None:
        self._term("data_use", one, file)

    def _data_subject(self, one: Branch, file: str) -> None:
        self._term("data_subject", one, file)

    def _term(self, kind: str, one: Branch, file: str) -> None:
        key = _text(one, "fides_key")
        self._rest(one, _COMMON | {"parent_key"}, f"{file}, line {one.line}", key)
        if key:
            parent = _text(one, "parent_key") or key.rpartition(".")[0]
            term = FidesTerm(key, _text(one, "name") or key, parent, _text(one, "description"))
            self._terms.setdefault(kind, []).append(term)

    def _rest(self, one: Branch, known: frozenset[str], where: str, owner: str) -> None:
        """Note the fields that nothing is made of; those that say nothing are left out."""
        for field, value in one.items():
            if field not in known and value not in _EMPTY:
                self._lose(where, f"{owner}.{field}", value)

    def _lose(self, where: str, field: str, value: Any, why: str = "an inventory has no such field") -> None:
        self.unplaced.append(Unplaced(where, field, _shown(value), why))


def _groups(node: Branch, path: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The categories of a data set, its collections and fields at any depth, each with its path."""
    yield path, _texts(node.get("data_categories"))
    for part in ("collections", "fields"):
        held = node.get(part)
        for one in held if isinstance(held, list) else []:
            if isinstance(one, Branch):
                yield from _groups(one, f"{path}.{_text(one, 'name')}")


def _match(held: Any, where: str) -> FidesMatch:
    """What a rule says of one dimension; older manifests list the values alone, which is any of them."""
    if isinstance(held, Branch):
        said = (_text(held, "matches") or "ANY").upper()
        match = next((one for one in get_args(Match) if one == said), None)
        if match is None:
            raise UnreadableManifestError(f"{where}: matches cannot be “{said}”.", "Write ANY, ALL, NONE or OTHER.")
        return FidesMatch(match, _texts(held.get("values")))
    return FidesMatch("ANY", _texts(held))


def _text(one: Branch, field: str) -> str:
    value = one.get(field)
    return _plain(value) if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    """A list of keys; a single one stands for a list of one, and nothing for none."""
    held: Iterable[Any] = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(_plain(one) for one in held if isinstance(one, str) and _plain(one)))


def _plain(text: str) -> str:
    """A text on one line, without the characters that nobody sees, which an inventory's files must not hold."""
    return " ".join("".join(c for c in text if c.isspace() or unicodedata.category(c)[0] != "C").split())


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(one)}" for key, one in value.items()) + "}"
    return f"[{', '.join(map(_shown, value))}]" if isinstance(value, list) else str(value)
