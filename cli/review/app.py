"""The pages and forms of the review server; every request passes the guard first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import quote

from anyio import to_thread
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from cli.exit_codes import Exit
from cli.main import why_not
from cli.review.edits.by_form import EDITS, TRIED, edit_of
from cli.review.form import Form, FormError
from cli.review.guard import HEADERS, Guard
from cli.review.sitting import RefusedEditError, Sitting
from inventory.model import CannotCheck
from reports.review.changes_view import changes_content
from reports.review.holdings_view import holdings_content
from reports.review.recipients_view import recipients_content
from reports.review.rendering import VIEWS, review_asset, review_page, review_part
from reports.review.sentences_view import next_key, sentences_content
from reports.review.state import ReviewState, finding_shown
from reports.review.todo_view import todo_content
from reports.verdict import proved_words

MOST_BYTES = 4 * 2**20
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
SCRIPTS = ("review.js", "forms.js", "picker.js")
ASSETS = {"review.css": "text/css", "icon.svg": "image/svg+xml"} | dict.fromkeys(SCRIPTS, "text/javascript")


class Guarded:
    """Lets nothing in but what the guard admits, and sends its headers with every answer."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self._app = app
        self._guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        answer = self._refusal(request)
        if answer is None:
            await self._app(scope, receive, _with_headers(send))
        else:
            await answer(scope, receive, _with_headers(send))

    def _refusal(self, request: Request) -> Response | None:
        why = self._guard.why_refused(request.method, request.headers)
        if why:
            return PlainTextResponse(f"{why}\n", 403)
        if request.url.path == "/" and self._guard.admits(request.query_params.get("token")):
            return RedirectResponse("/sentences", 303, {"set-cookie": self._guard.cookie()})
        if not self._guard.knows(request.headers):
            return PlainTextResponse("Open the address that the terminal shows; it works once.\n", 403)
        return None


def _with_headers(send: Send) -> Send:
    async def sending(message: Any) -> None:
        if message["type"] == "http.response.start":
            own = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            message = {**message, "headers": [*message.get("headers", ()), *own]}
        await send(message)

    return sending


def application(sitting: Sitting, guard: Guard) -> ASGIApp:
    """The server's answers for one sitting."""
    pages = _Pages(sitting, guard)
    routes = [Route("/", pages.begin), Route("/undo", pages.undo, methods=["POST"])]
    routes += [Route(f"/{view}", pages.view) for view in VIEWS]
    routes += [Route(f"/{name}", pages.asset) for name in ASSETS]
    routes += [Route(f"/{name}", pages.edit, methods=["POST"]) for name in EDITS]
    routes += [Route("/try", pages.trial, methods=["POST"])]
    return Guarded(Starlette(routes=routes), guard)


Handler = Callable[[Request], Awaitable[Response]]


class _Pages:
    """The handlers; the sitting's work is done in a thread of its own."""

    def __init__(self, sitting: Sitting, guard: Guard) -> None:
        self._sitting = sitting
        self._guard = guard

    async def begin(self, _request: Request) -> Response:
        return RedirectResponse("/sentences", 303)

    async def asset(self, request: Request) -> Response:
        name = request.url.path.lstrip("/")
        return Response(review_asset(name), media_type=ASSETS[name])

    async def view(self, request: Request) -> Response:
        asked = dict(request.query_params)
        return await to_thread.run_sync(self._shown, request.url.path.lstrip("/"), asked, "", None, 200)

    async def edit(self, request: Request) -> Response:
        name = request.url.path.lstrip("/")
        return await to_thread.run_sync(self._edited, name, await _body(request))

    async def undo(self, request: Request) -> Response:
        return await to_thread.run_sync(self._undone, await _body(request))

    async def trial(self, request: Request) -> Response:
        return await to_thread.run_sync(self._tried, await _body(request))

    def _form(self, body: bytes) -> Form:
        form = Form(body)
        if not self._guard.is_own_form(form.text("form")):
            raise FormError("This form was not made by this server, so nothing was done.")
        return form

    def _shown(
        self, view: str, asked: dict[str, str], notice: str, refused: RefusedEditError | None, status: int
    ) -> Response:
        try:
            page = self._sitting.page(_back(view, asked))
            content = self._content(view, asked)
            lists = {name: self._sitting.look().names.terms(name) for name in PICKED}
        except (CannotCheck, Exit) as why:
            return HTMLResponse(
                review_part("cannot", {"why": why_not(why) if isinstance(why, CannotCheck) else str(why)}), 200
            )
        page |= {
            "form_token": self._guard.form_token,
            "notice": str(refused) if refused else notice,
            "notice_kind": "refused" if refused else "",
            "unknown": refused.unknown if refused and refused.unknown and refused.unknown.dimension in lists else None,
            "lists": lists,
        }
        return HTMLResponse(review_page(view, {"page": page, "content": content}), status)

    def _content(self, view: str, asked: dict[str, str]) -> dict[str, Any]:
        state = self._sitting.shown()
        if view == "sentences":
            return sentences_content(state, asked.get("at", ""))
        if view == "holdings":
            return holdings_content(state, asked.get("at", ""))
        if view == "recipients":
            look, service = asked.get("look", ""), asked.get("service", "")
            return recipients_content(state, look, service, self._sitting.services, asked.get("added", ""))
        if view == "todo":
            return todo_content(state)
        return changes_content(*self._sitting.changes())

    def _edited(self, name: str, body: bytes) -> Response:
        try:
            form = self._form(body)
        except FormError as why:
            return PlainTextResponse(f"{why}\n", 403)
        view, asked = _place(form.text("back"))
        pressed = form.text("do")
        known = frozenset(self._sitting.look().inventory.recipients)
        try:
            look = self._sitting.change(edit_of(name, pressed), form)
        except RefusedEditError as why:
            return self._shown(view, asked, "", why, 409)
        except Exit as why:
            return self._shown(view, asked, "", RefusedEditError(why.message), 409)
        if view == "sentences" and pressed in ("keep-next", "silent"):
            asked["at"] = next_key(look.sentences, form.text("at"))
        for added in frozenset(look.inventory.recipients) - known if view == "recipients" else ():
            asked = {"added": added}
        return RedirectResponse(_back(view, asked), 303)

    def _undone(self, body: bytes) -> Response:
        try:
            form = self._form(body)
            view, asked = _place(form.text("back"))
        except FormError as why:
            return PlainTextResponse(f"{why}\n", 403)
        try:
            said = self._sitting.undo()
        except RefusedEditError as why:
            return self._shown(view, asked, "", why, 409)
        return self._shown(view, asked, f"Taken back: {said}.", None, 200)

    def _tried(self, body: bytes) -> Response:
        """What a statement would come to, as a part of the page; nothing is written."""
        try:
            form = self._form(body)
        except FormError as why:
            return PlainTextResponse(f"{why}\n", 403)
        before = {(one.code, one.where, one.message) for one in self._sitting.look().assessment.findings}
        try:
            look = self._sitting.tried(TRIED, form)
        except RefusedEditError as why:
            found = [{"severity": "note", "message": str(why), "help": "", "code": "not saved"}]
            return HTMLResponse(review_part("findings", {"findings": found, "verdict": ""}))
        except (CannotCheck, Exit):
            return HTMLResponse(review_part("findings", {"findings": [], "verdict": ""}))
        told, state = form.text("statement"), ReviewState(look.report, (), look.names)
        found = [
            finding_shown(one, state) for one in look.assessment.findings
            if one.severity != "note" and one.code.startswith("POL")
            and (one.where == told or (one.code, one.where, one.message) not in before)
        ]  # fmt: skip
        verdict = f"Kept like this: {proved_words(look.report)}."
        return HTMLResponse(review_part("findings", {"findings": found, "verdict": verdict}))


def _back(view: str, asked: dict[str, str]) -> str:
    query = "&".join(f"{quote(name)}={quote(value)}" for name, value in asked.items() if value)
    return f"/{view}{'?' if query else ''}{query}"


def _place(back: str) -> tuple[str, dict[str, str]]:
    """The view to go back to, whatever a form says: one of ours."""
    from urllib.parse import parse_qsl

    path, _, query = back.partition("?")
    view = path.lstrip("/")
    return (view, dict(parse_qsl(query))) if view in VIEWS else ("sentences", {})


async def _body(request: Request) -> bytes:
    """The body, up to a size; what is beyond is not read."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            return b""
    return body
