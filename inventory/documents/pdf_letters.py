"""Takes the letters of a PDF's pages from pdfminer.six, with what says that nobody sees some of them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTChar, LTCurve, LTFigure, LTImage, LTLine, LTPage, LTRect, LTTextLine
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from inventory.documents.pdf_page import PdfBox, PdfLine, PdfPage

_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_UNSEEN_MODES = (3, 7)
_SMALLEST = 2.0
_THIN = 3.0
_LEAST_BOX = 6.0


class _Aggregator(PDFPageAggregator):  # type: ignore[misc, unused-ignore]
    """Notes on each letter how it is painted, which the library knows only while it draws."""

    _mode = 0

    def render_string(self, textstate: Any, *rest: Any) -> None:
        """Draw a text; `render` 3 paints nothing."""
        self._mode = textstate.render
        super().render_string(textstate, *rest)

    def render_char(self, *given: Any, **named: Any) -> float:
        """Draw a letter."""
        advance = super().render_char(*given, **named)
        drawn = list(self.cur_item)[-1:]
        if drawn and isinstance(drawn[0], LTChar):
            drawn[0].is_unseen = self._mode in _UNSEEN_MODES  # type: ignore[attr-defined]
        return float(advance)


def read_pages(content: bytes, most: int) -> list[PdfPage]:
    """The pages of a document, `most` at most; raises what the library raises."""
    manager = PDFResourceManager()
    device = _Aggregator(manager, laparams=LAParams(boxes_flow=None, line_margin=0.3))
    interpreter = PDFPageInterpreter(manager, device)
    found: list[PdfPage] = []
    for number, page in enumerate(PDFPage.get_pages(io.BytesIO(content), maxpages=most), 1):
        interpreter.process_page(page)
        found.append(_page(device.get_result(), number))
    return found


def _page(layout: LTPage, number: int) -> PdfPage:
    page = PdfPage(number, layout.width, layout.height)
    items = list(_items(layout))
    page.has_picture = any(isinstance(item, LTImage) for item in items)
    drawn = [item for item in items if isinstance(item, LTCurve)]
    page.rules = [rule for item in drawn for rule in _rules(item)]
    painted = [_box(item) for item in drawn if item.fill and not _is_white(item.non_stroking_color)]
    for item in items:
        if isinstance(item, LTTextLine):
            _add(page, [one for one in item if hasattr(one, "get_text")], painted)
    return page


def _items(container: Iterable[Any]) -> Iterator[Any]:
    for item in container:
        yield item
        if isinstance(item, LTFigure) or (hasattr(item, "__iter__") and not isinstance(item, LTTextLine | LTChar)):
            yield from _items(item)


def _box(item: Any) -> PdfBox:
    return PdfBox(item.x0, item.y0, item.x1, item.y1)


def _rules(item: LTCurve) -> Iterator[PdfBox]:
    """Thin lines as they are, of boxes their edges."""
    box = _box(item)
    if isinstance(item, LTLine) or box.x1 - box.x0 < _THIN or box.y1 - box.y0 < _THIN:
        yield box
    elif isinstance(item, LTRect) and (item.stroke or item.fill) and box.y1 - box.y0 > _LEAST_BOX:
        yield box._replace(y1=box.y0)
        yield box._replace(y0=box.y1)
        yield box._replace(x1=box.x0)
        yield box._replace(x0=box.x1)


def _is_white(colour: Any) -> bool:
    values = colour if isinstance(colour, tuple | list) else [colour]
    numbers = [value for value in values if isinstance(value, int | float)]
    if len(numbers) == 4:
        return all(value <= 0.02 for value in numbers)
    return bool(numbers) and all(value >= 0.98 for value in numbers)


def _add(page: PdfPage, letters: list[Any], painted: list[PdfBox]) -> None:
    """A line of the page without the letters that nobody sees."""
    seen: list[Any] = []
    unseen: dict[str, str] = {}
    for letter in letters:
        why = _why_unseen(page, letter, painted) if isinstance(letter, LTChar) else ""
        if why:
            unseen[why] = unseen.get(why, "") + letter.get_text()
        else:
            seen.append(letter)
    page.hidden += [(why, " ".join(text.split())) for why, text in unseen.items() if text.strip()]
    text = "".join(map(_painted, seen))
    chars = [letter for letter in seen if isinstance(letter, LTChar) and letter.get_text().strip()]
    if chars:
        box = PdfBox(
            min(c.x0 for c in chars), min(c.y0 for c in chars), max(c.x1 for c in chars), max(c.y1 for c in chars)
        )
        sizes = sorted(round(char.size, 1) for char in chars)
        bold = all(_BOLD.search(char.fontname) for char in chars)
        page.lines.append(PdfLine(" ".join(text.split()), box, sizes[len(sizes) // 2], bold, _pieces(seen)))


def _pieces(letters: list[Any]) -> list[tuple[str, bool]]:
    pieces: list[tuple[str, bool]] = []
    bold = False
    for letter in letters:
        text = _painted(letter)
        bold = bool(_BOLD.search(letter.fontname)) if isinstance(letter, LTChar) and text.strip() else bold
        if pieces and pieces[-1][1] == bold:
            pieces[-1] = (pieces[-1][0] + text, bold)
        else:
            pieces.append((text, bold))
    return pieces


def _why_unseen(page: PdfPage, char: LTChar, painted: list[PdfBox]) -> str:
    middle = _box(char).middle
    if getattr(char, "is_unseen", False):
        return "is painted with nothing, as the text behind a scan is"
    if not PdfBox(0, 0, page.width, page.height).holds(middle):
        return "stands off the page"
    if char.size < _SMALLEST:
        return "is too small to be read"
    white = _is_white(char.graphicstate.ncolor)
    return "is white on white" if white and not any(box.holds(middle) for box in painted) else ""


def _painted(letter: Any) -> str:
    """The text of a letter; what is painted is seen, so a hyphen that others show only at a line's end is one."""
    text: str = letter.get_text()
    return text.replace("\u00ad", "-")
