"""`policy/statements.yaml` as drafted: statements marked as drafts, and the sentences that somebody has to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from catalog.drafting.readings import ClauseRead, SentenceRead
from catalog.drafting.statements import Draft
from catalog.drafting.yaml_text import flow_list, paragraph, prose, scalar, visible

SINGLE = ("mechanism",)
"""Keys of a statement that hold one term and no list."""
HEAD = (
    "What the sentences of {document} mean, as the program reads them. What says “draft: true” counts for nothing: "
    "read the sentence beside it, put right what is wrong, then keep it with `inventory policy keep ID`, which takes "
    "“draft: true” away, or delete it. A term too many lets data through that the policy does not speak of."
)
TODO = (
    "Sentences that the program could not read. Give each a statement with its quote above, or mark its clause as "
    "read; then take it out here."
)
READ = "Clauses that seem to permit and forbid nothing, and what they inform of."


def statements_text(readings: Sequence[ClauseRead], document: str, policy: str) -> str:
    """The file: a draft for all that was understood, then what is to be read, then what seems to have no effect."""
    lines = [*prose(HEAD.format(document=document)), f"policy: {policy}", "statements:"]
    for reading in readings:
        for sentence in reading.sentences:
            lines += [line for draft in sentence.drafts for line in ["", *draft_lines(draft, sentence.line)]]
    lines += ["", *prose(TODO), "todo:", *_todo(readings)]
    lines += ["", *prose(READ), "read:"]
    lines += [_mark(reading) for reading in readings if reading.without_effect]
    return "".join(f"{line}\n" for line in lines)


def _todo(readings: Sequence[ClauseRead]) -> Iterator[str]:
    """Each sentence once, however often the policy says it."""
    told: set[str] = set()
    for reading in readings:
        for sentence in reading.sentences:
            if sentence.why and sentence.text not in told:
                told.add(sentence.text)
                yield from _to_be_read(reading, sentence)


def _to_be_read(reading: ClauseRead, sentence: SentenceRead) -> Iterable[str]:
    first, *rest = paragraph("quote", sentence.text, 4)
    clause = f"    clause: {reading.clause.id}    # line {sentence.line}"
    return [f"  - {first.strip()}", *rest, clause, f"    why: {scalar(sentence.why)}"]


def _mark(reading: ClauseRead) -> str:
    return f"  {reading.clause.id}: {{topics: {flow_list(reading.topics)}, draft: true}}"


def draft_lines(draft: Draft, line: int, indent: int = 2) -> list[str]:
    """The record of one draft as lines of YAML, its id `indent` spaces in; `line` is where its sentence stands."""
    outer, inner = " " * indent, " " * 2 * indent
    lines = [
        f"{outer}{draft.id}:    # clause {draft.clause.id}, line {line}",
        *paragraph("quote", draft.quote, 2 * indent),
        *([f"{inner}clause: {draft.clause.id}"] if draft.ambiguous else []),
        f"{inner}{draft.kind}: {draft.action}",
        *(f"{inner}{key}: {terms[0] if key in SINGLE else flow_list(terms)}" for key, terms in draft.terms.items()),
        *(f"{inner}## {visible(remark)}" for remark in draft.remarks),
    ]
    evidence = [f"{inner}## evidence: the file that tells how it is kept"] if draft.kind == "undertakes" else []
    proposed = [f"{inner}proposed_by: {scalar(draft.by)}"] if draft.by else []
    return [*lines, *evidence, f"{inner}draft: true", *proposed]
