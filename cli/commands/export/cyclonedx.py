"""Write the recipients as services of a CycloneDX 1.6 document: who provides them, hosts, and the data they get.

The data are inbound, as seen from the service, each classified by its term. What the format has no field for is named.

Exit codes: 0 written; 2 there is no inventory, or a part of it cannot be read.

\b
    inventory export cyclonedx --output services.cdx.json
    inventory export cyclonedx path/to/inventory
"""

from __future__ import annotations

from catalog.exchange.bom_export import LOST, bill_of_services
from cli.exit_codes import ExitCode
from cli.inventory_options import AsOf, Folder, OutputFile
from cli.partial import Partial
from cli.record_export import export_json


def run(
    directory: Folder = None,
    output: OutputFile = None,
    partial: Partial = False,
    as_of: AsOf = None,
) -> int:
    """Write the document."""
    export_json(directory, output, as_of, partial, lambda seen, _: bill_of_services(seen), LOST)
    return ExitCode.OK
