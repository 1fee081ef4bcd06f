"""What an act does with data: collect, use, disclose or transfer, by its verb's frame and by who acts."""

from __future__ import annotations

from collections.abc import Callable

from catalog.reading.model import Action
from catalog.reading.scene import Scene
from catalog.reading.units import Unit

Answer = Action | None
MOVING = frozenset(
    {"see", "view", "read", "transfer", "transmit", "send", "store", "process", "access to", "access", "keep", "hold"}
)
OWN_PEOPLE = frozenset({"affiliate", "personnel", "infrastructure-provider"})
GIVING = frozenset({"upload", "submit", "provide", "enter"})
PUBLIC_PLACES = frozenset({"public", "publicly", "website", "our website", "our site", "blog", "leaderboard", "forum"})
COPIES = frozenset({"copy", "copies", "record", "records", "log", "logs"})
HOW_LONG = frozenset({"until", "as long as", "so long as", "long", "longer", "once", "after", "time", "period",
                      "periods", "duration"})  # fmt: skip
GET = frozenset({"receive", "read", "collect", "use", "track", "link", "keep", "place", "film"})


def action_of(scene: Scene) -> Answer:
    """What is done; None where the act is no practice of this company with data."""
    act = scene.act
    if act.action == "duty" or act.actor == "other":
        return None
    if act.mode == "predicate":
        return _plain(act.action)
    if _is_transfer(scene):
        return "transfer"
    if act.actor in ("you", "people"):
        return _by_people(scene)
    if act.frame == "grant" or act.mode == "allowed" or (act.actor == "none" and act.frame in ("read", "receive")):
        kept_back = act.mode == "allowed" and act.negative and act.action == "use" and act.frame != "read"
        return "transfer" if act.action == "transfer" else "use" if kept_back else "disclose"
    if act.mode == "passive" and act.action in ("collect", "use") and scene.has("agent", "third"):
        return "disclose"
    if act.actor == "third" and act.mode == "active" and act.frame not in ("give", "tell", "leave"):
        return _by_others(scene)
    by_frame = FRAMES.get(act.frame)
    return by_frame(scene) if by_frame else _plain(act.action)


def _plain(action: str) -> Answer:
    answers: dict[str, Answer] = {"collect": "collect", "use": "use", "disclose": "disclose", "transfer": "transfer"}
    return answers.get(action)


def _by_people(scene: Scene) -> Answer:
    """What people give us is collected; what they get from us is a use where it is a message."""
    act = scene.act
    yours = any(unit.word in ("your", "my") for unit in scene.regions["object"])
    if act.frame in ("read", "receive") and yours and not any(unit.word == "you" for unit in scene.clause[: act.place]):
        return "disclose"  # members who see “your age” are other members
    if act.frame == "receive":
        return "use" if scene.of("purposes", "object") and scene.has("sources", "us") else None
    gives = act.frame in ("give", "tell") and act.mode == "active" and not act.negative
    return "collect" if gives and (_to_us(scene) or act.unit.word in GIVING) else None


def _by_others(scene: Scene) -> Answer:
    """What others collect, see or use of ours is disclosed to them; what they do with their own is no practice."""
    act = scene.act
    if act.negative and act.frame in ("use", "link", "keep", "train"):
        return "use"
    return "disclose" if act.frame in GET else None


def _give(scene: Scene) -> Answer:
    act, regions = scene.act, scene.regions
    if act.mode == "passive" and act.actor == "third" and scene.of("data", "place"):
        return "disclose"  # “advertisers are not given your name”
    if act.mode == "passive" and any(unit.word in PUBLIC_PLACES for unit in regions["place"]):
        return "disclose"
    if act.frame == "give" and act.mode == "passive" and not regions["recipients"] and not regions["agent"]:
        return ("collect" if act.unit.word == "uploaded" else "disclose") if act.negative else None
    if _to_us(scene):
        return "collect"
    first = _first(scene, "object")
    if first is not None and first.is_a("you") and not regions["recipients"]:
        return "use" if scene.of("purposes", "object") else None
    if _is_message(scene):
        return "use"
    head = _first(scene, "recipients")
    to_you = head is not None and head.is_a("you") and not scene.of("recipients", "recipients")
    somebody = regions["recipients"] or regions["agent"] or scene.has("object", "third")
    if to_you or not (act.negative or somebody) or act.actor == "third":
        return None
    return "disclose"


def _share(scene: Scene) -> Answer:
    return "disclose"


def _leave(scene: Scene) -> Answer:
    if scene.has("object", "abroad", "country"):
        return "transfer"
    return "disclose" if scene.has("object", "company", "us", "we", "house") else None


def _keep(scene: Scene) -> Answer:
    """To store is to collect, unless the sentence only says for how long."""
    act = scene.act
    if not act.negative and scene.lemma in ("keep", "retain", "hold"):
        copied = any(unit.word in COPIES for unit in scene.regions["object"])
        return "collect" if copied and not _has_period(scene) else None
    return None if _has_period(scene) else "collect"


def _read(scene: Scene) -> Answer:
    act = scene.act
    if not act.negative:
        return "use"
    if act.mode == "passive" and not scene.regions["agent"]:
        return None
    return "use" if any(unit.is_a("none") for unit in act.negators) else "collect"


def _need(scene: Scene) -> Answer:
    return "collect" if scene.act.mode != "active" or scene.of("data", "object") else None


def _use(scene: Scene) -> Answer:
    return "use"


def _nothing(scene: Scene) -> Answer:
    return None


FRAMES: dict[str, Callable[[Scene], Answer]] = {
    "give": _give, "tell": _give, "share": _share, "sale": _share, "publish": _share, "leave": _leave, "keep": _keep,
    "keepx": _nothing, "read": _read, "need": _need, "contact": _use, "train": _use,
}  # fmt: skip


def _first(scene: Scene, role: str) -> Unit | None:
    small = ("det", "mark", "such", "adverb", "to", "with", "only")
    return next((unit for unit in scene.regions[role] if not unit.is_a(*small) or unit.is_a("you", "us")), None)


def _to_us(scene: Scene) -> bool:
    return any(unit.is_a("us") for unit in (*scene.regions["recipients"], *scene.regions["object"][:2]))


def _is_message(scene: Scene) -> bool:
    """“We send reminders to your address”: what is sent is no datum, and nobody else gets it."""
    sent = scene.of("purposes", "object") and not scene.of("data", "object")
    return bool(sent) and scene.lemma == "send" and not scene.has("recipients", "third")


def _is_transfer(scene: Scene) -> bool:
    """Whether data are said to be, or to go, in another country, and not to somebody there."""
    act = scene.act
    if not any(unit.is_a("abroad", "country") for unit in scene.clause):
        return False
    if act.frame in ("abroad", "keep"):
        return act.frame == "abroad" or not _has_period(scene)
    somebody = any(
        m.dimension == "recipients" and m.term not in OWN_PEOPLE for m in scene.within("recipients", "agent")
    )
    return scene.lemma in MOVING and not somebody and act.action != "collect"


def _has_period(scene: Scene) -> bool:
    later = scene.clause[scene.act.place :]
    return any(unit.is_a("period") or unit.word in HOW_LONG for unit in later)
