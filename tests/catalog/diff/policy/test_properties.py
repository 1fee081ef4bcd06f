"""What holds for any two versions."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from catalog.diff.policy.align import align
from catalog.diff.policy.call_outs import words_called_out
from catalog.diff.policy.marked import pieces
from catalog.diff.policy.passage import Passage, passages_of
from catalog.diff.policy.version_line import is_version_line
from inventory.policy import read_policy
from tests.catalog.diff.policy.texts import compare, of_paragraphs

WORDS = st.sampled_from(
    "we may share your email address with partners for billing and use it to provide services if you agree in 30 days "
    "banks advertisers location cookies law children keep delete".split()
)
SENTENCE = st.lists(WORDS, min_size=4, max_size=25).map(lambda words: " ".join(words).capitalize() + ".")
PARAGRAPHS = st.lists(SENTENCE, min_size=1, max_size=8)
NEGATIONS = st.sampled_from("not never no without unless cannot".split())


@given(PARAGRAPHS)
def test_a_version_beside_itself_is_the_same(paragraphs: list[str]) -> None:
    alignment = of_paragraphs(paragraphs, paragraphs)
    assert [(s.kind, s.moved, s.relocated) for s in alignment.steps] == [("same", False, False)] * len(paragraphs)


@given(PARAGRAPHS, st.data())
def test_a_denial_put_in_anywhere_is_never_the_same(paragraphs: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(paragraphs) - 1))
    words = paragraphs[place].split()
    word = data.draw(NEGATIONS)
    words.insert(data.draw(st.integers(0, len(words))), word)
    edited = [*paragraphs[:place], " ".join(words), *paragraphs[place + 1 :]]
    alignment = of_paragraphs(paragraphs, edited)
    assert not alignment.unchanged
    step = next(s for s in alignment.steps for passage in s.new if passage.text == " ".join(words))
    assert step.kind != "same"
    if step.kind in ("light", "heavy") and step.old[0].text == paragraphs[place]:
        assert word in words_called_out(step.old_text, step.new_text)[0].came


@given(PARAGRAPHS, st.randoms(use_true_random=False))
def test_order_does_not_matter(paragraphs: list[str], random: Random) -> None:
    shuffled = random.sample(paragraphs, len(paragraphs))
    assert {step.kind for step in of_paragraphs(paragraphs, shuffled).steps} == {"same"}


@given(PARAGRAPHS, st.lists(WORDS, min_size=1, max_size=4), st.integers(1, 6), st.sampled_from([" ", "\n"]),
       st.sampled_from(["", "**", "_"]))  # fmt: skip
def test_headings_width_and_stress_do_not_matter(
    paragraphs: list[str], title: list[str], level: int, wrap: str, stress: str
) -> None:
    parts = []
    for paragraph in paragraphs:
        first, rest = paragraph.split(" ", 1)
        body = f"{first} {stress}{rest.split(' ')[0]}{stress} {' '.join(rest.split(' ')[1:])}".replace(" ", wrap)
        parts.append(f"{'#' * level} {' '.join(title)}\n\n{body}")
    alignment = compare("\n\n".join(paragraphs), "\n\n".join(parts))
    assert {step.kind for step in alignment.steps} == {"same"}


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_clause_is_in_one_step(old: list[str], new: list[str]) -> None:
    alignment = of_paragraphs(old, new)
    before, after = (passages_of(read_policy("\n\n".join(t), "policy.md")[0].clauses) for t in (old, new))
    assert Counter(p for s in alignment.steps for p in s.old) == Counter(before)
    assert Counter(p for s in alignment.steps for p in s.new) == Counter(after)
    for step in alignment.steps:
        several = {"split": (1, 2), "merged": (2, 1)}.get(step.kind, (1, 1))
        if step.kind not in ("new", "gone"):
            assert len(step.old) >= several[0]
            assert len(step.new) >= several[1]
        if step.kind in ("same", "version", "light", "heavy"):
            assert (len(step.old), len(step.new)) == (1, 1)


@given(PARAGRAPHS, PARAGRAPHS)
def test_the_same_means_the_same_text(old: list[str], new: list[str]) -> None:
    for step in of_paragraphs(old, new).steps:
        assert (step.kind == "same") == (bool(step.old) and bool(step.new) and step.old_text == step.new_text)


@given(SENTENCE, SENTENCE)
def test_the_pieces_of_a_difference_make_both_texts(old: str, new: str) -> None:
    found = pieces(old, new, None)
    assert " ".join(words for kind, words in found if kind != "new") == old
    assert " ".join(words for kind, words in found if kind != "gone") == new


@given(st.text(max_size=80))
def test_any_text_may_be_a_version_line_or_not(text: str) -> None:
    assert is_version_line(text) in (True, False)


@given(st.lists(st.text(max_size=30), max_size=6), st.lists(st.text(max_size=30), max_size=6))
def test_any_passages_can_be_aligned(old: list[str], new: list[str]) -> None:
    before, after = ([Passage(f"c{i}", text, text) for i, text in enumerate(side)] for side in (old, new))
    steps = align(before, after).steps
    assert sorted(p.id for s in steps for p in s.old) == sorted(p.id for p in before)
    assert sorted(p.id for s in steps for p in s.new) == sorted(p.id for p in after)
