"""A permission whose sentence was not understood.

What is wrong: the program compares each statement with the sentence it quotes, and could not tell what this one says
is done with data. So nobody has made sure that it permits what the statement says: read it yourself. It is an error
where words of the sentence, or what stands above it, deny, take away, tell of the past or of what others say; where the
sentence speaks of another act (“we collect … from” under `permits: disclose`); else a note.

Failing: `quote: We shield your email address from advertisers.` with `permits: disclose`.

Failing: “What we never share” as the heading above a quoted list.

Passing: `quote: We share your email address with advertisers.`

The fix: quote the sentence that permits it. Where this sentence does, say so on the statement: `overruled: {by: NAME,
reason: TEXT}`; then it counts as stated, and every output counts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from catalog.checking.assessed import Assessed
from catalog.findings.finding import Finding, Quoted, Rule
from catalog.justify.prepared import Prepared
from catalog.reading.closeness import nearest
from catalog.reading.detection import ENGLISH
from catalog.reading.doubtful_words import is_denying_heading, turning_word, word_of_doubt
from catalog.reading.judgement import Judgement
from catalog.reading.quoted import ReadSentence
from inventory.entry import Entry
from inventory.policy import Clause
from inventory.schema import Statement

RULE = Rule("POL024", "not-understood", "error", rests_on=("policy",))


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each permission of which nobody can tell whether its sentence says it."""
    prepared = assessed.prepared
    for name, judged in prepared.sayings.judgements.items():
        entry, clause = prepared.statements[name], prepared.anchors[name].clause
        said = entry.record
        judges = said.permits in ("collect", "use", "disclose") and said.overruled is None and clause is not None
        if judges and clause is not None and name not in prepared.sayings.contradicted:
            yield from _findings(prepared, entry, judged, clause)


def _findings(prepared: Prepared, entry: Entry[Statement], judged: Judgement, clause: Clause) -> Iterator[Finding]:
    reader = prepared.sayings.readers[prepared.policy_of[entry.id].id]
    sentences = reader.quoted(clause, entry.record.quote)
    doubt = _doubt(prepared, entry, judged, clause, sentences)
    if doubt:
        yield _finding(entry, clause, doubt, "error")
    elif judged.answer == "cannot tell" and clause.kind != "row" and _are_english(sentences):
        yield _finding(entry, clause, "nothing in it was read as something that is done with data", "note")


def _are_english(sentences: Sequence[ReadSentence]) -> bool:
    return all(one.reading.language in (ENGLISH, "") for one in sentences)


def _doubt(
    prepared: Prepared, entry: Entry[Statement], judged: Judgement, clause: Clause, sentences: Sequence[ReadSentence]
) -> str:
    """Return why a sentence is doubtful as the permission that a statement makes of it; empty where it is not."""
    text = " ".join((clause.lead_in, clause.label, *(one.sentence.text for one in sentences)))
    word = turning_word(text) if judged.answer == "says so" else word_of_doubt(" ".join((text, *clause.header)))
    if word:
        return f"“{word}” makes it doubtful"
    above = next(filter(is_denying_heading, (*clause.heading, *clause.header)), "")
    if above:
        return f"“{above}” stands above it"
    flows = [said for one in sentences for said in one.reading.flows]
    index = prepared.sayings.index
    same = nearest(entry.record, flows, index).same if judged.answer == "says so" else None
    if same is not None and same.action == "collect" and entry.record.permits == "disclose":
        return "it speaks of collecting, not of disclosing"
    return ""


def _finding(entry: Entry[Statement], clause: Clause, why: str, severity: str) -> Finding:
    found = RULE.finding(
        f"It cannot be told whether the sentence of “{entry.id}” permits what the statement says: {why}.",
        "Read the sentence: quote one that permits it, or say who reads it so: “overruled: {by: NAME, reason: TEXT}”.",
        entry.file, (*entry.path, "quote"), where=entry.id,
        quotes=(Quoted(clause.full_text, clause.document, clause.line, clause.id),),
    )  # fmt: skip
    return found._replace(severity="error" if severity == "error" else "note")
