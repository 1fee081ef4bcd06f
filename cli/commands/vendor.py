"""Bring the packages of other repositories here, and write down what was brought.

For each entry with `git:` under `uses:` in inventory.yaml it fetches one commit (git asks the address that stands
there; nothing else in this program does), keeps the files of its folder below .inventory/packages, and writes the
digest of them into the manifest as `sha256:`. From then on `inventory check` refuses the package if a file of it is
altered. Commit what was brought.

\b
    inventory vendor
    inventory vendor path/to/inventory --dry-run
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import Folder
from cli.named_folder import folder_of
from cli.output import write_inside
from cli.package_fetching import BroughtPackage, bring
from cli.written_text import written_text
from inventory.manifest_file import find_manifest
from inventory.package_lock import CannotLockError, with_digest
from inventory.packages import brought_folder, uses_in
from inventory.schema import PackageUse
from reports.inert import terminal_text


def run(
    directory: Folder = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would be fetched; fetch nothing.")] = False,
) -> int:
    """Bring every package that lies in another repository."""
    root = folder_of(directory)
    manifest = find_manifest(root)
    wanted = [(place, use) for place, use in enumerate(uses_in(root, manifest)) if use.git is not None]
    if not wanted:
        print("The manifest uses no package of another repository.")
        return ExitCode.OK
    for place, use in wanted:
        if dry_run:
            _print(f"{use.git} at {use.ref or 'HEAD'}, folder {use.folder or '.'} → {brought_folder(use)}")
        else:
            _bring(root, manifest, place, use)
    return ExitCode.OK


def _bring(root: Path, manifest: str, place: int, use: PackageUse) -> None:
    brought = bring(root, use)
    try:
        write_inside(root, manifest, with_digest(written_text(root, manifest), place, brought.digest))
    except CannotLockError:
        message = f"Write “sha256: {brought.digest}” beside “git: {use.git}” in {manifest}: it cannot be put in safely."
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message)) from None
    _tell(brought)


def _tell(brought: BroughtPackage) -> None:
    parts = ((brought.new, "new"), (brought.changed, "changed"), (brought.gone, "gone"))
    counts = ", ".join(f"{len(names)} {word}" for names, word in parts if names)
    _print(f"{brought.folder}: {f'files {counts}' if counts else 'as it was'}.")
    for names, word in parts:
        for name in names if brought.changed or brought.gone else ():
            _print(f"  {word}: {name}")


def _print(line: str) -> None:
    print(terminal_text(line))
