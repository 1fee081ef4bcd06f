"""Recipients that a list names, as records for a recipients file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from catalog.drafting.yaml_text import scalar, visible
from catalog.listed_import import NewRecipient

HEAD = """\
# Who gets data, one entry each. Decide the kinds of each (`inventory show vocabulary`), and its role.
"""


def entries(new: Sequence[NewRecipient], source: str) -> Callable[[int], Iterator[str]]:
    """Their lines, by indent: what the list does not say, kinds above all, is left to whoever declares them."""
    shown = visible(source)
    return lambda indent: (f"{' ' * indent}{line}" for one in new for line in _entry(one, shown))


def _entry(one: NewRecipient, source: str) -> list[str]:
    listed = one.listed
    kinds = ", ".join(one.kinds or ("service-provider",))
    said = f" from “{visible(listed.services)}”" if listed.services and one.kinds else ""
    lines = [
        f"{one.id}:    # {source}, line {listed.line}",
        f"  name: {scalar(listed.name)}",
        f"  # kinds: [{kinds}]    # a guess{said}: decide, and take the “# ” away",
        "  # role: processor    # or controller, joint-controller, third-party",
    ]
    if one.country:
        lines.append(f"  country: {one.country}")
    elif listed.country:
        lines.append(f"  # country:    # the list says “{visible(listed.country)}”")
    return [*lines, f"  services: {scalar(listed.services)}"] if visible(listed.services) else lines
