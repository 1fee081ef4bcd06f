"""Anchors: where a catalogue stood, kept outside it, so that a history rewritten or cut short is found out.

The idea is that of a signed tree head (RFC 9162) and of checkpoints in transparency logs: origin, size, head.
"""

from __future__ import annotations

import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy import Connection

from catalog.store.chain import genesis
from catalog.store.entries import last_entry, origin_of
from catalog.store.errors import StoreError


class Anchor(BaseModel):
    """The catalogue `origin` had `size` entries, and the hash of the last of them was `head`."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)
    form: Literal["clausemap/anchor/1"] = Field(default="clausemap/anchor/1", alias="schema")
    origin: str = Field(min_length=1, max_length=100)
    size: int = Field(ge=0)
    head: str = Field(pattern=r"^[0-9a-f]{64}$")

    def text(self) -> str:
        """The anchor as a file's content: JSON, keys in a fixed order, ending in a line feed."""
        return json.dumps(self.model_dump(by_alias=True), indent=1) + "\n"


def anchor_of(connection: Connection) -> Anchor:
    """Where the catalogue stands now."""
    last, origin = last_entry(connection), origin_of(connection)
    return Anchor(origin=origin, size=last.seq if last else 0, head=last.hash if last else genesis(origin))


def read_anchor(content: bytes) -> Anchor:
    """The anchor that a file holds. Raises StoreError where it holds none."""
    try:
        return Anchor.model_validate_json(content)
    except ValidationError:
        raise StoreError("That file holds no anchor: write one with `inventory catalog anchor FILE`.") from None
