"""Where a sentence turns: what an exception permits or denies, what “only” denies besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from catalog.reading.model import Said
from catalog.reading.scene import Scene, is_within_longer, longest
from catalog.reading.term_index import EVERYTHING

LIMITED = ("mark", "with", "to", "aim", "if", "with_leave", "from", "by", "verb")
"""What “only” limits when it stands before them; elsewhere it is a word of the object (“only the data we need”)."""


def with_turns(scene: Scene, said: Said) -> Iterator[Said]:
    """What is said, and what its exception or limit says besides."""
    if not (scene.text.joined and scene.act.negative and _is_excepted_item(scene)):
        yield said
    if said.effect == "prohibits":
        yield from _excepted(scene, said)
    elif scene.regions["exceptions"]:
        yield from denied_by_exception(scene, said)
    elif _limits(scene) or (said.action == "transfer" and scene.regions.only):
        nowhere_else = said.action == "transfer" and _is_one_place(scene)
        yield replace(said, effect="prohibits", recipients=(), purposes=(), when=(), implied=not nowhere_else)
        if _is_ours_alone(scene):
            yield replace(said, effect="prohibits", action="disclose", recipients=(), purposes=(), when=())


def _excepted(scene: Scene, said: Said) -> Iterator[Said]:
    """“… except with our email provider”, “… without your consent”: permitted, where the exception is named."""
    matches = scene.within("exceptions")
    when = scene.named(match for match in matches if match.dimension == "conditions")
    who = scene.named(m for m in matches if m.dimension == "recipients" and not is_within_longer(m, matches))
    named = longest(match for match in matches if match.dimension in ("data", "recipients", "purposes"))
    why = scene.named(match for match in named if match.dimension == "purposes")
    data = [match for match in named if match.dimension == "data" and match.term != EVERYTHING]
    what = scene.named(data) if not who and not why else ()
    apart_from_us = any(unit.word in ("outside", "outside of") for unit in scene.regions["exceptions"])
    if (when or who or why or what) and not apart_from_us:
        yield replace(
            said, effect="permits", when=when, data=what or said.data, recipients=who or said.recipients,
            purposes=why or said.purposes, implied=True,
        )  # fmt: skip


def denied_by_exception(scene: Scene, said: Said) -> Iterator[Said]:
    """Yield what is excepted from a permission: “for anything but advertising”, “except your password”."""
    data, who, why = (scene.named(scene.of(key, "exceptions")) for key in ("data", "recipients", "purposes"))
    if (data or who or why) and not scene.of("conditions", "exceptions"):
        yield replace(
            said, effect="prohibits", data=data or said.data, recipients=who or said.recipients,
            purposes=why or said.purposes,
        )  # fmt: skip


def _limits(scene: Scene) -> bool:
    first = next((unit for unit in scene.clause if unit.zone == "main" and not unit.is_a("mark")), None)
    return any(after is None or after.is_a(*LIMITED) or unit is first for unit, after in scene.regions.only)


def _is_excepted_item(scene: Scene) -> bool:
    """“We share it with nobody except: – our payment processor”: the item only says what is excepted."""
    last = len(scene.text.parts) - 1
    own = [u for u in scene.clause if scene.text.tokens[u.first].part == last and not u.is_a("mark", "join")]
    return bool(own) and all(unit.zone == "exception" for unit in own)


def _is_ours_alone(scene: Scene) -> bool:
    """“Only we see your messages”: whoever alone sees or processes data gives them to nobody."""
    main = [unit for unit in scene.clause if unit.zone == "main" and not unit.is_a("mark")]
    subject = main[1 : main.index(scene.act.unit)] if scene.act.unit in main else []
    with_others = any(unit.is_a("and", "company") for unit in subject)
    begins = bool(subject) and main[0].is_a("only") and any(unit.is_a("we") for unit in subject[:2])
    sees = scene.act.actor == "we" and scene.act.mode == "active" and scene.act.action == "use"
    return begins and sees and not with_others and not scene.regions["conditions"]


def _is_one_place(scene: Scene) -> bool:
    """“We store your data in the EU only”: nowhere else, which is more than on what condition they may go abroad."""
    named, abroad = (any(unit.is_a(kind) for unit in scene.clause) for kind in ("country", "abroad"))
    conditional = scene.regions["conditions"] or scene.regions["exceptions"] or scene.of("mechanisms", "object")
    return named and not abroad and not conditional and scene.act.frame != "leave"
