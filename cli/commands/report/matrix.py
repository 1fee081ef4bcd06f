"""Write which clause carries which disclosure.

One row a disclosure, one column a clause of the policy; a second sheet counts by clause. CSV holds the matrix only.

\b
    inventory report matrix --output matrix.xlsx
"""

from __future__ import annotations

from cli.commands.report._registers import Format, Output, write
from cli.inventory_options import AsOf, Folder
from cli.partial import Partial


def run(
    directory: Folder = None, output: Output = None, format: Format = None, as_of: AsOf = None, partial: Partial = False
) -> int:
    """Write the register."""
    return write("matrix", directory, output, format, as_of, partial=partial)
