"""Print JSON Schema: of one kind of file, or of all, for editors; of what a command prints as JSON, for programs.

With a schema, an editor completes keys, shows what they mean, and marks mistakes as they are typed.

\b
    inventory schema
    inventory schema category > category.schema.json
    inventory schema --all .schemas
    inventory schema --output-of check
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.choices import none_of
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import terminal_width
from cli.names import one_of
from cli.output import deliver
from cli.safe_files import make_folder
from reports.escaping.json_text import json_text
from reports.inert import terminal_text
from reports.json_schema import KINDS, schema_of
from reports.json_schema.outputs import output_names, output_schema
from reports.table import table


def run(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND",
            help=f"One of: {', '.join(KINDS)}.",
            show_default=False,
            autocompletion=one_of(lambda: KINDS),
        ),
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--all", metavar="DIR", help="Write all of them into this folder.")
    ] = None,
    output_of: Annotated[
        str | None,
        typer.Option(
            "--output-of",
            metavar="COMMAND",
            help="What this command prints as JSON, as check or catalog-check.",
            autocompletion=one_of(output_names),
        ),
    ] = None,
) -> int:
    """Print the schema of one kind, write all of them, or list the kinds."""
    if output_of is not None:
        print(_of_output(output_of), end="")
    elif folder is not None:
        _write_all(folder, kind)
    elif kind is not None:
        print(json_text(schema_of(_known(kind))), end="")
    else:
        print(
            table(("KIND", "FILES"), [(name, known.files) for name, known in KINDS.items()], terminal_width()), end=""
        )
    return ExitCode.OK


def _write_all(folder: Path, kind: str | None) -> None:
    if kind is not None:
        raise Exit(ExitCode.COULD_NOT_CHECK, "Name a KIND or use --all DIR, not both.")
    try:
        make_folder(folder)
    except OSError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, f"“{folder}” cannot be made a folder: {error.strerror}.") from None
    for name in KINDS:
        deliver(json_text(schema_of(name)), folder / f"{name}.schema.json")
    print(f"{len(KINDS)} schemas written to {terminal_text(str(folder))}.")


def _of_output(name: str) -> str:
    try:
        return output_schema(name.replace(" ", "-"))
    except LookupError:
        raise none_of(output_names(), name, f"There is no schema of the output of “{name}”.") from None


def _known(kind: str) -> str:
    if kind in KINDS:
        return kind
    raise none_of(KINDS, kind, f"There is no kind of file “{kind}”.")
