"""What `make docs` does beyond mkdocs: links out of docs/ lead to the file's name in the repository, as plain text."""

from __future__ import annotations

import re
from typing import Any

OUTSIDE = re.compile(r"\[([^\]]+)\]\((?:\.\./)+(?!tutorials/|how-to/)(?![\w-]+\.md(?:#[^)]*)?\))([^)]*)\)")
TOP = re.compile(r"\[([^\]]+)\]\((?:\.\./)+(CONTRIBUTING|CHANGELOG|README|SECURITY)\.md[^)]*\)")


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page's text, with links to files that are no part of the site as their names."""
    return OUTSIDE.sub(r"\1 (`\2` in the repository)", TOP.sub(r"\1 (`\2.md` in the repository)", markdown))
