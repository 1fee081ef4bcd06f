"""The policy's sentences, to be quoted: those first that no statement quotes yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from catalog.drafting.sentences import sentences
from catalog.drafting.yaml_text import scalar
from inventory.policy import normalise
from reports.editor.known import Known
from reports.escaping.markdown import code
from reports.escaping.visible import shortened

SHOWN = 90


class EditorSentence(NamedTuple):
    """A sentence: its beginning, where it stands, as it is written in YAML, and whether a statement quotes it."""

    label: str
    markdown: str
    text: str
    is_quoted: bool


def quotable(known: Known, file: str) -> Iterator[EditorSentence]:
    """The sentences of the policy that the statements in `file` are about, in its order; of all, where that is open."""
    about = known.mapping(file).get("policy")
    policies = known.inventory.manifest.policies
    quoted = {normalise(entry.record.quote) for entry in known.prepared.statements.values()}
    for policy in known.inventory.policies:
        if about in policies and policy.id != about:
            continue
        for clause in policy.text.clauses:
            place = f"{code(f'{clause.document}:{clause.line}')}, clause {code(clause.id)}"
            for sentence in sentences(clause):
                label = shortened(sentence, SHOWN)
                yield EditorSentence(label, place, scalar(sentence), normalise(sentence) in quoted)
