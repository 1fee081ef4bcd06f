"""Recipients that a list names, as records for a recipients file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from catalog.drafting.yaml_text import flow_list, scalar, visible
from catalog.listed_import import NewRecipient

HEAD = """\
# Who gets data, one entry each. Decide the kinds of each (`inventory show vocabulary`), and its role.
"""


def entries(new: Sequence[NewRecipient], source: str) -> Callable[[int], Iterator[str]]:
    """Their lines, by indent: what the list does not say, kinds above all, is left to whoever declares them."""
    shown = visible(source)
    return lambda indent: (f"{' ' * indent}{line}" for one in new for line in _entry(one, shown))


def _entry(one: NewRecipient, source: str) -> list[str]:
    listed, facts = one.listed, one.facts
    lines = [f"{one.id}:    # {source}, line {listed.line}", f"  name: {scalar(listed.name)}"]
    lines += [f"  aliases: {_texts(facts.aliases)}"] if facts.aliases else []
    lines.append(_kinds(one))
    lines.append(
        f"  role: {facts.role}"
        if facts.role
        else "  # role: processor    # or controller, joint-controller, third-party"
    )
    if one.country:
        lines.append(f"  country: {one.country}")
    elif listed.country:
        lines.append(f"  # country:    # the list says “{visible(listed.country)}”")
    services = "; ".join(filter(None, (listed.services, facts.more_services)))
    lines += [f"  services: {scalar(services)}"] if visible(services) else []
    return [*lines, *_further(one)]


def _kinds(one: NewRecipient) -> str:
    said = next(filter(None, (one.listed.services, one.facts.more_services, one.facts.kind_words)), "")
    from_words = f" from “{visible(said)}”" if said and one.kinds else ""
    kinds = flow_list(one.kinds or ("service-provider",))
    return f"  # kinds: {kinds}    # a guess{from_words}: decide, and take the “# ” away"


def _further(one: NewRecipient) -> Iterator[str]:
    """What the list's further columns say, and as comments what no field holds."""
    facts = one.facts
    if facts.agreement:
        pairs = ", ".join(f"{key}: {value}" for key, value in facts.agreement)
        yield f"  agreement: {{{pairs}}}"
    if facts.transfer:
        yield f"  transfer: {flow_list(facts.transfer)}"
    if facts.domains:
        yield f"  domains: {flow_list(facts.domains)}"
    if facts.contact and visible(facts.contact):
        yield f"  contact: {scalar(facts.contact)}"
    if facts.kind_words and one.listed.services:
        yield f"  # the list says kind: {visible(facts.kind_words)}"
    yield from (f"  # the list says {visible(remark)}" for remark in facts.remarks)


def _texts(texts: Sequence[str]) -> str:
    return f"[{', '.join(scalar(text) for text in texts)}]"
