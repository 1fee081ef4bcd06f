"""What was observed in evidence: the signs of recipients, by name alone. No value of any evidence is ever kept."""

from __future__ import annotations

from catalog.store.tables.base import Content


class ObservationContent(Content):
    """A sign of somebody in an evidence file; on which line it stands is a content of that file.

    `party` is the recipient's or service's id, or the domain or package where nobody is known, and `name` what it is
    called; `recipient` is set where one is declared. `signal` is `host`, `package`, `cookie`, `env`, `service`,
    `unbounded` or `data`, `sign` the name that was seen, `classes` a list of the classes of data that go with it.
    """

    kind = "observation"
    mentions = (("recipient", ("recipient",)),)
    party: str
    name: str
    outcome: str
    recipient: str | None = None
    signal: str
    sign: str
    file: str
    confidence: str
    reason: str
    classes: str
