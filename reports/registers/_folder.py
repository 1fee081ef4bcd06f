"""Finding registers by name, and encoding them."""

from __future__ import annotations

import datetime
import pkgutil
from dataclasses import replace
from importlib import import_module
from typing import Literal, get_args

import reports.registers
from reports.encoders.sheet import Register
from reports.page.contents import Contents

Format = Literal["xlsx", "csv", "md", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)
_ENCODERS = {"xlsx": "xlsx", "csv": "csv", "md": "markdown", "html": "html"}


def register_names() -> list[str]:
    """The names of all registers."""
    found = (module.name for module in pkgutil.iter_modules(reports.registers.__path__))
    return sorted(name for name in found if not name.startswith("_"))


def register_called(name: str, contents: Contents, template: str | None = None) -> Register:
    """The register of that name, marked where something was not read; ImportError where there is none.

    With a `template`, which not every register has, its list is in the form of that authority.
    """
    make = import_module(f"reports.registers.{name}").register
    made: Register = make(contents, template) if template else make(contents)
    return replace(made, marks=(*made.marks, *contents.marks))


def encoded(register: Register, chosen: Format, made: datetime.datetime) -> str | bytes:
    """The register in a format; a workbook is dated `made`."""
    encoder = import_module(f"reports.encoders.{_ENCODERS[chosen]}")
    content: str | bytes = encoder.encode(register, made) if chosen == "xlsx" else encoder.encode(register)
    return content
