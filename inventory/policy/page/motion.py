"""Animations: what an element looks like once they have run, and which may hide it while they do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from inventory.policy.page.cascade import Ranked
from inventory.policy.page.causes import Cause, unclear
from inventory.policy.page.declarations import Declaration
from inventory.policy.page.sheets import Keyframes
from inventory.policy.page.styles import Style
from inventory.policy.page.values import Token, components, split_at_commas

_LONGEST_SECONDS = 5.0
_PLAIN = frozenset(("background-color", "background-image", "background-clip", "background-repeat", "background-size"))


def moving(style: Style, keyframes: Mapping[str, Keyframes]) -> tuple[list[Declaration], Cause | None]:
    """The declarations that stay in force after the element's animations, and why its text may not be seen in motion.

    An animation that ends, and soon, leaves the last frame if it fills forwards, else nothing.
    """
    value = style.value("animation-name")
    if value is None or not keyframes:
        return [], None
    for part in split_at_commas(value.tokens):
        bare = components(part)
        frames = next(
            (keyframes[t.value] for t in bare if t.type in ("ident", "string") and t.value in keyframes), None
        )
        if frames is None or all(frame.name in _PLAIN for frame in frames.every):
            continue
        words = {*(token.lower_value for token in bare if token.type == "ident"), *style.words("animation-fill-mode")}
        if not _ends_soon(style, bare) or {"reverse", "alternate"} & words:
            return [], unclear(value.text)
        if {"forwards", "both"} & words:
            return frames.last, None
    return [], None


def _ends_soon(style: Style, bare: Sequence[Token]) -> bool:
    words = {token.lower_value for token in bare if token.type == "ident"} | set(
        style.words("animation-iteration-count")
    )
    if "infinite" in words or "paused" in words | set(style.words("animation-play-state")):
        return False
    tokens = list(bare)
    for name in ("animation-duration", "animation-delay", "animation-iteration-count"):
        value = style.value(name)
        tokens += components(value.tokens) if value else []
    seconds = [
        token.value * (0.001 if token.lower_unit == "ms" else 1.0) for token in tokens if token.type == "dimension"
    ]
    times = max([1.0, *(float(token.value) for token in tokens if token.type == "number")])
    unknown = any(
        token.type == "function" and token.lower_name not in ("cubic-bezier", "steps", "linear") for token in tokens
    )
    return not unknown and all(second >= 0 for second in seconds) and sum(seconds) * times <= _LONGEST_SECONDS


def after_motion(ranked: Mapping[str, list[Ranked]], frames: Sequence[Declaration]) -> dict[str, list[Ranked]]:
    """The declarations of an element with those of a last frame above all but the important ones."""
    found = {name: list(each) for name, each in ranked.items()}
    for frame in frames:
        each = found.setdefault(frame.name, [])
        important = sum(1 for one in each if one.declaration.important)
        each.insert(important, Ranked((2, True, (float("inf"),), (0, 0, 0), 0), frame))
    return found
