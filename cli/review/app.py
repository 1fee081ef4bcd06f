"""The addresses of the review server, and what each of its forms answers; every request passes the guard first."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from cli.exit_codes import Exit
from cli.review.edits.by_form import EDITS, edit_of
from cli.review.form import Form, FormError
from cli.review.guard import Guard
from cli.review.guarded import FIRST_VIEW, Guarded
from cli.review.sitting import RefusedEditError, Sitting
from cli.review.trial import tried
from cli.review.views import ReviewAddress, ReviewViews, address_of
from inventory.model import CannotCheck
from reports.review.rendering import VIEWS, review_asset
from reports.review.sentences_view import next_key

MOST_BYTES = 4 * 2**20
SCRIPTS = ("review.js", "forms.js", "picker.js")
ASSETS = {"review.css": "text/css", "icon.svg": "image/svg+xml"} | dict.fromkeys(SCRIPTS, "text/javascript")
GOES_ON = ("keep-next", "silent")
"""Buttons after which the next sentence is shown."""


def application(sitting: Sitting, guard: Guard) -> ASGIApp:
    """The server's answers for one sitting."""
    pages = _Pages(sitting, guard)
    routes = [Route("/", pages.begin), Route("/undo", pages.undo, methods=["POST"])]
    routes += [Route(f"/{view}", pages.view) for view in VIEWS]
    routes += [Route(f"/{name}", pages.asset) for name in ASSETS]
    routes += [Route(f"/{name}", pages.edit, methods=["POST"]) for name in EDITS]
    routes += [Route("/try", pages.trial, methods=["POST"])]
    return Guarded(Starlette(routes=routes), guard)


class _Pages:
    """The handlers; the sitting's work is done in a thread of its own."""

    def __init__(self, sitting: Sitting, guard: Guard) -> None:
        self._sitting = sitting
        self._guard = guard
        self._views = ReviewViews(sitting, guard)

    async def begin(self, _request: Request) -> Response:
        return RedirectResponse(FIRST_VIEW, 303)

    async def asset(self, request: Request) -> Response:
        name = request.url.path.lstrip("/")
        return Response(review_asset(name), media_type=ASSETS[name])

    async def view(self, request: Request) -> Response:
        asked = ReviewAddress(request.url.path.lstrip("/"), dict(request.query_params))
        return await run_in_threadpool(self._views.shown, asked)

    async def edit(self, request: Request) -> Response:
        return await run_in_threadpool(self._edited, request.url.path.lstrip("/"), await _body(request))

    async def undo(self, request: Request) -> Response:
        return await run_in_threadpool(self._undone, await _body(request))

    async def trial(self, request: Request) -> Response:
        return await run_in_threadpool(self._tried, await _body(request))

    def _form(self, body: bytes) -> Form:
        form = Form(body)
        if not self._guard.is_own_form(form.text("form")):
            raise FormError("This form was not made by this server, so nothing was done.")
        return form

    def _edited(self, name: str, body: bytes) -> Response:
        try:
            form = self._form(body)
        except FormError as why:
            return _forbidden(why)
        at = address_of(form.text("back"))
        try:
            return RedirectResponse(str(self._after_edit(name, form, at)), 303)
        except RefusedEditError as why:
            return self._views.refusal(at, why)
        except Exit as why:
            return self._views.refusal(at, RefusedEditError(why.message))
        except CannotCheck:
            return self._views.shown(at)

    def _after_edit(self, name: str, form: Form, at: ReviewAddress) -> ReviewAddress:
        """Where to go on once a form is done: the next sentence, the recipient that is new, or where it stood."""
        before, pressed = self._sitting.look(), form.text("do")
        look = self._sitting.change(edit_of(name, pressed), form)
        if at.view == "sentences" and pressed in GOES_ON:
            return ReviewAddress(at.view, {**at.asked, "at": next_key(look.sentences, form.text("at"))})
        added = look.inventory.recipients.keys() - before.inventory.recipients.keys()
        if at.view == "recipients" and added:
            return ReviewAddress(at.view, {"added": min(added)})
        return at

    def _undone(self, body: bytes) -> Response:
        try:
            at = address_of(self._form(body).text("back"))
        except FormError as why:
            return _forbidden(why)
        try:
            said = self._sitting.undo()
        except RefusedEditError as why:
            return self._views.refusal(at, why)
        return self._views.shown(at, notice=f"Taken back: {said}.")

    def _tried(self, body: bytes) -> Response:
        try:
            return tried(self._sitting, self._form(body))
        except FormError as why:
            return _forbidden(why)


def _forbidden(why: FormError) -> Response:
    return PlainTextResponse(f"{why}\n", 403)


async def _body(request: Request) -> bytes:
    """The body, up to a size; what is beyond is not read."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            return b""
    return body
