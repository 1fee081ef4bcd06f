"""Write the categories as a Fides manifest: a system each, with a privacy declaration for each purpose.

Terms without a Fides key are defined in the manifest. An import brings data, purposes and subjects
back; the rest is named.

Exit codes: 0 written; 2 there is no inventory, or a part of it cannot be read.

\b
    inventory export fides --output systems.yml
    inventory export fides path/to/inventory
"""

from __future__ import annotations

from catalog.exchange.yaml_document import yaml_document
from catalog.fides.exporting import LOST, fides_manifest
from cli.exit_codes import ExitCode
from cli.inventory_options import AsOf, Folder, OutputFile
from cli.partial import Partial
from cli.record_export import export_document


def run(
    directory: Folder = None,
    output: OutputFile = None,
    partial: Partial = False,
    as_of: AsOf = None,
) -> int:
    """Write the document."""
    export_document(directory, output, as_of, partial, lambda seen, _: yaml_document(fides_manifest(seen)), LOST)
    return ExitCode.OK
