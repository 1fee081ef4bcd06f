"""What kind of sentence a suggested clause seems to be, in words: as the reader of sentences reads it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.reading.model import Reading, Said
from catalog.reading.quoted import plain_denials
from inventory.policy import normalise

ACTIONS = ("collect", "use", "disclose", "transfer")
SHORTEST = 60


def cue_of(readings: Sequence[Reading]) -> str:
    """Say what the sentences of a clause permit and deny, denials first; empty if nothing shows."""
    return "; ".join(dict.fromkeys(_parts(readings)))


def _parts(readings: Sequence[Reading]) -> Iterator[str]:
    for reading in readings:
        yield from _denials(reading)
    flows = [said for reading in readings for said in reading.flows if said.effect == "permits" and said.sure]
    permitted = [action for action in ACTIONS if any(said.action == action for said in flows)]
    if permitted:
        yield f"seems to permit to {' and '.join(permitted)}"
    for said in flows:
        yield from _limits(said)
    for reading in readings:
        doubt = reading.doubt or next((said.doubt for said in reading.flows if said.doubt), "")
        if doubt:
            yield f"cannot be told for sure: {doubt}"


def _denials(reading: Reading) -> Iterator[str]:
    """What a sentence forbids, with its words, and a denial of which nobody could tell what it denies."""
    denied = [said for said in reading.flows if said.effect == "prohibits" and said.sure and not said.implied]
    for said in denied:
        carried = " … ".join(words.text for words in said.polarity)
        yield f"seems to forbid to {said.action} (“{carried}”)"
    if not denied and not any(said.effect == "permits" and said.sure for said in reading.flows):
        for words in plain_denials(reading)[:1]:
            yield f"denies something (“{words.text}”)"


def _limits(said: Said) -> Iterator[str]:
    for words in (*said.conditions, *(named.words for named in said.when)):
        yield f"depends on: “{_short(words.text)}”"
    for words in said.exceptions:
        yield f"with an exception: “{_short(words.text)}”"
    if said.open:
        yield f"open list: {' and '.join(sorted(said.open))}"


def _short(text: str) -> str:
    plain = normalise(text)
    return plain if len(plain) <= SHORTEST else f"{plain[:SHORTEST].rsplit(' ', 1)[0]} …"
