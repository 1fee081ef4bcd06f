"""Hold what the software really sends against what the inventory declares.

Evidence is files that exist already; nothing is run, fetched or resolved, and of cookies, variables and headers only
the names are read, of settings the hosts. Without EVIDENCE it is what the manifest names as `evidence` and `source`. A
folder is looked through; a file is known by its name or its content:

\b
  lock files      package-lock.json, yarn.lock, pnpm-lock.yaml, poetry.lock,
                  uv.lock, requirements.txt, Gemfile.lock, go.mod, pom.xml,
                  bun.lock, Package.resolved, pubspec.lock, mix.lock …
  SBOMs           CycloneDX (JSON, XML), SPDX 2.3 (JSON)
  recordings      HAR files: hosts, cookies, and names of data that is sent
  headers         content security policies as text, in HTML, nginx, vercel.json
  environments    .env files, compose files, workflows, Terraform
  schemas         SQL (CREATE TABLE), dbt's manifest.json: data by columns
  stores' forms   PrivacyInfo.xcprivacy, Google Play's data safety form (CSV)
  settings        application.yml, appsettings.json, Helm values, .properties
  hosts           lists, tables and logs of name servers and proxies

\b
    inventory discover --dir privacy
    inventory discover package-lock.json session.har --dir privacy
    inventory discover uv.lock .env.example --source src --update --diff

Exit codes: 0 nothing found at or above `--fail-on`, 1 findings, 2 it could not be checked.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from catalog.findings.finding import SEVERITIES
from cli import opening
from cli.accepted_beside import tell_accepted_beside
from cli.cache_folder import cache_for
from cli.choices import none_of
from cli.evidence import Looked, evidence_of, observed_in, refuse_evidence
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, terminal_width
from cli.names import one_of
from cli.output import deliver, no_stale_report, refuse_input, wants_colour
from inventory.suggestion import did_you_mean
from reports import format_folder
from reports.check_report import CheckReport
from reports.discover import discover_report
from reports.inert import terminal_text

if TYPE_CHECKING:
    from catalog.checking.assessment import Assessment
    from catalog.observing import Observed
    from cli.appending import Growth
    from inventory.model import Inventory


def _formats() -> list[str]:
    """The formats of its own, then those of `check`."""
    return list(dict.fromkeys([*discover_report.format_names(), *format_folder.format_names()]))


ASKED_FOR = {"select": ()}
"""All of its own rules: what the settings select is what a check looks for; `ignore` holds here, too."""


def run(
    evidence: Annotated[list[Path] | None, typer.Argument(metavar="EVIDENCE…", show_default=False)] = None,
    directory: Annotated[Path, typer.Option("--dir", metavar="DIR", help="The inventory's folder.")] = Path(),
    source: Annotated[
        list[Path] | None, typer.Option("--source", metavar="DIR", help="A folder of source code; may be repeated.")
    ] = None,
    format: Annotated[
        str,
        typer.Option("--format", "-f", autocompletion=one_of(_formats), help="text, json, or one of `check`."),
    ] = "text",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Write the report to this file.")] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Every sign with its reason, what is ignored too.")
    ] = False,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="HOST", help="Why a host, package, cookie or variable counts so.")
    ] = None,
    update: Annotated[bool, typer.Option("--update", help="Write the drafted records into the inventory.")] = False,
    accept: Annotated[
        bool,
        typer.Option("--accept", help="Write what is open into accepted-evidence.yaml; then only new signs count."),
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="With --update: only show what would be written.")] = False,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", autocompletion=one_of(lambda: SEVERITIES), help="error, warning or note."),
    ] = None,
    as_of: AsOf = None,
) -> int:
    """Observe recipients in evidence."""
    look = _Look(directory, evidence or [], source or [], as_of, ASKED_FOR | ({"fail_on": fail_on} if fail_on else {}))
    refuse_evidence(output, look.files, look.sources)
    with no_stale_report(output, directory):
        if format not in _formats():
            raise none_of(_formats(), format, f"There is no format “{format}”.")
        if fail_on is not None and fail_on not in SEVERITIES:
            raise none_of(SEVERITIES, fail_on, f"--fail-on cannot be “{fail_on}”.")
        if accept and (diff or explain is not None):
            message = "--accept writes the accepted backlog: give it without --diff and --explain."
            raise Exit(ExitCode.COULD_NOT_CHECK, message)
        if diff and not update:
            raise Exit(ExitCode.COULD_NOT_CHECK, "--diff belongs to --update: it shows what that would write.")
        assessment, observed = look.observed()
        refuse_input(output, observed.inventory)
        if explain is not None:
            return _explain(observed, explain)
        if accept:
            _accept(observed)
            assessment, observed = look.observed()
        if diff:
            return _show_update(observed)
        if update and _update(observed):
            assessment, observed = look.observed()
        deliver(_rendered(format, assessment, observed, directory.as_posix(), verbose), output)
    return assessment.exit_code


class _Look(NamedTuple):
    """What to look at, which is done once more after an update."""

    directory: Path
    files: list[Path]
    sources: list[Path]
    as_of: str | None
    settings: dict[str, Any]

    def observed(self) -> tuple[Assessment, Observed]:
        """The evidence held against the inventory, and an assessment with the findings about it alone."""
        from catalog.checking.assessment import assess
        from catalog.observing.findings import with_observed

        inventory, day = opening.load(self.directory, self.as_of, **self.settings)
        assessment = assess(inventory, day, keep_goals=False, waivers=False, cache=cache_for(inventory.root))
        looked = Looked(tuple(self.files), (), tuple(self.sources))
        observed = observed_in(assessment, looked if looked.paths else evidence_of(inventory))
        return with_observed(assessment, observed, alone=True), observed


def _rendered(name: str, assessment: Assessment, observed: Observed, folder: str, verbose: bool) -> str:
    from catalog.findings.locate import Locator
    from catalog.observing.findings import located_observed

    locator = Locator(observed.inventory.root)
    located = located_observed(locator, assessment.findings)
    check = CheckReport(assessment, located, locator, folder, wants_colour())
    if name in discover_report.format_names():
        return discover_report.discover_format_called(name)(discover_report.DiscoverReport(observed, check, verbose))
    chosen = format_folder.format_called(name)
    tell_accepted_beside(chosen, check)
    return chosen.render(check)


def _explain(observed: Observed, asked: str) -> int:
    from reports.discover.explanation import explanation

    told = explanation(observed, asked, terminal_width())
    if not told:
        message = f"The evidence shows no “{terminal_text(asked)}”."
        values = [one.observation.value for party in observed.parties for one in party.sightings]
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"{message} {did_you_mean(asked, values, '')}".strip()))
    print(told, end="")
    return ExitCode.OK


def _accept(observed: Observed) -> None:
    """Write the backlog. Raises Exit with code 2 where that cannot be done."""
    from catalog.observing.backlog import backlog_text
    from cli.output import write_inside
    from inventory.load import ACCEPTED_BACKLOG
    from inventory.record_file import read_record
    from inventory.schema.accepted import AcceptedFile

    root, day = observed.inventory.root, observed.assessed.prepared.day
    record = read_record(root, ACCEPTED_BACKLOG, AcceptedFile)[0] if (root / ACCEPTED_BACKLOG).is_file() else None
    reason = f"Was there on {day}, before it was looked at."
    write_inside(root, ACCEPTED_BACKLOG, backlog_text(observed, record.accepted if record else {}, reason))
    print(f"inventory: {ACCEPTED_BACKLOG} accepts what was seen so far; read its reasons.", file=sys.stderr)


def _grown(observed: Observed) -> Growth | None:
    """The file of recipients as it is and as it would be; None where nobody is undeclared."""
    from catalog.observing.drafting import block_records
    from cli.appending import growth

    parties = observed.of("undeclared")
    if not parties:
        return None
    inventory = observed.inventory
    return growth(inventory.root, _recipients_file(inventory), block_records(parties))


def _recipients_file(inventory: Inventory) -> str:
    """Where recipients are written: the last file that declares any, or else the one that the manifest names."""
    from inventory.source import resolve_inside

    declared = sorted({entry.file for entry in inventory.recipients.values()})
    for name in (*reversed(declared), *inventory.manifest.recipients):
        if resolve_inside(inventory.root, name) is not None:
            return name
    raise Exit(
        ExitCode.COULD_NOT_CHECK,
        "The manifest names no file of recipients to write to. Add `recipients: recipients.yaml`, and that file.",
    )


def _update(observed: Observed) -> bool:
    from cli.appending import save

    grown = _grown(observed)
    if grown is None:
        return False
    save(grown)
    names = ", ".join(party.id for party in observed.of("undeclared"))
    print(terminal_text(f"inventory: {grown.name} has new recipients, to be completed: {names}"), file=sys.stderr)
    return True


def _show_update(observed: Observed) -> int:
    from cli.appending import show

    grown = _grown(observed)
    if grown is None:
        print("Nothing to add: every service that was seen is declared.")
        return ExitCode.OK
    show(grown)
    return ExitCode.FINDINGS
