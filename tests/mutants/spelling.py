"""Faults of form, the same in every file: misspelt and doubled keys, anchors, tags, empty lists, missing fields."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutants.mutant import Files, Mutant, Place
from tests.mutants.nodes import Nodes, Step, misspelt


def mutants(files: Files) -> Iterator[Mutant]:
    """Faults of form in categories, recipients, statements and the vocabulary."""
    for file, text in files.items():
        if file.endswith(".yaml") and file != "inventory.yaml":
            nodes = Nodes(text)
            yield from _keys(file, nodes)
            yield from _forbidden(file, nodes)


def _keys(file: str, nodes: Nodes) -> Iterator[Mutant]:
    for path in nodes.walk():
        if not _is_field(file, path):
            continue
        name = f"{file}: {'.'.join(map(str, path))}"
        here = (Place(file, nodes.key_line(*path)),)
        yield Mutant(f"{name} misspelt", {file: nodes.with_key(path, misspelt(str(path[-1])))}, ("INV003",), here)


def _is_field(file: str, path: tuple[Step, ...]) -> bool:
    """Whether the key is a field of a record and not a name that the user gives; one record in three is enough."""
    if (
        path[-1] in ("statements", "recipients", "read", "data")
        and len(path) == 1
        and not file.startswith("categories")
    ):
        return True
    if file.startswith("categories"):
        return path[-2:-1] != ("conditions",) and (len(path) == 1 or sum(map(ord, "".join(map(str, path)))) % 4 == 0)
    return len(path) == 3 and path[0] in ("statements", "recipients", "data") and sum(map(ord, str(path[1]))) % 3 == 0


def _forbidden(file: str, nodes: Nodes) -> Iterator[Mutant]:
    top = [path for path in nodes.walk() if len(path) == 1]
    for path in top:
        key, line = str(path[0]), nodes.key_line(*path)
        values = nodes.items(*path)
        if not values or values[0][0] != path:
            continue
        here = (Place(file, line),)
        doubled = nodes.before_key(path, f"{key}: {nodes.scalar(*path)}")
        yield Mutant(f"{file}: {key} twice", {file: doubled}, ("INV002",), (Place(file, line + 1),))
        yield Mutant(f"{file}: {key} with an anchor", {file: nodes.before_value(path, "&a ")}, ("INV005",), here)
        yield Mutant(f"{file}: {key} with a tag", {file: nodes.before_value(path, "!!str ")}, ("INV005",), here)
    yield Mutant(f"{file}: a second document", {file: f"{nodes.text}---\na: b\n"}, ("INV001",),
                 (Place(file, nodes.text.count("\n") + 1),))  # fmt: skip
    yield Mutant(f"{file}: emptied", {file: ""}, ("INV009",), (Place(file, 1),))
    yield Mutant(f"{file}: a tab", {file: "\t" + nodes.text}, ("INV001",), (Place(file, 1),))
