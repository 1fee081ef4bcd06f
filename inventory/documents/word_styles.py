"""What the styles of a Word document say of a paragraph or run: heading level, list, bold, hidden."""

from __future__ import annotations

import re
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading (\d)")
_OFF = ("0", "false", "off", "none")
_TINY = 4
"""Half points: nobody reads text of two points."""


def val(element: Any, path: str) -> str | None:
    """The value of the element at `path` (names without prefix, `/` between them); None where it is not there."""
    found = element.find("/".join(W + name for name in path.split("/"))) if element is not None else None
    return None if found is None else found.get(f"{W}val", "1")


def is_on(value: str | None) -> bool:
    """Whether a switch that was found is on."""
    return value is not None and value not in _OFF


class WordStyles:
    """The styles of one document by their ids; each takes over what the one that it is based on says."""

    def __init__(self, root: Any) -> None:
        self._styles = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")} if root is not None else {}
        self._default = next(
            (
                name for name, style in self._styles.items()
                if is_on(style.get(f"{W}default")) and style.get(f"{W}type") == "paragraph"
            ),
            None,
        )  # fmt: skip

    def chain(self, style: str | None) -> list[Any]:
        """The style and those that it is based on, nearest first."""
        found: list[Any] = []
        name = style or self._default
        while name in self._styles and self._styles[name] not in found and len(found) < 20:
            found.append(self._styles[name])
            name = val(found[-1], "basedOn")
        return found

    def names(self, style: str | None) -> list[str]:
        """The names of a style and those that it is based on, in small letters."""
        return [(val(one, "name") or "").lower() for one in self.chain(style)]

    def heading_level(self, properties: Any) -> int:
        """The level of a paragraph as a heading, from 1; 0 for one that is none, -1 for the document's title."""
        style = val(properties, "pStyle")
        own = val(properties, "outlineLvl")
        for said in [own, *(val(one, "pPr/outlineLvl") for one in self.chain(style))]:
            if said is not None and said.isdigit():
                return int(said) + 1 if int(said) < 9 else 0
        for name in self.names(style):
            if name == "title":
                return -1
            if found := _HEADING.match(name):
                return int(found[1])
        return 0

    def list_depth(self, properties: Any) -> int | None:
        """In how many lists a paragraph stands, less one; None where it is no item."""
        style = val(properties, "pStyle")
        for one in [properties, *(self._properties(each) for each in self.chain(style))]:
            number = val(one, "numPr/numId")
            if number is not None:
                depth = val(one, "numPr/ilvl") or "0"
                named = re.search(r" ([2-5])$", (self.names(style) or [""])[0])
                deeper = int(named[1]) - 1 if named and one is not properties else 0
                return None if number == "0" else min(int(depth) if depth.isdigit() else 0, 8) + deeper
        return None

    def _properties(self, style: Any) -> Any:
        return style.find(f"{W}pPr")

    def switch(self, run: Any, name: str, paragraph_style: str | None) -> bool:
        """Whether a run is `b`, `strike`, `vanish` …: as it says itself, else its style, else the paragraph's style."""
        for one in [run, *self._run_properties(val(run, "rStyle")), *self._run_properties(paragraph_style, True)]:
            said = val(one, name)
            if said is not None:
                return is_on(said)
        return False

    def _run_properties(self, style: str | None, default: bool = False) -> list[Any]:
        return [one.find(f"{W}rPr") for one in (self.chain(style) if style or default else [])]

    def unseen(self, run: Any, paragraph_style: str | None) -> str:
        """Why nobody sees a run's text, the end of a sentence; empty where it is seen."""
        if self.switch(run, "vanish", paragraph_style):
            return "is formatted as hidden"
        size = val(run, "sz")
        if size is not None and size.isdigit() and int(size) <= _TINY:
            return "is too small to be read"
        shaded = run is not None and (run.find(f"{W}shd") is not None or run.find(f"{W}highlight") is not None)
        return "is white on white" if (val(run, "color") or "").upper() == "FFFFFF" and not shaded else ""
