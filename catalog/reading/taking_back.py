"""Sentences that take back what the sentence before them says: “This does not apply to customers.”"""

from __future__ import annotations

import re

from catalog.reading.denial_words import has_denial_word

_OPENING = r"^\W*(?:but |however,? |yet |and )?"
_REFERRING = re.compile(
    _OPENING
    + r"(?:none of (?:this|these|it|that)|(?:this|that|these|those|it|they) (?:do|does|did|will|is|was|are|were|"
    r"happens?|appl(?:y|ies)|has|have|only|never|no longer))\b",
    re.IGNORECASE,
)
_DOING = re.compile(
    _OPENING + r"we (?:do|did|will|have|never|no longer|stopped|ended|only)"
    r"(?: (?:not|never|only|do|doing|done|no longer|stopped))* (?:this|so|that|it)\b",
    re.IGNORECASE,
)
_LIMITS = re.compile(
    r"\b(?:only (?:with|if|when|where|for|after)|(?:consent|permission|request) only|stopped|ended|ceased|no longer|"
    r"is void|are void)\b",
    re.IGNORECASE,
)
_APPLIES = re.compile(r"\b(?:apply|applies|happens?|(?:be|is|are) done|the case|true)\b", re.IGNORECASE)


def takes_back(text: str) -> bool:
    """Return whether a sentence denies or limits what another one says, which it only refers to."""
    denies = has_denial_word(text)
    if _DOING.match(text):
        return denies or bool(_LIMITS.search(text))
    return bool(_REFERRING.match(text)) and bool(_LIMITS.search(text) or (denies and _APPLIES.search(text)))
