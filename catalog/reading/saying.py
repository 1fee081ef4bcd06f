"""From one act of a clause to what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from catalog.reading.action import action_of
from catalog.reading.aims import mechanisms_of, purposes_of, when_of
from catalog.reading.contrast import CONTRASTING
from catalog.reading.data_named import data_of, speaks_of_data
from catalog.reading.model import Action, Said, Words
from catalog.reading.parties import recipients_of, sources_of, subjects_of
from catalog.reading.scene import Scene
from catalog.reading.turns import LIMITED, denied_by_exception, with_turns

DIMENSION_OF = {
    "object": "data", "subject": "data", "recipients": "recipients", "purposes": "purposes", "sources": "sources",
}  # fmt: skip
GATHERING = frozenset({"collect", "receive"})
SAYING_MORE = frozenset({"keepx", "need", "sale"})
"""Frames of a chain's first verb after which the next verb of the same action says something of its own."""


def said_by(scene: Scene) -> list[Said]:
    """What an act says, with what its exceptions, limits and aims say besides; empty where it is no practice."""
    action = action_of(scene)
    if action is None or _is_said_already(scene, action):
        return []
    said = _said(scene, action)
    if not any(one.term for one in said.data) and not speaks_of_data(scene, action):
        is_contrast = any(unit.word in CONTRASTING for unit in scene.regions["exceptions"][:1])
        unknown = replace(said, doubt="what it names is not in the vocabulary")
        return [unknown, *denied_by_exception(scene, said)] if is_contrast else []
    return [*with_turns(scene, said), *_used(scene, said), *_gathered(scene, said)]


def _said(scene: Scene, action: Action) -> Said:
    act = scene.act
    return Said(
        "prohibits" if act.negative else "permits", action, _polarity(scene), data_of(scene, action),
        recipients_of(scene) if action == "disclose" else (), purposes_of(scene, action), subjects_of(scene),
        sources_of(scene) if action == "collect" else (), when_of(scene),
        mechanisms_of(scene) if action == "transfer" else (), conditions=_phrase(scene, "conditions"),
        exceptions=() if _excepts_only_us(scene) else _phrase(scene, "exceptions"), limits=_limits(scene),
        open=_open(scene), doubt=act.doubt,
    )  # fmt: skip


def _used(scene: Scene, said: Said) -> Iterator[Said]:
    """“We collect X to do Y” says that X is used for it."""
    if said.action != "collect" or scene.act.negative or scene.act.doubt or scene.act.mode == "predicate":
        return
    purposes = purposes_of(scene, "use")
    if purposes and said.data:
        yield replace(said, effect="permits", action="use", purposes=purposes, recipients=(), sources=(), subjects=())


def _gathered(scene: Scene, said: Said) -> Iterator[Said]:
    """“We use cookies to collect X” says that X is collected by them."""
    verbs = [unit for unit in scene.regions["purposes"] if unit.verb is not None and unit.verb.frame in GATHERING]
    if said.action != "use" or scene.act.negative or not verbs or scene.act.doubt:
        return
    data = scene.named(match for match in scene.of("data", "purposes") if match.first >= verbs[0].last)
    if data:
        yield replace(
            said, action="collect", polarity=(scene.words(verbs[:1]),), data=data, recipients=(), purposes=(),
            sources=scene.named(scene.of("sources", "object")),
        )  # fmt: skip


def _is_said_already(scene: Scene, action: str) -> bool:
    """Whether an earlier verb of the same chain says the same (“collect and store”)."""
    place = scene.acts.index(scene.act)
    if not scene.act.chained or scene.act.doubt:
        return False
    before = []
    while place and scene.acts[place].chained:
        place -= 1
        before.append(scene.acts[place])
    return any(one.action == action and one.frame not in SAYING_MORE and not one.doubt for one in before)


def _polarity(scene: Scene) -> tuple[Words, ...]:
    units = sorted([*scene.act.negators, scene.act.unit], key=lambda unit: unit.first)
    return tuple(scene.words([unit]) for unit in units)


def _phrase(scene: Scene, role: str) -> tuple[Words, ...]:
    units = [unit for unit in scene.regions[role] if not unit.is_a("mark", "comma", "join")]
    return (scene.words(units),) if units else ()


def _excepts_only_us(scene: Scene) -> bool:
    """“Nobody outside our company receives …”: that we have it ourselves takes nothing away from the denial."""
    small = ("mark", "comma", "det", "except", "but")
    named = [unit for unit in scene.regions["exceptions"] if not unit.is_a(*small) or unit.is_a("we", "us")]
    ours = any(unit.word == "our" for unit in scene.regions["exceptions"])
    return bool(named) and all(unit.is_a("we", "us") or (ours and unit.is_a("house")) for unit in named)


def _limits(scene: Scene) -> tuple[Words, ...]:
    only = scene.regions.only
    return tuple(scene.words([unit]) for unit, after in only if after is None or after.is_a(*LIMITED))


def _open(scene: Scene) -> frozenset[str]:
    return frozenset(DIMENSION_OF[role] for role in scene.regions.open if role in DIMENSION_OF)
