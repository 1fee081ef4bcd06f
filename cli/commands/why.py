"""Show why data may go to a recipient: the proof, or what comes nearest.

Name a datum and a recipient, or a disclosure as category/id. The proof quotes the policy's sentences with their
lines; where there is none, it says what comes nearest and what would have to change. With --purpose it judges a
disclosure that nobody has declared yet. A requirement of a law is named as `inventory laws` lists it, PACK/REQUIREMENT.

Exit codes: 0 everything shown is justified, 1 it is not (or not declared), 2 no such name, or a requirement of a law
that is met as far as the inventory can be read, and a part of it cannot.

\b
    inventory why bank-account payment-processor-co
    inventory why account/card-to-processor
    inventory why email-address mailer --purpose customer-support
    inventory why gdpr-13/retention
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from catalog.justify.prepared import Prepared, prepare
from cli import opening
from cli.cache_folder import cache_for
from cli.exit_codes import Exit, ExitCode
from cli.flow_question import answer_why
from cli.folder_option import Option, one_folder
from cli.inventory_options import AsJson, AsOf, print_json, terminal_width, warn_of_faults
from cli.names import asked_about, named
from cli.requirement_question import is_requirement
from reports.why import why_text


def run(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="(DATA RECIPIENT | DISCLOSURE | REQUIREMENT) [DIR]",
            autocompletion=asked_about,
            help="What is asked about, and where.",
        ),
    ],
    purpose: Annotated[
        list[str] | None,
        typer.Option(
            help="Suppose a disclosure for this purpose.", metavar="PURPOSE", autocompletion=named("purposes")
        ),
    ] = None,
    directory: Option = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> int:
    """Explain the flows that the names mean."""
    asked, folder = split(names)
    if purpose and len(asked) == 1:
        raise Exit(ExitCode.COULD_NOT_CHECK, "--purpose goes with a datum and a recipient, not with a disclosure.")
    inventory, day = opening.load(one_folder(folder, directory), as_of)
    prepared = prepare(inventory, day, cache_for(inventory.root))
    if is_requirement(prepared, asked):
        return _of_requirement(prepared, asked[0], as_json)
    record, problems = answer_why(prepared, asked, purpose or ())
    warn_of_faults(problems)
    if as_json:
        print_json(record)
    else:
        print(why_text(record, terminal_width()), end="")
    return ExitCode.OK if record["justified"] else ExitCode.FINDINGS


def _of_requirement(prepared: Prepared, name: str, as_json: bool) -> int:
    """Explain a requirement of a law; as JSON its goals, in the form that `check --format json` has under `law`."""
    from catalog.law.asked import asked_requirements
    from cli.requirement_question import goals_of_requirement
    from reports.laws.records import law_record
    from reports.laws.rows import rows_of
    from reports.laws.why import requirement_text

    goals, categories, problems = goals_of_requirement(prepared, name)
    warn_of_faults([*prepared.inventory.problems, *problems])
    if as_json:
        asked = {one.id: one for one in asked_requirements(prepared.inventory, prepared.day)}
        print_json([law_record(prepared, asked[goal.requirement], goal) for goal in goals])
    else:
        rows = rows_of(prepared, goals, categories)
        print(requirement_text(rows, prepared.day.isoformat(), terminal_width()), end="")
    if not all(goal.passes for goal in goals):
        return ExitCode.FINDINGS
    # A requirement speaks of all categories: one that could not be read may be what it lacks.
    return ExitCode.COULD_NOT_CHECK if problems else ExitCode.OK


def split(names: Sequence[str]) -> tuple[tuple[str, ...], Path | None]:
    """What is asked about, one name or two, and the folder where it is named."""
    count = 1 if len(names) == 1 or "/" in names[0] else 2
    if len(names) > count + 1:
        raise Exit(ExitCode.COULD_NOT_CHECK, "Name a datum and a recipient, or a disclosure; then a folder.")
    return tuple(names[:count]), Path(names[count]) if len(names) > count else None
