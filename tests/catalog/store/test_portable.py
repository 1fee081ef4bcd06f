"""Export and import: the same entries, hashes and addresses in any database; what is altered is refused."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from catalog.store.entries import chain
from catalog.store.errors import NoCatalogueError, StoreError
from catalog.store.portable import Imported, exported, import_lines
from catalog.store.recording import record
from catalog.store.store import Store
from catalog.store.verifying import verify
from cli.main import main
from tests.catalog.store.making import FIRST, SECOND, push, snapshot, three_entries


def lines_of(store: Store) -> list[str]:
    return store.read(lambda c: list(exported(c)))


def imported(store: Store, lines: list[str]) -> Imported:
    return store.write(lambda c: import_lines(c, lines))


def test_there_and_back_everything_is_the_same(store: Store, tmp_path: Path) -> None:
    three_entries(store)
    record(store, push(day="2019-04-01"), snapshot(**FIRST))
    lines = lines_of(store)
    other = Store(str(tmp_path / "other.db"))
    assert imported(other, lines) == Imported(5, 5)
    assert lines_of(other) == lines
    assert other.read(chain) == store.read(chain)
    assert other.read(verify) == store.read(verify)
    question = "SELECT inventory, address FROM current_goal ORDER BY address"
    answers = [s.read(lambda c: [(r[0], bytes(r[1])) for r in c.execute(text(question))]) for s in (store, other)]
    assert answers[0] == answers[1]


@pytest.mark.postgresql
def test_from_sqlite_to_postgresql_and_back(sqlite: Store, url: str, tmp_path: Path) -> None:
    three_entries(sqlite)
    server, back = Store(url), Store(str(tmp_path / "back.db"))
    imported(server, lines_of(sqlite))
    imported(back, lines_of(server))
    assert lines_of(back) == lines_of(server) == lines_of(sqlite)
    grown = record(server, push(day="2019-08-01"), snapshot(**SECOND)).entry
    assert imported(back, lines_of(server)) == Imported(1, 5)
    assert back.read(chain)[-1].hash == grown.hash


def test_importing_again_adds_nothing(sqlite: Store) -> None:
    three_entries(sqlite)
    assert imported(sqlite, lines_of(sqlite)) == Imported(0, 4)


def test_two_histories_are_not_mixed(sqlite: Store, tmp_path: Path) -> None:
    three_entries(sqlite)
    other = Store(str(tmp_path / "other.db"))
    three_entries(other)
    with pytest.raises(StoreError, match="of another catalogue"):
        imported(other, lines_of(sqlite))
    fork = Store(str(tmp_path / "fork.db"))
    imported(fork, lines_of(sqlite))
    record(fork, push(day="2019-05-01"), snapshot(**SECOND))
    record(sqlite, push(day="2019-05-01"), snapshot(**FIRST))
    with pytest.raises(StoreError, match="Entry 5 of the file is not that of the catalogue"):
        imported(fork, lines_of(sqlite))


def resealed(lines: list[str]) -> list[str]:
    """The lines with a last line that fits them, as somebody would write it who altered them."""
    import hashlib

    digest = hashlib.sha256("".join(lines[:-1]).encode()).hexdigest()
    return [*lines[:-1], json.dumps({"sha256": digest}, separators=(",", ":")) + "\n"]


def replaced(old: str, new: str) -> Callable[[list[str]], list[str]]:
    def alter(lines: list[str]) -> list[str]:
        assert any(old in line for line in lines)
        return resealed([line.replace(old, new) for line in lines])

    return alter


ALTERED: dict[str, tuple[Callable[[list[str]], list[str]], str]] = {
    "cut short": (lambda lines: lines[:-1], "not whole, or was altered"),
    "one line less": (lambda lines: [*lines[:4], *lines[5:]], "not whole, or was altered"),
    "a letter": (lambda lines: [line.replace("stripe", "strips") for line in lines], "not whole, or was altered"),
    "a content, resealed": (replaced('"verdict":"exact"', '"verdict":"prohibited"'), "is not what its address says"),
    "a payload, resealed": (replaced("Ada", "Eve"), "does not follow"),
    "a day, resealed": (replaced('"day":"2019-02-01"', '"day":"2001-01-01"'), "does not verify"),
    "a line less, resealed": (lambda lines: resealed([*lines[:4], *lines[5:]]), "does not verify|in reading a line"),
    "an entry less, resealed": (
        lambda lines: resealed([line for line in lines if '"seq":2,' not in line]),
        "does not follow|twice",
    ),
    "a field too many, resealed": (replaced('"content":{', '"content":{"spy":1,'), "in reading a line"),
    "a kind that is none, resealed": (replaced('"kind":"goal"', '"kind":"gaol"'), "in reading a line"),
    "another form, resealed": (replaced("clausemap/catalogue/1", "clausemap/catalogue/2"), "newer version"),
    "no JSON": (lambda _: ["hello\n"], "no JSON"),
    "nested without end": (lambda _: ["[" * 100_000 + "\n"], "no JSON"),
    "nothing": (lambda _: [], "no exported catalogue"),
    "lists": (lambda _: ["[]\n", "[]\n"], "no exported catalogue"),
}


@pytest.mark.parametrize("name", ALTERED)
def test_what_is_altered_is_refused_and_nothing_is_written(name: str, sqlite: Store, tmp_path: Path) -> None:
    three_entries(sqlite)
    alter, sentence = ALTERED[name]
    other = Store(str(tmp_path / "other.db"))
    with pytest.raises(StoreError, match=sentence):
        imported(other, alter(lines_of(sqlite)))
    with pytest.raises(NoCatalogueError):
        other.read(chain)


def questions_asked(place: Path, command: list[str]) -> int:
    """How many statements a command runs on the catalogue at `place`."""
    asked = 0

    def count(*_: object) -> None:
        nonlocal asked
        asked += 1

    event.listen(Engine, "before_cursor_execute", count)
    try:
        # These snapshots were recorded without their files: no verdict of theirs can be worked out anew.
        assert main([*command, "--catalog", str(place)]) in ((2,) if command[1] == "check" else (0, 1))
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    return asked


COMMANDS = {
    "export": ["catalog", "export", "{folder}/out.jsonl"],
    "log": ["catalog", "log"],
    "log of a recipient": ["catalog", "log", "--recipient", "stripe"],
    "verify": ["catalog", "verify"],
    "check": ["catalog", "check"],
    "show": ["catalog", "show", "1"],
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_no_command_asks_a_question_per_entry(tmp_path: Path, command: list[str]) -> None:
    place = tmp_path / "catalog.db"
    three_entries(Store(str(place)))
    spoken = [part.format(folder=tmp_path) for part in command]
    before = questions_asked(place, spoken)
    for number in range(60):
        record(Store(str(place)), push(day="2019-08-01"), snapshot(**(FIRST if number % 2 else SECOND)))
    assert questions_asked(place, spoken) <= before + 10
