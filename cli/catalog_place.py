"""Which catalogue a command means, and what every one of these commands does with its faults."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import print_json
from cli.named_folder import folder_of
from reports.inert import terminal_lines, terminal_text

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from catalog.store.store import Store

T = TypeVar("T")
VARIABLE = "CLAUSEMAP_CATALOG"

Place = Annotated[
    str | None,
    typer.Option("--catalog", metavar="URL", help="A file, or postgresql://user@host/database.", show_default=False),
]
Beside = Annotated[
    Path, typer.Option("--dir", metavar="DIR", help="The inventory's folder, beside which the catalogue lies.")
]
Only = Annotated[
    str | None, typer.Option("--inventory", metavar="NAME", help="Only this inventory.", show_default=False)
]


def store_at(place: str | None, folder: Path = Path()) -> Store:
    """The catalogue that was named, or else the one of the environment, or else the file beside the inventory."""
    from catalog.store.store import Store

    return Store(place_of(place, folder))


def place_of(place: str | None, folder: Path) -> str:
    """Where that catalogue is: a file or a URL."""
    chosen = place or os.environ.get(VARIABLE)
    return chosen or str(folder_of(folder) / ".clausemap" / "catalog.db")


def ask(store: Store, question: Callable[[Connection], T]) -> T:
    """What the catalogue answers. Raises Exit with code 2 where it cannot."""
    return done(lambda: store.read(question))


def done(action: Callable[[], T]) -> T:
    """What `action` returns. Raises Exit with code 2 where the catalogue cannot do it."""
    from catalog.store.errors import StoreError

    try:
        return action()
    except StoreError as error:
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_lines(str(error))) from None


def tell(content: Any, as_json: bool, as_text: Callable[[], str]) -> None:
    """Print `content` as JSON, or what `as_text` makes of it."""
    if as_json:
        print_json(content)
    else:
        print(as_text(), end="")


def refusal(message: str) -> Exit:
    """A way out with code 2 and a message."""
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
