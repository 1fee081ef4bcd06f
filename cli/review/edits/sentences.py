"""Sentences and statements that a form names, and the files in which what is said of them stands."""

from __future__ import annotations

from typing import TypeVar

from catalog.drafting.keeping import without_draft
from catalog.reviewing.sentence_states import ReviewedSentence
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from inventory.entry import Entry
from inventory.model import Policy
from inventory.policy import normalise
from inventory.schema import ReadMark, Statement
from inventory.source import matching
from inventory.yaml_edit import with_value

Draft = TypeVar("Draft", Statement, ReadMark)


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


def policy_of(look: ReviewedLook, sentence: ReviewedSentence) -> Policy:
    """The policy that a sentence stands in."""
    return next(one for one in look.inventory.policies if one.id == sentence.policy)


def statements_file(look: ReviewedLook, policy: str) -> str:
    """The file to which statements of a policy are added: the first that the manifest names. Raises FormError."""
    for pattern in look.inventory.manifest.policies[policy].statements:
        found = matching(look.root, pattern)[0]
        if found:
            return str(found[0])
    raise FormError(f"The policy “{policy}” has no file of statements: name one in inventory.yaml.")


def kept(text: str, entry: Entry[Draft], form: Form) -> str:
    """The text with a draft kept, by whom the form says. Raises FormError, UneditableYamlError."""
    by = form.text("by")
    if getattr(entry.record, "proposed_by", None) and not by:
        raise FormError("Another program proposed this: say who read it, in “Your name”.")
    return without_draft(text, [entry.path], by)


def without_todo(look: ReviewedLook, sentence: ReviewedSentence, text: str) -> str:
    """The text without the sentence in its list of what is still to be read."""
    said = normalise(sentence.text)
    waiting = [entry for entry in policy_of(look, sentence).todo if normalise(entry.record.quote) == said]
    for entry in reversed(waiting):
        if entry.file == statements_file(look, sentence.policy):
            text = with_value(text, entry.path, None)
    return text
