"""Looking up services: by a host or package that is theirs, or by words of their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from catalog.observing.service_catalogue import Service
from catalog.observing.signals import SignalIndex
from inventory.evidence.host_name import host_name, host_of
from inventory.evidence.observation import Observation
from inventory.evidence.purl import parsed


def services_matching(words: str, known: Mapping[str, Service]) -> list[Service]:
    """The service whose signal `words` is; or else those with all of the words in their name, id, kinds or signals."""
    index = SignalIndex(known.items())
    for one in _as_signals(words):
        found = index.match(one)
        if found:
            return [known[found[0]]]
    asked = words.lower().split()
    return [one for one in known.values() if all(word in _text(one) for word in asked)]


def unverified(services: Iterable[Service], since: str = "") -> list[Service]:
    """Those that nobody has held against what their company publishes, or not since the day `since` (ISO 8601)."""
    return [one for one in services if one.verified is None or one.verified < since]


def _as_signals(words: str) -> list[Observation]:
    package, host = parsed(words), host_of(words) or host_name(words)
    signals = [Observation("package", package, "")] if package else []
    signals += [Observation("host", host, "")] if host else []
    return [*signals, Observation("env", words, ""), Observation("cookie", words, "")]


def _text(one: Service) -> str:
    parts = (
        one.id,
        one.name,
        one.company or "",
        one.services or "",
        *one.kinds,
        *one.aliases,
        *one.domains,
        *one.packages,
    )
    return " ".join(parts).lower()
