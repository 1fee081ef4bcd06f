"""The first page: a policy is dropped in, and the review of what was made of it follows."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from cli.review.guard import Guard
from cli.review.start_page import StartedReview
from cli.review.uploads import form_parts
from inventory.load import load_inventory
from tests.cli.shell import APTIBLE, Shell

PORT = 8124
POLICY = (APTIBLE / "policy" / "privacy-policy.md").read_bytes()


class Starting:
    """A browser with the session, on the start page of `root`."""

    def __init__(self, root: Path) -> None:
        self.guard = Guard(PORT)
        self.app = StartedReview(root, self.guard)

    def ask(self, method: str, path: str, body: bytes = b"", **more: str) -> tuple[int, str]:
        headers = {"host": f"127.0.0.1:{PORT}", "origin": f"http://127.0.0.1:{PORT}"}
        headers |= {"cookie": self.guard.cookie().partition(";")[0]} | more
        scope = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": b"",
            "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
        }  # fmt: skip
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        asyncio.run(self.app(scope, receive, send))
        return sent[0]["status"], b"".join(one.get("body", b"") for one in sent).decode()

    def start(self, filename: str, content: bytes, name: str = "", country: str = "", token: str = "") -> Any:
        fields = {"form": token or self.guard.form_token, "organisation": name, "country": country}
        parts = [f'name="{one}"\r\n\r\n{value}'.encode() for one, value in fields.items()]
        parts.append(f'name="policy"; filename="{filename}"\r\n\r\n'.encode() + content)
        body = b"".join(b"--xYz\r\nContent-Disposition: form-data; " + one + b"\r\n" for one in parts) + b"--xYz--\r\n"
        return self.ask("POST", "/start", body, content_type="multipart/form-data; boundary=xYz")


def test_a_policy_a_name_and_a_country_lead_to_the_review(tmp_path: Path) -> None:
    page = Starting(tmp_path / "new")
    assert "Start the inventory" in page.ask("GET", "/sentences")[1]
    assert page.start("../../Our Policy.md", POLICY, "Lanternfish Tours", "Germany")[0] == 303
    organisation = load_inventory(tmp_path / "new").manifest.organisation
    assert (organisation.name, organisation.country) == ("Lanternfish Tours", "DE")
    assert (tmp_path / "new" / "policy" / "our-policy.md").read_bytes() == POLICY
    status, shown = page.ask("GET", "/sentences")
    assert status == 200
    assert "Lanternfish Tours" in shown


@pytest.mark.parametrize(
    ("filename", "content", "country", "said"),
    [
        ("p.md", b"", "", "cannot be read as a policy"),
        ("", b"", "", "Choose the file"),
        ("p.md", POLICY, "Atlantis", "is no country code"),
        ("p.exe", b"MZ\0\1", "", "cannot be read as a policy"),
        ("p.md", POLICY, "", "Say in which country"),
    ],
)
def test_what_cannot_be_taken_is_told_and_may_be_tried_again(
    tmp_path: Path, filename: str, content: bytes, country: str, said: str
) -> None:
    page = Starting(tmp_path / "new")
    status, shown = page.start(filename, content, "<b>Tours", country)
    assert (status, said in shown, "&lt;b&gt;Tours" in shown) == (409, True, True)
    assert not (tmp_path / "new").exists()
    assert page.start("p.md", POLICY, "Tours", "US")[0] == 303


def test_a_form_of_somebody_else_writes_nothing(tmp_path: Path) -> None:
    page = Starting(tmp_path / "new")
    assert page.start("p.md", POLICY, token="guessed")[0] == 403
    assert page.ask("POST", "/start", b"", origin="http://evil.example")[0] == 403
    assert page.ask("GET", "/", cookie="none=1")[0] == 403
    assert not (tmp_path / "new").exists()


def test_a_file_keeps_each_byte() -> None:
    content = bytes(range(256)) * 3 + b"\r\n--x\n\r\r\n"
    body = b'--B\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n' + content + b"\r\n--B--\r\n"
    assert form_parts("multipart/form-data; boundary=B", body)["f"] == ("a.pdf", content)


def test_the_page_is_not_opened_over_an_inventory(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "inventory.yaml").write_text("mine\n", encoding="utf-8")
    assert shell.run("init", tmp_path, "--review") == 2
    assert "is there already" in shell.err
    assert shell.run("init", tmp_path / "new", "--review", "--country", "US") == 2
    assert "leave the other options out" in shell.err
