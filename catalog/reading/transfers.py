"""Transfers to other countries, which sentences say by a country or a mechanism, with hardly any verb in common."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.reading.context import JoinedText
from catalog.reading.model import NamedTerm, Said
from catalog.reading.term_index import Match
from catalog.reading.units import Unit

MOVES = frozenset(
    {"transfer", "transfers", "transferred", "transferring", "travel", "export", "exported", "send", "receive"}
)
WEAKENING = frozenset(
    "may might can could should some most certain many part usually normally generally typically mostly mainly often "
    "sometimes preferably primarily".split()
)
"""Words by which a sentence promises less than that all data always stay somewhere."""
ADEQUACY = "adequacy-"
_COUNTRIES = {
    "canada": "ca", "japan": "jp", "switzerland": "ch", "israel": "il", "new zealand": "nz", "united kingdom": "gb",
    "u.k.": "gb", "south korea": "kr", "argentina": "ar", "uruguay": "uy", "andorra": "ad", "brazil": "br",
}  # fmt: skip


def mechanisms_named(units: Sequence[Unit], matches: Sequence[Match]) -> list[Match]:
    """The mechanisms that a text names; an adequacy decision by the country beside it."""
    found = [match for match in matches if match.dimension == "mechanisms"]
    adequate = next((unit for unit in units if unit.word in ("adequacy", "adequate")), None)
    if adequate is not None:
        found += [
            Match("mechanisms", ADEQUACY + _COUNTRIES[unit.word], adequate.first, adequate.last)
            for unit in units if unit.word in _COUNTRIES
        ]  # fmt: skip
    return found


def transfer_by_mechanism(
    said: Sequence[Said], units: Sequence[Unit], named: tuple[NamedTerm, ...], data: tuple[NamedTerm, ...]
) -> list[Said]:
    """A transfer that a sentence allows by naming its ground, where no verb of it was read as one."""
    moves = any(unit.word in MOVES or unit.is_a("abroad") for unit in units) or bool(data)
    denied = any(unit.is_a("not", "none") and not unit.is_a("harmless") for unit in units)
    if not named or not moves or denied or any(one.action == "transfer" for one in said):
        return []
    return [Said("permits", "transfer", tuple(one.words for one in named), data, mechanisms=named)]


def staying_in_country(
    said: Sequence[Said], clause: Sequence[Unit], text: JoinedText, data: tuple[NamedTerm, ...]
) -> list[Said]:
    """A transfer that a clause denies by saying where data stay: “All data remain within the European Union”.

    Where something denies, weakens or conditions that, nothing is said for sure, and nothing is read.
    """
    main = [unit for unit in clause if unit.zone == "main" and not unit.is_a("mark")]
    at = next((place for place, unit in enumerate(main) if unit.is_a("staying")), -1)
    speaks_of_data = any(unit.is_a("data", "generic") for unit in main[: max(at, 0)])
    after = [unit for unit in main[at + 1 :] if not unit.is_a("det", "only", "adverb")]
    is_there = len(after) > 1 and after[0].is_a("inside") and after[1].is_a("country")
    weakened = any(unit.word in WEAKENING or unit.is_a("not", "none", "refuse", "forbid") for unit in main)
    is_open = weakened or any(unit.zone in ("condition", "exception") for unit in clause)
    if any(one.action == "transfer" for one in said) or not (speaks_of_data and is_there) or is_open:
        return []
    return [Said("prohibits", "transfer", (text.words(main[at].first, after[1].last),), data)]
