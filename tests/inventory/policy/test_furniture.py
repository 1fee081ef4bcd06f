"""What a page shows beside the policy is told apart from it, and kept: nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inventory.policy import read_policy
from inventory.policy.block import Block
from inventory.policy.furniture import PARTS, set_aside

TEXT = "<h1>Privacy Policy</h1><h2>Data</h2><p>We collect your name and your email address when you order.</p>"


Aside = list[tuple[str, str]]


def parts_of(page: str, document: str = "page.html", kept: tuple[str, ...] = ()) -> tuple[list[str], Aside]:
    policy, problems = read_policy(page, document, kept=kept)
    assert problems == []
    return [one.text for one in policy.clauses], [(one.why, one.text) for one in policy.hidden if one.kind == "aside"]


@pytest.mark.parametrize(
    ("furniture", "part", "words"),
    [
        ("<nav><a href='/'>Home</a></nav>", "navigation", "Home"),
        ("<div role='navigation'><ul><li><a href='/a'>A</a></li></ul></div>", "navigation", "A"),
        ("<div class='site-header'><p>Bicycles for hire</p></div>", "header", "Bicycles for hire"),
        ("<footer><h4>Company</h4><p>© 2026 Example</p></footer>", "footer", "Company © 2026 Example"),
        ("<div id='footer'>© 2026</div>", "footer", "© 2026"),
        ("<div class='cookie-banner'><p>We use cookies.</p><button>OK</button></div>", "cookie-banner",
         "We use cookies. OK"),
        ("<div id='onetrust-banner-sdk'>We value your privacy.</div>", "cookie-banner", "We value your privacy."),
        ("<aside><a href='/x'>More news</a></aside>", "sidebar", "More news"),
        ("<ul><li><a href='/a'>A</a></li><li><a href='/b'>B</a></li><li><a href='/c'>C</a></li></ul>", "navigation",
         "A B C"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("main", ["{}", "<main>{}</main>", "<div role='main'>{}</div>", "<article>{}</article>"])
def test_furniture_is_set_aside(furniture: str, part: str, words: str, main: str) -> None:
    clauses, aside = parts_of(furniture + main.format(TEXT))
    assert clauses == ["We collect your name and your email address when you order."]
    assert " ".join(text for _, text in aside) == words
    assert {name for name, _ in aside} <= {part, "outside"}


@pytest.mark.parametrize("part", ["navigation", "footer", "cookie-banner"])
def test_what_is_taken_back_is_policy_text(part: str) -> None:
    tag = {"navigation": "nav", "footer": "footer", "cookie-banner": "div class='cookie-notice'"}[part]
    page = f"<{tag}><a href='/'>Home</a></{tag.split()[0]}><main>{TEXT}</main>"
    assert len(parts_of(page)[0]) == 1
    assert parts_of(page, kept=(part,)) == (["Home", "We collect your name and your email address when you order."], [])


def test_a_list_of_contents_is_set_aside_with_its_heading() -> None:
    listed = "- [Data](#data)\n- [Use](#use)\n- [Sharing](#sharing)\n"
    text = f"# Policy\n\n## Contents\n\n{listed}\n## Data\n\nWe collect it.\n"
    clauses, aside = parts_of(text, "p.md")
    assert clauses == ["We collect it."]
    assert [part for part, _ in aside] == ["contents"] * 4


def test_a_list_of_contents_without_links_is_known_by_its_headings() -> None:
    text = "Contents\n\n1. Data we hold ..... 1\n2. Use ..... 2\n3. Who gets it ..... 4\n\nWe collect your name.\n"
    clauses, aside = parts_of(text, "p.txt")
    assert clauses == ["We collect your name."]
    assert {part for part, _ in aside} == {"contents"}


@pytest.mark.parametrize(
    "text",
    [
        "We collect:\n\n- [Contact data](#a)\n- [Logs](#logs)\n- [Photos](#photos)\n\n## Contact data\n\nX.\n",
        "We collect:\n\n- Contact data\n- Logs\n- Photos\n\n## Contact data\n\nX\n\n## Logs\n\nY\n\n## Photos\n\nZ.\n",
        "Partners:\n\n- [Mail Ltd](https://m.example)\n- [H](https://h.example)\n- [A](https://a.example)\n",
        "# Partners\n\n- [Mail Ltd](https://m.example)\n- [H](https://h.example)\n- [A](https://a.example)\n",
    ],
)
def test_a_list_that_says_something_stays(text: str) -> None:
    assert parts_of(text, "p.md")[1] == []


def test_prose_in_a_navigation_or_header_stays() -> None:
    page = f"<header><p>This policy tells how we use your personal information.</p></header>{TEXT}"
    assert parts_of(page)[1] == []


def test_the_footer_of_an_article_is_policy_text() -> None:
    assert parts_of(f"<article>{TEXT}<footer><p>Write to us.</p></footer></article>")[1] == []


def test_a_main_part_without_the_policy_is_not_believed() -> None:
    assert parts_of(f"<main><p>Hello.</p></main><div>{TEXT}</div>")[1] == []


def test_a_page_that_is_furniture_throughout_is_read() -> None:
    assert parts_of("<footer><p>We collect your name.</p></footer>") == (["We collect your name."], [])


BLOCKS = st.lists(
    st.builds(
        Block, st.sampled_from(["heading", "paragraph", "item", "row"]), st.text("ab. 1", min_size=1, max_size=30),
        st.just(1), st.just(1), intro=st.none(), part=st.sampled_from(["", "main", *PARTS]),
        linked=st.sampled_from(["", "here", "site", "away"]), level=st.integers(1, 3),
    ),
    max_size=12,
)  # fmt: skip


@given(BLOCKS, st.sets(st.sampled_from(PARTS)))
def test_nothing_is_lost_and_nothing_twice(blocks: list[Block], kept: set[str]) -> None:
    stay, aside = set_aside(blocks, kept)
    assert sorted([one.text for one in stay] + [one.text for one in aside]) == sorted(one.text for one in blocks)
    assert not {one.why for one in aside} & kept
