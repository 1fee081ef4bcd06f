"""Which names can be taken for one another: same look, other letters.

A capital counts as it is written: “PaypaI” looks like “PayPal”, but “AIG” does not look like “ALG”. So a name is held
against another in each usual spelling (small, capital, title), one of the two always as it stands.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice

from catalog.confusables.skeletons import plain_form, skeleton
from catalog.confusables.table import ASCII

MOST_COMPARED = 20
"""Names of one rough look that a name is held against: thousands of them are an attack, and one finding tells it."""
_ASCII_LOOKS = [(chr(code), seen) for code, seen in ASCII.items()]
_ALIKE_IN_BOTH_CASES = str.maketrans("COSVWXZ", "cosvwxz")


def look(name: str) -> str:
    """What a name looks like as it is written."""
    return _joined(skeleton(name))


@lru_cache(maxsize=4096)
def rough_look(name: str) -> str:
    """What a name looks like in any spelling, a capital i taken for l: lookalikes have the same, and others."""
    return _rough_look_of_ascii(name) if name.isascii() else look(look(name).casefold()).replace("i", "l")


def _rough_look_of_ascii(name: str) -> str:
    """The same, without the table and ten times as fast: nearly all names are plain ASCII."""
    for character, seen in _ASCII_LOOKS:
        name = name.replace(character, seen)
    return " ".join(name.lower().replace("m", ASCII[ord("m")]).replace("vv", "w").replace("i", "l").split())


def _joined(seen: str) -> str:
    return " ".join(seen.translate(_ALIKE_IN_BOTH_CASES).replace("vv", "w").split())


def spellings(name: str) -> frozenset[str]:
    """What a name looks like as it stands, in small letters, in capitals and in title case."""
    return frozenset(look(spelt) for spelt in (name, name.lower(), name.upper(), name.title()))


def look_alike(one: str, other: str) -> bool:
    """Whether one of two names, as it stands, looks like the other in one of its spellings."""
    return look(one) in spellings(other) or look(other) in spellings(one)


class NamesByLook:
    """Names with their owners, found by what they look like."""

    def __init__(self) -> None:
        self._by_look: dict[str, dict[str, tuple[str, str]]] = {}

    def add(self, name: str, owner: str, rough: str = "") -> None:
        """Add a name; `rough` is its rough look where that is known."""
        self._by_look.setdefault(rough or rough_look(name), {}).setdefault(plain_form(name), (name, owner))

    def taken_for(self, name: str, owner: str) -> tuple[str, str] | None:
        """Another owner's name that this one can be taken for, and its owner; none where the name itself is there."""
        found = self._by_look.get(rough_look(name), {})
        if not found or plain_form(name) in found:
            return None
        others = (one for one in islice(found.values(), MOST_COMPARED) if one[1] != owner)
        return next((one for one in others if look_alike(name, one[0])), None)
