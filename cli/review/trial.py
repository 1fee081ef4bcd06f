"""What a statement would come to if it were kept: the findings about it, as a part of the page; nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from starlette.responses import HTMLResponse, Response

from catalog.findings.finding import Finding
from cli.exit_codes import Exit
from cli.main import why_not
from cli.review.edits.by_form import TRIED
from cli.review.form import Form
from cli.review.look import ReviewedLook
from cli.review.sitting import RefusedEditError, Sitting
from inventory.model import CannotCheck
from reports.review.rendering import review_part
from reports.review.state import ReviewState, finding_shown
from reports.verdict import proved_words


def tried(sitting: Sitting, form: Form) -> Response:
    """Try a form's statement, and tell what is found then and was not before."""
    before = {_known_by(one) for one in sitting.look().assessment.findings}
    try:
        look = sitting.tried(TRIED, form)
    except RefusedEditError as why:
        return _found([{"severity": "note", "message": str(why), "help": "", "code": "not saved"}])
    except (CannotCheck, Exit) as why:
        reason = why_not(why) if isinstance(why, CannotCheck) else why.message
        return _found([{"severity": "error", "message": reason, "help": "", "code": "not checked"}])
    state = ReviewState(look.report, (), look.names)
    told = [finding_shown(one, state) for one in _new(look, form.text("statement"), before)]
    return _found(told, f"Kept like this: {proved_words(look.report)}.")


def _new(look: ReviewedLook, statement: str, before: set[tuple[str, str, str]]) -> Iterator[Finding]:
    for one in look.assessment.findings:
        is_new = one.where == statement or _known_by(one) not in before
        if is_new and one.severity != "note" and one.code.startswith("POL"):
            yield one


def _known_by(one: Finding) -> tuple[str, str, str]:
    return one.code, one.where, one.message


def _found(found: list[dict[str, Any]], verdict: str = "") -> Response:
    return HTMLResponse(review_part("findings", {"findings": found, "verdict": verdict}))
