"""The catalogue of services: who is behind a host, a package, a cookie, a variable. It never declares."""

from __future__ import annotations

import pathlib
from collections.abc import Mapping
from typing import Any, NamedTuple

from catalog.cache.compiled_yaml import compiled
from inventory.problem import Problem
from inventory.record_file import read_record
from inventory.schema import KnownService, ServicesFile
from inventory.validation import EACH

SHIPPED = pathlib.Path(__file__).parent / "services"
IMPORTED = pathlib.Path(__file__).parent / "imported"
"""Data sets of others, each one file under the credit that its licence asks for; they only add to the shipped ones."""
OWN_FILE = "services.yaml"
_LISTS = ("kinds", "aliases", "domains", "packages", "cookies", "env")


class Service(NamedTuple):
    """A service in the form of a recipient; `role` internal means that the organisation runs it itself.

    `company` is who is behind it where that is not its name, `verified` the day (ISO 8601) on which somebody held it
    against what the company publishes.
    """

    id: str
    name: str
    role: str
    country: str | None = None
    services: str | None = None
    kinds: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    cookies: tuple[str, ...] = ()
    env: tuple[str, ...] = ()
    company: str | None = None
    verified: str | None = None


def shipped_services() -> dict[str, Service]:
    """The services that come with the tool, by id. Their files are checked by tests, not here."""
    found = own_services()
    for content in compiled(IMPORTED).values():
        for name, record in content["recipients"].items():
            more, known = _service(name, record), found.get(name)
            found[name] = known._replace(domains=(*known.domains, *more.domains)) if known else more
    return found


def own_services() -> dict[str, Service]:
    """Those of the shipped services that are our own records, without the data sets of others."""
    return {
        name: _service(name, record)
        for content in compiled(SHIPPED).values()
        for name, record in content["recipients"].items()
    }


def services_for(root: pathlib.Path) -> tuple[dict[str, Service], list[Problem]]:
    """The shipped services under those of the file `services.yaml` in `root`, and what is wrong with that file."""
    found = shipped_services()
    if not (root / OWN_FILE).is_file():
        return found, []
    record, problems, _ = read_record(root, OWN_FILE, ServicesFile, (("recipients", EACH),))
    own = {name: as_service(name, recipient) for name, recipient in (record.recipients if record else {}).items()}
    return {**_without_signals_of(own, found), **own}, problems


def as_service(name: str, record: KnownService) -> Service:
    """A record of a services.yaml as a service."""
    verified = record.verified.isoformat() if record.verified else None
    return Service._make((name, *(getattr(record, field) for field in Service._fields[1:-1]), verified))


def _service(name: str, record: Mapping[str, Any]) -> Service:
    lists = {field: _texts(record.get(field, ())) for field in _LISTS}
    verified = record.get("verified")
    return Service(
        name, record["name"], record["role"], record.get("country"), record.get("services"),
        company=record.get("company"), verified=str(verified) if verified else None, **lists,
    )  # fmt: skip


def _texts(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _without_signals_of(own: Mapping[str, Service], shipped: Mapping[str, Service]) -> dict[str, Service]:
    """The shipped services without what the project's own file claims for others."""
    taken = {signal for one in own.values() for signal in (*one.domains, *one.packages, *one.cookies, *one.env)}

    def left(signals: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(signal for signal in signals if signal not in taken)

    return {
        name: one._replace(
            domains=left(one.domains), packages=left(one.packages), cookies=left(one.cookies), env=left(one.env)
        )
        for name, one in shipped.items()
    }
