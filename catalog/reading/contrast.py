"""“X, not Y”: what stands behind such a “not” is left out of what is said, as an exception is."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.reading.units import Unit

DENYING = ("not", "none", "refuse", "forbid", "cancel", "denied", "except", "unless", "without")
CONTRASTING = frozenset({"not", "never", "not to", "never to", "rather than", "instead of", "in lieu of"})
UNCOUPLED = frozenset({"rather than", "instead of", "in lieu of"})
"""Contrasting words that need no comma before them."""


def set_contrast_apart(clause: Sequence[Unit]) -> None:
    """Give the zone “exception” to the end of a clause that says what is not meant: “tokens, not card numbers”.

    Only where nothing else in the clause denies or excepts anything, and no verb follows: else the “not” may stand
    over an act.
    """
    place = next((at for at in range(2, len(clause)) if _contrasts(clause, at)), None)
    if place is None or any(unit.is_a(*DENYING) for unit in (*clause[:place], *clause[place + 1 :])):
        return
    after = [unit for unit in clause[place:] if not unit.is_a("mark")]
    if any(unit.verb is not None or unit.zone not in ("main", "aim") for unit in after) or not any(
        u.verb for u in clause[:place]
    ):
        return
    for unit in after:
        unit.zone = "exception"


def _contrasts(clause: Sequence[Unit], at: int) -> bool:
    """Whether a word of contrast stands behind a comma, or an “and” or “but”, where it needs one."""
    word = clause[at].word
    return word in UNCOUPLED or (word in CONTRASTING and clause[at - 1].is_a("comma", "and", "but"))
