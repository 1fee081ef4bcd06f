"""Faults in the manifest and the vocabulary, and files that are not there any more."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutants.mutant import FAILING, Files, Mutant, Place
from tests.mutants.nodes import Nodes, misspelt

MANIFEST = "inventory.yaml"
VOCABULARY = "vocabulary.yaml"


def mutants(files: Files) -> Iterator[Mutant]:
    """The manifest, then the vocabulary, then whole files."""
    nodes = Nodes(files[MANIFEST])
    yield from _refused(nodes)
    yield from _pointing_nowhere(nodes)
    yield from _vocabulary(files)
    for file, at in (("policy/statements.yaml", ("policies", "privacy", "statements")),
                     ("policy/privacy-policy.md", ("policies", "privacy", "document")),
                     (VOCABULARY, ("vocabulary",)), ("recipients.yaml", ("recipients",))):  # fmt: skip
        here = (Place(MANIFEST, nodes.line(*at)),)
        yield Mutant(f"{file} removed", {file: None}, ("INV001", "INV007", "INV009"), here)
    yield Mutant("third-party-data removed", {"categories/third-party-data.yaml": None}, ("REF002",),
                 tuple(Place("policy/statements.yaml", n) for n, line in
                       enumerate(files["policy/statements.yaml"].split("\n"), 1) if "data: [third-party-data]" in line)
                 )  # fmt: skip
    yield Mutant("manifest removed", {MANIFEST: None}, (), (), "inventory.yaml")


def _refused(nodes: Nodes) -> Iterator[Mutant]:
    """What is wrong in the manifest stops the check."""
    for path in nodes.walk():
        if path != ("policies", "privacy"):
            text = nodes.with_key(path, misspelt(str(path[-1])))
            yield Mutant(f"manifest: {path[-1]} misspelt", {MANIFEST: text}, ("INV003",),
                         (Place(MANIFEST, nodes.key_line(*path)),), "INV003")  # fmt: skip
    for path, value in ((("organisation", "country"), "USA"), (("policies", "privacy", "effective"), "2014-11-31"),
                        (("settings", "as_of"), "today"), (("policies",), "{}"), (("categories",), "[]")):  # fmt: skip
        yield Mutant(f"manifest: {path[-1]} is {value}", {MANIFEST: nodes.with_value(path, value)}, ("INV004",),
                     (Place(MANIFEST, nodes.line(*path)),), "INV004")  # fmt: skip


def _pointing_nowhere(nodes: Nodes) -> Iterator[Mutant]:
    for path in (("recipients",), ("vocabulary",), ("policies", "privacy", "document"),
                 ("policies", "privacy", "statements")):  # fmt: skip
        text = nodes.with_value(path, "none/*.md" if path[-1] == "document" else "none/*.yaml")
        here = (Place(MANIFEST, nodes.line(*path)),)
        yield Mutant(f"manifest: {path[-1]} names nothing", {MANIFEST: text}, ("INV001", "INV007", "INV009"), here)
    text = nodes.with_value(("categories",), "none/*.yaml")
    yield Mutant("manifest: categories names nothing", {MANIFEST: text}, (), (), "nothing to check")
    for key, value in (("effective", "2031-01-01"),):
        places = tuple(Place("categories/account.yaml", line) for line in range(1, 200))
        moved = nodes.with_value(("policies", "privacy", key), value)
        yield Mutant(f"manifest: {key} moved", {MANIFEST: moved}, ("DIS006", *FAILING), places)


def _vocabulary(files: Files) -> Iterator[Mutant]:
    nodes = Nodes(files[VOCABULARY])
    codes = {"data": "REF002", "purposes": "REF003"}
    for dimension in [path[0] for path in nodes.walk() if len(path) == 1]:
        for term in nodes.keys(dimension):
            code = codes.get(str(dimension), "REF005")
            path, value = nodes.items(dimension, term, "broader")[0]
            text = nodes.with_value(path, misspelt(value))
            yield Mutant(
                f"{term}: broader misspelt", {VOCABULARY: text}, (code,), (Place(VOCABULARY, nodes.line(*path)),)
            )
            cycle = nodes.with_item((dimension, term, "broader"), term)
            line = nodes.line(dimension, term, "broader")
            yield Mutant(f"{term}: broader than itself", {VOCABULARY: cycle}, ("REF008",),
                         (Place(VOCABULARY, line), Place(VOCABULARY, nodes.key_line(dimension, term))))  # fmt: skip
            uses = tuple(
                Place(file, number)
                for file, source in files.items()
                if file.endswith(".yaml") and file != VOCABULARY
                for number, line_text in enumerate(source.split("\n"), 1)
                if term in line_text
            )
            yield Mutant(f"{term}: dropped", {VOCABULARY: nodes.without((dimension, term))}, (code,), uses)
