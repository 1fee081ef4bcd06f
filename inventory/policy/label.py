"""What a piece of text is by its looks: a bold lead-in, a heading in disguise, or a sentence."""

from __future__ import annotations

import re

LONGEST_HEADING = 120
_AUXILIARY = re.compile(r"\b(?:may|will|shall|can|must|do|does|did|is|are|was|were|has|have|cannot|not)\b")
_QUESTION = re.compile(r"(?:[\d.()]+\s*)?(?:How|What|Who|Whom|Whose|Why|When|Where|Which)\b[^,]*$")
_CAPITAL = re.compile(r"[^\w]*[A-Z0-9À-Þ]")


_FIRST_PERSON = re.compile(
    r"(?:we|i|our|your|you|nobody|no one|none|nothing|never|no|wir|ihre|ihr|niemand|kein\w*|nous|vos|votre|aucune?|"
    r"nosotros|sus|su|nadie|nunca|noi|i tuoi|i vostri|nessun\w*|wij|uw|niemand|geen|nós|os seus|ninguém)\b",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:your|our)\b", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|shall|do|does|can|cannot|never|stays?|remains?|belongs?)\b", re.IGNORECASE
)
_NAME_AND_VERB = re.compile(r"(?:[A-Z][\w&.-]*\s+){1,4}(?:does|do|will|never|is|are|cannot|won't|doesn't)\b")
_DENIES = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|cannot|without|nicht|nie|niemals|kein\w*|niemand|jamais|aucune?|pas|"
    r"nunca|nadie|ningun\w*|non|mai|nessun\w*|niet|geen|nooit|não|nenhum\w*|ninguém)\b|n't\b",
    re.IGNORECASE,
)
_UNDERTAKES = re.compile(
    r"\b(?:will|shall|always|promise|guarantee|undertake|commit|werden|immer|siempre)\b", re.IGNORECASE
)


def promises_by_itself(heading: str) -> bool:
    """Return whether a heading denies or undertakes something without the text below it, as “We never sell your data”.

    One that only announces what follows does not: “Information we do not collect”, “What we never do”, a question.
    """
    text = re.sub(r"\([^()]*\)", " ", heading).lstrip("0123456789. ")
    if len(text.split()) < 3 or text.endswith("?") or (_OWNED.match(text) and not _FINITE.search(text)):
        return False
    speaks = _FIRST_PERSON.match(text) or (_NAME_AND_VERB.match(text) and not _QUESTION.match(text))
    return bool(speaks) and bool(_DENIES.search(text) or _UNDERTAKES.search(text))


def lead_in_label(bold: str, rest: str) -> str:
    """The label that bold text at the start of a block makes, or an empty string where it merely stresses a word.

    `bold` is that text, `rest` what follows it, white space included. A lead-in ends with a mark of its own, is
    followed by one or by a line break, or by the capital letter of a new sentence.
    """
    name = bold.strip()
    following = rest.lstrip(" \t\xa0")
    ends = name.endswith((":", ".", "?", "!", ";", "-", "–", "—"))
    follows = following.startswith((":", ".", "-", "–", "—", "\n")) or _CAPITAL.match(following) is not None
    return without_final_mark(name) if name and (ends or follows) else ""


def without_final_mark(text: str) -> str:
    """The text without its final colon, stop or dash, white space collapsed."""
    return " ".join(text.split()).rstrip(" :.-–—：。")


def is_heading_like(text: str) -> bool:
    """Whether a paragraph that is bold throughout is a heading rather than a sentence that somebody stressed."""
    return len(text) <= LONGEST_HEADING and len(text.split()) <= 14 and not is_sentence(text)


def is_sentence(text: str) -> bool:
    """Whether text set as a heading reads as a sentence: then it is a paragraph, and must not be lost."""
    if len(text) > LONGEST_HEADING:
        return True
    if text.endswith("?") or _QUESTION.match(text):
        return False
    words = len(text.split())
    return words >= 4 and (text.endswith((".", "!", ";", ",")) or _AUXILIARY.search(text) is not None)
