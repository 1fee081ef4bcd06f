"""The review page in a real browser: by mouse and by keys, in light and dark, on a laptop and a tablet."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cli.main import main
from inventory.load import load_inventory
from tests.browser.conftest import ROOT
from tests.cli.shell import APTIBLE

pytestmark = pytest.mark.browser
pytest.importorskip("starlette", reason="the extra “review” is not installed")
VIEWS = ("sentences", "holdings", "recipients", "todo", "changes")
POLICY = """# Privacy Policy

## What we collect

When you book a tour, we collect your name, your email address and your phone number.

## How we use it

We use your name, your email address and your phone number to provide our services.

## Who gets it

We share your name and your email address with our email delivery provider to send you booking confirmations.
We do not share your phone number with third parties.

## About this page

This policy was written in our office above the harbour.
"""


class Served:
    """A server in a process of its own, for the inventory in `root`."""

    def __init__(self, root: Path, *words: str) -> None:
        self.root = root
        command = [sys.executable, "-m", "clausemap", *(words or ("review", str(root), "--no-browser"))]
        with_no_browser = os.environ | {"BROWSER": "true"}
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=with_no_browser)
        self.address = next(found[0] for line in self.process.stdout or () if (found := re.search(r"http://\S+", line)))
        self.start = self.address.partition("/?")[0]

    def end(self, number: int = signal.SIGTERM) -> None:
        """End the process, however."""
        self.process.send_signal(number)
        self.process.wait(20)
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def aptible(tmp_path: Path) -> Iterator[Served]:
    shutil.copytree(APTIBLE, tmp_path / "inventory")
    served = Served(tmp_path / "inventory")
    yield served
    served.end()


@pytest.fixture
def drafted(tmp_path: Path) -> Iterator[Served]:
    """What `inventory init` makes of a small policy: everything waits."""
    (tmp_path / "policy.md").write_text(POLICY)
    given = ["--policy", str(tmp_path / "policy.md"), "--organisation", "Lanternfish Tours", "--country", "US"]
    assert main(["init", str(tmp_path / "tours"), *given]) == 0
    served = Served(tmp_path / "tours")
    yield served
    served.end()


@pytest.fixture
def starting(tmp_path: Path) -> Iterator[Served]:
    """A server in a folder in which there is no inventory yet."""
    (tmp_path / "policy.md").write_text(POLICY)
    served = Served(tmp_path / "new", "init", str(tmp_path / "new"), "--review")
    yield served
    served.end()


def opened(browser: Any, served: Served, **how: Any) -> Any:
    page = browser.new_page(**({"viewport": {"width": 1280, "height": 800}} | how))
    page.complaints = []
    page.elsewhere = []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda one: one.url.startswith(served.start) or page.elsewhere.append(one.url))
    page.goto(served.address)
    return page


def settled(page: Any) -> None:
    """Wait until what was sent is answered."""
    page.wait_for_selector("body:not([aria-busy])", state="attached")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 820])
def test_axe_finds_nothing_on_any_view(browser: Any, axe: str, aptible: Served, scheme: str, width: int) -> None:
    page = opened(browser, aptible, viewport={"width": width, "height": 1000}, color_scheme=scheme, bypass_csp=True)
    for view in (*VIEWS, "recipients?look=stripe", "sentences?at=account-and-profile-information.1"):
        page.goto(f"{aptible.start}/{view}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        page.add_script_tag(content=axe)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found["violations"]] == [], view
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_policy_dropped_in_becomes_an_inventory(browser: Any, axe: str, starting: Served, scheme: str) -> None:
    page = opened(browser, starting, color_scheme=scheme, bypass_csp=True)
    page.add_script_tag(content=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
    page.set_input_files("input[name=policy]", starting.root.parent / "policy.md")
    page.fill("input[name=organisation]", "Lanternfish Tours")
    page.fill("input[name=country]", "Germany")
    page.press("input[name=country]", "Enter")
    page.wait_for_selector("text=Begin with the first that waits")
    organisation = load_inventory(starting.root).manifest.organisation
    assert (organisation.name, organisation.country) == ("Lanternfish Tours", "DE")
    assert (page.complaints, page.elsewhere) == ([], [])
    page.close()


def test_nothing_is_asked_of_anybody_and_nothing_complains(browser: Any, aptible: Served) -> None:
    page = opened(browser, aptible)
    for view in VIEWS:
        page.click(f"nav a[href='/{view}']")
    assert (page.elsewhere, page.complaints) == ([], [])
    other = browser.new_page()
    assert other.goto(aptible.address).status == 403
    other.close()
    page.close()


def test_the_sentences_are_read_by_keys_alone(browser: Any, drafted: Served) -> None:
    page = opened(browser, drafted)
    page.keyboard.press("n")
    page.wait_for_selector("a.s[aria-current]")
    for _ in range(12):
        kind = page.input_value("select[name=kind] >> nth=0")
        page.keyboard.press("Enter" if kind.startswith(("permits", "prohibits")) else "s")
        settled(page)
        if "No sentence waits any more" in page.text_content("main"):
            break
    assert "No sentence waits any more" in page.text_content("main")
    (policy,) = load_inventory(drafted.root).policies
    assert (policy.drafts, policy.drafted_marks, policy.todo) == ((), (), ())
    assert {entry.record.permits for entry in policy.statements} == {"collect", "use", "disclose", None}
    assert page.complaints == []
    page.close()


def test_from_a_drafted_policy_to_a_vendor_that_is_proved_by_mouse(browser: Any, drafted: Served) -> None:
    page = opened(browser, drafted)
    page.click("text=Begin with the first that waits")
    for _ in range(12):
        if "No sentence waits any more" in page.text_content("main"):
            break
        page.click("button[value=keep-next]" if page.input_value("select[name=kind]") else "button[value=silent]")
        settled(page)
    page.click("nav a[href='/recipients']")
    page.fill("input[name=look]", "sendgrid")
    page.click("text=Look up")
    page.click(".found a >> nth=0")
    page.fill("#new input[name=name]", "Pigeon Mail, Inc.")
    if not page.query_selector("#new input[name=kinds][value=email-delivery-provider]"):
        page.fill("#new input[name=kinds]:not([type=checkbox])", "Email delivery provider")
    page.select_option("#new select[name=role]", "processor")
    page.fill("#new input[name=country]", "US")
    page.fill("#new input[name=agreement-type]", "dpa")
    page.click("text=Add the recipient")
    settled(page)
    assert page.input_value("#new-disclosure input[name=recipient]") == "Pigeon Mail, Inc."
    for term in ("your name", "email"):
        page.fill("#new-disclosure input[aria-label^='Data']", term)
        page.press("#new-disclosure input[aria-label^='Data']", "Enter")
    page.fill("#new-disclosure input[name=purposes]", "Purchase confirmation")
    page.click("text=Add the disclosure")
    settled(page)
    assert page.text_content(".disclosure summary").split()[0] == "✓"
    assert page.complaints == []
    page.close()


def test_what_is_refused_stays_as_it_was_typed(browser: Any, drafted: Served) -> None:
    page = opened(browser, drafted)
    page.goto(f"{drafted.start}/holdings")
    page.fill("td input[name=subjects] >> nth=0", "visitors")
    page.fill("#new-category input[name=title]", "Letters")
    page.fill("#new-category input[name=subjects]", "gnomes")
    page.click("text=Add the category")
    page.wait_for_selector("#new-category .told >> text=no known term")
    assert page.input_value("#new-category input[name=title]") == "Letters"
    assert page.is_checked("#new-category .chip input[value=gnomes]")
    page.click("text=Save the category >> nth=0")
    settled(page)
    assert page.input_value("td input[name=subjects] >> nth=0") == "visitors", "typed in another form of the page"
    assert page.input_value("#new-category input[name=title]") == "Letters"
    drafted.end()
    page.click("text=Add the category")
    page.wait_for_selector(".told >> text=does not answer any more")
    assert page.input_value("#new-category input[name=title]") == "Letters"
    page.close()


def test_terms_are_searched_and_walked_as_a_tree_by_keys(browser: Any, aptible: Served) -> None:
    page = opened(browser, aptible)
    page.goto(f"{aptible.start}/holdings")
    field = page.locator("#new-category input[aria-label^='Data']")
    field.focus()
    page.keyboard.type("mail addr")
    assert page.locator("#choices li[aria-selected=true]").get_attribute("data-id") == "email-address"
    page.keyboard.press("Enter")
    assert page.is_checked("#new-category .chip input[value=email-address]")
    page.keyboard.press("ArrowDown")
    broad = page.locator("#choices li[aria-expanded=false]").first.get_attribute("data-id")
    while page.locator("#choices li[aria-selected=true]").get_attribute("data-id") != broad:
        page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert page.locator("#choices li[aria-level='2']").count() > 0
    page.keyboard.press("Escape")
    assert not page.is_visible("#choices")
    assert page.complaints == []
    page.close()


def test_with_a_sentence_chosen_the_next_tab_is_beside_it(browser: Any, drafted: Served) -> None:
    page = opened(browser, drafted)
    page.keyboard.press("n")
    settled(page)
    assert page.evaluate("document.activeElement.className") == "panel"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.panel') !== null")
    page.close()


def test_what_does_not_fit_is_told_before_it_is_saved(browser: Any, aptible: Served) -> None:
    page = opened(browser, aptible)
    page.goto(f"{aptible.start}/sentences")
    page.click("a.s:has-text('payment information to our service providers')")
    before = (aptible.root / "policy" / "statements.yaml").read_text()
    field = page.locator("form.statement >> nth=0 >> fieldset:has-text('Data') >> input:not([type=checkbox])").first
    field.fill("Health data")
    field.press("Enter")
    page.wait_for_selector("[data-findings] >> text=POL014")
    assert (aptible.root / "policy" / "statements.yaml").read_text() == before
    page.close()


def test_killed_at_any_moment_the_files_are_whole(browser: Any, aptible: Served) -> None:
    page = opened(browser, aptible)
    file = aptible.root / "categories" / "account.yaml"
    states = [file.read_text()]
    page.goto(f"{aptible.start}/holdings")
    page.fill("form[action='/category'] input[name=title]", "Another title")
    page.evaluate("document.querySelector(\"form[action='/category']\").requestSubmit()")
    aptible.end(signal.SIGKILL)
    states.append(states[0].replace("title: Account and Profile Information", "title: Another title"))
    assert file.read_text() in states
    assert main(["check", str(aptible.root), "--no-cache"]) == 1
    page.close()
