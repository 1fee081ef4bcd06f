"""Fides manifests as the files of an inventory: each declaration a data category, each rule a prohibition.

Fides denies: what a system declares and no rule denies is allowed. So an inventory that is made of a manifest alone
permits what is declared, in a sentence that says so; one that has a policy already gets the prohibitions only, and what
it permits has to stand in that policy. Nothing is invented: what Fides does not state is said to be not stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from catalog.fides.prohibiting import Denial, denials
from catalog.fides.taxonomy import FidesTaxonomy
from catalog.free_id import free_id
from inventory.fides import FidesDeclaration, FidesManifest, FidesSystem, Unplaced
from inventory.model import Vocabulary
from inventory.policy import slug
from inventory.schema.fields import PERIOD
from inventory.strict_yaml import Value

NOT_STATED = "not-stated-by-fides"
_LONGEST_ID = 56


class DeclaredCategory(NamedTuple):
    """A data category that a declaration became: its record, and remarks for what no field holds."""

    id: str
    record: dict[str, Value]
    remarks: tuple[str, ...]
    system: FidesSystem
    declaration: FidesDeclaration
    groups: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class FidesImport:
    """What a manifest becomes; `vocabulary` holds terms to add by dimension, `unplaced` what had no place."""

    categories: tuple[DeclaredCategory, ...]
    denials: tuple[Denial, ...]
    vocabulary: dict[str, dict[str, Value]]
    unplaced: tuple[Unplaced, ...]
    manifest: FidesManifest
    unknown_keys: tuple[str, ...] = field(default=())


def imported(manifest: FidesManifest, vocabulary: Vocabulary, taken: Sequence[str] = ()) -> FidesImport:
    """Return what the manifest becomes beside a `vocabulary`; `taken` are ids that its categories cannot have."""
    taxonomy = FidesTaxonomy(vocabulary, manifest.terms)
    for kind, dimension in (("data_category", "data"), ("data_use", "purposes"), ("data_subject", "subjects")):
        for term in manifest.terms.get(kind, ()):
            taxonomy.term(dimension, term.key)
    unplaced = list(manifest.unplaced)
    categories = tuple(_categories(manifest, taxonomy, {*vocabulary["data"], *taken}, unplaced))
    denied = tuple(denials(manifest.rules, categories, taxonomy, vocabulary))
    unplaced += _of_datasets(manifest, categories)
    own = {dimension: dict(terms) for dimension, terms in taxonomy.own.items()}
    own.setdefault("sources", {})[NOT_STATED] = {"label": "Not stated by Fides"}
    return FidesImport(categories, denied, own, tuple(unplaced), manifest, tuple(_unknown(categories, taxonomy)))


def _categories(
    manifest: FidesManifest, taxonomy: FidesTaxonomy, taken: set[str], unplaced: list[Unplaced]
) -> Iterator[DeclaredCategory]:
    for system in manifest.systems:
        for declaration in system.declarations:
            groups = tuple(_groups(declaration, manifest, unplaced))
            keys = list(dict.fromkeys(key for group in groups for key in group))
            if not keys:
                why = "it declares no data, and a category without data is none"
                unplaced.append(
                    Unplaced(declaration.where, f"{system.key}.privacy_declarations", declaration.name, why)
                )
                continue
            name = free_id(_id_of(system, declaration), taken)
            taken.add(name)
            record, remarks = _record(name, system, declaration, keys, taxonomy)
            yield DeclaredCategory(name, record, tuple(remarks), system, declaration, groups)


def _groups(
    declaration: FidesDeclaration, manifest: FidesManifest, unplaced: list[Unplaced]
) -> Iterator[tuple[str, ...]]:
    """The declared categories, and those of each field of the data sets that the declaration refers to."""
    if declaration.categories:
        yield declaration.categories
    datasets = {dataset.key: dataset for dataset in manifest.datasets}
    for key in declaration.datasets:
        if key in datasets:
            yield from (held for _, held in datasets[key].groups)
        else:
            unplaced.append(Unplaced(declaration.where, "dataset_references", key, "the manifest has no such data set"))


def _id_of(system: FidesSystem, declaration: FidesDeclaration) -> str:
    said = f"{system.key} {declaration.name or declaration.use}"
    return slug(re.sub(r"[._]", " ", said))[:_LONGEST_ID].strip("-") or "category"


def _record(
    name: str, system: FidesSystem, declaration: FidesDeclaration, keys: Sequence[str], taxonomy: FidesTaxonomy
) -> tuple[dict[str, Value], list[str]]:
    remarks = [f"system {system.key}: {system.description}"] if system.description else []
    subjects: list[Value] = [taxonomy.term("subjects", key) for key in declaration.subjects]
    if not subjects:
        remarks.append("Fides states no subjects here")
    record: dict[str, Value] = {
        "category": name,
        "title": f"{system.name}: {declaration.name or declaration.use}",
        "subjects": subjects or ["person"],
        "sources": [NOT_STATED],
        "data": [taxonomy.term("data", key) for key in keys],
        "purposes": [taxonomy.term("purposes", declaration.use)],
    }
    if declaration.retention and re.search(PERIOD, declaration.retention):
        record["retention"] = {"period": declaration.retention}
    elif declaration.retention:
        remarks.append(f"retention_period: {declaration.retention}")
    if declaration.third_parties:
        remarks.append(f"third_parties: {declaration.third_parties} (declare who they are, and a disclosure to each)")
    if declaration.shared:
        remarks.append(f"shared_categories: {', '.join(declaration.shared)}")
    return record, remarks


def _of_datasets(manifest: FidesManifest, categories: Sequence[DeclaredCategory]) -> Iterator[Unplaced]:
    """Data sets that no declaration refers to: nobody says for what and of whom they are held."""
    used = {key for one in categories for key in one.declaration.datasets}
    for dataset in manifest.datasets:
        if dataset.key not in used:
            held = ", ".join(dict.fromkeys(key for _, group in dataset.groups for key in group))
            yield Unplaced(dataset.where, f"dataset {dataset.key}", held, "no declaration says for what it is held")


def _unknown(categories: Sequence[DeclaredCategory], taxonomy: FidesTaxonomy) -> Iterator[str]:
    said = {
        "data": [key for one in categories for group in one.groups for key in group],
        "purposes": [one.declaration.use for one in categories],
        "subjects": [key for one in categories for key in one.declaration.subjects],
    }
    for dimension, keys in said.items():
        yield from (key for key in dict.fromkeys(keys) if not taxonomy.is_known(dimension, key))


def terms_by_id(found: Mapping[str, Mapping[str, Value]]) -> int:
    """How many terms are added, the source that stands for nothing stated left out."""
    return sum(len(terms) for dimension, terms in found.items() if dimension != "sources")
