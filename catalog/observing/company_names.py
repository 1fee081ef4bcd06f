"""The names that a company goes by: its legal name, its brand within that, an abbreviation in parentheses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from catalog.justify.listed import LEGAL_FORM, company_key
from catalog.observing.service_catalogue import Service

_IN_PARENTHESES = re.compile(r"\(([^()]*)\)")
_FORMS = frozenset(
    {"pbc", "spa", "srl", "bvba", "kk", "oyj", "gk", "pte", "pvt", "ulc", "dac", "uc", "unlimited", "sl"}
)
"""Legal forms that are words of their own in no brand."""
_BRANCHES = frozenset({
    "technologies", "technology", "payments", "software", "labs", "group", "holding", "holdings", "platforms",
    "systems",
    "solutions", "international", "global", "worldwide", "operations", "services", "europe", "european", "emea", "eu",
    "ireland", "irish", "uk", "usa", "us", "america", "americas", "netherlands", "germany", "deutschland", "france",
    "luxembourg", "canada", "australia", "india", "japan", "apac", "sweden", "switzerland", "spain", "italy", "poland",
})  # fmt: skip
"""Words after a brand that tell companies of one group apart, or say in general what they do."""


def brand_keys(name: str) -> tuple[str, ...]:
    """The keys under which a name may be known, the most exact first: as it is, without what is in parentheses, that
    itself, and without the words behind the brand that tell companies of a group apart.
    """
    bare = _IN_PARENTHESES.sub(" ", name)
    inside = [one for one in _IN_PARENTHESES.findall(name) if _is_a_name(one)]
    full = [_without_form(part) for part in (name, bare, *inside)]
    return tuple(dict.fromkeys(key for key in (*full, *map(_brand, full[:2])) if key))


def _is_a_name(inside: str) -> bool:
    """Whether what stands in parentheses is another name, and no branch or legal form: “(AWS)”, not “(Ltd)”."""
    words = LEGAL_FORM.sub(" ", inside.lower().replace(".", "")).split()
    return not set(words) <= _BRANCHES | _FORMS


def _without_form(name: str) -> str:
    words = company_key(name).split()
    while len(words) > 1 and words[-1] in _FORMS:
        words.pop()
    return " ".join(words)


def _brand(key: str) -> str:
    words = key.split()
    while len(words) > 1 and words[-1] in _BRANCHES:
        words.pop()
    return " ".join(words)


def company_of(service: Service) -> tuple[str, ...]:
    """The keys of the company behind a service, where that is not the service's own name."""
    return brand_keys(service.company) if service.company else ()


def labels_of(names: Sequence[str], domains: Sequence[str] = ()) -> Iterator[str]:
    """A company's names as one word, as they stand in domains and in namespaces of packages."""
    for name in names:
        yield from (key.replace(" ", "") for key in brand_keys(name))
    for domain in domains:
        parts = domain.lower().removeprefix("*.").split(".")
        if len(parts) == 2:
            yield "".join(parts)


def index_by_label(names: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Who has each label, the first of several; labels that are too short to mean anybody are left out."""
    found: dict[str, str] = {}
    for owner, labels in names.items():
        for label in labels:
            if len(label) >= SHORTEST:
                found.setdefault(label, owner)
    return found


SHORTEST = 4
