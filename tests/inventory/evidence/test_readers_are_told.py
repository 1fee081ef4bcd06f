"""A reader of evidence is one file, and whoever adds one also tries it and tells of it."""

from __future__ import annotations

import ast
import re
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest

from inventory.evidence.reading import EvidenceReader, readers

ROOT = Path(__file__).resolve().parents[3]
TABLE = (ROOT / "docs" / "discover.md").read_text(encoding="utf-8").partition("| evidence |")[2].partition("\n\n")[0]
TITLES = sorted({reader.title for reader in readers()})


@cache
def tried_names() -> frozenset[str]:
    """The names of files that the tests make or have, in small letters."""
    names = {path.name for path in (ROOT / "tests").rglob("*")}
    for path in (ROOT / "tests").rglob("*.py"):
        if path != Path(__file__):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
            names |= {text.rpartition("/")[2] for text in texts if isinstance(text, str) and len(text) < 120}
    return frozenset(name.lower() for name in names)


def is_tried(reader: EvidenceReader) -> bool:
    """Whether the tests have a file that this reader knows by its name; one without names goes by its content."""
    return not reader.names or any(fnmatchcase(name, known) for name in tried_names() for known in reader.names)


def is_told(title: str) -> bool:
    """Whether the table of docs/discover.md speaks of what the title names."""
    words = [word for word in re.findall(r"[\w.]{3,}", title.lower()) if word not in ("json", "xml", "file", "lock")]
    return any(word in TABLE.lower() for word in words)


@pytest.mark.parametrize("title", TITLES)
def test_each_reader_is_tried_and_told(title: str) -> None:
    assert is_told(title), f"docs/discover.md has no row, under “evidence”, for “{title}”"
    alike = [reader for reader in readers() if reader.title == title]
    assert all(map(is_tried, alike)), f"no test has a file that the reader of “{title}” knows: add one beside this file"


def test_one_that_nobody_tries_or_tells_of_is_found() -> None:
    strange = "flat strange-heap"
    assert not is_told(strange)
    assert not is_tried(readers()[0]._replace(names=("*.flat-strange",)))
