"""Which clause became which, on small texts."""

from tests.catalog.diff.policy.texts import changed, compare, kinds, of_paragraphs, row

A = "We collect your name, address and telephone number when you open an account with us."
B = "We share your location with advertisers who show you offers near the place where you are."
C = "Payment cards are handled by a processor that keeps the numbers for us in another country."
D = "You may object to any of this by writing to the officer whose name is given below."


def test_the_same_text_is_found_wherever_it_went() -> None:
    alignment = of_paragraphs([A, B, C, D], [D, A, B, C])
    assert kinds(alignment) == ["same"] * 4
    assert [step.moved for step in alignment.steps] == [True, False, False, False]
    assert alignment.unchanged


def test_equal_texts_are_paired_in_order() -> None:
    alignment = of_paragraphs([A, B, A], [A, A, B, A])
    assert kinds(alignment).count("same") == 3
    assert changed(alignment) == [("new", (), ("We collect your",))]


def test_a_light_edit() -> None:
    alignment = of_paragraphs([A, B, C], [A, B.replace("We share", "We do not share"), C])
    step = alignment.steps[1]
    assert row(step) == ("light", ("We share your",), ("We do not",))
    assert 0.9 < step.similarity < 1
    assert step.needs_reading
    assert not alignment.unchanged


HEAVY = "We share your location and habits with partners and insurers, at any hour, wherever you may be."


def test_a_heavy_edit_between_neighbours_that_match() -> None:
    assert changed(of_paragraphs([A, B, C], [A, HEAVY, C])) == [("heavy", ("We share your",), ("We share your",))]
    assert changed(of_paragraphs([B, C], [HEAVY, C])) == [("heavy", ("We share your",), ("We share your",))]


def test_a_heavy_edit_elsewhere_is_only_a_suggestion() -> None:
    alignment = of_paragraphs([A, B, C, D], [A, C, HEAVY, D])
    assert changed(alignment) == [("gone", ("We share your",), ()), ("new", (), ("We share your",))]
    gone, new = (step for step in alignment.steps if step.kind != "same")
    assert gone.near is not None
    assert new.near is not None
    assert (gone.near.text, new.near.text) == (HEAVY, B)


def test_nothing_alike_is_gone_and_new() -> None:
    alignment = of_paragraphs([A, "Hello there."], [A, "Unrelated words entirely: quixotic zephyrs."])
    assert kinds(alignment) == ["same", "gone", "new"]
    assert [step.near for step in alignment.steps] == [None, None, None]


def test_split_and_merged() -> None:
    long = f"{A} {B} {C}"
    assert changed(of_paragraphs([D, long], [D, A, f"{B} {C}"])) == [
        ("split", ("We collect your",), ("We collect your", "We share your"))
    ]
    assert changed(of_paragraphs([A, B, C, D], [long, D])) == [
        ("merged", ("We collect your", "We share your", "Payment cards are"), ("We collect your",))
    ]


def test_a_clause_that_moved_into_one_elsewhere() -> None:
    short = "Cookies are kept for thirteen months."
    new = D.replace(".", "; the officer answers within a month. ") + short
    alignment = of_paragraphs([short, A, B, D], [A, B, new])
    assert changed(alignment) == [("merged", ("Cookies are kept", "You may object"), ("You may object",))]


def test_rows_are_paired_by_their_key() -> None:
    head = "| Data | Kept for |\n|---|---|\n"
    old = head + "| Name | two years after the account was closed |\n| Card | a day |\n"
    new = head + "| Card | as long as we like |\n| Name | two years after the account was closed |\n"
    alignment = compare(old, new)
    assert changed(alignment) == [("heavy", ("Card a day",), ("Card as long",))]


def test_version_lines_need_no_reading() -> None:
    alignment = of_paragraphs(["Version 2.1 - November 2014", A], ["Last updated: May 25, 2018", A])
    assert changed(alignment) == [("version", ("Version 2.1 -",), ("Last updated: May",))]
    assert alignment.unchanged


LIST = """\
We may share it if:

- you agree to that beforehand
- the law requires it

We never share it if:

- you are a child
"""


def test_an_item_under_other_words_must_be_read() -> None:
    moved = LIST.replace("- the law requires it\n", "") + "- the law requires it\n"
    alignment = compare(LIST, moved)
    assert kinds(alignment) == ["same"] * 5
    relocated = [step for step in alignment.steps if step.relocated]
    assert [row(step) for step in relocated] == [("same", ("the law requires",), ("the law requires",))]
    assert relocated[0].needs_reading


def test_an_edited_introduction_is_read_once_and_not_for_each_item() -> None:
    alignment = compare(LIST, LIST.replace("We may share it if:", "We may share it unless:"))
    assert changed(alignment) == [("light", ("We may share",), ("We may share",))]
    assert not any(step.relocated for step in alignment.steps)


def test_markup_headings_and_format_do_not_matter() -> None:
    markdown = f"# One\n\n**Data:** {A}\n\n- {B}\n- {C}\n"
    page = f"<h2>Two</h2><p>Data: {A.replace('name', '<em>name</em>')}</p><ul><li>{B}</li><li>{C}</li></ul>"
    from catalog.diff.policy.align import align
    from catalog.diff.policy.passage import passages_of
    from inventory.policy import read_policy

    old, new = (passages_of(read_policy(t, d)[0].clauses) for t, d in ((markdown, "a.md"), (page, "a.html")))
    assert kinds(align(old, new)) == ["same"] * 3


def test_nothing_and_something() -> None:
    assert compare("", "").steps == ()
    assert kinds(compare("", A)) == ["new"]
    assert kinds(compare(A, "")) == ["gone"]


def test_ten_thousand_words_without_a_break_are_compared_by_words() -> None:
    long = " ".join(f"word{number}" for number in range(10_000))
    alignment = of_paragraphs([long], [f"{long} not"])
    assert kinds(alignment) == ["light"]
    assert alignment.steps[0].similarity < 1


def test_one_paragraph_as_long_as_a_policy_is_compared_by_its_words_alone() -> None:
    long = " ".join(f"word{number}" for number in range(30_000))
    assert kinds(of_paragraphs([long], [f"not {long}"])) == ["light"]
    assert kinds(of_paragraphs([long], [long.replace("word", "other")])) == ["gone", "new"]
