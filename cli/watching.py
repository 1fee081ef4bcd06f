"""Checking again whenever a file that counts changes, until somebody interrupts."""

from __future__ import annotations

import datetime
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from cli.evidence import evidence_of
from cli.exit_codes import Exit, ExitCode
from cli.main import complain, why_not
from cli.named_folder import folder_of
from cli.one_check import OneCheck
from cli.output import INPUT_ENDINGS, InputFileError
from inventory.input_files import input_names
from inventory.model import CannotCheck, Inventory
from reports.formats.concise import tally
from reports.inert import terminal_text

DEBOUNCE = 300
"""Milliseconds in which changes are taken together: an editor that saves touches a file several times."""
TICK = 100
"""Milliseconds after which evidence outside of the folder, and the folder's own existence, are looked at."""
MOST_NAMES = 3


def check_until_interrupted(check: OneCheck) -> int:
    """Check now and after every change; the exit code of the last check that was finished.

    Raises Exit with code 2 where nothing can be watched, and KeyboardInterrupt where not even one check was finished.
    """
    folder = folder_of(check.directory)
    if not folder.is_dir():
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"There is no folder “{folder}” to watch."))
    watched = _Watched(check)
    try:
        for changed in watched.changes():
            watched.check_after(changed)
    except KeyboardInterrupt:
        if watched.code is None:
            raise
    return ExitCode.INTERNAL_ERROR if watched.code is None else watched.code


class _Watched:
    """One inventory's folder, the evidence named beside it, and how the last check ended."""

    def __init__(self, check: OneCheck) -> None:
        self.code: int | None = None
        self._check = check
        self._folder = folder_of(check.directory)
        self._root = self._folder.resolve()
        self._output = check.output.resolve() if check.output is not None else None
        self._evidence = {file: (stamp := _stamp(file), stamp) for file in check.evidence}
        self._evidence_places = frozenset(file.resolve() for file in check.evidence)
        self._inventory: Inventory | None = None
        self._named: frozenset[Path] | None = None

    def check_after(self, changed: list[str]) -> None:
        """Check, and say in one line when, after what, and with which outcome."""
        first = self.code is None
        self.code, outcome = self._attempt()
        after = f" after {_shortened(changed)}" if changed else ""
        waiting = " Waiting for changes; Ctrl-C ends it." if first else ""
        now = datetime.datetime.now(datetime.UTC).astimezone()
        sys.stdout.flush()
        line = terminal_text(f"inventory: {now:%H:%M:%S}{after}: {outcome} (exit code {self.code}).{waiting}")
        print(line, file=sys.stderr, flush=True)

    def _attempt(self) -> tuple[int, str]:
        self._named = None
        try:
            report = self._check.run()
        except InputFileError:
            raise
        except Exit as way_out:
            complain(way_out.code, way_out.message)
        except CannotCheck as error:
            complain(ExitCode.COULD_NOT_CHECK, why_not(error))
        except OSError as error:
            complain(ExitCode.COULD_NOT_CHECK, str(error))
        else:
            self._inventory = report.assessment.prepared.inventory
            self._watch_evidence(self._inventory)
            return report.assessment.exit_code, tally(report)
        return int(ExitCode.COULD_NOT_CHECK), "could not check"

    def _watch_evidence(self, inventory: Inventory) -> None:
        """Look from now on also at the evidence that the manifest names."""
        paths = evidence_of(inventory, self._check.evidence).paths
        for path in paths:
            if path not in self._evidence:
                self._evidence[path] = (stamp := _stamp(path), stamp)
        self._evidence_places = frozenset(path.resolve() for path in paths)

    def changes(self) -> Iterator[list[str]]:
        """Names of files that changed, again and again; none at first, once the watch has begun."""
        known: tuple[int, int] | None = None
        while True:
            place = _place(self._root)
            if place is None:
                time.sleep(TICK / 1000)
                continue
            due: list[str] | None = [] if known is None else [str(self._folder)]
            for changed in self._events():
                if _place(self._root) != place:
                    break
                names = [*changed, *self._changed_evidence()]
                if names or due is not None:
                    yield [*(due or ()), *names]
                    due = None
            known = place
            if _place(self._root) is None:
                yield [str(self._folder)]

    def _events(self) -> Iterator[list[str]]:
        """The files of each burst of changes that count; an empty list after each tick without any."""
        try:
            from watchfiles import watch
        except ImportError:
            message = "--watch needs the extra “watch”: pip install 'clausemap[watch]'."
            raise Exit(ExitCode.COULD_NOT_CHECK, message) from None
        bursts = watch(
            self._root, watch_filter=None, debounce=DEBOUNCE, rust_timeout=TICK, yield_on_timeout=True,
            ignore_permission_denied=True,
        )  # fmt: skip
        try:
            for burst in bursts:
                yield sorted({self._shown(path) for _, path in burst if self._counts(Path(path))})
        except FileNotFoundError:
            return
        except OSError as error:
            raise Exit(ExitCode.COULD_NOT_CHECK, f"“{self._folder}” cannot be watched: {error}.") from None

    def _counts(self, path: Path) -> bool:
        """Whether a file may be a part of the inventory: by its ending, or because the inventory names it."""
        if path == self._output or path in self._evidence_places:
            return False
        hidden = any(step.startswith(".") for step in path.relative_to(self._root).parts)
        return (not hidden and path.suffix.lower() in INPUT_ENDINGS) or path in self._names()

    def _names(self) -> frozenset[Path]:
        if self._named is None:
            names = input_names(self._inventory) if self._inventory is not None else ()
            self._named = frozenset(self._root / name for name in names if name)
        return self._named

    def _changed_evidence(self) -> list[str]:
        """Evidence that has changed and has settled since the last tick."""
        changed = []
        for file, (checked, seen) in self._evidence.items():
            now = _stamp(file)
            settled = now == seen != checked
            self._evidence[file] = (now if settled else checked, now)
            changed += [str(file)] if settled else []
        return changed

    def _shown(self, path: str) -> str:
        return Path(path).relative_to(self._root).as_posix()


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _place(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _shortened(names: list[str]) -> str:
    shown = list(dict.fromkeys(names))
    more = len(shown) - MOST_NAMES
    return ", ".join(shown[:MOST_NAMES]) + (f" and {more} more" if more > 0 else "")
