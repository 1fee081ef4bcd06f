"""Running heads, feet and page numbers of a PDF, which stand on every page and are no text of the policy."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from inventory.documents.pdf_page import PdfLine, PdfPage

_MARGIN = 0.11
_FEW_WORDS = 8
_NUMBER = re.compile(
    r"(?:page|seite|pagina|página|s\.|p\.)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|von|de|sur|di|van|/|\|)\s*\d{1,4})?",
    re.IGNORECASE,
)


def without_margins(pages: Sequence[PdfPage]) -> tuple[list[PdfPage], list[str]]:
    """The pages without such lines, and their texts, each once."""
    seen = Counter(key for page in pages for key in {_key(line) for line in page.lines if _is_marginal(line, page)})
    repeated = {key for key, count in seen.items() if count > 1 and count * 2 >= len(pages)}
    if len(pages) == 1:
        repeated = {_key(line) for line in _alone_at_the_edge(pages[0])}
    texts: dict[str, None] = {}
    kept: list[PdfPage] = []
    for page in pages:
        gone = [
            line for line in page.lines
            if _is_marginal(line, page) and (_key(line) in repeated or _NUMBER.fullmatch(line.text))
        ]  # fmt: skip
        texts.update(dict.fromkeys(line.text for line in gone if not _NUMBER.fullmatch(line.text)))
        lines = [line for line in page.lines if not any(line is one for one in gone)]
        kept.append(PdfPage(page.number, page.width, page.height, lines, page.rules, page.hidden, page.has_picture))
    return kept, list(texts)


def _alone_at_the_edge(page: PdfPage) -> list[PdfLine]:
    """Short lines at the edge of a single page, far from the text and no larger than it."""
    text = [line for line in page.lines if not _is_marginal(line, page)]
    largest = max((line.size for line in text), default=0.0)
    return [
        line for line in page.lines
        if _is_marginal(line, page) and len(line.text.split()) <= _FEW_WORDS and line.size < largest
        and not line.text.endswith((".", ":", ";"))
        and min((abs(line.box.y0 - one.box.y0) for one in page.lines if one is not line), default=0.0) > 2 * line.size
    ]  # fmt: skip


def _is_marginal(line: PdfLine, page: PdfPage) -> bool:
    return line.box.y0 < page.height * _MARGIN or line.box.y1 > page.height * (1 - _MARGIN)


def _key(line: PdfLine) -> str:
    """A running line without its numbers, and where it stands."""
    return f"{re.sub(r'[0-9]+', '#', line.text)}@{round(line.box.y0 / 8)}"
