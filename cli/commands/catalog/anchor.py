"""Write an anchor: where the catalogue stands, to be committed to git.

`inventory catalog verify --anchor FILE` then finds out a history that was rewritten or cut short. With `--sign KEY` the
anchor is signed by ssh-keygen, into FILE.sig; `verify --signers` then asks for that signature.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from catalog.counting import counted
from cli.catalog_place import Beside, Place, ask, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson
from cli.output import deliver


def run(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    key: Annotated[
        Path | None, typer.Option("--sign", metavar="KEY", help="Sign it with this SSH key.", show_default=False)
    ] = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Write the anchor, and its signature."""
    from catalog.store.anchors import anchor_of
    from cli.commands.catalog._signing import sign
    from reports.inert import terminal_text

    anchor = ask(store_at(place, folder), anchor_of)
    deliver(anchor.text(), file)
    signature = sign(file, key) if key is not None else None
    content = {
        **anchor.model_dump(by_alias=True),
        "file": str(file),
        "signature": str(signature) if signature else None,
    }
    signed = f", signed in {signature}" if signature else ""
    said = f"Anchored {counted(anchor.size, 'entry', 'entries')}, head {anchor.head[:12]}, in {file}{signed}."
    tell(content, as_json, lambda: f"{terminal_text(said)}\n")
    return ExitCode.OK
