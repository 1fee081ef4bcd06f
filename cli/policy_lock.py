"""The lock of a policy as a file: where it stands, and what was accepted in it so far."""

from __future__ import annotations

import os

from cli.exit_codes import Exit, ExitCode
from inventory.lock_file import LARGEST, Locked, lock_in
from inventory.model import Inventory, Policy
from inventory.source import read_text
from inventory.source.place import leaves
from reports.inert import terminal_text


def lock_file(policy: Policy, given: str | None, manifest_file: str) -> str:
    """Return the path of the policy's lock: `given`, or the manifest's; raises Exit with code 2 where there is none."""
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


def accepted_so_far(inventory: Inventory, file: str, policy: str) -> tuple[Locked | None, str | None]:
    """Return the lock as it is, and its text; raises Exit with code 2 for a file that is no lock of this policy."""
    if not os.path.lexists(inventory.root / file):
        return None, None
    written, faults = read_text(inventory.root, file, LARGEST)
    before, problems = lock_in(written, file, policy) if written is not None else (None, faults)
    if before is None:
        why = f"{problems[0].message} Restore it, or take it away: then the whole policy is accepted anew."
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"“{file}” is there, but cannot be read as a lock. {why}"))
    return before, written
