"""List the laws whose requirements can be checked, or the requirements of one.

A manifest names those that apply under `laws`. PACK is the name of a law or of one of its packs. The company's own
packs in `laws/` beside the manifest are listed, too. Every requirement says how far somebody has seen the law's text.

\b
    inventory laws
    inventory laws gdpr
    inventory laws gdpr-30 --json
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, print_json, terminal_width, warn_of_faults
from cli.names import law_names
from inventory.law_reader import own_pack_files, read_packs
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text


def run(
    pack: Annotated[str | None, typer.Argument(metavar="PACK", show_default=False, autocompletion=law_names)] = None,
    directory: Annotated[Path, typer.Option("--dir", help="The inventory's folder, for packs of its own.")] = Path(),
    as_json: AsJson = False,
) -> int:
    """List the packs, or show what the law or pack named `pack` asks."""
    from catalog.law.packs import known_packs, packs_of
    from catalog.law.packs import law_names as names_of
    from reports.laws.listing import pack_list, pack_page, pack_record

    own, problems = read_packs(directory, own_pack_files(directory))
    warn_of_faults(problems)
    packs = known_packs(own)
    found = packs_of(pack, packs) if pack is not None else list(packs.values())
    if not found:
        hint = did_you_mean(str(pack), names_of(packs), "Type `inventory laws` for a list of all.")
        raise Exit(ExitCode.COULD_NOT_CHECK, f"There is no law “{terminal_text(str(pack))}”. {hint}")
    if as_json:
        print_json([pack_record(entry) for entry in found])
    else:
        print((pack_page if pack is not None else pack_list)(found, terminal_width()), end="")
    return ExitCode.OK
