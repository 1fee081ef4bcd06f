"""Commands found by folder, and imported only when they run."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import typer
from typer.core import TyperCommand, TyperGroup

from cli.folder_option import with_folder_option
from cli.plain_values import take_plain_values

_SUMMARY = re.compile(r'(?:\s|#[^\n]*\n)*[rR]?(?:"""|\'\'\')\s*([^\n]*?)\s*(?:"""|\'\'\'|\n|\Z)')
_HEAD = 2_000  # characters: a licence header and the docstring's first line fit


class CommandOnDemand(TyperCommand):
    """Stands for a command, or a group of them, until it is used.

    It answers listings and suggestions from the file's name and first line; the module is imported by
    `make_context`, the step with which typer enters a command.
    """

    def __init__(self, name: str, module: str, source: Path) -> None:
        super().__init__(name, short_help=summary(source), rich_markup_mode=None)
        self.module = module
        self.is_group = source.name == "__init__.py"

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """As typer's, of the real command."""
        return self.load().make_context(info_name, args, parent, **extra)

    def load(self) -> Any:
        """Import the module and build its command; AttributeError where it has no `run`."""
        if self.is_group:
            return group(self.module)
        module = import_module(self.module)
        app = plain_typer()
        app.command(self.name, help=module.__doc__)(with_folder_option(module.run))
        return take_plain_values(typer.main.get_command(app))


def group(package: str) -> TyperGroup:
    """The commands in the folder of `package`, helped by the package's docstring."""
    module = import_module(package)
    app = plain_typer()
    app.callback(help=module.__doc__)(_no_options)
    return fill(typer.main.get_group(app), package)


def fill(empty: TyperGroup, package: str) -> TyperGroup:
    """Give `empty` the commands of `package`'s folder, in the order of their names."""
    folder = Path(import_module(package).__path__[0])
    found = sorted(commands_in(folder, package), key=lambda command: str(command.name))
    empty.commands = {str(command.name): command for command in found}
    return cast(TyperGroup, take_plain_values(empty))


def commands_in(folder: Path, package: str) -> Iterator[CommandOnDemand]:
    """One stand-in for each command file and each group folder of `folder`."""
    for entry in folder.iterdir():
        source = entry / "__init__.py" if entry.is_dir() else entry
        if entry.name.startswith(("_", ".")) or source.suffix != ".py" or not source.is_file():
            continue
        name = entry.name.removesuffix(".py")
        yield CommandOnDemand(name.rstrip("_").replace("_", "-"), f"{package}.{name}", source)


def summary(source: Path) -> str:
    """The first line of a module's docstring, read without importing it; empty where there is none."""
    with source.open(encoding="utf-8") as file:
        found = _SUMMARY.match(file.read(_HEAD))
    return found[1] if found else ""


def plain_typer() -> typer.Typer:
    """A typer application that imports no rich, leaves exceptions alone and does not guess at markup."""
    # `[stripe]` is a name here, not a colour.
    return typer.Typer(
        add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None, no_args_is_help=True
    )


def _no_options() -> None:
    """A group has no options of its own."""
