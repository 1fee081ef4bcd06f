"""The names of the services that ship with the tool, by what they look like.

Reading the services themselves takes 20 ms, too long for a check of every inventory; `service_names.tsv` is written
from them by `tests/catalog/confusables/update.py`, and a test holds it to them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from catalog.checks.support.lookalikes import NamesByLook

FILE = Path(__file__).with_name("service_names.tsv")


@cache
def known_names() -> NamesByLook:
    """The names and aliases of the shipped services."""
    names = NamesByLook()
    for line in FILE.read_text(encoding="utf-8").splitlines():
        look, _, name = line.partition("\t")
        names.add(name, "", look)
    return names


def all_service_names() -> list[str]:
    """The names and aliases of the shipped services, from their own files; each once, in order."""
    from catalog.observing.service_catalogue import own_services

    services = own_services().values()
    return sorted({name for service in services for name in (service.name, *service.aliases)})
