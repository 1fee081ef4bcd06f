"""One public class name means one thing: somebody who searches for it finds the one class."""

import ast
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("clausemap", "cli", "reports", "catalog", "inventory")


def doubled(sources: Mapping[str, str]) -> dict[str, list[str]]:
    """The public classes of `sources` (text by name of file) whose name stands twice, each with its places."""
    places = defaultdict(list)
    for name, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(f"{name}:{node.lineno}")
    return {name: found for name, found in places.items() if len(found) > 1}


def test_no_public_class_name_stands_twice() -> None:
    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    assert len(files) > 500
    sources = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in files}
    told = [f"{name} is a class in {' and in '.join(places)}" for name, places in sorted(doubled(sources).items())]
    assert not told, "Give each its own name, after what it is: " + "; ".join(told)


def test_a_doubled_name_is_found_wherever_it_stands() -> None:
    sources = {
        "a.py": "class Row:\n    class Cell: ...\n",
        "b.py": "class Row: ...\nclass _Own: ...\n",
        "c.py": "class _Own: ...",
    }
    assert doubled(sources) == {"Row": ["a.py:1", "b.py:1"]}
