"""Requests to the review server without a network: one call of the application each."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

from cli.review.app import application
from cli.review.guard import Guard
from cli.review.sitting import Sitting

PORT = 8123


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str

    def field(self, name: str) -> str:
        """The value of a hidden field, the first of that name."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found is not None, name
        return unescape(found[1])


class Asking:
    """A browser that holds the session, and can be told to send anything else."""

    def __init__(self, root: Path) -> None:
        self.guard = Guard(PORT)
        self.sitting = Sitting(root)
        self._app = application(self.sitting, self.guard)
        self.token = self.guard.token
        self.cookie = self.guard.cookie().partition(";")[0]

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str | None) -> Answer:
        """One request; a header that is None is left out."""
        plain: dict[str, str | None] = {"host": f"127.0.0.1:{PORT}", "cookie": self.cookie}
        if method == "POST":
            plain |= {"origin": f"http://127.0.0.1:{PORT}", "content-type": "application/x-www-form-urlencoded"}
        plain |= {name.replace("_", "-"): value for name, value in headers.items()}
        return asyncio.run(self._asked(method, path, body, plain))

    def get(self, path: str) -> Answer:
        """A page."""
        return self.ask("GET", path)

    def post(self, path: str, page: Answer | None = None, **fields: Any) -> Answer:
        """A form of `page` (default: of the first view), filled in."""
        page = page or self.get("/sentences")
        hidden = {name: page.field(name) for name in ("form", "state", "back")}
        return self.ask("POST", path, urlencode(hidden | fields, doseq=True).encode())

    async def _asked(self, method: str, path: str, body: bytes, headers: Mapping[str, str | None]) -> Answer:
        way, _, query = path.partition("?")
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "path": way,
            "raw_path": way.encode(), "query_string": query.encode(), "root_path": "", "scheme": "http",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items() if value is not None],
            "client": ("127.0.0.1", 5), "server": ("127.0.0.1", PORT),
        }  # fmt: skip
        sent: list[Any] = []
        waiting = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> Any:
            return waiting.pop(0) if waiting else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message)

        await self._app(scope, receive, send)
        found = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
        return Answer(sent[0]["status"], found, b"".join(one.get("body", b"") for one in sent[1:]).decode())
