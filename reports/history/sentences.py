"""What an entry of the catalogue tells of a recipient or disclosure, as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from catalog.changes.disclosure_text import ROLES
from catalog.justify.verdicts import PASSING, Verdict
from catalog.store.moments import Moment, State
from catalog.wording import listing
from reports.phrases import MEANING

MOST = 12
"""So many terms are named in a sentence."""


def sentence(one: Moment) -> str:
    """The sentence, in plain English, with the id of the disclosure or recipient at its end."""
    return f"{words(one)}{f' ({record_of(one)})' if record_of(one) else ''}."


def words(one: Moment) -> str:
    """The sentence without its end."""
    return _WORDS[one.about](one)


def record_of(one: Moment) -> str:
    """The id of the record that it is about: a disclosure or, of a transfer too, a recipient; empty for a policy."""
    return one.id if one.about == "disclosure" else one.recipient


def standing(verdict: str) -> str:
    """How something stands to the policy, as the end of a sentence."""
    return MEANING[cast(Verdict, verdict)]


def _policy(one: Moment) -> str:
    if one.event == "changed":
        return f"The text of the policy “{one.id}” changed"
    return f"The policy “{one.id}” {'came' if one.event == 'appeared' else 'went'}"


def _recipient(one: Moment) -> str:
    name, state = one.name, one.state
    if one.event == "went":
        return f"{name} is a recipient no longer"
    if one.event == "appeared":
        is_now = "is a recipient as the record begins" if one.is_first else "became a recipient"
        return f"{name} {is_now}: {_declared(state)}"
    return _CHANGED_RECIPIENT[one.aspect](one)


def _declared(state: State) -> str:
    (role,) = state["role"]
    country = state["country"][0] if state["country"] else "no stated country"
    agreement = f"agreement: {state['agreement'][0]}" if state["agreement"] else "without an agreement"
    return f"{ROLES.get(role, role)} in {country}, {agreement}"


def _now(what: str) -> Callable[[Moment], str]:
    """A sentence about something of which there is one at most."""

    def said(one: Moment) -> str:
        now, before = (value[0] if value else "not stated" for value in (one.added, one.removed))
        return f"The {what} of {one.name} is {now}; it was {before}"

    return said


def _agreement(one: Moment) -> str:
    if not one.removed:
        return f"There is an agreement with {one.name}: {one.added[0]}"
    if not one.added:
        return f"There is no agreement with {one.name} any more; there was: {one.removed[0]}"
    return f"The agreement with {one.name} is now: {one.added[0]}; it was: {one.removed[0]}"


def _both(came: str, went: str) -> Callable[[Moment], str]:
    """A sentence about what came and what went, each with its own verb."""

    def said(one: Moment) -> str:
        parts = [verb.format(listing(terms, MOST)) for verb, terms in ((came, one.added), (went, one.removed)) if terms]
        return f"{one.name} {' and '.join(parts)}"

    return said


_CHANGED_RECIPIENT: Mapping[str, Callable[[Moment], str]] = {
    "name": lambda one: f"{one.removed[0]} is called {one.name}",
    "role": _now("role"),
    "country": _now("country"),
    "agreement": _agreement,
    "kinds": _both("also counts as {}", "no longer counts as {}"),
    "transfer": _both("gets transfers on the ground of {}", "no longer gets any on the ground of {}"),
    "sub_recipients": _both("passes data on to {}", "no longer passes data on to {}"),
}


def _disclosure(one: Moment) -> str:
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
    return _CHANGED_DISCLOSURE[one.aspect](one)


def _lost(one: Moment, verdict: str) -> str:
    """Names only the data that fail: the rest of the disclosure may stand as it did."""
    failing = one.state["unproved"] or one.state["data"]
    data = listing(failing, MOST)
    if one.before and set(failing).issubset(one.before["data"]):
        return f"What {one.name} gets ({data}) lost its ground: {verdict}{_rested(one)}"
    return f"{one.name} gets {data} without a ground: {verdict}"


def _rested(one: Moment) -> str:
    return f"; it rested on {listing(one.before['grounds'])}" if one.before and one.before["grounds"] else ""


_UNDECLARED: Mapping[str, str] = {
    "undeclared": ", whom nobody declares,",
    "unidentified": ", whom nobody knows,",
    "unbounded": ", which allows any host,",
    "transitive": ", only through other packages,",
    "own": ", the organisation's own,",
}


def _observation(one: Moment) -> str:
    remark = _UNDECLARED.get(one.state["outcome"][0], "")
    file, signs = one.state["file"][0], listing(one.state["signs"], MOST)
    if one.event == "appeared":
        return f"{one.name}{remark} {'is' if one.is_first else 'was'} seen in {file}: {signs}"
    if one.event == "went":
        return f"{one.name} is no longer seen in {file}"
    if one.aspect == "signs":
        came = [f"also by {listing(one.added, MOST)}"] if one.added else []
        return f"{one.name} is seen in {file} {' and '.join([*came, *_gone(one)])}"
    return f"{one.name}, seen in {file}, counts as {listing(one.added)}, no longer as {listing(one.removed)}"


def _gone(one: Moment) -> list[str]:
    return [f"no longer by {listing(one.removed, MOST)}"] if one.removed else []


def _verdict(one: Moment) -> str:
    return (
        f"The verdict on what {one.name} gets is {one.added[0]}, no longer {one.removed[0]}: {standing(one.added[0])}"
    )


_CHANGED_DISCLOSURE: Mapping[str, Callable[[Moment], str]] = {
    "recipient": lambda one: f"{one.name} gets what {one.removed[0]} got before",
    "data": _both("also gets {}", "no longer gets {}"),
    "subjects": _both("also gets data of {}", "no longer gets data of {}"),
    "purposes": _both("gets data for {} as well", "no longer gets data for {}"),
    "conditions": lambda one: f"What {one.name} gets depends on {listing(one.state['conditions']) or 'no condition'}",
    "cites": lambda one: f"The disclosure to {one.name} cites {listing(one.state['cites']) or 'nothing'}",
    "verdict": _verdict,
    "grounds": lambda one: f"What {one.name} gets {' and '.join(_moved(one))}",
}  # fmt: skip


def _moved(one: Moment) -> list[str]:
    came = [f"now rests on {listing(one.added)}{'' if one.removed else ' as well'}"] if one.added else []
    return came + ([f"no longer rests on {listing(one.removed)}"] if one.removed else [])


def _transfer(one: Moment) -> str:
    *_, region, country = one.id.split()
    categories = one.state["categories"]
    held = f"the categor{'y' if len(categories) == 1 else 'ies'} {listing(categories, MOST)}"
    what = f"The transfer of {held} from {region} to {country} with {one.name}"
    verdict = one.state["verdict"][0]
    match one.event:
        case "appeared":
            said = "rests on a ground" if verdict in PASSING else f"has no ground ({verdict})"
            return f"{what} {said}" if one.is_first else f"{what} began; it {said}"
        case "went":
            return f"{what} ended"
        case "lost":
            return f"{what} lost its ground ({verdict})"
        case "regained":
            return f"{what} has a ground again"
        case _ if one.aspect == "verdict":
            return f"{what} stands otherwise ({verdict})"
        case _:
            changed = [f"is of {listing(one.added)} as well"] if one.added else []
            changed += [f"is no longer of {listing(one.removed)}"] if one.removed else []
            return f"The transfer from {region} to {country} with {one.name} {' and '.join(changed)}"


_WORDS: Mapping[str, Callable[[Moment], str]] = {
    "policy": _policy,
    "recipient": _recipient,
    "transfer": _transfer,
    "disclosure": _disclosure,
    "observation": _observation,
}
