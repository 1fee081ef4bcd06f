"""Write `confusables.tsv` from a `confusables.txt` of Unicode, and the looks of the shipped services' names after it.

`python -m tests.catalog.confusables.update [confusables.txt]`: without a file, only the services' names,
which is needed whenever a service is added or renamed. Where Unicode's licence changes, renew
`UNICODE-LICENSE.txt` by hand.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from catalog.checks.support.known_names import FILE, all_service_names
from catalog.checks.support.lookalikes import rough_look
from catalog.confusables.table import TABLE, confusables

_ENTRY = re.compile(r"^([0-9A-F]+) ;\s*([0-9A-F ]+?) ;", re.MULTILINE)
_VERSION = re.compile(r"^# Version: (\S+)", re.MULTILINE)
_COPYRIGHT = re.compile(r"^# (©.*)", re.MULTILINE)


def table_of(text: str) -> str:
    """The lines of `confusables.tsv` for those of Unicode's `confusables.txt`; raises ValueError for another text."""
    version, copyright_line, entries = _VERSION.search(text), _COPYRIGHT.search(text), _ENTRY.findall(text)
    if not (version and copyright_line and entries):
        raise ValueError("This is no confusables.txt of Unicode.")
    by_look: dict[str, list[str]] = {}
    for character, look in entries:
        by_look.setdefault(look, []).append(character)
    holder = copyright_line[1].replace("©", "(c)").replace("®", "(R)")
    head = [f"# Unicode {version[1]}, confusables.txt, {holder} Licence: UNICODE-LICENSE.txt", "# look\tcharacters"]
    return "\n".join([*head, *(f"{look}\t{' '.join(found)}" for look, found in by_look.items())]) + "\n"


def service_names() -> Iterator[str]:
    """The lines of `service_names.tsv`: the rough look of each name and alias of a shipped service, and the name."""
    return (f"{rough_look(name)}\t{name}\n" for name in all_service_names())


def main(arguments: list[str]) -> None:
    """Write the files."""
    for source in arguments:
        TABLE.write_text(table_of(Path(source).read_text(encoding="utf-8-sig")), encoding="ascii")
    confusables.cache_clear()
    FILE.write_text("".join(service_names()), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
