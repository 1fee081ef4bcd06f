"""`.env` files: the names of the variables, and of what is assigned to them the hosts, never anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.forms import variables
from inventory.evidence.forms.value_hosts import Setting, host_observations
from inventory.evidence.observation import Observation

TITLE = variables.TITLE
NAMES = (".env", ".env.*", "*.env", ".envrc", "env.example", "*.env.*")
_ASSIGNED = re.compile(r"[ \t]*(?:(?:export|set)[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*(?:=|:(?=[ \t]|$))[ \t]*(.?)(.*)")
_PASSED_ON = re.compile(r"[ \t]*(?:(?:export|set)[ \t]+)?([A-Z][A-Z0-9]*_[A-Z0-9_]*)[ \t]*(?:$|[;#])")
"""A name alone; any other word alone may as well be the rest of a value."""
_ARMOUR = re.compile(r"-----(BEGIN|END) ")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """The names and the hosts, in order; lines inside a quoted or armoured value are passed over."""
    settings = list(_settings(file.written_text))
    named = variables.observations(((name, line) for name, _, line in settings), file.shown)
    hosts = host_observations((one for one in settings if variables.is_name(one[0])), file.shown)
    yield from sorted([*named, *hosts], key=lambda one: one.line)


def assigned_names(text: str) -> list[str]:
    """Return the names of the variables that a text assigns or passes on, in order; never a value."""
    return [name for name, _, _ in _settings(text)]


def _settings(text: str) -> Iterator[Setting]:
    """Each variable with its value, empty where it has none on its line, and its line."""
    quote, armoured = "", False
    last = _last_quotes(text)
    for number, line in enumerate(text.split("\n"), 1):
        mark = _ARMOUR.search(line)
        if quote:
            quote = "" if _closes(line, quote) else quote
            continue
        if armoured:
            armoured = not (mark and mark[1] == "END")
            continue
        passed_on, found = _PASSED_ON.match(line), _ASSIGNED.match(line)
        if passed_on:
            yield passed_on[1], "", number
        elif found:
            yield found[1], _value(found[2], found[3]), number
            if found[2] in last and number < last[found[2]] and not _closes(found[3], found[2]):
                quote = found[2]
                continue
        armoured = bool(mark and mark[1] == "BEGIN" and "-----END " not in line)


def _value(mark: str, rest: str) -> str:
    """What is assigned, without its quotation marks, or without a remark behind it."""
    return rest.partition(mark)[0] if mark and mark in "'\"`" else f"{mark}{rest}".partition(" #")[0].strip()


def _last_quotes(text: str) -> dict[str, int]:
    """The line of the last quotation mark of each kind: beyond it a value that seems to be open ends with its line."""
    return {mark: text.count("\n", 0, text.rfind(mark)) + 1 for mark in "'\"`" if mark in text}


def _closes(text: str, quote: str) -> bool:
    return re.search(rf"(?<!\\){quote}", text) is not None
