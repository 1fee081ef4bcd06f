"""Evidence named on the command line, held against a checked inventory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cli.exit_codes import Exit, ExitCode
from reports.inert import terminal_text

if TYPE_CHECKING:
    from catalog.assessment import Assessment
    from catalog.observing import Observed


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
