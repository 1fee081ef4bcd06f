"""Look up who is behind a name, a host or a package in the catalogue of services.

Without WORDS all of them are listed. A project's own services.yaml beside its manifest counts before the shipped ones.
A service is verified on the day on which somebody held its record against what the company publishes (`verified`).

\b
    inventory services
    inventory services api.stripe.com
    inventory services pkg:npm/posthog-js
    inventory services --unverified --since 2026-01-01
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, print_json, terminal_width
from cli.opening import day_of
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text


def run(
    words: Annotated[str | None, typer.Argument(metavar="NAME|HOST|PURL", show_default=False)] = None,
    only_unverified: Annotated[
        bool, typer.Option("--unverified", help="Only those that nobody has verified, or not since the day of --since.")
    ] = False,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DAY", help="With --unverified: since this day.")
    ] = None,
    directory: Annotated[Path, typer.Option("--dir", help="The folder that holds services.yaml, if any.")] = Path(),
    as_json: AsJson = False,
) -> int:
    """Search the catalogue of services."""
    from catalog.observing.search import services_matching, unverified
    from catalog.observing.service_catalogue import services_for
    from reports.services import service_record, services_text

    known, problems = services_for(directory)
    if problems:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"{problems[0].file} is at fault: {problems[0].message}"))
    day = day_of(since)
    if day and not only_unverified:
        raise Exit(ExitCode.COULD_NOT_CHECK, "--since belongs to --unverified: it says how old a verification may be.")
    found = services_matching(words, known) if words else sorted(known.values(), key=lambda one: one.name.lower())
    if found and only_unverified:
        found = unverified(found, day.isoformat() if day else "")
        if not found:
            print("[]" if as_json else "All of these services are verified.")
            return ExitCode.OK
    if not found:
        advice = did_you_mean(str(words), [*known, *(one.name for one in known.values())], "")
        message = f"The catalogue knows no “{words}”. {advice}"
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message).strip())
    if as_json:
        print_json([service_record(one) for one in found])
    else:
        print(services_text(found, terminal_width()), end="")
    return ExitCode.OK
