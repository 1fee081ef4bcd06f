"""Write the cookie table for a policy's page.

The cookies that recipients name, and the data of the cookie categories: whose, for what, how long. While something is
missing, it is not written (exit code 2, with each gap and its place); --draft writes a draft that shows the gaps.

\b
    inventory report cookies --output cookies.md
"""

from __future__ import annotations

from cli.commands.report._registers import Draft, Format, Output, write
from cli.inventory_options import AsOf, Folder
from cli.partial import Partial


def run(
    directory: Folder = None,
    output: Output = None,
    format: Format = None,
    draft: Draft = False,
    partial: Partial = False,
    as_of: AsOf = None,
) -> int:
    """Write the register."""
    return write("cookies", directory, output, format, as_of, partial=partial, draft=draft)
