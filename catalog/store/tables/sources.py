"""The inventory's own files, as they were read: from them a snapshot can be loaded again like a folder."""

from __future__ import annotations

from catalog.store.tables.base import Change, Content, Kept, content_of, names_of


class SourceContent(Content):
    """A file of the inventory; `text` is None where only its being there matters, or a policy's own row holds it."""

    kind = "source"
    file: str
    text: str | None = None


class SourceVersion(SourceContent, Kept, table=True):
    """Files."""

    __tablename__ = "source_version"
    __table_args__ = names_of(())


class SourceChange(Change, table=True):
    """When files came and went."""

    __tablename__ = "source_change"
    __table_args__ = content_of("source_version")
