"""Two versions of a policy of 300 clauses: read, aligned and looked over, beside parsing both as Markdown."""

import random
import time
from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt

from bench.row import Row
from bench.settings import scaled
from catalog.diff.policy.align import align
from catalog.diff.policy.call_outs import CallOuts
from catalog.diff.policy.likeness import likeness
from catalog.diff.policy.passage import passages_of
from catalog.diff.policy.steps import Step
from inventory.policy import read_policy
from inventory.policy.normal import normalise, slug
from inventory.vocabulary_reader import assemble, built_in_vocabulary

CLAUSES = 300
REPEATS = 9
SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo ka le".split()
WORDS = (
    "we may share collect use store process your personal information data account payment device location email "
    "address with our service providers partners affiliates advertisers to provide improve personalise secure the "
    "services and comply law legal obligations when you register visit contact support request consent children "
    "transfer retain delete access correct cookies analytics marketing transactions employees contractors vendors"
).split()


def measure() -> Iterator[Row]:
    """The parser alone, and in multiples of it the comparison: lightly and heavily edited, and with nothing alike."""
    rng = random.Random(1)
    old = [clause(rng) for _ in range(scaled(CLAUSES))]
    yield from beside_parsing("a tenth edited", old, edited(rng, old, 0.1), 4)
    yield from beside_parsing("all edited and shuffled", old, shuffled(rng, edited(rng, old, 1)), None)
    yield from beside_parsing("another policy", old, [clause(rng) for _ in old], None)


def beside_parsing(what: str, old: list[str], new: list[str], most: float | None) -> Iterator[Row]:
    """Parsing both texts, reading and comparing them, and the ratio."""
    texts = ("\n\n".join(old), "\n\n".join(new))
    parser = MarkdownIt("js-default")
    vocabulary, _ = assemble(built_in_vocabulary(), [])
    call_outs = CallOuts(vocabulary)

    def parse() -> None:
        for text in texts:
            parser.parse(text)

    def compare() -> None:
        forget()
        before, after = (passages_of(read_policy(text, "policy.md")[0].clauses) for text in texts)
        found[:] = align(before, after).steps

    def look_over() -> None:
        for step in found:
            call_outs.of(step)

    found: list[Step] = []
    parsed, compared, looked_over = best([parse, compare, look_over])
    yield Row(f"markdown-it-py: parse both, {what}", parsed, "s")
    yield Row(f"read and align both, {what}", compared, "s", target=1)
    yield Row(f"read and align both, in parsings, {what}", compared / parsed, "×", target=most)
    yield Row(f"negations, numbers, names of what was edited, {what}", looked_over, "s", target=1)


def forget() -> None:
    """Each measurement starts without what the one before remembered."""
    for remembering in (likeness, normalise, slug):
        remembering.cache_clear()


def best(works: list[Callable[[], None]]) -> list[float]:
    """The least of several times of each work, in seconds; they take turns, so that all see the same machine."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(REPEATS):
        for work, taken in zip(works, times, strict=True):
            started = time.perf_counter()
            work()
            taken.append(time.perf_counter() - started)
    return [min(taken) for taken in times]


def clause(rng: random.Random) -> str:
    """A paragraph of 30 to 120 words: half of them common, half from a larger vocabulary."""
    words = [rng.choice(WORDS) if rng.random() < 0.5 else rare(rng) for _ in range(rng.randint(30, 120))]
    return " ".join(words).capitalize() + "."


def rare(rng: random.Random) -> str:
    """One of four thousand words that mean nothing."""
    return "".join(rng.choice(SYLLABLES) for _ in range(3))


def edited(rng: random.Random, clauses: list[str], part: float) -> list[str]:
    """The clauses, a `part` of them with a word put in and a word taken out."""
    return [one_edit(rng, text) if rng.random() < part else text for text in clauses]


def one_edit(rng: random.Random, text: str) -> str:
    """The text with one word gone and a “not” come."""
    words = text.split()
    del words[rng.randrange(len(words))]
    words.insert(rng.randrange(len(words)), "not")
    return " ".join(words)


def shuffled(rng: random.Random, clauses: list[str]) -> list[str]:
    """The clauses in another order."""
    return rng.sample(clauses, len(clauses))
