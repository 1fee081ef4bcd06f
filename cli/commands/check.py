"""Prove every disclosure from the policy, or fail.

Reads the inventory in DIR (default: here), proves each thing that is collected, used, disclosed or transferred
from a quoted sentence of the policy, and says what is to be done, the gravest first; --all shows every finding.
Exit codes: 0 nothing found at or above the `--fail-on` severity, 1 findings, 2 it could not be checked.

With --watch it goes on: it checks again whenever a file of the inventory, its policy or the evidence changes, until
Ctrl-C ends it with the exit code of the last check.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from catalog.findings.finding import SEVERITIES
from cli.asked_laws import asked_laws
from cli.choices import none_of
from cli.evidence import refuse_evidence
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder
from cli.known_rules import refuse_unknown_rules
from cli.names import git_refs, law_names, one_of, rule_codes
from cli.one_check import OneCheck
from cli.opening import day_of
from cli.output import deliver, no_stale_report
from cli.workspace_check import WorkspaceCheck
from reports.format_folder import Format, format_called, format_names


def run(
    directory: Folder = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            autocompletion=one_of(format_names),
            help=f"How to report: {', '.join(format_names())}.",
        ),
    ] = "todo",
    all_findings: Annotated[
        bool,
        typer.Option(
            "--all",
            help="Show every finding, as --format full; and where there are several inventories in DIR and below, or a "
            "workspace.yaml names them, check every one.",
        ),
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to this file.")
    ] = None,
    as_of: AsOf = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="CODES", autocompletion=rule_codes, help="Only these rules (codes or prefixes)."
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="CODES", autocompletion=rule_codes, help="All but these (codes or prefixes)."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", metavar="SEVERITY", autocompletion=one_of(lambda: SEVERITIES), help="error, warning or note."
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="REF", autocompletion=git_refs, help="Only what is new since this git ref."),
    ] = None,
    allow_approved: Annotated[
        bool,
        typer.Option("--allow-approved", help="With --since: what loosens the policy passes if it was approved."),
    ] = False,
    laws: Annotated[
        str | None,
        typer.Option(
            "--laws",
            metavar="NAMES",
            autocompletion=law_names,
            help="Ask these laws alone, on a day as in gdpr@2026-04-22.",
        ),
    ] = None,
    evidence: Annotated[
        list[Path] | None,
        typer.Option("--evidence", metavar="FILE", help="Hold these files against the inventory as well."),
    ] = None,
    no_waivers: Annotated[bool, typer.Option("--no-waivers", help="As if nothing were waived or ignored.")] = False,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Take nothing from earlier checks.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes.")] = False,
) -> int:
    """Check one inventory, once or until interrupted."""
    files = tuple(evidence or ())
    if allow_approved and since is None:
        raise Exit(ExitCode.COULD_NOT_CHECK, "--allow-approved says something only together with --since.")
    refuse_evidence(output, files)
    with no_stale_report(output, directory or Path()):
        given = _settings(select, ignore, fail_on)
        if laws is not None:
            given["laws"], as_of = asked_laws(laws, as_of, directory or Path())
        day_of(as_of)
        chosen = _format("full" if all_findings and format == "todo" else format)
        check = OneCheck(
            directory, chosen, output, as_of, given, since, files, not no_waivers, not no_cache, allow_approved
        )
    if all_findings:
        workspace = WorkspaceCheck(
            directory or Path(), format, as_of, given, since, not no_waivers, not no_cache, allow_approved
        )
        if workspace.has_several():
            return _check_workspace(workspace, output, files, watch)
    if watch:
        from cli.watching import check_until_interrupted

        return check_until_interrupted(check)
    return check.run().assessment.exit_code


def _check_workspace(asked: WorkspaceCheck, output: Path | None, evidence: Sequence[Path], watch: bool) -> int:
    """Check every inventory below the folder, and deliver one report of all."""
    if evidence or watch:
        message = "--evidence and --watch go with one inventory: name its folder, or name the evidence in its manifest."
        raise Exit(ExitCode.COULD_NOT_CHECK, message)
    with no_stale_report(output, asked.top):
        report = asked.report()
        deliver(_format(asked.format).merge(report), output)
    return report.exit_code


def _format(name: str) -> Format:
    try:
        return format_called(name)
    except LookupError:
        raise none_of(format_names(), name, f"There is no format “{name}”.") from None


def _settings(select: list[str] | None, ignore: list[str] | None, fail_on: str | None) -> dict[str, object]:
    if fail_on is not None and fail_on not in SEVERITIES:
        raise none_of(SEVERITIES, fail_on, f"--fail-on cannot be “{fail_on}”.")
    given = {"select": _split(select), "ignore": _split(ignore)}
    refuse_unknown_rules(prefix for prefixes in given.values() for prefix in prefixes or ())
    return {name: value for name, value in {**given, "fail_on": fail_on}.items() if value is not None}


def _split(values: list[str] | None) -> tuple[str, ...] | None:
    return tuple(part.strip() for value in values for part in value.split(",")) if values else None
