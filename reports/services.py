"""The catalogue of services as text and as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from catalog.observing.service_catalogue import Service
from reports.prose import Prose

FEW = 5


def services_text(services: Sequence[Service], width: int | None) -> str:
    """A line a service, or where there are few, each with all that is known of it."""
    prose = Prose(width)
    for one in services:
        country = f", {one.country}" if one.country else ""
        prose.say(f"{one.name} ({one.id}{country}): {one.services or ', '.join(one.kinds)}", hang=4)
        if len(services) <= FEW:
            for label, values in _signals(one):
                prose.say(f"{label}: {', '.join(values)}", 2, 4)
    return prose.text()


def _signals(one: Service) -> list[tuple[str, Sequence[str]]]:
    lists = (
        ("company", (one.company,) if one.company else ()), ("kinds", one.kinds), ("role", (one.role,)),
        ("domains", one.domains), ("packages", one.packages), ("cookies", one.cookies), ("variables", one.env),
        ("verified", (one.verified or "never",)),
    )  # fmt: skip
    return [(label, values) for label, values in lists if values]


def service_record(one: Service) -> dict[str, Any]:
    """A service as plain data."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in one._asdict().items()}
