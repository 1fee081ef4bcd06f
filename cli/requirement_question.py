"""Why a requirement of a law is met or not: what `inventory why PACK/REQUIREMENT` answers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from catalog.explain.explanation import judged_categories
from catalog.justify.judged import JudgedCategory
from catalog.justify.prepared import Prepared
from catalog.law.all_goals import law_goals_of
from catalog.law.asked import asked_requirements
from catalog.law.packs import known_packs
from catalog.law.unit_verdict import LawGoal
from cli.exit_codes import Exit, ExitCode
from inventory.problem import Problem
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text


def is_requirement(prepared: Prepared, names: Sequence[str]) -> bool:
    """Whether a single name begins with a pack of laws, which no data category of the inventory is called like."""
    pack, slash, _ = names[0].partition("/")
    inventory = prepared.inventory
    known = len(names) == 1 and bool(slash) and pack in known_packs(inventory.own_packs)
    return known and all(PurePosixPath(file).stem != pack for file in inventory.category_files)


def goals_of_requirement(
    prepared: Prepared, name: str
) -> tuple[list[LawGoal], Sequence[JudgedCategory], list[Problem]]:
    """Return the goals of a requirement, the judged categories, and what could not be read of these.

    Raises Exit with code 2 where no such requirement is asked, or where it speaks of nothing in the inventory.
    """
    asked = [one.id for one in asked_requirements(prepared.inventory, prepared.day)]
    if not any(_is_meant(one, name) for one in asked):
        laws = ", ".join(prepared.inventory.manifest.laws) or "none"
        otherwise = f"The manifest names these laws: {laws}. Type `inventory laws` for all."
        raise Exit(
            ExitCode.COULD_NOT_CHECK,
            f"No requirement “{terminal_text(name)}” is asked on {prepared.day}. "
            f"{did_you_mean(name, asked, otherwise)}",
        )
    categories, problems = judged_categories(prepared)
    found = [goal for goal in law_goals_of(prepared, categories) if _is_meant(goal.requirement, name)]
    if not found:
        raise Exit(
            ExitCode.COULD_NOT_CHECK,
            f"“{terminal_text(name)}” speaks of nothing in the inventory; `inventory report laws` says why.",
        )
    return found, categories, problems


def _is_meant(requirement: str, name: str) -> bool:
    return requirement == name or requirement.startswith(f"{name}.")
