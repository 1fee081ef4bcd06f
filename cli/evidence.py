"""Evidence named on the command line, held against a checked inventory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cli.exit_codes import Exit, ExitCode
from cli.output import InputFileError
from reports.inert import terminal_text

if TYPE_CHECKING:
    from catalog.checking.assessment import Assessment
    from catalog.findings.locate import Located, Locator
    from catalog.observing import Observed


def refuse_evidence(output: Path | None, files: Sequence[Path], sources: Sequence[Path] = ()) -> None:
    """Raises InputFileError where the report would be written over evidence."""
    if output is None:
        return
    target = output.resolve()
    if any(target == one.resolve() for one in files) or any(target.is_relative_to(one.resolve()) for one in sources):
        message = f"“{terminal_text(str(output))}” is evidence, so nothing was written. Name another file."
        raise InputFileError(ExitCode.COULD_NOT_CHECK, message)


class WithEvidence(NamedTuple):
    """An assessment with the findings about evidence, at their places; `observed` is None where none was named."""

    assessment: Assessment
    observed: Observed | None
    locator: Locator
    located: list[Located]


def with_evidence(assessment: Assessment, files: Sequence[Path], *, waivers: bool = True) -> WithEvidence:
    """Add what evidence shows. Raises Exit with code 2 where it shows nothing or cannot be read.

    Without `waivers`, no finding about the evidence is waived or ignored.
    """
    from catalog.findings.locate import Locator

    locator = Locator(assessment.prepared.inventory.root)
    if not files:
        return WithEvidence(assessment, None, locator, locator.locate(assessment.findings))
    from catalog.observing.findings import located_observed, with_observed

    observed = observed_in(assessment, files)
    assessment = with_observed(assessment, observed, waivers=waivers)
    return WithEvidence(assessment, observed, locator, located_observed(locator, assessment.findings))


def observed_in(assessment: Assessment, files: Sequence[Path], sources: Sequence[Path] = ()) -> Observed:
    """What the evidence shows about the inventory. Raises Exit with code 2 where it shows nothing or cannot be read."""
    from catalog.observing import observe
    from inventory.evidence import UnreadableError
    from inventory.evidence.gathering import gathered

    try:
        evidence = gathered(files, sources)
    except UnreadableError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"{error.message} {error.help}")) from None
    observed = observe(assessment.assessed, evidence)
    if observed.problems:
        problem = observed.problems[0]
        message = f"{problem.file} is at fault: {problem.message} {problem.help}"
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
    return observed
