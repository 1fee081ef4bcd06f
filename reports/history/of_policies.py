"""What happened to a policy, as a sentence without its end."""

from __future__ import annotations

from catalog.store.moments import Moment


def words(one: Moment) -> str:
    """The sentence."""
    if one.event == "changed":
        return f"The text of the policy “{one.id}” changed"
    return f"The policy “{one.id}” {'came' if one.event == 'appeared' else 'went'}"
