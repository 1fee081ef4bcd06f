"""Words by which a sentence that the reader does not read shows that it is about data, or what else it is about."""

from __future__ import annotations

import re
from typing import Literal

from catalog.drafting.ways import only_keeps

Action = Literal["collect", "use", "disclose"]

_VERBS: dict[Action, str] = {
    "collect": r"collect\w*|obtain\w*|receive[sd]?|gather\w*|record(?:s|ed|ing)?|stor(?:e|es|ed|ing)|captur\w+|"
    r"acquir\w+|ask(?:s|ed)? (?:you )?for|tak(?:e|es|en)(?= your\b)|logs?(?= your\b)|sets? (?:a )?cookies?",
    "disclose": r"shar(?:e|es|ed|ing)|disclos\w+|sell\w*|sold|rent(?:s|ed|ing)?|transferr?\w*",
    "use": r"us(?:e|es|ed|ing)|process(?:es|ed|ing)?|analy[sz]\w+|combin\w+|associat\w+|help(?:s|ing)?|"
    r"send(?:s|ing)? you|contact(?:s|ing)? you",
}
_ACTION = {action: re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE) for action, verbs in _VERBS.items()}
_WE_COLLECT = re.compile(
    rf"\b(?:we|our|us|the company|cookies|servers?|information|data)\b[^.;]{{0,80}}\b(?:{_VERBS['collect']})\b",
    re.IGNORECASE,
)
_OTHERS_COLLECT = re.compile(r"\b(?:providers?|parties|partners|networks)\b[^.;]{0,40}\bcollect", re.IGNORECASE)
_RIGHTS = re.compile(
    r"\b(?:rights?|choices?|children|changes|contact|international|safe harbor|complaints?|delet|retention|updating)",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"\W*(?:last |date of last )?(?:updated|revised|modified|effective|version)\b.{0,40}", re.IGNORECASE
)
_YOU_GIVE = re.compile(r"\byou\b[^.]{0,40}\b(?:provide|submit|give|enter|upload|tell)\b", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:we|the company)\b[^.]{0,30}\b(?:will|shall|strive|endeavou?r|undertake|commit)\b", re.IGNORECASE
)
_EXPLAINS = re.compile(
    r"\b(?:explains|describes|applies to|governs|this policy (?:covers|sets out)|below we)\b", re.IGNORECASE
)


def says(action: Action, text: str) -> bool:
    """Whether the text speaks of doing it; what “you provide” is collected."""
    if action == "collect":
        return bool(_WE_COLLECT.search(text) or _YOU_GIVE.search(text))
    return bool(_ACTION[action].search(text))


def is_about_rights(heading: str) -> bool:
    """Whether a section under this heading tells people what they can do, rather than what is done with data."""
    return bool(_RIGHTS.search(heading))


def is_date_line(text: str) -> bool:
    """Whether it only says which version this is, or since when it holds."""
    return _DATE_LINE.fullmatch(text.strip()) is not None


def moves_data(text: str, heading: str) -> bool:
    """Whether a text that yields no proposal speaks of collecting or sharing all the same, so that one must read it."""
    if is_about_rights(heading) or explains(text) or only_keeps(text) or text.rstrip().endswith(":"):
        return False
    return bool(says("collect", text) or says("disclose", text) or _OTHERS_COLLECT.search(text))


def undertakes(text: str) -> bool:
    """Whether the sentence promises an act: “we will notify you”."""
    return bool(_DUTY.search(text))


def explains(text: str) -> bool:
    """Whether it only says what the policy is about."""
    return bool(_EXPLAINS.search(text))
