"""Two states of an inventory that are compared: what they are called, and that both have to be read in full."""

from __future__ import annotations

from catalog.diff.inventory import InventoryComparison
from cli.exit_codes import Exit, ExitCode
from cli.opening import MOST_PROBLEMS
from inventory.problem import Problem
from reports.inert import terminal_text

WORKING_TREE = "the working tree"


def refuse_unread_states(comparison: InventoryComparison, base: str, head: str) -> None:
    """Raises Exit with code 2 where a state holds a record that cannot be read: it would look as if it were gone."""
    states = zip((base, head), comparison.unread, strict=True)
    faults = [(name, problem) for name, problems in states for problem in problems]
    if faults:
        lines = "".join(f"\n  {terminal_text(name)}: {_problem(problem)}" for name, problem in faults[:MOST_PROBLEMS])
        advice = "\nMend them first: `inventory check` shows the places."
        raise Exit(ExitCode.COULD_NOT_CHECK, f"Some records cannot be read, so they cannot be compared:{lines}{advice}")


def _problem(problem: Problem) -> str:
    return terminal_text(f"{problem.file}: {problem.code} {problem.message}")
