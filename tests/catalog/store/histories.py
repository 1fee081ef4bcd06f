"""A history of six entries: a recipient appears, changes, loses its ground, gets it back, and goes."""

from collections.abc import Mapping, Sequence
from typing import Any

from catalog.store.canonical import canonical
from catalog.store.recording import Outcome, record
from catalog.store.snapshot import Addressed, Snapshot, addressed, snapshot_of
from catalog.store.store import Store
from catalog.store.tables.flows import CategoryContent, DisclosureContent, GoalContent, ProofContent
from tests.catalog.store.making import push, recipient_of

POLICY_BEFORE, POLICY_AFTER = {"policies": {"privacy": "a" * 64}}, {"policies": {"privacy": "b" * 64}}


def disclosed(
    name: str,
    recipient: str,
    data: Sequence[str],
    *,
    verdict: str = "exact",
    ground: str = "share-it",
    purposes: Sequence[str] = ("billing",),
    **declared: Any,
) -> list[Addressed]:
    """A disclosure of the category that its name begins with, a goal for each datum and purpose, each with a proof."""
    category = name.split("/", maxsplit=1)[0]
    found = [
        addressed(
            DisclosureContent(
                disclosure=name, category=category, recipient=recipient, verdict=verdict, content=canonical(declared)
            )
        )
    ]
    for datum in data:
        for purpose in purposes:
            goal = addressed(
                GoalContent(
                    action="disclose", category=category, disclosure=name, datum=datum, subject="customer",
                    purpose=purpose, recipient=recipient, verdict=verdict,
                )
            )  # fmt: skip
            found += [goal, *([_proof(goal, ground)] if verdict == "exact" else [])]
    return found


def _proof(goal: Addressed, ground: str) -> Addressed:
    return addressed(
        ProofContent(
            goal=goal.address, position=0, leg="recipient", statement=ground, relations="{}", conditions="[]"
        )
    )  # fmt: skip


def transfer(category: str, recipient: str, verdict: str) -> Addressed:
    """A transfer from the European Union to the United States."""
    return addressed(
        GoalContent(
            action="transfer", category=category, recipient=recipient, region="EU", country="US", verdict=verdict
        )
    )


def state(recipients: Mapping[str, Mapping[str, Any]], *account: Addressed) -> Snapshot:
    """A snapshot of recipients and of the one category `account`."""
    category = addressed(CategoryContent(category="account", title="Account", content="{}"))
    return snapshot_of(
        {
            "recipients": [recipient_of(name, **fields) for name, fields in recipients.items()],
            "category:account": [category, *account],
        }
    )


STRIPE = disclosed("account/stripe", "stripe", ["name"])
MAILER: dict[str, Any] = {"country": "US", "agreement": "dpa", "agreement_signed": "2019-01-15"}
SENT = ("account/mailer", "mailer")
MONTHS = ("2019-01-01", "2019-02-01", "2019-03-01", "2019-04-01", "2019-05-01", "2019-06-01")


def states() -> list[Snapshot]:
    """The six states of the mailer, which is not there in the first and in the last."""
    both: dict[str, dict[str, Any]] = {"stripe": {}, "mailer": MAILER}
    moved = both | {"mailer": {"country": "IN"}}
    news = ("billing", "newsletter")
    return [
        state({"stripe": {}}, *STRIPE),
        state(both, *STRIPE, *disclosed(*SENT, ["email-address"]), transfer("account", "mailer", "exact")),
        state(
            moved, *STRIPE, *disclosed(*SENT, ["email-address", "name"], purposes=news),
            transfer("account", "mailer", "exact"),
        ),
        state(
            moved, *STRIPE, *disclosed(*SENT, ["email-address", "name"], purposes=news, verdict="prohibited"),
            transfer("account", "mailer", "unjustified"),
        ),
        state(
            moved, *STRIPE, *disclosed(*SENT, ["email-address", "name"], purposes=news, ground="other"),
            transfer("account", "mailer", "exact"),
        ),
        state({"stripe": {}}, *disclosed("account/stripe", "stripe", ["name"], ground="other")),
    ]  # fmt: skip


def six_entries(store: Store) -> list[Outcome]:
    """The six states recorded one a month; the policy changes with the fourth."""
    return [
        record(store, push(day=day, facts=POLICY_BEFORE if place < 3 else POLICY_AFTER), one)
        for place, (day, one) in enumerate(zip(MONTHS, states(), strict=True))
    ]
