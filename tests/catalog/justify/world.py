"""A small world of terms, and short ways to write norms, goals and judgements in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from catalog.justify.circumstances import NOTHING_AROUND, Circumstances
from catalog.justify.engine import Engine, Judgement
from catalog.justify.goals import Goal
from catalog.justify.hierarchy import Hierarchy
from catalog.justify.norms import Norm
from catalog.justify.terms import DataTerms, Dimension, Terms, recipient_tree

BROADER: dict[str, dict[str, tuple[str, ...]]] = {
    "data": {
        "personal-information": (),
        "contact-data": ("personal-information",),
        "email": ("contact-data",),
        "work-email": ("email",),
        "phone": ("contact-data",),
        "financial-data": ("personal-information",),
        "payment": ("financial-data",),
        "card": ("payment",),
        "card-number": ("card",),
        "card-name": ("card",),
        "technical-data": (),
        "device-id": ("technical-data", "contact-data"),
        "statistic": (),
        "trend": ("statistic",),
    },
    "subjects": {
        "person": (),
        "customer": ("person",),
        "trial-customer": ("customer",),
        "visitor": ("person",),
        "child": ("person",),
    },
    "sources": {"anyone": (), "data-subject": ("anyone",), "form": ("data-subject",), "partner": ("anyone",)},
    "recipients": {
        "third-party": (),
        "provider": ("third-party",),
        "host": ("provider",),
        "processor": ("provider",),
        "advertiser": ("third-party",),
    },
    "purposes": {
        "business": (),
        "service": ("business",),
        "billing": ("service",),
        "charging": ("billing",),
        "marketing": ("business",),
        "newsletter": ("marketing",),
    },
    "conditions": {"consent": (), "express-consent": ("consent",), "notice": (), "knowingly": ()},
}
RECIPIENTS: dict[str, tuple[str, ...]] = {
    "acme": ("host",),
    "twin-of-acme": ("host",),
    "paypal": ("processor", "listed"),
    "adco": ("advertiser",),
}


def terms(recipients: dict[str, tuple[str, ...]] = RECIPIENTS) -> Terms:
    """The terms of the small world, with nothing worked out yet."""
    return Terms(
        data=DataTerms(Hierarchy(BROADER["data"])),
        subjects=Hierarchy(BROADER["subjects"]),
        sources=Hierarchy(BROADER["sources"]),
        recipients=recipient_tree(BROADER["recipients"], recipients),
        purposes=Hierarchy(BROADER["purposes"]),
        conditions=Hierarchy(BROADER["conditions"]),
    )


DIMENSIONS: tuple[Dimension, ...] = ("data", "subjects", "sources", "recipients", "purposes")


def norm(action: str, permits: bool, **said: Any) -> Norm:
    """A norm; its dimensions are words apart by blanks. It is in force and its quote found, unless said otherwise."""
    stated: dict[Dimension, tuple[str, ...]] = {d: tuple(said.pop(d).split()) for d in DIMENSIONS if d in said}
    lists = {name: frozenset(said.pop(name, "").split()) for name in ("displaces", "exception_to")}
    filled: dict[str, Any] = {
        "index": 0, "id": "", "policy": "privacy", "genus": said.pop("such_as", {}),
        "when": tuple(said.pop("when", "").split()), "residual": False, "mechanism": None, "anchored": True,
        "in_force": True, **lists, **said,
    }  # fmt: skip
    return Norm(action=action, permits=permits, stated=stated, **filled)


def permits(action: str, **said: Any) -> Norm:
    return norm(action, True, **said)


def prohibits(action: str, **said: Any) -> Norm:
    return norm(action, False, **said)


def numbered(norms: Iterable[Norm]) -> list[Norm]:
    """The norms with their indexes, and ids p0, n1 … (permission, prohibition) for those that have none."""
    return [
        replace(one, index=index, id=one.id or f"{'p' if one.permits else 'n'}{index}")
        for index, one in enumerate(norms)
    ]


def engine_of(norms: Iterable[Norm], recipients: dict[str, tuple[str, ...]] = RECIPIENTS) -> Engine:
    return Engine(numbered(norms), terms(recipients))


def collect(data: str = "email", subject: str = "customer", source: str = "form", category: str = "account") -> Goal:
    return Goal("collect", category, data, subject, source=source)


def use(data: str = "email", subject: str = "customer", purpose: str = "billing", category: str = "account") -> Goal:
    return Goal("use", category, data, subject, purpose)


def disclose(
    data: str = "email", subject: str = "customer", recipient: str = "acme", purpose: str = "billing",
    category: str = "account",
) -> Goal:  # fmt: skip
    return Goal("disclose", category, data, subject, purpose, recipient)


def around(held: str = "", begun: str = "", excluding: str = "", cites: str = "") -> Circumstances:
    """Circumstances in words apart by blanks; what is held has begun, too."""
    have = frozenset(held.split())
    return Circumstances(have, have | frozenset(begun.split()), frozenset(excluding.split()), frozenset(cites.split()))


@dataclass(frozen=True)
class Row:
    """One sentence of the rules as an example: `says` is the sentence, `vagueness` None where the goal fails."""

    says: str
    norms: Sequence[Norm]
    goal: Goal
    verdict: str
    vagueness: float | None = None
    around: Circumstances = NOTHING_AROUND
    by: str | None = field(default=None)
    """The id of the norm that carries the verdict; any, where it is None."""

    def judged(self) -> Judgement:
        return engine_of(self.norms).judge(self.goal, self.around)

    def check(self) -> None:
        judged = self.judged()
        vagueness = None if judged.vagueness is None else round(judged.vagueness, 3)
        assert (judged.verdict, vagueness) == (self.verdict, self.vagueness)
        assert judged.passes == (self.vagueness is not None)
        if self.by is not None:
            assert judged.permit is not None
            assert judged.permit.norm.id == self.by
