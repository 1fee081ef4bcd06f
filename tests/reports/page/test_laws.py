"""What laws ask, and on which legal basis data are used, in the auditor's page and in the bound report."""

from __future__ import annotations

import datetime
import shutil
from html import unescape
from pathlib import Path

from catalog.checking.assessment import assess
from catalog.findings.locate import Locator
from inventory.load import load_inventory
from reports.audit.bound import bound
from reports.check_report import CheckReport
from reports.encoders.document import Heading
from reports.laws.rows import in_total
from reports.page.contents import contents
from reports.page.rendering import page, split_pages
from tests.reports.page.made import RED, ROOT


def test_laws_and_legal_bases_stand_in_the_page_and_the_bound_report(tmp_path: Path) -> None:
    root = Path(shutil.copytree(ROOT / RED, tmp_path / "inventory"))
    manifest = root / "inventory.yaml"
    manifest.write_text(f"{manifest.read_text(encoding='utf-8')}laws: [gdpr-13]\n", encoding="utf-8")
    account = root / "categories/account.yaml"
    basis = "basis: {provide-services: {basis: consent, record: evidence/chat-consent.md}}\nregions: [DE]\n"
    account.write_text(f"{account.read_text(encoding='utf-8')}{basis}", encoding="utf-8")
    inventory, locator = load_inventory(root), Locator(root)
    assessment = assess(inventory, datetime.date(2018, 5, 25), keep_goals=True)
    found = contents(CheckReport(assessment, locator.locate(assessment.findings), locator, "x"))
    shown = unescape(page(found, []))
    laws = shown[shown.index('<section id="laws"') : shown.index('<section id="policy"')]
    assert in_total(found.laws) in laws
    assert "GDPR Art. 13(2)(a): how long data are kept, or the criteria for it" in laws
    assert 'href="#sentence-' in laws
    assert "(collection, use, disclosure, transfer, legal basis)" in shown
    categories = shown[shown.index('<section id="categories"') : shown.index('<section id="laws"')]
    assert "Consent (GDPR Art. 6(1)(a)): <" in categories
    assert "record: evidence/chat-consent.md" in categories
    assert "none declared" in categories
    assert "laws.html" in split_pages(found, [])
    titles = [block.text for block in bound(found, []) if isinstance(block, Heading)]
    assert "What laws ask" in titles
    assert any(title.startswith("gdpr-13: ") for title in titles)
