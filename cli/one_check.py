"""One check of one inventory, from its folder to the report that is delivered."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cli import opening
from cli.accepted_beside import tell_accepted_beside
from cli.cache_folder import cache_for
from cli.check_run import CheckRun
from cli.evidence import refuse_evidence
from cli.named_folder import folder_shown
from cli.output import deliver, no_stale_report, refuse_input, wants_colour
from cli.safe_files import append_file
from inventory.source.read_once import each_file_read_once
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
        with each_file_read_once(), no_stale_report(self.output, self.directory or Path()):
            inventory, day = opening.load(self.directory, self.as_of, cached=self.cached, **self.given)
            refuse_input(self.output, inventory)
            cache = cache_for(inventory.root, wanted=self.cached)
            run = CheckRun(
                self.given, self.since, self.evidence, self.waivers, self.allow_approved, self.format.needs_goals, cache
            )
            shown = folder_shown(self.directory)
            report = run.report(inventory, day, tell_on_stderr, folder=shown, colour=wants_colour())
            report = report._replace(asked=self._asked(), selected=self._selected())
            deliver(self.format.render(report), self.output)
        tell_accepted_beside(self.format, report)
        if self.format.name == "github":
            _write_step_summary(report)
        return report

    def _asked(self) -> tuple[str, ...]:
        """The options that decide what is found, but for the rules that are looked for."""
        named = {"--as-of": self.as_of, "--since": self.since}
        options = [part for option, value in named.items() if value is not None for part in (option, value)]
        options += [part for file in self.evidence for part in ("--evidence", str(file))]
        laws = self.given.get("laws")
        options += ["--laws", ",".join(laws)] if isinstance(laws, tuple) else []
        options += ["--allow-approved"] if self.allow_approved else []
        return (*options, *([] if self.waivers else ["--no-waivers"]))

    def _selected(self) -> tuple[str, ...]:
        """The options that say which rules are looked for."""
        lists = {f"--{name}": self.given.get(name) for name in ("select", "ignore")}
        return tuple(
            part for option, codes in lists.items() if isinstance(codes, tuple) for part in (option, ",".join(codes))
        )


def tell_on_stderr(line: str) -> None:
    """Say something on the error stream that is no part of the report."""
    print(terminal_text(f"inventory: {line}"), file=sys.stderr)


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
