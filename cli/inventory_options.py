"""Arguments and options that several commands share, and how wide the terminal is."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from catalog.reading.policy_language import unread_language_notice
from inventory.model import Policy
from inventory.policy import Clause
from inventory.problem import Problem
from reports.inert import terminal_text

Folder = Annotated[Path | None, typer.Argument(metavar="DIR", help="The inventory's folder.", show_default=False)]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The day to judge by, as 2014-11-03.")]
OutputFile = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")]
DryRun = Annotated[bool, typer.Option("--dry-run", "--diff", help="Show what would be written; write nothing.")]
Report = Annotated[bool, typer.Option("--report", help="List each field that had no place, with its value.")]
Organisation = Annotated[
    str | None, typer.Option("--organisation", metavar="NAME", help="Whose inventory it is, where one is made.")
]
Country = Annotated[
    str | None, typer.Option("--country", metavar="CC", help="Where it is established, such as US, where one is made.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]

NARROWEST, WIDEST = 40, 120


def terminal_width() -> int | None:
    """The columns to fill on a terminal; None where the output goes into a file or a pipe, which has no width."""
    if not sys.stdout.isatty():
        return None
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))


def warn_of_faults(problems: Iterable[Problem]) -> None:
    """Say which files are at fault: what cannot be read is no part of what is shown."""
    for file in dict.fromkeys(problem.file for problem in problems):
        shown = terminal_text(file)
        print(f"inventory: {shown} is at fault and may be read in part only; see `inventory check`.", file=sys.stderr)


def warn_of_languages(policies: Iterable[Policy]) -> None:
    """Say which policies are in a language that nothing here reads."""
    for policy in policies:
        tell_of_language(policy.entry.document, policy.text.clauses, policy.entry.language or "")


def tell_of_language(document: str, clauses: Sequence[Clause], stated: str = "") -> None:
    """Say that a policy's text is in a language that nothing here reads, if it is."""
    notice = unread_language_notice(document, clauses, stated)
    if notice:
        print(f"inventory: {terminal_text(notice)}", file=sys.stderr)


def print_json(content: Any) -> None:
    """Print `content` as JSON; characters that are not plain are escaped where a terminal could act on them."""
    print(json.dumps(content, ensure_ascii=sys.stdout.isatty(), indent=1))
