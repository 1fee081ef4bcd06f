"""The views of the review page: which one an address asks for, and how it looks now."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import parse_qsl, quote, urlencode

from starlette.responses import HTMLResponse, Response

from cli.exit_codes import Exit
from cli.main import why_not
from cli.review.guard import Guard
from cli.review.sitting import RefusedEditError, Sitting
from inventory.model import CannotCheck
from reports.review.changes_view import changes_content
from reports.review.holdings_view import holdings_content
from reports.review.recipients_view import recipients_content
from reports.review.rendering import VIEWS, review_page, review_part
from reports.review.sentences_view import sentences_content
from reports.review.todo_view import todo_content

PICKED = (
    "data",
    "subjects",
    "sources",
    "recipients",
    "purposes",
    "conditions",
    "topics",
    "duties",
    "mechanisms",
    "recipient",
)
"""The kinds of terms that a form offers a list of."""


class ReviewAddress(NamedTuple):
    """A view, and what is asked of it by name."""

    view: str
    asked: dict[str, str]

    def __str__(self) -> str:
        query = urlencode({name: value for name, value in self.asked.items() if value}, quote_via=quote)
        return f"/{self.view}{'?' if query else ''}{query}"


def address_of(back: str) -> ReviewAddress:
    """The view to go back to, whatever a form says: one of ours."""
    path, _, query = back.partition("?")
    view = path.lstrip("/")
    return ReviewAddress(view, dict(parse_qsl(query))) if view in VIEWS else ReviewAddress("sentences", {})


class ReviewViews:
    """Renders the views of one sitting."""

    def __init__(self, sitting: Sitting, guard: Guard) -> None:
        self._sitting = sitting
        self._guard = guard

    def shown(
        self, at: ReviewAddress, *, notice: str = "", refused: RefusedEditError | None = None, status: int = 200
    ) -> Response:
        """The view as it looks now, with a notice, or what was refused, above it."""
        try:
            page = self._sitting.page(str(at)) | self._told(notice, refused)
            content = self._content(at)
        except (CannotCheck, Exit) as why:
            return _cannot(why)
        return HTMLResponse(review_page(at.view, {"page": page, "content": content}), status)

    def refusal(self, at: ReviewAddress, why: RefusedEditError) -> Response:
        """The view, and why what was asked for was not done."""
        return self.shown(at, refused=why, status=409)

    def _told(self, notice: str, refused: RefusedEditError | None) -> dict[str, Any]:
        unknown = refused.unknown if refused else None
        return {
            "form_token": self._guard.form_token,
            "notice": str(refused) if refused else notice,
            "notice_kind": "refused" if refused else "",
            "unknown": unknown if unknown and unknown.dimension in PICKED else None,
            "lists": {name: self._sitting.look().names.terms(name) for name in PICKED},
        }

    def _content(self, at: ReviewAddress) -> dict[str, Any]:
        state, asked = self._sitting.shown(), at.asked
        if at.view == "sentences":
            return sentences_content(state, asked.get("at", ""))
        if at.view == "holdings":
            return holdings_content(state, asked.get("at", ""))
        if at.view == "recipients":
            look, service = asked.get("look", ""), asked.get("service", "")
            return recipients_content(state, look, service, self._sitting.services, asked.get("added", ""))
        return todo_content(state) if at.view == "todo" else changes_content(*self._sitting.changes())


def _cannot(why: CannotCheck | Exit) -> Response:
    told = why_not(why) if isinstance(why, CannotCheck) else str(why)
    return HTMLResponse(review_part("cannot", {"why": told}), 200)
