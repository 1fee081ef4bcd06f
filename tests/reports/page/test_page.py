"""The auditor's page: what is on it, and that both ways between disclosures and sentences are there."""

from __future__ import annotations

import datetime
import itertools
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from catalog.checking.assessment import assess
from catalog.findings.locate import Locator
from cli.main import main
from inventory.load import load_inventory
from inventory.policy import Clause
from reports.check_report import CheckReport
from reports.page.anchors import anchor
from reports.page.contents import contents
from reports.page.marks import segments
from reports.page.rendering import SECTIONS, environment, page, split_pages
from tests.reports.page.made import GREEN, RED, ROOT, made

CONFLICT = "disclosure-account.invitations-unsubscribed"


@cache
def root(folder: str = RED) -> Any:
    return html.document_fromstring(page(made(folder), []))


def text_of(element: Any) -> str:
    return " ".join(element.text_content().split())


def by_id(name: str, folder: str = RED) -> Any:
    (found,) = root(folder).xpath("//*[@id=$name]", name=name)
    return found


@pytest.mark.parametrize("folder", [GREEN, RED])
def test_every_link_leads_to_one_place(folder: str) -> None:
    ids = root(folder).xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root(folder).xpath("//@href")} <= set(ids)


@pytest.mark.parametrize("folder", [GREEN, RED])
def test_from_each_disclosure_to_its_sentences_and_back(folder: str) -> None:
    for row in made(folder).rows:
        name = anchor("disclosure", row.id)
        there = {one for one in by_id(name, folder).xpath(".//@href") if one.startswith("#sentence-")}
        assert {f"#{anchor('sentence', statement)}" for statement in row.rests_on} <= there
        for statement in row.rests_on:
            back = by_id(anchor("statement", statement), folder).xpath(".//@href")
            assert f"#{name}" in back or f"#{anchor('category', row.category.id)}" in back


def test_all_clauses_stand_in_order_with_their_words() -> None:
    shown = [text_of(one) for one in root().xpath("//div[@class='said']")]
    clauses = made().report.assessment.assessed.clauses
    assert len(shown) == len(clauses) == 50
    for text, judged in zip(shown, clauses, strict=True):
        assert re.sub(r"statement \d+", "", text).replace(" ", "") == judged.clause.text.replace(" ", "")


def test_the_overview_says_what_fails() -> None:
    lead = text_of(root().xpath("//p[contains(@class, 'lead')]")[0])
    assert lead == (
        "✕ 11 of 26 disclosures are not justified; 20 of 109 points checked (collection, use, disclosure, transfer) "
        "are not proved."
    )
    failing = root().xpath("//section[@id='overview']//ul[@class='failing'][1]/li//a/text()")
    assert failing == [row.id for row in made().rows if not row.passes]
    lines = [text_of(one) for one in root().xpath("//section[@id='overview']//ul[@class='failing'][1]/li")]
    for row, line in zip((row for row in made().rows if not row.passes), lines, strict=True):
        partly = f"; not justified of these: {', '.join(term.label for term in row.unproved)}"
        assert line.endswith(partly) == (0 < len(row.unproved) < len(row.data))
    assert any(0 < len(row.unproved) < len(row.data) for row in made().rows)
    green = text_of(root(GREEN).xpath("//p[contains(@class, 'lead')]")[0])
    assert green.startswith("✓ Every disclosure is justified: all 655 points checked")


def test_a_failing_row_quotes_what_stands_against_it() -> None:
    row = text_of(by_id(CONFLICT))
    assert "One sentence of the policy permits it and another forbids it." in row
    assert "“You may opt out of receiving promotional communications from Aptible by using the unsubscribe link" in row
    assert "Ask counsel which of the two sentences is meant; until then stop it." in row
    assert "Declared in categories/account.yaml, line 50." in row


def test_it_says_of_what_it_speaks() -> None:
    head = text_of(root().xpath("//header")[0])
    assert "2015-09-01" in head
    assert "policy/privacy-policy.md, version 2.1, in force from 2014-11-03" in head
    assert made().policies[0].policy.text.sha256[:12] in head
    assert made().state in head


def test_sections_landmarks_and_headings_are_in_order() -> None:
    always = [name for name in SECTIONS if name not in ("diagrams", "laws", "observed", "history")]
    assert root().xpath("//main/section/@id") == always
    assert len(root().xpath("//main")) == len(root().xpath("//nav")) == len(root().xpath("//h1")) == 1
    levels = [int(element.tag[1]) for element in root().iter() if re.fullmatch(r"h[1-6]", str(element.tag))]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert all(table.xpath("./caption") for table in root().iter("table"))
    assert all(head.get("scope") for head in root().iter("th"))


def test_waivers_and_ignored_findings_are_shown(tmp_path: Path) -> None:
    copied = copy_of(RED, tmp_path)
    manifest = copied / "inventory.yaml"
    manifest.write_text(manifest.read_text(encoding="utf-8") + "waivers: waivers.yaml\n", encoding="utf-8")
    (copied / "waivers.yaml").write_text(
        "waivers:\n  - rule: DIS002\n    where: account/tips-unsubscribed\n    reason: Being switched off.\n"
        "    by: dpo\n    until: 2016-01-01\n",
        encoding="utf-8",
    )
    inventory = load_inventory(copied)
    assessment = assess(inventory, datetime.date(2015, 9, 1), keep_goals=True)
    locator = Locator(copied)
    shown = html.document_fromstring(
        page(contents(CheckReport(assessment, locator.locate(assessment.findings), locator, ".")), [])
    )
    waivers = text_of(shown.xpath("//section[@id='waivers']")[0])
    assert "DIS002account/tips-unsubscribedBeing switched off.dpo2016-01-01The policy prohibits giving" in waivers


def copy_of(folder: str, target: Path) -> Path:
    return Path(shutil.copytree(ROOT / folder, target / "inventory"))


def test_a_split_page_holds_the_same() -> None:
    pages = {name: html.document_fromstring(text) for name, text in split_pages(made(), []).items()}
    assert sorted(pages) == sorted(
        ["findings.html", "index.html", "policy.html", "recipients.html"]
        + [f"category-{holding.id}.html" for holding in made().holdings]
    )
    assert len(pages["index.html"].xpath("//table[@id='disclosures']/tbody")) == 26
    places = {f"{name}#{one}" for name, tree in pages.items() for one in tree.xpath("//@id")}
    for name, tree in pages.items():
        for link in tree.xpath("//@href"):
            assert (link if "#" in link[1:] or not link.startswith("#") else f"{name}{link}") in places
    parts = sum(
        len(tree.xpath("//table[@id='disclosures']/tbody")) for name, tree in pages.items() if "category" in name
    )
    assert parts == 26


def test_output_and_split_exclude_each_other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["report", "html", str(ROOT / GREEN), "--output", str(tmp_path / "a"), "--split", str(tmp_path / "b")]
    assert main(arguments) == 2
    assert "not both" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_without_a_renderer_the_page_is_made_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "page.html"
    assert main(["report", "html", str(ROOT / GREEN), "--output", str(file), "--renderer", "no-such-program"]) == 0
    assert "the report has no diagrams of single categories" in capsys.readouterr().err
    text = file.read_text(encoding="utf-8")
    assert "who gets which personal data" in text
    assert 'class="drawing graph"' not in text


def clause(text: str, lead_in: str = "", label: str = "") -> Clause:
    return Clause("c", "p.md", 1, 1, (), lead_in, label, text, "paragraph")


def test_quotes_are_marked_where_they_stand() -> None:
    marked = segments(clause("Title: We share “data” with X. We sell nothing.", label="Title"), [
        ("share", 'We  share "data" with X.'), ("sell", "We sell nothing."), ("again", "We sell"), ("lost", "Not so."),
    ])  # fmt: skip
    assert [(one.text, one.statements, one.strong) for one in marked] == [
        ("Title:", (), True), (" ", (), False), ("We share “data” with X.", ("share",), False), (" ", (), False),
        ("We sell", ("sell", "again"), False), (" nothing.", ("sell",), False),
    ]  # fmt: skip
    assert [one.begins for one in marked if one.begins] == [("share",), ("sell", "again")]
    assert [one.ends for one in marked if one.ends] == [("share",), ("again",), ("sell",)]


def test_of_a_quote_that_begins_in_the_lead_in_the_clause_s_own_part_is_marked() -> None:
    marked = segments(clause("to sell; to rent", lead_in="We may use it"), [("sell", "We may use it to sell;")])
    assert [(one.text, one.statements) for one in marked] == [("to sell;", ("sell",)), (" to rent", ())]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("account/card", "disclosure-account.card"),
        ("account/co/1", "disclosure-account.co.1"),
        ('x" onclick="y', "disclosure-.54d6"),
        ("", "disclosure-.e3b0c44298fc1c149afb"),
    ],
)
def test_anchors_are_plain_whatever_the_name(name: str, expected: str) -> None:
    found = anchor("disclosure", name)
    assert found.startswith(expected[:12])
    assert re.fullmatch(r"disclosure-[a-z0-9.-]+", found)
    if '"' not in name:
        assert found == expected


def test_the_bound_page_is_unfolded_and_has_no_script() -> None:
    shown = html.document_fromstring(page(made(), [], unfolded=True))
    assert shown.xpath("//script | //form") == []
    assert "script-src" not in shown.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert len(shown.xpath("//details")) > 26
    assert shown.xpath("//details[not(@open)]") == []


def test_a_page_shows_words_numbers_and_days_and_nothing_as_a_program_writes_it() -> None:
    with pytest.raises(TypeError, match="was given a tuple"):
        environment().from_string("{{ one }}").render(one=("a", "b"))
    shown = environment().from_string("{{ one }}, {{ nothing }}, {{ 0.5 }}")
    assert shown.render(one=datetime.date(2024, 1, 2), nothing=None) == "2024-01-02, , 0.5"


def test_agreements_and_duties_name_their_evidence_in_words() -> None:
    written = page(made(GREEN), [])
    assert re.search(r"<small><code>agreements/[\w-]+\.md</code></small>", written)
    assert re.search(r"Evidence: <code>evidence/[\w./-]+</code>\.", written)
    assert "EvidenceItem(" not in written
