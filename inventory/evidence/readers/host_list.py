"""A list of hosts, one a line: what a name server or a proxy saw. Columns after the first are not read."""

from __future__ import annotations

from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.host_name import host_name, host_of
from inventory.evidence.observation import Observation

TITLE = "list of hosts, one a line"
NAMES = ("*hosts*.txt", "*.hosts", "*hosts*.csv", "*domains*.txt")
ORDER = 90
_ENOUGH = 200
_HEADS = frozenset({"host", "hosts", "domain", "domains", "hostname", "fqdn", "query", "name"})


def recognises(file: EvidenceFile) -> bool:
    """Whether each of the first lines holds a host."""
    lines = [line for line in file.text[:20_000].split("\n")[:_ENOUGH] if _cell(line)]
    lines = lines[1:] if lines and _cell(lines[0]).lower() in _HEADS else lines
    return bool(lines) and all((host := _host(line)) and "." in host for line in lines)


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each host once, at its first line."""
    seen = set()
    for number, line in enumerate(file.text.split("\n"), 1):
        host = _host(line)
        if host and host not in seen and host not in _HEADS:
            seen.add(host)
            yield Observation("host", host, file.shown, number)


def _cell(line: str) -> str:
    """The first column."""
    cells = line.partition("#")[0].replace(",", " ").replace(";", " ").replace("\t", " ").split()
    return cells[0].strip('"') if cells else ""


def _host(line: str) -> str | None:
    cell = _cell(line)
    if not cell:
        return None
    return host_of(cell) if "://" in cell else host_name(cell.rsplit(":", 1)[0] if cell.count(":") == 1 else cell)
