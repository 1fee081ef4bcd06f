"""Cues of how long data are kept, and everyday short names of data."""

from __future__ import annotations

import re

_KEEPS = re.compile(
    r"\b(?:keep|kept|retain(?:ed)?|stored?|hold|held|sav(?:e|ed))\b[^.;]*?"
    r"\b(?:(?:for|after|within)\b[^.;]*\b(?:days?|weeks?|months?|years?)|until|(?:as|so) long as|no longer than)\b",
    re.IGNORECASE,
)
_GETS = re.compile(r"\bwe\b[^.;]{0,40}\b(?:collect|obtain|receive|gather|record|captur|acquir|ask)", re.IGNORECASE)
_SHORT_NAME = re.compile(
    r"(?P<before>(?:\byour|,|\band|\bor)\s+)(?P<name>e-?mails?|(?:tele)?phones?|location)"
    r"(?=\s*(?:[,.;:)]|$|(?:and|or|to|with|when|for|so|in order)\b))",
    re.IGNORECASE,
)
_FULL_NAMES = {"phone": "phone number", "location": "location data", "mail": "email address"}
_AS_A_WAY = re.compile(r"\b(?:by|via|through|over|contact|call|visit)\b[^.;]{0,40}$", re.IGNORECASE)


def keeps(text: str) -> bool:
    """Whether it says for how long something is kept."""
    return _KEEPS.search(text) is not None


def only_keeps(text: str) -> bool:
    """Whether it says for how long something is kept, and not that it is collected."""
    return keeps(text) and not _GETS.search(text)


def spelled_out(text: str) -> str:
    """The text with “your email” and “name, phone and …” as email address and phone number; “by email” stays.

    “your location” is spelled out, too: it is where a person is, while “our location” is where an office is.
    """

    def full(found: re.Match[str]) -> str:
        if _AS_A_WAY.search(text[: found.start()]):
            return found[0]
        short = found["name"].lower()
        return found["before"] + next(full for part, full in _FULL_NAMES.items() if part in short)

    return _SHORT_NAME.sub(full, text)
