"""Lists of names, and what keeps a sentence from proving a goal, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from catalog.explain.proof import Miss, Obstacle, Prover
from catalog.explain.wording import NEXT_STEP, Wording, listing
from catalog.justify.goals import Goal
from catalog.justify.verdicts import ORDER, PASSING
from tests.catalog.small import prepared

GOAL = Goal("disclose", "account", "contact-data", "customer-user", "provide-services", "mail-host")


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "a"], "a and b"), (["a", "b", "c"], "a, b and c"),
        (list("abcdef"), "a, b, c, d, e and f"), (list("abcdefg"), "a, b, c, d, e, f and 1 more"),
        (list("abcdefgh"), "a, b, c, d, e, f and 2 more"),
    ],
)  # fmt: skip
def test_names_in_a_row(names: list[str], text: str) -> None:
    assert listing(iter(names)) == text


AMBIGUOUS = """
# === policy.md
# Privacy

## What we collect

We collect your name. We share it.

We share it. We do so often.

## How long we keep it

For ever.
# === statements.yaml
policy: privacy
statements:
  share: {quote: We share it., permits: disclose, data: name, recipients: service-provider}
  wrong: {quote: We collect your name., clause: how-long-we-keep-it, permits: disclose, data: name,
    recipients: service-provider}
"""


def test_a_quote_that_is_found_twice_is_not_called_lost(tmp_path: Path) -> None:
    words = Wording(ready := prepared(tmp_path, AMBIGUOUS))
    prover = Prover(ready)
    assert prover.lines_of_quote("share") == (5, 7)
    assert words.remark(Miss(prover.sentence("share"), "recipient", "quote"), GOAL) == (
        "is found 2 times as quoted, on lines 5 and 7, and does not say which is meant, so it proves nothing"
    )
    assert words.remark(Miss(prover.sentence("wrong"), "recipient", "quote"), GOAL) == (
        "is not found as quoted in the clause “how-long-we-keep-it” that it names, so it proves nothing"
    )


def test_names_in_a_shorter_row() -> None:
    assert listing("abc", most=2) == "a, b and 1 more"


def test_every_verdict_that_fails_has_a_next_step() -> None:
    assert set(NEXT_STEP) == set(ORDER) - PASSING


STATEMENTS = """
# +++ statements.yaml
  first: {quote: We share your name, permits: disclose, data: name, recipients: press, displaces: share}
  second: {quote: We share your name, permits: disclose, data: name, recipients: press, displaces: share}
  ended: {quote: We share your name, permits: disclose, data: name, recipients: press, displaces: [share, use],
    until: 2024-01-01}
  one-part: {quote: We share your name, permits: disclose, data: [email-address, name], recipients: mail-host,
    subjects: [trial-user, visitor]}
  no-mail: {quote: We share your name, prohibits: disclose, data: contact-data, recipients: service-provider}
  no-email: {quote: We share your name, prohibits: disclose, data: email-address}
"""


@pytest.mark.parametrize(
    ("statement", "obstacle", "about", "words"),
    [
        ("share", "dimension", ("recipients",), "differs in the recipient: it speaks of service-provider, not of "
         "mail-host (infrastructure-provider)"),
        ("share", "dimension", ("purposes", "data"), "differs in the data: it speaks of name, email-address and "
         "payment-card, not of contact-data; and in the purpose: it speaks of provide-services, not of "
         "provide-services"),
        ("share", "condition", ("consent",), "holds only under the condition consent, which is not on record"),
        ("share", "condition", ("a", "b"), "holds only under the conditions a and b, which are not on record"),
        ("share", "not-in-force", (), "is not in force on 2024-06-01"),
        ("share", "displaced", (), "does not count here: first and second speak of these data specially"),
        ("share", "partial", (), "covers only part of it: first and second speak of a part specially"),
        ("one-part", "partial", ("data",), "covers only part of it: email-address is only part of contact-data"),
        ("share", "not-cited", (), "would permit it, but is not cited"),
        ("share", "quote", (), "is not found in the policy as quoted, so it proves nothing"),
        ("no-mail", "prohibition", (), "forbids it"),
        ("no-email", "prohibition", (), "forbids part of it"),
    ],
)  # fmt: skip
def test_a_remark(statement: str, obstacle: Obstacle, about: tuple[str, ...], words: str, tmp_path: Path) -> None:
    ready = prepared(tmp_path, STATEMENTS)
    miss = Miss(Prover(ready).sentence(statement), "recipient", obstacle, about)
    assert Wording(ready).remark(miss, GOAL) == words


def test_several_parts_are_parts(tmp_path: Path) -> None:
    ready = prepared(tmp_path, STATEMENTS.replace("[email-address, name]", "[phone-number, email-address, name]"))
    miss = Miss(Prover(ready).sentence("one-part"), "recipient", "partial", ("data",))
    assert Wording(ready).remark(miss, GOAL) == (
        "covers only part of it: phone-number and email-address are only part of contact-data"
    )


def test_one_special_sentence_speaks(tmp_path: Path) -> None:
    ready = prepared(tmp_path, STATEMENTS.replace("recipients: press, displaces: share}", "recipients: press}", 1))
    miss = Miss(Prover(ready).sentence("share"), "recipient", "displaced")
    assert Wording(ready).remark(miss, GOAL) == "does not count here: second speaks of these data specially"


def test_a_mechanism_without_a_sentence(tmp_path: Path) -> None:
    miss = Miss(None, "transfer", "not-in-force", (), "harbor")
    assert Wording(prepared(tmp_path)).remark(miss, GOAL) == "the mechanism harbor does not hold on 2024-06-01"
