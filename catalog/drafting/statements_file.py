"""`policy/statements.yaml` as drafted: every sentence of the policy, with what it may mean switched off."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from catalog.drafting.readings import ClauseRead, SentenceRead
from catalog.drafting.statements import Draft
from catalog.drafting.yaml_text import commented, flow_list, paragraph, prose, visible

LONGEST_SENTENCE = 300
SINGLE = ("mechanism",)
"""Keys of a statement that hold one term and no list."""


def statements_text(readings: Sequence[ClauseRead], document: str, policy: str) -> str:
    """The file: proposals for each sentence, or that there is none, and the clauses that seem to have no effect."""
    lines = [
        *prose(
            f"What the sentences of {document} mean. Lines that begin with ## are for you to read. Those that begin "
            "with one # are statements, proposed from single words and switched off: they count for nothing until "
            "somebody has read the sentence, puts right what is wrong, and takes away the “# ” at the start of their "
            "lines (most editors: select those lines alone, then Ctrl+/ or Cmd+/). A term too many lets data through "
            "that the policy does not speak of."
        ),
        f"policy: {policy}",
        "statements:",
    ]
    for reading in readings:
        if not reading.without_effect:
            lines += [line for sentence in reading.sentences for line in _of_sentence(reading, sentence)]
    lines += ["", *prose("Clauses that seem to permit and forbid nothing, and what they inform of."), "read:"]
    for reading in readings:
        if reading.without_effect:
            lines += _as_read(reading)
    return "".join(f"{line}\n" for line in lines)


def _of_sentence(reading: ClauseRead, sentence: SentenceRead) -> Iterator[str]:
    for draft in sentence.drafts:
        yield from ["", *commented(_statement(draft, sentence.line))]
    if not sentence.drafts:
        yield from ["", *_undrafted(reading, sentence)]


def _undrafted(reading: ClauseRead, sentence: SentenceRead) -> Iterable[str]:
    shown = textwrap.shorten(visible(sentence.text), LONGEST_SENTENCE, placeholder=" …")
    seems = "; it seems to speak of data" if sentence.moves_data else ""
    return prose(f"no statement drafted: “{shown}” (clause {reading.clause.id}, line {sentence.line}{seems})")


def _as_read(reading: ClauseRead) -> Iterator[str]:
    for sentence in reading.sentences:
        yield from _undrafted(reading, sentence)
    yield from commented([f"  {reading.clause.id}: {flow_list(reading.topics)}"])


def _statement(draft: Draft, line: int) -> list[str]:
    lines = [
        f"  {draft.id}:    # clause {draft.clause.id}, line {line}",
        *paragraph("quote", draft.quote, 4),
        *([f"    clause: {draft.clause.id}"] if draft.ambiguous else []),
        f"    {draft.kind}: {draft.action}",
        *(f"    {key}: {terms[0] if key in SINGLE else flow_list(terms)}" for key, terms in draft.terms.items()),
        *(f"    ## {visible(remark)}" for remark in draft.remarks),
    ]
    return [*lines, "    ## evidence: the file that tells how it is kept"] if draft.kind == "undertakes" else lines
