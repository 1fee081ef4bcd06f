"""The proof of a disclosure as it stood, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reports.prose import Prose


def proofs_text(day: str, found: Sequence[Mapping[str, Any]], width: int | None) -> str:
    """Each disclosure with its goals; goals with the same proof are told together."""
    prose = Prose(width)
    for one in found:
        prose.say(f"{one['disclosure']} to {one['recipient']}, in {one['inventory']}, as it stood on {day}")
        prose.say(f"Entry {one['seq']}, held from {one['held_from']}, recorded {one['recorded_at']} by {one['who']}", 2)
        prose.say(f"Commit {one['commit'] or 'unknown'}; snapshot {one['snapshot']}", 2)
        prose.say(f"Verdict: {one['verdict']}", 2)
        for goals in _alike(one["goals"]):
            _goals(prose, goals)
        prose.gap()
    return prose.text()


def _alike(goals: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    grouped: dict[str, list[Mapping[str, Any]]] = {}
    for goal in goals:
        legs = [(leg["leg"], leg["statement"], leg["mechanism"]) for leg in goal["proof"]]
        misses = [(miss["statement"], miss["obstacle"]) for miss in goal["nearest"]]
        grouped.setdefault(repr((goal["verdict"], legs, misses)), []).append(goal)
    return list(grouped.values())


def _goals(prose: Prose, goals: Sequence[Mapping[str, Any]]) -> None:
    first = goals[0]
    data, subjects, purposes = (
        ", ".join(dict.fromkeys(str(goal[field]) for goal in goals)) for field in ("datum", "subject", "purpose")
    )
    prose.gap()
    prose.say(f"{data} of {subjects} for {purposes}: {first['verdict']}", 2, 2)
    for leg in first["proof"]:
        prose.say(f"{leg['leg'].capitalize()}: {leg['statement'] or leg['mechanism']}", 4)
        _sentence(prose, leg["sentence"])
    if first["nearest"]:
        prose.say("What came nearest:", 4)
    for miss in first["nearest"]:
        about = f" ({', '.join(miss['about'])})" if miss["about"] else ""
        prose.say(f"{miss['statement'] or miss['mechanism']}: {miss['obstacle'].replace('-', ' ')}{about}", 6)
        _sentence(prose, miss["sentence"])


def _sentence(prose: Prose, sentence: Mapping[str, Any] | None) -> None:
    if sentence is None:
        return
    place = f"{sentence['document']}:{sentence['line']}" if sentence["line"] else sentence["document"]
    prose.say(f"“{sentence['quote']}”", 6, 1)
    prose.say(f"{place}, clause {sentence['clause'] or 'not found'}", 6)
