"""Ranking by words."""

import math

import pytest

from catalog.suggesting.bm25 import K1, Bm25
from catalog.suggesting.words import stem, stems


def test_scores_as_the_formula_says() -> None:
    scores = Bm25([["card", "card", "pay"], ["mail"], ["mail", "pay"]]).scores({"card": 1.0})
    rarity = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    norm = K1 * (1 - 0.75 + 0.75 * 3 / 2)
    assert scores == [pytest.approx(rarity * 2 * (K1 + 1) / (2 + norm)), 0.0, 0.0]


def test_prefers_rare_words_short_documents_and_heavy_weights() -> None:
    index = Bm25([["a", "b"], ["a", "c"], ["a", "b", "x", "y", "z"]])
    by_rarity = index.scores({"a": 1.0, "c": 1.0})
    assert by_rarity[1] > by_rarity[0]
    by_length = index.scores({"b": 1.0})
    assert by_length[0] > by_length[2] > 0
    assert index.scores({"b": 0.5})[0] == pytest.approx(by_length[0] / 2)


def test_bears_nothing_to_rank() -> None:
    assert Bm25([]).scores({"a": 1.0}) == []
    assert Bm25([[]]).scores({"a": 1.0}) == [0.0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("payments", "payment"), ("processing", "processed"), ("process", "processes"), ("companies", "company"),
        ("services", "service"), ("shared", "sharing"), ("addresses", "address"), ("planned", "planning"),
    ],
)  # fmt: skip
def test_stems_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["ip", "id", "bus", "us", "string", "thing", "red"])
def test_short_words_stay(word: str) -> None:
    assert stem(word)[:2] == word[:2]
    assert len(stem(word)) >= 2


def test_drops_words_without_meaning() -> None:
    assert stems("We share your e-mail with the provider's") == ["shar", "email", "provider"]
