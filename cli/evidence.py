"""Evidence that the manifest and the command line name, held against a checked inventory."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cli.exit_codes import Exit, ExitCode
from cli.output import InputFileError
from reports.inert import terminal_text

if TYPE_CHECKING:
    from catalog.checking.assessment import Assessment
    from catalog.findings.locate import Located, Locator
    from catalog.observing import Observed
    from inventory.evidence import Evidence
    from inventory.model import Inventory


def refuse_evidence(output: Path | None, files: Sequence[Path], sources: Sequence[Path] = ()) -> None:
    """Raises InputFileError where the report would be written over evidence."""
    if output is None:
        return
    target = output.resolve()
    folders = [*sources, *(one for one in files if one.is_dir())]
    if any(target == one.resolve() for one in files) or any(target.is_relative_to(one.resolve()) for one in folders):
        message = f"“{terminal_text(str(output))}” is evidence, so nothing was written. Name another file."
        raise InputFileError(ExitCode.COULD_NOT_CHECK, message)


class Looked(NamedTuple):
    """Where to look: files and folders of them, files that only a pattern names, folders of source code."""

    files: tuple[Path, ...] = ()
    matched: tuple[Path, ...] = ()
    sources: tuple[Path, ...] = ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """All of them."""
        return (*self.files, *self.matched, *self.sources)


def evidence_of(inventory: Inventory, files: Iterable[Path] = (), sources: Iterable[Path] = ()) -> Looked:
    """What the manifest names, and `files` and `sources` besides; each once, by its path from here."""
    named = inventory.evidence
    own = [
        _from_here(inventory.root, names) for names in ((*named.files, *named.folders), named.matched, named.sources)
    ]
    known = {path.resolve() for paths in own for path in paths}
    more = tuple(path for path in files if path.resolve() not in known)
    return Looked((*own[0], *more), own[1], (*own[2], *(path for path in sources if path.resolve() not in known)))


def _from_here(root: Path, names: Iterable[str]) -> tuple[Path, ...]:
    return tuple(Path(os.path.normpath(root / name)) for name in names)


class WithEvidence(NamedTuple):
    """An assessment with the findings about evidence, at their places; `observed` is None where none was named."""

    assessment: Assessment
    observed: Observed | None
    locator: Locator
    located: list[Located]


def with_evidence(
    assessment: Assessment,
    files: Sequence[Path],
    *,
    waivers: bool = True,
    earlier: Sequence[Evidence] | None = None,
) -> WithEvidence:
    """Add what the evidence shows that the manifest names, and `files`. Raises Exit with code 2 if it cannot be read.

    Of an assessment against a base only what is new against the `earlier` evidence of that base counts. Without
    `waivers`, no finding about the evidence is waived or ignored.
    """
    from catalog.findings.locate import Locator

    inventory = assessment.prepared.inventory
    locator, looked = Locator(inventory.root), evidence_of(inventory, files)
    if not looked.paths:
        return WithEvidence(assessment, None, locator, locator.locate(assessment.findings))
    from catalog.observing import observe
    from catalog.observing.findings import located_observed, with_observed

    observed = observed_in(assessment, looked, needed=bool(files))
    before_now = None
    if assessment.base is not None:
        before_now = observe(assessment.base, earlier or ())
    assessment = with_observed(assessment, observed, waivers=waivers, before_now=before_now)
    return WithEvidence(assessment, observed, locator, located_observed(locator, assessment.findings))


def observed_in(assessment: Assessment, looked: Looked, *, needed: bool = True) -> Observed:
    """What the evidence shows about the inventory. Raises Exit with code 2 where it cannot be read.

    So it does where it shows nothing at all, if that it shows something is `needed`.
    """
    from catalog.observing import observe
    from inventory.evidence import UnreadableError
    from inventory.evidence.gathering import gathered, refuse_nothing

    try:
        evidence = gathered(looked.files, looked.sources, looked.matched)
        if needed:
            refuse_nothing(evidence)
    except UnreadableError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"{error.message} {error.help}")) from None
    base = assessment.base
    observed = observe(assessment.assessed, evidence, base.prepared.inventory if base else None)
    if observed.problems:
        problem = observed.problems[0]
        message = f"{problem.file} is at fault: {problem.message} {problem.help}"
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
    return observed


def left_out_lines(observed: Observed | None) -> list[str]:
    """Say which evidence shows nothing, and what was not read: a report of findings has no place for it."""
    if observed is None:
        return []
    from catalog.observing.left_out import left_out

    return list(left_out(observed.evidence))


def tell_what_is_left_out(observed: Observed | None) -> None:
    """Say so on the error stream."""
    for line in left_out_lines(observed):
        print(terminal_text(f"inventory: {line}"), file=sys.stderr)
