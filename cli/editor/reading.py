"""Inventories read for the editor: what is wrong in one, and what is known of one."""

from __future__ import annotations

from pathlib import Path

from catalog.checking.assessment import assess
from catalog.findings.locate import TOP, Locator
from catalog.findings.reading_faults import as_finding
from cli import opening
from cli.cache_folder import cache_for
from cli.evidence import with_evidence
from cli.exit_codes import Exit
from inventory.file_kinds import record_of_each_file
from inventory.manifest_file import manifest_in
from inventory.model import CannotCheck
from inventory.source import read_text, resolve_inside
from reports.editor.diagnoses import Diagnosis, diagnoses
from reports.editor.known import Known


def checked(root: Path) -> list[Diagnosis]:
    """Every finding of `inventory check` in the folder `root`; a folder that cannot be checked has its reasons."""
    locator = Locator(root)
    try:
        inventory, day = opening.load(root)
        _, _, locator, located = with_evidence(
            assess(inventory, day, keep_goals=False, jobs=1, cache=cache_for(root)), ()
        )
    except Exit as error:
        return _refusal(root, CannotCheck(error.message, ""))
    except CannotCheck as error:
        found = diagnoses(locator.locate(map(as_finding, error.problems)), locator)
        return [_at_home(root, one) for one in found] or _refusal(root, error)
    return [_at_home(root, one) for one in diagnoses(located, locator)]


def known(root: Path) -> Known:
    """What is known of the inventory in `root`; raises CannotCheck where its manifest cannot be read."""
    inventory, day = opening.load(root)
    records = record_of_each_file(inventory)
    documents = [policy.text.document for policy in inventory.policies]
    texts = {file: read_text(root, file)[0] for file in (*records, *documents)}
    return Known(inventory, day, records, {file: text for file, text in texts.items() if text is not None})


def _at_home(root: Path, one: Diagnosis) -> Diagnosis:
    """What is wrong with something that is no file here is shown where the manifest begins."""
    manifest = manifest_in(root)
    if manifest is None or resolve_inside(root, one.file) is not None:
        return one
    return one._replace(file=manifest, span=TOP, message=f"{one.file}: {one.message}")


def _refusal(root: Path, error: CannotCheck) -> list[Diagnosis]:
    manifest = manifest_in(root)
    if manifest is None:
        return []
    return [Diagnosis(manifest, TOP, "error", "", f"{error.message}\n{error.help}")]
