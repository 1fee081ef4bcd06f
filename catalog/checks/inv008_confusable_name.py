"""A recipient's name that can be taken for another's.

What is wrong: the name mixes letters of several scripts within a word, holds characters that cannot be seen, or looks
like the name of another recipient, or of a service that the tool knows, although it is not the same. A reviewer would
believe that the data go to the company he knows. The method follows Unicode Technical Standard 39.

Failing: `name: Аmazon`, whose first letter is Cyrillic; `Arnazon` beside `Amazon`.

Passing: `name: Лукойл`; `name: 株式会社ABC`; `name: Société Générale`.

The fix: type the name anew, as the company writes it. If two recipients do look alike, add what tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from catalog.checking.assessed import Assessed
from catalog.checks.support.confusables import is_hidden, looks_latin, plain_form, skeleton
from catalog.checks.support.scripts import script_of, scripts_of, words_of
from catalog.findings.finding import Finding, Rule
from inventory.entry import Entry
from inventory.problem import Path
from inventory.schema import Recipient

RULE = Rule("INV008", "confusable-name", "error", judges_by=("recipients",))
RETYPE = "Type the name anew, as the company writes it."
JOINERS = "\u200c\u200d"
ALPHABETS = ("Latin", "Cyrillic", "Greek")


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each name or alias that is not what it looks like."""
    first: dict[str, tuple[str, Entry[Recipient]]] = {}
    for entry in assessed.prepared.inventory.recipients.values():
        for name, path in _names(entry):
            fault = strange(name) or _like_a_service(name)
            if fault:
                yield RULE.finding(f"The name “{name}” {fault}.", RETYPE, entry.file, path, where=entry.id)
                continue
            other, owner = first.setdefault(skeleton(name), (name, entry))
            if owner.id != entry.id and plain_form(other) != plain_form(name):
                message = f"The name “{name}” looks like “{other}”, the name of “{owner.id}”, but is not the same."
                yield RULE.finding(message, f"{RETYPE} If both are right, add what tells them apart.", entry.file, path,
                                   where=entry.id)  # fmt: skip


def _names(entry: Entry[Recipient]) -> Iterator[tuple[str, Path]]:
    yield entry.record.name, (*entry.path, "name")
    for position, alias in enumerate(entry.record.aliases):
        yield alias, (*entry.path, "aliases", position)


def strange(name: str) -> str:
    """What is strange about a name in itself, as the end of a sentence; empty for an honest one."""
    if name.isascii():
        return ""
    scripts = scripts_of(name)
    alphabetic = any(script in ALPHABETS for script in scripts)
    if any(is_hidden(c) and (alphabetic or c not in JOINERS) for c in name):
        return "holds a character that cannot be seen"
    for word in words_of(name):
        mixed = scripts_of(word)
        if len(mixed) > 1:
            return f"mixes {' and '.join(mixed)} letters in “{word}”"
        if mixed and mixed[0] != "Latin" and "Latin" in scripts and _all_look_latin(word):
            return f"has a word, “{word}”, in {mixed[0]} letters that look Latin"
    return ""


def _like_a_service(name: str) -> str:
    """What is wrong with a name in other letters that looks like that of a service that ships with the tool."""
    if name.isascii():
        return ""
    known = _services_by_look().get(skeleton(name))
    if known is None or plain_form(known) == plain_form(name):
        return ""
    return f"looks like “{known}”, the name of a known service, but is not the same"


@cache
def _services_by_look() -> dict[str, str]:
    """The shipped services' names by what they look like; loaded only for names that are not plain ASCII."""
    from catalog.observing.service_catalogue import shipped_services

    return {skeleton(service.name): service.name for service in shipped_services().values()}


def _all_look_latin(word: str) -> bool:
    return all(looks_latin(letter) for letter in word if script_of(letter))
