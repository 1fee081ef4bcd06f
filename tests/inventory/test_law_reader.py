"""Packs of laws: those that ship are whole and honest, a company's own are read beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.law.packs import built_in, known_packs, law_names, packs_of
from inventory.law_reader import built_in_packs, own_pack_files, read_packs
from inventory.vocabulary_reader import assemble, built_in_vocabulary

OFFICIAL = ("legislation.gov.uk", "ecfr.gov", "law.lis.virginia.gov", "thefederalregister.org", "priv.gc.ca")
PACKS = built_in_packs()
REQUIREMENTS = [
    pytest.param(asked, id=f"{pack}/{name}")
    for pack, entry in PACKS.items() for name, asked in entry.record.requirements.items()
]  # fmt: skip
OWN = """\
pack: house
law: house
title: Rules of the house
requirements:
  kept: {topic: retention, requirement: how long, source: Rule 1, in_force: {from: 2025-01-01}, per: category,
    proved_by: topic, text: seen, seen_at: on the wall}
"""


def test_sixteen_laws_ask_135_things() -> None:
    assert (len(PACKS), len(REQUIREMENTS)) == (16, 135)
    assert {entry.id for entry in packs_of("gdpr", PACKS)} == {"gdpr-13", "gdpr-14", "gdpr-30"}
    assert [entry.id for entry in packs_of("coppa-2025", PACKS)] == ["coppa-2025"]
    assert set(law_names(PACKS)) >= {"gdpr", "uk", "coppa", "coppa-2025", "gdpr-30"}


def test_the_compiled_form_holds_the_same_packs() -> None:
    assert built_in() == PACKS


@pytest.mark.parametrize("asked", REQUIREMENTS)
def test_only_what_somebody_saw_in_an_official_text_is_called_seen(asked: object) -> None:
    seen_at = getattr(asked, "seen_at", None) or ""
    official = any(place in seen_at for place in OFFICIAL)
    assert getattr(asked, "text", "") != "seen" or official
    assert official or getattr(asked, "text", "") == "not seen" or "secondary" in seen_at or "not noted" in seen_at


@pytest.mark.parametrize("asked", REQUIREMENTS)
def test_every_requirement_says_how_it_is_met(asked: object) -> None:
    topics = getattr(asked, "topic", ())
    vocabulary, _ = assemble(built_in_vocabulary(), [])
    assert [topic for topic in topics if topic not in vocabulary["topics"]] == []
    assert bool(getattr(asked, "proved_by", ())) != bool(getattr(asked, "same_as", ()))
    assert topics or "topic" not in getattr(asked, "proved_by", ())


def test_facts_that_a_pack_asks_have_a_question() -> None:
    used = {
        when for entry in PACKS.values() for asked in entry.record.requirements.values() for when in asked.applies_when
    }
    questions = {name for entry in PACKS.values() for name in entry.record.facts}
    assert questions <= used


def test_a_companys_own_packs_are_read_beside_the_built_in_ones(tmp_path: Path) -> None:
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws/house.yaml").write_text(OWN, encoding="utf-8")
    own, problems = read_packs(tmp_path, own_pack_files(tmp_path))
    assert (list(own), problems) == (["house"], [])
    assert known_packs(own)["house"].file == "laws/house.yaml"


def test_a_requirement_at_fault_is_told_and_left_out_alone(tmp_path: Path) -> None:
    (tmp_path / "laws").mkdir()
    text = OWN + "  other: {requirement: x, source: y, in_force: {}, per: twice, text: seen}\n"
    (tmp_path / "laws/house.yaml").write_text(text, encoding="utf-8")
    own, problems = read_packs(tmp_path, own_pack_files(tmp_path))
    assert list(own["house"].record.requirements) == ["kept"]
    assert [(problem.code, problem.path) for problem in problems] == [("INV004", ("requirements", "other", "per"))]


def test_two_packs_of_one_id_are_told(tmp_path: Path) -> None:
    (tmp_path / "laws").mkdir()
    for name in ("a", "b"):
        (tmp_path / f"laws/{name}.yaml").write_text(OWN, encoding="utf-8")
    assert [problem.code for problem in read_packs(tmp_path, own_pack_files(tmp_path))[1]] == ["REF006"]
