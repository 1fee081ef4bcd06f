"""Write what is processed as JSON-LD in the words of the W3C Data Privacy Vocabulary 2.3.

A term without an equal is typed by the nearest broader one, and keeps its label. What has no place is named.

Exit codes: 0 written; 2 there is no inventory, or a part of it cannot be read.

\b
    inventory export dpv --output processing.jsonld
    inventory export dpv path/to/inventory
"""

from __future__ import annotations

from catalog.exchange.dpv_export import LOST, data_privacy_graph
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
    export_json(directory, output, as_of, partial, lambda seen, _: data_privacy_graph(seen), LOST)
    return ExitCode.OK
