"""Install snippets and start calls: each is found by its own pattern, and by no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from inventory.evidence.forms.snippets import Sign, installed, signs
from inventory.evidence.reading import read_evidence

SIGNS = signs()


def test_the_forty_most_used_and_more_are_known() -> None:
    assert len(SIGNS) >= 100
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)


@pytest.mark.parametrize("sign", SIGNS, ids=[sign.name for sign in SIGNS])
def test_its_example_leads_to_the_service_and_to_no_other(sign: Sign) -> None:
    for text in (sign.example, f"<script>{sign.example}</script>", f"x();\n{sign.example}\ny();"):
        found = list(installed(text, "page.html"))
        assert [one.value for one in found] == [sign.host or sign.name]
        assert sign.name in found[0].note


@pytest.mark.parametrize(
    "text",
    [
        "const analytics = track('load');", "a.fbqueue('init');", "my_hj('event')", "heap.push(1)", "drift = 3",
        "const ga = 1; saga('create')", "clarity = true", "// nothing", "heap.loadFactor(1)", "this.paypal = null",
    ],
)  # fmt: skip
def test_other_code_is_no_snippet(text: str) -> None:
    assert list(installed(text, "a.js")) == []


def test_software_of_ones_own_is_told_by_the_host_beside_it() -> None:
    page = "<script>var _paq = [];\n(function() { var u='//stats.heron.example/'; _paq.push(['setSiteId', '1']); })()"
    assert [(one.kind, one.value) for one in installed(page, "p")] == [("host", "stats.heron.example")]
    assert [(one.kind, one.value) for one in installed("_paq.push(['trackPageView'])", "p")] == [("service", "Matomo")]


def test_pages_named_as_evidence_show_them_too(tmp_path: Path) -> None:
    page = "<!doctype html><script>!function(f,u){}(window,'https://cdn.pool.example/p.js'); fbq('init', '1')</script>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    found = {one.value: one.confidence for one in read_evidence(tmp_path / "page.html").observations}
    assert found == {"cdn.pool.example": "low", "connect.facebook.net": "medium"}
