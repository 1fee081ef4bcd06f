"""What was observed, when for the first and the last time."""

from collections.abc import Mapping

from catalog.store.canonical import canonical
from catalog.store.observations import place_key
from catalog.store.recording import record
from catalog.store.seen import seen
from catalog.store.snapshot import Addressed, Snapshot, addressed, snapshot_of
from catalog.store.store import Store
from catalog.store.story import story
from catalog.store.tables.observations import ObservationContent
from catalog.store.tables.texts import FileContent
from tests.catalog.store.making import push, recipient_of


def observed(file: str, **hosts: int | str) -> tuple[str, list[Addressed]]:
    """The part of an evidence file in which hosts stand at lines or pointers; `stripe` is declared."""
    found = [
        addressed(
            ObservationContent(
                party=name, name=name.title(), outcome="declared" if name == "stripe" else "undeclared",
                recipient=name if name == "stripe" else None, signal="host", sign=f"{name}.example", file=file,
                confidence="high", reason="because", classes="[]",
            )
        )
        for name in hosts
    ]  # fmt: skip
    lines = {place_key("host", f"{name}.example"): place for name, place in hosts.items()}
    return f"evidence:{file}", [*found, addressed(FileContent(file=file, lines=canonical(lines)))]


def state(*evidence: tuple[str, list[Addressed]]) -> Snapshot:
    return snapshot_of({"recipients": [recipient_of("stripe")], **dict(evidence)})


def looked(*files: str) -> Mapping[str, object]:
    return {"evidence": [{"file": file, "kind": "HAR 1.2"} for file in files]}


def four_entries(store: Store) -> None:
    """Two hosts; on another line and without one of them; no evidence; another evidence file alone."""
    record(store, push(day="2019-01-01", facts=looked("a.har")), state(observed("a.har", stripe=3, mailer="/log/1")))
    record(store, push(day="2019-02-01", facts=looked("a.har")), state(observed("a.har", stripe=9)))
    record(store, push(day="2019-03-01"), state())
    record(store, push(day="2019-04-01", facts=looked("b.har")), state(observed("b.har", stripe=1)))


def test_first_and_last_day_and_place_of_each_sign(store: Store) -> None:
    four_entries(store)
    found = store.read(lambda c: seen(c, "shop"))
    assert [(one.party, one.sign, one.file, one.place, one.first, one.last, one.is_current) for one in found] == [
        ("mailer", "mailer.example", "a.har", "/log/1", "2019-01-01", "2019-01-01", False),
        ("stripe", "stripe.example", "a.har", 9, "2019-01-01", "2019-02-01", True),
        ("stripe", "stripe.example", "b.har", 1, "2019-04-01", "2019-04-01", True),
    ]
    assert [(one.outcome, one.recipient) for one in found[:2]] == [("undeclared", None), ("declared", "stripe")]


def test_only_an_entry_that_looked_can_tell_that_somebody_is_not_seen_any_more(store: Store) -> None:
    four_entries(store)
    found = store.read(lambda c: story(c, "shop"))
    told = [(one.seq, one.id, one.event, one.state["file"]) for one in found.moments if one.about == "observation"]
    assert told == [
        (1, "mailer", "appeared", ("a.har",)),
        (1, "stripe", "appeared", ("a.har",)),
        (2, "mailer", "went", ("a.har",)),
        (4, "stripe", "appeared", ("b.har",)),
    ]


def test_nothing_observed_is_no_fault(sqlite: Store) -> None:
    record(sqlite, push(), state())
    assert sqlite.read(lambda c: seen(c, "shop")) == []
