"""Where a name is given, and where it is used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from inventory.entry import Entry
from inventory.problem import Span
from reports.editor.known import Known
from reports.editor.mentions import mentions
from reports.editor.pointing import PointedName, pointed_at, quoting_statement, target_of
from reports.editor.spaces import VOCABULARY


class Where(NamedTuple):
    """A stretch of a file of the inventory."""

    file: str
    span: Span


def targets_at(known: Known, file: str, text: str, line: int, column: int) -> list[PointedName]:
    """The name under the cursor; in a policy the clauses of the line."""
    pointed = pointed_at(known, file, text, line, column)
    if pointed is None:
        return [PointedName("clause", clause.id) for clause in known.clauses_at(file, line)]
    target = target_of(known, file, pointed)
    if target is None and (name := quoting_statement(file, known, pointed.cursor.path)):
        clause = known.prepared.anchors[name].clause
        return [PointedName("clause", clause.id)] if clause else []
    return [target] if target else []


def definitions(known: Known, file: str, text: str, line: int, column: int) -> list[Where]:
    """Where the name at a place is given; of a quote, where the policy says it. Built-in terms stand in no file."""
    pointed = pointed_at(known, file, text, line, column)
    quoting = quoting_statement(file, known, pointed.cursor.path) if pointed else None
    if quoting:
        return list(_quoted(known, quoting))
    return [place for target in targets_at(known, file, text, line, column) for place in given_at(known, target)]


def references(known: Known, file: str, text: str, line: int, column: int, *, given: bool = True) -> list[Where]:
    """Every place that names what is named at a place, where it is `given` included if so asked.

    A clause is named by the quotes that stand in it, too.
    """
    targets = targets_at(known, file, text, line, column)
    found: dict[Where, None] = {}
    for target in targets:
        if given:
            found.update(dict.fromkeys(given_at(known, target)))
        found.update(dict.fromkeys(_used_at(known, target)))
    return sorted(found)


def given_at(known: Known, target: PointedName) -> Iterator[Where]:
    """Where a name is given."""
    entry = _entry(known, target)
    if entry is not None and entry.file in known.texts:
        yield Where(entry.file, known.span(entry.file, entry.path, on_key=True))
    elif target.space == "clause":
        clause = known.clauses[target.name]
        yield Where(clause.document, known.clause_span(clause))
    elif target.space == "category":
        file = known.category_files[target.name]
        yield Where(file, known.span(file, ("category",)))
    elif target.space == "policy":
        file = known.inventory.manifest_file
        yield Where(file, known.span(file, ("policies", target.name), on_key=True))
    elif target.space == "disclosure":
        yield from _disclosure(known, target.name)


def _entry(known: Known, target: PointedName) -> Entry[Any] | None:
    vocabulary = known.inventory.vocabulary
    if target.space == "mechanisms":
        return vocabulary.mechanisms.get(target.name)
    if target.space in VOCABULARY:
        return vocabulary[target.space].get(target.name)
    if target.space == "recipient":
        return known.inventory.recipients.get(target.name)
    return known.prepared.statements.get(target.name) if target.space == "statement" else None


def _quoted(known: Known, statement: str) -> Iterator[Where]:
    """The lines of the policy that a statement quotes: from the sentence's first to the clause's last."""
    clause, sentence = known.prepared.anchors[statement].clause, known.prover.sentence(statement)
    if clause is not None and sentence.line is not None:
        start = clause.column if sentence.line == clause.line else 1
        yield Where(clause.document, known.clause_span(clause)._replace(line=sentence.line, column=start))


def _disclosure(known: Known, name: str) -> Iterator[Where]:
    category = name.partition("/")[0]
    file = known.category_files.get(category, "")
    for mention in mentions(known, file):
        if mention.target == PointedName("disclosure", name) and mention.is_given:
            yield Where(file, known.span(file, mention.path))


def _used_at(known: Known, target: PointedName) -> Iterator[Where]:
    name = target.name.rpartition("/")[2]
    for file in known.records:
        for mention in mentions(known, file) if name in known.texts.get(file, "") else ():
            if mention.target == target and not mention.is_given:
                yield Where(file, known.span(file, mention.path, mention.on_key))
    if target.space == "clause":
        for name in known.statements_of.get(target.name, ()):
            entry = known.prepared.statements[name]
            yield Where(entry.file, known.span(entry.file, (*entry.path, "quote")))
