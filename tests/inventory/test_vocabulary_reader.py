"""Built-in terms, and a project's own over them."""

from __future__ import annotations

from pathlib import Path

import pytest

import inventory.vocabulary_reader as reader
from inventory.schema import VocabularyFile
from inventory.vocabulary_reader import assemble, built_in_vocabulary, read_vocabulary_file
from tests.inventory.small import placed


def words(**sections: object) -> VocabularyFile:
    return VocabularyFile.model_validate(sections)


BUILT_IN = (words(data={"pet": {"label": "Pet"}, "dog": {"label": "Dog"}}), "built-in/data.yaml", ())


def test_a_projects_term_replaces_a_built_in_one_of_the_same_id() -> None:
    own = (words(data={"pet": {"label": "Our pet", "broader": "animal"}}), "inventory.yaml", ("vocabulary",))
    vocabulary, problems = assemble([BUILT_IN], [own])
    assert problems == []
    pet, dog = vocabulary["data"]["pet"], vocabulary["data"]["dog"]
    assert (pet.record.label, pet.record.broader) == ("Our pet", ("animal",))
    assert (pet.file, pet.path) == ("inventory.yaml", ("vocabulary", "data", "pet"))
    assert (dog.file, dog.path) == ("built-in/data.yaml", ("data", "dog"))


def test_a_term_given_twice_by_the_project() -> None:
    first = (words(data={"cat": {"label": "Cat"}}, purposes={"cat": {"label": "Other"}}), "a.yaml", ())
    second = (words(data={"cat": {"label": "Cat again"}}), "b.yaml", ())
    vocabulary, problems = assemble([BUILT_IN], [first, second])
    assert placed(problems) == [("REF006", "b.yaml", "*", "data", "cat")]
    assert problems[0].message == "The term “cat” is defined a second time; the first is in a.yaml."
    assert problems[0].where == "cat"
    assert (vocabulary["data"]["cat"].record.label, vocabulary["purposes"]["cat"].record.label) == ("Cat", "Other")


def test_mechanisms() -> None:
    own = (words(mechanisms={"m": {"label": "M", "origins": "EEA", "destinations": "US"}}), "a.yaml", ())
    vocabulary, problems = assemble([BUILT_IN], [own, own])
    assert placed(problems) == [("REF006", "a.yaml", "*", "mechanisms", "m")]
    assert vocabulary.mechanisms["m"].path == ("mechanisms", "m")


def test_a_file_that_cannot_be_read_is_no_section(tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text("data: [", encoding="utf-8")
    sections, problems = read_vocabulary_file(tmp_path, "v.yaml")
    assert (sections, [p.code for p in problems]) == ([], ["INV001"])


def test_the_built_in_vocabulary_has_one_file_a_dimension() -> None:
    files = [file for _, file, _ in built_in_vocabulary()]
    assert files == sorted(files)
    assert {file.removeprefix("built-in/").removesuffix(".yaml") for file in files} == {
        *reader.DIMENSIONS, "mechanisms", "regimes"
    }  # fmt: skip


def test_a_built_in_vocabulary_at_fault_is_our_own_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "data.yaml").write_text("data: {pet: {}}\n", encoding="utf-8")
    monkeypatch.setattr(reader, "BUILT_IN", tmp_path)
    with pytest.raises(RuntimeError, match=r"built-in vocabulary: .*“label” is missing"):
        built_in_vocabulary()
