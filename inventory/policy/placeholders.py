"""Places in a policy's text that a template left to be filled in, and that nobody filled in."""

from __future__ import annotations

import re

_TO_FILL = (
    "company address city country controller date email e-mail entity name organisation organization phone processor "
    "provider providers processors network networks advertiser advertisers partner partners vendor vendors purpose "
    "purposes recipient recipients subprocessor subprocessors sub-processor sub-processors "
    "website url app service product jurisdiction dpo number period amount state title firm "
    "firma anschrift adresse datum land verantwortlicher anbieter société nom adresse date pays responsable "
    "empresa nombre dirección fecha país proveedor azienda nome indirizzo paese bedrijf naam adres"
)
_ORDERS = (
    "insert enter specify describe fill please add select choose delete drafting note einfügen eintragen einsetzen "
    "angeben insérer indiquer préciser compléter insertar indicar completar especificar inserire indicare inserir "
    "invullen invoegen"
)
_OWNED = "your our name legal full ihr ihre votre nom su tu nombre il nome uw naam"
_MARKED = re.compile(
    r"\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,60}\}|<<[^<>\n]{1,60}>>|\[\[[^\[\]\n]{1,60}\]\]|"
    r"\{[A-Z][A-Z0-9 _/-]{1,60}\}|<[A-Z][A-Z0-9 _/-]{2,60}>|(?<!\w)%[A-Z][A-Z_]{2,40}%|"
    r"\[[Xx]\](?= (?:hour|day|week|month|year|percent))|"
    r"\[\s*(?:[●•_*.]{0,3}[●•_]+[●•_*.]*|[Xx]{2,})\s*\]|_{4,}|"
    r"\b(?:[dD]{2}[./-][mM]{2}|[mM]{2}[./-][dD]{2}|[xX]{2}[./-][xX]{2})[./-](?:[yY]{4}|[xX]{2,4}|20[xXyY]{2})\b"
)
_BRACKETS = re.compile(r"\[([^\[\]\n]{2,80})\](?!\()")
_UNDONE = re.compile(r"(?<![\w-])(?:TODO|TBD|TBC|FIXME|XXX+)(?![\w-])|\blorem ipsum\b", re.IGNORECASE)
_UNDONE_WORDS = frozenset({"TODO", "TBD", "TBC", "FIXME"})
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OBSCURED = "email protected"
"""What some web servers write in place of an address that a script puts back: the reader sees the address."""


def placeholders_in(text: str) -> list[str]:
    """Return the places in a text that were left to be filled in, as written, in order: “[NAME OF PROVIDER]”, “TBD”."""
    found = [(match.start(), match[0]) for match in _MARKED.finditer(text)]
    taken = {place for start, marked in found for place in range(start, start + len(marked))}
    found += [(m.start(), m[0]) for m in _BRACKETS.finditer(text) if m.start() not in taken and _is_to_fill(m[1])]
    found += [(m.start(), m[0]) for m in _UNDONE.finditer(text) if m.start() not in taken and _is_undone(m, text)]
    return [place for _, place in sorted(found)]


def _is_to_fill(inside: str) -> bool:
    """Whether brackets hold an order, or the kind of thing that belongs there, and not an insertion or a reference."""
    words = [word.lower() for word in _WORDS.findall(inside)]
    if not words or inside.lower().replace("\u00a0", " ") == _OBSCURED:
        return False
    if words[0] in _ORDERS.split() or words[-1] in _ORDERS.split():
        return True
    named = any(word in _TO_FILL.split() for word in words)
    shouted = inside.upper() == inside
    return named and (shouted or len(words) == 1 or words[0] in _OWNED.split() or words[-1] in _TO_FILL.split())


def _is_undone(match: re.Match[str], text: str) -> bool:
    """Whether a mark of unfinished work is one, and not a word of a text in capitals (“TODO” is Spanish for “all”)."""
    word = match[0]
    if word.lower() == "lorem ipsum":
        return True
    return word.isupper() and any(letter.islower() for letter in text) and not _among_capitals(match, text)


def _among_capitals(match: re.Match[str], text: str) -> bool:
    around = _WORDS.findall(text[max(0, match.start() - 40) : match.start()])[-1:]
    around += _WORDS.findall(text[match.end() : match.end() + 40])[:1]
    return any(word.isupper() and len(word) > 1 and word not in _UNDONE_WORDS for word in around)
