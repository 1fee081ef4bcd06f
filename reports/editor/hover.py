"""What stands beside the cursor when it rests: a name's meaning, a field's, a clause's of the policy."""

from __future__ import annotations

from typing import NamedTuple

from inventory.problem import Span
from reports.editor.known import Known
from reports.editor.meaning import SINGULAR, meaning_of
from reports.editor.pointing import Pointed, PointedName, pointed_at, quoting_statement, target_of
from reports.editor.proof_in_short import proof_in_short
from reports.escaping.markdown import code, prose
from reports.json_schema.words import WORDS


class Hover(NamedTuple):
    """Markdown, and the stretch of text that it explains; None for all of the line."""

    markdown: str
    span: Span | None


def hover(known: Known, file: str, text: str, line: int, column: int) -> Hover | None:
    """What is known of the place `line`, `column` of `text`, the text of `file`; None where that is nothing."""
    pointed = pointed_at(known, file, text, line, column)
    if pointed is None:
        return _of_clause(known, file, line)
    target = target_of(known, file, pointed)
    if target is None and (name := quoting_statement(file, known, pointed.cursor.path)):
        target = PointedName("statement", name)
    paragraphs = explained(known, target) if target else []
    paragraphs += _field(pointed) if not paragraphs or pointed.cursor.role == "key" else []
    return Hover("\n\n".join(paragraphs), pointed.cursor.span) if paragraphs else None


def explained(known: Known, target: PointedName) -> list[str]:
    """The paragraphs about a name, the first of them its headline; empty where nothing is known of it."""
    head = f"**{SINGULAR[target.space]}** {code(target.name)}"
    if target.space == "disclosure":
        proof = proof_in_short(known, target.name)
        return [head, *proof] if proof else []
    meaning = meaning_of(known, target)
    return [f"{head}: {prose(meaning.title)}", *meaning.paragraphs] if meaning else []


def _of_clause(known: Known, file: str, line: int) -> Hover | None:
    found = [explained(known, PointedName("clause", clause.id)) for clause in known.clauses_at(file, line)]
    return Hover("\n\n---\n\n".join("\n\n".join(one) for one in found), None) if found else None


def _field(pointed: Pointed) -> list[str]:
    owner = pointed.place.owner if pointed.place else ""
    named_by_author = pointed.mapping is not None and pointed.mapping.is_named_by_author
    words = WORDS.get(owner) if not (pointed.cursor.role == "key" and named_by_author) else None
    return [f"{code(owner.partition('.')[2])}: {words}"] if words else []
