"""Services of a data set, as records for a services.yaml, below the credit that the data set asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from textwrap import wrap

from catalog.drafting.yaml_text import scalar
from catalog.observing.service_catalogue import Service

HEAD = """\
# Services that this project knows besides the shipped ones: a name for what is observed. Nobody is declared by it.
"""
WIDTH = 110


def entries(new: Sequence[Service], notice: str) -> Callable[[int], Iterator[str]]:
    """Their lines, by indent."""
    credit = [f"# {line}" for line in wrap(f"{notice} Kinds and roles are guesses from its categories.", WIDTH)]
    lines = [*credit, *(line for one in new for line in _entry(one))]
    return lambda indent: (f"{' ' * indent}{line}" for line in lines)


def _entry(one: Service) -> list[str]:
    return [
        f"{one.id}:",
        f"  name: {scalar(one.name)}",
        f"  kinds: [{', '.join(one.kinds)}]",
        f"  role: {one.role}",
        f"  domains: [{', '.join(scalar(domain) for domain in one.domains)}]",
    ]
