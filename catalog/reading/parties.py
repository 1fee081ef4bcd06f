"""Who takes part in an act: recipients, the people concerned, and where data come from."""

from __future__ import annotations

from catalog.reading.action import PUBLIC_PLACES
from catalog.reading.model import NamedTerm
from catalog.reading.scene import Scene, apart
from catalog.reading.term_index import Match

WHO_THEN = {"legal-obligation": "authority", "legal-process": "authority", "corporate-transaction": "acquirer"}
"""Who gets data where a sentence names only the case."""
WHOEVER = frozenset({"customer", "customer-user"})
"""People whom every policy speaks to: to name them limits nothing."""
_NO_NAME = ("to", "with", "mark", "comma", "join", "adverb", "only", "and", "none")


def recipients_of(scene: Scene) -> tuple[NamedTerm, ...]:
    """The recipients of a disclosure; words without a term where the vocabulary has none for them."""
    act = scene.act
    found = scene.of("recipients", "recipients", *(["agent"] if act.mode == "passive" else []))
    if act.frame == "deny":
        found = scene.of("recipients", "sources")
    if not found and act.frame in ("give", "tell"):
        found = scene.of("recipients", "object")
    if act.actor == "third" or act.mode == "allowed" or act.frame == "grant":
        found = [m for m in scene.matches if m.dimension == "recipients" and _is_subject(scene, m)] or found
    public = act.frame == "publish" or (act.mode == "predicate" and "public" in act.unit.word)
    shown = act.frame == "give" and act.mode == "passive" and not scene.regions["recipients"]
    if (public or (shown and any(unit.word in PUBLIC_PLACES for unit in scene.regions["place"]))) and not found:
        return (scene.by_verb("public"),)
    sold = any(match.term == "corporate-transaction" for match in scene.within("conditions"))
    if sold and all(match.term == "third-party" for match in found):
        found = [match._replace(term="acquirer") for match in found]
    if act.actor in ("you", "people") and not found:
        return (NamedTerm("other-users", scene.words([scene.clause[0]])),)
    return scene.named(found) or unnamed(scene, "recipients") or _unnamed_actor(scene) or _by_circumstance(scene)


def _unnamed_actor(scene: Scene) -> tuple[NamedTerm, ...]:
    """The words for somebody who gets data and for whom the vocabulary has no term: “a hut warden, who sees …”."""
    first = next((unit for unit in scene.clause if unit.zone == "main" and unit.is_a("third", "word")), None)
    if scene.act.actor != "third" or scene.act.mode != "active" or first is None:
        return ()
    tokens, start = scene.text.tokens, first.first
    while start and tokens[start - 1].word[0].isalpha() and tokens[start - 1].word not in ("by", "with", "to", "of"):
        start -= 1
    return (NamedTerm("", scene.text.words(start, first.last)),)


def unnamed(scene: Scene, role: str) -> tuple[NamedTerm, ...]:
    """The words in a role for which the vocabulary has no term."""
    units = [
        unit for unit in scene.regions[role] if not unit.is_a(*_NO_NAME) or (role == "purposes" and unit.is_a("to"))
    ]
    return (NamedTerm("", scene.words(units)),) if any(unit.is_a("word", "house", "company") for unit in units) else ()


def subjects_of(scene: Scene) -> tuple[NamedTerm, ...]:
    """The people whom the words single out."""
    found = scene.of("subjects", "object", "sources", "subject")
    return scene.named(match for match in found if match.term not in WHOEVER)


def sources_of(scene: Scene) -> tuple[NamedTerm, ...]:
    """Where collected data come from, and how."""
    found = scene.of("sources", "sources", "means", "conditions", "purposes", "place")
    if not found:
        data = [match for match in scene.matches if match.dimension == "data"]
        found = apart(scene.of("sources", "object", "subject"), data)
    return scene.named(scene.index.narrowest(found))


def _by_circumstance(scene: Scene) -> tuple[NamedTerm, ...]:
    """An authority by law, the buyer in a sale of the company."""
    for match in scene.of("conditions", "conditions"):
        if match.term in WHO_THEN and not scene.act.negative:
            return (NamedTerm(WHO_THEN[match.term], scene.text.words(match.first, match.last)),)
    return ()


def _is_subject(scene: Scene, match: Match) -> bool:
    """Whether a term stands in the main zone before the act."""
    first, verb = scene.clause[0], scene.act.unit
    zones = [unit.zone for unit in scene.clause if unit.first <= match.first < unit.last]
    if not (first.first < match.last and match.first < verb.first):
        return False
    return zones[0] == "main" if zones else first.first > match.first
