"""What an import found no place for, field by field or counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Field = tuple[str, str, str, str]
"""Where it stands, its path, its value, and why it has no place."""
LONGEST = 120


def unplaced_lines(unplaced: Sequence[Field], *, whole: bool) -> Iterator[str]:
    """Lines that name each field without a place, or only count them where the `whole` is not wanted."""
    if not unplaced:
        if whole:
            yield "Every field had a place."
        return
    if not whole:
        fields = "field" if len(unplaced) == 1 else "fields"
        yield f"{len(unplaced)} {fields} had no place: --report lists them."
        return
    yield "Had no place:"
    for where, field, value, why in unplaced:
        shown = value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
        yield f"  {where}: {field}: {shown} ({why})"
