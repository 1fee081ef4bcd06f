"""Cues of how data are got and how long they are kept, and everyday short names of data."""

from __future__ import annotations

import re

_YOU = r"\b(?:when|if|while|as)\s+you\s+(?:\w+\s+){0,2}?"
_WAYS = {
    "registration": rf"{_YOU}(?:register|sign up|create (?:an?|your) account|join)\b|\bat registration\b",
    "purchase": rf"{_YOU}(?:buy|order|book|purchase|pay|place an order|check out)\b",
    "email-channel": rf"\b(?:by|via|through|over|in) e-?mail\b|{_YOU}(?:e-?mail|write to) us\b",
    "phone-call": rf"\b(?:by|via|through|over|on) (?:the )?(?:tele)?phone\b|{_YOU}(?:call|phone|ring)\b",
    "postal-mail": r"\b(?:by|via|through|in) (?:the )?(?:post|mail|letter)\b",
    "web-form": r"\b(?:contact|web|online|booking|order|enquiry|inquiry) form\b",
    "in-person": r"\b(?:in person|face to face)\b|\b(?:in|at) our (?:shop|store|office|desk|branch)\b",
}
_WAY = {source: re.compile(pattern, re.IGNORECASE) for source, pattern in _WAYS.items()}
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


def ways_given(sentence: str) -> tuple[str, ...]:
    """The sources that the sentence tells by how data are given: “when you register”, “by phone”."""
    return tuple(source for source, way in _WAY.items() if way.search(sentence))


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
