"""The inventory's own files, as they were read: from them a snapshot can be loaded again like a folder."""

from __future__ import annotations

from catalog.store.tables.base import Content


class SourceContent(Content):
    """A file of the inventory; `text` is None where only its being there matters, or a policy's own row holds it."""

    kind = "source"
    file: str
    text: str | None = None
