"""What an act is done for: the purposes its words name, and the conditions and mechanisms it depends on."""

from __future__ import annotations

from catalog.reading.model import NamedTerm
from catalog.reading.parties import unnamed
from catalog.reading.scene import Scene, apart
from catalog.reading.term_index import Match
from catalog.reading.transfers import mechanisms_named
from catalog.reading.units import Unit

FORM_OF_DATA = frozenset({"anonymized", "pseudonymized", "encrypted", "knowingly"})
"""Conditions that stand anywhere in a clause (“in anonymised form”)."""
SERVICE = frozenset("service services product products website websites site sites app apps platform offering "
                    "offerings software application applications features business systems".split())  # fmt: skip
SERVICE_VERBS = {
    "provide": "provide-services", "deliver": "provide-services", "offer": "provide-services",
    "operate": "operate-services", "run": "operate-services", "administer": "operate-services",
    "maintain": "maintain-services", "improve": "improve-services", "enhance": "improve-services",
    "optimize": "improve-services", "optimise": "improve-services", "develop": "develop-products",
    "personalize": "personalize-services", "personalise": "personalize-services", "customize": "personalize-services",
    "customise": "personalize-services", "tailor": "personalize-services", "protect": "protect-services",
    "secure": "security", "promote": "promote-services", "market": "promote-services", "support": "customer-support",
}  # fmt: skip
"""Verbs that share one object: “provide, maintain and improve our services”."""
SALES = frozenset("sale sales selling rental renting resale".split())
REACH = 12
OBJECT_TELLS = frozenset({"build", "link", "contact", "from", "give", "train"})
"""Frames in which the object may say what it is done for: “we send reminders”."""


def purposes_of(scene: Scene, action: str) -> tuple[NamedTerm, ...]:
    """The purposes of a use or disclosure; words without a term where the vocabulary has none for them."""
    if action not in ("use", "disclose"):
        return ()
    found = [match for match in _told(scene) if not _is_denied(scene, match)]
    found += _by_service_verbs(scene)
    if not found and any(unit.is_a("we") or unit.word in ("ask", "request") for unit in scene.regions["conditions"]):
        found = scene.of("purposes", "conditions")
    if not found and scene.act.frame == "link":
        found = [_by_verb(scene, "combine-sources" if scene.lemma in ("combine", "merge") else "link-identity")]
    if _is_sale(scene):
        found.append(_by_verb(scene, "sell-data"))
    return scene.named(sorted(found, key=lambda match: match.first)) or unnamed(scene, "purposes")


def when_of(scene: Scene) -> tuple[NamedTerm, ...]:
    """The conditions that the vocabulary has terms for."""
    found = scene.of("conditions", "conditions")
    if scene.act.action == "collect":
        ways = [match for match in scene.matches if match.dimension == "sources"]
        found = [match for match in apart(found, ways) if match.term != "requested-by-user" or not ways]
    low, high = scene.clause[0].first, scene.clause[-1].last
    formed = (m for m in scene.matches if m.dimension == "conditions" and m.term in FORM_OF_DATA)
    return scene.named([*found, *(match for match in formed if low <= match.first < high)])


def mechanisms_of(scene: Scene) -> tuple[NamedTerm, ...]:
    """The grounds of a transfer."""
    return scene.named(mechanisms_named(scene.clause, scene.matches))


def _told(scene: Scene) -> list[Match]:
    found = scene.of("purposes", "purposes", "description")
    if scene.act.actor == "you" or scene.act.frame in OBJECT_TELLS:
        found += apart(scene.of("purposes", "object", "place"), (m for m in scene.matches if m.dimension == "data"))
    return found


def _by_verb(scene: Scene, term: str) -> Match:
    return Match("purposes", term, scene.act.unit.first, scene.act.unit.last)


def _is_denied(scene: Scene, match: Match) -> bool:
    """“So that it can no longer be used to identify you”: what shall not happen is no purpose."""
    aim = [unit for unit in scene.regions["purposes"] if unit.first < match.first]
    return any(unit.is_a("not", "none") and not unit.is_a("harmless") for unit in aim[-7:])


def _by_service_verbs(scene: Scene) -> list[Match]:
    units = scene.regions["purposes"] + scene.regions["description"]
    return [Match("purposes", SERVICE_VERBS[u.word], u.first, u.last) for u in units if _serves(scene, u)]


def _serves(scene: Scene, unit: Unit) -> bool:
    named = any(m.dimension == "purposes" and m.first <= unit.first < m.last for m in scene.matches)
    if unit.word not in SERVICE_VERBS or named:
        return False
    after = [other for other in scene.clause if unit.last <= other.first < unit.last + REACH]
    return any(word in SERVICE for other in after for word in other.word.split())


def _is_sale(scene: Scene) -> bool:
    """Whether a sale is spoken of, and no other way of handing over beside it."""
    last = len(scene.acts) - 1
    verbs = [act.unit.verb for place, act in enumerate(scene.acts) if act.chained or place < last]
    if scene.act.mode in ("predicate", "nominal"):
        return any(word in SALES for word in scene.act.unit.word.split())
    return scene.act.frame == "sale" and all(verb is not None and verb.frame == "sale" for verb in verbs)
