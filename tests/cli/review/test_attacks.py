"""Who is not answered: other sites, other hosts, other programs, forms that this server did not make."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest

from cli.review.guard import HEADERS
from tests.cli.review.asking import PORT, Asking

ACCOUNT = {
    "category": "account",
    "subjects": "customer-user",
    "sources": "registration",
    "purposes": "provide-services",
}
VIEWS = ("/", "/sentences", "/holdings", "/recipients", "/todo", "/changes", "/review.js")


@pytest.mark.parametrize("path", VIEWS)
@pytest.mark.parametrize(
    "host",
    ["evil.example", f"evil.example:{PORT}", f"127.0.0.1.nip.example:{PORT}", "127.0.0.1", f"[::1]:{PORT}", None],
)
def test_another_host_is_not_answered(desk: Asking, path: str, host: str | None) -> None:
    answer = desk.ask("GET", path, host=host)
    assert (answer.status, "Aptible" in answer.text) == (403, False)


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"}, {"origin": "null"}, {"origin": f"http://127.0.0.1:{PORT + 1}"},
        {"origin": None}, {"sec_fetch_site": "cross-site"}, {"sec_fetch_site": "same-site"}, {"cookie": None},
        {"cookie": f"clausemap-review-{PORT}=guessed"}, {"cookie": "\"';=,"},
    ],
)  # fmt: skip
def test_a_change_from_elsewhere_is_refused(desk: Asking, headers: dict[str, str | None]) -> None:
    page = desk.get("/holdings")
    before = desk.sitting.desk.text("categories/account.yaml")
    body = f"form={page.field('form')}&state={page.field('state')}&category=account&title=Taken".encode()
    assert desk.ask("POST", "/category", body, **headers).status == 403
    assert desk.sitting.desk.text("categories/account.yaml") == before
    assert desk.sitting.desk.last is None


def test_a_form_without_the_token_of_this_server_is_refused(desk: Asking) -> None:
    for token in ("", "guessed"):
        for path in ("/category", "/undo", "/try", "/statement"):
            assert desk.ask("POST", path, f"form={token}&category=account&title=Taken".encode()).status == 403
    assert desk.sitting.desk.changed() == {}


def test_the_address_works_once(desk: Asking) -> None:
    assert desk.ask("GET", "/?token=guessed", cookie=None).status == 403
    first = desk.ask("GET", f"/?token={desk.token}", cookie=None)
    assert (first.status, first.headers["location"]) == (303, "/sentences")
    assert "HttpOnly; SameSite=Strict" in first.headers["set-cookie"]
    assert desk.ask("GET", f"/?token={desk.token}", cookie=None).status == 403


@pytest.mark.parametrize(
    "path", ["/../inventory.yaml", "/inventory.yaml", "/%2e%2e/recipients.yaml", "/review.css/../../x", "//etc/passwd"]
)
def test_no_path_leads_to_a_file(desk: Asking, path: str) -> None:
    assert desk.get(path).status == 404


def test_names_in_forms_lead_to_no_file(desk: Asking) -> None:
    page = desk.get("/holdings")
    for name in ("../inventory", "/etc/passwd", "..\\x", "account/../../x"):
        assert desk.post("/category", page, category=name, title="T").status == 409
    made = desk.post("/new-category", page, title="../../etc/Passwd", data="name", subjects="visitor",
                     sources="data-subject", purposes="provide-services")  # fmt: skip
    assert made.status in (303, 409)
    assert all(not name.startswith("..") and name.count("/") == 1 for name in desk.sitting.desk.changed())


def test_every_answer_forbids_what_a_page_does_not_need(desk: Asking) -> None:
    for answer in (desk.get("/sentences"), desk.get("/nowhere"), desk.ask("GET", "/", host="evil.example")):
        assert HEADERS.items() <= answer.headers.items()
    policy = HEADERS["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_way_back_leads_to_this_server_alone(desk: Asking) -> None:
    page = desk.get("/holdings")
    fields = {"form": page.field("form"), "state": page.field("state"), "back": "https://evil.example/x"}
    body = urlencode(fields | ACCOUNT | {"title": "New title"}).encode()
    assert desk.ask("POST", "/category", body).headers["location"] == "/sentences"


def test_hostile_texts_are_inert(desk: Asking) -> None:
    hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
    assert desk.post("/category", desk.get("/holdings"), **ACCOUNT, title=hostile).status == 303
    policy = desk.sitting.desk.root / "policy" / "privacy-policy.md"
    policy.write_text(policy.read_text() + f"\n## {hostile}\n\nWe sell {hostile} to \u202ereverse.\n")
    for view in ("/sentences", "/holdings", "/recipients", "/todo", "/changes", "/recipients?look=" + "%3Cscript%3E"):
        text = desk.get(view).text
        assert "<script>alert" not in text
        assert "<img" not in text
        assert text.count("<script") == text.count('<script src="/') == 3


def test_a_body_that_is_too_large_or_no_form_does_nothing(desk: Asking) -> None:
    assert desk.ask("POST", "/category", b"form=" + b"x" * (5 * 2**20)).status == 403
    assert desk.ask("POST", "/category", b"\xff\xfe=%zz&&&").status == 403
    assert desk.ask("POST", "/category", b"&".join(b"a=%d" % number for number in range(9000))).status == 403
