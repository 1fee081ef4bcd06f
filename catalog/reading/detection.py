"""The language of a text: by its letters, else by the little words that join all others.

Besides the languages that the reader reads it knows others by name, so that nobody takes them for read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from typing import Any

from catalog.cache.compiled_yaml import compiled
from catalog.reading.lexicon import LANGUAGES

ENGLISH = "en"
ENOUGH = 2
"""Little words that a text must hold before its language is told from them."""
CLEARLY = 1.25
"""How many times as many of them as of the next language's."""
_WORD = re.compile(r"[^\W\d_]+")


@cache
def function_words() -> dict[str, frozenset[str]]:
    """Return the little words of each language that is read."""
    files = compiled(LANGUAGES)
    words = {ENGLISH: frozenset(str(files["en.yaml"]["function_words"]).split())}
    return words | {code: frozenset(str(data["function_words"]).split()) for code, data in files["others.yaml"].items()}


def main_language(code: str) -> str:
    """Return a code without its region or script, in small letters: “en” for “en-GB”."""
    return code.partition("-")[0].lower()


def is_read(language: str) -> bool:
    """Return whether the reader reads a language; a language that nobody could tell counts as read."""
    return not language or main_language(language) in function_words()


def language_name(code: str) -> str:
    """Return the English name of a language that is recognised but not read, or else its code."""
    return str(_unread().get(main_language(code), {}).get("name", code))


def language_of(text: str) -> str:
    """Return the code of the language a text is in, or "" where it cannot be told."""
    said = _WORD.findall(text.lower())
    script = _script(said)
    if script:
        return _most_words(said, script) or script[0]
    counts = Counter(code for word in said for code in _languages_by_word().get(word, ()))
    ranked = counts.most_common(1)
    if not ranked or ranked[0][1] < ENOUGH:
        return ""
    code, most = ranked[0]
    rivals = [count for other, count in counts.items() if other != code and (is_read(other) or is_read(code))]
    return code if most >= CLEARLY * max(rivals, default=0) else ""


def _most_words(said: list[str], codes: list[str]) -> str:
    counts = Counter(code for word in said for code in _languages_by_word().get(word, ()) if code in codes)
    return counts.most_common(1)[0][0] if counts else ""


def _script(said: list[str]) -> list[str]:
    """Return the languages that are written in the letters of most words, where those are not Latin."""
    foreign = [word for word in said if word[0] > "\u036f"]
    if 2 * len(foreign) <= len(said):
        return []
    names = Counter(name for word in foreign for letter in set(word) if (name := _script_of(letter)))
    if names["HIRAGANA"]:  # Japanese is written with Chinese letters too
        return ["ja"]
    known = {script: codes for script, codes in _by_script().items() if names[script]}
    return known[max(known, key=lambda script: names[script])] if known else []


@cache
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _unread() -> dict[str, Any]:
    return dict(compiled(LANGUAGES)["unread.yaml"])


@cache
def _by_script() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, data in _unread().items():
        if "script" in data:
            found.setdefault(data["script"], []).append(code)
    return found


@cache
def _languages_by_word() -> dict[str, tuple[str, ...]]:
    """Return the languages that have each little word; of those not read, words that are English too tell nothing."""
    languages = {word: [code] for word in function_words()[ENGLISH] for code in [ENGLISH]}
    for code, words in function_words().items():
        if code != ENGLISH:
            for word in words:
                languages.setdefault(word, []).append(code)
    for code, data in _unread().items():
        for word in str(data["words"] or "").lower().split():
            if word not in function_words()[ENGLISH]:
                languages.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in languages.items()}
