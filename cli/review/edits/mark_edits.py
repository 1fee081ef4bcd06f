"""Sentences marked as read: they say nothing about flows of data."""

from __future__ import annotations

from catalog.drafting.yaml_text import visible
from catalog.reviewing.sentence_states import ReviewedSentence
from cli.review.edits import TextOf, Texts
from cli.review.edits.sentences import (
    kept,
    policy_of,
    sentence_called,
    statement_called,
    statements_file,
    without_todo,
)
from cli.review.form import Form
from cli.review.look import ReviewedLook
from inventory.schema import ReadMark
from inventory.strict_yaml import Value
from inventory.yaml_edit import with_new_record, with_value

SECTION = "read"


def marked_silent(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """The file with the sentence marked as read; its drafts go."""
    sentence = sentence_called(look, form.text("at"))
    marks = policy_of(look, sentence).drafted_marks
    drafted = next((mark for mark in marks if mark.id == sentence.clause.id), None)
    if drafted is not None:
        return {drafted.file: without_todo(look, sentence, kept(text_of(drafted.file), drafted, form))}
    file = statements_file(look, sentence.policy)
    text = text_of(file)
    for entry in (statement_called(look, name) for name in sentence.drafts):
        text = with_value(text, entry.path, None) if entry.file == file else text
    return {file: without_todo(look, sentence, _with_mark(look, sentence, text, form))}


def _with_mark(look: ReviewedLook, sentence: ReviewedSentence, text: str, form: Form) -> str:
    marks = policy_of(look, sentence).read
    there = next((mark.record for mark in marks if mark.id == sentence.clause.id), None)
    if there is not None and not there.sentences:
        return text
    topics, reason = form.terms(look.names, "topics"), form.text("reason")
    mark: Value = [*topics]
    if there is not None or reason or not _is_alone(look, sentence):
        mark = _mark_in_long(there, sentence, topics, reason, whole=there is None and _is_alone(look, sentence))
    return with_new_record(text, SECTION, sentence.clause.id, mark)


def _is_alone(look: ReviewedLook, sentence: ReviewedSentence) -> bool:
    """Whether a sentence is all of its clause."""
    place = (sentence.policy, sentence.clause.id)
    return sum((one.policy, one.clause.id) == place for one in look.sentences) == 1


def _mark_in_long(
    there: ReadMark | None, sentence: ReviewedSentence, topics: list[str], reason: str, *, whole: bool
) -> dict[str, Value]:
    """The mark with the sentences that it is about, but for one about the `whole` clause, and why."""
    named: list[Value] = [*sorted({*topics, *(there.topics if there else ())})]
    mark: dict[str, Value] = {"topics": named}
    if not whole:
        mark["sentences"] = [*(there.sentences if there else ()), visible(sentence.text)]
    said = {"reason": reason or (there and there.reason), "kept_by": there and there.kept_by}
    return {**mark, **{key: value for key, value in said.items() if value}}
