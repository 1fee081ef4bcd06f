"""What is told on the error stream of accepted findings, where the format of a report has no place for them."""

from __future__ import annotations

import sys

from reports.accepted import acceptance_tally
from reports.check_report import CheckReport
from reports.format_folder import Format
from reports.not_judged import not_judged_tally


def tell_accepted_beside(chosen: Format, report: CheckReport) -> None:
    """Say on the error stream what is accepted or was not judged, where the format has no place for it."""
    told = not_judged_tally(report) + acceptance_tally(report)
    if told and not chosen.has_place_for_accepted:
        print(f"inventory: the format {chosen.name} has no place for it{told}.", file=sys.stderr)
