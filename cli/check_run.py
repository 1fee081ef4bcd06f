"""The one way in which an inventory is checked: by itself, against an earlier state, and against evidence.

`inventory check` and the library (`clausemap.check`) both stand on it. It prints nothing and reads no setting from the
environment: whatever a person should hear besides the result is handed to `tell`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from catalog.checking.assessment import Assessment, assess
from catalog.findings.finding import Search
from catalog.findings.many_alike import with_the_rest_counted
from cli.evidence import WithEvidence, evidence_of, left_out_lines, with_evidence
from cli.known_rules import refuse_rules_of_others, refuse_unknown_rules
from inventory.cache import NO_CACHE, Cache
from inventory.model import Inventory, with_settings
from reports.check_report import CheckReport

Tell = Callable[[str], None]
"""Takes one sentence for people, which says nothing about the outcome."""


class CheckRun(NamedTuple):
    """What is asked of one check. `given` are settings that replace those of the manifest, of both states.

    `since` is a git ref, `evidence` files besides those that the manifest names. Goals are kept where the report is to
    list them; `jobs` is the number of processes for very many categories (default: one a core).
    """

    given: Mapping[str, object] = {}
    since: str | None = None
    evidence: Sequence[Path] = ()
    waivers: bool = True
    allow_approved: bool = False
    keep_goals: bool = False
    cache: Cache = NO_CACHE
    jobs: int | None = None

    def report(
        self, inventory: Inventory, day: datetime.date, tell: Tell, *, folder: str = "", colour: bool = False
    ) -> CheckReport:
        """Check `inventory`, to which `given` has been applied already, as of `day`.

        Messages call its folder `folder`. Raises Exit with code 2 where a rule, a git ref or evidence is at fault, and
        CannotCheck where there is nothing that could be judged.
        """
        self._refuse_rules(inventory)
        found = self._found(inventory, day, tell)
        for line in left_out_lines(found.observed):
            tell(line)
        return CheckReport(found.assessment, with_the_rest_counted(found.located), found.locator, folder, colour)

    def _refuse_rules(self, inventory: Inventory) -> None:
        """A manifest may select what other commands find as well; whoever asks this one for it is told."""
        settings = inventory.manifest.settings
        refuse_unknown_rules([*settings.select, *settings.ignore])
        beside: dict[Search, bool] = {
            "since": self.since is not None,
            "evidence": bool(evidence_of(inventory, self.evidence).paths),
        }
        searches: list[Search] = ["check", *(name for name, wanted in beside.items() if wanted)]
        refuse_rules_of_others(settings.select, searches, each="select" in self.given)

    def _whole(self, inventory: Inventory, day: datetime.date) -> WithEvidence:
        """Everything that is found."""
        assessment = assess(
            inventory, day, keep_goals=self.keep_goals, jobs=self.jobs, waivers=self.waivers, cache=self.cache
        )
        return with_evidence(assessment, self.evidence, waivers=self.waivers)

    def _found(self, inventory: Inventory, day: datetime.date, tell: Tell) -> WithEvidence:
        """Everything that is found, or what is new since the base."""
        if self.since is None:
            return self._whole(inventory, day)
        from cli.git_state import base_of

        with base_of(inventory, self.since, evidence_of(inventory, self.evidence)) as old:
            if old is None:
                tell(f"There was no inventory here at {self.since}: everything counts as new.")
                return self._whole(inventory, day)
            base = with_settings(old.inventory, self.given)
            return with_evidence(
                self._new(inventory, base, day), self.evidence, waivers=self.waivers, earlier=old.evidence
            )

    def _new(self, inventory: Inventory, base: Inventory, day: datetime.date) -> Assessment:
        from catalog.checking.since import assess_since

        return assess_since(
            inventory, base, day, keep_goals=self.keep_goals, jobs=self.jobs, waivers=self.waivers,
            allow_approved=self.allow_approved, cache=self.cache,
        )  # fmt: skip
