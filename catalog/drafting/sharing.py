"""Cues that a sentence hands data to somebody, and to whom where the vocabulary has no kind for it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ADVERBS = r"(?:\s+(?:may|will|can|must|might|have to|need to|also|only|then|sometimes|therefore|securely))*"
_HAND_OVER = (
    r"provid(?:e|es|ed|ing)|giv(?:e|es|en|ing)|send(?:s|ing)?|sent|pass(?:es|ed|ing)?(?: on)?|forward(?:s|ed|ing)?|"
    r"hand(?:s|ed|ing)?(?: over)?|suppl(?:y|ies|ied|ying)|transmit\w*|transferr?\w*|report(?:s|ed|ing)?|"
    r"shar(?:e|es|ed|ing)|disclos(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|upload(?:s|ed|ing)?"
)
_WE_HAND_OVER = re.compile(
    rf"\b(?:we|and|are|is|be)\b{_ADVERBS}\s+(?:{_HAND_OVER})\b(?!\s+(?:you|our (?:services?|products?))\b)"
    r"[^.;]*?\b(?:to|with)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:to|with)\s+(?P<whom>(?:an?|our|the|some|certain|various|other|external|trusted|third[- ]party)\s+"
    r"(?:[\w’'&-]+\s+){0,4}?"
    r"(?:providers?|vendors?|suppliers?|contractors?|subcontractors?|agents?|agenc(?:y|ies)|firms?|compan(?:y|ies)|"
    r"(?<!our )(?<!the )services?(?=,? (?:which|that|who)\b|[.,;]|$|\s+to\b)|[\w’'-]+(?=,\s+who\b)))\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\b(?:in order to|so that|to)\s+"
    r"(?!(?:an?|our|the|your|you|us|do so|another|third|some|certain|other)\b)[a-z]+ [^.;,]*"
)
_WHO_GET = re.compile(
    r",? \b(?:who|which)\s+(?:\w+\s+)?(?:sees?|gets?|receives?)\b(?P<what>[^.;]*?)"
    r"(?P<aim>\bto\b[^.;]*?)?(?=,? (?:and|or) [^.;,]*,? (?:who|which)\b|[.;]|$)",
    re.IGNORECASE,
)
_BEFORE_WHOM = re.compile(r"\b(?:with|to|and|or|by|uses?|ha(?:ve|s))\b|,", re.IGNORECASE)


def hands_over(sentence: str) -> bool:
    """Whether we are said to give something to somebody: “we pass your address to …”, not “we send you …”."""
    return _WE_HAND_OVER.search(sentence) is not None


def somebody(sentence: str) -> str | None:
    """The words for a provider or the like that gets it: “our parcel provider”, “an SMS service”."""
    found = _SOMEBODY.search(sentence)
    return found["whom"] if found else None


def aim(text: str) -> str | None:
    """The words that say what something is done for, as they stand: “to send you tickets”."""
    found = _TO_DO.search(text)
    return found[0].strip() if found else None


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody whom a clause of a sentence says to get something, in the sentence's words."""

    whom: str
    what: str
    aim: str


def receivers(sentence: str) -> list[Receiver]:
    """Those of “our accountants, who see your invoices, and an SMS service, which gets your number to …”."""
    found: list[Receiver] = []
    start = 0
    for gets in _WHO_GET.finditer(sentence):
        whom = _BEFORE_WHOM.split(sentence[start : gets.start()])[-1].strip()
        found.append(Receiver(whom, gets["what"], gets["aim"] or ""))
        start = gets.end()
    return found
