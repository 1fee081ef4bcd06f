"""Declare the services of a CycloneDX document (1.4 to 1.7, JSON or XML) as recipients.

Whoever provides a service becomes a recipient, with the hosts of its endpoints. What it does with which data stands
as a comment, for a disclosure needs a purpose, and CycloneDX states none. Services of the organisation itself, and
those that are declared already, are left out and named. --report lists each field that had no place.

Exit codes: 0 done, or nothing to do (with --dry-run: shown); 2 the document cannot be read, or nothing can be written.

\b
    inventory import cyclonedx saasbom.cdx.json --dry-run
    inventory import cyclonedx bom.xml path/to/inventory --report
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.exchange.bom_recipients import as_listed, without_own
from catalog.listed_import import declared_already, new_recipients
from cli import opening
from cli.appending import growth, save, show
from cli.commands.import_.vendors import named_recipients_file
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import DryRun, Folder, Report
from inventory.bom_services import UnreadableError, services_in
from reports.inert import terminal_text
from reports.policy.recipient_entries import HEAD, entries
from reports.policy.unplaced import unplaced_lines


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document, JSON or XML.")],
    directory: Folder = None,
    into: Annotated[
        str | None, typer.Option("--into", metavar="FILE", help="The recipients file, where there are several.")
    ] = None,
    diff: DryRun = False,
    report: Report = False,
) -> int:
    """Append the recipients that are new."""
    inventory, day = opening.load(directory)
    try:
        services = services_in(file.resolve())
    except UnreadableError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"{error.message} {error.help}")) from None
    foreign, own = without_own(services, inventory)
    listed = as_listed(foreign)
    new = new_recipients(inventory, listed, day)
    if new:
        target = named_recipients_file(inventory, into)
        grown = growth(inventory.root, target, entries(new, file.name), HEAD)
        show(grown) if diff else save(grown)
    print(f"{len(new)} of {counted(len(services), 'service')} became new recipients.")
    for service in own:
        print(terminal_text(f"Not taken over: {service.name}, which is the organisation's own."))
    for one, name in declared_already(inventory, listed):
        print(terminal_text(f"Declared already: {one.name} ({name})."))
    lost = [(f"{file.name}, line {one.line}", f"{one.name}: {key}", value, "an inventory has no such field")
            for one in services for key, value in one.rest]  # fmt: skip
    for line in unplaced_lines(lost, whole=report):
        print(terminal_text(line))
    return ExitCode.OK
