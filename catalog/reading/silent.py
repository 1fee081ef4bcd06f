"""Sentences that say nothing of what this company does: advice, announcements, definitions, struck-out text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from catalog.reading.context import JoinedText
from catalog.reading.lexicon import Lexicon
from catalog.reading.units import Unit

_STRUCK = re.compile(r"~~.*~~\W*", re.DOTALL)
CHOOSING = frozenset(
    {
        "ask",
        "ask for",
        "tell",
        "request",
        "opt",
        "object",
        "instruct",
        "direct",
        "choose",
        "withdraw",
        "refuse",
        "decline",
    }
)
"""What people may do about what a company does with their data."""


def is_silent(units: Sequence[Unit], text: JoinedText, lexicon: Lexicon) -> bool:
    """Whether a text is of the kind in which no verb says what is done."""
    sentence = text.parts[-1].text
    if _STRUCK.fullmatch(sentence.strip()):
        return True
    start = " ".join(token.word for token in text.tokens[:8]) + " "
    if not text.joined and any(start.startswith(f"{opening} ") for opening in lexicon.openings["silent"]):
        return True
    if text.tokens and text.tokens[-1].word == "?":
        return True
    return _announces(units) or _defines(units) or _is_right(units) or _is_choice(units)


def _is_choice(units: Sequence[Unit]) -> bool:
    """“Residents may tell us not to sell …”: what people may ask of us, which we have not promised."""
    asks = next((place for place, unit in enumerate(units) if unit.word in CHOOSING), -1)
    before = [unit for unit in units[:asks] if asks > 0 and not unit.is_a("mark", "adverb")]
    people = any(unit.is_a("you", "people") or unit.word == "residents" for unit in before)
    return people and before[-1].is_a("can") and not any(unit.is_a("we", "company", "not") for unit in before)


def _is_right(units: Sequence[Unit]) -> bool:
    """“You have the right to know what is collected”: what people may do, with nothing said of us before it."""
    right = next((place for place, unit in enumerate(units) if unit.is_a("right")), -1)
    return right >= 0 and not any(
        unit.is_a("we", "company") and not any(one.is_a("if", "that") for one in units[max(0, place - 2) : place])
        for place, unit in enumerate(units[:right])
    )


def _announces(units: Sequence[Unit]) -> bool:
    """“This section explains which data we collect.”"""
    main = [unit for unit in units if not unit.is_a("adverb", "mark")][:9]
    described = next((place for place, unit in enumerate(main) if unit.is_a("describe")), -1)
    if described < 0:
        return False
    before = main[:described]
    if any(unit.is_a("none", "not") for unit in before):
        return False
    return not any(unit.verb and unit.is_a("verb") and not unit.is_a("data", "generic") for unit in before)


def _defines(units: Sequence[Unit]) -> bool:
    """“A processor is a company that …”, “cookies are small files that …”."""
    for place, unit in enumerate(units[:7]):
        if unit.word in ("is", "are", "means") and place + 2 < len(units):
            article = units[place + 1].word in ("a", "an", "small", "any", "one")
            return article and any(later.is_a("that") for later in units[place + 2 :])
    return False
