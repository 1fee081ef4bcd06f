"""How much alike two texts are, from 0 to 1."""

from __future__ import annotations

from functools import lru_cache

LIGHT, HEAVY = 0.8, 0.5
LONG = 20_000


@lru_cache(maxsize=8192)
def likeness(one: str, other: str) -> float:
    """rapidfuzz's ratio (twice the longest common subsequence over both lengths); of very long texts by words.

    What is surely less than half alike counts 0. Only equal texts count 1.
    """
    from rapidfuzz.distance import Indel

    if one == other:
        return 1.0
    if len(one) > LONG or len(other) > LONG:
        alike = Indel.normalized_similarity(one.split(), other.split(), score_cutoff=HEAVY)
    else:
        alike = Indel.normalized_similarity(one, other, score_cutoff=HEAVY)
    return min(alike, 0.9999)
