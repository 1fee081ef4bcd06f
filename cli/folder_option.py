"""The inventory's folder, named alike everywhere: every command that takes it as an argument takes `--dir`, too."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, get_args

import typer
from typer.models import ArgumentInfo

from cli.exit_codes import Exit, ExitCode

ARGUMENT = "directory"
OPTION = "directory_option"
Option = Annotated[
    Path | None, typer.Option("--dir", metavar="DIR", help="The folder, as an option.", show_default=False)
]


def one_folder(argument: Path | None, option: Path | None) -> Path | None:
    """The folder that was named in the one way or the other; raises Exit with code 2 where it was in both."""
    if argument is not None and option is not None:
        raise Exit(ExitCode.COULD_NOT_CHECK, "Name the folder once: as the argument DIR or with --dir, not both.")
    return argument if option is None else option


def with_folder_option(run: Callable[..., Any]) -> Callable[..., Any]:
    """`run` with an option --dir that stands for its argument `directory`; `run` itself where it has no such argument.

    What comes back raises Exit with code 2 where both are given.
    """
    signature = inspect.signature(run, eval_str=True)
    if not _is_argument(signature.parameters.get(ARGUMENT)):
        return run

    def run_there(**given: Any) -> Any:
        option = given.pop(OPTION)
        return run(**{**given, ARGUMENT: one_folder(given[ARGUMENT], option)})

    own = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in signature.parameters.values()]
    added = inspect.Parameter(OPTION, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Option)
    at_the_end = signature.replace(parameters=[*own, added])
    vars(run_there)["__signature__"] = at_the_end
    run_there.__annotations__ = {name: one.annotation for name, one in at_the_end.parameters.items()}
    return run_there


def _is_argument(parameter: inspect.Parameter | None) -> bool:
    return parameter is not None and any(isinstance(one, ArgumentInfo) for one in get_args(parameter.annotation))
