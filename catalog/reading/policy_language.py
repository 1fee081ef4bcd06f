"""The language of a policy: as the inventory states it, else as its text shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from catalog.reading.detection import is_read, language_name, language_of
from inventory.model import Policy
from inventory.policy import Clause

MUCH = 20_000
"""Characters of a policy from which its language is told where nobody states it."""


def policy_language(policy: Policy) -> str:
    """Return the code of the language that a policy is in; empty where it is not stated and cannot be told."""
    return policy.entry.language or language_of_clauses(policy.text.clauses)


def language_of_clauses(clauses: Iterable[Clause]) -> str:
    """Return the language that most clauses are written in, as a code; empty where it cannot be told."""
    return language_of(" ".join(clause.text for clause in clauses)[:MUCH])


def language_of_sentence(sentence: str, stated: str | None, usual: str) -> str:
    """Return the language to read a sentence in: as stated for its policy, else its own, else that of the policy.

    So a paragraph in German is read as German in a policy in English.
    """
    return stated or language_of(sentence) or usual


def unread_language_notice(document: str, clauses: Sequence[Clause], stated: str = "") -> str:
    """Say in which language a policy is, if that is one that the reader does not read; else an empty text."""
    language = stated or language_of_clauses(clauses)
    if is_read(language):
        return ""
    return (
        f"{document} is in {language_name(language)}, a language that is not read here: whether a sentence permits or "
        "denies what is said of it is for somebody to judge who reads that language."
    )
