"""Words that deny or limit, in seven languages: so many that a denial can hardly come or go without one of them."""

from __future__ import annotations

import re

DENIAL_WORDS = frozenset(
    # English
    "no not never none nobody nothing nowhere neither nor non without unless except excepting excluding exclude "
    "excludes excluded cannot refuse refuses refused decline declines prohibit prohibits prohibited forbid forbids "
    "forbidden deny denies stop stops cease ceases unable hardly only solely refrain refrains refrained refraining "
    "abstain abstains abstained abstaining avoid avoids avoided avoiding "
    # German, French, Spanish, Italian, Dutch, Portuguese
    "nicht nichts kein keine keinen keinem keiner keines keinerlei nie niemals niemand ohne weder noch nur außer "
    "ne n pas jamais aucun aucune aucuns sans ni sauf rien personne "
    "nunca jamás ningún ninguna ninguno sin salvo excepto solo sólo tampoco nadie "
    "non mai nessun nessuno nessuna senza né tranne soltanto niente "
    "niet geen nooit niemand zonder noch tenzij behalve alleen slechts "
    "não nunca jamais nenhum nenhuma sem nem exceto salvo apenas somente ninguém".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def is_denial_word(word: str) -> bool:
    """Return whether a word in small letters denies or limits."""
    return word in DENIAL_WORDS or word.endswith("n't")


def denial_words_in(text: str) -> list[str]:
    """Return the words of a text that deny or limit, in small letters, whatever they are about."""
    return [word for word in _WORD.findall(text.lower().replace("’", "'")) if is_denial_word(word)]


def has_denial_word(text: str) -> bool:
    """Return whether some word of a text denies or limits."""
    return bool(denial_words_in(text))
