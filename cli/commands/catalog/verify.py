"""Verify the catalogue: the chain of entries, every content against its address, every state anew.

Without an anchor, a history that was rewritten as a whole, or cut off at its end, cannot be told from a sound one: give
the anchors that were committed to git. Exit codes: 0 sound, 1 damaged or altered, 2 it could not be read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.catalog_place import Beside, Place, ask, done, refusal, store_at, tell
from cli.exit_codes import ExitCode
from cli.inventory_options import AsJson

if TYPE_CHECKING:
    from catalog.store.anchors import Anchor


def run(
    anchor: Annotated[
        list[Path] | None, typer.Option("--anchor", metavar="FILE", help="An anchor to hold it against.")
    ] = None,
    signers: Annotated[
        Path | None, typer.Option("--signers", metavar="FILE", help="Allowed signers: each anchor must be signed.")
    ] = None,
    folder: Beside = Path(),
    place: Place = None,
    as_json: AsJson = False,
) -> int:
    """Print what is wrong, if anything."""
    from catalog.store.verifying import verify
    from reports.store.verification import verification_text

    if signers is not None and not anchor:
        raise refusal("--signers goes with --anchor: name the anchor that was signed.")
    anchors = [_read(file) for file in anchor or ()]
    signed_by = [_signer(file, signers) for file in anchor or () if signers is not None]
    found = ask(store_at(place, folder), lambda connection: verify(connection, anchors))
    content = {**found._asdict(), "signed_by": signed_by, "sound": not found.damage}
    tell(content, as_json, lambda: verification_text(content))
    return ExitCode.FINDINGS if found.damage else ExitCode.OK


def _read(file: Path) -> Anchor:
    from catalog.store.anchors import read_anchor

    try:
        content = file.read_bytes()
    except OSError as error:
        raise refusal(f"“{file}” cannot be read: {error.strerror}.") from None
    return done(lambda: read_anchor(content))


def _signer(file: Path, signers: Path) -> str:
    from cli.commands.catalog._signing import signer_of

    return signer_of(file, signers)
