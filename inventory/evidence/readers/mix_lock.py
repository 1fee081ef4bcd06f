"""Elixir's `mix.lock`; what the project asks for, and what for development only, stands in the mix.exs beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from inventory.evidence.evidence_file import EvidenceFile, UnreadableError
from inventory.evidence.forms.package_graph import Listed, Roots, observed
from inventory.evidence.observation import Observation

TITLE = "mix.lock (Elixir)"
NAMES = ("mix.lock", "*mix.lock")
_PACKAGE = re.compile(r'\s*"([\w.-]{1,100})":\s*\{:(hex|git|path),\s*(?::"?([\w.-]{1,100}))?')
_NEED = re.compile(r'\{:"?(\w{1,100})"?,\s*"')
_ASKED = re.compile(r"^\s*(?:\[\s*)?\{:(\w{1,100}),([^{}\n]{0,500})\}", re.MULTILINE)
_ONLY = re.compile(r"\bonly:\s*(\[[^\]\n]*\]|:\w+)")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The packages of hex, by the name under which hex has them."""
    found: dict[str, tuple[str, int, list[str]]] = {}
    for number, line in enumerate(file.written_text.split("\n"), 1):
        package = _PACKAGE.match(line)
        if package and package[2] == "hex":
            found[package[1]] = (package[3] or package[1], number, _NEED.findall(line, package.end()))
    if not found and "%{" not in file.text:
        raise file.unreadable("is no mix.lock: it holds no map of packages")
    hex_names = {name: known for name, (known, _, _) in found.items()}
    packages = [
        Listed(name, number, "", tuple(hex_names.get(one, one) for one in needs))
        for name, number, needs in found.values()
    ]
    yield from observed("hex", file, packages, _roots(file, hex_names))


def _roots(file: EvidenceFile, hex_names: Mapping[str, str]) -> Roots | None:
    beside = file.beside("mix.exs")
    try:
        text = beside.written_text if beside else ""
    except UnreadableError:
        return None
    asked = {hex_names.get(found[1], found[1]): _only_dev(found[2]) for found in _ASKED.finditer(text)}
    dev = frozenset(name for name, only in asked.items() if only)
    return Roots(frozenset(asked) - dev, dev) if asked else None


def _only_dev(options: str) -> bool:
    only = _ONLY.search(options)
    return only is not None and ":prod" not in only[1]
