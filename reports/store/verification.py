"""What verifying a catalogue came to, as text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from catalog.counting import counted
from reports.inert import terminal_text


def verification_text(found: Mapping[str, Any]) -> str:
    """Sound or not, and how far that can be relied on."""
    entries = counted(found["size"], "entry", "entries")
    lines = [f"Catalogue {found['origin']}: {entries}, {counted(found['contents'], 'content')}, head {found['head']}"]
    lines += [f"DAMAGED: {sentence}" for sentence in found["damage"]]
    lines += [f"Anchor signed by {signer}." for signer in found["signed_by"]]
    if found["sound"]:
        lines.append("Sound: each entry follows from the one before it, and every state is what its hash says.")
    if not found["anchors"]:
        lines.append(
            "No anchor was given: a history that was rewritten as a whole, or cut off at its end, would look the same. "
            "Write one with `inventory catalog anchor FILE` and commit it."
        )
    return "".join(f"{terminal_text(line)}\n" for line in lines)
