"""Readings that are taken from the cache are what would be read without it, and nobody else's count."""

from __future__ import annotations

import datetime
import json
import pathlib
import sys
from typing import Any

import grimp
import pytest

from catalog.cache.sealed_cache import SealedCache
from catalog.checking.assessment import Assessment, assess
from catalog.reading import kept_before, shared
from catalog.reading.kept_before import KIND, packed, unpacked
from catalog.reading.reader import SentenceReader
from catalog.reading.sentence_parser import SentenceParser
from inventory.cache import NO_CACHE, Cache
from inventory.load import load_inventory
from inventory.vocabulary_reader import assemble, built_in_vocabulary
from tests.catalog.reading.labelled import labelled
from tests.inventory.small import written

DAY = datetime.date(2020, 1, 31)
READER = SentenceReader(assemble(built_in_vocabulary(), ())[0])


@pytest.fixture
def root(tmp_path: pathlib.Path) -> pathlib.Path:
    return written(tmp_path / "inventory")


@pytest.fixture
def cache(tmp_path: pathlib.Path) -> SealedCache:
    (tmp_path / "cache").mkdir()
    return SealedCache(tmp_path / "cache")


class Counted:
    """How many sentences the reader has read anew."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sentences: list[str] = []
        real = SentenceParser._read

        def reading(reader: SentenceParser, sentence: str, *around: Any) -> Any:
            self.sentences.append(sentence)
            return real(reader, sentence, *around)

        monkeypatch.setattr(SentenceParser, "_read", reading)

    def taken(self) -> int:
        number = len(self.sentences)
        self.sentences.clear()
        return number


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


def found(root: pathlib.Path, cache: Cache) -> tuple[Any, ...]:
    """What a check in a new process comes to."""
    shared._readers.clear()
    judged: Assessment = assess(load_inventory(root), DAY, keep_goals=False, jobs=1, cache=cache)
    return judged.findings, judged.exit_code, judged.assessed.statements, dict(judged.prepared.sayings.judgements)


def test_every_reading_comes_back_as_it_was() -> None:
    readings = [READER.read(one.sentence, "We share:", ("Data",)) for one in labelled("hard_sentences.txt")]
    assert any(reading.said for reading in readings)
    for reading in readings:
        assert unpacked(json.loads(json.dumps(packed(reading)))) == reading


def test_a_second_check_reads_no_sentence(root: pathlib.Path, cache: SealedCache, read: Counted) -> None:
    first = found(root, cache)
    assert read.taken() > 0
    assert found(root, cache) == first
    assert read.taken() == 0
    assert found(root, NO_CACHE) == first
    assert read.taken() > 0


def test_only_a_changed_sentence_is_read(root: pathlib.Path, cache: SealedCache, read: Counted) -> None:
    found(root, cache)
    policy = root / "policy.md"
    policy.write_text(f"{policy.read_text(encoding='utf-8')}\nWe never sell your name.\n", encoding="utf-8")
    statements = root / "statements.yaml"
    text = f"{statements.read_text(encoding='utf-8')}  never-sold:\n    quote: We never sell your name.\n"
    statements.write_text(f"{text}    prohibits: disclose\n    data: [name]\n", encoding="utf-8")
    read.taken()
    changed = found(root, cache)
    assert read.sentences == ["We never sell your name."]
    assert changed == found(root, NO_CACHE)


def test_other_terms_are_read_by_anew(root: pathlib.Path, cache: SealedCache, read: Counted) -> None:
    found(root, cache)
    number = read.taken()
    recipients = root / "recipients.yaml"
    recipients.write_text(recipients.read_text(encoding="utf-8").replace("name: ", "name: New ", 1), encoding="utf-8")
    changed = found(root, cache)
    assert read.taken() == number
    assert changed == found(root, NO_CACHE)


def test_another_state_of_the_program_reads_anew(
    root: pathlib.Path, cache: SealedCache, read: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(root, cache)
    number = read.taken()
    monkeypatch.setattr(kept_before, "fingerprint", lambda *folders: "another")
    found(root, cache)
    assert read.taken() == number


def test_readings_that_were_altered_or_brought_along_count_for_nothing(
    tmp_path: pathlib.Path, root: pathlib.Path, cache: SealedCache, read: Counted
) -> None:
    """An attacker turns what a sentence says round, or ships an entry under a secret of theirs."""
    first = found(root, cache)
    number = read.taken()
    (entry,) = (tmp_path / "cache" / KIND).iterdir()
    whole = entry.read_bytes()
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    found(root, SealedCache(theirs))
    foreign = (theirs / KIND / entry.name).read_bytes()
    assert foreign[64:] == whole[64:]
    read.taken()
    for content in (whole.replace(b'"disclose"', b'"collect"'), whole[:-1], b"", b"{}", foreign):
        assert content != whole
        entry.write_bytes(content)
        assert found(root, cache) == first
        assert read.taken() == number
        assert entry.read_bytes() == whole


def test_what_is_no_longer_asked_for_goes_in_the_end(tmp_path: pathlib.Path, cache: SealedCache) -> None:
    def keep(*sentences: str) -> int:
        shared._readers.clear()
        reader = SentenceReader(assemble((), ())[0], kept_before.ReadingsKept(cache, "terms"))
        for sentence in sentences:
            reader.read(sentence)
        reader.keep()
        (entry,) = (tmp_path / "cache" / KIND).iterdir()
        return len(cache.get(KIND, entry.name))

    assert keep("We keep names.", "We use names.", "We sell names.") == 3
    assert keep("We sell names.", "We keep logs.") == 4
    assert keep("We use logs.") == 2


def test_readings_rest_on_no_other_part_of_the_program() -> None:
    graph = grimp.build_graph("catalog", "inventory", cache_dir=None)
    upstream = graph.find_upstream_modules("catalog.reading.reader")
    parts = tuple(part.replace("/", ".") for part in kept_before.PARTS)
    assert upstream
    assert [name for name in sorted(upstream) if not name.startswith(parts)] == []


def test_a_run_that_reads_nothing_does_not_load_the_grammar(
    root: pathlib.Path, cache: SealedCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = found(root, cache)
    monkeypatch.setitem(sys.modules, "catalog.reading.sentence_parser", None)
    assert found(root, cache) == first
    with pytest.raises(ImportError):
        found(root, NO_CACHE)
