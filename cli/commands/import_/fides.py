"""Take over Fides manifests: systems and their privacy declarations as data categories, rules as prohibitions.

FILE is a manifest, YAML or JSON, or a folder of them. Each declaration becomes a category, with the data of the data
sets it refers to; each rule of a policy becomes a prohibition that denies the same. Where DIR holds no inventory yet,
one is made, and what Fides allows is permitted by a sentence that says so; in an inventory that has a policy only the
prohibitions are added. Keys without an equal become terms of the inventory's own. --report lists each field that had no
place.

Exit codes: 0 done (with --dry-run: shown); 2 the manifest cannot be read, or a file cannot be written.

\b
    inventory import fides .fides my-inventory --country US
    inventory import fides systems.yml my-inventory --dry-run --report
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.fides.importing import FidesImport, terms_by_id
from catalog.fides.prohibiting import CATEGORIES, NOTHING
from cli.exit_codes import Exit, ExitCode
from cli.fides_files import planned
from cli.inventory_options import Country, DryRun, Folder, Organisation, Report
from cli.planned_files import deliver_planned
from inventory.fides import UnreadableManifestError, read_manifests
from reports.inert import terminal_text
from reports.policy.unplaced import unplaced_lines


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The manifest, or a folder of manifests.")],
    directory: Folder = None,
    organisation: Organisation = None,
    country: Country = None,
    diff: DryRun = False,
    report: Report = False,
) -> int:
    """Write what the manifests become."""
    try:
        manifest = read_manifests(file)
    except UnreadableManifestError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"{error.message} {error.help}")) from None
    plan, found = planned(manifest, directory, file.name, organisation, country)
    deliver_planned(plan, dry_run=diff)
    _tell(found)
    for line in unplaced_lines([(one.where, one.field, one.value, one.why) for one in found.unplaced], whole=report):
        print(terminal_text(line))
    return ExitCode.OK


def _tell(found: FidesImport) -> None:
    many = counted(len(found.categories), "declaration")
    print(f"{many} became data categories; {counted(terms_by_id(found.vocabulary), 'term')} were added for them.")
    by_category = [one.rule.name for one in found.denials if one.by == CATEGORIES]
    idle = [one.rule.name for one in found.denials if one.by == NOTHING]
    bound = len(found.denials) - len(idle)
    if found.denials:
        print(f"{bound} of {counted(len(found.denials), 'rule')} became prohibitions.")
    if by_category:
        names = terminal_text(", ".join(by_category))
        print(f"These name the categories that break them today, for no terms say the same: {names}.")
    if idle:
        names = terminal_text(", ".join(idle))
        print(f"These deny nothing that is declared today, and no terms say the same: {names}.")
    if found.unknown_keys:
        print(terminal_text(f"Keys that neither Fides nor the manifest defines: {', '.join(found.unknown_keys)}."))
