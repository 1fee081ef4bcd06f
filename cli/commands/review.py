"""Review the inventory in the browser: read sentences, write down what is held and who gets it.

Serves pages to this machine's browser alone, under an address that works once, and asks no other server for anything.
What you change is written into the same YAML files; comments, order and layout stay. Nothing else is stored, nothing
is committed, and each step can be taken back. Ctrl-C ends it. It needs the extra “review”:

\b
    pip install 'clausemap[review]'
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import Folder
from cli.named_folder import folder_of

NEEDED = ("starlette", "uvicorn")


def run(
    directory: Folder = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open the page in a browser.")] = True,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 takes a free one.")] = 0,
) -> int:
    """Serve the pages until interrupted."""
    if any(find_spec(name) is None for name in NEEDED):
        raise Exit(ExitCode.COULD_NOT_CHECK, "The review needs the extra “review”: pip install 'clausemap[review]'.")
    from cli.review.server import serve

    serve(folder_of(directory).resolve(), opens=browser, port=port)
    return ExitCode.OK
