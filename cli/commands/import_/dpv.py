"""Take over processes that a JSON-LD document describes with the W3C Data Privacy Vocabulary, as data categories.

Names of the vocabulary (dpv:, pd:, eu-gdpr:) become the terms that equal them, others terms of the inventory's own. Who
gets data, and where the policy lists a category, is left to you; --report lists each property that had no place.

Exit codes: 0 done (with --dry-run: shown); 2 the document cannot be read, or describes no process, or nothing could be
written.

\b
    inventory import dpv processing.jsonld --dry-run --report
    inventory import dpv processing.jsonld path/to/inventory
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.drafting.yaml_text import visible
from catalog.exchange.dpv_import import DescribedProcess, DpvReader
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import DryRun, Folder, Report
from cli.manifest_edit import manifest_naming
from cli.planned_files import PlannedFiles, deliver_planned
from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.yaml_edit import entry_lines
from reports.inert import terminal_text
from reports.policy.unplaced import unplaced_lines

VOCABULARY = "dpv-vocabulary.yaml"


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The document, JSON-LD.")],
    directory: Folder = None,
    diff: DryRun = False,
    report: Report = False,
) -> int:
    """Write what the processes become."""
    inventory, _ = opening.load(directory)
    reader = DpvReader(inventory.vocabulary, {Path(name).stem for name in inventory.category_files})
    try:
        found = list(reader.processes(EvidenceFile(file.resolve(), str(file)).json))
    except UnreadableError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"{error.message} {error.help}")) from None
    if not found:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"“{file}” describes no dpv:Process."))
    if (inventory.root / VOCABULARY).exists():
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{VOCABULARY}” is there already, so nothing was written: move it away.")
    folder = next((name.rpartition("/")[0] for name in inventory.category_files), "categories")
    files: dict[str, str | None] = {
        f"{folder}/{one.record['category']}.yaml".lstrip("/"): _text(_category(one, file.name)) for one in found
    }
    files[VOCABULARY] = _text(_vocabulary(reader, file.name))
    files |= manifest_naming(inventory, {"vocabulary": VOCABULARY})
    deliver_planned(PlannedFiles(inventory.root, files, False), dry_run=diff)
    print(f"{counted(len(found), 'process', 'processes')} became data categories.")
    lost = [(file.name, f"{one.record['category']}: {key}", value, "a category has no such field")
            for one in found for key, value in one.unplaced]  # fmt: skip
    for line in unplaced_lines(lost, whole=report):
        print(terminal_text(line))
    return ExitCode.OK


def _category(one: DescribedProcess, source: str) -> Iterator[str]:
    yield visible(f"# {source}. Say where the policy lists it (listed_in), and who gets data (disclosures).")
    yield from (f"# {visible(remark)}" for remark in one.remarks)
    yield from (line for key, value in one.record.items() for line in entry_lines(key, value, 0))


def _vocabulary(reader: DpvReader, source: str) -> Iterator[str]:
    yield visible(f"# Words of {source} that no built-in term equals.")
    for dimension, terms in reader.own.items():
        yield f"{dimension}:"
        yield from (line for name, term in terms.items() for line in entry_lines(name, term, 2))


def _text(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
