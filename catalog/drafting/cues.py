"""Words by which a sentence of a policy shows what kind of sentence it is."""

from __future__ import annotations

import re
from typing import Literal

from catalog.drafting.sharing import hands_over
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
_ABOUT_COLLECTION = re.compile(
    r"\bcollect|\bwhat (?:\w+ )?(?:data|information)|(?:data|information) (?:we|you)\b|"
    r"\bwhat we (?:know|hold|have|store)\b",
    re.IGNORECASE,
)
_WEAK_DISCLOSURE = re.compile(
    r"\b(?:provid(?:e|es|ed|ing)|transmit\w*|giv(?:e|es|en|ing)|access(?:ible)?|available)\b", re.IGNORECASE
)
_ABOUT_SHARING = re.compile(r"\b(?:shar|disclos|recipient|third.part|provider|partner|transfer)", re.IGNORECASE)
_OTHERS_COLLECT = re.compile(r"\b(?:providers?|parties|partners|networks)\b[^.;]{0,40}\bcollect", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:companies|organi[sz]ations|individuals|others|anyone|entities)\b", re.IGNORECASE)
_MERGER = re.compile(r"\b(?:merger|acquisition|sale of (?:\w+ )?assets|insolvency|bankruptcy)\b", re.IGNORECASE)
_RIGHTS = re.compile(
    r"\b(?:rights?|choices?|children|changes|contact|international|safe harbor|complaints?|delet|retention|updating)",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(
    r"\b(?:your|the|this|such|all|any) (?:information|data)\b|"
    r"\b(?:information|data) (?:that )?we (?:collect|obtain|have|hold)\b",
    re.IGNORECASE,
)
_USES_COLLECTED = re.compile(r"\buse\b[^.;]{0,40}\b(?:information|data)\b[^.;]{0,12}\bcollect", re.IGNORECASE)
_DATE_LINE = re.compile(
    r"\W*(?:last |date of last )?(?:updated|revised|modified|effective|version)\b.{0,40}", re.IGNORECASE
)
_PREDICATE = re.compile(r"\b(?:we|they|is|are|was|were|may|will|can|must|use[sd]?|share[sd]?)\b", re.IGNORECASE)
_YOU_GIVE = re.compile(r"\byou\b[^.]{0,40}\b(?:provide|submit|give|enter|upload|tell)\b", re.IGNORECASE)
_SALE = r"(?:sell|sold|rent(?:ed)?|leased?|traded?|barter(?:ed)?)"
_NEGATION = re.compile(
    r"(?<!you )(?<!not )\b(?:(?:do|does|will|shall|is|are) (?:not|never)|never|(?:don|won|doesn)[’']?t)\s+(?:be\s+)?"
    r"(?:(?:knowingly|intentionally|otherwise|ever|also)\s+){0,2}"
    rf"(?P<only_sale>{_SALE}\b(?:(?:,\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+){_SALE}\b)*+"
    r"(?!,?\s*(?:or|and|nor)?\s+(?:otherwise\s+)?(?:shar|disclos|transfer|giv|provid|releas|pass)))?"
    r"(?P<verb>(?<=\s)\w+)?",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"\b(?:without|unless|except)\b[^.;]*", re.IGNORECASE)
_PROVISO = re.compile(r"[;,]\s+(?:provided(?:,? however,?)?(?: that)?|but|however|except that)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:such as|includ(?:e|es|ing)|for example|e\.g|among other|and others|and other|may include)\b", re.IGNORECASE
)
_CONSENT = re.compile(
    r"\b(?:with|unless|if|when|upon|after|where|once)\b[^.;]{0,60}"
    r"\b(?:consent|permission|authori[sz]ation|opt(?:ed)? in)\b",
    re.IGNORECASE,
)
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


def gives_away(sentence: str, around: str) -> bool:
    """Whether data go to others: “share”, “pass to”, “others collect”, or “provide” where `around` is about sharing."""
    weak = _WEAK_DISCLOSURE.search(sentence) and _ABOUT_SHARING.search(around)
    return bool(says("disclose", sentence) or hands_over(sentence) or _OTHERS_COLLECT.search(sentence) or weak)


def collects(sentence: str, heading: str, lead_in: str = "") -> bool:
    """Whether it says that data are collected; where the heading or what introduces it does, a mere list will do."""
    if only_keeps(sentence) or _USES_COLLECTED.search(sentence):
        return False
    if not _PREDICATE.search(sentence) and (
        says("collect", lead_in) or _ABOUT_COLLECTION.search(f"{heading} {lead_in}")
    ):
        return True
    return says("collect", sentence) or bool(_ACTION["collect"].search(sentence) and _ABOUT_COLLECTION.search(heading))


def others_collect(sentence: str) -> bool:
    """Whether providers or partners are said to collect, so that data go to them directly."""
    return bool(_OTHERS_COLLECT.search(sentence))


def others_in_general(sentence: str) -> list[str]:
    """The kind of recipient of “companies or individuals” and of “a merger or acquisition”, which name none."""
    if _MERGER.search(sentence):
        return ["acquirer"]
    return ["third-party"] if _OTHERS.search(sentence) else []


def is_about_rights(heading: str) -> bool:
    """Whether a section under this heading tells people what they can do, rather than what is done with data."""
    return bool(_RIGHTS.search(heading))


def is_date_line(text: str) -> bool:
    """Whether it only says which version this is, or since when it holds."""
    return _DATE_LINE.fullmatch(text.strip()) is not None


def exception(text: str) -> str | None:
    """The words after which a denial does not hold, as they stand: “without your consent”, “unless the law asks”."""
    found = _UNLESS.search(text)
    return found[0].strip() if found else None


def parts(sentence: str) -> list[str]:
    """A sentence that first permits and then denies, or the other way round, in its two halves; else as it is."""
    halves = [half for half in _PROVISO.split(sentence, maxsplit=1) if half]
    denied = [prohibited_action(half) is not None for half in halves]
    return halves if len(halves) == 2 and denied[0] is not denied[1] else [sentence]


def moves_data(text: str, heading: str) -> bool:
    """Whether a text that yields no proposal speaks of collecting or sharing all the same, so that one must read it."""
    if is_about_rights(heading) or explains(text) or only_keeps(text) or text.rstrip().endswith(":"):
        return False
    return bool(says("collect", text) or says("disclose", text) or _OTHERS_COLLECT.search(text))


def speaks_of_everything(text: str) -> bool:
    """Whether it is about “your information”, “the information we collect” and the like."""
    return bool(_EVERYTHING.search(text))


def prohibited_action(text: str) -> Action | None:
    """The action that the sentence says is not taken, or None: “do not knowingly collect”, “will never sell”."""
    for negation in _NEGATION.finditer(text):
        if negation["only_sale"]:
            return "disclose"
        for action, verb in _ACTION.items():
            if verb.fullmatch(negation["verb"] or ""):
                return action
    return None


def only_sale_prohibited(text: str) -> bool:
    """Whether what is denied first is that data are sold, rented and the like, and not that they are shared at all."""
    return next((bool(negation["only_sale"]) for negation in _NEGATION.finditer(text)), False)


def open_list(text: str) -> str | None:
    """The words that leave a list open, as they stand."""
    found = _OPEN.search(text)
    return found[0] if found else None


def consent(text: str) -> str | None:
    """The words that make it depend on consent, as they stand."""
    found = _CONSENT.search(text)
    return found[0] if found else None


def undertakes(text: str) -> bool:
    """Whether the sentence promises an act: “we will notify you”."""
    return bool(_DUTY.search(text))


def knowingly(text: str) -> bool:
    """Whether it holds only of what is done knowingly."""
    return "knowingly" in text.lower()


def explains(text: str) -> bool:
    """Whether it only says what the policy is about."""
    return bool(_EXPLAINS.search(text))
