"""Accept the policy's text as read: write the lock against which it is checked from now on.

The lock is the file that the manifest names under policies.ID.lock. What differs from it is shown first, in words; on a
terminal a question follows unless --yes is given. Elsewhere (as in CI) nobody can be asked: a change in which a denial
comes or goes, or a statement loses its quote, is then accepted with --yes only. --clause accepts only the clauses
named, --dry-run none.

Exit codes: 0 accepted, or nothing differs; 1 not accepted (the answer was no, nobody could be asked, or --dry-run shows
differences); 2 the lock could not be written.

\b
    inventory policy accept
    inventory policy accept path/to/inventory --clause contact-information
    inventory policy accept --lock policy/clauses.lock.yaml
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from catalog.counting import counted
from catalog.diff.policy.accepting import accepting_some, differing, locked, renamed
from catalog.diff.policy.call_outs import CallOuts
from catalog.diff.policy.clause_names import files_naming
from catalog.diff.policy.doubts import doubts
from catalog.diff.policy.passage import passages_of
from catalog.diff.policy.steps import Step
from catalog.locking import LockState, state_against
from cli import opening
from cli.exit_codes import Exit, ExitCode
from cli.inventory_options import AsJson, Folder, print_json
from cli.names import named
from cli.output import wants_colour, write_inside
from cli.policy_choice import PolicyId, chosen_policy, readable
from inventory.lock_file import LARGEST, Locked, lock_in
from inventory.model import Inventory, Policy
from inventory.schema.lock import LockedClause
from inventory.source import read_text
from inventory.source.place import leaves
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text
from reports.policy.accepted import accepted_record, accepted_text, renamed_text
from reports.policy.lock_yaml import lock_yaml

MOST_DOUBTS = 20


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
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be accepted; write nothing.")] = False,
    policy: PolicyId = None,
    as_json: AsJson = False,
) -> int:
    """Show what differs, then write the lock."""
    inventory, _ = opening.load(directory)
    chosen = readable(inventory, chosen_policy(inventory, policy))
    file = _lock_file(chosen, lock, inventory.manifest_file)
    before, written = _locked(inventory, file, chosen.id)
    state = state_against(chosen, before or ())
    steps, clauses = _wanted(state, clause, chosen)
    call_outs = CallOuts(inventory.vocabulary, inventory.recipients.values())
    if not as_json:
        _show(chosen, before, steps, call_outs)
    text = lock_yaml(chosen.id, clauses)
    differs = not dry_run and text != written
    doubtful = doubts(chosen, steps, call_outs) if differs and before is not None and not yes else []
    agreed = differs and (yes or _agreed(file, doubtful, ask=not as_json))
    if agreed:
        write_inside(inventory.root, file, text)
    if agreed or as_json or not differs:
        _tell(inventory, chosen, file, steps, state, call_outs, agreed, as_json)
    return ExitCode.FINDINGS if (dry_run and steps) or (differs and not agreed) else ExitCode.OK


def _lock_file(policy: Policy, given: str | None, manifest_file: str) -> str:
    file = given or policy.entry.lock
    if file is None:
        raise Exit(
            ExitCode.COULD_NOT_CHECK,
            f"{manifest_file} names no lock for “{policy.id}”. Add under policies, {policy.id}:\n"
            "    lock: policy/clauses.lock.yaml\nor name a file with --lock.",
        )
    if leaves(file):
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"“{file}” is not inside the inventory's folder."))
    return file


def _locked(inventory: Inventory, file: str, policy: str) -> tuple[Locked | None, str | None]:
    """The lock as it is, and its text; a file that is no lock of this policy is not overwritten."""
    if not os.path.lexists(inventory.root / file):
        return None, None
    written, faults = read_text(inventory.root, file, LARGEST)
    before, problems = lock_in(written, file, policy) if written is not None else (None, faults)
    if before is None:
        why = f"{problems[0].message} Name another file, or restore it; without it the whole policy is accepted anew."
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"“{file}” is there, but cannot be read as a lock. {why}"))
    return before, written


def _wanted(state: LockState, wanted: list[str] | None, policy: Policy) -> tuple[list[Step], list[LockedClause]]:
    """The steps that are accepted and the lock that results."""
    steps = differing(state)
    if not wanted:
        return steps, locked(passages_of(policy.text.clauses))
    known = {passage.id for step in steps for passage in (*step.old, *step.new)}
    for name in wanted:
        if name not in known:
            same = name in state.alignment.by_new
            otherwise = "It is as it was accepted." if same else "`inventory policy clauses` lists the ids."
            hint = otherwise if same else did_you_mean(name, known, otherwise)
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"No clause “{name}” waits for acceptance. {hint}"))
    chosen = [step for step in steps if any(passage.id in wanted for passage in (*step.old, *step.new))]
    return chosen, accepting_some(state, wanted)


def _show(policy: Policy, before: Locked | None, steps: list[Step], call_outs: CallOuts) -> None:
    if before is None:
        clauses = counted(len(policy.text.clauses), "clause")
        print(terminal_text(f"{policy.text.document}: {clauses}, none accepted so far."))
    else:
        print(accepted_text(steps, call_outs, wants_colour()), end="")
    sys.stdout.flush()


def _agreed(file: str, doubtful: list[str], *, ask: bool) -> bool:
    """Asks on a terminal; where nobody could answer, to have called the command agrees to what is beyond doubt."""
    if ask and sys.stdin.isatty() and sys.stdout.isatty():
        return typer.confirm(terminal_text(f"Have these clauses been read, and is {file} to be written?"))
    if doubtful:
        _refuse(doubtful)
    return not doubtful


def _refuse(doubtful: list[str]) -> None:
    shown = [f"  {terminal_text(one)}" for one in doubtful[:MOST_DOUBTS]]
    more = [f"  and {len(doubtful) - MOST_DOUBTS} more"] if len(doubtful) > MOST_DOUBTS else []
    lines = [
        "inventory: Nothing was accepted: somebody has to read this first, and nobody could be asked.", *shown, *more,
        "Correct the statements it concerns, then accept with --yes, or at a terminal.",
    ]  # fmt: skip
    print("\n".join(lines), file=sys.stderr)


def _tell(
    inventory: Inventory, policy: Policy, file: str, steps: list[Step], state: LockState, call_outs: CallOuts,
    wrote: bool, as_json: bool,
) -> None:  # fmt: skip
    if as_json:
        print_json(accepted_record(policy.id, file, steps, call_outs, wrote))
        return
    if not wrote:
        print("Nothing was written." if steps else terminal_text(f"{file} is up to date."))
        return
    print(terminal_text(f"{file}: {counted(len(steps), 'change')} accepted."))
    names = renamed(state)
    if names:
        print(renamed_text(names, files_naming(inventory, policy)), end="")
    if policy.entry.lock != file:
        print(terminal_text(f"Name it in {inventory.manifest_file}, under policies, {policy.id}:"))
        print(terminal_text(f"    lock: {file}"))
