"""Faults in what is done with data: categories and their disclosures."""

from __future__ import annotations

from collections.abc import Iterator

from tests.mutants.mutant import FAILING, Files, Mutant, Place
from tests.mutants.nodes import Nodes, Step, misspelt

UNKNOWN = {"data": "REF002", "purposes": "REF003", "subjects": "REF005", "sources": "REF005", "cites": "REF004"}
UNSTATED_PURPOSE = "recruitment"
UNSTATED_DATA = "genetic-data"
NOT_BOUNDED = ("third-party-data", "aggregate")
"""Categories in which no datum is unstated: what third parties give is unbounded, what is derived is not collected."""


def mutants(files: Files) -> Iterator[Mutant]:
    """Every category file in turn."""
    for file, text in files.items():
        if file.startswith("categories/"):
            nodes = Nodes(text)
            yield from _misspelt_terms(file, nodes)
            yield from _unstated(file, nodes)
            yield from _incomplete(file, nodes)
            for position in range(nodes.count("disclosures")):
                yield from _disclosure(file, nodes, position)


def _mutant(file: str, what: str, text: str, code: str, line: int) -> Mutant:
    return Mutant(f"{file}: {what}", {file: text}, (code,), (Place(file, line),))


def _misspelt_terms(file: str, nodes: Nodes) -> Iterator[Mutant]:
    for key in ("purposes", "subjects", "sources", "data"):
        for path, value in nodes.items(key):
            text = nodes.with_value(path, misspelt(value))
            yield _mutant(file, f"{value} misspelt in {key}", text, UNKNOWN[key], nodes.line(*path))
    for position in range(nodes.count("data")):
        for key in ("type", "subjects", "sources", "purposes"):
            for path, value in nodes.items("data", position, key):
                code = UNKNOWN["data" if key == "type" else key]
                text = nodes.with_value(path, misspelt(value))
                yield _mutant(file, f"{value} of a datum misspelt", text, code, nodes.line(*path))
    listed = nodes.with_value(("listed_in",), misspelt(nodes.scalar("listed_in")))
    yield _mutant(file, "listed nowhere", listed, "COL002", nodes.line("listed_in"))


def _unstated(file: str, nodes: Nodes) -> Iterator[Mutant]:
    """More than any sentence permits."""
    purpose = nodes.with_item(("purposes",), UNSTATED_PURPOSE)
    yield _mutant(file, "an unstated purpose", purpose, "USE001", nodes.line("purposes"))
    if nodes.scalar("category") not in NOT_BOUNDED:
        datum = nodes.with_item(("data",), UNSTATED_DATA)
        yield _mutant(file, "an unstated datum", datum, "COL001", nodes.line("data"))
        text = nodes.with_item(("sources",), "employer-source")
        data = tuple(Place(file, nodes.line("data", position)) for position in range(nodes.count("data")))
        yield Mutant(f"{file}: an unstated source", {file: text}, ("COL001",), data)
    if ("regions",) in nodes:
        # A region more is no fault in 2014: beside Europe no law asked for a ground yet.
        none = nodes.with_item(("regions",), "UK")
        yield _mutant(file, "no country", none, "INV004", nodes.line("regions"))


def _incomplete(file: str, nodes: Nodes) -> Iterator[Mutant]:
    for key in ("purposes", "subjects", "data"):
        if len(nodes.items(key)) == nodes.count(key):
            yield _mutant(file, f"{key} emptied", nodes.with_value((key,), "[]"), "INV004", nodes.key_line(key))
    first = min(nodes.walk(), key=lambda path: nodes.key_line(*path))
    for key in ("title", "subjects", "purposes"):
        of_each_datum = all(("data", position, key) in nodes for position in range(nodes.count("data")))
        if (key,) != first and not of_each_datum:
            yield _mutant(file, f"without {key}", nodes.without((key,)), "INV004", nodes.key_line(*first))


def _disclosure(file: str, nodes: Nodes, position: int) -> Iterator[Mutant]:
    base: tuple[Step, ...] = ("disclosures", position)
    name = f"{file}: {nodes.scalar(*base, 'id')}"
    whole = (Place(file, nodes.line(*base, "id")),)

    def at(what: str, text: str, code: str, line: int) -> Mutant:
        return Mutant(f"{name}: {what}", {file: text}, (code,), (Place(file, line),))

    def fails(what: str, text: str, codes: tuple[str, ...] = FAILING) -> Mutant:
        return Mutant(f"{name}: {what}", {file: text}, codes, whole)

    recipient = (*base, "recipient")
    yield at("recipient misspelt", nodes.with_value(recipient, misspelt(nodes.scalar(*recipient))), "REF001",
             nodes.line(*recipient))  # fmt: skip
    published = nodes.scalar(*recipient) in ("general-public", "user-community")
    other = "business-partner" if published else "general-public"
    yield fails(f"goes to {other}", nodes.with_value(recipient, other))
    for key in ("data", "purposes", "cites"):
        for path, value in nodes.items(*base, key):
            text = nodes.with_value(path, misspelt(value))
            yield at(f"{value} misspelt in {key}", text, UNKNOWN[key], nodes.line(*path))
    purpose = fails("an unstated purpose", nodes.with_item((*base, "purposes"), UNSTATED_PURPOSE))
    yield purpose._replace(places=(*whole, Place(file, nodes.line(*base, "purposes"))))
    if (*base, "data") in nodes:
        yield at(
            "a datum not held", nodes.with_item((*base, "data"), UNSTATED_DATA), "REF009", nodes.line(*base, "data")
        )
    subjects = nodes.before_key(recipient, "subjects: [job-applicant]")
    yield at("subjects not held", subjects, "REF009", nodes.line(*recipient))
    for cited, wrong in ((nodes.scalar(*base, "cites", 0), "publish-content"),):
        if cited != wrong:
            yield fails("another sentence cited", nodes.with_value((*base, "cites", 0), wrong))
    yield from _conditions(nodes, base, at, fails)


def _conditions(nodes: Nodes, base: tuple[Step, ...], at: object, fails: object) -> Iterator[Mutant]:
    assert callable(at)
    assert callable(fails)
    for condition in nodes.keys(*base, "conditions"):
        held = (*base, "conditions", condition)
        evidence = (*held, "evidence")
        yield at("evidence misspelt", nodes.with_value(evidence, "evidence/none.md"), "INV007", nodes.line(*evidence))
        yield at("evidence outside", nodes.with_value(evidence, "../outside.md"), "INV007", nodes.line(*evidence))
        yield fails("a condition to come", nodes.with_value((*held, "since"), "2031-01-01"), ("DIS001", "DIS005"))
        yield at("no day", nodes.with_value((*held, "since"), "2014-02-30"), "INV004", nodes.line(*held, "since"))
        yield at("condition misspelt", nodes.with_key(held, misspelt(condition)), "REF005", nodes.key_line(*held))
        yield fails("without its condition", nodes.without((*base, "conditions")), ("DIS001", "DIS005"))
