from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from inventory.many_faults import MOST_FAULTS
from inventory.problem import Problem
from inventory.source import read_text
from inventory.strict_yaml import events, load, positions
from inventory.strict_yaml.build import Value
from tests.hostile.limits import stopped_after
from tests.hostile.yaml_rows import HARMLESS, ROWS, Row

SECONDS = 20
SLOW_WITHOUT_LIBYAML = 50_000
TAKEN_FOR_A_CHARACTER = "escaped surrogate"
SMALL = [
    row for row in (*ROWS, *HARMLESS) if len(row.content) < SLOW_WITHOUT_LIBYAML and row.name != TAKEN_FOR_A_CHARACTER
]


def read_and_load(root: Path, content: bytes) -> tuple[dict[str, Value], list[Problem]]:
    (root / "x.yaml").write_bytes(content)
    text, problems = read_text(root, "x.yaml")
    return ({}, problems) if text is None else load(text, "x.yaml")


def test_there_are_enough_hostile_files() -> None:
    assert len(ROWS) >= 57
    assert len({row.name for row in (*ROWS, *HARMLESS)}) == len(ROWS) + len(HARMLESS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_hostile_file_gets_its_code_on_its_line(row: Row, tmp_path: Path) -> None:
    with stopped_after(SECONDS):
        _, problems = read_and_load(tmp_path, row.content)
    first = problems[0]
    assert first.span is not None
    assert (first.code, first.span.line, first.file) == (row.code, row.line, "x.yaml")
    assert first.message.endswith(".")
    assert first.help.endswith(".")
    assert len(first.message) < 300
    assert len(problems) <= 4 * (MOST_FAULTS + 1)


@pytest.mark.parametrize("row", HARMLESS, ids=lambda row: row.name)
def test_harmless_file_passes(row: Row, tmp_path: Path) -> None:
    with stopped_after(SECONDS):
        value, problems = read_and_load(tmp_path, row.content)
    assert problems == []
    assert value


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_positions_of_a_hostile_file_never_fail(row: Row) -> None:
    with stopped_after(SECONDS):
        places = positions(row.content.decode("utf-8", "replace"))
        assert places.value(("a", 0, "b")).line >= 1
        assert places.key(("no such key",)).line >= 1
        assert not places.is_comma_made(("no such key",))


@pytest.mark.parametrize("row", SMALL, ids=lambda row: row.name)
def test_the_pure_python_parser_finds_the_same_code(row: Row, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "Parser", yaml.BaseLoader)
    with stopped_after(SECONDS):
        _, problems = read_and_load(tmp_path, row.content)
    assert [problem.code for problem in problems[:1]] == ([row.code] if row.code else [])
