"""Write the recipients as services of a CycloneDX 1.6 document: who provides them, hosts, and the data they get.

The data are inbound, as seen from the service, each classified by its term. What the format has no field for is named.

Exit codes: 0 written; 2 there is no inventory, or a part of it cannot be read.

\b
    inventory export cyclonedx --output services.cdx.json
    inventory export cyclonedx path/to/inventory
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from catalog.exchange.bom_export import LOST, bill_of_services
from cli.exit_codes import ExitCode
from cli.inventory_options import AsOf, Folder
from cli.partial import Partial
from cli.record_export import export_document


def run(
    directory: Folder = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")] = None,
    partial: Partial = False,
    as_of: AsOf = None,
) -> int:
    """Write the document."""
    export_document(
        directory, output, as_of, partial,
        lambda seen, _: json.dumps(bill_of_services(seen), ensure_ascii=False, indent=1) + "\n", LOST,
    )  # fmt: skip
    return ExitCode.OK
