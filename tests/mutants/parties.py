"""Faults in who gets data: recipients, and the files that prove agreements and conditions."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutants.mutant import FAILING, Files, Mutant, Place
from tests.mutants.nodes import Nodes, misspelt

FILE = "recipients.yaml"
SPOKEN_OF = ("processor", "controller", "third-party")
"""Roles of which policies speak as such: whatever their kinds, sentences about providers or third parties hold."""


def mutants(files: Files) -> Iterator[Mutant]:
    """Every recipient in turn, then every file of evidence."""
    nodes = Nodes(files[FILE])
    for name in nodes.keys("recipients"):
        yield from _recipient(files, nodes, name)
    yield from _evidence(files)


def disclosures_to(files: Files, name: str, key: str) -> tuple[Place, ...]:
    """The places of `key` in the disclosures to a recipient."""
    found: list[Place] = []
    for file in [file for file in files if file.startswith("categories/")]:
        nodes = Nodes(files[file])
        found += [
            Place(file, nodes.line("disclosures", position, key))
            for position in range(nodes.count("disclosures"))
            if nodes.scalar("disclosures", position, "recipient") == name
        ]
    return tuple(found)


def _recipient(files: Files, nodes: Nodes, name: str) -> Iterator[Mutant]:
    base = ("recipients", name)

    def at(what: str, text: str, code: str, line: int) -> Mutant:
        return Mutant(f"{name}: {what}", {FILE: text}, (code,), (Place(FILE, line),))

    dropped = nodes.without(base)
    yield Mutant(f"{name}: dropped", {FILE: dropped}, ("REF001",), disclosures_to(files, name, "recipient"))
    renamed = nodes.with_key(base, misspelt(name))
    yield Mutant(f"{name}: id misspelt", {FILE: renamed}, ("REF001",), disclosures_to(files, name, "recipient"))
    path, kind = nodes.items(*base, "kinds")[0]
    yield at("kind misspelt", nodes.with_value(path, misspelt(kind)), "REF005", nodes.line(*path))
    role = (*base, "role")
    if nodes.scalar(*role) not in SPOKEN_OF:
        other = nodes.with_value((*base, "kinds"), "[personnel]")
        yield Mutant(f"{name}: of another kind", {FILE: other}, FAILING, disclosures_to(files, name, "id"))
    yield at("role misspelt", nodes.with_value(role, misspelt(nodes.scalar(*role))), "INV004", nodes.line(*role))
    yield at("without a role", nodes.without(role), "INV004", nodes.key_line(*base))
    title = (*base, "name")
    yield at("name with a Cyrillic letter", nodes.with_value(title, "P\u0430yment Co"), "INV008", nodes.line(*title))
    yield at("name twice", nodes.before_key(title, "name: Somebody else"), "INV002", nodes.line(*title) + 1)
    if (*base, "country") in nodes:
        country = (*base, "country")
        yield at("no country", nodes.with_value(country, "UK"), "INV004", nodes.line(*country))
    if (*base, "agreement") in nodes:
        document, signed = (*base, "agreement", "document"), (*base, "agreement", "signed")
        yield at("agreement lost", nodes.with_value(document, "agreements/none.md"), "INV007", nodes.line(*document))
        expired = nodes.with_value(signed, f"{nodes.scalar(*signed)}, expires: 2014-11-03")
        yield at("agreement expired", expired, "REC002", nodes.line(*signed))
        yield at("no day", nodes.with_value(signed, "2014-13-01"), "INV004", nodes.line(*signed))


def _evidence(files: Files) -> Iterator[Mutant]:
    for gone in [file for file in files if file.startswith(("evidence/", "agreements/"))]:
        places = [
            Place(file, number)
            for file, text in files.items()
            if file.endswith(".yaml")
            for number, line in enumerate(text.split("\n"), 1)
            if gone in line
        ]
        yield Mutant(f"{gone} removed", {gone: None}, ("INV007",), tuple(places))
