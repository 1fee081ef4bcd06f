"""What a statement says in one line, and the line read back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from catalog.locking.readings import meaning_digest
from catalog.locking.short_form import short_form, statement_in
from inventory.schema import Statement

TERMS = st.lists(st.from_regex(r"[a-z]{1,6}(-[a-z]{1,6}){0,2}", fullmatch=True), max_size=3, unique=True)
LISTS = ("data", "subjects", "sources", "recipients", "purposes", "when", "displaces", "exception_to")


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    fields: dict[str, object] = {"quote": "A sentence.", draw(st.sampled_from(["permits", "prohibits"])): "disclose"}
    fields |= {name: sorted(draw(TERMS)) for name in LISTS}
    if draw(st.booleans()):
        fields["such_as"] = {"data": "log-information"}
    if draw(st.booleans()):
        fields["from"] = "2020-01-31"
    fields["residual"] = "true" if draw(st.booleans()) else "false"
    return Statement.model_validate(fields)


@given(statements())
def test_a_line_is_read_back_as_what_it_says(said: Statement) -> None:
    back = statement_in(short_form(said), said.quote)
    assert back is not None
    assert short_form(back) == short_form(said)
    for name in (*LISTS, "permits", "prohibits", "such_as", "residual", "begins"):
        assert getattr(back, name) == getattr(said, name)


def test_a_line_for_people() -> None:
    said = Statement.model_validate({
        "quote": "x", "permits": "disclose", "data": ["name", "email-address"], "recipients": "processor",
        "when": "express-consent",
    })  # fmt: skip
    assert short_form(said) == "permits disclose of [email-address, name] to [processor] when [express-consent]"


def test_a_line_of_another_making_is_told_apart() -> None:
    assert statement_in("allows everything", "x") is None


def test_order_layout_and_clause_change_no_digest_and_meaning_does() -> None:
    plain = {"quote": "We share “it”.", "permits": "disclose", "data": ["a", "b"], "recipients": ["c"]}
    digest = meaning_digest(Statement.model_validate(plain))
    alike = [
        {**plain, "data": ["b", "a"]}, {**plain, "clause": "elsewhere"}, {**plain, "quote": 'We  share "it".'},
        {**plain, "hedge": "may"},
    ]  # fmt: skip
    other = [
        {**plain, "data": ["a"]}, {**plain, "when": ["consent"]}, {**plain, "quote": "We share it."},
        {**plain, "residual": "true"}, {**plain, "until": "2030-01-01"}, {**plain, "such_as": {"data": "any"}},
    ]  # fmt: skip
    assert {meaning_digest(Statement.model_validate(each)) for each in alike} == {digest}
    assert digest not in {meaning_digest(Statement.model_validate(each)) for each in other}
