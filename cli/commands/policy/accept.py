"""Accept the policy's text and what is read in it: write the lock against which both are checked from now on.

The lock is the file that the manifest names under policies.ID.lock. It also keeps the digests of the documents that are
evidence. What differs from it is shown first, in words; on a terminal a question follows unless --yes is given.
Elsewhere (as in CI) nobody can be asked: then a change that loosens the policy or its reading (a denial comes or goes,
a prohibition, condition or exception is gone, a permission is wider), by which a statement loses its quote, or by which
a document is another one, is accepted with --yes only, or in somebody's name: --by NAME --reason TEXT are recorded in
the lock, with what was accepted. --clause accepts only the clauses named, --dry-run none.

Exit codes: 0 accepted, or nothing differs; 1 not accepted (the answer was no, nobody could be asked, or --dry-run shows
differences); 2 the lock could not be written.

\b
    inventory policy accept
    inventory policy accept path/to/inventory --clause contact-information
    inventory policy accept --by "Ada Okafor" --reason "Reviewed with counsel, LEGAL-31"
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.diff.policy.accepting import renamed
from catalog.diff.policy.clause_names import files_naming
from catalog.diff.policy.steps import Step
from catalog.justify.prepared import prepare
from catalog.locking.acceptance import Acceptance
from catalog.locking.documents import DocumentChange, document_changes, documents_now
from catalog.locking.loosening import Loosening
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, Folder, print_json, warn_of_languages
from cli.names import named
from cli.output import wants_colour, write_inside
from cli.policy_choice import PolicyId, chosen_policy, readable
from cli.policy_lock import accepted_so_far, lock_file
from inventory.model import Inventory, Policy
from inventory.schema.lock import Approval
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text
from reports.policy.accepted import accepted_record, accepted_text, readings_text, renamed_text
from reports.policy.lock_yaml import lock_yaml

MOST_DOUBTS = 20
SCHEMA_FAULTS = ("INV001", "INV002", "INV003", "INV004", "INV005", "INV010")


def run(
    directory: Folder = None,
    clause: Annotated[
        list[str] | None,
        typer.Option(
            "--clause", metavar="ID", autocompletion=named("clauses"), help="Accept only this clause; may be repeated."
        ),
    ] = None,
    lock: Annotated[
        str | None, typer.Option("--lock", metavar="FILE", help="The lock, where the manifest does not name one yet.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who accepts what loosens.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why, such as a ticket.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be accepted; write nothing.")] = False,
    policy: PolicyId = None,
    as_json: AsJson = False,
) -> int:
    """Show what differs, then write the lock."""
    _refuse_half_an_approval(by, reason)
    inventory, day = opening.load(directory)
    chosen = readable(inventory, chosen_policy(inventory, policy))
    warn_of_languages([chosen])
    _refuse_unread_statements(inventory, chosen)
    file = lock_file(chosen, lock, inventory.manifest_file)
    before, written = accepted_so_far(inventory, file, chosen.id)
    prepared = prepare(inventory, day)
    acceptance = Acceptance(prepared, chosen, before)
    steps = _wanted(acceptance, clause)
    loosenings = acceptance.loosenings(steps)
    approvals = (*(before.approvals if before else ()), *_approval(by, reason, loosenings))
    pinned = before.evidence if before else {}
    evidence = pinned if clause else documents_now(prepared)
    documents = document_changes(pinned, evidence)
    text = lock_yaml(chosen.id, acceptance.clauses(clause or ()), approvals, evidence)
    if not as_json:
        _show(chosen, acceptance, steps)
        _show_documents([] if before is None else documents)
    differs = not dry_run and text != written
    changed = [each.message for each in documents if each.kind == "changed"]
    doubts = [*(each.message for each in loosenings), *acceptance.lost_quotes(steps), *changed]
    doubtful = [] if yes or by else doubts
    agreed = differs and (yes or bool(by) or _agreed(file, doubtful, ask=not as_json))
    if agreed:
        write_inside(inventory.root, file, text)
    if agreed or as_json or not differs:
        _tell(inventory, chosen, file, steps, acceptance, loosenings, documents, agreed, as_json)
    return ExitCode.FINDINGS if (dry_run and text != written) or (differs and not agreed) else ExitCode.OK


def _refuse_half_an_approval(by: str | None, reason: str | None) -> None:
    if (by is None) != (reason is None) or (by is not None and not (by.strip() and (reason or "").strip())):
        raise Exit(ExitCode.COULD_NOT_CHECK, "An approval needs both a name and a reason: --by NAME --reason TEXT.")


def _refuse_unread_statements(inventory: Inventory, policy: Policy) -> None:
    """What cannot be read cannot be accepted: the lock would say that it is not there."""
    files = {entry.file for entry in policy.statements} | {entry.file for entry in policy.read}
    files |= set(policy.entry.statements)
    fault = next((p for p in inventory.problems if p.code in SCHEMA_FAULTS and p.file in files), None)
    if fault is not None:
        message = f"Nothing was accepted: {fault.file} cannot be read in full. {fault.message} {fault.help}"
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))


def _approval(by: str | None, reason: str | None, loosenings: Sequence[Loosening]) -> list[Approval]:
    if by is None or reason is None or not loosenings:
        return []
    what = tuple(each.line for each in loosenings)
    day = opening.local_day().isoformat()
    return [Approval.model_validate({"on": day, "by": by.strip(), "reason": reason.strip(), "what": what})]


def _wanted(acceptance: Acceptance, wanted: list[str] | None) -> list[Step]:
    """The steps that are accepted; raises Exit with code 2 for a clause in which nothing differs."""
    steps = acceptance.steps
    if not wanted:
        return steps
    state = acceptance.state
    known = {passage.id for step in steps for passage in (*step.old, *step.new)}
    known |= {change.clause for change in acceptance.reading_changes}
    for name in wanted:
        if name not in known:
            same = name in state.alignment.by_new
            otherwise = "It is as it was accepted." if same else "`inventory policy clauses` lists the ids."
            hint = otherwise if same else did_you_mean(name, known, otherwise)
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"No clause “{name}” waits for acceptance. {hint}"))
    return [step for step in steps if any(passage.id in wanted for passage in (*step.old, *step.new))]


def _show(policy: Policy, acceptance: Acceptance, steps: Sequence[Step]) -> None:
    if acceptance.is_first:
        clauses = counted(len(policy.text.clauses), "clause")
        print(terminal_text(f"{policy.text.document}: {clauses}, none accepted so far."))
    else:
        print(accepted_text(steps, acceptance.call_outs, wants_colour()), end="")
        print(readings_text(acceptance.reading_changes), end="")
    sys.stdout.flush()


def _show_documents(documents: Sequence[DocumentChange]) -> None:
    print("".join(f"{terminal_text(change.message)}\n" for change in documents), end="")
    sys.stdout.flush()


def _agreed(file: str, doubtful: list[str], *, ask: bool) -> bool:
    """Ask on a terminal; where nobody could answer, to have called the command agrees to what is beyond doubt."""
    if ask and sys.stdin.isatty() and sys.stdout.isatty():
        return typer.confirm(terminal_text(f"Accept these changes and write {file}?"))
    if doubtful:
        _refuse(doubtful)
    return not doubtful


def _refuse(doubtful: list[str]) -> None:
    shown = [f"  {terminal_text(one)}" for one in doubtful[:MOST_DOUBTS]]
    more = [f"  and {len(doubtful) - MOST_DOUBTS} more"] if len(doubtful) > MOST_DOUBTS else []
    lines = [
        "inventory: Nothing was accepted: somebody has to read this first, and nobody could be asked.", *shown, *more,
        "Correct the statements it concerns, then accept at a terminal, or with --by NAME --reason TEXT.",
    ]  # fmt: skip
    print("\n".join(lines), file=sys.stderr)


def _tell(
    inventory: Inventory, policy: Policy, file: str, steps: Sequence[Step], acceptance: Acceptance,
    loosenings: Sequence[Loosening], documents: Sequence[DocumentChange], wrote: bool, as_json: bool,
) -> None:  # fmt: skip
    if as_json:
        print_json(accepted_record(policy.id, file, steps, acceptance, loosenings, documents, wrote))
        return
    changes = len(steps) + len(acceptance.reading_changes)
    changes += 0 if acceptance.is_first else len(documents)
    if not wrote:
        print("Nothing was written." if changes else terminal_text(f"{file} is up to date."))
        return
    print(terminal_text(f"{file}: {counted(changes, 'change')} accepted."))
    names = renamed(acceptance.state)
    if names:
        print(renamed_text(names, files_naming(inventory, policy)), end="")
    if policy.entry.lock != file:
        print(terminal_text(f"Name it in {inventory.manifest_file}, under policies, {policy.id}:"))
        print(terminal_text(f"    lock: {file}"))
