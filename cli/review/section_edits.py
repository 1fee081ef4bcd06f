"""A section that somebody has read as a whole: its drafted marks kept in one step."""

from __future__ import annotations

from catalog.drafting.keeping import CannotKeepError, without_draft
from catalog.editing.yaml_edit import CannotEditError
from cli.review.form import Form, FormError
from cli.review.look import ReviewedLook
from cli.review.record_edits import TextOf, Texts
from inventory.entry import Entry
from inventory.schema import ReadMark


def section_kept(look: ReviewedLook, text_of: TextOf, form: Form) -> Texts:
    """The files with the drafted marks of the sentences that the form names kept; raises FormError for none."""
    wanted = set(form.text("keep").split())
    clauses = {(one.policy, one.clause.id) for one in look.sentences if one.key in wanted and one.drafted_mark}
    policies = look.inventory.policies
    marks = [mark for policy in policies for mark in policy.drafted_marks if (policy.id, mark.id) in clauses]
    if not marks:
        raise FormError("Nothing of this section waits any more: look again.")
    return {
        file: _kept(text_of(file), [one for one in marks if one.file == file]) for file in {one.file for one in marks}
    }


def _kept(text: str, marks: list[Entry[ReadMark]]) -> str:
    try:
        return without_draft(text, [mark.path for mark in marks])
    except CannotKeepError as why:
        raise CannotEditError(str(why)) from None
