"""What happened to a disclosure, as a sentence without its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalog.explain.wording import listing
from catalog.justify.verdicts import PASSING
from catalog.store.moments import Moment
from reports.history.clauses import MOST, both, standing


def words(one: Moment) -> str:
    """The sentence."""
    state = one.state
    data = listing(state["data"], MOST)
    what = f"{data} of {listing(state['subjects'])} for {listing(state['purposes'])}"
    verdict = standing(state["verdict"][0])
    if one.event == "appeared":
        gets = "gets" if one.is_first else "began to get"
        rests = f", resting on {listing(state['grounds'])}" if state["verdict"][0] in PASSING else f": {verdict}"
        return f"{one.name} {gets} {what}{rests}"
    if one.event == "went":
        return f"{one.name} no longer gets {what}"
    if one.event == "lost":
        return _lost(one, verdict)
    if one.event == "regained":
        return f"What {one.name} gets ({data}) has a ground again, {listing(state['grounds'])}: {verdict}"
    return _CHANGED[one.aspect](one)


def _lost(one: Moment, verdict: str) -> str:
    """Names only the data that fail: the rest of the disclosure may stand as it did."""
    failing = one.state["unproved"] or one.state["data"]
    data = listing(failing, MOST)
    if one.before and set(failing).issubset(one.before["data"]):
        return f"What {one.name} gets ({data}) lost its ground: {verdict}{_rested(one)}"
    return f"{one.name} gets {data} without a ground: {verdict}"


def _rested(one: Moment) -> str:
    return f"; it rested on {listing(one.before['grounds'])}" if one.before and one.before["grounds"] else ""


def _verdict(one: Moment) -> str:
    return (
        f"The verdict on what {one.name} gets is {one.added[0]}, no longer {one.removed[0]}: {standing(one.added[0])}"
    )


def _moved(one: Moment) -> list[str]:
    came = [f"now rests on {listing(one.added)}{'' if one.removed else ' as well'}"] if one.added else []
    return came + ([f"no longer rests on {listing(one.removed)}"] if one.removed else [])


_CHANGED: Mapping[str, Callable[[Moment], str]] = {
    "recipient": lambda one: f"{one.name} gets what {one.removed[0]} got before",
    "data": both("also gets {}", "no longer gets {}"),
    "subjects": both("also gets data of {}", "no longer gets data of {}"),
    "purposes": both("gets data for {} as well", "no longer gets data for {}"),
    "conditions": lambda one: f"What {one.name} gets depends on {listing(one.state['conditions']) or 'no condition'}",
    "cites": lambda one: f"The disclosure to {one.name} cites {listing(one.state['cites']) or 'nothing'}",
    "verdict": _verdict,
    "grounds": lambda one: f"What {one.name} gets {' and '.join(_moved(one))}",
}  # fmt: skip
