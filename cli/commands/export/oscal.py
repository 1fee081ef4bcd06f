"""Write the verdicts as OSCAL assessment results: each point that was checked, with the sentence that proves it.

A point that is not proved is a finding, too. Other programs for compliance read this form; it is never read back.

Exit codes: 0 written; 2 there is no inventory, or a part of it cannot be read.

\b
    inventory export oscal --output results.json
    inventory export oscal path/to/inventory
"""

from __future__ import annotations

from catalog.exchange.oscal_export import assessment_results
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
    export_json(directory, output, as_of, partial, assessment_results)
    return ExitCode.OK
