"""A recipient's name that can be taken for another's.

What is wrong: the name mixes letters of several scripts within a word, holds characters that cannot be seen, or looks
like the name of another recipient, or of a service that the tool knows, although it is not the same. A reviewer would
believe that the data go to the company he knows. The method, and the table of what looks like what, are those of
Unicode Technical Standard 39.

Failing: `name: Аmazon`, whose first letter is Cyrillic; `name: PaypaI`, which ends in a capital i; `Contoso` beside
`C0ntoso`.

Passing: `name: Лукойл`; `name: 株式会社ABC`; `name: Société Générale`.

The fix: type the name anew, as the company writes it. If two recipients do look alike, add what tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from catalog.checking.assessed import Assessed
from catalog.checks.support.known_names import known_names
from catalog.checks.support.lookalikes import NamesByLook
from catalog.checks.support.scripts import is_unusual, mixes_widths, script_of, scripts_of, words_of
from catalog.confusables.skeletons import is_hidden, plain_look
from catalog.findings.finding import Finding, Rule
from inventory.entry import Entry
from inventory.problem import Path
from inventory.schema import Recipient

RULE = Rule("INV008", "confusable-name", "error", judges_by=("recipients",))
RETYPE = "Type the name anew, as the company writes it."
JOINERS = "\u200c\u200d"
ALPHABETS = ("Latin", "Cyrillic", "Greek")
USUAL_SIGNS = "×〇"
"""Signs that names of companies do hold, though they look like a letter."""


def check(assessed: Assessed) -> Iterator[Finding]:
    """A finding for each name or alias that is not what it looks like."""
    declared = NamesByLook()
    for entry in assessed.prepared.inventory.recipients.values():
        for name, path in _names(entry):
            fault = strange(name) or like_a_service(name)
            if fault:
                yield RULE.finding(f"The name “{name}” {fault}.", RETYPE, entry.file, path, where=entry.id)
                continue
            taken = declared.taken_for(name, entry.id)
            declared.add(name, entry.id)
            if taken:
                message = f"The name “{name}” looks like “{taken[0]}”, the name of “{taken[1]}”, but is not the same."
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
        if mixes_widths(word):
            return f"mixes wide and ordinary letters in “{word}”"
        if mixed and mixed[0] != "Latin" and "Latin" in scripts and _all_look_latin(word):
            return f"has a word, “{word}”, in {mixed[0]} letters that look Latin"
    return _stand_in(name) if "Latin" in scripts else ""


def _stand_in(name: str) -> str:
    """A sign, digit or letter of no living alphabet that stands for a letter in a word, as the end of a sentence."""
    for before, sign, after in zip(f" {name}", name, f"{name[1:]} ", strict=False):
        beside = any(one.isascii() and one.isalnum() for one in (before, after))
        if beside and is_unusual(sign) and sign not in USUAL_SIGNS:
            seen = plain_look(sign)
            if len(seen) == 1:
                return f"holds “{sign}”, which is not the “{seen}” that it looks like"
    return ""


def like_a_service(name: str) -> str:
    """What is wrong with a name that looks like that of a service that ships with the tool, but is not the same."""
    known = known_names().taken_for(name, name)
    return f"looks like “{known[0]}”, the name of a known service, but is not the same" if known else ""


def _all_look_latin(word: str) -> bool:
    return all(plain_look(letter) for letter in word if script_of(letter))
