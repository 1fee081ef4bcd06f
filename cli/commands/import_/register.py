"""Take over a record of processing (GDPR Art. 30): its activities, the data categories they are over, vendors.

FILE is a workbook, CSV, Markdown or HTML: a table with an activity a row, or a form or list of labels for each, as in
the templates of ICO, CNIL and DPC. Each activity becomes one in activities.yaml, with a data category of its own; words
that the vocabulary does not have become terms as the register calls them. Companies in tables of vendors become
recipients, as with `inventory import vendors`. What no field holds is kept as a comment; where the policy lists a
category is left to you, and `inventory check` says so.

Exit codes: 0 done (with --dry-run: shown); 2 the register cannot be read, or names no activity, or nothing could be
written.

\b
    inventory import register register.xlsx --dry-run --report
    inventory import register ropa.md path/to/inventory
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.drafting.yaml_text import visible
from catalog.listed_import import NewRecipient, new_recipients, recipients_files
from catalog.register.importing import DraftedRegister, drafted
from cli import opening
from cli.appending import growth
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import DryRun, Folder, Report
from cli.manifest_edit import manifest_naming
from cli.planned_files import PlannedFiles, deliver_planned
from inventory.model import Inventory
from inventory.policy.incorporated import read_list
from inventory.register import RegisterRead, read_register
from inventory.strict_yaml import Value
from inventory.yaml_edit import entry_lines
from reports.inert import terminal_text
from reports.policy.recipient_entries import HEAD, entries

ACTIVITIES, VOCABULARY, RECIPIENTS = "activities.yaml", "register-vocabulary.yaml", "recipients.yaml"


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The register: .xlsx, .csv, .md, .html or .txt.")],
    directory: Folder = None,
    diff: DryRun = False,
    report: Report = False,
) -> int:
    """Write what the register becomes."""
    inventory, day = opening.load(directory)
    read = read_register(file.resolve())
    if read.problems:
        raise _cannot(f"“{file}” cannot be read. {read.problems[0].message} {read.problems[0].help}")
    place = file.resolve()
    vendors = [one for one in read_list(place.parent, place.name, guess=False).recipients if _is_vendor(one.line, read)]
    if not read.entries:
        raise _cannot(
            f"“{file}” names no processing activity: a table needs headings, a form labels, for the purpose and two of "
            "data, data subjects, basis, retention and recipients. Vendors alone: inventory import vendors."
        )
    held = {Path(name).stem for name in inventory.category_files} | {one.id for one in inventory.activities}
    found = drafted(read.entries, inventory, sorted(held))
    new = new_recipients(inventory, vendors, day)
    deliver_planned(PlannedFiles(inventory.root, _files(inventory, found, new, file.name), False), dry_run=diff)
    many = counted(len(found.activities), "activity", "activities")
    print(f"{many} and {counted(len(new), 'recipient')} were taken over.")
    for line in _report(read, found, report):
        print(terminal_text(line))
    return ExitCode.OK


def _is_vendor(line: int, read: RegisterRead) -> bool:
    """Whether a listed name stands in no row that is an activity."""
    return line not in {entry.line for entry in read.entries}


def _files(inventory: Inventory, found: DraftedRegister, new: list[NewRecipient], source: str) -> dict[str, str | None]:
    if any((inventory.root / name).exists() for name in (ACTIVITIES, VOCABULARY)):
        raise _cannot(f"“{ACTIVITIES}” or “{VOCABULARY}” is there already, so nothing was written: move it away first.")
    folder = next((name.rpartition("/")[0] for name in inventory.category_files), "categories")
    files: dict[str, str | None] = {
        ACTIVITIES: _text(_activities(found, source)), VOCABULARY: _text(_vocabulary(found, source)),
        **{f"{folder}/{one.id}.yaml".lstrip("/"): _text(_category(one.category, one.remarks, source, one.line))
           for one in found.activities},
    }  # fmt: skip
    named = {"activities": ACTIVITIES, "vocabulary": VOCABULARY}
    if new:
        target = next(iter(recipients_files(inventory)), RECIPIENTS)
        files[target] = growth(inventory.root, target, entries(new, source), HEAD).after
        if target not in recipients_files(inventory):
            named["recipients"] = target
    return {**files, **manifest_naming(inventory, named)}


def _activities(found: DraftedRegister, source: str) -> Iterator[str]:
    yield visible(f"# The activities of {source}: rows of the record of processing (GDPR Art. 30).")
    yield "activities:"
    for one in found.activities:
        yield f"  {one.id}:    # line {one.line}"
        yield from (line for key, value in one.activity.items() for line in entry_lines(key, value, 4))


def _category(record: dict[str, Value], remarks: tuple[str, ...], source: str, line: int) -> Iterator[str]:
    yield visible(
        f"# {source}, line {line}. Say where the policy lists it (listed_in), and who gets data (disclosures)."
    )
    yield from (f"# {visible(remark)}" for remark in remarks)
    yield from (text for key, value in record.items() for text in entry_lines(key, value, 0))


def _vocabulary(found: DraftedRegister, source: str) -> Iterator[str]:
    yield visible(f"# Words of {source} that no built-in term has: give each its broader terms.")
    for dimension, terms in found.vocabulary.items():
        yield f"{dimension}:"
        yield from (line for name, term in terms.items() for line in entry_lines(name, term, 2))


def _report(read: RegisterRead, found: DraftedRegister, whole: bool) -> Iterator[str]:
    if read.unused:
        yield f"Headings not used: {', '.join(f'“{title}”' for title in read.unused)}."
    remarks = [(one, remark) for one in found.activities for remark in one.remarks]
    if whole:
        yield from (f"  line {one.line}, {one.id}: {remark} (kept as a comment)" for one, remark in remarks)
    elif remarks:
        yield f"{counted(len(remarks), 'remark')} had no field and were kept as comments: --report lists them."


def _text(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _cannot(message: str) -> Exit:
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
