"""Write the record of processing activities (GDPR Art. 30).

One row a data category, with organisation, recipients, data and transfers on sheets of their own. What the inventory
does not say is marked as missing, with the key that would fill it. CSV holds the list only.

\b
    inventory report ropa --output ropa.xlsx
"""

from __future__ import annotations

from cli.commands.report._registers import Format, Output, write
from cli.inventory_options import AsOf, Folder
from cli.partial import Partial


def run(
    directory: Folder = None, output: Output = None, format: Format = None, as_of: AsOf = None, partial: Partial = False
) -> int:
    """Write the register."""
    return write("ropa", directory, output, format, as_of, partial=partial)
