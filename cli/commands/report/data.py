"""Write the data dictionary.

Every data type that is held: sensitivity, categories, people, purposes, recipients, retention.

\b
    inventory report data --output data.xlsx
"""

from __future__ import annotations

from cli.commands.report._registers import Format, Output, write
from cli.inventory_options import AsOf, Folder
from cli.partial import Partial


def run(
    directory: Folder = None, output: Output = None, format: Format = None, as_of: AsOf = None, partial: Partial = False
) -> int:
    """Write the register."""
    return write("data", directory, output, format, as_of, partial=partial)
