"""The `inventory` command: arguments in, an exit code out, whatever happens in between."""

import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Annotated, Any

import typer

from clausemap import __version__
from cli.command_folder import fill, plain_typer
from cli.ending_signals import EndedBySignalError, raise_on_ending_signals
from cli.exit_codes import Exit, ExitCode
from cli.progress import shown_on_a_terminal
from cli.streams import StreamError, flush_or_drop, forgive_closed_pipes, open_closed_streams

HELP = """Prove each disclosure of personal data from a quoted sentence of the privacy policy.

Exit codes: 0 checked and nothing found, 1 findings, 2 could not check, 3 internal error.
"""
KEPT = "Files and records that the command had written before stay as they are."


def main_of_process() -> int:
    """Run the command that the process was started with, and write out all that it printed.

    Returns the exit code; that of a signal that asked the process to end is the one that shells know it by.
    """
    open_closed_streams()
    raise_on_ending_signals()
    try:
        code = main()
    except EndedBySignalError as ended:
        code = ended.exit_code
    flush_or_drop(sys.stdout, sys.stderr)
    return code


def main(arguments: Sequence[str] | None = None, package: str = "cli.commands") -> int:
    """Run the command that `arguments` (default: the process's) name among those of `package`'s folder.

    Returns the exit code (see `cli.exit_codes`; 130 when interrupted) and lets no exception through.
    """
    forgive_closed_pipes()
    leave_out_pydantic_plugins()
    try:
        code = run(sys.argv[1:] if arguments is None else list(arguments), package)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except StreamError as error:
        return complain(ExitCode.COULD_NOT_CHECK, f"The output cannot be written: {error.strerror}. {KEPT}")
    except OSError as error:
        return complain(ExitCode.COULD_NOT_CHECK, str(error))
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the last resort
        if is_cannot_check(error):
            return complain(ExitCode.COULD_NOT_CHECK, why_not(error))
        if is_company_check_error(error):
            return complain(ExitCode.INTERNAL_ERROR, str(error))
        return complain(
            ExitCode.INTERNAL_ERROR,
            f"internal error: {type(error).__name__}: {error}\n"
            "This is a fault of clausemap: please report it, with what CLAUSEMAP_DEBUG=1 prints.",
        )
    return code


def leave_out_pydantic_plugins() -> None:
    """See to it that what else is installed cannot change how files are validated.

    pydantic loads the machinery that finds plugins even where they are switched off, and that costs a tenth of a
    small check: an empty finder stands in for it, unless pydantic is there already.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    finder = ModuleType("pydantic.plugin._loader")
    vars(finder)["get_plugins"] = tuple
    sys.modules.setdefault(finder.__name__, finder)


def run(arguments: list[str], package: str) -> int:
    """Enter and run the command; typer's own ways out become exit codes, other exceptions pass."""
    command = application(package)
    try:
        with command.make_context("inventory", arguments) as context, shown_on_a_terminal():
            return checked(command.invoke(context))
    except Exit as way_out:
        return complain(way_out.code, way_out.message) if way_out.message else int(way_out.code)
    except typer.Exit as way_out:
        return checked(way_out.exit_code)
    except typer.Abort:
        return complain(ExitCode.COULD_NOT_CHECK, "aborted")
    except typer.TyperException as error:
        show_usage_error(error)
        return ExitCode.COULD_NOT_CHECK


def tell(wanted: bool) -> None:
    """Print the version and leave, where it was asked for."""
    if wanted:
        print(f"clausemap {__version__}")
        raise typer.Exit


def application(package: str) -> Any:
    """The top command, with the commands of `package`'s folder."""
    app = plain_typer()
    app.callback(help=HELP)(top_options)
    return fill(typer.main.get_group(app), package)


def top_options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", is_eager=True, callback=tell)
    ] = False,
) -> None:
    """Options that stand before the command."""


def checked(result: object) -> int:
    """A command's result as the exit code it must be; TypeError where it is none."""
    if isinstance(result, bool) or not isinstance(result, int) or result not in tuple(ExitCode):
        raise TypeError(f"the command returned {result!r}, which is no exit code")
    return int(result)


def show_usage_error(error: Any) -> None:
    """Print what was wrong with the arguments, and how the command is used."""
    error.show()


def is_cannot_check(error: BaseException) -> bool:
    """Whether the reading layer says that there is nothing to be checked."""
    # To import the layer here would slow every command down; who raised its error has imported it.
    model = sys.modules.get("inventory.model")
    return model is not None and isinstance(error, model.CannotCheck)


def is_company_check_error(error: BaseException) -> bool:
    """Whether a rule of a company's own package is at fault, and not this program."""
    module = sys.modules.get("catalog.checking.company_checks")
    return module is not None and isinstance(error, module.CompanyCheckError)


def why_not(error: Any) -> str:
    """The words of a CannotCheck: what is wrong, each problem at its place, and the next step."""
    from reports.cannot_check import render

    return render(error)


def complain(code: ExitCode, message: str) -> int:
    """Say on the error stream what went wrong, with the traceback where CLAUSEMAP_DEBUG is set."""
    if os.environ.get("CLAUSEMAP_DEBUG") and sys.exc_info()[1] is not None:
        import traceback

        traceback.print_exc()
    print(f"inventory: {message}", file=sys.stderr)
    return int(code)
