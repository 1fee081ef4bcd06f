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
from catalog.findings.finding import Finding, Quoted, Rule, Severity
from catalog.reading.detection import ENGLISH
from catalog.reading.doubtful_words import is_denying_heading, turning_word, word_of_doubt
from catalog.reading.judgement import ReadingJudgement
from catalog.reading.quoted import ReadSentence
from inventory.entry import Entry
from inventory.policy import Clause
from inventory.schema import Statement

RULE = Rule("POL024", "not-understood", "error", rests_on=("policy",))
ACTS = ("collect", "use", "disclose")
"""What a permission may be of for its sentence to have to say it; a ground for transfers may be named alone."""


def check(assessed: Assessed) -> Iterator[Finding]:
    """Find each permission of which nobody can tell whether its sentence says it."""
    prepared = assessed.prepared
    for name, judged in prepared.sayings.judgements.items():
        entry, clause = prepared.statements[name], prepared.anchors[name].clause
        is_judged = entry.record.permits in ACTS and entry.record.overruled is None
        if clause is not None and is_judged and name not in prepared.sayings.contradicted:
            sentences = prepared.sayings.readers[prepared.policy_of[name].id].quoted(clause, entry.record.quote)
            doubt = _doubt(entry.record, judged, clause, sentences)
            if doubt:
                yield _finding(entry, clause, doubt, "error")
            elif judged.answer == "cannot tell" and clause.kind != "row" and _are_english(sentences):
                yield _finding(entry, clause, "nothing in it was read as something that is done with data", "note")


def _are_english(sentences: Sequence[ReadSentence]) -> bool:
    return all(one.reading.language in (ENGLISH, "") for one in sentences)


def _doubt(said: Statement, judged: ReadingJudgement, clause: Clause, sentences: Sequence[ReadSentence]) -> str:
    """Return why a sentence is doubtful as the permission that a statement makes of it; empty where it is not."""
    text = " ".join((clause.lead_in, clause.label, *(one.sentence.text for one in sentences)))
    language = sentences[0].reading.language if sentences else ""
    if judged.answer == "says so":
        word = turning_word(text, language)
    else:
        word = word_of_doubt(" ".join((text, *clause.header)), language)
    if word:
        return f"“{word}” makes it doubtful"
    headings = (*clause.heading, *clause.header)
    above = next((one for one in headings if is_denying_heading(one, language)), "")
    if above:
        return f"“{above}” stands above it"
    if judged.action == "collect" and said.permits == "disclose":
        return "it speaks of collecting, not of disclosing"
    return ""


def _finding(entry: Entry[Statement], clause: Clause, why: str, severity: Severity) -> Finding:
    return RULE.finding(
        f"It cannot be told whether the sentence of “{entry.id}” permits what the statement says: {why}.",
        "Read the sentence: quote one that permits it, or say who reads it so: “overruled: {by: NAME, reason: TEXT}”.",
        entry.file, (*entry.path, "quote"), where=entry.id, severity=severity,
        quotes=(Quoted(clause.full_text, clause.document, clause.line, clause.id),),
    )  # fmt: skip
