"""What the forms of the page do, by their address and the button that was pressed."""

from __future__ import annotations

from cli.review.edits import FormEdit
from cli.review.edits.category_edits import category_added, category_saved
from cli.review.edits.datum_edits import datum_deleted, datum_saved
from cli.review.edits.disclosure_edits import disclosure_deleted, disclosure_saved
from cli.review.edits.mark_edits import marked_silent
from cli.review.edits.recipient_edits import recipient_saved
from cli.review.edits.section_edits import section_kept
from cli.review.edits.statement_edits import deleted, saved, split
from cli.review.edits.term_edits import term_added

EDITS: dict[str, dict[str, FormEdit]] = {
    "statement": {
        "keep": FormEdit("keep a statement", saved),
        "keep-next": FormEdit("keep a statement", saved),
        "split": FormEdit("split a statement", split),
        "delete": FormEdit("take out a statement", deleted),
    },
    "silent": {"": FormEdit("mark a sentence as read", marked_silent)},
    "section": {"": FormEdit("mark a section as read", section_kept)},
    "category": {"": FormEdit("change a category", category_saved)},
    "new-category": {"": FormEdit("add a category", category_added)},
    "datum": {
        "save": FormEdit("change what is held", datum_saved),
        "delete": FormEdit("take out a datum", datum_deleted),
    },
    "recipient": {"": FormEdit("change who gets data", recipient_saved)},
    "disclosure": {
        "save": FormEdit("change a disclosure", disclosure_saved),
        "delete": FormEdit("take out a disclosure", disclosure_deleted),
    },
    "term": {"": FormEdit("add a term", term_added)},
}
TRIED = FormEdit("try a statement", saved)


def edit_of(form: str, pressed: str) -> FormEdit:
    """What a form does by its address and button; the first of its buttons, where none of them was pressed."""
    edits = EDITS[form]
    return edits.get(pressed) or next(iter(edits.values()))
