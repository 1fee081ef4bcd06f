"""One check of one inventory, from its folder to the report that is delivered."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from catalog.checking.assessment import Assessment, assess
from catalog.findings.finding import Search
from catalog.findings.many_alike import with_the_rest_counted
from cli import opening
from cli.accepted_beside import tell_accepted_beside
from cli.cache_folder import cache_for
from cli.evidence import WithEvidence, evidence_of, refuse_evidence, with_evidence
from cli.folder_option import folder_of
from cli.known_rules import refuse_rules_of_others, refuse_unknown_rules
from cli.output import deliver, no_stale_report, refuse_input, wants_colour
from cli.safe_files import append_file
from inventory.model import Inventory
from reports.check_report import CheckReport
from reports.format_folder import Format
from reports.inert import terminal_text


class OneCheck(NamedTuple):
    """What is asked for on the command line. `given` are the settings that replace the manifest's."""

    directory: Path | None
    format: Format
    output: Path | None = None
    as_of: str | None = None
    given: Mapping[str, object] = {}
    since: str | None = None
    evidence: Sequence[Path] = ()
    waivers: bool = True
    cached: bool = True
    allow_approved: bool = False

    def run(self) -> CheckReport:
        """Check and deliver the report, which is returned as well.

        Raises Exit with code 2, or CannotCheck, and leaves no earlier report behind then.
        """
        refuse_evidence(self.output, self.evidence)
        with no_stale_report(self.output, self.directory or Path()):
            inventory, day = opening.load(self.directory, self.as_of, cached=self.cached, **self.given)
            refuse_input(self.output, inventory)
            self._refuse_rules(inventory)
            found = self._found(inventory, day)
            located = with_the_rest_counted(found.located)
            report = CheckReport(
                found.assessment, located, found.locator, _folder_shown(self.directory), wants_colour()
            )
            deliver(self.format.render(report), self.output)
        tell_accepted_beside(self.format, report)
        if self.format.name == "github":
            _write_step_summary(report)
        return report

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

    def _whole(self, inventory: Inventory, day: datetime.date) -> Assessment:
        """Everything that is found."""
        cache = cache_for(inventory.root, wanted=self.cached)
        return assess(inventory, day, keep_goals=self.format.needs_goals, waivers=self.waivers, cache=cache)

    def _found(self, inventory: Inventory, day: datetime.date) -> WithEvidence:
        """Everything that is found, or what is new; settings of the command line hold for both states."""
        if self.since is None:
            return with_evidence(self._whole(inventory, day), self.evidence, waivers=self.waivers)
        from catalog.checking.since import assess_since
        from cli.git_state import base_of

        with base_of(inventory, self.since, evidence_of(inventory, self.evidence)) as old:
            if old is None:
                new = terminal_text(f"There was no inventory here at {self.since}: everything counts as new.")
                print(f"inventory: {new}", file=sys.stderr)
                return with_evidence(self._whole(inventory, day), self.evidence, waivers=self.waivers)
            manifest = old.inventory.manifest
            own = manifest.settings.model_copy(update=dict(self.given))
            base = old.inventory._replace(manifest=manifest.model_copy(update={"settings": own}))
            assessment = assess_since(
                inventory, base, day, keep_goals=self.format.needs_goals, waivers=self.waivers,
                allow_approved=self.allow_approved,
            )  # fmt: skip
            return with_evidence(assessment, self.evidence, waivers=self.waivers, earlier=old.evidence)


def _folder_shown(directory: Path | None) -> str:
    """The inventory's folder as findings name it: relative to where the command was started, if it lies below."""
    folder = folder_of(directory)
    inside = folder.is_absolute() and folder.resolve().is_relative_to(Path.cwd())
    return (folder.resolve().relative_to(Path.cwd()) if inside else folder).as_posix()


def _write_step_summary(report: CheckReport) -> None:
    """GitHub shows ten annotations of each kind; the job's page has room for all findings."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    from reports.formats.github import summary

    try:
        append_file(Path(file), summary(report).encode("utf-8", "backslashreplace"))
    except OSError as error:
        print(f"inventory: the step summary cannot be written: {error.strerror}", file=sys.stderr)
