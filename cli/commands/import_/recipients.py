"""Declare the recipients that a list names: the same as `inventory import vendors`.

Exit codes: 0 done, or nothing to do (with --dry-run: shown); 2 the list or the recipients file cannot be read or
written, or no column of the list names companies.

\b
    inventory import recipients policy/subprocessors.md
    inventory import recipients subprocessors.csv path/to/inventory --dry-run
"""

from __future__ import annotations

from cli.commands.import_.vendors import run

__all__ = ["run"]
