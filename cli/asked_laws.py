"""The laws that a command is to ask, and on which day: `gdpr@2026-04-22,ccpa`."""

from __future__ import annotations

from pathlib import Path

from cli.exit_codes import Exit, ExitCode
from inventory.law_reader import own_pack_files, read_packs
from inventory.suggestion import did_you_mean
from reports.inert import terminal_text


def asked_laws(written: str, as_of: str | None, folder: Path) -> tuple[tuple[str, ...], str | None]:
    """Return the names, and the day; raises Exit with code 2 for an unknown law or for two days at once."""
    from catalog.law.packs import known_packs
    from catalog.law.packs import law_names as names_of

    parts = [part.strip().partition("@") for part in written.split(",") if part.strip()]
    known = names_of(known_packs(read_packs(folder, own_pack_files(folder))[0]))
    for name, _, _ in parts:
        if name not in known:
            hint = did_you_mean(name, known, "Type `inventory laws` for a list of all.")
            raise Exit(ExitCode.COULD_NOT_CHECK, f"There is no law “{terminal_text(name)}”. {hint}")
    days = sorted({day for _, _, day in parts if day} | ({as_of} if as_of else set()))
    if len(days) > 1:
        raise Exit(ExitCode.COULD_NOT_CHECK, f"A check speaks of one day, not of {terminal_text(' and '.join(days))}.")
    if not parts:
        raise Exit(ExitCode.COULD_NOT_CHECK, "Name a law: --laws gdpr, or --laws gdpr@2026-04-22.")
    return tuple(name for name, _, _ in parts), days[0] if days else None
