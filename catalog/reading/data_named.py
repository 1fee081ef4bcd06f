"""Which data an act speaks of: the terms its object names, or what its verb itself takes."""

from __future__ import annotations

from collections.abc import Sequence

from catalog.reading.model import NamedTerm
from catalog.reading.scene import Scene
from catalog.reading.term_index import EVERYTHING, Match

UMBRELLAS = frozenset({"personal-information", "sensitive-information", EVERYTHING})
LONGEST_NAME = 5
"""Words that a name of data may have which the vocabulary does not know."""
CHANNELS = {
    "email": "email-address", "emails": "email-address", "sms": "phone-number", "texts": "phone-number",
    "calls": "phone-number", "telephone": "phone-number", "phone": "phone-number", "call": "phone-number",
}  # fmt: skip
"""Words for ways of reaching people, and the data that they take."""
_BEFORE_NAME = ("det", "mark", "adverb", "none", "comma", "and", "only")
_AFTER_NAME = ("mark", "adverb", "comma", "about", "be", "can", "not", "and", "join", "only")
_IN_NAME = ("word", "generic", "people", "company", "det", "about", "nominal", "data")


def data_of(scene: Scene, action: str) -> tuple[NamedTerm, ...]:
    """The data; a name without a term where the vocabulary has none; empty where none are named."""
    roles = _roles(scene)
    found = _matches(scene, roles)
    narrow = [match for match in found if match.term != EVERYTHING]
    own = [match for match in narrow if scene.is_own_part(match)]
    if scene.text.joined and own and len(own) < len(narrow):
        narrow = [match for match in narrow if match in own or match.term not in UMBRELLAS]
    named = scene.named(narrow or found) or _meant(scene) or _unnamed(scene, roles)
    return _of_persons(named) if action == "collect" else named


def speaks_of_data(scene: Scene, action: str) -> bool:
    """Whether an act without named data is about data all the same."""
    act, regions = scene.act, scene.regions
    if act.frame in ("track", "film", "contact") or (action == "use" and act.frame in ("give", "receive")):
        return True
    if scene.has("object", "none") and scene.of("data", "exceptions"):
        return True
    units = regions["object"] + (regions["subject"] if act.mode in ("passive", "predicate") else [])
    return any(u.is_a("generic") or (u.is_a("pronoun", "it", "that", "how") and act.negative) for u in units)


def _roles(scene: Scene) -> tuple[str, ...]:
    act = scene.act
    if act.frame == "grant" or (act.mode == "passive" and act.actor == "third" and act.frame == "give"):
        return ("object", "place", "recipients")
    if act.frame == "leave" or act.mode in ("passive", "predicate"):
        return ("subject",)
    return ("object",)


def _matches(scene: Scene, roles: Sequence[str]) -> list[Match]:
    act = scene.act
    found = scene.of("data", *roles)
    if act.frame == "from":
        found += scene.of("data", "sources", "basis", "means", "recipients", "place")
    if act.frame in ("read", "give") and not found:
        found = scene.of("data", "recipients")
    spoken = [unit for role in roles for unit in scene.regions[role]]
    if not found and ("subject" in roles or any(unit.is_a("it") for unit in spoken)):
        found = [match for match in scene.before if match.dimension == "data"]
    colon = next((unit for unit in scene.clause if unit.is_a("colon")), None)
    if colon is not None and all(match.term in UMBRELLAS for match in found):
        found = [match for match in scene.matches if match.dimension == "data" and match.first >= colon.last] or found
    return found


def _meant(scene: Scene) -> tuple[NamedTerm, ...]:
    """Data that a verb speaks of by itself: to film is to record a video, to contact takes contact data."""
    act = scene.act
    if act.frame in ("film", "track"):
        return (scene.by_verb("video-recording" if act.frame == "film" else "online-activity"),)
    sends = act.frame == "receive" or scene.lemma == "send"
    if act.frame == "contact" or (sends and scene.of("purposes", "object")):
        return (scene.by_verb(next((CHANNELS[u.word] for u in scene.clause if u.word in CHANNELS), "contact-data")),)
    spoken = [unit for role in ("object", "subject") for unit in scene.regions[role]]
    bare = next((unit for unit in spoken if unit.word in ("data", "information")), None)
    nothing = next((unit for unit in spoken if unit.word == "nothing"), None)
    if nothing is not None and act.actor == "third":
        return (NamedTerm(EVERYTHING, scene.words([nothing])),)
    if act.negative and bare is not None:
        return (NamedTerm("personal-information", scene.words([bare])),)
    return ()


def _of_persons(named: tuple[NamedTerm, ...]) -> tuple[NamedTerm, ...]:
    """What is collected cannot be “what is collected”: “your data” are personal information."""
    if [one.term for one in named] != [EVERYTHING]:
        return named
    whose = named[0].words.text.lower().split()[0] in ("your", "my", "their")
    return (named[0]._replace(term="personal-information"),) if whose else ()


def _unnamed(scene: Scene, roles: Sequence[str]) -> tuple[NamedTerm, ...]:
    """The words for data that the vocabulary has no term for, where they are few and nothing but a name."""
    units = [unit for role in roles for unit in scene.regions[role] if unit.zone in ("main", "aside")]
    while units and units[0].is_a(*_BEFORE_NAME):
        units.pop(0)
    while units and units[-1].is_a(*_AFTER_NAME):
        units.pop()
    plain = all(unit.is_a(*_IN_NAME) for unit in units) and any(unit.is_a("word") for unit in units)
    return (NamedTerm("", scene.words(units)),) if plain and len(units) <= LONGEST_NAME else ()
