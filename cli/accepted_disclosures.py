"""What is accepted of which disclosure, for drawings that are made without a whole check."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from inventory.model import Inventory
from inventory.source import read_text


def accepted_disclosures(
    directory: Path | None, inventory: Inventory, day: datetime.date
) -> Mapping[str, tuple[str, ...]]:
    """In a few words what waivers and comments accept of each record, by its name; checks only where there are any."""
    from catalog.checking.assessment import assess
    from catalog.findings.inline_ignores import SIGN
    from catalog.findings.locate import Locator
    from cli.cache_folder import cache_for
    from reports.accepted import accepted_by_record
    from reports.check_report import CheckReport

    texts = (read_text(inventory.root, file)[0] or "" for file in inventory.category_files)
    if not inventory.waivers and not any(SIGN in text for text in texts):
        return {}
    assessment = assess(inventory, day, keep_goals=False, cache=cache_for(inventory.root))
    locator = Locator(inventory.root)
    return accepted_by_record(CheckReport(assessment, (), locator, str(directory or ".")))
