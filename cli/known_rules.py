"""Rules as the command line and the manifest's settings name them: by their codes, or by how codes begin."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.checking import all_checks
from cli.exit_codes import Exit, ExitCode
from reports.inert import terminal_text

ADVICE = "`inventory rule` lists all of them."
MOST_NEAR, NEAR = 3, 0.7


def refuse_unknown_rules(prefixes: Iterable[str]) -> None:
    """Raises Exit with code 2 where one of `prefixes` begins no rule's code."""
    codes = [check.rule.code for check in all_checks()]
    for prefix in prefixes:
        if not prefix or not any(code.startswith(prefix) for code in codes):
            near = _near(prefix, codes)
            hint = f"Did you mean {' or '.join(near)}? {ADVICE}" if near else ADVICE
            raise Exit(ExitCode.COULD_NOT_CHECK, terminal_text(f"No rule is called “{prefix}”. {hint}"))


def _near(wanted: str, codes: Iterable[str]) -> list[str]:
    """What may be meant: the code of the rule of that name, groups for short words, the codes most alike."""
    from difflib import get_close_matches

    named = [check.rule.code for check in all_checks() if check.rule.name == wanted.lower().replace("_", "-")]
    written = wanted.upper()
    if named or not written:
        return named
    groups = sorted({code[:3] for code in codes})
    known = groups if len(written) <= 3 or not any(sign.isdigit() for sign in written) else [*codes]
    return get_close_matches(written, known, n=MOST_NEAR, cutoff=NEAR)
