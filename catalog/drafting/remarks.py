"""Remarks on a proposed statement: what its sentence says that a person has to weigh."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.reading.model import NamedTerm, Said


def remarks_on(said: Said) -> tuple[str, ...]:
    """The remarks on one thing said, in the order of the statement's keys."""
    return tuple(_remarks(said))


def _remarks(said: Said) -> Iterator[str]:
    unknown = _without_term(said.data) if not said.terms("data") else None
    if unknown is not None:
        yield f"data: it says “{unknown.words.text}”; add this term to the vocabulary, or choose the one that is meant"
    for key, asks in (("recipients", "which kind of recipient is that?"), ("purposes", "which purpose is that?")):
        unnamed = _without_term(said.named(key))
        if unnamed is not None:
            yield f"{key}: it says “{unnamed.words.text}”; {asks}"
    if said.effect == "permits":
        for words in said.exceptions:
            yield f"exception: it says “{words.text}”; what is forbidden then is a statement beside this one"
        for words in said.conditions if not said.when else ():
            yield f"when: it says “{words.text}”; is that a condition?"
        for dimension in sorted(said.open):
            yield f"such_as: it leaves the list of {dimension} open; as far as which broader term?"
    else:
        for words in said.exceptions:
            said_then = "what is permitted then is a statement with exception_to this one"
            yield f"exception_to: it says “{words.text}”; {said_then}"


def _without_term(named: tuple[NamedTerm, ...]) -> NamedTerm | None:
    return next((one for one in named if not one.term), None)
