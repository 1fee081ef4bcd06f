"""Lines that only say which version of a policy this is, or since when it holds: nobody needs to read them again."""

from __future__ import annotations

import re

LONGEST = 30
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
_NUMBER = r"v?\d+(?:[./-]\d+)*(?:st|nd|rd|th)?"
_WORDS = (
    r"version|ver|v|rev|revision|revised|last|lastly|most|recently|updated?|updates|modified|modification|changed|amended|"
    r"effective|date|dated|as|of|on|from|since|in|force|this|the|our|is|was|were|are|and|privacy|cookie|data|protection|"
    r"policy|notice|statement|posted|published|valid|current|became|becomes|reviewed|review|adopted|takes|took|effect|"
    r"document|issued|issue|release|released|no|number|at|am|pm|utc|gmt"
)
_WORD = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
_ALLOWED = re.compile(rf"{_MONTH}|{_NUMBER}|{_WORDS}")
_HAS_NUMBER = re.compile(r"\d")
_SAYS_SO = re.compile(
    rf"\b(?:version|ver|v|rev|revision|revised|updated?|modified|changed|amended|effective|dated?|posted|published|valid|"
    rf"reviewed|issued|released?|{_MONTH})\b|\d{{4}}|v\d"
)
_NO_NUMBER = re.compile(r"\bno\b(?!\.? ?\d)")


def is_version_line(text: str) -> bool:
    """Whether a clause's text states a version or a date and nothing else."""
    lowered = text.casefold()
    words = _WORD.findall(lowered)
    return (
        0 < len(words) <= LONGEST
        and all(_ALLOWED.fullmatch(word) for word in words)
        and _HAS_NUMBER.search(lowered) is not None
        and _SAYS_SO.search(lowered) is not None
        and _NO_NUMBER.search(lowered) is None
    )
