"""What one sitting of an agent knows: the inventory's folder, and the name of the program that asks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from cli import opening
from inventory.model import Inventory

MOST_OF_NAME = 60
"""Characters of a program's name that are kept."""
AsOfDay: TypeAlias = Annotated[
    str | None, Field(description="The day to judge by, as 2014-11-03. Default: that of the manifest, or today.")
]


class ToolArguments(BaseModel):
    """The arguments of a tool: those that it names and no others."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


@dataclass(slots=True)
class AgentSession:
    """The folder is given when the server starts, so no tool can be led to another one."""

    folder: Path
    program: str = "agent"

    def load(self, as_of: str | None = None) -> tuple[Inventory, datetime.date]:
        """Read the inventory anew, as its files are now; raises as `cli.opening.load` does."""
        return opening.load(self.folder, as_of)

    def is_named(self, name: object) -> None:
        """Remember what the asking program calls itself; letters that no file may hold are left out."""
        if isinstance(name, str):
            plain = "".join(one for one in name if one.isprintable()).strip()[:MOST_OF_NAME]
            self.program = plain or self.program
