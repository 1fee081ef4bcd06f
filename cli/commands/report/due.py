"""Write what is due, the earliest first.

Agreements that expire, evidence to review, grounds of transfers, waivers and policies that end, announcements that
must go out: each with its day, and whether that is past or within 30 days. CSV can be read into a calendar or tracker.

\b
    inventory report due --output due.html
    inventory report due --output due.csv
"""

from __future__ import annotations

from cli.commands.report._registers import Format, Output, write
from cli.inventory_options import AsOf, Folder
from cli.partial import Partial


def run(
    directory: Folder = None, output: Output = None, format: Format = None, as_of: AsOf = None, partial: Partial = False
) -> int:
    """Write the register."""
    return write("due", directory, output, format, as_of, partial=partial)
