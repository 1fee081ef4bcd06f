"""`inventory schema`: one, all, or the list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.main import main
from reports.json_schema import KINDS, schema_of


@pytest.mark.parametrize("kind", KINDS)
def test_one(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind]) == 0
    assert json.loads(capsys.readouterr().out) == schema_of(kind)


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["KIND", *KINDS]


def test_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "a" / "schemas"
    assert main(["schema", "--all", str(folder)]) == 0
    assert {file.name for file in folder.iterdir()} == {f"{kind}.schema.json" for kind in KINDS}
    assert json.loads((folder / "waivers.schema.json").read_text()) == schema_of("waivers")
    assert capsys.readouterr().out == f"{len(KINDS)} schemas written to {folder}.\n"


def test_unknown_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "categroy"]) == 2
    assert capsys.readouterr().err == ("inventory: There is no kind of file “categroy”. Did you mean “category”?\n")


def test_kind_and_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "category", "--all", str(tmp_path)]) == 2
    assert "not both" in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_cannot_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert main(["schema", "--all", str(tmp_path / "file")]) == 2
    assert "cannot be made a folder" in capsys.readouterr().err
