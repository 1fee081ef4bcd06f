"""Rules as the command line and the manifest's settings name them: by their codes, or by how codes begin."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.checking.registry import all_checks

ADVICE = "`inventory rule` lists all of them."
MOST_NEAR, NEAR = 3, 0.7


def names_rules(prefix: str) -> bool:
    """Whether a rule's code is, or begins with, `prefix`."""
    return bool(prefix) and any(check.rule.code.startswith(prefix) for check in all_checks())


def near_codes(wanted: str) -> list[str]:
    """What may be meant: the code of the rule of that name, groups for short words, else the codes most alike."""
    from difflib import get_close_matches

    named = [check.rule.code for check in all_checks() if check.rule.name == wanted.lower().replace("_", "-")]
    written = wanted.upper()
    if named or not written:
        return named
    codes = [check.rule.code for check in all_checks()]
    is_group = len(written) <= 3 or not any(sign.isdigit() for sign in written)
    return get_close_matches(written, sorted({code[:3] for code in codes}) if is_group else codes, MOST_NEAR, NEAR)


def help_with(near: Sequence[str]) -> str:
    """A help line: the codes that may be meant as a question, and where all are listed."""
    return f"Did you mean {' or '.join(near)}? {ADVICE}" if near else ADVICE


FOUND_BY = {
    "CHG004": "`inventory diff`, or `inventory check` with --since",
    "CHG": "`inventory diff`",
    "OBS": "`inventory discover`, or `inventory check` with --evidence",
    "ORG": "`inventory catalog check`",
}
"""What finds the rules that an inventory alone does not show, by how their codes begin, the longest first."""


def found_elsewhere(prefix: str, *, since: bool, evidence: bool) -> str | None:
    """What finds the rules that begin with `prefix`, where a check of an inventory finds none of them.

    `since` is whether the check is one against an earlier state, `evidence` whether evidence is held against it.
    """
    beside = (*["CHG004"] * since, *["OBS"] * evidence)
    codes = [check.rule.code for check in all_checks() if check.rule.code.startswith(prefix)]
    alone = {check.rule.code for check in all_checks() if check.is_of_one_inventory}
    if any(code in alone or code.startswith(beside) for code in codes):
        return None
    return " and ".join(dict.fromkeys(next(by for start, by in FOUND_BY.items() if c.startswith(start)) for c in codes))
