"""The first view: the policy sentence by sentence, and beside it what one of them means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from catalog.counting import counted
from catalog.drafting.remarks import remarks_on
from catalog.justify.saying import with_recipients
from catalog.reading.in_clause import is_only_label, read_in_clause
from catalog.reading.model import Reading
from catalog.reading.policy_language import language_of_clauses, language_of_sentence
from catalog.reading.shared import reader_of
from catalog.reviewing.sentence_states import ReviewedSentence
from inventory.entry import Entry
from inventory.policy import Clause
from inventory.schema import Statement
from reports.marked_quote import marked_quote
from reports.review.state import ReviewState
from reports.review.statement_words import KINDS, kind_of, statement_in_words

PICKERS = (
    ("data", "Data"), ("subjects", "About whom"), ("sources", "Where from"), ("recipients", "To whom"),
    ("purposes", "What for"), ("when", "Only if"),
)  # fmt: skip
MOST_OFFERED = 4
OF_SENTENCES = ("POL01", "POL02")
"""What is told of a sentence without a statement; that it has none is plain to see."""
READ_SO = "The program reads it so; put it right, then keep it."
CHOOSE = "Choose what it does, and with what."


def sentences_content(state: ReviewState, key: str) -> dict[str, Any]:
    """The whole policy, and the sentence called `key` where there is one."""
    chosen = next((one for one in state.sentences if one.key == key), None)
    waiting = [one for one in state.sentences if one.waits]
    content: dict[str, Any] = {
        "blocks": list(_blocks(state.sentences, _plain_by_section(state))),
        "key": key,
        "chosen": chosen,
        "kinds": KINDS,
        "waits": f"{counted(len(waiting), 'sentence waits', 'sentences wait')} for you."
        if waiting else "Every sentence that matters has a meaning.",
        "next_waiting": _next_waiting(state.sentences, chosen),
    }  # fmt: skip
    return content | (_about(state, chosen) if chosen else {})


def _blocks(
    sentences: Sequence[ReviewedSentence], plain: Mapping[tuple[str, tuple[str, ...]], Sequence[str]]
) -> Iterator[dict[str, Any]]:
    above: tuple[str, tuple[str, ...]] | None = None
    said = lead = ""
    for _, group in groupby(sentences, key=lambda one: (one.policy, one.clause.id)):
        found = list(group)
        clause, here = found[0].clause, (found[0].policy, found[0].clause.heading)
        yield {
            "heading": " › ".join(clause.heading) if here != above else "",
            "plain": plain.get(here, ()) if here != above else (),
            "lead_in": clause.lead_in if clause.lead_in not in (lead, said) else "",
            "label": _label(clause),
            "cells": _cells(clause),
            "sentences": found,
        }
        above, lead, said = here, clause.lead_in, clause.text


def _doubts(reading: Reading) -> Iterator[str]:
    """What the reader could not tell, and what of a permission somebody has to weigh."""
    if reading.doubt:
        yield f"The program cannot tell all of it: {reading.doubt}."
    labels = dict(PICKERS)
    for remark in dict.fromkeys(remark for said in reading.flows for remark in remarks_on(said)):
        key, _, text = remark.partition(": ")
        yield f"{labels.get(key, 'To weigh')}: {text}"


def is_plain_draft(one: ReviewedSentence) -> bool:
    """Whether all that waits is the mark that a sentence says nothing about flows of data."""
    return one.drafted_mark and not one.drafts and not one.statements and one.waits


def _plain_by_section(state: ReviewState) -> Mapping[tuple[str, tuple[str, ...]], Sequence[str]]:
    """The keys of the sentences below each heading that may be kept at once.

    What names a recipient, or is labelled as data, is read alone.
    """
    reader = reader_of(with_recipients(state.inventory.vocabulary, state.inventory.recipients))
    found: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for one in state.sentences:
        if is_plain_draft(one):
            around = " ".join((*one.clause.heading[-1:], one.clause.label, one.text))
            to_whom = any(dimension == "recipients" for dimension, _ in reader.named_in(around))
            if not to_whom and not any(dimension == "data" for dimension, _ in reader.named_in(one.clause.label)):
                found.setdefault((one.policy, one.clause.heading), []).append(one.key)
    return found


def _label(clause: Clause) -> str:
    """The bold words before the clause's sentences, with their colon."""
    return f"{clause.label}:" if clause.label and clause.kind != "row" and not is_only_label(clause) else ""


def _cells(clause: Clause) -> list[dict[str, str]]:
    """The cells of a table's row, each with its heading."""
    heads = clause.header if len(clause.header) == len(clause.cells) else ("",) * len(clause.cells)
    return [{"head": head, "text": cell} for head, cell in zip(heads, clause.cells, strict=True)]


def _next_waiting(sentences: Sequence[ReviewedSentence], chosen: ReviewedSentence | None) -> str:
    after = sentences.index(chosen) + 1 if chosen else 0
    in_order = [*sentences[after:], *sentences[: max(after - 1, 0)]]
    return next((one.key for one in in_order if one.waits), "")


def next_key(sentences: Sequence[ReviewedSentence], key: str) -> str:
    """The sentence that waits after the one called `key`, or the one after it."""
    chosen = next((one for one in sentences if one.key == key), None)
    if chosen is None:
        return ""
    waiting = _next_waiting(sentences, chosen)
    place = sentences.index(chosen) + 1
    return waiting or (sentences[place].key if place < len(sentences) else key)


def _about(state: ReviewState, chosen: ReviewedSentence) -> dict[str, Any]:
    place = state.sentences.index(chosen)
    reading = _reading(state, chosen)
    entries = _entries(state, chosen)
    forms = [_form(state, entry, reading) for entry in entries] or list(_proposals(state, chosen, reading))
    return {
        "place": f"{chosen.clause.document}, line {chosen.clause.line}, {chosen.clause.id}",
        "marked": marked_quote(chosen.text, _words(reading)),
        "doubts": [] if is_plain_draft(chosen) else list(_doubts(reading)),
        "denies": bool(reading.denials),
        "forms": forms,
        "is_plain": is_plain_draft(chosen),
        "label": _label(chosen.clause),
        "lead_in": chosen.clause.lead_in,
        "cells": _cells(chosen.clause),
        "together": [
            one.text for one in state.sentences if chosen.clause == one.clause and one != chosen and is_plain_draft(one)
        ]
        if is_plain_draft(chosen)
        else [],
        "topics": state.picked("topics", _topics(state, chosen)),
        "previous": state.sentences[place - 1].key if place else "",
        "next": state.sentences[place + 1].key if place + 1 < len(state.sentences) else "",
    }


def _reading(state: ReviewState, chosen: ReviewedSentence) -> Reading:
    policy = next(one for one in state.inventory.policies if one.id == chosen.policy)
    usual = language_of_clauses(policy.text.clauses)
    language = language_of_sentence(chosen.text, policy.entry.language or "", usual)
    reader = reader_of(with_recipients(state.inventory.vocabulary, state.inventory.recipients))
    return read_in_clause(reader, chosen.clause, chosen.text, language)


def _words(reading: Reading) -> list[dict[str, str]]:
    found = [{"dimension": dimension, "text": one.words.text} for dimension, one in reading.mentions]
    said = [
        {"dimension": "what is done", "text": words.text}
        for one in reading.said for words in (*one.polarity, *one.conditions, *one.exceptions, *one.limits)
    ]  # fmt: skip
    return [one for one in (*said, *found) if one["text"].strip()]


def _entries(state: ReviewState, chosen: ReviewedSentence) -> list[Entry[Statement]]:
    policy = next(one for one in state.inventory.policies if one.id == chosen.policy)
    wanted = {*chosen.statements, *chosen.drafts}
    return [entry for entry in (*policy.drafts, *policy.statements) if entry.id in wanted]


def _form(state: ReviewState, entry: Entry[Statement], reading: Reading) -> dict[str, Any]:
    record = entry.record
    chosen = {name: getattr(record, name) for name, _ in PICKERS}
    return {
        "id": entry.id,
        "is_draft": record.draft,
        "words": f"It {statement_in_words(record, state.names)}",
        "kind": kind_of(record),
        "evidence": ", ".join(map(str, record.evidence)),
        "as_is": statement_in_words(record, state.names).rstrip("."),
        "pickers": _pickers(state, chosen, reading, kind_of(record), record),
        "findings": state.findings_about(entry.id),
    }


def _pickers(
    state: ReviewState, chosen: dict[str, Sequence[str]], reading: Reading, kind: str, record: Statement | None
) -> list[dict[str, Any]]:
    if kind == "as-is":
        return []
    found = []
    for name, label in PICKERS:
        dimension = "conditions" if name == "when" else name
        named = dict.fromkeys(one.term for key, one in reading.mentions if key == name and one.term)
        offered = [term for term in named if term not in chosen[name]][:MOST_OFFERED]
        found.append({
            "label": label, "field": name, "dimension": dimension, "chosen": state.picked(dimension, chosen[name]),
            "offered": state.picked(dimension, offered),
        })  # fmt: skip
    if kind == "informs" or record is None:
        topics = record.informs if record is not None else ()
        found.append(_plain("It informs of", "informs", "topics", state.picked("topics", topics)))
    if kind == "undertakes" or record is None:
        duty = [record.undertakes] if record is not None and record.undertakes else []
        found.append(_plain("It promises", "undertakes", "duties", state.picked("duties", duty)))
    if kind.endswith("transfer"):
        held = [record.mechanism] if record is not None and record.mechanism else []
        found.append(_plain("On the ground of", "mechanism", "mechanisms", state.picked("mechanisms", held)))
    return found if kind not in ("informs", "undertakes") else [one for one in found if one["field"] == kind]


def _plain(label: str, field: str, dimension: str, chosen: Sequence[Any]) -> dict[str, Any]:
    return {"label": label, "field": field, "dimension": dimension, "chosen": chosen, "offered": []}


def _proposals(state: ReviewState, chosen: ReviewedSentence, reading: Reading) -> Iterator[dict[str, Any]]:
    """A form for what the program is sure that the sentence says, or an empty one."""
    said = next((one for one in reading.flows if one.sure and one.action), None)
    terms: dict[str, Sequence[str]] = {name: () if said is None else said.terms(name) for name, _ in PICKERS}
    kind = "" if said is None else f"{said.effect}:{said.action}"
    yield {
        "id": "", "is_draft": False, "kind": kind, "as_is": "", "evidence": "",
        "words": CHOOSE if said is None else READ_SO,
        "pickers": _pickers(state, terms, reading, kind, None),
        "findings": [one for one in state.findings_about(chosen.clause.id) if one["code"].startswith(OF_SENTENCES)],
    }  # fmt: skip


def _topics(state: ReviewState, chosen: ReviewedSentence) -> Sequence[str]:
    policy = next(one for one in state.inventory.policies if one.id == chosen.policy)
    marks = [mark for mark in (*policy.read, *policy.drafted_marks) if mark.id == chosen.clause.id]
    return marks[0].record.topics if marks else ()
