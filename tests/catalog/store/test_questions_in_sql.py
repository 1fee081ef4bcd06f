"""The plain questions in `examples/questions`, answered alike by SQLite, PostgreSQL, DuckDB and, where it is, Spark."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from catalog.store.parquet import parquet_files
from catalog.store.store import Store
from tests.catalog.proving.recorded import keep

QUESTIONS = sorted((Path(__file__).parents[3] / "examples" / "questions").glob("*.sql"))
CASES = Path(__file__).parents[2] / "cases"
Answers = dict[str, list[tuple[str, ...]]]


def written(rows: Iterator[Any] | list[Any]) -> list[tuple[str, ...]]:
    """Rows in an order of their own: engines differ in where NULL comes."""
    return sorted(tuple("" if value is None else str(value) for value in row) for row in rows)


@pytest.fixture
def filled(store: Store) -> Store:
    """A catalogue of two inventories."""
    keep(store, "aptible")
    keep(store, "shop", CASES / "base", datetime.date(2024, 6, 1))
    return store


def in_database(store: Store) -> Answers:
    def ask(connection: Any) -> Answers:
        return {file.stem: written(connection.exec_driver_sql(file.read_text("utf-8")).all()) for file in QUESTIONS}

    return store.read(ask)


def columns_of(store: Store, folder: Path) -> Path:
    folder.mkdir()
    for name, content in store.read(lambda connection: dict(parquet_files(connection))).items():
        (folder / name).write_bytes(content)
    return folder


def in_duckdb(folder: Path) -> Answers:
    duckdb = pytest.importorskip("duckdb")
    with duckdb.connect() as columnar:
        columnar.execute(f"SET file_search_path = '{folder}'")
        columnar.execute((folder / "views.sql").read_text(encoding="utf-8"))
        return {file.stem: written(columnar.execute(file.read_text("utf-8")).fetchall()) for file in QUESTIONS}


def test_databases_and_columns_answer_alike(filled: Store, tmp_path: Path) -> None:
    answers = in_database(filled)
    assert len(answers) == 5
    assert all(answers.values()), "a question that nothing answers shows nothing"
    assert {row[0] for row in answers["who-gets-email-addresses"]} == {"aptible", "shop"}
    assert in_duckdb(columns_of(filled, tmp_path / "columns")) == answers


@pytest.mark.slow
def test_spark_answers_alike(sqlite: Store, tmp_path: Path) -> None:
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed: pip install pyspark")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    keep(sqlite, "aptible")
    keep(sqlite, "shop", CASES / "base", datetime.date(2024, 6, 1))
    folder = columns_of(sqlite, tmp_path / "columns")
    spark = sql.SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        for file in folder.glob("*.parquet"):
            spark.read.parquet(str(file)).createOrReplaceTempView(file.stem)
        found = {file.stem: written([tuple(row) for row in spark.sql(file.read_text("utf-8")).collect()])
                 for file in QUESTIONS}  # fmt: skip
    finally:
        spark.stop()
    assert found == in_database(sqlite)
