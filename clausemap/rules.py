"""For a company's own rules: what a module needs that `[project.entry-points."clausemap.checks"]` names.

`docs/rules-of-your-own.md` tells how such a module looks. The names are those of the program's own rules:
`Rule` and `Finding`; `Assessed`, what `check(assessed)` is given: the inventory and all that was judged about it;
`Prepared` and `JudgedCategory`, what `check_category(prepared, category)` is given; and `members_in_law(area, day)`,
the countries of an area (EU, EEA) on a day.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

from clausemap import own_folders, private_packages

if TYPE_CHECKING:
    Assessed = Any
    Finding = Any
    JudgedCategory = Any
    Prepared = Any
    Rule = Any
    members_in_law: Any

__all__ = ["Assessed", "Finding", "JudgedCategory", "Prepared", "Rule", "members_in_law"]
_HOME = {
    "Assessed": "catalog.checking.assessed",
    "Finding": "catalog.findings.finding",
    "JudgedCategory": "catalog.justify.judged",
    "Prepared": "catalog.justify.prepared",
    "Rule": "catalog.findings.finding",
    "members_in_law": "inventory.countries",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(_module(_HOME[name]), name)


def _module(name: str) -> Any:
    """The module of the command's process, where this is one; else the library's own."""
    program = sys.modules.get("catalog")
    places = list(getattr(program, "__path__", ()))
    if places == [str(own_folders() / "catalog")]:
        return import_module(name)
    return private_packages.load(name)
