"""Which files an import of Fides manifests writes: a new inventory, or what is added to one."""

from __future__ import annotations

from pathlib import Path

from catalog.drafting.yaml_text import scalar
from catalog.fides import files as fides
from catalog.fides.importing import FidesImport, imported
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.manifest_edit import manifest_naming
from cli.planned_files import PlannedFiles
from inventory.countries import COUNTRIES
from inventory.fides import FidesManifest
from inventory.model import Inventory
from inventory.strict_yaml import Value
from inventory.vocabulary_reader import assemble, built_in_vocabulary
from reports.inert import terminal_text

NAMES = ("inventory.yaml", "inventory.yml")
UNSTATED = "US"
"""The country of an inventory that is made where nobody states one: the manifest needs some, and says so."""


def planned(
    manifest: FidesManifest, directory: Path | None, source: str, organisation: str | None, country: str | None
) -> tuple[PlannedFiles, FidesImport]:
    """Return the files to write, and what the manifest became. Raises Exit with code 2 where they cannot be."""
    folder = directory or Path()
    if any((folder / name).exists() for name in NAMES):
        inventory, _ = opening.load(directory)
        return _added(manifest, inventory, source)
    if country is not None and country not in COUNTRIES:
        raise _cannot(f"“{country}” is no country code: write its two ISO 3166-1 letters, such as US.")
    found = imported(manifest, assemble(built_in_vocabulary(), ())[0])
    if not found.categories:
        raise _cannot(f"No system in “{source}” declares data, so there is nothing to take over.")
    head = _manifest_text(organisation or manifest.organisation, country, source)
    texts = _common(found, source, permits=True, policies=())
    return PlannedFiles(folder, {"inventory.yaml": head, **texts}, True), found


def _common(found: FidesImport, source: str, *, permits: bool, policies: tuple[str, ...]) -> dict[str, str]:
    clauses = fides.clause_ids(found, source)
    return {
        fides.POLICY: fides.policy_text(found, source),
        fides.STATEMENTS: fides.statements_text(found, source, permits=permits),
        fides.VOCABULARY: fides.vocabulary_text(found),
        **{
            f"categories/{one.id}.yaml": fides.category_text(one, clauses.get(one.id), policies)
            for one in found.categories
        },
    }


def _manifest_text(organisation: str, country: str | None, source: str) -> str:
    stated = f"  country: {country}" if country else f"  country: {UNSTATED}    # not stated in {source}: put in yours"
    name = f"  name: {scalar(organisation)}" if organisation else f"  name: Not stated    # not stated in {source}"
    return (
        f"organisation:\n{name}\n{stated}\npolicies:\n  {fides.POLICY_ID}:\n    document: {fides.POLICY}\n"
        f"    statements: {fides.STATEMENTS}\ncategories: categories/*.yaml\nvocabulary: {fides.VOCABULARY}\n"
    )


def _added(manifest: FidesManifest, inventory: Inventory, source: str) -> tuple[PlannedFiles, FidesImport]:
    """What is added to an inventory: its own policies govern the categories as well."""
    if fides.POLICY_ID in inventory.manifest.policies:
        raise _cannot(
            f"Fides manifests were taken over already: {inventory.manifest_file} has a policy “{fides.POLICY_ID}”. "
            "Take out what the earlier import wrote, or import into a new folder."
        )
    held = {Path(file).stem for file in inventory.category_files}
    found = imported(manifest, inventory.vocabulary, sorted(held))
    own = tuple(one.id for one in inventory.policies if not (one.entry.translates or one.entry.copy_of))
    texts = _common(found, source, permits=False, policies=(*own, fides.POLICY_ID))
    clash = next((name for name in texts if (inventory.root / name).exists()), None)
    if clash:
        raise _cannot(f"“{clash}” is there already, so nothing was written.")
    named = {"vocabulary": fides.VOCABULARY}
    if not _reaches(inventory, [one.id for one in found.categories]):
        named["categories"] = "categories/*.yaml"
    policy: Value = {"document": fides.POLICY, "statements": fides.STATEMENTS}
    head = manifest_naming(inventory, named, {fides.POLICY_ID: policy})
    return PlannedFiles(inventory.root, {**texts, **head}, False), found


def _reaches(inventory: Inventory, new: list[str]) -> bool:
    """Whether the manifest's patterns reach the folder of the new files."""
    return any(pattern in ("categories/*.yaml", "**/*.yaml") for pattern in inventory.manifest.categories) or not new


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
