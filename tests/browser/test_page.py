"""The auditor's page in a real browser, from the disk."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any

import pytest

from cli.main import main
from tests.browser.conftest import ROOT, Watched

pytestmark = pytest.mark.browser
MORE_RULES = "{'label-content-name-mismatch': {enabled: true}, 'target-size': {enabled: true}}"
"""Rules that axe does not ask for by itself."""
ALL_LAID_OUT = "* { content-visibility: visible !important }"
"""What is out of sight has no layout of its own yet, and axe would measure it on top of what is shown."""
CONFLICT = "disclosure-account.invitations-unsubscribed"
TIPS = "disclosure-account.tips-unsubscribed"


def rows_shown(page: Any) -> list[str]:
    return page.eval_on_selector_all("#disclosures tbody:not([hidden])", "all => all.map(one => one.id)")


def test_nothing_is_loaded_and_nothing_complains(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.click("text=Open all proofs")
    assert watched.requests == [f"file://{red}"]
    assert watched.complaints == []


def test_a_script_that_got_in_would_not_run(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')")
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.ran = 1";
            document.body.append(script);
        }"""
    )
    page.wait_for_timeout(50)
    assert page.evaluate("window.ran") is None


def test_search_and_filters_narrow_the_register(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    assert len(rows_shown(page)) == 26
    page.select_option("#by-verdict", "not-justified")
    assert len(rows_shown(page)) == 11
    assert page.text_content("form .count") == "11 of 26 shown"
    page.select_option("#by-recipient", "webinar-host")
    assert rows_shown(page) == [
        "disclosure-account.debit-promotion", CONFLICT, "disclosure-account.tips-unsubscribed",
        "disclosure-account.alerts-wrong-citation",
    ]  # fmt: skip
    page.fill("#search", "PRODUCT tips")
    assert rows_shown(page) == ["disclosure-account.tips-unsubscribed"]
    page.click("text=Clear")
    assert len(rows_shown(page)) == 26
    page.select_option("#by-country", "-")
    assert "disclosure-account.tax-list" in rows_shown(page)
    page.select_option("#by-purpose", "comply-with-law")
    assert rows_shown(page) == ["disclosure-account.tax-list"]


def test_from_arrow_to_row_to_sentence_and_back_by_mouse(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.locator(f".graph svg a[href='#{TIPS}']:not([tabindex])").first.dispatch_event("click")
    page.wait_for_url(f"**#{TIPS}")
    row = page.locator(f"[id='{TIPS}']")
    row.locator("details[open]").wait_for()
    row.locator("a", has_text="line 87").first.click()
    page.wait_for_url("**#sentence-opt-out")
    sentence = page.locator("#sentence-opt-out")
    assert "opt out of receiving promotional communications" in sentence.inner_text()
    box = sentence.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 800
    page.locator("#statement-opt-out a", has_text="account/invitations-unsubscribed").first.click()
    page.wait_for_url(f"**#{CONFLICT}")
    until(page, "id => document.activeElement.closest('tbody')?.id === id", CONFLICT)


def test_a_mark_lights_up_its_row_its_column_and_its_sentence(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    mark = page.locator(".on-screen a.cell[aria-label^='Example Printshop: Account']")
    column = next(name for name in mark.get_attribute("class").split() if name.startswith("k"))
    sentence = next(name for name in mark.get_attribute("class").split() if name.startswith("q"))
    parts = (".row:has([aria-label^='Example Printshop: Account']) > .hit", f".col{column[1:]}", f".said{sentence[1:]}")

    def lit() -> list[bool]:
        fills = [page.eval_on_selector(f".on-screen {part}", "one => getComputedStyle(one).fill") for part in parts]
        return [fill == "rgb(255, 241, 184)" for fill in fills]

    assert lit() == [False, False, False]
    mark.hover()
    assert lit() == [True, True, True]
    page.mouse.move(0, 0)
    assert lit() == [False, False, False]
    mark.focus()
    assert lit() == [True, True, True]


def test_every_mark_of_the_overview_is_large_enough_to_hit(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    sizes = page.eval_on_selector_all(
        ".on-screen a.cell > .hit", "all => all.map(one => one.getBoundingClientRect()).map(b => [b.width, b.height])"
    )
    assert len(sizes) > 20
    assert all(width >= 24 and height >= 24 for width, height in sizes)


def test_an_arrow_of_several_disclosures_shows_only_their_rows(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    several = page.evaluate(
        "[...document.querySelectorAll('svg a[data-rows]')].find(a => a.dataset.rows.includes(' '))?.dataset.rows"
    )
    assert several
    page.locator(f"svg a[data-rows='{several}']").first.dispatch_event("click")
    assert rows_shown(page) == sorted(several.split(), key=rows_of(page).index)
    page.click("text=Clear")
    assert len(rows_shown(page)) == 26


def rows_of(page: Any) -> list[str]:
    return page.eval_on_selector_all("#disclosures tbody", "all => all.map(one => one.id)")


SETTLED = 200
"""Milliseconds after which the page's script has done what it does when it is told of a new address."""


def until(page: Any, expression: str, argument: str | None = None) -> None:
    """Waits until `expression` holds; the page's policy forbids what the driver's own waiting would evaluate."""
    for _ in range(100):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(50)
    raise AssertionError(expression)


def test_by_keyboard_alone(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    until(page, "() => document.activeElement.id === 'main'")
    page.wait_for_timeout(SETTLED)
    page.evaluate("document.querySelector(\"details[open] svg a[data-rows][aria-label$=', proved']\").focus()")
    wanted = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{wanted}")
    # The page moves the focus when it is told of the new address, which is later than the address is new.
    until(page, "() => document.activeElement.tagName === 'SUMMARY'")
    page.wait_for_timeout(SETTLED)
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("(document.activeElement.getAttribute('href') || '').startsWith('#sentence-')"):
            break
    place = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{place}")
    until(page, "id => document.activeElement.id === id", place[1:])
    page.wait_for_timeout(SETTLED)
    page.keyboard.press("Tab")
    until(page, "() => getComputedStyle(document.activeElement).outlineStyle === 'solid'")
    idle = page.evaluate(
        "getComputedStyle([...document.querySelectorAll('nav a')].find(a => a !== document.activeElement)).outlineStyle"
    )
    assert idle == "none"


def test_a_link_leads_to_a_row_below_the_head_of_the_table(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.evaluate(f"location.hash = '{CONFLICT}'")
    page.wait_for_function(f"Math.abs(document.getElementById('{CONFLICT}').getBoundingClientRect().top) < 200")
    head = page.evaluate("document.querySelector('#disclosures thead th').getBoundingClientRect().bottom")
    assert page.evaluate(f"document.getElementById('{CONFLICT}').getBoundingClientRect().top") >= head - 1


def test_a_link_to_a_row_that_is_filtered_out_shows_it(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.select_option("#by-verdict", "justified")
    page.evaluate(f"location.hash = '{CONFLICT}'")
    page.locator(f"[id='{CONFLICT}']").wait_for(state="visible")
    assert CONFLICT in rows_shown(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 700])
def test_axe_finds_nothing(browser: Any, axe: str, red: Path, scheme: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page.goto(f"file://{red}")
    page.add_style_tag(content=ALL_LAID_OUT)
    page.evaluate(f"location.hash = '{CONFLICT}'")
    page.add_script_tag(content=axe)
    found = page.evaluate(f"axe.run(document, {{resultTypes: ['violations'], rules: {MORE_RULES}}})")["violations"]
    page.close()
    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []


@pytest.mark.parametrize("name", ["ropa", "matrix", "recipients"])
def test_axe_finds_nothing_in_registers(browser: Any, axe: str, tmp_path: Path, name: str) -> None:
    file = tmp_path / "register.html"
    assert main(["report", name, str(ROOT / "inventory/aptible"), "--output", str(file)]) == 0
    page = browser.new_page(bypass_csp=True)
    page.goto(f"file://{file}")
    page.add_script_tag(content=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    page.close()
    assert [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found] == []


def test_all_of_it_can_be_read_without_a_script(browser: Any, red: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{red}")
    assert page.locator("#disclosures tbody").count() == 26
    assert not page.locator("form.filters").is_visible()
    page.locator(f"[id='{CONFLICT}'] summary").click()
    assert page.locator(f"[id='{CONFLICT}'] .proof").is_visible()
    context.close()


def test_print_is_complete(browser: Any, red: Path, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    page = browser.new_page()
    page.goto(f"file://{red}")
    page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
    page.close()
    text = " ".join("".join(sheet.extract_text() for sheet in pypdf.PdfReader(tmp_path / "page.pdf").pages).split())
    for words in (
        "Ask counsel which of the two sentences is meant",
        "account/invitations-unsubscribed",
        "California Privacy Rights",
        "Conditions held, agreements and duties",
    ):
        assert words in text
    assert "Open all proofs" not in text
    assert "Left out on paper: the table of statements (each stands beside its sentence in the policy text" in text


def test_paper_shows_what_fits_the_filters_and_says_so(browser: Any, red: Path, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    page = browser.new_page()
    page.goto(f"file://{red}")
    page.select_option("#by-recipient", "webinar-host")
    fitting = page.locator("#disclosures tbody[data-recipient='webinar-host']").count()
    page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
    page.close()
    text = " ".join("".join(sheet.extract_text() for sheet in pypdf.PdfReader(tmp_path / "page.pdf").pages).split())
    register = text.partition("Register of disclosures")[2].partition("Data categories")[0]
    assert f"{fitting} of 26 shown" in register
    assert "Recipient: Example Webinars" in register
    assert "account/debit-promotion" in register
    assert "logs/click-map" not in register


def test_the_example_prints_on_25_pages(browser: Any, green: Path, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    page = browser.new_page()
    page.goto(f"file://{green}")
    page.pdf(path=str(tmp_path / "page.pdf"), prefer_css_page_size=True)
    page.close()
    assert len(pypdf.PdfReader(tmp_path / "page.pdf").pages) <= 25


def test_filters_and_order_stay_in_the_address(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.select_option("#by-verdict", "not-justified")
    page.fill("#search", "webinars")
    page.click("#disclosures thead button >> text=Disclosure")
    page.click("#disclosures thead button >> text=Disclosure")
    before = rows_shown(page)
    assert before == sorted(before, reverse=True)
    address = page.url
    assert "verdict=not-justified" in address
    page.goto("about:blank")
    page.goto(address)
    assert rows_shown(page) == before
    assert page.get_attribute("#disclosures thead th", "aria-sort") == "descending"


def test_these_rows_are_downloaded_as_csv(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.select_option("#by-recipient", "webinar-host")
    with page.expect_download() as got:
        page.click("text=Download these rows")
    text = Path(got.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert [row["Disclosure"] for row in rows] == [
        name.removeprefix("disclosure-").replace(".", "/", 1) for name in rows_shown(page)
    ]
    assert rows[0]["Recipient"] == "Example Webinars"


def test_heads_stay_in_view(watched: Watched, red: Path) -> None:
    page = watched.open(red)
    page.locator("#disclosures tbody").nth(15).scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 300)")
    page.wait_for_timeout(SETTLED)
    assert page.eval_on_selector("#disclosures thead th", "one => Math.round(one.getBoundingClientRect().top)") == 0


def test_a_split_report_opens_and_leads_across_files(watched: Watched, tmp_path: Path) -> None:
    assert main(["report", "html", str(ROOT / "tests/cases/aptible/inventory"), "--split", str(tmp_path)]) == 0
    page = watched.open(tmp_path / "index.html")
    page.locator("#disclosures a", has_text="account/invitations-unsubscribed").click()
    page.wait_for_url(f"**/category-account.html#{CONFLICT}")
    page.locator(f"[id='{CONFLICT}'] a", has_text="line 87").first.click()
    page.wait_for_url("**/policy.html#sentence-opt-out")
    page.locator("#sentence-opt-out").wait_for(state="visible")
    assert watched.complaints == []
    for file in sorted(tmp_path.glob("*.html")):
        page = watched.open(file)
        broken = page.eval_on_selector_all(
            "a[href^='#']",
            "all => all.map(a => a.getAttribute('href').slice(1)).filter(id => id && !document.getElementById(id))",
        )
        assert broken == [], file.name


def test_300_disclosures_are_all_found(watched: Watched, tmp_path: Path) -> None:
    folder = many(tmp_path / "inventory", 300)
    file = tmp_path / "page.html"
    assert main(["report", "html", str(folder), "--output", str(file), "--no-diagrams"]) == 0
    page = watched.open(file)
    assert page.text_content("form .count") == "300 of 300 shown"
    assert 0 < len(rows_shown(page)) < 300
    page.fill("#search", "d299")
    assert rows_shown(page) == ["disclosure-logs.d299"]


def many(folder: Path, number: int) -> Path:
    """An inventory of so many disclosures."""
    shutil.copytree(ROOT / "inventory/aptible", folder)
    head = (folder / "categories/logs.yaml").read_text(encoding="utf-8").partition("disclosures:")[0]
    for file in (folder / "categories").glob("*.yaml"):
        file.unlink()
    given = "".join(
        f"  - id: d{place}\n    recipient: infrastructure-provider-co\n    data: [ip-address]\n"
        "    purposes: [operate-services]\n"
        for place in range(number)
    )
    (folder / "categories/logs.yaml").write_text(f"{head}disclosures:\n{given}", encoding="utf-8")
    return folder


def test_the_words_of_a_drawing_stay_in_their_boxes(watched: Watched, green: Path) -> None:
    page = watched.open(green)
    page.evaluate("document.querySelectorAll('details.diagram').forEach(one => { one.open = true })")
    spilt = page.evaluate(
        """() => [...document.querySelectorAll("svg g.node")].flatMap(node => {
            const frame = node.querySelector("path, polygon")
            if (!frame) return []
            const box = frame.getBoundingClientRect()
            return [...node.querySelectorAll("text")].filter(text => {
                const words = text.getBoundingClientRect()
                return words.left < box.left || words.right > box.right
            }).map(text => text.textContent)
        })"""
    )
    assert page.locator("svg g.node text").count() > 100
    assert spilt == []
