"""A web page of its own, which loads nothing."""

from __future__ import annotations

from reports.encoders import html
from reports.notice.announcement import AnnouncementText


def render(text: AnnouncementText) -> str:
    """The announcement as a page."""
    return html.encode(text.register)
