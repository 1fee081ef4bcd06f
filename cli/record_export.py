"""What the exports of records share: the inventory judged, the document delivered, what it lost told."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from catalog.checking.overview import Overview, overview
from cli import opening
from cli.output import deliver, no_stale_report, refuse_input
from cli.partial import refuse_unread
from reports.escaping.json_text import json_text


def export_document(
    directory: Path | None, output: Path | None, as_of: str | None, partial: bool,
    render: Callable[[Overview, datetime.date], str], lost: str = "",
) -> None:  # fmt: skip
    """Write what `render` makes of the judged inventory. Raises Exit with code 2 where nothing may be written."""
    with no_stale_report(output, directory or Path()):
        inventory, day = opening.load(directory, as_of)
        refuse_input(output, inventory)
        seen = overview(inventory, day)
        refuse_unread(seen.unread, partial)
        deliver(render(seen, day), output)
    if lost:
        print(f"inventory: this form has no place for {lost}.", file=sys.stderr)


def export_json(
    directory: Path | None, output: Path | None, as_of: str | None, partial: bool,
    content: Callable[[Overview, datetime.date], Any], lost: str = "",
) -> None:  # fmt: skip
    """Write as JSON what `content` makes of the judged inventory; the rest is as for `export_document`."""
    export_document(directory, output, as_of, partial, lambda seen, day: json_text(content(seen, day)), lost)
