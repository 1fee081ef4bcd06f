"""The names that one cell of a list gives a company: its own, others in brackets or beside it, and what is no name."""

from __future__ import annotations

import re
from typing import NamedTuple

from inventory.country_names import country_code
from inventory.legal_names import LEGAL_FORM
from inventory.policy.normal import collapse

_MARKS = re.compile(r"[™®©℠†‡*]|\((?:tm|r|c)\)|\[\d+\]|\s*\^\d+", re.IGNORECASE)
_BRACKETS_AT_END = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_BESIDE = re.compile(
    r"\s+(?:/|\||d/?b/?a\.?|t/a|a\.?k\.?a\.?|trading as|doing business as|also known as|formerly(?: known as)?)\s+"
    r"|\s*;(?!\s*(?:Inc|LLC|Ltd|GmbH|AG|Corp|PLC)\b\W*$)\s*",
    re.IGNORECASE,
)
_TWO_COMPANIES = re.compile(rf"({LEGAL_FORM})\s*(?:,|&|\b(?:and|und|et|y|e|en)\b)\s+(?=[A-Z].*{LEGAL_FORM})")
_ALSO_CALLED = re.compile(
    r"^(?:formerly|previously|now|via|by|through|owned by|part of|ehemals|früher|vormals|anciennement|aka"
    r"|a\.k\.a\.|d/?b/?a)"
    r"(?:\s+known as)?\s+",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:sub|joint|processors?|controllers?|part(?:y|ies)|auftragsverarbeiter|unterauftragsverarbeiter|verantwortliche[r]?"
    r"|sous-traitant|encargado|verwerker|optional|only|new|if|when|where|see|used|e\.g|i\.e|eu|eea|ewr|ue|emea|apac|global"
    r"|formerly|affiliates?|group|subsidiar(?:y|ies)|headquarters|hq|tbd|n/a|none|various)\b",
    re.IGNORECASE,
)
_FORM_ALONE = re.compile(rf"\W*{LEGAL_FORM}\W*", re.IGNORECASE)
_LONGEST = 5


class CellNames(NamedTuple):
    """Who a cell names: the first name, the others that the same row gives, and what its brackets say besides."""

    name: str
    also: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def names_in(cell: str) -> CellNames:
    """Return who a cell names; “Mill Brook Inc (Treadle)” is known by both names, “Mill Brook (processor)” by one.

    Two companies that a cell names beside each other keep both names, too: whoever declares them parts them.
    """
    text = collapse(_MARKS.sub("", cell))
    bare, inside = _without_brackets(text)
    beside = [one for part in _BESIDE.split(_TWO_COMPANIES.sub(r"\1 ; ", bare)) if (one := collapse(part))]
    called = [_ALSO_CALLED.sub("", one) for one in inside if _is_name(one)]
    names = dict.fromkeys([*beside, *called])
    names.pop(beside[0] if beside else "", None)
    if len(beside) > 1:
        names[bare] = None
    remarks = tuple(one for one in inside if one and not _is_name(one))
    return CellNames(beside[0] if beside else bare, tuple(names), remarks)


def _without_brackets(text: str) -> tuple[str, list[str]]:
    """The text without the brackets at its end, and what stands in them; those within it belong to the name."""
    inside: list[str] = []
    while (found := _BRACKETS_AT_END.search(text)) and found.start():
        inside.insert(0, collapse(found[1]))
        text = text[: found.start()]
    return text, inside


def _is_name(inside: str) -> bool:
    """Whether what stands in brackets is another name: no role, place, legal form or remark."""
    said = _ALSO_CALLED.sub("", inside)
    words = said.split()
    if not words or len(words) > _LONGEST or _FORM_ALONE.fullmatch(said) or country_code(said):
        return False
    is_capital = said[0].isupper() or any(letter.isupper() for letter in words[0]) or "." in said
    return is_capital and _NO_NAME.search(said) is None
