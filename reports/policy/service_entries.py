"""Services as entries of a services.yaml, below the credit that their data set asks for."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from catalog.drafting.yaml_text import scalar
from catalog.observing.services import Service
from reports.policy.recipient_entries import with_entries

HEAD = """\
# Services that this project knows besides the shipped ones: a name for what is observed. Nobody is declared by it.
"""
WIDTH = 110


def with_services(text: str, new: Sequence[Service], notice: str) -> str:
    """The services file `text` (empty: a new one) with `new` at its end, under `notice`.

    Raises CannotExtendError.
    """
    return with_entries(text or HEAD, [one.id for one in new], lambda indent: _entries(new, notice, indent))


def _entries(new: Sequence[Service], notice: str, indent: int) -> str:
    credit = [f"# {line}" for line in wrap(f"{notice} Kinds and roles are guesses from its categories.", WIDTH)]
    lines = [*credit, *(line for one in new for line in _entry(one))]
    return "".join(f"{' ' * indent}{line}\n" for line in lines)


def _entry(one: Service) -> list[str]:
    return [
        f"{one.id}:",
        f"  name: {scalar(one.name)}",
        f"  kinds: [{', '.join(one.kinds)}]",
        f"  role: {one.role}",
        f"  domains: [{', '.join(scalar(domain) for domain in one.domains)}]",
    ]
