"""What becomes of words that readers do not see, or of which that cannot be told, inside sentences that they see."""

from __future__ import annotations

import time

import pytest

from inventory.policy import find_quote, read_policy
from tests.inventory.policy.listing import texts_of

WITH_NOT = "We do not share your phone number with advertisers."
WITHOUT = "We do share your phone number with advertisers."


def quotes_found(page: str, document: str = "a.html") -> tuple[bool, bool]:
    """Whether the sentence is found with "not", and without."""
    clauses = read_policy(f"<!doctype html>{page}" if document == "a.html" else page, document)[0].clauses
    return bool(find_quote(WITH_NOT, clauses)), bool(find_quote(WITHOUT, clauses))


@pytest.mark.parametrize(
    "style", ["mask:url(x.svg)", "mix-blend-mode:difference", "transform:skewX(60deg);display:inline-block"]
)
def test_no_quote_reaches_across_words_of_which_nobody_can_tell(style: str) -> None:
    page = f'<p>We do <span style="{style}">not</span> share your phone number with advertisers.</p>'
    assert quotes_found(page) == (False, False)
    policy, _ = read_policy(page, "a.html")
    assert [(text.text, text.kind) for text in policy.hidden] == [("not", "unclear")]


def test_the_gap_itself_cannot_be_quoted() -> None:
    clauses = read_policy("<p>We \ufffc share, <b style='mask:url(x)'>not</b> ever.</p>", "a.html")[0].clauses
    assert find_quote(clauses[0].text, clauses) == []
    assert "\ufffd share" in clauses[0].text


def test_no_quote_reaches_across_words_of_the_style_sheet() -> None:
    rule = '<style>.n::before { content: "not" }</style>'
    page = f"{rule}<p>We do <span class=n></span> share your phone number with advertisers.</p>"
    assert quotes_found(page) == (False, False)
    assert quotes_found(page.replace('"not"', '"•"')) == (False, True)


@pytest.mark.parametrize(
    "struck", ["<del>not</del>", "<s>not </s>", "<span style='text-decoration:line-through'>not</span>", "~~not~~"]
)
def test_struck_out_words_vanish_from_the_sentence(struck: str) -> None:
    page = f"We do {struck} share your phone number with advertisers.\n"
    assert quotes_found(page, "a.md") == (False, True)
    policy, _ = read_policy(page, "a.md")
    assert [(text.text, text.line, text.kind) for text in policy.hidden] == [("not", 1, "struck")]


def test_what_word_inserted_is_there_and_what_it_deleted_is_not() -> None:
    page = (
        '<p class=MsoNormal>We do <ins cite="mailto:a">not </ins><del cite="mailto:a">always </del>share your phone '
        "number with advertisers.</p>"
    )
    assert quotes_found(page) == (True, False)


def test_hidden_words_vanish_and_shown_ones_stay() -> None:
    assert quotes_found(f"<p>{WITH_NOT.replace('not', '<b hidden>not</b>')}</p>") == (False, True)
    assert quotes_found(f"<p>{WITH_NOT.replace('not', '<del style=text-decoration:none>not</del>')}</p>") == (
        True,
        False,
    )


def test_plain_markdown_with_strikes_needs_no_html_parser() -> None:
    text = "We share.\n\n~~We sell\nyour name.~~ Not now.\n"
    policy, _ = read_policy(text, "a.md")
    assert [clause.text for clause in policy.clauses] == ["We share.", "Not now."]
    assert [(hidden.text, hidden.line, hidden.kind) for hidden in policy.hidden] == [
        ("We sell your name.", 3, "struck")
    ]


def test_the_second_row_of_header_cells_is_a_clause() -> None:
    page = "<table><tr><th>Who<th>Why<tr><th>Advertisers<th>never<tr><th>Couriers<th>bring it</table>"
    assert texts_of(page, "a.html") == ["Advertisers never", "Couriers bring it"]


def test_style_sheets_elsewhere_are_told_once_each() -> None:
    link = '<link rel=stylesheet href="/a.css">'
    page = f'{link}{link}<style>@import "b.css";</style><p>We share.</p>'
    policy, _ = read_policy(page, "a.html")
    assert [(text.text, text.kind) for text in policy.hidden] == [("/a.css", "elsewhere"), ("b.css", "elsewhere")]
    assert [clause.text for clause in policy.clauses] == ["We share."]


HOSTILE = {
    "never closed": "".join(f"<i id={number}><p>" for number in range(3000)),
    "never closed, then text": "".join(f"<b class={number}>" for number in range(2000)) + "<p>x" * 20_000,
    "variables": ":root{--a0:x x}"
    + "".join(f":root{{--a{n + 1}:var(--a{n}) var(--a{n})}}" for n in range(60))
    + "p{color:var(--a60)}",
    "circle of variables": ":root{--a:var(--b);--b:var(--a)} p{color:var(--a)}",
    "deep selector": "p" + ":not(:not(p" * 200 + "))" * 200 + "{color:red}",
    "deep nesting": "p{" * 3000,
    "many siblings": "".join(f"p ~ p ~ p ~ .x{number % 9}{{color:red}}" for number in range(300)),
    "has": "".join(f"div:has(.y{number} .x{number % 9}){{color:red}}" for number in range(300)),
    "calculation": "p{margin-left:" + "calc(" * 3000 + "1px" + ")" * 3000 + "}",
    "imports": "@import 'data:text/css,@import \"x.css\";';" * 2000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_are_read_in_bounded_time(name: str) -> None:
    css = HOSTILE[name]
    page = css if css.startswith("<") else f"<style>{css}</style>" + "<div><p class='x1 y1'>We share.</p></div>" * 2000
    start = time.process_time()
    policy, problems = read_policy(page, "a.html")
    assert time.process_time() - start < 20
    assert policy.clauses or problems[0].code in ("INV009", "INV010")
