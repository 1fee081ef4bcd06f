"""What the library (`clausemap.load`, `check`, `why`) asks of the program: typed records out, one exception, no output.

`clausemap/library.py` documents the functions for those who call them; this is how they are done.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from catalog.cache.built_in import compiled_vocabulary
from catalog.checking.company_checks import CompanyCheckError
from catalog.findings.finding import SEVERITIES
from catalog.findings.locate import Locator
from catalog.findings.reading_faults import as_finding
from catalog.justify.prepared import prepare
from clausemap.answer import Answer
from clausemap.errors import FileProblem, InventoryError
from clausemap.parts import PolicyCounts, RecipientSummary
from clausemap.records import from_record
from clausemap.report import Report
from cli.exit_codes import Exit
from cli.named_folder import folder_of
from cli.opening import day_of, local_day
from inventory import problem
from inventory.load import load_inventory
from inventory.model import CannotCheck, Inventory, with_settings
from reports.check_report import CheckReport
from reports.format_folder import format_called, format_names


class Loaded(NamedTuple):
    """An inventory as the program has it, with what the library shows of it."""

    state: Inventory
    policies: tuple[PolicyCounts, ...]
    recipients: tuple[RecipientSummary, ...]
    problems: tuple[FileProblem, ...]


def load(path: Path) -> Loaded:
    """Read the inventory in the folder `path`, or whose manifest it is; categories are read when they are judged."""
    with _one_exception():
        state = load_inventory(folder_of(path), compiled_vocabulary)
        return Loaded(
            state,
            tuple(
                PolicyCounts(one.id, one.text.document, one.text.sha256, len(one.text.clauses), len(one.statements))
                for one in state.policies
            ),
            tuple(
                RecipientSummary(name, entry.record.name, entry.record.role, entry.record.country, entry.record.kinds)
                for name, entry in state.recipients.items()
            ),
            _placed(state.root, state.problems),
        )


def check(
    state: Inventory,
    *,
    as_of: datetime.date | str | None,
    since: str | None,
    evidence: Sequence[Path],
    settings: dict[str, Any],
    waivers: bool,
    allow_approved: bool,
    goals: bool,
    jobs: int,
) -> Report:
    """Check an inventory, as `inventory check` does; `settings` replace those of its manifest."""
    from cli.check_run import CheckRun
    from reports.formats.json import record_of_check

    if settings.get("fail_on", "error") not in SEVERITIES:
        raise InventoryError(f"fail_on cannot be “{settings['fail_on']}”.", f"Give one of {', '.join(SEVERITIES)}.")
    notices: list[str] = []
    run = CheckRun(settings, since, evidence, waivers, allow_approved, keep_goals=goals, jobs=jobs)
    with _one_exception():
        made = run.report(with_settings(state, settings), _day(state, as_of), notices.append)
        record = record_of_check(made)
    return from_record(Report, record, notices=tuple(notices), _render=lambda name: _rendered(made, name, goals))


def why(state: Inventory, asked: Sequence[str], purposes: Sequence[str], as_of: datetime.date | str | None) -> Answer:
    """Answer why data may go to a recipient, as `inventory why` does."""
    from cli.flow_question import answer_why

    with _one_exception():
        record, _ = answer_why(prepare(state, _day(state, as_of)), asked, purposes)
    return from_record(Answer, record)


def _rendered(made: CheckReport, name: str, goals: bool) -> str:
    if name not in format_names():
        raise ValueError(f"There is no format “{name}”. Formats: {', '.join(format_names())}.")
    chosen = format_called(name)
    if chosen.needs_goals and not goals:
        raise ValueError(f"The format “{name}” shows what is proved, point by point: check with `goals=True`.")
    return chosen.render(made)


def _day(state: Inventory, as_of: datetime.date | str | None) -> datetime.date:
    given = day_of(as_of) if isinstance(as_of, str) else as_of
    if isinstance(given, datetime.datetime):
        given = given.date()
    return given or state.manifest.settings.as_of or local_day()


@contextmanager
def _one_exception() -> Iterator[None]:
    """Whatever keeps the program from answering becomes an InventoryError."""
    try:
        yield
    except Exit as error:
        raise InventoryError(error.message) from None
    except CannotCheck as error:
        raise InventoryError(error.message, error.help, _placed(error.root, error.problems)) from None
    except CompanyCheckError as error:
        raise InventoryError(str(error)) from error
    except OSError as error:
        raise InventoryError(str(error), "See to it that the file or folder can be read.") from error


def _placed(root: Path | None, problems: Sequence[problem.Problem]) -> tuple[FileProblem, ...]:
    """The faults with the lines on which they stand, as far as there is a folder with these files."""
    if root is None:
        return tuple(FileProblem(one.code, one.message, one.help, one.file) for one in problems)
    located = Locator(root).locate([as_finding(one) for one in problems])
    return tuple(
        FileProblem(
            one.finding.code, one.finding.message, one.finding.help, one.finding.file, one.span.line, one.span.column
        )
        for one in located
    )
