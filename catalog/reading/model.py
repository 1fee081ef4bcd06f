"""What a sentence says, as records: every statement in it, with the words that carry each part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

Effect: TypeAlias = Literal["permits", "prohibits", "undertakes", "informs"]
Action: TypeAlias = Literal["collect", "use", "disclose", "transfer"]
Place: TypeAlias = Literal["sentence", "lead-in", "heading", "header"]
DIMENSIONS = ("data", "recipients", "purposes", "subjects", "sources", "when", "mechanisms")


class Words(NamedTuple):
    """Words of the text that was read: where they stand, and from which character to which (end exclusive)."""

    text: str
    place: Place
    start: int
    end: int


class NamedTerm(NamedTuple):
    """A term of the vocabulary and the words that name it; `term` is empty where the vocabulary has none for them."""

    term: str
    words: Words


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a sentence says.

    `polarity` are the words that permit or deny: the verb and each negation over it. `conditions` and `exceptions`
    are whole phrases, `limits` the words such as “only” that keep it to what is named; `open` names the dimensions
    whose list is left open (“such as”). `implied` is what follows from the words without being said, as “with your
    consent” from “not without your consent”. `doubt` is empty where the reader is sure, else the reason why not.
    """

    effect: Effect
    action: Action | None
    polarity: tuple[Words, ...] = ()
    data: tuple[NamedTerm, ...] = ()
    recipients: tuple[NamedTerm, ...] = ()
    purposes: tuple[NamedTerm, ...] = ()
    subjects: tuple[NamedTerm, ...] = ()
    sources: tuple[NamedTerm, ...] = ()
    when: tuple[NamedTerm, ...] = ()
    mechanisms: tuple[NamedTerm, ...] = ()
    duties: tuple[str, ...] = ()
    conditions: tuple[Words, ...] = ()
    exceptions: tuple[Words, ...] = ()
    limits: tuple[Words, ...] = ()
    open: frozenset[str] = frozenset()
    implied: bool = False
    doubt: str = ""

    def named(self, dimension: str) -> tuple[NamedTerm, ...]:
        """What it names in a dimension, by the key that a statement has for it (`mechanism` too)."""
        found: tuple[NamedTerm, ...] = getattr(self, "mechanisms" if dimension == "mechanism" else dimension)
        return found

    def terms(self, dimension: str) -> tuple[str, ...]:
        """The terms named in a dimension, each once, in the order of the words."""
        return tuple(dict.fromkeys(one.term for one in self.named(dimension) if one.term))

    @property
    def sure(self) -> bool:
        """Whether the reader is sure of effect and action."""
        return not self.doubt


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one sentence says; `doubt` says why nothing (or not all) could be told, and is empty otherwise.

    `denials` are the negations in it that may deny what the company does, understood or not. `mentions` are the terms
    that any word of it, its lead-in, heading or header names, by dimension. `language` is the code of the language it
    was read in, or empty where that could not be told.
    """

    sentence: str
    language: str
    said: tuple[Said, ...] = ()
    doubt: str = ""
    denials: tuple[Words, ...] = ()
    mentions: tuple[tuple[str, NamedTerm], ...] = ()

    @property
    def flows(self) -> tuple[Said, ...]:
        """What it permits and prohibits."""
        return tuple(one for one in self.said if one.effect in ("permits", "prohibits"))
