"""Who got personal data at each commit since a git ref or a day, as far as git knows."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator, Sequence

from catalog.diff.recipient_changes import RecipientsThen, recipients_of
from cli.exit_codes import Exit, ExitCode
from cli.git_repository import Commit, Repository
from cli.git_state import loaded_at
from inventory.model import Inventory
from reports.inert import terminal_text


def recipients_since(now: Inventory, since: str, day: datetime.date) -> list[RecipientsThen]:
    """Return the states from `since` on, the present one of `day` last.

    A day means the last commit before it or, where there is none, the first. A commit in between at which the inventory
    or a part of it cannot be read is told and passed over. Raises Exit with code 2 where `since` is nothing that git
    knows, or where the inventory cannot be read in full there or now.
    """
    repository = Repository(now.root)
    asked = as_day(since)
    first = repository.last_before(asked) if asked else repository.dated(repository.commit(since))
    with loaded_at(now.root, first.name) as was:
        states = [_state(was, first.day)]
    states += _between(now, repository.commits_since(first.name))
    return [*states, _state(now, day)]


def _state(inventory: Inventory, day: datetime.date) -> RecipientsThen:
    found = recipients_of(inventory)
    if found is None:
        raise Exit(
            ExitCode.COULD_NOT_CHECK,
            f"A part of the inventory as of {day} cannot be read, so nobody knows who got data then. "
            "See `inventory check` there, or name another commit or day.",
        )
    return RecipientsThen(day, found)


def as_day(written: str) -> datetime.date | None:
    """Return the day that was written as YYYY-MM-DD; None where it is none, and so a git ref."""
    try:
        return datetime.date.fromisoformat(written) if len(written) == len("2014-11-03") else None
    except ValueError:
        return None


def _between(now: Inventory, commits: Sequence[Commit]) -> Iterator[RecipientsThen]:
    for commit in commits:
        try:
            with loaded_at(now.root, commit.name) as was:
                yield _state(was, commit.day)
        except Exit as refusal:
            shown = f"inventory: The commit {commit.name[:12]} of {commit.day} is passed over. {refusal.message}"
            print(terminal_text(shown), file=sys.stderr)
