"""What happened to a recipient, as a sentence without its end."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from catalog.diff.inventory.disclosure_text import ROLES
from catalog.store.moments import Moment, State
from reports.history.clauses import both, now


def words(one: Moment) -> str:
    """The sentence."""
    name, state = one.name, one.state
    if one.event == "went":
        return f"{name} is a recipient no longer"
    if one.event == "appeared":
        is_now = "is a recipient as the record begins" if one.is_first else "became a recipient"
        return f"{name} {is_now}: {_declared(state)}"
    return _CHANGED[one.aspect](one)


def _declared(state: State) -> str:
    (role,) = state["role"]
    country = state["country"][0] if state["country"] else "no stated country"
    agreement = f"agreement: {state['agreement'][0]}" if state["agreement"] else "without an agreement"
    return f"{ROLES.get(role, role)} in {country}, {agreement}"


def _agreement(one: Moment) -> str:
    if not one.removed:
        return f"There is an agreement with {one.name}: {one.added[0]}"
    if not one.added:
        return f"There is no agreement with {one.name} any more; there was: {one.removed[0]}"
    return f"The agreement with {one.name} is now: {one.added[0]}; it was: {one.removed[0]}"


_CHANGED: Mapping[str, Callable[[Moment], str]] = {
    "name": lambda one: f"{one.removed[0]} is called {one.name}",
    "role": now("role"),
    "country": now("country"),
    "agreement": _agreement,
    "kinds": both("also counts as {}", "no longer counts as {}"),
    "transfer": both("gets transfers on the ground of {}", "no longer gets any on the ground of {}"),
    "sub_recipients": both("passes data on to {}", "no longer passes data on to {}"),
}
