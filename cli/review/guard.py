"""Who is answered: the browser that opened the address with the token, from this server's own pages, and nobody else.

DNS rebinding is kept out by the Host header, other sites by the Origin header and a cookie that only same-site requests
carry, others on this machine by the token, which works once (OWASP, Cross-Site Request Forgery Prevention).
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}


class Guard:
    """The secrets of one server at `port` of this machine."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.token: str | None = secrets.token_urlsafe(24)
        self._session = secrets.token_urlsafe(24)
        self.form_token = secrets.token_urlsafe(24)
        self.cookie_name = f"clausemap-review-{port}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names by which this server may be asked."""
        return (f"127.0.0.1:{self.port}", f"localhost:{self.port}")

    def address(self) -> str:
        """The address to open, with the token, which works once."""
        return f"http://{self.hosts[0]}/?token={self.token}"

    def why_refused(self, method: str, headers: Mapping[str, str]) -> str:
        """Why a request is not answered, before its cookie is looked at; empty where it may be."""
        host = headers.get("host", "")
        if host not in self.hosts:
            return "This server answers only to its own address on this machine."
        origin = headers.get("origin")
        if origin is not None and origin != f"http://{host}":
            return "Another site may not ask this server."
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return "Another site may not ask this server."
        if method not in ("GET", "HEAD") and origin is None:
            return "A change must come from a page of this server."
        return ""

    def admits(self, given: str | None) -> bool:
        """Whether the token opens the session: it does so once."""
        if self.token is None or given is None or not _same(given, self.token):
            return False
        self.token = None
        return True

    def cookie(self) -> str:
        """The header that gives a browser the session."""
        return f"{self.cookie_name}={self._session}; HttpOnly; SameSite=Strict; Path=/"

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether a request carries the session."""
        cookies: SimpleCookie = SimpleCookie()
        try:
            cookies.load(headers.get("cookie", ""))
        except CookieError:
            return False
        found = cookies.get(self.cookie_name)
        return found is not None and _same(found.value, self._session)

    def is_own_form(self, given: str) -> bool:
        """Whether a form was made by this server."""
        return _same(given, self.form_token)


def _same(given: str, secret: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode())
