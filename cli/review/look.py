"""The inventory as it stands, read, checked and ready to be shown; read anew only when a file has changed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from contextlib import nullcontext
from functools import cached_property
from pathlib import Path

from catalog.checking.assessment import Assessment, assess
from catalog.findings.finding import Finding
from catalog.findings.locate import Located, Locator
from catalog.findings.rule_codes import is_unjudged
from catalog.reviewing.sentence_states import ReviewedSentence, reviewed_sentences
from catalog.reviewing.term_names import TermNames
from cli import opening
from cli.cache_folder import cache_for
from inventory.input_files import read_names
from inventory.model import Inventory
from inventory.source import matching, overlaid, place_key
from reports.check_report import CheckReport


class ReviewedLook:
    """One state of the inventory with its verdict."""

    def __init__(self, root: Path, inventory: Inventory, day: datetime.date) -> None:
        self.root = root
        self.inventory = inventory
        self.day = day
        self.assessment: Assessment = assess(inventory, day, keep_goals=True, jobs=1, cache=cache_for(root))
        locator = Locator(root)
        self.located: list[Located] = locator.locate(self.assessment.findings)
        self.report = CheckReport(self.assessment, self.located, locator, "")

    @cached_property
    def sentences(self) -> list[ReviewedSentence]:
        """Every sentence with its state."""
        return reviewed_sentences(self.assessment.assessed, self.assessment.findings)

    @cached_property
    def names(self) -> TermNames:
        """The terms by what they are called."""
        titles = {one.entry.id: one.entry.record.title for one in self.assessment.categories}
        return TermNames(self.inventory, titles)

    def faults(self) -> list[Finding]:
        """What says that something could not be read."""
        return [finding for finding in self.assessment.findings if is_unjudged(finding.code)]

    def has_other_files(self) -> bool:
        """Whether a pattern of the manifest names other category files than when this was read."""
        patterns = self.inventory.manifest.categories
        return {name for one in patterns for name in matching(self.root, one)[0]} != {*self.inventory.category_files}


def names_of(inventory: Inventory) -> frozenset[str]:
    """The files that count."""
    return frozenset(name for name in read_names(inventory) if name)


def look_at(root: Path, over: Mapping[str, str] = {}) -> ReviewedLook:
    """Read and check the inventory; with `over`, as if these files held these texts. Raises CannotCheck, Exit."""
    laid = {place_key(str(root / name)): text for name, text in over.items()}
    with overlaid(laid) if laid else nullcontext():
        inventory, day = opening.load(root, cached=False)
        return ReviewedLook(root, inventory, day)
