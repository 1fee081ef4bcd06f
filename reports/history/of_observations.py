"""What was seen of a recipient in evidence, as a sentence without its end."""

from __future__ import annotations

from collections.abc import Mapping

from catalog.explain.wording import listing
from catalog.store.moments import Moment
from reports.history.clauses import MOST

_UNDECLARED: Mapping[str, str] = {
    "undeclared": ", whom nobody declares,",
    "unidentified": ", whom nobody knows,",
    "unbounded": ", which allows any host,",
    "transitive": ", only through other packages,",
    "own": ", the organisation's own,",
}


def words(one: Moment) -> str:
    """The sentence."""
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
