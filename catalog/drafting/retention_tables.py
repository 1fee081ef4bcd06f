"""Tables of a policy that say how long data are kept: which data a row speaks of."""

from __future__ import annotations

import re

from catalog.drafting.terms import TermFinder
from catalog.reading.denial_words import has_denial_word
from inventory.policy import Clause

_PERIOD_TITLE = re.compile(
    r"\b(?:period|retention|retained|kept|keep|how long|duration|stored|storage|delete[ds]?|deletion|expir\w+|"
    r"speicherdauer|aufbewahrung\w*|löschfrist\w*|frist|dauer|durée|conservation|plazo|conservación|periodo|durata|"
    r"conservazione|bewaartermijn|termijn|prazo|retenção)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|ten|twelve)(?:\s+|-)(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?|"
    r"stunden?|tagen?|wochen?|monaten?|jahren?|heures?|jours?|semaines?|mois|ans?|années?|horas?|días?|semanas?|mes(?:es)?|"
    r"años?|ore|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|dagen|weken|maand(?:en)?|jaar|dias?|anos?)\b|"
    r"\b(?:until|as long as|bis|solange|jusqu|hasta|fino|tot|até|session)\b",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"\bcookies?\b", re.IGNORECASE)


def retained_data(clause: Clause, finder: TermFinder) -> tuple[str, ...]:
    """The data of a row that says how long they are kept; empty where it is none, or denies something."""
    if clause.kind != "row" or len(clause.header) != len(clause.cells) or _COOKIES.search(" ".join(clause.header)):
        return ()
    place = next((i for i, title in enumerate(clause.header) if _PERIOD_TITLE.search(title)), None)
    if place is None or not _PERIOD.search(clause.cells[place]) or any(map(has_denial_word, clause.cells)):
        return ()
    others = [cell for i, cell in enumerate(clause.cells) if i != place]
    return tuple(dict.fromkeys(name for cell in others[:1] for name in finder.find("data", cell)))
