"""Prove every disclosure from the policy, or fail.

Reads the inventory in DIRECTORY (default: here), proves each thing that is collected, used, disclosed or transferred
from a quoted sentence of the policy, and reports what is not proved. Exit codes: 0 nothing found at or above the
`--fail-on` severity, 1 findings, 2 it could not be checked.
"""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from catalog.assessment import Assessment, assess
from catalog.checking import all_checks
from catalog.locate import Located, Locator
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.output import deliver, no_stale_report, refuse_input, wants_colour
from inventory.model import Inventory
from inventory.suggestion import did_you_mean
from reports.check_report import CheckReport
from reports.format_folder import Format, format_called, format_names

SEVERITIES = ("error", "warning", "note")


def run(
    directory: Annotated[Path | None, typer.Argument(help="The folder that holds inventory.yaml.")] = None,
    format: Annotated[
        str, typer.Option("--format", "-f", help=f"How to report: {', '.join(format_names())}.")
    ] = "full",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the report to this file.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="The day to check for, as YYYY-MM-DD.")] = None,
    select: Annotated[list[str] | None, typer.Option("--select", help="Only these rules (codes or prefixes).")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help="All but these (codes or prefixes).")] = None,
    fail_on: Annotated[str | None, typer.Option("--fail-on", help="error, warning or note.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="REF", help="Only what is new since this git ref.")
    ] = None,
    evidence: Annotated[
        list[Path] | None, typer.Option("--evidence", help="Hold these files against the inventory as well.")
    ] = None,
    no_waivers: Annotated[bool, typer.Option("--no-waivers", help="As if nothing were waived or ignored.")] = False,
) -> int:
    """Check one inventory."""
    if evidence:
        from cli.evidence import refuse_evidence

        refuse_evidence(output, evidence)
    with no_stale_report(output, directory or Path()):
        chosen = _format(format)
        given = _settings(select, ignore, fail_on)
        inventory, day = opening.load(directory, as_of, **given)
        refuse_input(output, inventory)
        _known_rules([*inventory.manifest.settings.select, *inventory.manifest.settings.ignore])
        how = _How(day, chosen.needs_goals, not no_waivers)
        assessment = how.assess(inventory) if since is None else how.assess_since(inventory, since, given)
        if evidence:
            assessment = _with_evidence(assessment, evidence, waivers=not no_waivers)
        report = _report(assessment, directory)
        deliver(chosen.render(report), output)
    if chosen.name == "github":
        _write_step_summary(report)
    return assessment.exit_code


class _How(NamedTuple):
    """How to assess, whatever it is compared with."""

    day: datetime.date
    keep_goals: bool
    waivers: bool

    def assess(self, inventory: Inventory) -> Assessment:
        """Everything that is found."""
        return assess(inventory, self.day, keep_goals=self.keep_goals, waivers=self.waivers)

    def assess_since(self, inventory: Inventory, ref: str, given: dict[str, object]) -> Assessment:
        """What is new since `ref`; settings `given` on the command line hold for both states."""
        from catalog.since import assess_since
        from cli.git_state import loaded_at

        with loaded_at(inventory.root, ref) as old:
            own = old.manifest.settings.model_copy(update=given)
            base = old._replace(manifest=old.manifest.model_copy(update={"settings": own}))
            return assess_since(inventory, base, self.day, keep_goals=self.keep_goals, waivers=self.waivers)


def _report(assessment: Assessment, directory: Path | None) -> CheckReport:
    locator = Locator(assessment.prepared.inventory.root)
    located = _located(locator, assessment)
    return CheckReport(assessment, located, locator, _folder_shown(directory), wants_colour())


def _with_evidence(assessment: Assessment, evidence: list[Path], *, waivers: bool) -> Assessment:
    from catalog.observing.findings import with_observed
    from cli.evidence import observed_in

    return with_observed(assessment, observed_in(assessment, evidence), waivers=waivers)


def _located(locator: Locator, assessment: Assessment) -> list[Located]:
    if not any(finding.code.startswith("OBS") for finding in assessment.findings):
        return locator.locate(assessment.findings)
    # The source line of evidence may hold a password: it is never shown.
    from catalog.observing.findings import located_observed

    return located_observed(locator, assessment.findings)


def _folder_shown(directory: Path | None) -> str:
    """The inventory's folder as findings name it: relative to where the command was started, if it lies below."""
    folder = directory or Path()
    folder = folder.parent if folder.is_file() else folder
    inside = folder.is_absolute() and folder.resolve().is_relative_to(Path.cwd())
    return (folder.resolve().relative_to(Path.cwd()) if inside else folder).as_posix()


def _write_step_summary(report: CheckReport) -> None:
    """GitHub shows ten annotations of each kind; the job's page has room for all findings."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    from reports.formats.github import summary

    try:
        with Path(file).open("a", encoding="utf-8", errors="backslashreplace") as page:
            page.write(summary(report))
    except OSError as error:
        print(f"inventory: the step summary cannot be written: {error.strerror}", file=sys.stderr)


def _format(name: str) -> Format:
    try:
        return format_called(name)
    except LookupError:
        raise _usage(f"There is no format “{name}”.", name, format_names()) from None


def _settings(select: list[str] | None, ignore: list[str] | None, fail_on: str | None) -> dict[str, object]:
    if fail_on is not None and fail_on not in SEVERITIES:
        raise _usage(f"--fail-on cannot be “{fail_on}”.", fail_on, SEVERITIES)
    given = {"select": _split(select), "ignore": _split(ignore), "fail_on": fail_on}
    return {name: value for name, value in given.items() if value is not None}


def _split(values: list[str] | None) -> tuple[str, ...] | None:
    return tuple(part.strip() for value in values for part in value.split(",")) if values else None


def _known_rules(prefixes: list[str]) -> None:
    codes = [check.rule.code for check in all_checks()]
    for prefix in prefixes:
        if not prefix or not any(code.startswith(prefix) for code in codes):
            raise _usage(f"No rule is called “{prefix}”.", prefix, codes)


def _usage(message: str, given: str, known: list[str] | tuple[str, ...]) -> Exit:
    advice = did_you_mean(given, known, f"Known are: {', '.join(known)}.")
    return Exit(ExitCode.COULD_NOT_CHECK, f"{message} {advice}")
