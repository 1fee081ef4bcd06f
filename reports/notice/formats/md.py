"""Markdown, for a page or a message."""

from __future__ import annotations

from reports.encoders import markdown
from reports.notice.announcement import AnnouncementText


def render(text: AnnouncementText) -> str:
    """The announcement as Markdown."""
    return markdown.encode(text.register)
