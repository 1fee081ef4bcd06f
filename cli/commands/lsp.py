"""Serve an editor: findings, completion, meanings and places as you type.

The editor starts it and talks to it over standard input and output (the language server protocol); docs/editors.md
tells how to set up several editors. It checks the inventory around each open document with the texts as they are
shown, saved or not, and writes no file. It needs the extra “lsp”: pip install 'clausemap[lsp]'.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode

NEEDED = ("pygls", "lsprotocol")


def run(
    stdio: Annotated[
        bool, typer.Option("--stdio", help="Over standard input and output, which is the default.")
    ] = True,
) -> int:
    """Serve one editor until it is done."""
    if any(find_spec(name) is None for name in NEEDED):
        raise Exit(ExitCode.COULD_NOT_CHECK, "The editor server needs the extra “lsp”: pip install 'clausemap[lsp]'.")
    from cli.editor.server import serve

    serve()
    return ExitCode.OK
