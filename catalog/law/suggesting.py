"""Which laws the regions and subjects of an inventory suggest that its manifest does not mention."""

from __future__ import annotations

from catalog.checking.assessed import Assessed
from catalog.checking.summary import CategorySummary
from catalog.justify.norms import within
from catalog.justify.regimes import covered
from catalog.law.packs import known_packs
from inventory.countries import members
from inventory.schema import LawPack


def suggested_laws(assessed: Assessed) -> dict[str, tuple[str, list[str]]]:
    """Return by name the title of each law in force that is neither named nor set aside, and the categories."""
    prepared = assessed.prepared
    manifest, day = prepared.inventory.manifest, prepared.day
    packs = [entry.record for entry in known_packs(prepared.inventory.own_packs).values()]
    names = {*manifest.laws, *manifest.laws_set_aside}
    mentioned = {pack.law for pack in packs if names & {pack.law, pack.pack}}
    found: dict[str, tuple[str, list[str]]] = {}
    for pack in packs:
        asks = any(within(day, one.in_force.begins, one.in_force.until) for one in pack.requirements.values())
        if asks and pack.regions and pack.law not in mentioned:
            concerned = [summary.id for summary in assessed.summaries if _concerns(assessed, pack, summary)]
            if concerned:
                found.setdefault(pack.law, (pack.title.partition(":")[0], concerned))
    return found


def _concerns(assessed: Assessed, pack: LawPack, summary: CategorySummary) -> bool:
    prepared = assessed.prepared
    area = covered(pack.regions, prepared.day)
    regions = summary.regions or (prepared.inventory.manifest.organisation.country,)
    if not any(members(region, prepared.day) <= area for region in regions):
        return False
    above = {term for subject in summary.subjects for term in prepared.terms.subjects.above(subject)}
    return not pack.subjects or bool(above & set(pack.subjects))
