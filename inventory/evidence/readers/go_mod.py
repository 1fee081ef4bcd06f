"""`go.mod`: the modules a Go program requires, those only others need marked `// indirect`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from inventory.evidence.evidence_file import EvidenceFile
from inventory.evidence.observation import Observation
from inventory.evidence.purl import purl

TITLE = "go.mod"
NAMES = ("go.mod", "*.go.mod")
_REQUIRE = re.compile(r"\s*(?:require\s+)?\"?([\w.~-]+(?:/[\w.~-]+)+|[\w-]+(?:\.[\w-]+)+)\"? v\S+(.*)")


def read(file: EvidenceFile) -> Iterator[Observation]:
    """A module for each requirement."""
    if not re.search(r"^module ", file.text, re.MULTILINE):
        raise file.unreadable("is no go.mod: it names no module")
    for module, line, indirect in requirements(file):
        yield Observation("package", purl("golang", module), file.shown, line, transitive=indirect)


def requirements(file: EvidenceFile) -> Iterator[tuple[str, int, bool]]:
    """Each required module with its line, and whether only others need it."""
    block = ""
    for number, line in enumerate(file.text.split("\n"), 1):
        words = line.split()
        if words[-1:] == ["("]:
            block = words[0]
        elif words[:1] == [")"]:
            block = ""
        elif (block == "require" or words[:1] == ["require"]) and (found := _REQUIRE.match(line)):
            yield found[1], number, "// indirect" in found[2]
