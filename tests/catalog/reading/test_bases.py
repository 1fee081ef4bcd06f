"""Which legal basis a sentence names, in seven languages; below a heading and in a table."""

from __future__ import annotations

import pathlib

import pytest

from catalog.reading.grounds import SaidBasis, read_bases

LINES = [
    [part.strip() for part in line.split("|")]
    for line in pathlib.Path(__file__).with_name("bases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def told(said: SaidBasis) -> str:
    return f"{'-' if said.denied else '' if said.sure else '?'}{said.basis.term}"


@pytest.mark.parametrize(("language", "expected", "sentence"), LINES, ids=[line[2][:40] for line in LINES])
def test_sentence(language: str, expected: str, sentence: str) -> None:
    found = read_bases(sentence, language)
    assert sorted(map(told, found)) == sorted(expected.split())
    assert all(sentence[one.basis.words.start : one.basis.words.end] == one.basis.words.text for one in found)


def test_a_heading_claims_what_stands_below_it() -> None:
    assert list(map(told, read_bases("your consent;", "en", ["The legal bases of our processing"]))) == ["consent"]
    assert list(map(told, read_bases("your consent;", "en", ["How to reach us"]))) == []


def test_the_column_of_a_table_claims_its_cells() -> None:
    header, cells = ("Purpose", "Legal basis"), ("Our contract", "Consent")
    (found,) = read_bases("Our contract Consent", "en", (), header, cells)
    assert (told(found), found.basis.words.start) == ("consent", 13)
    assert read_bases("Our contract Consent", "en", (), ("Purpose", "Remark"), cells) == ()
