"""What somebody says that a sentence means, as texts of files: statements, drafts, marks as read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalog.appended_records import CannotAppendError, appended
from catalog.drafting.keeping import CannotKeepError, without_draft
from catalog.editing.written import block_lines
from catalog.editing.yaml_edit import CannotEditError, Plain, with_value, with_values
from catalog.free_id import free_id
from catalog.reviewing.sentence_states import ReviewedSentence
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.entry import Entry
from inventory.policy import normalise, slug
from inventory.schema import Statement

DIMENSIONS = ("data", "subjects", "sources", "recipients", "purposes", "when")
ACTIONS = ("collect", "use", "disclose", "transfer")
LONGEST_ID = 40
Texts = dict[str, str]


def sentence_called(look: ReviewedLook, key: str) -> ReviewedSentence:
    """The sentence that a page names. Raises FormError."""
    found = next((one for one in look.sentences if one.key == key), None)
    if found is None:
        raise FormError("The policy does not hold this sentence any more: look again.")
    return found


def statement_called(look: ReviewedLook, name: str) -> Entry[Statement]:
    """A statement or draft by its id. Raises FormError."""
    for policy in look.inventory.policies:
        for entry in (*policy.statements, *policy.drafts):
            if entry.id == name:
                return entry
    raise FormError(f"There is no statement “{name}” any more: look again.")


def saved(look: ReviewedLook, text_of: Any, form: Form) -> Texts:
    """The file with the statement as the form has it, kept; a new one where the form names none."""
    sentence = sentence_called(look, form.text("at"))
    values = _values(look, form)
    if form.text("statement"):
        entry = statement_called(look, form.text("statement"))
        text = with_values(text_of(entry.file), values, entry.path)
        if entry.record.draft:
            text = _kept(text, entry, form.text("by"))
        return {entry.file: _without_todo(look, sentence, text)}
    file = statements_file(look, sentence.policy)
    record = {"quote": form.text("quote") or sentence.text, **_clause(look, sentence), **_said(values)}
    name = _free(look, _name(values, sentence))
    return {file: _without_todo(look, sentence, _with_statement(text_of(file), name, record))}


def split(look: ReviewedLook, text_of: Any, form: Form) -> Texts:
    """The file with a second statement of the same quote, drafted like the first, to be changed."""
    entry = statement_called(look, form.text("statement"))
    record: dict[str, Any] = {"quote": entry.record.quote}
    if entry.record.clause:
        record["clause"] = entry.record.clause
    record |= _said(_values(look, form)) | {"draft": "true"}
    return {entry.file: _with_statement(text_of(entry.file), _free(look, entry.id), record)}


def deleted(look: ReviewedLook, text_of: Any, form: Form) -> Texts:
    """The file without the statement."""
    entry = statement_called(look, form.text("statement"))
    return {entry.file: with_value(text_of(entry.file), entry.path, None)}


def marked_silent(look: ReviewedLook, text_of: Any, form: Form) -> Texts:
    """The file with the sentence marked as read: it says nothing about flows of data."""
    sentence = sentence_called(look, form.text("at"))
    policy = next(one for one in look.inventory.policies if one.id == sentence.policy)
    file = statements_file(look, sentence.policy)
    text = text_of(file)
    drafted = next((mark for mark in policy.drafted_marks if mark.id == sentence.clause.id), None)
    if drafted is not None:
        return {drafted.file: _without_todo(look, sentence, _kept(text_of(drafted.file), drafted, form.text("by")))}
    for name in sentence.drafts:
        entry = statement_called(look, name)
        text = with_value(text, entry.path, None) if entry.file == file else text
    return {file: _without_todo(look, sentence, _with_mark(look, sentence, text, form))}


def _with_mark(look: ReviewedLook, sentence: ReviewedSentence, text: str, form: Form) -> str:
    topics = form.terms(look.names, "topics")
    alone = sum(one.clause.id == sentence.clause.id and one.policy == sentence.policy for one in look.sentences) == 1
    policy = next(one for one in look.inventory.policies if one.id == sentence.policy)
    there = next((mark for mark in policy.read if mark.id == sentence.clause.id), None)
    reason = form.text("reason")
    if there is not None and not there.record.sentences:
        return text
    mark: Plain = topics
    if there is not None or not alone or reason:
        held = list(there.record.sentences) if there else []
        mark = {"topics": sorted({*topics, *(there.record.topics if there else ())})}
        mark |= {} if alone and not there else {"sentences": [*held, sentence.text]}
        mark |= {"reason": reason or (there.record.reason if there and there.record.reason else "")}
        mark = {key: value for key, value in mark.items() if value or key == "topics"}
    if there is not None:
        return with_value(text, ("read", sentence.clause.id), mark)
    if _has_section(text, "read"):
        return with_value(text, ("read", sentence.clause.id), mark)
    line = block_lines(sentence.clause.id, mark, 2)
    return f"{text.rstrip()}\nread:\n" + "\n".join(line) + "\n"


def _has_section(text: str, section: str) -> bool:
    return any(line.startswith(f"{section}:") for line in text.split("\n"))


def statements_file(look: ReviewedLook, policy: str) -> str:
    """The file to which statements of a policy are added: the first that the manifest names. Raises FormError."""
    from inventory.source import matching

    entry = look.inventory.manifest.policies[policy]
    for pattern in entry.statements:
        found = matching(look.root, pattern)[0]
        if found:
            return str(found[0])
    raise FormError(f"The policy “{policy}” has no file of statements: name one in inventory.yaml.")


def _values(look: ReviewedLook, form: Form) -> dict[str, Plain | None]:
    """The keys of a statement as the form has them; None for what it does not state."""
    kind, _, action = form.text("kind").partition(":")
    values: dict[str, Plain | None] = {}
    if kind == "as-is":
        return values
    if kind in ("permits", "prohibits") and action in ACTIONS:
        values |= {"permits": None, "prohibits": None, kind: action, "informs": None, "undertakes": None}
        values |= {name: form.terms(look.names, name) or None for name in DIMENSIONS}
        if action == "transfer":
            values["mechanism"] = next(iter(form.terms(look.names, "mechanism")), None)
    elif kind == "informs":
        topics = form.terms(look.names, "informs")
        values |= {"permits": None, "prohibits": None, "undertakes": None, "informs": topics}
        if not topics:
            raise FormError("Say what the sentence informs of: pick at least one topic.")
    elif kind == "undertakes":
        duty = next(iter(form.terms(look.names, "undertakes")), "")
        if not duty:
            raise FormError("Say which duty the company takes on: pick one.")
        values |= {"permits": None, "prohibits": None, "informs": None, "undertakes": duty}
        values |= {"evidence": form.text("evidence") or None} if "evidence" in form else {}
    else:
        raise FormError("Say first what the sentence does: permits, forbids, promises or informs.")
    return values


def _said(values: Mapping[str, Plain | None]) -> dict[str, Plain]:
    order = ("permits", "prohibits", "undertakes", "evidence", "informs", *DIMENSIONS, "mechanism")
    return {key: value for key in order if (value := values.get(key)) not in (None, [], "")}


def _clause(look: ReviewedLook, sentence: ReviewedSentence) -> dict[str, str]:
    """The clause's id, where the quote alone does not say which is meant."""
    same = sum(
        normalise(sentence.text) in normalise(one.text) for one in look.sentences if one.policy == sentence.policy
    )
    return {"clause": sentence.clause.id} if same > 1 else {}


def _name(values: Mapping[str, Plain | None], sentence: ReviewedSentence) -> str:
    action = values.get("permits") or values.get("prohibits") or values.get("undertakes") or "about"
    first = values.get("recipients") or values.get("data") or values.get("informs") or ""
    parts = ["no" if values.get("prohibits") else "", str(action), str(first[0]) if isinstance(first, list) else ""]
    return slug("-".join(part for part in parts if part))[:LONGEST_ID].strip("-") or sentence.clause.id


def _free(look: ReviewedLook, wanted: str) -> str:
    taken = {entry.id for policy in look.inventory.policies for entry in (*policy.statements, *policy.drafts)}
    return free_id(wanted, taken)


def _with_statement(text: str, name: str, record: Mapping[str, Any]) -> str:
    def written(indent: int) -> list[str]:
        margin = " " * indent
        return [
            f"{margin}{name}:",
            *(line for key, value in record.items() for line in block_lines(key, value, 2 * indent)),
        ]

    try:
        return appended(text, [name], written, "statements")
    except CannotAppendError as why:
        raise CannotEditError(str(why)) from None


def _kept(text: str, entry: Entry[Any], by: str) -> str:
    if getattr(entry.record, "proposed_by", None) and not by:
        raise FormError("Another program proposed this: say who read it, in “Your name”.")
    try:
        return without_draft(text, [entry.path], by)
    except CannotKeepError as why:
        raise CannotEditError(str(why)) from None


def _without_todo(look: ReviewedLook, sentence: ReviewedSentence, text: str) -> str:
    """The text without the sentence in its list of what is still to be read."""
    policy = next(one for one in look.inventory.policies if one.id == sentence.policy)
    said = normalise(sentence.text)
    waiting = [entry for entry in policy.todo if normalise(entry.record.quote) == said]
    for entry in reversed(waiting):
        if entry.file == statements_file(look, sentence.policy):
            text = with_value(text, entry.path, None)
    return text
