"""Write what is processed as JSON-LD in the words of the W3C Data Privacy Vocabulary 2.3.

A term without an equal is typed by the nearest broader one, and keeps its label. What has no place is named.

Exit codes: 0 written; 2 there is no inventory, or a part of it cannot be read.

\b
    inventory export dpv --output processing.jsonld
    inventory export dpv path/to/inventory
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from catalog.exchange.dpv_export import LOST, data_privacy_graph
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
        lambda seen, _: json.dumps(data_privacy_graph(seen), ensure_ascii=False, indent=1) + "\n", LOST,
    )  # fmt: skip
    return ExitCode.OK
