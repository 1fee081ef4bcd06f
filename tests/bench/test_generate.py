"""The inventories that the benchmarks measure: their size, and that nothing in them is left unproved."""

import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.generate import DENSE, PLAIN, collection_sentence, generate, sharing_sentence, use_sentence
from catalog.checking.assessment import assess
from inventory.load import load_inventory


def load(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@pytest.fixture(params=[PLAIN, DENSE])
def inventory(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    generate(tmp_path / "made", 50, request.param)
    return tmp_path / "made"


@pytest.mark.parametrize(
    ("disclosures", "lines", "bytes_"), [(PLAIN, (45, 45), (1050, 1350)), (DENSE, (100, 130), (11_000, 13_000))]
)
def test_a_file_is_as_large_as_the_targets_say(
    tmp_path: Path, disclosures: int, lines: tuple[int, int], bytes_: tuple[int, int]
) -> None:
    generate(tmp_path / "made", 50, disclosures)
    for file in (tmp_path / "made" / "categories").iterdir():
        text = file.read_bytes()
        assert lines[0] <= text.count(b"\n") <= lines[1]
        assert bytes_[0] <= len(text) <= bytes_[1]
        assert len(load(file)["disclosures"]) == disclosures


def test_the_same_arguments_write_the_same_bytes(tmp_path: Path) -> None:
    generate(tmp_path / "one", 9)
    generate(tmp_path / "two", 9)
    one, two = (
        {file.relative_to(home): file.read_bytes() for file in home.rglob("*") if file.is_file()}
        for home in (tmp_path / "one", tmp_path / "two")
    )
    assert one == two
    assert len(one) == 9 + 6


def test_every_sentence_of_the_policy_has_a_meaning(tmp_path: Path) -> None:
    generate(tmp_path, 1)
    blocks = (tmp_path / "policy" / "privacy-policy.md").read_text(encoding="utf-8").strip().split("\n\n")
    sentences = [block for block in blocks if not block.startswith("#")]
    file = load(tmp_path / "policy" / "statements.yaml")
    statements = file["statements"]
    assert file["read"] == {"retention": ["retention"]}
    assert sorted(sentences[:-1]) == sorted(statement["quote"] for statement in statements.values())
    assert {collection_sentence(0), use_sentence(7), sharing_sentence(9, 7)} <= set(sentences)


def test_every_disclosure_rests_on_the_statement_it_cites(inventory: Path) -> None:
    vocabulary = load(inventory / "vocabulary.yaml")
    recipients = load(inventory / "recipients.yaml")["recipients"]
    statements = load(inventory / "policy" / "statements.yaml")["statements"]
    used = set()
    for file in sorted((inventory / "categories").iterdir()):
        category = load(file)
        for disclosure in category["disclosures"]:
            (cited,) = disclosure["cites"]
            groups = {vocabulary["data"][datum]["broader"][0] for datum in disclosure["data"]}
            assert len(disclosure["data"]) == 2
            assert set(disclosure["data"]) <= set(category["data"])
            assert set(disclosure["purposes"]) <= set(category["purposes"])
            assert groups == set(statements[cited]["data"])
            assert recipients[disclosure["recipient"]]["kinds"] == statements[cited]["recipients"]
            used.add(disclosure["recipient"])
    assert used == set(recipients)


def test_nothing_is_left_unproved_and_nothing_is_found(inventory: Path) -> None:
    assessment = assess(load_inventory(inventory), datetime.date(2024, 1, 1), keep_goals=False)
    summaries = assessment.assessed.summaries
    assert [finding.message for finding in assessment.findings] == []
    assert sum(summary.goals for summary in summaries) == sum(summary.proved for summary in summaries) > 50 * PLAIN
