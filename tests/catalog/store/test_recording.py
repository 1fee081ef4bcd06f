"""Recording: what is written, what is not written twice, and what can be asked of it afterwards."""

import pytest
from pydantic import ValidationError
from sqlalchemy import text

from catalog.store.entries import entry_called, history, in_force
from catalog.store.errors import NoCatalogueError, StoreError
from catalog.store.recording import record
from catalog.store.state import contents_at
from catalog.store.store import Store
from catalog.store.tables import KINDS
from tests.catalog.store.making import FIRST, SECOND, THIRD, push, snapshot, three_entries


def stored(store: Store, seq: int, inventory_id: int = 1) -> dict[str, set[bytes]]:
    """The addresses of the contents of an entry, by kind."""
    return store.read(
        lambda c: {kind: {bytes(row["address"]) for row in contents_at(c, kind, inventory_id, seq)} for kind in KINDS}
    )


def addresses(**sent: dict[str, list[str]]) -> dict[str, set[bytes]]:
    found: dict[str, set[bytes]] = {kind: set() for kind in KINDS}
    for part in snapshot(**sent).parts.values():
        for one in part.values():
            found[one.kind].add(one.address)
    return found


def test_every_state_can_be_had_back(store: Store) -> None:
    three_entries(store)
    assert stored(store, 1) == addresses(**FIRST)
    assert stored(store, 2) == addresses(**SECOND)
    assert stored(store, 3) == addresses(**SECOND), "another inventory's entry changes nothing"
    assert stored(store, 4) == addresses(**THIRD)
    assert stored(store, 4, 2) == addresses(comments={"mailer": ["email-address"]})


def test_a_small_change_is_a_small_write(sqlite: Store) -> None:
    wide = {"account": {f"r{n}": ["email-address", "phone-number"] for n in range(50)}}
    first = record(sqlite, push(), snapshot(**wide))
    wide["account"]["r7"] = ["email-address", "postal-address"]
    second = record(sqlite, push(day="2019-02-01"), snapshot(**wide))
    assert first.rows > 500
    # An entry, two parts; a new term, datum and goal, each with its row and its change; a goal gone; two names.
    assert second.rows == 1 + 2 + 3 * 2 + 1 + 1


def test_unchanged_content_makes_no_snapshot(store: Store) -> None:
    first = record(store, push(), snapshot(**FIRST))
    again = record(store, push(day="2019-05-01"), snapshot(**FIRST))
    assert (first.is_new, again.is_new, again.rows, again.entry.seq) == (True, False, 0, 1)
    assert len(store.read(history)) == 1


def test_a_push_id_makes_a_retry_safe(store: Store) -> None:
    one = push()
    first = record(store, one, snapshot(**FIRST))
    record(store, push(day="2019-02-01"), snapshot(**SECOND))
    again = record(store, one, snapshot(**FIRST))
    assert again.entry == first.entry
    assert not again.is_new
    with pytest.raises(StoreError, match=r"stands for another record already \(entry 1\)"):
        record(store, one, snapshot(**THIRD))
    assert len(store.read(history)) == 2


def test_a_state_that_comes_back_is_recorded_but_its_contents_are_not_stored_again(store: Store) -> None:
    record(store, push(day="2019-01-01"), snapshot(**FIRST))
    record(store, push(day="2019-02-01"), snapshot(**THIRD))
    before = store.read(lambda c: c.execute(text("SELECT COUNT(*) FROM goal_version")).scalar())
    back = record(store, push(day="2019-03-01"), snapshot(**FIRST))
    assert back.is_new
    assert store.read(lambda c: entry_called(c, "1")).snapshot == back.entry.snapshot
    assert store.read(lambda c: c.execute(text("SELECT COUNT(*) FROM goal_version")).scalar()) == before
    assert stored(store, 3) == addresses(**FIRST)


def test_what_held_earlier_can_be_recorded_later(store: Store) -> None:
    record(store, push(day="2019-06-01"), snapshot(**SECOND))
    record(store, push(day="2018-01-01", recorded_at="2020-01-01T00:00:00Z"), snapshot(**FIRST))
    held = [store.read(lambda c, day=day: in_force(c, 1, day)) for day in ("2017-12-31", "2018-01-01", "2019-06-01")]
    assert [entry and entry.seq for entry in held] == [None, 2, 1]
    assert stored(store, 2) == addresses(**FIRST)


def test_a_plain_select_answers_who_gets_email_addresses(store: Store) -> None:
    three_entries(store)
    question = "SELECT DISTINCT inventory, recipient FROM current_goal WHERE datum = 'email-address' ORDER BY inventory"
    assert store.read(lambda c: [tuple(row) for row in c.execute(text(question))]) == [
        ("blog", "mailer"),
        ("shop", "mailer"),
    ]


def test_an_entry_is_found_by_number_and_by_the_beginning_of_its_address(sqlite: Store) -> None:
    outcomes = three_entries(sqlite)
    address = outcomes[1].entry.snapshot
    assert sqlite.read(lambda c: entry_called(c, "2")).snapshot == address
    assert sqlite.read(lambda c: entry_called(c, address[:9].upper())).seq == 2
    for name in ("99", "abc", "%", "zzzz"):
        with pytest.raises(StoreError, match="There is no snapshot"):
            sqlite.read(lambda c, name=name: entry_called(c, name))


def test_where_nothing_was_recorded_there_is_nothing_to_read(absent: Store) -> None:
    with pytest.raises(NoCatalogueError, match="inventory catalog record"):
        absent.read(history)


@pytest.mark.parametrize(
    "given",
    [
        {"inventory": ""},
        {"inventory": "a\nb"},
        {"push_id": "x" * 201},
        {"who": "\x1b[31m"},
        {"commit": "HEAD"},
        {"day": "yesterday"},
        {"recorded_at": "2019-01-01"},
        {"colour": "red"},
    ],
)
def test_what_goes_in_is_validated(given: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        push(**{"inventory": "shop", **given})


def test_unknown_databases_are_refused_without_their_password() -> None:
    with pytest.raises(StoreError, match="mysql"):
        Store("mysql://u:secret@h/d").read(history)
    with pytest.raises(StoreError) as refused:
        Store("postgresql://u:secret@127.0.0.1:1/d?connect_timeout=1").read(history)
    assert "secret" not in str(refused.value)
