"""Plain text, for a letter or a mail."""

from __future__ import annotations

from reports.encoders.sheet import shown
from reports.inert import terminal_text
from reports.notice.announcement import AnnouncementText


def render(text: AnnouncementText) -> str:
    """The announcement as plain text, one recipient after the other."""
    lines = [text.register.title, "", text.register.stand, ""]
    for sheet in text.register.sheets:
        lines += [f"{sheet.title}: {sheet.about}", ""]
        for row in sheet.rows:
            named = [(column, shown(cell)) for column, cell in zip(sheet.columns, row, strict=True)]
            lines += [f"  {column}: {cell}" for column, cell in named if cell]
            lines.append("")
    return "".join(f"{terminal_text(line)}\n" for line in lines).rstrip("\n") + "\n"
