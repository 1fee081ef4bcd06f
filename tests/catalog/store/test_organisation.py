"""The check of the whole organisation: what one inventory says of a recipient and another denies."""

import random
from collections.abc import Iterable

from catalog.store.organisation import Conflict, conflicts, verdicts
from catalog.store.recording import record
from catalog.store.snapshot import Addressed, snapshot_of
from catalog.store.store import Store
from tests.catalog.store.making import push, recipient_of, snapshot

AGREED = {"agreement": "dpa", "agreement_signed": "2019-01-01"}


def keep(store: Store, inventory: str, recipients: Iterable[Addressed], day: str = "2019-01-01") -> None:
    record(store, push(inventory, day=day), snapshot_of({"recipients": list(recipients)}))


def found(store: Store) -> list[Conflict]:
    return store.read(conflicts)


def test_the_same_declaration_everywhere_is_no_conflict(store: Store) -> None:
    for inventory in ("blog", "shop"):
        keep(store, inventory, [recipient_of("stripe", country="US", **AGREED)])
    assert found(store) == []


def test_another_role_or_country_is(store: Store) -> None:
    keep(store, "blog", [recipient_of("stripe", role="controller", country="IE")])
    keep(store, "shop", [recipient_of("stripe", country="US", **AGREED), recipient_of("mailer", **AGREED)])
    assert [(one.code, one.severity, one.recipient, one.declared) for one in found(store)] == [
        (
            "ORG001", "error", "stripe",
            {"blog": {"role": "controller", "country": "IE"}, "shop": {"role": "processor", "country": "US"}},
        )
    ]  # fmt: skip


def test_a_country_that_only_one_names_is(store: Store) -> None:
    keep(store, "blog", [recipient_of("stripe", **AGREED)])
    keep(store, "shop", [recipient_of("stripe", country="US", **AGREED)])
    assert [one.message for one in found(store)] == [
        "stripe is declared with another country in one inventory than in another."
    ]


def test_other_kinds_are(store: Store) -> None:
    keep(store, "blog", [recipient_of("stripe", kinds='["partner"]', **AGREED)])
    keep(store, "shop", [recipient_of("stripe", **AGREED)])
    (conflict,) = found(store)
    assert (conflict.code, conflict.name) == ("ORG002", "kind-conflict")
    assert conflict.declared == {"blog": {"kinds": ["partner"]}, "shop": {"kinds": ["service-provider"]}}


def test_an_agreement_that_one_lacks_is_a_warning(store: Store) -> None:
    keep(store, "blog", [recipient_of("stripe"), recipient_of("court", role="authority")])
    keep(store, "shop", [recipient_of("stripe", **AGREED)])
    (conflict,) = found(store)
    assert (conflict.code, conflict.severity) == ("ORG003", "warning")
    assert conflict.message == "stripe has no agreement in blog, though shop names one."


def test_only_what_holds_now_counts(store: Store) -> None:
    keep(store, "blog", [recipient_of("stripe", role="controller")], day="2019-01-01")
    keep(store, "shop", [recipient_of("stripe", **AGREED)], day="2019-01-01")
    keep(store, "blog", [recipient_of("stripe", **AGREED)], day="2019-02-01")
    keep(store, "blog", [recipient_of("stripe", role="authority")], day="2018-02-01")
    assert found(store) == []


def test_the_verdicts_that_were_recorded_are_counted(store: Store) -> None:
    record(store, push("shop"), snapshot(account={"stripe": ["name"], "mailer": ["name"]}))
    assert store.read(verdicts) == {"shop": {"exact": 2}}


def naive(declared: dict[str, dict[str, Addressed]]) -> set[tuple[str, str]]:
    """The codes by recipient, worked out without a database."""
    found = set()
    for name in {name for own in declared.values() for name in own}:
        each = [own[name].values for own in declared.values() if name in own]
        if len({(one["title"], one["role"], one["country"]) for one in each}) > 1:
            found.add(("ORG001", name))
        if len({one["kinds"] for one in each}) > 1:
            found.add(("ORG002", name))
        if any(one["agreement"] is None and one["role"] in ("processor", "joint-controller") for one in each):
            found.add(("ORG003", name))
    return found


def test_the_statements_find_what_a_plain_loop_finds(store: Store) -> None:
    chance = random.Random(7)
    declared: dict[str, dict[str, Addressed]] = {}
    for number in range(12):
        own = {
            name: recipient_of(
                name,
                title=chance.choice([name, name, name.upper()]),
                role=chance.choice(["processor", "processor", "authority", "joint-controller"]),
                country=chance.choice(["US", "US", "US", None]),
                kinds=chance.choice(['["bank"]', '["bank"]', '["bank","partner"]']),
                **(AGREED if chance.random() < 0.7 else {}),
            )
            for name in chance.sample([f"r{n}" for n in range(40)], 6)
        }
        declared[f"i{number:02}"] = own
        keep(store, f"i{number:02}", own.values())
    assert {(one.code, one.recipient) for one in found(store)} == naive(declared)
