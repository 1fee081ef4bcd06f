"""Write the list of subprocessors to publish.

Processors first, then others who get personal data for purposes of their own: the same that the inventory declares.
CSV holds the processors only.

\b
    inventory report recipients --output recipients.md
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
    return write("recipients", directory, output, format, as_of, partial=partial, draft=draft)
