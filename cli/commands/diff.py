"""Tell what changed between two states: who gets more, what the policy says now.

BASE and HEAD are git refs, folders that hold an inventory.yaml, or snapshots of the catalogue (catalog: and a number,
the beginning of an address, a day, or latest); HEAD is the working tree unless named. Each change is widening,
narrowing or neutral for the data subjects. Exit codes: 0 nothing that `--fail-on` names, 1 something, 2 the two could
not be compared.

\b
    inventory diff origin/main --fail-on new-recipient,widened
    inventory diff v1.0 v2.0 --dir privacy --format markdown
    inventory diff catalog:2019-03-01 catalog:latest --catalog postgresql://user@host/database
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.diff.inventory import GATES, compare
from catalog.diff.inventory.findings import RULES, change_findings
from catalog.findings.locate import Locator
from catalog.justify.evidence import written_item
from cli.catalog_place import Only, Place
from cli.catalog_state import Shelf, is_snapshot, loaded_snapshot
from cli.choices import none_of
from cli.compared_states import WORKING_TREE, refuse_unread_states
from cli.exit_codes import ExitCode
from cli.git_state import loaded_at
from cli.inventory_options import AsOf
from cli.named_folder import folder_of
from cli.names import git_refs, one_of
from cli.opening import day_of, local_day
from cli.output import deliver, no_stale_report, refuse_input, wants_colour
from inventory.input_files import evidence_items
from inventory.load import load_inventory
from inventory.manifest_file import manifest_in
from inventory.model import CannotCheck, Inventory
from inventory.schema import EvidenceItem
from reports import format_folder
from reports.changes import change_report
from reports.changes.change_report import ChangeReport
from reports.check_report import CheckReport
from reports.inert import terminal_text


def _formats() -> list[str]:
    """The formats of its own, then those of `check`."""
    return list(dict.fromkeys([*change_report.format_names(), *format_folder.format_names()]))


def run(
    base: Annotated[
        str,
        typer.Argument(metavar="BASE", autocompletion=git_refs, help="The old state: a git ref, folder or snapshot."),
    ],
    head: Annotated[
        str | None,
        typer.Argument(metavar="HEAD", autocompletion=git_refs, help="The new state.", show_default=False),
    ] = None,
    directory: Annotated[Path, typer.Option("--dir", metavar="DIR", help="The inventory's folder.")] = Path(),
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            autocompletion=one_of(_formats),
            help="text, json, markdown, or one of `check`.",
        ),
    ] = "text",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the report to this file.")
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="CHANGES",
            autocompletion=one_of(lambda: GATES),
            help=f"Exit with 1 on these changes: {', '.join(GATES)}.",
        ),
    ] = None,
    as_of: AsOf = None,
    place: Place = None,
    inventory: Only = None,
) -> int:
    """Compare two states of one inventory."""
    folder = folder_of(directory)
    places = [_named_folder(name) or folder for name in (base, head or "")]
    with no_stale_report(output, *places), ExitStack() as stack:
        if format not in _formats():
            raise none_of(_formats(), format, f"There is no format “{format}”.")
        gates = _gates(fail_on or [])
        shelf = Shelf(folder, place, inventory)
        old, before = _opened(stack, base, shelf)
        new, after = _opened(stack, head, shelf) if head is not None else (load_inventory(folder), WORKING_TREE)
        _refuse_inputs(output, folder, old, new)
        day = day_of(as_of) or new.manifest.settings.as_of or local_day()
        comparison = compare(old, new, day)
        refuse_unread_states(comparison, before, after)
        _tell_of_facts((old, before), (new, after))
        report = ChangeReport(
            comparison, before, after, gates, Locator(old.root), Locator(new.root), str(directory),
            wants_colour(),
        )  # fmt: skip
        deliver(_rendered(format, report), output)
    return ExitCode.FINDINGS if report.failing else ExitCode.OK


def _refuse_inputs(output: Path | None, folder: Path, *states: Inventory) -> None:
    """Raises InputFileError where the report would replace a file of either state, or of the working tree."""
    for state in states:
        refuse_input(output, state)
    if output is None or not output.is_file() or any(state.root == folder for state in states):
        return
    try:
        refuse_input(output, load_inventory(folder))
    except CannotCheck:
        return  # there is no inventory in the working tree, or none that names its files


def _tell_of_facts(*states: tuple[Inventory, str]) -> None:
    """Say on stderr of which states nobody looked at the code and settings that evidence is about."""
    for state, called in states:
        if not state.facts_at_hand and (number := sum(1 for _ in _unknown_facts(state))):
            facts = counted(number, "fact of code or settings was", "facts of code or settings were")
            print(f"inventory: {terminal_text(called)}: {facts} not looked at: an earlier version recorded the "
                  "inventory alone, so what rests on them counts as kept there.", file=sys.stderr)  # fmt: skip


def _unknown_facts(state: Inventory) -> Iterator[EvidenceItem]:
    """What a snapshot names of code and settings without saying what it came to."""
    facts = (item for item in evidence_items(state) if item.sort in ("code", "setting"))
    return (item for item in facts if written_item(item) not in state.recorded_evidence)


def _opened(stack: ExitStack, name: str, shelf: Shelf) -> tuple[Inventory, str]:
    """The state that `name` means, and what to call it: a folder's, a snapshot's, or that of the folder at a ref."""
    place = _named_folder(name)
    if place is not None:
        return load_inventory(place), name
    if is_snapshot(name):
        return stack.enter_context(loaded_snapshot(shelf, name))
    return stack.enter_context(loaded_at(shelf.folder, name)), name


def _named_folder(name: str) -> Path | None:
    """The folder that `name` means, if it means one and not a git ref."""
    place = Path(name)
    meant = place.is_dir() and (name in (".", "..") or "/" in name)
    return place if name and (meant or manifest_in(place) is not None) else None


def _rendered(name: str, report: ChangeReport) -> str:
    """The report in a format of its own, or as findings in a format of `check`."""
    if name in change_report.format_names():
        return change_report.change_format_called(name)(report)
    from catalog.checking.assessment import assess

    comparison = report.comparison
    chosen = format_folder.format_called(name)
    assessment = assess(comparison.new, comparison.day, keep_goals=chosen.needs_goals, waivers=False)
    assessment = assessment._replace(findings=change_findings(comparison.changes, report.fail_on))
    located = report.after.locate(assessment.findings)
    return chosen.render(CheckReport(assessment, located, report.after, report.folder, report.colour))


def _gates(given: list[str]) -> tuple[str, ...]:
    codes = {rule.code: rule.name for rule in RULES}
    wanted = [part.strip() for value in given for part in value.split(",") if part.strip()]
    for name in wanted:
        if name.upper() not in codes and name not in GATES:
            raise none_of(list(GATES), name, f"--fail-on cannot be “{name}”.")
    return tuple(dict.fromkeys(codes.get(name.upper(), name) for name in wanted))
