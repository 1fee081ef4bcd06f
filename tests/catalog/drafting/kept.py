"""A drafted file as it is when somebody has kept all of it: no mark is left, and no entry switched off."""

from catalog.drafting.keeping import without_draft
from inventory.strict_yaml import load


def all_kept(text: str) -> str:
    """The text of a file of an inventory with all drafts kept."""
    data, _ = load(text, "")
    paths = [
        (section, name)
        for section in ("statements", "read")
        for name, record in (data.get(section) or {}).items()  # type: ignore[union-attr]
        if isinstance(record, dict) and "draft" in record
    ]
    return kept(without_draft(text, paths))


def kept(text: str) -> str:
    """The text with every line that is switched off given back."""
    return "".join(line.removeprefix("# ") for line in text.splitlines(keepends=True))
