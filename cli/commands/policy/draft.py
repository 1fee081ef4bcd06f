"""Propose statements for the clauses that nobody has read yet.

Prints a file of statements. Each says “draft: true” and counts for nothing until somebody has read its sentence and
keeps it: inventory policy keep ID. Sentences that the program could not read are listed under “todo”, each once. Put
the entries into the policy's own file of statements, or write them to a file of their own that the manifest names.

With --with COMMAND a program of yours proposes as well: it gets the sentences and the terms as JSON on its input, and
prints {"proposals": [{"quote": …, "permits": …, "data": […]}]}. Admitted as drafts are only those whose quote stands
word for word in the policy, whose terms are in the vocabulary, and which the reader of sentences does not read the
other way round; each says who proposed it. No network is used here; what the program does is yours to know.

\b
    inventory policy draft
    inventory policy draft path/to/inventory > path/to/inventory/policy/drafts.yaml
    inventory policy draft --with "propose-readings --careful"
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Annotated, NamedTuple

import typer

from catalog.checking.overview import Overview, overview
from catalog.counting import counted
from catalog.drafting.proposals import AnswerError, Proposals, request_of
from catalog.drafting.readings import ClauseRead, read_for_drafts, with_proposals
from catalog.drafting.recipient_tables import rows_said
from catalog.drafting.statements import Draft, Drafter
from catalog.drafting.statements_file import statements_text
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsOf, Folder, warn_of_faults, warn_of_languages
from cli.other_program import ask, program_name
from cli.policy_choice import PolicyId, chosen_policy, readable
from inventory.model import Inventory, Policy
from inventory.source import read_text
from reports.inert import terminal_lines, terminal_text


def run(
    directory: Folder = None,
    policy: PolicyId = None,
    with_command: Annotated[
        str | None,
        typer.Option("--with", metavar="COMMAND", help="A program of yours that proposes statements for sentences."),
    ] = None,
    seconds: Annotated[
        int, typer.Option("--timeout", min=1, max=86_400, help="How long it may take, in seconds.")
    ] = 600,
    as_of: AsOf = None,
) -> int:
    """Print the proposals of all policies, or of one."""
    inventory, day = opening.load(directory, as_of)
    wanted = [chosen_policy(inventory, policy)] if policy else inventory.policies
    seen = overview(inventory, day)
    warn_of_faults(seen.problems)
    warn_of_languages(wanted)
    asked = AskedProgram(with_command, seconds) if with_command is not None else None
    print("\n".join(terminal_lines(_drafts(seen, readable(inventory, one), asked)) for one in wanted), end="")
    return ExitCode.OK


class AskedProgram(NamedTuple):
    """The program that is to propose as well, and how long it may take."""

    command: str
    seconds: int


def _drafts(seen: Overview, policy: Policy, asked: AskedProgram | None) -> str:
    unread = {one.clause.id for one in seen.clauses if one.policy == policy.id and one.verdict == "unread"}
    if not unread:
        return f"## Nothing to draft: every clause of {policy.text.document} has been read.\n"
    taken = {*seen.statements, *seen.prepared.drafts.entries}
    inventory = seen.prepared.inventory
    language, rows = policy.entry.language or "", rows_said(inventory, policy)
    drafter = Drafter(inventory.vocabulary, policy.text.clauses, taken, language=language, rows=rows)
    clauses = [clause for clause in policy.text.clauses if clause.id in unread]
    source = read_text(inventory.root, policy.text.document)[0] or ""
    readings = read_for_drafts(drafter, clauses, source)
    if asked is not None:
        readings = with_proposals(readings, _proposed(inventory, policy, readings, asked, taken))
    return statements_text(readings, policy.text.document, policy.id)


def _proposed(
    inventory: Inventory, policy: Policy, readings: Sequence[ClauseRead], asked: AskedProgram, taken: set[str]
) -> list[Draft]:
    """What the program proposes and is admitted; what is not is told on the error stream."""
    request = json.dumps(request_of(inventory, policy, readings), ensure_ascii=False)
    answer = ask(asked.command, request, asked.seconds)
    try:
        admitted, refused = Proposals(inventory, policy, readings, program_name(asked.command)).admit(answer, taken)
    except AnswerError as why:
        message = f"Nothing was drafted: “{asked.command}” did not answer as asked: {why}."
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message)) from None
    told = f"{counted(len(admitted), 'proposal')} admitted, {len(refused)} refused."
    print(f"inventory: {told}", file=sys.stderr)
    for one in refused:
        print(terminal_text(f"inventory: refused: “{one.quote}”: {one.why}."), file=sys.stderr)
    return admitted
