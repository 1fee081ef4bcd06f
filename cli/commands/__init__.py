'''One file in this folder is one command; a sub-folder with an `__init__.py` is a group of commands.

A command is found by its file alone: `show.py` is `inventory show`, `import_.py` is `inventory import` (a name
that Python reserves takes an underscore at its end), `add_host.py` is `inventory add-host`. Files that begin with
an underscore are not commands. The module is imported only when its command runs or its own help is asked for.

The module's docstring is the help page, its first line the summary in `inventory --help`. A function `run` with
typer's annotations is the command. It returns 0, 1 or 2 as `cli.exit_codes` says, or raises `cli.exit_codes.Exit`;
to return anything else, `None` included, is an internal error, so that a forgotten result never reads as success:

    """Count the recipients of an inventory."""

    from pathlib import Path
    from typing import Annotated

    import typer

    from cli.exit_codes import Exit, ExitCode


    def run(
        folder: Annotated[Path, typer.Argument(help="The inventory's folder.")] = Path(),
        kind: Annotated[str, typer.Option(help="Only recipients of this kind.")] = "",
    ) -> int:
        if not (folder / "inventory.yaml").is_file():
            raise Exit(ExitCode.COULD_NOT_CHECK, f"there is no inventory.yaml in {folder}")
        ...
        return ExitCode.OK

Modules with the same need of a library that is slow to import (networkx, sqlmodel, graphviz) import it in `run`
or below it, so that the others start without it.
'''
