"""Very many findings of one rule in one file: the first ones in full, the others as one that says how many they are."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.findings.locate import Located

MOST_ALIKE = 500
"""Of one rule and severity in one file: more than anybody reads at once, fewer than would take long to write."""


def with_the_rest_counted(located: Iterable[Located]) -> list[Located]:
    """The first MOST_ALIKE findings of each file, rule and severity, in order, and one each that counts the others.

    That one stands where the first of those stands, and its `times` keep the totals true.
    """
    shown: list[Located] = []
    seen: dict[tuple[str, str, str], int] = {}
    first_left_out: dict[tuple[str, str, str], int] = {}
    for one in located:
        kind = (one.finding.file, one.finding.code, one.finding.severity)
        seen[kind] = seen.get(kind, 0) + one.finding.times
        if seen[kind] > MOST_ALIKE and kind in first_left_out:
            continue
        if seen[kind] > MOST_ALIKE:
            first_left_out[kind] = len(shown)
        shown.append(one)
    for left_out, place in first_left_out.items():
        shown[place] = _rest(shown[place], seen[left_out] - MOST_ALIKE)
    return shown


def _rest(first: Located, count: int) -> Located:
    if count <= first.finding.times:
        return first
    message = f"and {count:,} more findings {first.finding.code} in this file, from here on."
    told = first.finding._replace(
        message=message, help="Mend those above, then check again.", where="", quotes=(), related=(), times=count
    )
    return first._replace(finding=told)
