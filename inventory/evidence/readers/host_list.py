"""Hosts that a name server or a proxy saw: one a line, a column of a table, lines of JSON, or a log of a usual form."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Any

from inventory.evidence.evidence_file import LARGEST_LOG, EvidenceFile
from inventory.evidence.forms.host_lines import LONGEST, hosts_in
from inventory.evidence.host_name import host_name, host_of
from inventory.evidence.observation import Observation

TITLE = "hosts: a list, a table, or a log of a name server or proxy"
NAMES = ("*hosts*.txt", "*.hosts", "*hosts*.csv", "*domains*.txt", "*domains*.csv")
ORDER = 90
IN_FOLDERS = False
_ENDINGS = frozenset(
    {"", ".txt", ".csv", ".tsv", ".log", ".list", ".lst", ".zone", ".db", ".json", ".jsonl", ".ndjson"}
)
"""What lists and logs are called; in a file of settings or of code a host may stand anywhere."""
_ENOUGH = 200
_HEADS = frozenset({
    "host", "hosts", "domain", "domains", "domain name", "domainname", "hostname", "host name", "fqdn", "query",
    "queryname", "query name", "query_name", "qname", "rrname", "dns query", "dns_query", "name", "url", "uri", "sni",
    "server name", "servername", "server_name", "tls_server_name", "destination", "destination host", "dest_host",
    "dst_host", "destination_host", "destination domain", "requested domain", "request_host", "http_host", "site",
})  # fmt: skip
_ANSWERS = frozenset({"cname", "cnames", "answers", "answer", "rdata"})
Place = tuple[str, int]


def recognises(file: EvidenceFile) -> bool:
    """Whether the first lines hold hosts: all of them in a list or table, and half of them in a log."""
    if file.path.suffix.lower() not in _ENDINGS and not file.path.suffix[1:].isdigit():
        return False
    beginning = file.text[:200_000].split("\n")[:_ENOUGH]
    lines = [line for line in beginning if _said(line)]
    if not lines or _fields(beginning):
        return bool(lines)
    if _delimiter(lines[0]) or (_record(lines[0]) is not None and all(_record(line) for line in lines[:20])):
        return any(True for _ in _hosts(lines))
    if sum(any(True for _ in hosts_in(line)) for line in lines) * 2 >= len(lines):
        return True
    listed = lines[1:] if _cell(lines[0]).lower() in _HEADS else lines
    return bool(listed) and all((host := _listed(line)) and "." in host for line in listed)


def read(file: EvidenceFile) -> Iterator[Observation]:
    """Each host once, at its first line."""
    seen = set()
    try:
        for host, line in _hosts(file.text_up_to(LARGEST_LOG).split("\n")):
            if host not in seen:
                seen.add(host)
                yield Observation("host", host, file.shown, line)
    except csv.Error as error:
        raise file.unreadable(f"is a table that cannot be read: {error}") from None


def _hosts(lines: list[str]) -> Iterator[Place]:
    fields = _fields(lines[:_ENOUGH])
    if fields:
        return _of_rows(((n, line.split("\t")) for n, line in enumerate(lines, 1) if line[:1] != "#"), fields)
    first = next((line for line in lines if _said(line)), "")
    delimiter = _delimiter(first)
    if delimiter:
        rows = csv.reader(lines, delimiter=delimiter)
        heads = next(row for row in rows if _columns(row))
        return _of_rows(((rows.line_num, row) for row in rows), _columns(heads))
    if _record(first) is not None:
        return _of_records(lines)
    if any(True for line in lines[:_ENOUGH] for _ in hosts_in(line)):
        return ((host, number) for number, line in enumerate(lines, 1) for host in hosts_in(line))
    return _of_list(lines)


def _of_list(lines: Iterable[str]) -> Iterator[Place]:
    for number, line in enumerate(lines, 1):
        host = _listed(line)
        if host and host not in _HEADS:
            yield host, number


def _delimiter(head: str) -> str:
    """What parts the columns of a table whose head names one of hosts; empty where it is none."""
    for sign in ",;\t|":
        if sign in head and len(head) < 10_000 and _columns(next(csv.reader([head], delimiter=sign))):
            return sign
    return ""


def _fields(lines: list[str]) -> list[tuple[int, str]]:
    """The columns of hosts in a log that names its fields as Zeek does."""
    named = next((line.split("\t")[1:] for line in lines if line.startswith("#fields\t")), [])
    return _columns(named)


def _columns(heads: list[str]) -> list[tuple[int, str]]:
    """The columns of hosts, with their names."""
    names = [head.strip().strip("#").strip().lower() for head in heads]
    return [(index, name) for index, name in enumerate(names) if name in _HEADS or name in _ANSWERS]


def _of_rows(rows: Iterable[tuple[int, list[str]]], columns: list[tuple[int, str]]) -> Iterator[Place]:
    for number, row in rows:
        for index, name in columns:
            if index < len(row):
                yield from ((host, number) for host in _in_value(name, row[index]))


def _record(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line) if line.lstrip().startswith("{") else None
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _of_records(lines: Iterable[str]) -> Iterator[Place]:
    for number, line in enumerate(lines, 1):
        waiting: list[Any] = [_record(line)]
        while waiting:
            one = waiting.pop()
            for key, value in one.items() if isinstance(one, dict) else ():
                if isinstance(value, dict):
                    waiting.append(value)
                elif str(key).lower() in _HEADS | _ANSWERS:
                    yield from ((host, number) for host in _in_value(str(key).lower(), value))


def _in_value(name: str, value: Any) -> Iterator[str]:
    """The hosts of a cell: a name, an address, or several of them; of answers only other names."""
    text = str(value)
    values = value if isinstance(value, list) else text.split() if "://" in text else text.replace(",", " ").split()
    for one in values:
        host = _host(str(one).strip("\"' "))
        if host and "." in host and not (name in _ANSWERS and host.replace(".", "").isdigit()):
            yield host


def _said(line: str) -> str:
    return line[:LONGEST].partition("#")[0].strip()


def _cell(line: str) -> str:
    """The first column, or the second where the first is the address of who asked."""
    cells = _said(line).replace(",", " ").replace(";", " ").replace("\t", " ").split()
    if len(cells) > 1 and cells[0].replace(".", "").isdigit() and cells[0].count(".") == 3:
        return cells[1].strip('"')
    return cells[0].strip('"') if cells else ""


def _listed(line: str) -> str | None:
    cell = _cell(line)
    return _host(cell) if cell else None


def _host(text: str) -> str | None:
    return host_of(text) if "://" in text else host_name(text.rsplit(":", 1)[0] if text.count(":") == 1 else text)
