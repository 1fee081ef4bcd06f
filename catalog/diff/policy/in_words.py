"""Call-outs and resting goals in plain words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catalog.diff.policy.call_outs import About, CallOut
from catalog.diff.policy.resting import RestingGoals
from catalog.explain.wording import listing

_NOUN: dict[About, tuple[str, str]] = {
    "negation": ("a word that denies or limits", "words that deny or limit"),
    "number": ("a number", "numbers"),
    "recipient": ("a recipient", "recipients"),
    "data": ("a data type", "data types"),
}


def called_out(found: Iterable[CallOut]) -> list[str]:
    """Each call-out as a clause of a sentence: “a word that denies or limits went: not”."""
    said: list[str] = []
    for one in found:
        for terms, verbs in ((one.gone, ("went", "went")), (one.came, ("came", "came"))):
            if terms:
                several = len(set(terms)) > 1
                said.append(f"{_NOUN[one.about][several]} {verbs[several]}: {listing(terms, 12)}")
    return said


def resting_in_words(resting: Sequence[RestingGoals], most: int = 6) -> str:
    """How many points rest on something, by disclosure: “3 points rest on it (account/card 2, logs use 1)”."""
    if not resting:
        return "Nothing that is proved rests on it"
    total = sum(one.goals for one in resting)
    places = listing((f"{one.where if one.action == 'disclose' else f'{one.where} {one.action}'} {one.goals}"
                      for one in resting), most)  # fmt: skip
    return f"{total} points checked rest on it ({places})" if total > 1 else f"1 point checked rests on it ({places})"
