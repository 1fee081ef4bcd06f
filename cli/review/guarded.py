"""The review server behind its guard: every request passes it first, every answer bears its headers."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from cli.review.guard import HEADERS, Guard

FIRST_VIEW = "/sentences"
_OPEN_THE_ADDRESS = "Open the address that the terminal shows; it works once.\n"


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
            return RedirectResponse(FIRST_VIEW, 303, {"set-cookie": self._guard.cookie()})
        if not self._guard.knows(request.headers):
            return PlainTextResponse(_OPEN_THE_ADDRESS, 403)
        return None


def _with_headers(send: Send) -> Send:
    async def sending(message: Any) -> None:
        if message["type"] == "http.response.start":
            own = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            message = {**message, "headers": [*message.get("headers", ()), *own]}
        await send(message)

    return sending
