"""Which layer may import and do what."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LINT_IMPORTS = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"]

ONLY_CLI = {
    "input",
    "os.environ",
    "os.getenv",
    "print",
    "sys.argv",
    "sys.exit",
    "sys.stderr",
    "sys.stdin",
    "sys.stdout",
}
FILE_WRITERS = {"mkdir", "open", "touch", "unlink", "write_bytes", "write_text"}
FILE_READERS = {"iterdir", "glob", "read_bytes", "read_text", "rglob", "scandir"}


def modules(layer: str) -> list[Path]:
    return sorted((ROOT / layer).rglob("*.py"))


def names_used(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
            if isinstance(node.value, ast.Name):
                yield f"{node.value.id}.{node.attr}"


def uses(layer: str, forbidden: set[str]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}: {name}"
        for file in modules(layer)
        for name in sorted(forbidden.intersection(names_used(file.read_text(encoding="utf-8"))))
    ]


def imported(layer: str) -> set[str]:
    found: set[str] = set()
    for file in modules(layer):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found


def test_imports_only_point_right() -> None:
    done = subprocess.run(LINT_IMPORTS, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout
    assert "2 kept, 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("importer", "imported"),
    [("inventory", "catalog"), ("catalog", "reports"), ("reports", "cli"), ("clausemap", "cli")],
)
def test_an_import_that_points_left_is_noticed(tmp_path: Path, importer: str, imported: str) -> None:
    for package in ("clausemap", "cli", "reports", "catalog", "inventory"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / importer / "__init__.py").write_text(f"import {imported}\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    done = subprocess.run(LINT_IMPORTS, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 1
    assert f"{importer} -> {imported}" in done.stdout


@pytest.mark.parametrize("layer", ["inventory", "catalog", "reports"])
def test_only_the_command_line_prints_exits_and_reads_the_environment(layer: str) -> None:
    assert uses(layer, ONLY_CLI) == []
    assert imported(layer).isdisjoint({"argparse", "getpass", "rich", "typer"})


def test_reports_touch_no_file() -> None:
    assert uses("reports", FILE_WRITERS | FILE_READERS) == []


def test_reading_an_inventory_writes_nothing() -> None:
    assert uses("inventory", FILE_WRITERS - {"open"}) == []


def test_reading_needs_neither_graph_nor_database() -> None:
    slow = {"graphviz", "jinja2", "networkx", "sqlalchemy", "sqlmodel"}
    assert imported("inventory").isdisjoint(slow)
