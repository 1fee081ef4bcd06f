"""Drafts that an agent proposed, read against the policy and written into its file of statements."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.drafting.readings import ClauseRead, read_for_drafts
from catalog.drafting.recipient_tables import rows_said
from catalog.drafting.statements import Draft, Drafter
from catalog.drafting.statements_file import draft_lines
from cli.appending import growth, save
from cli.exit_codes import Exit, ExitCode
from inventory.model import Inventory, Policy
from inventory.named_files import PATTERN_SIGNS
from inventory.source import read_text

SECTION = "statements"


def asked_readings(inventory: Inventory, policy: Policy) -> tuple[list[ClauseRead], set[str]]:
    """Every clause of the policy as the reader of sentences reads it, and the ids that are taken."""
    taken = {entry.id for one in inventory.policies for entry in (*one.statements, *one.drafts)}
    drafter = Drafter(
        inventory.vocabulary, policy.text.clauses, set(taken), language=policy.entry.language or "",
        rows=rows_said(inventory, policy),
    )  # fmt: skip
    source = read_text(inventory.root, policy.text.document)[0] or ""
    return read_for_drafts(drafter, policy.text.clauses, source), taken


def save_drafts(inventory: Inventory, policy: Policy, drafts: Sequence[Draft]) -> str:
    """Write the drafts at the end of the policy's statements, and return the file's name.

    Raises Exit with code 2 where there is no such file, or nothing can be written into it safely.
    """
    file = _file_of(policy)

    def written(indent: int) -> list[str]:
        return [line for draft in drafts for line in ["", *draft_lines(draft, draft.clause.line, indent)]]

    save(growth(inventory.root, file, written, section=SECTION))
    return file


def _file_of(policy: Policy) -> str:
    held = [entry.file for entry in policy.statements]
    plain = [name for name in policy.entry.statements if not PATTERN_SIGNS & set(name)]
    for name in (*held, *plain):
        return name
    message = f"The policy “{policy.id}” names no file of statements to write to: add `statements:` to the manifest."
    raise Exit(ExitCode.COULD_NOT_CHECK, message)
