"""The inventory's own files, as they were read: from them a snapshot can be loaded again like a folder."""

from __future__ import annotations

from catalog.store.tables.base import Content


class SourceContent(Content):
    """A file of the inventory; `text` is None where only its being there matters, or a policy's own row holds it.

    It is empty where the file was there and could not be read.
    """

    kind = "source"
    file: str
    text: str | None = None


class OutcomeContent(Content):
    """What a piece of evidence came to on the day of the check: the files that it is about are not kept.

    `item` is what the inventory says of it, as canonical JSON, `state` how it stands (`holds`, `missing`, `broken` …),
    `detail` the end of a sentence about it.
    """

    kind = "outcome"
    item: str
    state: str
    detail: str
