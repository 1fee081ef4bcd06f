"""A section that somebody has read as a whole: its drafted marks kept in one step."""

from __future__ import annotations

from catalog.drafting.keeping import without_draft
from cli.review.edits import TextOf, Texts
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook


def section_kept(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """The files with the drafted marks of the sentences that the form names kept; raises FormError for none."""
    wanted = set(form.text("keep").split())
    clauses = {(one.policy, one.clause.id) for one in look.sentences if one.key in wanted and one.drafted_mark}
    policies = look.inventory.policies
    marks = [mark for policy in policies for mark in policy.drafted_marks if (policy.id, mark.id) in clauses]
    if not marks:
        raise FormError("Nothing of this section waits any more: look again.")
    return {
        file: without_draft(text_of(file), [mark.path for mark in marks if mark.file == file])
        for file in {mark.file for mark in marks}
    }
