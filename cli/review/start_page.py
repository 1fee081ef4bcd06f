"""The first page where there is no inventory yet: drop a policy in, name, country; then the review of what was made."""

from __future__ import annotations

import tempfile
from pathlib import Path, PurePosixPath
from typing import Any

from anyio import to_thread
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from catalog.drafting.facts import UNNAMED
from catalog.drafting.yaml_text import visible
from cli.exit_codes import Exit
from cli.new_files import write_new
from cli.policy_start import country_meant, read_start, why_no_country
from cli.review.app import application
from cli.review.form import FormError
from cli.review.guard import Guard
from cli.review.guarded import FIRST_VIEW, Guarded
from cli.review.sitting import Sitting
from cli.review.uploads import FormPart, form_parts
from reports.review.rendering import review_asset, review_part

MOST_BYTES = 64 * 2**20


class StartedReview:
    """Answers with the start page until the inventory in `root` is written, then with its review."""

    def __init__(self, root: Path, guard: Guard) -> None:
        self._root = root
        self._guard = guard
        routes = [
            Route("/start", self._start, methods=["POST"]),
            Route("/review.css", self._style),
            Route("/forms.js", self._script),
            Route("/{other:path}", self._page),
        ]
        self._app: ASGIApp = Guarded(Starlette(routes=routes), guard)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)

    async def _style(self, _request: Request) -> Response:
        return Response(review_asset("review.css"), media_type="text/css")

    async def _script(self, _request: Request) -> Response:
        return Response(review_asset("forms.js"), media_type="text/javascript")

    async def _page(self, _request: Request) -> Response:
        return self._shown({}, "", 200)

    async def _start(self, request: Request) -> Response:
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > MOST_BYTES:
                return self._shown({}, f"This file is larger than {MOST_BYTES // 2**20} MB: convert it to text.", 413)
        try:
            fields = form_parts(request.headers.get("content-type", ""), body)
            if not self._guard.is_own_form(_said(fields, "form")):
                raise FormError("This form was not made by this server, so nothing was done.")
        except FormError as why:
            return PlainTextResponse(f"{why}\n", 403)
        try:
            await to_thread.run_sync(self._write, fields)
        except (FormError, Exit) as why:
            return self._shown(fields, str(why) or getattr(why, "message", ""), 409)
        self._app = application(Sitting(self._root), self._guard)
        return RedirectResponse(FIRST_VIEW, 303)

    def _write(self, fields: dict[str, FormPart]) -> None:
        """Draft the inventory, as `inventory init` does. Raises FormError, Exit, with nothing written."""
        given, country = fields.get("policy"), _said(fields, "country")
        if given is None or not given.filename:
            raise FormError("Choose the file that holds your privacy policy.")
        code = country_meant(country) if country else None
        if country and code is None:
            raise FormError(why_no_country(country))
        with tempfile.TemporaryDirectory(prefix="clausemap-") as folder:
            policy = Path(folder) / _plain_name(given.filename)
            policy.write_bytes(given.content)
            made, files = _drafted(policy, _said(fields, "organisation") or None, code)
            if code is None:
                raise FormError("Say in which country you are established: the law that counts depends on it.")
            if made.facts.organisation == UNNAMED:
                raise FormError("The policy does not say whose it is: fill in the name.")
            write_new(self._root, files)

    def _shown(self, fields: dict[str, FormPart], notice: str, status: int) -> Response:
        content = {
            "form_token": self._guard.form_token, "notice": notice, "folder": str(self._root),
            "organisation": _said(fields, "organisation"), "country": _said(fields, "country"),
        }  # fmt: skip
        return HTMLResponse(review_part("start", content), status)


def _drafted(policy: Path, organisation: str | None, country: str | None) -> tuple[Any, dict[str, bytes]]:
    try:
        return read_start(policy).drafted(organisation, country, None)
    except Exit as why:
        raise FormError(why.message.replace(str(policy), policy.name)) from None


def _plain_name(filename: str) -> str:
    """The last part of what the browser calls the file, which may hold anything."""
    name = PurePosixPath(visible(filename).replace("\\", "/")).name
    return name.lstrip(".")[-100:] or "policy.md"


def _said(fields: dict[str, FormPart], name: str) -> str:
    part = fields.get(name)
    return visible(part.content.decode("utf-8", "replace")).strip() if part else ""
