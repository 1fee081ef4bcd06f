"""All inventories of a repository checked in one run: each as `inventory check` does it, in several processes."""

from __future__ import annotations

import multiprocessing
import os
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from catalog.checking.pool import leave_signals_to_the_parent, usable_processes
from catalog.findings.finding import SEVERITIES
from catalog.findings.locate import Located
from cli import opening
from cli.cache_folder import cache_for
from cli.check_run import CheckRun
from cli.exit_codes import Exit, ExitCode
from cli.named_folder import folder_shown
from cli.safe_git import safe_git
from inventory.manifest_file import manifest_in
from inventory.model import CannotCheck
from inventory.workspace import WORKSPACE_FILE, WorkspaceFolders, workspace_folders
from reports.cannot_check import render as render_cannot_check
from reports.check_report import CheckReport
from reports.format_folder import format_called
from reports.gate import repository_path
from reports.todo_record import command_for
from reports.workspace_report import InventoryPart, SharedFinding, ToDoLine, WorkspaceReport


class WorkspaceCheck(NamedTuple):
    """What is asked for on the command line, of each inventory below `top`; see `cli.one_check.OneCheck`."""

    top: Path
    format: str
    as_of: str | None = None
    given: Mapping[str, object] = {}
    since: str | None = None
    waivers: bool = True
    cached: bool = True
    allow_approved: bool = False

    def has_several(self) -> bool:
        """Whether there is more to check than one inventory in the folder itself.

        Raises CannotCheck where `workspace.yaml` is at fault.
        """
        if (self.top / WORKSPACE_FILE).is_file() or manifest_in(self.top) is None:
            return self.top.is_dir()
        return workspace_folders(self.top, _not_ignored(self.top)).folders != (".",)

    def report(self) -> WorkspaceReport:
        """Check every inventory. Raises CannotCheck where there are none or `workspace.yaml` is at fault."""
        found = workspace_folders(self.top, _not_ignored(self.top))
        fail_on = {**found.settings, **self.given}.get("fail_on", "error")
        parts = _each(self, found, min(usable_processes(), len(found.folders)))
        return WorkspaceReport(parts, next(one for one in SEVERITIES if one == fail_on))

    def part(self, folder: str, settings: Mapping[str, object]) -> InventoryPart:
        """Check one inventory; whatever keeps it from being checked is told in its part."""
        try:
            return self._part(folder, {**settings, **self.given})
        except Exit as error:
            return _unchecked(folder, error.code, error.message)
        except CannotCheck as error:
            return _unchecked(folder, ExitCode.COULD_NOT_CHECK, render_cannot_check(error))
        except OSError as error:
            return _unchecked(folder, ExitCode.COULD_NOT_CHECK, str(error))

    def _part(self, folder: str, given: Mapping[str, object]) -> InventoryPart:
        chosen = format_called(self.format)
        inventory, day = opening.load(self.top / folder, self.as_of, cached=self.cached, **given)
        cache = cache_for(inventory.root, wanted=self.cached)
        run = CheckRun(given, self.since, (), self.waivers, self.allow_approved, chosen.needs_goals, cache, jobs=1)
        report = run.report(inventory, day, lambda _: None, folder=folder_shown(self.top / folder))
        packages = tuple(posixpath.dirname(repository_path(report.folder, one)) for one in inventory.packages)
        return InventoryPart(
            folder, report.assessment.exit_code, chosen.render(report), _counts(report), packages=packages,
            shared=tuple(_shared(report)), to_do=_to_do(report),
        )  # fmt: skip


def _counts(report: CheckReport) -> dict[str, int]:
    found = {f"{name}s": report.count(name) for name in ("error", "warning", "note")}
    return {**found, "goals": report.goals, "proved": report.proved}


def _to_do(report: CheckReport) -> tuple[ToDoLine, ...]:
    """What is to be done in the inventory itself; what lies in packages is told once for all."""
    inventory = report.assessment.prepared.inventory
    own = report._replace(located=[one for one in report.located if not inventory.is_shared(one.finding.file)])
    return tuple(ToDoLine(one.severity, one.text, one.codes, one.tally(), command_for(own, one)) for one in own.todo)


def _shared(report: CheckReport) -> Iterator[SharedFinding]:
    """What is found in the files of packages, and what only all their users together can tell."""
    inventory = report.assessment.prepared.inventory
    for one in report.located:
        if inventory.is_shared(one.finding.file):
            yield _in_package(report, one, of_all=False)
    for one in report.locator.locate(report.assessment.of_packages):
        yield _in_package(report, one, of_all=True)


def _in_package(report: CheckReport, one: Located, *, of_all: bool) -> SharedFinding:
    finding, folder = one.finding, report.folder
    manifests = report.assessment.prepared.inventory.packages
    folders = (posixpath.dirname(name) for name in manifests)
    package = next(one for one in folders if finding.file.startswith(f"{one}/"))
    place = f"{repository_path(folder, finding.file)}:{one.span.line}"
    return SharedFinding(
        place, finding.severity, finding.code, finding.message, finding.help, repository_path(folder, package), of_all
    )


def _unchecked(folder: str, code: ExitCode, why: str) -> InventoryPart:
    return InventoryPart(folder, int(code), "", {}, why)


def _not_ignored(top: Path) -> list[str] | None:
    """The files below `top` that git does not ignore; None where that is no repository, or git is not there."""
    try:
        listed = safe_git(top, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    except OSError:
        return None
    if listed.returncode:
        return None
    names = (os.fsdecode(name) for name in listed.stdout.split(b"\0") if name)
    return [name for name in names if (top / name).is_file()]


def _each(asked: WorkspaceCheck, found: WorkspaceFolders, processes: int) -> Sequence[InventoryPart]:
    first, *rest = found.folders
    # The first one is checked here, so that the others inherit all that is loaded and worked out for every inventory.
    done = [asked.part(first, found.settings)]
    if processes <= 1 or len(rest) <= 1:
        return done + [asked.part(folder, found.settings) for folder in rest]
    with multiprocessing.get_context("fork").Pool(processes, leave_signals_to_the_parent) as pool:
        return done + pool.starmap(asked.part, [(folder, found.settings) for folder in rest], chunksize=1)
