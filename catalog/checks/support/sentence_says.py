"""Whether a sentence of the policy permits or denies something, as the checks of unread text ask it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from catalog.reading.model import Reading
from catalog.reading.quoted import ReadSentence, plain_denials
from catalog.reading.taking_back import takes_back

Practice: TypeAlias = Literal["denies", "permits"]


def practice_of(one: ReadSentence) -> Practice | None:
    """Return what a sentence says of what is done with data; None where it says nothing for sure.

    A denial about data counts even where nobody can tell what it denies, and so does a sentence that takes back the
    one before it.
    """
    sure = [said for said in one.reading.said if said.sure and not said.implied]
    denies = any(said.effect == "prohibits" for said in sure)
    if denies or _denies_unread(one.reading) or takes_back(one.sentence.text):
        return "denies"
    return "permits" if any(said.effect == "permits" for said in sure) else None


def first_denial(sentences: Iterable[ReadSentence]) -> ReadSentence | None:
    """Return the first of some sentences that denies something; None where none does."""
    return next((one for one in sentences if practice_of(one) == "denies"), None)


def _denies_unread(reading: Reading) -> bool:
    """Whether a sentence of which nothing was read denies something about who may get data."""
    named = any(dimension == "recipients" for dimension, _ in reading.mentions)
    return not reading.said and named and bool(plain_denials(reading))
