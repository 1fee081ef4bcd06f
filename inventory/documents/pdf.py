"""Writes the text of a PDF down: paragraphs, lists, headings and tables as they lie on its pages.

Read with pdfminer.six: each letter with its place, size and font. Only text counts that the file holds as text; a scan
holds none, and is told as such. Nothing in the file is run, and nothing is fetched.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from inventory.documents.pdf_blocks import lines_of_pages
from inventory.documents.pdf_page import PdfPage
from inventory.documents.refusal import DocumentRefusedError

MOST_PAGES = 300
MOST_UNPACKED = 96 * 1024 * 1024
_DEEPEST = 3
_STREAM = re.compile(rb"stream\r?\n")
_AGAIN = "Print it to PDF anew, or save the text as .docx or HTML."
_FEW_LETTERS = 20
"""Letters a page below which it is a picture, perhaps with a page number."""


def transcript(content: bytes) -> str:
    """The document's text, a line for each paragraph, item and row; raises DocumentRefusedError."""
    if b"%PDF-" not in content[:1024]:
        raise DocumentRefusedError("INV001", "The file is no PDF: it has no such beginning.", _AGAIN)
    if sum(_unpacked(content)) > MOST_UNPACKED:
        message = f"The PDF would unpack to more than {MOST_UNPACKED >> 20} MiB."
        raise DocumentRefusedError("INV010", message, _AGAIN)
    pages = _pages(content)
    letters = sum(len(line.text) for page in pages for line in page.lines)
    if not letters or (letters < _FEW_LETTERS * len(pages) and any(page.has_picture for page in pages)):
        scanned = any(page.has_picture for page in pages)
        message = f"The PDF has no text{': its pages are pictures, as a scan has' if scanned else ''}."
        raise DocumentRefusedError("INV009", message, "Have its text recognised (OCR), check it, and save it as .docx.")
    return "\n".join(lines_of_pages(pages)) + "\n"


def _pages(content: bytes) -> list[PdfPage]:
    try:
        from inventory.documents.pdf_letters import read_pages
    except ImportError:
        message = "Reading .pdf needs the extra “pdftext”: pip install 'clausemap[pdftext]'."
        raise DocumentRefusedError("INV001", message, "Install it, or save the document as .docx or HTML.") from None
    try:
        pages = read_pages(content, MOST_PAGES + 1)
    except DocumentRefusedError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a damaged file makes the library raise
        if "Password" in type(error).__name__:
            message = "The PDF is protected by a password."
            raise DocumentRefusedError("INV001", message, "Save it without the password.") from None
        raise DocumentRefusedError("INV001", "The PDF is damaged, or no PDF.", _AGAIN) from None
    if len(pages) > MOST_PAGES:
        message = f"The PDF has more than {MOST_PAGES} pages."
        raise DocumentRefusedError("INV010", message, "Name a file with the policy's own pages only.")
    return pages


def _unpacked(content: bytes) -> Iterator[int]:
    """How many bytes each packed stream of the file holds, as far as the limit goes."""
    for found in _STREAM.finditer(content):
        packed = content[found.end() : content.find(b"endstream", found.end())]
        for _ in range(_DEEPEST):
            if packed[:1] != b"\x78":
                break
            try:
                packed = zlib.decompressobj().decompress(packed, MOST_UNPACKED + 1)
            except zlib.error:
                break
            yield len(packed)
