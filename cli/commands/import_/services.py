"""Let a data set of others name more services, in services.yaml: the entities of third-party-web.

FILE is the data set as you got it yourself (the package's dist/entities.json); nothing is fetched. Services whose
domains are known already are left out, the rest is appended to services.yaml beside the manifest, under the credit that
the data set's licence asks for. They give what is observed a name; nobody is declared by that.

Exit codes: 0 done, or nothing to do (with --dry-run: shown); 2 the data set or services.yaml cannot be read or written.

\b
    inventory import services entities.json
    inventory import services entities.json path/to/inventory --dry-run
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.observing.data_set_import import recognised, unknown_services
from catalog.observing.service_catalogue import OWN_FILE, Service, services_for
from cli import opening
from cli.appending import growth, save, show
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import DryRun, Folder
from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from reports.discover.service_entries import HEAD, entries
from reports.inert import terminal_text


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The data set, as JSON.")],
    directory: Folder = None,
    diff: DryRun = False,
) -> int:
    """Append the services that are new."""
    inventory, _ = opening.load(directory)
    notice, found = _services(file)
    known, problems = services_for(inventory.root)
    if problems:
        raise _cannot(f"“{OWN_FILE}” is at fault: {problems[0].message}")
    new = unknown_services(found, known)
    if not new:
        print(f"All {counted(len(found), 'service')} that the data set names are known already.")
        return ExitCode.OK
    grown = growth(inventory.root, OWN_FILE, entries(new, notice), HEAD)
    if diff:
        show(grown)
        return ExitCode.OK
    save(grown)
    verb = "was" if len(new) == 1 else "were"
    print(f"{OWN_FILE}: {len(new)} of {counted(len(found), 'service')} {verb} new, and appended with the credit due.")
    return ExitCode.OK


def _services(file: Path) -> tuple[str, list[Service]]:
    try:
        found = recognised(EvidenceFile(file, str(file)).json)
    except UnreadableError as error:
        raise _cannot(f"{error.message} {error.help}") from None
    if found is None or not found[1]:
        raise _cannot(
            f"“{file}” is no data set of services that can be read: dist/entities.json of third-party-web is."
        )
    return found


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
