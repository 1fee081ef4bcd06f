"""Statements kept, changed, added, split and taken out: what somebody says that a sentence means."""

from __future__ import annotations

from collections.abc import Mapping

from catalog.drafting.yaml_text import visible
from catalog.free_id import free_id
from catalog.reviewing.sentence_states import ReviewedSentence
from cli.review.edits import TextOf, Texts
from cli.review.edits.said_in_form import stated, statement_values
from cli.review.edits.sentences import kept, sentence_called, statement_called, statements_file, without_todo
from cli.review.form import Form
from cli.review.look import ReviewedLook
from inventory.policy import normalise, slug
from inventory.strict_yaml import Value
from inventory.yaml_edit import with_new_record, with_value, with_values

LONGEST_ID = 40
SECTION = "statements"


def saved(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """The file with the statement as the form has it, kept; a new one where the form names none."""
    sentence = sentence_called(look, form.text("at"))
    if not form.text("statement"):
        return _added(look, text_of, form, sentence)
    entry = statement_called(look, form.text("statement"))
    text = with_values(text_of(entry.file), statement_values(look, form), entry.path)
    text = kept(text, entry, form) if entry.record.draft else text
    return {entry.file: without_todo(look, sentence, text)}


def _added(look: ReviewedLook, text_of: TextOf, form: Form, sentence: ReviewedSentence) -> Texts:
    values, file = statement_values(look, form), statements_file(look, sentence.policy)
    quote = form.text("quote") or visible(sentence.text)
    record: Value = {"quote": quote, **_clause(look, sentence), **stated(values)}
    text = with_new_record(text_of(file), SECTION, _free(look, _name(values, sentence)), record)
    return {file: without_todo(look, sentence, text)}


def split(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """The file with a second statement of the same quote, drafted like the first, to be changed."""
    entry = statement_called(look, form.text("statement"))
    clause: dict[str, Value] = {"clause": entry.record.clause} if entry.record.clause else {}
    said = stated(statement_values(look, form))
    record: Value = {"quote": visible(entry.record.quote), **clause, **said, "draft": "true"}
    return {entry.file: with_new_record(text_of(entry.file), SECTION, _free(look, entry.id), record)}


def deleted(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """The file without the statement."""
    entry = statement_called(look, form.text("statement"))
    return {entry.file: with_value(text_of(entry.file), entry.path, None)}


def _clause(look: ReviewedLook, sentence: ReviewedSentence) -> dict[str, Value]:
    """The clause's id, where the quote alone does not say which is meant."""
    said = normalise(sentence.text)
    same = sum(said in normalise(one.text) for one in look.sentences if one.policy == sentence.policy)
    return {"clause": sentence.clause.id} if same > 1 else {}


def _name(values: Mapping[str, Value | None], sentence: ReviewedSentence) -> str:
    action = values.get("permits") or values.get("prohibits") or values.get("undertakes") or "about"
    first = values.get("recipients") or values.get("data") or values.get("informs") or ""
    parts = ["no" if values.get("prohibits") else "", str(action), str(first[0]) if isinstance(first, list) else ""]
    return slug("-".join(part for part in parts if part))[:LONGEST_ID].strip("-") or sentence.clause.id


def _free(look: ReviewedLook, wanted: str) -> str:
    taken = {entry.id for policy in look.inventory.policies for entry in (*policy.statements, *policy.drafts)}
    return free_id(wanted, taken)
