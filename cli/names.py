"""Names for shell completion: what exists in an inventory, the rules, the formats, git's refs.

Each function answers typer's question for the values of one argument or option. Whatever goes wrong, there is nothing
to complete; it is never an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cli.folder_option import ARGUMENT, OPTION

if TYPE_CHECKING:
    from catalog.ids import Kind
    from inventory.model import Inventory

Completer = Callable[[typer.Context, str], list[str]]

MOST_CATEGORY_FILES = 300
"""Beyond that, to read them all takes longer than anybody waits for a completion."""
TRACEABLE: tuple[Kind, ...] = ("categories", "clauses", "data", "purposes", "recipients", "statements")


def named(*kinds: Kind) -> Completer:
    """Completes ids of these kinds, from the inventory in the folder that the command line names, or in this one."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        inventory = _inventory(ctx)
        return [name for kind in kinds for name in _ids(inventory, kind)]

    return complete


def asked_about(ctx: typer.Context, incomplete: str) -> list[str]:
    """Completes what `why` takes: a datum or a disclosure, then a recipient."""
    given = ctx.params.get("names") or ()
    if len(given) > 1 or (given and "/" in given[0]):
        return []
    inventory = _inventory(ctx)
    if given:
        return [*_ids(inventory, "recipients")]
    return [*_ids(inventory, "data"), *_ids(inventory, "disclosures")]


def listed(ctx: typer.Context, incomplete: str) -> list[str]:
    """Completes the id for `show`, of the kind that stands before it."""
    kind = ctx.params.get("kind")
    known: tuple[Kind, ...] = ("categories", "clauses", "disclosures", "purposes", "recipients", "statements")
    inventory = _inventory(ctx)
    return [name for one in known if one == kind for name in _ids(inventory, one)]


def focused(ctx: typer.Context, incomplete: str) -> list[str]:
    """Completes the focus of a diagram, such as category:account."""
    inventory = _inventory(ctx)
    parts: dict[str, Kind] = {
        "category": "categories", "recipient": "recipients", "purpose": "purposes", "clause": "clauses", "data": "data",
    }  # fmt: skip
    return [f"{word}:{name}" for word, kind in parts.items() for name in _ids(inventory, kind)]


def rule_codes(ctx: typer.Context, incomplete: str) -> list[str]:
    """Completes the codes of rules, also after a comma."""
    from catalog.checking.registry import all_checks

    before = incomplete[: incomplete.rfind(",") + 1]
    return [f"{before}{check.rule.code}" for check in all_checks()]


def law_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """Completes the names of laws and of their packs."""
    from catalog.law.packs import known_packs
    from catalog.law.packs import law_names as names_of
    from inventory.law_reader import own_pack_files, read_packs

    folder = Path(ctx.params.get("directory") or ".")
    return names_of(known_packs(read_packs(folder, own_pack_files(folder))[0]))


def git_refs(ctx: typer.Context, incomplete: str) -> list[str]:
    """Completes branches and tags of the repository in which the inventory lies."""
    from cli.git_repository import Repository

    return Repository(_folder(ctx)).refs()


def one_of(names: Callable[[], Iterable[str]]) -> Completer:
    """Completes what `names` gives, which is asked only then."""

    def complete(ctx: typer.Context, incomplete: str) -> list[str]:
        return list(names())

    return complete


def _folder(ctx: typer.Context) -> Path:
    return Path(ctx.params.get(OPTION) or ctx.params.get(ARGUMENT) or ".")


def _inventory(ctx: typer.Context) -> Inventory:
    from cli import opening

    return opening.load(_folder(ctx))[0]


def _ids(inventory: Inventory, kind: Kind) -> Iterable[str]:
    from catalog.ids import ids_of

    if kind in ("categories", "disclosures") and len(inventory.category_files) > MOST_CATEGORY_FILES:
        return []
    return ids_of(inventory, kind)
