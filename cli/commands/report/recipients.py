"""Write the list of subprocessors to publish.

Processors first, then others who get personal data for purposes of their own: the same that the inventory declares.
Nothing internal stands in it. While something is missing, or somebody gets data without being declared, it is not
written (exit code 2, with each gap and its place); --draft writes a draft that shows the gaps.

\b
    inventory report recipients --output recipients.md
    inventory report recipients --draft --output draft.html
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
