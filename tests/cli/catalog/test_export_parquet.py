"""`catalog export --parquet`: files that DuckDB reads, and that `catalog prove` judges."""

import json
from pathlib import Path

import duckdb
import pytest

from cli.main import main

APTIBLE = Path(__file__).resolve().parents[2] / "cases" / "aptible" / "inventory"


def test_the_folder_holds_all_that_questions_and_proving_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place, folder = str(tmp_path / "catalog.db"), tmp_path / "columns"
    assert main(["catalog", "record", str(APTIBLE), "--name", "one", "--catalog", place, "--as-of", "2015-09-01"]) == 1
    capsys.readouterr()
    assert main(["catalog", "export", "--parquet", str(folder), "--catalog", place, "--json"]) == 0
    assert sorted(json.loads(capsys.readouterr().out)["files"]) == sorted(file.name for file in folder.iterdir())
    monkeypatch.chdir(folder)
    with duckdb.connect() as columnar:
        columnar.execute(Path("views.sql").read_text(encoding="utf-8"))
        asked = (
            "SELECT inventory, COUNT(*) FROM current_goal JOIN current_entry USING (inventory, inventory_id) GROUP BY 1"
        )
        assert columnar.execute(asked).fetchall() == [("one", 109)]
    assert main(["catalog", "prove", "--parquet", str(folder)]) == 0


def test_a_file_or_a_folder_has_to_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = str(tmp_path / "catalog.db")
    assert main(["catalog", "export", "--catalog", place]) == 2
    assert "--parquet DIR" in capsys.readouterr().err
