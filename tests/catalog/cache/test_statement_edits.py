"""After a change of statements only what these can touch is judged again, and the outcome is that of judging all."""

from __future__ import annotations

import pathlib
import random
import re
from typing import Any

import pytest

import catalog.checks
from bench.generate import collection_sentence, generate
from catalog.cache import touch
from catalog.cache.sealed_cache import SealedCache
from catalog.checking import assessment
from inventory.load import load_inventory
from inventory.model import CannotCheck
from tests.amounts import quick
from tests.catalog.cache.statement_edits import StatementEditor, write_mostly_proved
from tests.catalog.cache.test_verdict_cache import DAY, judged_anew, records

SEEDS = range(100)
EDITS = 5


@pytest.fixture(autouse=True)
def any_number_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assessment, "FILES_WORTH_A_CACHE", 0)


def outcome(root: pathlib.Path, cache: SealedCache | None) -> tuple[Any, ...]:
    kept = {} if cache is None else {"cache": cache}
    try:
        return records(assessment.assess(load_inventory(root), DAY, keep_goals=False, jobs=1, **kept))
    except CannotCheck as refusal:
        return refusal.message, refusal.problems


@pytest.mark.parametrize("seed", quick(4, SEEDS))
def test_kept_and_fresh_verdicts_are_equal_after_random_edits(
    tmp_path: pathlib.Path, cache: SealedCache, seed: int
) -> None:
    root = tmp_path / "inventory"
    rng = random.Random(seed)
    write_mostly_proved(root, rng)
    editor = StatementEditor(root, rng)
    assert outcome(root, cache) == outcome(root, None)
    for _ in range(EDITS):
        editor.edit()
        assert outcome(root, cache) == outcome(root, None)


def test_the_random_edits_leave_some_categories_alone(
    tmp_path: pathlib.Path, cache: SealedCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[bool] = []
    real = touch.StatementTouch.reaches

    def reaches(self: Any, summary: Any) -> bool:
        answers.append(real(self, summary))
        return answers[-1]

    monkeypatch.setattr(touch.StatementTouch, "reaches", reaches)
    root = tmp_path / "inventory"
    rng = random.Random(1)
    write_mostly_proved(root, rng)
    editor = StatementEditor(root, rng)
    for _ in range(2 * EDITS):
        outcome(root, cache)
        editor.edit()
    assert True in answers
    assert False in answers


FILES = 16


@pytest.fixture
def proved(tmp_path: pathlib.Path) -> pathlib.Path:
    """An inventory of which everything is proved; two of eight groups of data in each category, all purposes."""
    root = tmp_path / "inventory"
    generate(root, FILES)
    return root


def edit(file: pathlib.Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def holding(root: pathlib.Path, group: int) -> int:
    """How many categories hold data of a group."""
    texts = [file.read_text(encoding="utf-8") for file in (root / "categories").iterdir()]
    return sum(f"  - datum-{group:02}\n" in text for text in texts)


def test_a_comment_beside_the_statements_touches_nothing(proved: pathlib.Path, cache: SealedCache) -> None:
    judged_anew(proved, cache)
    with (proved / "policy" / "statements.yaml").open("a", encoding="utf-8") as file:
        file.write("# a comment\n")
    assert judged_anew(proved, cache) == 0
    assert judged_anew(proved, cache) == 0


def test_a_changed_statement_touches_what_holds_its_data(proved: pathlib.Path, cache: SealedCache) -> None:
    judged_anew(proved, cache)
    edit(proved / "policy" / "statements.yaml", "    data: [group-03]\n    subjects: [reader]\n    purposes: [aim-00, ",
         "    data: [group-03]\n    subjects: [reader]\n    purposes: [")  # fmt: skip
    assert judged_anew(proved, cache) == holding(proved, 3) < FILES
    assert judged_anew(proved, cache) == 0


def test_a_cited_statement_that_goes_touches_who_cites_it(proved: pathlib.Path, cache: SealedCache) -> None:
    judged_anew(proved, cache)
    edit(proved / "policy" / "statements.yaml", "  share-03-02:\n", "  share-03-02-new:\n")
    citing = sum("share-03-02]" in file.read_text(encoding="utf-8") for file in (proved / "categories").iterdir())
    assert citing <= judged_anew(proved, cache) <= holding(proved, 2) < FILES


@pytest.mark.parametrize(
    "more",
    ["    displaces: [share-00-00]\n", "    exception_to: [share-00-00]\n", "    informs: [retention]\n"],
)
def test_a_statement_that_does_more_than_permit_touches_everything(
    proved: pathlib.Path, cache: SealedCache, more: str
) -> None:
    judged_anew(proved, cache)
    edit(proved / "policy" / "statements.yaml", "    recipients: [kind-03]\n", f"    recipients: [kind-03]\n{more}")
    assert judged_anew(proved, cache) == FILES


def test_a_marked_sentence_that_nobody_quotes_any_more_is_heard(proved: pathlib.Path, cache: SealedCache) -> None:
    sentence = "We do not collect information of group 03."
    with (proved / "policy" / "privacy-policy.md").open("a", encoding="utf-8") as file:
        file.write(f"\n## Promise\n\n{sentence}\n")
    statements = proved / "policy" / "statements.yaml"
    edit(statements, "read: {retention: [retention]}", "read: {retention: [retention], promise: {reason: Not so.}}")
    quoted = f"  promised:\n    quote: {sentence}\n    prohibits: collect\n    until: 2015-01-01\n"
    with statements.open("a", encoding="utf-8") as file:
        file.write(f"{quoted}    data: [group-03]\n")
    judged_anew(proved, cache)
    assert not any(one.code == "POL025" for one in outcome(proved, None)[0])
    edit(statements, quoted, quoted.replace(sentence, collection_sentence(0)))
    assert judged_anew(proved, cache) == FILES
    assert any(one.code == "POL025" for one in outcome(proved, None)[0])


LOOKS_AT_STATEMENTS = {
    "dis008_uncited.py": "those that a disclosure cites, which the summary names",
    "inv004_invalid_value.py": "those of the whole inventory, in the check of it",
    "ref002_unknown_data.py": "those of the whole inventory, in the check of it",
    "ref003_unknown_purpose.py": "those of the whole inventory, in the check of it",
    "dis011_listed_under_condition.py": "no statement, but what the policies' documents list",
    "pol025_denied_yet_done.py": "marked sentences, which are in the key",
    "ref004_unknown_statement.py": "those that a category cites, which the summary names",
    "support/failing_goals.py": "drafts, where something fails",
    "support/inventory_references.py": "nothing of one category",
    "support/kept_too_long.py": "those that inform, which are not bare",
    "support/left_out.py": "nothing of one category",
    "support/said_in_time.py": "those of the whole inventory, in the check of it",
}
"""The checks of categories, and what they share, that look at policies besides the verdicts of goals, and at what.

Whoever adds one must see to it that a change of it counts: in `catalog.cache.global_key` or `catalog.cache.touch`.
"""


def test_no_check_of_a_category_looks_at_statements_unknown_to_the_cache() -> None:
    folder = pathlib.Path(catalog.checks.__file__).parent
    looking = re.compile(r"\b(?:statements|norms|sayings|telling|marked|waiting|anchors|policy_of|policies)\b")
    own = [file for file in folder.glob("*.py") if "def check_category" in file.read_text(encoding="utf-8")]
    files = [*own, *(folder / "support").glob("*.py")]
    found = {file.relative_to(folder).as_posix() for file in files if looking.search(_prepared_parts(file))}
    assert found == set(LOOKS_AT_STATEMENTS)


def _prepared_parts(file: pathlib.Path) -> str:
    """What a module takes of the prepared inventory, one name after another."""
    return " ".join(re.findall(r"prepared\.(?:inventory\.)?(\w+)", file.read_text(encoding="utf-8")))
