"""Choosing one of a few by name, or by the ending of a file."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TypeVar

from cli.exit_codes import Exit, ExitCode
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text

Name = TypeVar("Name", bound=str)


def none_of(known: Collection[str], given: str, message: str) -> Exit:
    """The way out with code 2 where `given` is none of `known`: `message`, then the nearest of them, or all."""
    advice = did_you_mean(given, known, f"Known are: {', '.join(known)}.")
    return Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"{message} {advice}"))


def format_of(output: Path | None, endings: Mapping[str, Name], otherwise: Name) -> Name:
    """The format that a file's ending names; without a file `otherwise`. Raises Exit with code 2."""
    if output is None:
        return otherwise
    known = endings.get(output.suffix.lower())
    if known is None:
        message = f"The ending of “{output}” names no format: use one of {', '.join(endings)}, or say --format."
        raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(message))
    return known
