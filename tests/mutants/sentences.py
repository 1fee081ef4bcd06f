"""Faults in what the policy says and what it is read to say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.mutants.mutant import FAILING, Files, Mutant, Place
from tests.mutants.nodes import Nodes, misspelt

STATEMENTS = "policy/statements.yaml"
POLICY = "policy/privacy-policy.md"
UNKNOWN = {
    "data": "REF002", "subjects": "REF005", "sources": "REF005", "recipients": "REF005", "purposes": "REF003",
    "when": "REF005", "displaces": "REF004", "exception_to": "REF004", "informs": "REF005", "promises": "REF005",
    "mechanism": "REF005", "undertakes": "REF005",
}  # fmt: skip
UNPROVED = ("COL001", "USE001", "TRN001", *FAILING)


def mutants(files: Files) -> Iterator[Mutant]:
    """Every statement and every clause marked as read in turn."""
    nodes = Nodes(files[STATEMENTS])
    for name in nodes.keys("statements"):
        yield from _quote(files, nodes, name)
        yield from _terms(nodes, name)
        yield from _cited(files, nodes, name)
    for clause in nodes.keys("read"):
        path = ("read", clause)
        here = (Place(STATEMENTS, nodes.key_line(*path)),)
        yield Mutant(f"read {clause} misspelt", {STATEMENTS: nodes.with_key(path, misspelt(clause))}, ("REF005",), here)
    yield from _lead_ins(files)


def _quote(files: Files, nodes: Nodes, name: str) -> Iterator[Mutant]:
    path = ("statements", name, "quote")
    words = nodes.scalar(*path).split()
    here = (Place(STATEMENTS, nodes.line(*path)),)
    altered = " ".join([*words[:-2], "formerly", *words[-2:]])
    yield Mutant(f"{name}: quote altered", {STATEMENTS: nodes.with_value(path, f'"{altered}"')}, ("POL001",), here)
    negated = _negated(files[POLICY], " ".join(words))
    if negated is not None:
        yield Mutant(f"{name}: “not” put into the policy", {POLICY: negated}, ("POL001",), here)


def _negated(policy: str, quote: str) -> str | None:
    """The policy with “not” before the last word but one of the sentence; None where it is made of several blocks."""
    tail = quote.rsplit(": ", 1)[-1] if quote not in " ".join(policy.split()) else quote
    pattern = r"\s+".join(re.escape(word) for word in tail.split())
    found = list(re.finditer(pattern, policy))
    if len(found) != 1:
        return None
    at = found[0].start() + found[0][0].rstrip().rfind(" ")
    return f"{policy[:at]} not{policy[at:]}"


def _terms(nodes: Nodes, name: str) -> Iterator[Mutant]:
    base = ("statements", name)
    for key, code in UNKNOWN.items():
        for path, value in nodes.items(*base, key)[:1]:
            text = nodes.with_value(path, misspelt(value))
            here = (Place(STATEMENTS, nodes.line(*path)),)
            yield Mutant(f"{name}: {value} misspelt in {key}", {STATEMENTS: text}, (code,), here)
    for key in ("permits", "prohibits"):
        if (*base, key) in nodes:
            path = (*base, key)
            here = (Place(STATEMENTS, nodes.line(*path)),)
            yield Mutant(
                f"{name}: an action that is none", {STATEMENTS: nodes.with_value(path, "sell")}, ("INV004",), here
            )


def _cited(files: Files, nodes: Nodes, name: str) -> Iterator[Mutant]:
    """Statements that a disclosure cites: without them, or with them at another time, it is not proved."""
    cites, ids = _citing(files, name)
    if not cites:
        return
    path, permits = ("statements", name), ("statements", name, "permits")
    yield Mutant(f"{name}: removed", {STATEMENTS: nodes.without(path)}, ("REF004",), cites)
    yield Mutant(
        f"{name}: to come", {STATEMENTS: nodes.before_key(permits, "from: 2031-01-01")}, ("DIS006", "DIS007"), ids
    )
    yield Mutant(
        f"{name}: ended", {STATEMENTS: nodes.before_key(permits, "until: 2014-11-03")}, ("DIS006", "DIS007"), ids
    )
    turned = nodes.with_key(permits, "prohibits")
    yield Mutant(f"{name}: turned round", {STATEMENTS: turned}, ("DIS001", "DIS002", "DIS003", "INV004"),
                 (*ids, Place(STATEMENTS, nodes.line(*permits)), Place(STATEMENTS, nodes.key_line(*path))))  # fmt: skip
    narrowed = nodes.with_value((*path, "data"), "[genetic-data]")
    yield Mutant(f"{name}: about other data", {STATEMENTS: narrowed}, FAILING, ids)
    if (*path, "such_as") not in nodes:
        elsewhere = nodes.with_value((*path, "recipients"), "[personnel]")
        yield Mutant(f"{name}: about other recipients", {STATEMENTS: elsewhere}, FAILING, ids)
    conditional = nodes.before_key(permits, "when: [opted-out]")
    if (*path, "when") not in nodes:
        yield Mutant(f"{name}: under a condition", {STATEMENTS: conditional}, ("DIS005", "DIS007"), ids)


def _citing(files: Files, name: str) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The places of the citations of a statement, and of the ids of the disclosures that cite it."""
    cites, ids = [], []
    for file in [file for file in files if file.startswith("categories/")]:
        nodes = Nodes(files[file])
        for position in range(nodes.count("disclosures")):
            for path, value in nodes.items("disclosures", position, "cites"):
                if value == name:
                    cites.append(Place(file, nodes.line(*path)))
                    ids.append(Place(file, nodes.line("disclosures", position, "id")))
    return tuple(cites), tuple(ids)


def _lead_ins(files: Files) -> Iterator[Mutant]:
    """Clauses that categories are listed in, called otherwise."""
    for file in [file for file in files if file.startswith("categories/")]:
        nodes = Nodes(files[file])
        title = nodes.scalar("listed_in").replace("-", "[^a-z0-9]+")
        for found in re.finditer(rf"\*\*({title}):\*\*", files[POLICY], re.IGNORECASE):
            renamed = f"{files[POLICY][: found.start(1)]}Something Else{files[POLICY][found.end(1) :]}"
            here = (Place(file, nodes.line("listed_in")),)
            yield Mutant(f"{file}: its clause renamed", {POLICY: renamed}, ("COL002",), here)
