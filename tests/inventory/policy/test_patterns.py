"""What real policies do to Markdown and HTML, pattern by pattern."""

import pytest

from inventory.policy import read_policy
from tests.inventory.policy.listing import clauses_of, texts_of


@pytest.mark.parametrize(
    ("text", "label", "visible"),
    [
        ("**Logs:** We log.", "Logs", "Logs: We log."),
        ("**Logs:**We log.", "Logs", "Logs: We log."),
        ("**Logs: **We log.", "Logs", "Logs: We log."),
        ("**Logs**: we log.", "Logs", "Logs: we log."),
        ("**Logs** – we log.", "Logs", "Logs – we log."),
        ("**Logs.** We log.", "Logs", "Logs. We log."),
        ("**Logs**\nwe log.", "Logs", "Logs we log."),
        ("**Logs**  \nwe log.", "Logs", "Logs we log."),
        ("**Logs**<br>we log.", "Logs", "Logs we log."),
        ("__Logs:__ We log.", "Logs", "Logs: We log."),
        ("**We** may log.", "", "We may log."),
        ("We **log:** it.", "", "We log: it."),
        ("**We never sell your data.**", "", "We never sell your data."),
        ("**We may share it if:**", "", "We may share it if:"),
        ("Visits **are** logged; **Errors:**too.", "", "Visits are logged; Errors: too."),
    ],
)
def test_bold_lead_in(text: str, label: str, visible: str) -> None:
    (clause,) = clauses_of(text)
    assert (clause.label, clause.text) == (label, visible)


@pytest.mark.parametrize("title", ["**Your choices**", "**How do we use it?**", "**1.2 Contact**", "__Cookies:__"])
def test_a_short_bold_paragraph_is_a_heading(title: str) -> None:
    (clause,) = clauses_of(f"# Top\n\n{title}\n\nText.\n")
    assert clause.heading == ("Top", title.strip("*_"))


@pytest.mark.parametrize(
    "sentence",
    ["We pass your orders to a carrier.", "We pass your orders to a carrier\nand to a bank for you.", "It is ours now"],
)
@pytest.mark.parametrize("underline", ["---", "==="])
def test_a_sentence_underlined_by_accident_stays_a_clause(sentence: str, underline: str) -> None:
    first, second = clauses_of(f"{sentence}\n{underline}\n\nNext.\n")
    assert (first.text, first.line) == (" ".join(sentence.split()), 1)
    assert second.heading == ()


@pytest.mark.parametrize("title", ["Example, Inc.\n===", "Privacy Policy\n---", "# We pass your orders on."])
def test_a_title_is_no_clause(title: str) -> None:
    (clause,) = clauses_of(f"{title}\n\nText.\n")
    assert clause.text == "Text."
    assert len(clause.heading) == 1


@pytest.mark.parametrize(
    "invisible",
    [
        "<!-- sold -->", "<!--\n\nsold\n\n-->", "{/* sold */}", "{/*\n\nsold\n*/}", "{% comment %}sold{% endcomment %}",
        "{{ sold }}", "{% sold %}", "{# sold #}", "import sold from 'sold'", 'import "sold"', "export const a = 'sold'",
        "[sold]: https://x.example/sold", "![sold](sold.png)", "```\nsold\n```", "~~~ sold\nsold\n~~~",
        "<template>sold</template>", "<style>sold</style>", "<span title='sold'></span>", "<p hidden>sold</p>",
        "<p style='color: red; DISPLAY : none !important'>sold</p>",
        "<div style='visibility:hidden'>\n\nsold\n\n</div>",
        "<b style='opacity:0'>sold</b>", "<b style='font-size: 0px'>sold</b>", "<noscript>sold</noscript>",
        "<style>.x, .y {display:none}</style><p class='a y'>sold</p>", "<dialog>sold</dialog>",
        "<details>\n\nsold\n\n</details>", "~~sold~~", "<s>sold</s>",
    ],
)  # fmt: skip
def test_what_readers_cannot_see_is_no_clause(invisible: str) -> None:
    assert texts_of(f"Before.\n\n{invisible}\n\nAfter.\n") == ["Before.", "After."]


@pytest.mark.parametrize(
    "visible",
    [
        "<details open>\n\nkept\n\n</details>", "<p aria-hidden='true'>kept</p>", "    kept", "> kept",
        "<Box>\n\nkept\n\n</Box>",
        "<style>@media print {.x {display:none}}</style><p class='x'>kept</p>", "<!--> kept",
        "<dialog open>kept</dialog>",
        "<p style='opacity:0.5'>kept</p>", "<p style='font-size:0.9em'>kept</p>", "[kept][nowhere]: ", "\tkept",
        "import of kept goods", "export kept", "<pre>kept</pre>", "<center><font>kept</font></center>", "[^1]: kept",
    ],
)  # fmt: skip
def test_what_readers_can_see_is_a_clause(visible: str) -> None:
    before, kept, after = texts_of(f"Before.\n\n{visible}\n\nAfter.\n")
    assert (before, after) == ("Before.", "After.")
    assert "kept" in kept


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert texts_of("---\n\nWe sell.\n\n---\n\nNothing.\n") == ["We sell.", "Nothing."]


def test_front_matter_with_windows_line_ends() -> None:
    (clause,) = clauses_of("\ufeff---\r\ntitle: x\r\n---\r\n\r\nWe sell\r\nnothing.\r\n")
    assert (clause.text, clause.line, clause.end_line) == ("We sell nothing.", 5, 6)


def test_two_line_breaks_part_clauses_and_one_does_not() -> None:
    assert texts_of("One<br>more.<br>\n<br/>Two.\n") == ["One more.", "Two."]


def test_a_row_that_lays_out_the_page_is_no_clause() -> None:
    page = "<table><tr><td><h2>A</h2><p>One.</p></td><td><table><tr><td>k<td>v</table></td></tr></table>"
    assert [(clause.kind, clause.text) for clause in clauses_of(page, "a.html")] == [
        ("paragraph", "One."),
        ("row", "k v"),
    ]


def test_hidden_text_knows_its_line_and_cause() -> None:
    policy, _ = read_policy(
        "A.\n\n<div\n hidden>\n\nWe *sell*.\n\n</div>\n\nB <i style='display:none'>not</i> c.\n", "a.md"
    )
    assert [(text.text, text.line, text.why) for text in policy.hidden] == [
        ("We sell.", 6, "is not shown (`hidden`)"),
        ("not", 10, "is not shown (`display: none`)"),
    ]


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("<table><tr><td>a</td>b</tr></table>", ["b", "a"]),
        ("<td>a<tr><td>b<dl><tr><td>c", ["ab", "c"]),
        ("<ul><li>a<li>b</ul></ul></div><li>c", ["a", "b", "c"]),
        ("<dl><dd>a<dt>b</dl><dd>c", ["a", "b", "c"]),
        ("<table><tr><th>a<th>b</table>", ["a b"]),
        ("a<b>b<p>c</b>d", ["ab", "cd"]),
        ("<pre>a\nb\n\nc</pre>", ["a b", "c"]),
    ],
)
def test_broken_markup_loses_no_text(page: str, texts: list[str]) -> None:
    assert texts_of(page, "a.html") == texts


@pytest.mark.parametrize("inserted", ["{{ company }}", "{{ 'not' }}"])
def test_what_a_template_inserts_into_a_sentence_stays_in_it(inserted: str) -> None:
    assert texts_of(f"We do {inserted} share it.\n\n{{{{ toc }}}}\n\nAfter.\n") == [
        f"We do {inserted} share it.",
        "After.",
    ]


def test_mdx_says_what_its_tags_enclose() -> None:
    text = (
        'import { Card } from "../card"\n\nexport const updated = "2025"\n\n# Privacy\n\n{/* We sell your data. */}\n\n'
        "<Card title=\"We sell it\">\n\nWe do not sell your data.\n\n</Card>\n\nWe keep it {' '} for two years.\n"
    )
    policy, problems = read_policy(text, "policy/privacy.mdx")
    assert problems == []
    assert [clause.text for clause in policy.clauses] == [
        "We do not sell your data.",
        "We keep it {' '} for two years.",
    ]
