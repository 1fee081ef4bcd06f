"""Policies read before: to cut a text into clauses takes longer than all else that a small check does."""

from __future__ import annotations

from collections.abc import Collection
from hashlib import blake2b
from pathlib import Path
from typing import Any

from inventory.cache import Cache
from inventory.fingerprint import fingerprint
from inventory.policy import Clause, HiddenText, PolicyText, read_policy
from inventory.problem import Problem

KIND = "policies"
_READERS = Path(__file__).parent / "policy"


def read_kept_policy(
    text: str, document: str, taken: set[str], cache: Cache, also: Collection[str] = ()
) -> tuple[PolicyText, list[Problem]]:
    """As `read_policy`; a text without problems is cut only once, as long as the program stays the same."""
    if not cache:
        return read_policy(text, document, taken, also)
    name = _name(text, document, taken, also)
    kept = cache.get(KIND, name)
    if kept is not None:
        policy = _unpacked(kept)
        taken.update(clause.id for clause in policy.clauses)
        return policy, []
    policy, problems = read_policy(text, document, taken, also)
    if not problems:
        cache.put(KIND, name, policy)
    return policy, problems


def _name(text: str, document: str, taken: set[str], also: Collection[str]) -> str:
    parts = (fingerprint(_READERS), document, *sorted(taken), "", *sorted(also), "", text)
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()


def _unpacked(kept: Any) -> PolicyText:
    document, clauses, hidden, sha256, headings = kept
    return PolicyText(
        document,
        tuple([_clause(*fields) for fields in clauses]),
        tuple([HiddenText(*fields) for fields in hidden]),
        sha256,
        tuple(headings),
    )


def _clause(*fields: Any) -> Clause:
    """A clause from its fields as the cache keeps them: what was a tuple comes back as a list."""
    restored: list[Any] = [tuple(field) if isinstance(field, list) else field for field in fields]
    return Clause(*restored)
