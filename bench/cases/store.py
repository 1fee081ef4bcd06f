"""The stored catalogue in SQLite: a full write and a small one beside raw inserts, and the state on a day."""

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.row import Row
from bench.settings import repeats, scaled
from catalog.store.entries import all_in_force
from catalog.store.questions import who_had
from catalog.store.recording import Push, record
from catalog.store.snapshot import Addressed, Snapshot, addressed, snapshot_of
from catalog.store.store import Store
from catalog.store.tables import KINDS
from catalog.store.tables.flows import GoalContent

ROWS, A_CATEGORY, SNAPSHOTS = 100_000, 100, 1_000


def measure() -> Iterator[Row]:
    """Writing 100,000 goals, then 1 % of them changed; asking 1,000 snapshots for a day."""
    goals = {number: category(number) for number in range(max(1, scaled(ROWS) // A_CATEGORY))}
    first = whole(goals)
    changed = max(1, len(goals) // 100)
    second = whole({**goals, **{number: category(number, "broader") for number in range(changed)}})
    scattered = whole({number: [*some[:-1], *category(number, "partial")[-1:]] for number, some in goals.items()})
    times = [rounds(first, second, scattered) for _ in range(repeats(3))]
    raw, full, delta, everywhere = (statistics.median(column) for column in zip(*times, strict=True))
    rows = len(goals) * A_CATEGORY
    yield Row(f"raw executemany, {rows} goals", raw, "s")
    yield Row("snapshot write, the same goals", full, "s")
    yield Row("snapshot write, in raw executemany", full / raw, "×", target=2.5)
    yield Row("1 % changed, in few categories, in the full write", delta / full, "×", target=0.03)
    yield Row("1 % changed, one goal in every category, in the full write", everywhere / full, "×")
    yield from asking(scaled(SNAPSHOTS))


def category(number: int, verdict: str = "exact") -> list[Addressed]:
    """The goals of one category."""
    return [
        addressed(
            GoalContent(
                action="disclose",
                category=f"category-{number}",
                disclosure=f"category-{number}/{goal // 10}",
                datum=f"datum-{goal}",
                subject="customer",
                purpose=f"purpose-{goal % 7}",
                recipient=f"recipient-{(number + goal // 10) % 300}",
                verdict=verdict,
                vagueness=0.25,
            )
        )
        for goal in range(A_CATEGORY)
    ]


def whole(goals: dict[int, list[Addressed]]) -> Snapshot:
    """The snapshot of all categories."""
    return snapshot_of({f"category:{number}": some for number, some in goals.items()})


def push(day: str) -> Push:
    """A push on that day."""
    return Push(
        inventory="bench", push_id=f"push {day} {time.perf_counter_ns()}", day=day, recorded_at=f"{day}T00:00:00Z",
        who="bench", tool="bench", as_of=day,
    )  # fmt: skip


def rounds(first: Snapshot, second: Snapshot, scattered: Snapshot) -> tuple[float, float, float, float]:
    """Seconds of the raw insert, the full write, and the two small ones."""
    with tempfile.TemporaryDirectory() as folder:
        raw = seconds(lambda: insert_raw(Path(folder, "raw.db"), first))
        store = Store(str(Path(folder, "catalog.db")))
        record(store, push("2000-01-01"), whole({0: category(0)}))
        full = seconds(lambda: record(store, push("2019-01-01").model_copy(update={"inventory": "other"}), first))
        delta = seconds(lambda: record(store, push("2019-01-02").model_copy(update={"inventory": "other"}), second))
        third = push("2019-01-03").model_copy(update={"inventory": "other"})
        record(store, push("2019-01-03").model_copy(update={"inventory": "other"}), first)
        everywhere = seconds(lambda: record(store, third, scattered))
    return raw, full, delta, everywhere


def seconds(act: Callable[[], object]) -> float:
    """How long `act` takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def insert_raw(file: Path, snapshot: Snapshot) -> None:
    """The same rows by the driver alone, into the same table without foreign keys or triggers, as safe on the disk."""
    fields = KINDS["goal"].fields
    rows = [
        (1, name, one.address, *(one.values[field] for field in fields))
        for name, part in snapshot.parts.items()
        for one in part.values()
    ]
    with sqlite3.connect(file) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        columns = ", ".join(("inventory_id", "part", "address", *fields))
        raw.execute(f"CREATE TABLE goal ({columns}, PRIMARY KEY (inventory_id, part, address)) WITHOUT ROWID")
        raw.executemany(f"INSERT INTO goal ({columns}) VALUES ({', '.join('?' * (len(fields) + 3))})", rows)


def asking(snapshots: int) -> Iterator[Row]:
    """How long it takes to find out who had something on a day, among many snapshots of 1,000 goals."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(str(Path(folder, "catalog.db")))
        goals = {number: category(number) for number in range(10)}
        for number in range(snapshots):
            changing = category(number % 10, verdict=f"verdict-{number}")
            goals[number % 10] = [*changing[:10], *goals[number % 10][10:]]
            record(store, push(f"{2000 + number // 300}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"), whole(goals))
        fresh = Store(store.place)

        def ask() -> list[dict[str, object]]:
            return fresh.read(
                lambda c: [row for e in all_in_force(c, "2001-09-09") for row in who_had(c, e, "datum-5")]
            )

        if len(ask()) == 0:
            raise RuntimeError("nobody had it: this measures nothing")
        yield Row(f"who had it on a day, {snapshots} snapshots", seconds(ask), "s", target=1.0)
