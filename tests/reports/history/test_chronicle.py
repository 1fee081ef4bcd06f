"""The course of recipients and disclosures, in a line and in words."""

from pathlib import Path

import pytest

from catalog.store.recording import record
from catalog.store.store import Store
from catalog.store.story import story
from reports.history.chronicle import Chronicle, chronicle, parts_in_words
from tests.catalog.store.histories import disclosed, six_entries, state, states
from tests.catalog.store.making import push


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A catalogue that nothing is recorded in."""
    return Store(str(tmp_path / "catalog.db"))


def told(store: Store) -> Chronicle:
    return chronicle(store.read(lambda c: story(c, "shop")))


def test_the_lines_of_what_is_there_and_of_what_is_gone(store: Store) -> None:
    six_entries(store)
    made = told(store)
    assert made.recipients["stripe"].line == "Since 2019-01-01, when the record begins."
    assert made.recipients["mailer"].line == "Recorded from 2019-02-01, gone since 2019-06-01."
    assert [(about, name) for about, name, _ in made.gone()] == [
        ("recipient", "mailer"), ("disclosure", "account/mailer")
    ]  # fmt: skip
    assert [entry.seq for entry in made.entries] == [6, 5, 4, 3, 2, 1]
    assert made.entries[-1].summary == "The record begins, with 1 recipient and 1 disclosure"
    assert made.entries[2].summary == "1 policy change, 1 transfer lost its ground, 1 disclosure lost its ground"


def test_since_when_it_is_not_justified(store: Store) -> None:
    for place, day in ((0, "2019-01-01"), (1, "2019-02-01"), (3, "2019-03-01"), (3, "2019-04-01")):
        record(store, push(day=day), states()[place])
    made = told(store)
    assert made.disclosures["account/mailer"].line == "Since 2019-02-01; not justified since 2019-03-01."
    assert made.recipients["mailer"].line == "Since 2019-02-01; not all that it gets is justified, since 2019-03-01."
    assert made.recipients["stripe"].unjustified_since is None


def test_what_was_never_justified(store: Store) -> None:
    record(store, push(), state({"stripe": {}}, *disclosed("account/it", "stripe", ["name"], verdict="unjustified")))
    line = told(store).disclosures["account/it"].line
    assert line == "Since 2019-01-01, when the record begins; not justified since 2019-01-01."


def test_what_comes_again(store: Store) -> None:
    for place, day in ((1, "2019-01-01"), (0, "2019-02-01"), (2, "2019-03-01")):
        record(store, push(day=day), states()[place])
    assert told(store).recipients["mailer"].line == "Since 2019-03-01 again, first 2019-01-01."


def test_a_recipient_that_was_never_declared(store: Store) -> None:
    record(store, push(day="2019-01-01"), state({}, *disclosed("account/it", "who", ["name"], verdict="undeclared")))
    assert told(store).recipients["who"].line.startswith("Since 2019-01-01, when the record begins; not all")
    record(store, push(day="2019-02-01"), state({}))
    assert told(store).recipients["who"].line == "Recorded from 2019-01-01, gone since 2019-02-01."


def test_parts_are_told_as_people_call_them() -> None:
    names = ["category:account", "findings", "norms:privacy", "policy:privacy", "recipients", "sources"]
    assert parts_in_words(names) == (
        "the recipients", "the category account", "the policy privacy or what rests on it", "the findings"
    )  # fmt: skip
    assert parts_in_words(["norms:privacy"]) == ("what the verdicts follow from",)
    assert parts_in_words([]) == ()
