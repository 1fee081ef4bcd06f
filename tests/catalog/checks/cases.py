"""Cases of the checks: a small inventory each, written as what differs from the base.

A case is one file, `tests/cases/CODE/fail_NAME.txt` or `pass_NAME.txt`. In it a line
`# === PATH` begins a file that takes the place of the base's,
`# +++ PATH` text that is added at its end, `# *N* PATH` text that is added N times, and
`# --- PATH` takes the file out.
A comment `# expect: CODE, CODE` stands on the very line of the findings; in a policy it is `<!-- expect: CODE -->`.
Where a file can carry no comment, a line `# expect: PATH:LINE CODE` before the first file says so.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parents[2] / "cases"
BASE = CASES / "base"
_FILE = re.compile(r"^# (===|\+\+\+|---|\*\d+\*) (\S+)\n", re.MULTILINE)
_EXPECT = re.compile(r"[ \t]*(?:#|<!--) expect: ([A-Z0-9, ]+?)(?: -->)?$", re.MULTILINE)
_ELSEWHERE = re.compile(r"^# expect: (\S+):(\d+) ([A-Z0-9, ]+)$", re.MULTILINE)

Place = tuple[str, int, str]
"""A file, a line, and the code of a finding there."""


@dataclass(frozen=True)
class Case:
    """One case: the code that it is about, whether it fails, its name and its text."""

    code: str
    fails: bool
    name: str
    text: str


def all_cases() -> Iterator[Case]:
    """Every case, by code and name."""
    for path in sorted(CASES.glob("[A-Z][A-Z][A-Z][0-9][0-9][0-9]/*.txt")):
        kind, name = path.stem.split("_", 1)
        assert kind in ("fail", "pass"), path
        yield Case(path.parent.name, kind == "fail", name, path.read_text(encoding="utf-8"))


def unpack(case: Case, root: Path) -> list[Place]:
    """Writes the case's inventory into the folder `root`; what it expects, sorted."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    head, *parts = _FILE.split(case.text)
    expected = [
        (file, int(line), code.strip()) for file, line, codes in _ELSEWHERE.findall(head) for code in codes.split(",")
    ]
    touched = set()
    for sign, name, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        path = root / name
        touched.add(path)
        if sign == "---":
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if sign != "===" and path.exists() else ""
        times = int(sign[1:-1]) if sign.startswith("*") else 1
        path.write_text(before + text * times, encoding="utf-8")
    for path in touched:
        if path.is_file():
            expected += _take_out_expectations(path, path.relative_to(root).as_posix())
    return sorted(expected)


def _take_out_expectations(path: Path, name: str) -> Iterator[Place]:
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, 1):
        found = _EXPECT.search(line)
        if found:
            yield from ((name, number, code.strip()) for code in found[1].split(","))
            lines[number - 1] = line[: found.start()]
    path.write_text("\n".join(lines), encoding="utf-8")
