"""The story of recipients and disclosures over recorded states."""

import re

import pytest
from sqlalchemy import Connection, event

from catalog.store.errors import StoreError
from catalog.store.recording import record
from catalog.store.store import Store
from catalog.store.story import Story, stories, story
from tests.catalog.store.histories import MONTHS, disclosed, six_entries, state, states
from tests.catalog.store.making import push, snapshot

MAILER = [
    (2, "recipient", "mailer", "appeared", "", (), ()),
    (2, "transfer", "mailer EU US", "appeared", "", (), ()),
    (2, "disclosure", "account/mailer", "appeared", "", (), ()),
    (3, "recipient", "mailer", "changed", "country", ("IN",), ("US",)),
    (3, "recipient", "mailer", "changed", "agreement", (), ("dpa, signed 2019-01-15",)),
    (3, "disclosure", "account/mailer", "changed", "data", ("name",), ()),
    (3, "disclosure", "account/mailer", "changed", "purposes", ("newsletter",), ()),
    (4, "transfer", "mailer EU US", "lost", "verdict", ("unjustified",), ("exact",)),
    (4, "disclosure", "account/mailer", "lost", "verdict", ("prohibited",), ("exact",)),
    (5, "transfer", "mailer EU US", "regained", "verdict", ("exact",), ("unjustified",)),
    (5, "disclosure", "account/mailer", "regained", "verdict", ("exact",), ("prohibited",)),
    (6, "recipient", "mailer", "went", "", (), ()),
    (6, "transfer", "mailer EU US", "went", "", (), ()),
    (6, "disclosure", "account/mailer", "went", "", (), ()),
]  # fmt: skip


def told(found: Story) -> list[tuple[object, ...]]:
    return [(one.seq, one.about, one.id, one.event, one.aspect, one.added, one.removed) for one in found.moments]


def test_a_recipient_appears_changes_loses_its_ground_gets_it_back_and_goes(store: Store) -> None:
    six_entries(store)
    found = store.read(lambda c: story(c, "shop", recipient="mailer"))
    assert told(found) == MAILER
    assert [entry.day for entry in found.entries] == list(MONTHS)
    lost = found.moments[8]
    assert (lost.recipient, lost.name) == ("mailer", "Mailer")
    assert (lost.state["data"], lost.state["grounds"]) == (("email-address", "name"), ())


def test_all_of_it_with_the_policy_first(store: Store) -> None:
    six_entries(store)
    found = store.read(lambda c: story(c, "shop"))
    others = [one for one in told(found) if one not in MAILER]
    assert others == [
        (1, "recipient", "stripe", "appeared", "", (), ()),
        (1, "disclosure", "account/stripe", "appeared", "", (), ()),
        (4, "policy", "privacy", "changed", "text", ("b" * 64,), ("a" * 64,)),
        (6, "disclosure", "account/stripe", "changed", "grounds", ("other",), ("share-it",)),
    ]
    assert [one.is_first for one in found.moments] == [True, True] + [False] * (len(found.moments) - 2)
    assert [one.about for one in found.moments if one.seq == 4] == ["policy", "transfer", "disclosure"]


def test_one_disclosure_alone(store: Store) -> None:
    six_entries(store)
    found = store.read(lambda c: story(c, "shop", disclosure="account/mailer"))
    assert told(found) == [one for one in MAILER if one[1] == "disclosure"]
    assert found.moments[0].name == "Mailer", "by the name of its recipient"


def test_what_goes_to_another_is_told_of_both(sqlite: Store) -> None:
    both = {"stripe": {}, "mailer": {}}
    record(sqlite, push(day="2019-01-01"), state(both, *disclosed("account/it", "stripe", ["name"])))
    record(sqlite, push(day="2019-02-01"), state(both, *disclosed("account/it", "mailer", ["name"])))
    for recipient in both:
        found = sqlite.read(lambda c, who=recipient: story(c, "shop", recipient=who))  # type: ignore[misc]
        assert (2, "disclosure", "account/it", "changed", "recipient", ("mailer",), ("stripe",)) in told(found)


def test_states_recorded_afterwards_are_told_in_the_order_of_their_days(sqlite: Store) -> None:
    for place in (5, 0, 3, 1, 4, 2):
        record(sqlite, push(day=MONTHS[place]), states()[place])
    found = sqlite.read(lambda c: story(c, "shop", recipient="mailer"))
    days = {entry.seq: entry.day for entry in found.entries}
    assert [(MONTHS.index(days[seq]) + 1, *rest) for seq, *rest in told(found)] == MAILER  # type: ignore[call-overload]


def test_one_that_comes_again(sqlite: Store) -> None:
    for place, day in ((1, "2019-01-01"), (5, "2019-02-01"), (1, "2019-03-01")):
        record(sqlite, push(day=day), states()[place])
    found = sqlite.read(lambda c: story(c, "shop", disclosure="account/mailer"))
    assert [(one.seq, one.event, one.is_first) for one in found.moments] == [
        (1, "appeared", True), (2, "went", False), (3, "appeared", False)
    ]  # fmt: skip


def test_the_stories_of_all_inventories_and_of_one_that_is_not_there(sqlite: Store) -> None:
    six_entries(sqlite)
    record(sqlite, push("blog"), snapshot(comments={"mailer": ["name"]}))
    found = sqlite.read(lambda c: stories(c, recipient="mailer"))
    assert [(one.inventory, len(one.moments)) for one in found] == [("blog", 2), ("shop", len(MAILER))]
    with pytest.raises(StoreError, match=r"has no inventory “shpo”.*shop"):
        sqlite.read(lambda c: story(c, "shpo"))


@pytest.mark.parametrize("number", [1, 40])
def test_as_many_statements_for_many_disclosures_as_for_one(sqlite: Store, number: int) -> None:
    sent = [one for place in range(number) for one in disclosed(f"account/d{place}", "stripe", ["name"])]
    record(sqlite, push(), state({"stripe": {}}, *sent))
    run: list[str] = []

    def asked(connection: Connection) -> Story:
        event.listen(connection, "before_cursor_execute", lambda _c, _cursor, statement, *_: run.append(statement))
        return story(connection, "shop")

    found = sqlite.read(asked)
    assert len([one for one in found.moments if one.about == "disclosure"]) == number
    assert [re.findall(r"FROM (\w+_change)", statement) for statement in run if "_change" in statement] == [
        ["recipient_change"], ["disclosure_change"], ["goal_change"], ["proof_change"],
        ["observation_change"],
    ]  # fmt: skip
    assert len(run) == 7
