"""Small catalogues to try things on."""

import itertools
from collections.abc import Mapping, Sequence

from catalog.store.canonical import canonical
from catalog.store.recording import Outcome, Push, record
from catalog.store.snapshot import Addressed, Snapshot, addressed, snapshot_of
from catalog.store.store import Store
from catalog.store.tables.flows import CategoryContent, DatumContent, DisclosureContent, GoalContent, RecipientContent
from catalog.store.tables.texts import TermContent

_numbers = itertools.count()


def push(inventory: str = "shop", **given: object) -> Push:
    """A push with an id of its own, held from 2019-01-01 unless `day` says otherwise."""
    day = str(given.pop("day", "2019-01-01"))
    usual = {
        "push_id": f"push-{next(_numbers)}",
        "day": day,
        "recorded_at": f"{day}T12:00:00Z",
        "who": "Ada",
        "tool": "clausemap 0",
        "as_of": day,
    }
    return Push(inventory=inventory, **{**usual, **given})


def snapshot(**sent: Mapping[str, Sequence[str]]) -> Snapshot:
    """A snapshot of categories by name, each with the data types that its recipients get."""
    recipients = {recipient for gets in sent.values() for recipient in gets}
    parts: dict[str, list[Addressed]] = {"recipients": [recipient_of(name) for name in sorted(recipients)]}
    for category, gets in sent.items():
        parts[f"category:{category}"] = category_of(category, gets)
    data = {datum for gets in sent.values() for names in gets.values() for datum in names}
    parts["terms"] = [term(name, "personal-information") for name in sorted(data)]
    return snapshot_of(parts)


def recipient_of(name: str, **fields: object) -> Addressed:
    """A declared recipient."""
    usual = {"title": name.title(), "kinds": '["service-provider"]', "role": "processor", "content": "{}"}
    return addressed(RecipientContent(recipient=name, **{**usual, **fields}))


def term(name: str, *broader: str) -> Addressed:
    """A term of the data dimension."""
    return addressed(TermContent(dimension="data", term=name, label=name, broader=canonical(broader)))


def category_of(category: str, gets: Mapping[str, Sequence[str]]) -> list[Addressed]:
    """A category with its data, one disclosure a recipient, and a goal for each datum."""
    found = [addressed(CategoryContent(category=category, title=category.title(), content="{}"))]
    data = sorted({datum for names in gets.values() for datum in names})
    found += [addressed(DatumContent(category=category, datum=datum, content="{}")) for datum in data]
    for recipient, names in gets.items():
        disclosure = f"{category}/{recipient}"
        found.append(
            addressed(
                DisclosureContent(
                    disclosure=disclosure, category=category, recipient=recipient, verdict="exact", content="{}"
                )
            )
        )
        found += [goal(category, disclosure, recipient, datum) for datum in names]
    return found


def goal(category: str, disclosure: str, recipient: str, datum: str, verdict: str = "exact") -> Addressed:
    """A goal of a disclosure."""
    return addressed(
        GoalContent(
            action="disclose",
            category=category,
            disclosure=disclosure,
            datum=datum,
            subject="customer",
            purpose="billing",
            recipient=recipient,
            verdict=verdict,
            vagueness=0.0,
        )
    )


FIRST = {"account": {"stripe": ["email-address", "payment-card"]}}
SECOND = {"account": {"stripe": ["email-address", "payment-card"], "mailer": ["email-address"]}}
THIRD = {"account": {"mailer": ["email-address"]}}


def three_entries(store: Store) -> list[Outcome]:
    """Three states of one inventory and one of another, recorded a month apart."""
    return [
        record(store, push(day="2019-01-01"), snapshot(**FIRST)),
        record(store, push(day="2019-02-01"), snapshot(**SECOND)),
        record(store, push("blog", day="2019-02-15"), snapshot(comments={"mailer": ["email-address"]})),
        record(store, push(day="2019-03-01"), snapshot(**THIRD)),
    ]
