"""How much alike two texts are, from 0 to 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

LIGHT, HEAVY = 0.8, 0.5
LONG = 20_000
AS_LONG_AS_A_POLICY = 200_000


@lru_cache(maxsize=8192)
def likeness(one: str, other: str) -> float:
    """rapidfuzz's ratio (twice the longest common subsequence over both lengths); of long texts by words.

    Of texts as long as a whole policy only which words they have in common counts, whatever their order.

    What is surely less than half alike counts 0. Only equal texts count 1.
    """
    from rapidfuzz.distance import Indel

    if one == other:
        return 1.0
    longest = max(len(one), len(other))
    if longest > AS_LONG_AS_A_POLICY:
        alike = _words_in_common(one.split(), other.split())
    elif longest > LONG:
        alike = Indel.normalized_similarity(one.split(), other.split(), score_cutoff=HEAVY)
    else:
        alike = Indel.normalized_similarity(one, other, score_cutoff=HEAVY)
    return min(alike, 0.9999)


def _words_in_common(one: Sequence[str], other: Sequence[str]) -> float:
    common = sum((Counter(one) & Counter(other)).values())
    alike = 2 * common / (len(one) + len(other))
    return alike if alike >= HEAVY else 0.0
